"""The bar in which one finds words of the article."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.text.span import Span
from factcheck.ui.article.find_bar import FindBar
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import a_proof, words_of
from tests.view_samples import shown_view

PROOF = a_proof("Officials in Beijing were aware 😀.", "Beijing said so.", "Then BEIJING was silent.")


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    return shown_view(qtbot, PROOF)


@pytest.fixture
def bar(qtbot: QtBot, view: ArticleView) -> FindBar:
    bar = FindBar(view)
    view.laid_out.connect(bar.seek_anew)
    qtbot.addWidget(bar)
    bar.open()
    return bar


def _selected(view: ArticleView) -> str:
    span = view.selection()
    return span.of(PROOF.text) if span is not None else ""


def test_it_counts_while_one_types(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    assert bar.count.text() == "1 of 3"


def test_enter_goes_on_and_shift_enter_back(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    seen = []
    for shift in (False, False, False, True):
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, held)
        seen.append(bar.count.text())
    assert seen == ["2 of 3", "3 of 3", "1 of 3", "3 of 3"]


def test_the_search_begins_at_the_caret(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "said").start)
    bar = FindBar(view)
    view.laid_out.connect(bar.seek_anew)
    qtbot.addWidget(bar)
    bar.open()
    qtbot.keyClicks(bar.field, "beijing")
    assert bar.count.text() == "3 of 3"


def test_selected_words_are_sought_at_once(qtbot: QtBot, view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "Beijing said"))
    bar = FindBar(view)
    view.laid_out.connect(bar.seek_anew)
    qtbot.addWidget(bar)
    bar.open()
    assert (bar.field.text(), bar.count.text()) == ("Beijing said", "1 of 1")


def test_esc_closes_it_and_leaves_the_place_selected(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "AWARE")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (bar.isVisible(), _selected(view)) == (False, "aware")


def test_what_is_not_there_is_said(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "Moscow")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert view.selection() is None


def test_find_next_goes_on_after_the_bar_was_closed(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    bar.close_bar()
    bar.next()
    assert bar.count.text() == "2 of 3"
    bar.previous()
    assert bar.count.text() == "1 of 3"


def test_find_next_opens_the_bar_where_nothing_was_sought(qtbot: QtBot, view: ArticleView) -> None:
    bar = FindBar(view)
    view.laid_out.connect(bar.seek_anew)
    qtbot.addWidget(bar)
    bar.next()
    assert bar.isVisible()


def test_another_article_is_searched_anew(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    with qtbot.waitSignal(view.laid_out):
        view.show_proof(a_proof("Beijing alone."), "en")
    assert bar.count.text() == "1 of 1"


def test_the_place_reached_is_selected_while_the_bar_is_open(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert view.selection() == Span(words_of(PROOF, "Beijing said").start, words_of(PROOF, "Beijing said").start + 7)


def test_a_field_that_is_emptied_leaves_nothing_selected(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "aware")
    bar.field.clear()
    assert (view.selection(), view.caret(), bar.count.text()) == (None, 0, "")


def test_a_bar_that_is_opened_and_left_empty_leaves_the_selection(qtbot: QtBot, view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "were aware 😀.\nBeijing"))
    bar = FindBar(view)
    view.laid_out.connect(bar.seek_anew)
    qtbot.addWidget(bar)
    bar.open()
    bar.close_bar()
    assert _selected(view) == "were aware 😀.\nBeijing"


def test_words_selected_while_the_bar_is_open_stay_when_it_is_closed(
    qtbot: QtBot, view: ArticleView, bar: FindBar
) -> None:
    qtbot.keyClicks(bar.field, "aware")
    view.select_span(words_of(PROOF, "silent"))
    bar.close_bar()
    assert _selected(view) == "silent"


def test_the_same_article_shown_again_stays_where_it_was(qtbot: QtBot, view: ArticleView, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "beijing")
    bar.next()
    with qtbot.waitSignal(view.laid_out):
        view.show_proof(PROOF, "en")
    assert bar.count.text() == "2 of 3"
