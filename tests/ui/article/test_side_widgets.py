"""What stands beside the text of an article."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Verdict
from factcheck.ui.article.annotation_column import LEAST_WORDS, WIDTH
from factcheck.ui.article.gutter import ArticleLane
from factcheck.ui.article.overview_ruler import OverviewRuler
from factcheck.ui.article.view import ArticleView
from tests.claim_samples import a_claim
from tests.proof_samples import words_of
from tests.thread_samples import threads_on
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()


def _ruler(view: ArticleView) -> OverviewRuler:
    (ruler,) = view.findChildren(OverviewRuler)
    return ruler


def _inked(view: ArticleView) -> list[int]:
    image = _ruler(view).grab().toImage()
    ground = image.pixelColor(0, 0)
    return [y for y in range(image.height()) if image.pixelColor(4, y) != ground]


def test_text_lane_ruler_and_scroll_bar_stand_side_by_side(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (lane,) = view.findChildren(ArticleLane)
    assert view.viewport().geometry().right() + 1 == lane.x()
    assert lane.geometry().right() <= _ruler(view).x()
    assert _ruler(view).geometry().right() + 1 == view.width() - view.verticalScrollBar().width()


def test_what_the_reporter_says_stands_between_lane_and_ruler_where_there_is_room(qtbot: QtBot) -> None:
    threads = threads_on(PROOF, ("1. Officials", "interview 3 April"))
    view = shown_view(qtbot, PROOF, size=(1100, 500))
    wide = view.viewport().width()
    view.show_annotations(threads)
    column, (lane,) = view.pins.column, view.findChildren(ArticleLane)
    assert column.width() >= WIDTH + LEAST_WORDS
    assert lane.geometry().right() < column.x()
    assert column.geometry().right() < _ruler(view).x()
    assert view.viewport().width() == wide


def test_the_text_gives_a_little_of_its_width_to_what_the_reporter_says(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    wanted = view.document().setting.width  # type: ignore[attr-defined]
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 3 April")))
    beside = view.width() - view.viewport().width()
    view.resize(wanted + beside + 40, 500)
    qtbot.waitUntil(lambda: view.pins.column.width() >= WIDTH + LEAST_WORDS)
    assert wanted * 0.8 < view.viewport().width() < wanted


def test_without_room_a_sign_is_all(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, size=(600, 500))
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 3 April")))
    assert view.pins.column.width() == WIDTH


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
    QApplication.sendEvent(view, turn)  # where Qt sends it when lane or margin do not take it
    assert view.verticalScrollBar().value() > 0
