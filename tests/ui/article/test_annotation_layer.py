"""What the reporter anchored to the words of an article, as the view shows it: markers, corners, tooltips."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from factcheck.domain.records.annotation import AnnotationKind, Thread, threads
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.proof_samples import words_of
from tests.thread_samples import an_annotation, threads_on
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()
THREADS = threads_on(PROOF, ("1. Officials in Beijing", "interview 3 April"), ("3. Officials", "second"))
SHORT_PROOF = long_proof(3)


def pinned(qtbot: QtBot) -> ArticleView:
    view = shown_view(qtbot, PROOF)
    view.show_annotations(THREADS)
    return view


def test_the_caret_coming_upon_words_is_told_once(qtbot: QtBot) -> None:
    view = pinned(qtbot)
    view.place_caret(THREADS[0].span.end)
    entered: list[str] = []
    view.annotations.entered.connect(entered.append)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert entered == ["n1"]


def test_a_caret_put_there_by_the_program_tells_nothing(qtbot: QtBot) -> None:
    view = pinned(qtbot)
    with qtbot.assertNotEmitted(view.annotations.entered):
        view.place_caret(THREADS[1].span.start)


def test_hovering_over_the_words_says_who_says_what(qtbot: QtBot) -> None:
    view = pinned(qtbot)
    view.place_caret(THREADS[0].span.start + 2)
    place = view.cursorRect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asked)
    assert QToolTip.text() == "Sam Reed says: interview 3 April"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_hovering_elsewhere_says_nothing(qtbot: QtBot) -> None:
    view = pinned(qtbot)
    place = QPoint(40, view.viewport().height() - 5)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, place))
    assert not QToolTip.isVisible()


def test_the_words_are_marked_but_not_underlined_as_claims_are(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    bare = view.viewport().grab().toImage()
    view.show_annotations(THREADS)
    view.annotations.set_current(None)
    marked = view.viewport().grab().toImage()
    view.place_caret(0)
    changed = [y for y in range(40) if any(bare.pixelColor(x, y) != marked.pixelColor(x, y) for x in range(10, 300))]
    baseline = view.cursorRect().bottom()
    assert changed
    assert max(changed) < baseline


def test_another_proof_forgets_what_was_anchored(qtbot: QtBot) -> None:
    view = pinned(qtbot)
    view.show_proof(long_proof(2), "en")
    view.show_annotations([])
    assert view.annotations.at(2) == []
    assert view.annotations.width == 0


def annotated(kind: AnnotationKind) -> list[Thread]:
    span = words_of(SHORT_PROOF, "Beijing were aware")
    return threads([an_annotation("a", at=span.start, length=len(span), kind=kind)])


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(image.pixelColor(x, y) == wanted for y in range(60) for x in range(image.width()))


def test_a_comment_has_corners_but_no_tint(qtbot: QtBot) -> None:
    view = shown_view(qtbot, SHORT_PROOF)
    view.show_annotations(annotated(AnnotationKind.COMMENT))
    before = picture(view)
    view.show_annotations([])
    assert before != picture(view)
    assert not has_colour(before, LIGHT.selected)


def test_the_current_one_is_tinted(qtbot: QtBot) -> None:
    view = shown_view(qtbot, SHORT_PROOF)
    (thread,) = annotated(AnnotationKind.COMMENT)
    view.show_annotations([thread])
    view.annotations.set_current(thread.id)
    assert has_colour(picture(view), LIGHT.selected)


def test_links_have_corners_only_while_they_are_current(qtbot: QtBot) -> None:
    view = shown_view(qtbot, SHORT_PROOF)
    (link,) = annotated(AnnotationKind.LINK)
    view.show_annotations([link])
    quiet = picture(view)
    view.annotations.set_current(link.id)
    assert has_colour(picture(view), LIGHT.selected)
    view.annotations.set_current(None)
    assert picture(view) == quiet
