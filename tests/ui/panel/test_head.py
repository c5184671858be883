"""The top of the claim panel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.ui.panel.head import PanelHead
from tests.claim_samples import a_claim


@pytest.fixture
def head(qtbot: QtBot) -> PanelHead:
    head = PanelHead()
    qtbot.addWidget(head)
    head.show()
    return head


def words(head: PanelHead, name: str) -> str:
    label = head.findChild(QLabel, name)
    assert label is not None
    return label.text()


def clear_button(head: PanelHead) -> QPushButton:
    button = head.findChild(QPushButton, "clear_verdict")
    assert button is not None
    return button


def test_it_names_the_claim_and_what_the_verdict_means(head: PanelHead) -> None:
    head.show_claim(a_claim("12a"), a_claim("12"), "¶9")
    assert words(head, "claim_title") == "Claim 12a"
    assert words(head, "meaning") == "It has no verdict."


def test_the_parent_is_a_link(head: PanelHead, qtbot: QtBot) -> None:
    head.show_claim(a_claim("12a"), a_claim("12"), "¶9")
    place = head.findChild(QLabel, "claim_place")
    assert place is not None
    with qtbot.waitSignal(head.claim_linked) as linked:
        place.linkActivated.emit("c12")
    assert linked.args == ["c12"]


def test_clear_is_there_only_where_there_is_something_to_clear(head: PanelHead, qtbot: QtBot) -> None:
    head.show_claim(a_claim("1"), None, "¶9")
    assert not clear_button(head).isVisibleTo(head)
    head.show_claim(a_claim("1", verdict=Verdict.DISPUTED), None, "¶9")
    with qtbot.waitSignal(head.judgement_requested) as asked:
        qtbot.mouseClick(clear_button(head), Qt.MouseButton.LeftButton)
    assert asked.args == [Judgement.CLEAR]


def test_the_words_of_the_article_stand_behind_an_emptied_statement(head: PanelHead) -> None:
    head.show_claim(a_claim("1", "Beijing was aware", restated=""), None, "¶9")
    assert head.statement.placeholderText() == "Beijing was aware"


def test_the_menu_hangs_at_its_button(head: PanelHead, qtbot: QtBot) -> None:
    menu = QMenu(head)
    menu.addAction(QAction("Remove claim", menu))
    head.set_menu(menu)
    button = head.findChild(QPushButton, "claim_menu")
    assert button is not None
    assert button.menu() is menu


def test_it_says_how_many_are_selected_only_where_there_are_several(head: PanelHead) -> None:
    head.show_claim(a_claim("10"), None, "¶9")
    head.show_selection(53, True)
    assert words(head, "selection_words") == "Claim 10 and 52 more selected: a verdict goes to all 53."
    head.show_selection(52, False)
    assert words(head, "selection_words") == "52 other claims are selected: a verdict goes to them, not to claim 10."
    head.show_selection(1, True)
    label = head.findChild(QLabel, "selection_words")
    assert label is not None
    assert label.isHidden()


def test_what_is_to_be_confirmed_is_a_verdict_or_that_none_is_needed(head: PanelHead) -> None:
    button = head.findChild(QPushButton, "confirm_verdict")
    assert button is not None
    told = {"judged_words": "It rained", "judged_statement": "It rained"}
    head.show_claim(replace(a_claim("1", "It snowed", verdict=Verdict.SUPPORTED), **told), None, "¶9")
    assert (button.isVisibleTo(head), button.text()) == (True, "Confirm verdict")
    head.show_claim(replace(a_claim("2", "It snowed", kind=ClaimKind.OPINION), **told), None, "¶9")
    assert (button.isVisibleTo(head), button.text()) == (True, "Confirm: no verdict needed")
