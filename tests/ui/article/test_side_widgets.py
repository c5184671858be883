"""What stands beside the text of an article: paragraph numbers, gutter, annotations and overview ruler."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Verdict
from factcheck.ui.article.annotation_column import LEAST_WORDS, WIDTH
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.gutter import ArticleGutter
from factcheck.ui.article.overview_ruler import OverviewRuler
from factcheck.ui.article.side_widgets import ArticleHeights
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.claim_samples import a_claim
from tests.proof_samples import words_of
from tests.thread_samples import threads_on
from tests.view_samples import Painted, long_proof, shown_view

PROOF = long_proof()


def test_before_it_is_laid_out_the_length_of_the_text_stands_for_the_height(qtbot: QtBot) -> None:
    heights = ArticleHeights(ArticleDocument(PROOF, ArticleFormats(Typography(), LIGHT)))
    assert heights.place_of(len(PROOF.text) // 2) == (len(PROOF.text) // 2) / len(PROOF.text)


def test_then_it_is_where_the_line_is(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    document = view.document()
    assert isinstance(document, ArticleDocument)
    place = ArticleHeights(document).place_of(words_of(PROOF, "40. Officials").start)
    view.place_caret(words_of(PROOF, "40. Officials").start)
    top = view.cursorRect().top() + view.verticalScrollBar().value()
    assert abs(place - top / document.size().height()) < 0.01


def test_places_grow_from_nought_to_one(qtbot: QtBot) -> None:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    document = ArticleDocument(PROOF, ArticleFormats(Typography(), LIGHT), browser)
    browser.setDocument(document)
    document.size()
    heights = ArticleHeights(document)
    places = [heights.place_of(at) for at in range(0, len(PROOF.text), 50)]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 1


PROOF = long_proof()


def _ruler(view: ArticleView) -> OverviewRuler:
    (ruler,) = view.findChildren(OverviewRuler)
    return ruler


def _inked(view: ArticleView) -> list[int]:
    image = _ruler(view).grab().toImage()
    ground = image.pixelColor(0, 0)
    return [y for y in range(image.height()) if image.pixelColor(4, y) != ground]


def test_text_gutter_ruler_and_scroll_bar_stand_side_by_side(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (gutter,) = view.findChildren(ArticleGutter)
    assert view.viewport().geometry().right() + 1 == gutter.x()
    assert gutter.geometry().right() <= _ruler(view).x()
    assert _ruler(view).geometry().right() + 1 == view.width() - view.verticalScrollBar().width()


def test_what_the_reporter_says_stands_between_gutter_and_ruler_where_there_is_room(qtbot: QtBot) -> None:
    threads = threads_on(PROOF, ("1. Officials", "interview 3 April"))
    view = shown_view(qtbot, PROOF, size=(1500, 500))
    wide = view.viewport().width()
    view.show_annotations(threads)
    column, (gutter,) = view.annotations.column, view.findChildren(ArticleGutter)
    assert column.width() >= WIDTH + LEAST_WORDS
    assert gutter.geometry().right() < column.x()
    assert column.geometry().right() < _ruler(view).x()
    assert view.viewport().width() == wide


def test_the_text_gives_a_little_of_its_width_to_what_the_reporter_says(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    wanted = view.document().formats.width  # type: ignore[attr-defined]
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 3 April")))
    beside = view.width() - view.viewport().width()
    view.resize(wanted + beside + 40, 500)
    qtbot.waitUntil(lambda: view.annotations.column.width() >= WIDTH + LEAST_WORDS)
    assert wanted * 0.8 < view.viewport().width() < wanted


def test_without_room_a_sign_is_all(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, size=(600, 500))
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 3 April")))
    assert view.annotations.column.width() == WIDTH


def test_the_ruler_shows_where_a_claim_lies(qtbot: QtBot) -> None:
    words = words_of(PROOF, "30. Officials")
    view = shown_view(qtbot, PROOF, [a_claim("1", at=words.start, length=9, verdict=Verdict.DISPUTED)])
    middle = sum(_inked(view)) / len(_inked(view))
    assert abs(middle - view.height() * 0.48) < 15


def test_the_ruler_follows_changes(qtbot: QtBot) -> None:
    words = words_of(PROOF, "30. Officials")
    view = shown_view(qtbot, PROOF)
    assert _inked(view) == []
    view.update_claims([a_claim("1", at=words.start, length=9, verdict=Verdict.DISPUTED)])
    assert len(_inked(view)) == 3
    view.update_claims([], {a_claim("1").id})
    assert _inked(view) == []


def test_a_click_on_the_ruler_scrolls(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    qtbot.mouseClick(_ruler(view), Qt.MouseButton.LeftButton, pos=QPoint(5, 250))
    bar = view.verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) < bar.maximum() / 20


def test_the_wheel_scrolls_beside_the_text_too(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    turn = QWheelEvent(
        QPointF(5, 50),
        QPointF(5, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)  # where Qt sends it when gutter or margin do not take it
    assert view.verticalScrollBar().value() > 0


def test_a_claim_that_lies_where_it_did_with_its_verdict_is_not_painted_again_on_the_ruler(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [a_claim("1", "Officials", at=5, length=30)])
    qtbot.wait(50)
    painted = Painted(_ruler(view))
    view.update_claims([a_claim("1", "Officials", at=5, length=30, evidence=1)])
    QApplication.processEvents()
    assert painted.region.isEmpty()
    view.update_claims([a_claim("1", "Officials", at=5, length=30, verdict=Verdict.DISPUTED)])
    QApplication.processEvents()
    assert not painted.region.isEmpty()
