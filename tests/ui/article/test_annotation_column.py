"""The column of markers beside an article."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.annotation import AnnotationState, Thread
from factcheck.ui.article.annotation_column import AnnotationColumn
from factcheck.ui.article.view import ArticleView
from tests.thread_samples import threads_on
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()
ONE = threads_on(PROOF, ("1. Officials", "first"), ("2. Officials", "second"))


def shown(qtbot: QtBot, threads: list[Thread]) -> tuple[ArticleView, AnnotationColumn]:
    view = shown_view(qtbot, PROOF)
    view.show_annotations(threads)
    view.annotations.column.grab()
    return view, view.annotations.column


def test_each_annotation_has_a_marker_at_its_line(qtbot: QtBot) -> None:
    view, column = shown(qtbot, list(ONE))
    view.place_caret(ONE[1].span.start)
    assert [one.threads[0].id for one in column.markers] == ["n1", "n2"]
    assert abs(column.markers[1].y - view.cursorRect().center().y()) < 5


def test_those_on_one_line_share_a_sign_and_a_click_leads_to_each(qtbot: QtBot) -> None:
    view, column = shown(qtbot, list(threads_on(PROOF, ("1. Officials", "a"), ("Beijing", "b"))))
    place = QPoint(8, round(column.markers[0].y))
    with qtbot.waitSignal(view.annotations.picked) as picked:
        qtbot.mouseClick(column, Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["n1"]
    view.annotations.set_current(ONE[0].id)
    with qtbot.waitSignal(view.annotations.picked) as picked:
        qtbot.mouseClick(column, Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["n2"]


def test_a_shared_sign_shows_what_is_still_open(qtbot: QtBot) -> None:
    first, second = threads_on(PROOF, ("1. Officials", "a"), ("Beijing", "b"))
    used = Thread(replace(first.first, state=AnnotationState.USED))
    _, column = shown(qtbot, [used, second])
    assert column.markers[0].shown(None).id == "n2"
    assert column.markers[0].shown(used.id).id == "n1"


def test_where_there_is_room_the_words_stand_beside_their_line(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, size=(1100, 500))
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 3 April")))
    one = view.annotations.column.grab().toImage()
    view.show_annotations(threads_on(PROOF, ("1. Officials", "interview 4 May")))
    assert view.annotations.column.grab().toImage() != one


def test_without_annotations_there_is_no_column(qtbot: QtBot) -> None:
    view, column = shown(qtbot, list(ONE))
    assert column.isVisible()
    width = view.viewport().width()
    view.show_annotations([])
    assert not column.isVisible()
    assert view.viewport().width() >= width


def test_what_became_of_them_can_be_seen(qtbot: QtBot) -> None:
    _, column = shown(qtbot, list(ONE))
    pictures = [column.grab().toImage()]
    for state in (AnnotationState.USED, AnnotationState.DISMISSED):
        _, other = shown(qtbot, [Thread(replace(one.first, state=state)) for one in ONE])
        pictures.append(other.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
