"""The mode in which the keys move the edges of a passage."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Passage
from factcheck.ui.article.edge_mover import EdgeMover
from factcheck.ui.article.view import ArticleView
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of

PROOF = a_proof("Officials were aware of it at the time.")
PASSAGE = dataclasses.replace(a_claim("1").passages[0], span=words_of(PROOF, "aware of it"))


@pytest.fixture
def article(qtbot: QtBot) -> ArticleView:
    article = ArticleView()
    qtbot.addWidget(article)
    article.show_proof(PROOF, "en")
    article.show()
    qtbot.waitExposed(article)
    article.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is article)
    return article


@pytest.fixture
def mover(article: ArticleView) -> EdgeMover:
    mover = EdgeMover(article)
    mover.begin(PASSAGE)
    return mover


def selected(article: ArticleView) -> str:
    span = article.selection()
    return span.of(PROOF.text) if span is not None else ""


def test_the_words_are_selected_with_the_caret_at_the_moving_edge(
    article: ArticleView, mover: EdgeMover, qtbot: QtBot
) -> None:
    assert (selected(article), article.caret()) == ("aware of it", PASSAGE.span.end)
    qtbot.keyClick(article, Qt.Key.Key_Tab)
    assert (selected(article), article.caret()) == ("aware of it", PASSAGE.span.start)


def test_enter_says_passage_and_span(article: ArticleView, mover: EdgeMover, qtbot: QtBot) -> None:
    qtbot.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert selected(article) == "aware of it at"
    with qtbot.waitSignal(mover.edges_kept) as kept:
        qtbot.keyClick(article, Qt.Key.Key_Return)
    passage, span = kept.args
    assert isinstance(passage, Passage)
    assert (passage, span) == (PASSAGE, words_of(PROOF, "aware of it at"))
    assert not mover.is_moving


def test_blanks_and_end_punctuation_are_left_out_of_an_edge_that_was_moved(
    article: ArticleView, mover: EdgeMover, qtbot: QtBot
) -> None:
    for _letter in " at the time.":
        qtbot.keyClick(article, Qt.Key.Key_Right)
    assert selected(article) == "aware of it at the time."
    with qtbot.waitSignal(mover.edges_kept) as kept:
        qtbot.keyClick(article, Qt.Key.Key_Return)
    assert kept.args[1] == words_of(PROOF, "aware of it at the time")


def test_an_edge_that_moved_over_a_blank_alone_is_as_it_was(
    article: ArticleView, mover: EdgeMover, qtbot: QtBot
) -> None:
    qtbot.keyClick(article, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(mover.edges_kept), qtbot.waitSignal(mover.edges_left):
        qtbot.keyClick(article, Qt.Key.Key_Return)


def test_an_edge_that_did_not_move_keeps_the_full_stop_it_had(article: ArticleView, qtbot: QtBot) -> None:
    mover = EdgeMover(article)
    mover.begin(dataclasses.replace(PASSAGE, span=words_of(PROOF, "of it at the time.")))
    qtbot.keyClick(article, Qt.Key.Key_Tab)
    qtbot.keyClick(article, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(mover.edges_kept) as kept:
        qtbot.keyClick(article, Qt.Key.Key_Return)
    assert kept.args[1] == words_of(PROOF, "aware of it at the time.")


def test_edges_that_did_not_move_are_not_kept(article: ArticleView, mover: EdgeMover, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(mover.edges_kept), qtbot.waitSignal(mover.edges_left):
        qtbot.keyClick(article, Qt.Key.Key_Return)


def test_esc_brings_caret_and_selection_back(article: ArticleView, qtbot: QtBot) -> None:
    article.select_span(words_of(PROOF, "Officials"))
    mover = EdgeMover(article)
    mover.begin(PASSAGE)
    qtbot.keyClick(article, Qt.Key.Key_Left)
    qtbot.keyClick(article, Qt.Key.Key_Escape)
    assert selected(article) == "Officials"
    assert not mover.is_moving


def test_a_click_leaves_the_mode(article: ArticleView, mover: EdgeMover, qtbot: QtBot) -> None:
    qtbot.mouseClick(article.viewport(), Qt.MouseButton.LeftButton)
    assert not mover.is_moving


def test_the_keyboard_elsewhere_leaves_the_mode(article: ArticleView, mover: EdgeMover) -> None:
    article.clearFocus()
    assert not mover.is_moving


def test_a_modifier_alone_does_not_leave_the_mode(article: ArticleView, mover: EdgeMover, qtbot: QtBot) -> None:
    qtbot.keyClick(article, Qt.Key.Key_Control)
    assert mover.is_moving


def test_the_moving_edge_is_told(article: ArticleView, mover: EdgeMover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mover.keys_told) as told:
        qtbot.keyClick(article, Qt.Key.Key_Tab)
    assert told.args is not None
    assert told.args[0].startswith("The beginning moves")
