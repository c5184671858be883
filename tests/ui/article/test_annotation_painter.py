"""The corners and the tint of what the reporter anchored to words."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from factcheck.domain.records.annotation import AnnotationKind, Thread, threads
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.proof_samples import words_of
from tests.thread_samples import an_annotation
from tests.view_samples import long_proof, shown_view

PROOF = long_proof(3)


def pinned(kind: AnnotationKind) -> list[Thread]:
    span = words_of(PROOF, "Beijing were aware")
    return threads([an_annotation("a", at=span.start, length=len(span), kind=kind)])


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(image.pixelColor(x, y) == wanted for y in range(60) for x in range(image.width()))


def test_a_comment_has_corners_but_no_tint(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    view.show_annotations(pinned(AnnotationKind.COMMENT))
    before = picture(view)
    view.show_annotations([])
    assert before != picture(view)
    assert not has_colour(before, LIGHT.selected)


def test_the_current_one_is_tinted(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (thread,) = pinned(AnnotationKind.COMMENT)
    view.show_annotations([thread])
    view.annotations.set_current(thread.id)
    assert has_colour(picture(view), LIGHT.selected)


def test_links_have_corners_only_while_they_are_current(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (link,) = pinned(AnnotationKind.LINK)
    view.show_annotations([link])
    quiet = picture(view)
    view.annotations.set_current(link.id)
    assert has_colour(picture(view), LIGHT.selected)
    view.annotations.set_current(None)
    assert picture(view) == quiet
