"""The top of the claim panel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import ClaimKind, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Judgement, Status, Verdict
from factcheck.ui.panel.head import OutcomeRow, PanelHead, VerdictRow
from tests.claim_samples import a_claim, pieces


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


def test_a_long_statement_is_shown_whole_where_there_is_room(head: PanelHead, qtbot: QtBot) -> None:
    head.statement.autosave.show_text("c1", "One more line of it. " * 20)
    head.resize(420, 600)
    head.show()
    QApplication.processEvents()
    assert head.statement.verticalScrollBar().maximum() == 0


def test_the_menu_hangs_at_its_button(head: PanelHead, qtbot: QtBot) -> None:
    menu = QMenu(head)
    menu.addAction(QAction("Remove claim", menu))
    head.menu_button.setMenu(menu)
    button = head.findChild(QPushButton, "claim_menu")
    assert button is not None
    assert button.menu() is menu


def test_it_says_how_many_are_selected_only_where_there_are_several(head: PanelHead) -> None:
    head.show_claim(a_claim("10"), None, "¶9")
    head.show_selection(53, True)
    assert words(head, "selection_words") == "Claim 10 and 52 more selected: a verdict goes to all 53."
    head.show_selection(52, False)
    assert words(head, "selection_words") == "52 other claims are selected: a verdict goes to them, not to claim 10."
    head.show_selection(7, True, unplaced=1)
    assert words(head, "selection_words") == (
        "1 of 7 claims selected has no place in this proof, and gets no verdict. A verdict goes to the other 6."
    )
    head.show_selection(1, True)
    label = head.findChild(QLabel, "selection_words")
    assert label is not None
    assert (label.isHidden(), label.text()) == (True, "")  # a screen reader is told of hidden words that change


def test_what_is_to_be_confirmed_is_a_verdict_or_that_none_is_needed(head: PanelHead) -> None:
    button = head.findChild(QPushButton, "confirm_verdict")
    assert button is not None
    told = {"judged_words": "It rained", "judged_statement": "It rained"}
    head.show_claim(replace(a_claim("1", "It snowed", verdict=Verdict.SUPPORTED), **told), None, "¶9")
    assert (button.isVisibleTo(head), button.text()) == (True, "Confirm verdict")
    head.show_claim(replace(a_claim("2", "It snowed", kind=ClaimKind.OPINION), **told), None, "¶9")
    assert (button.isVisibleTo(head), button.text()) == (True, "Confirm: no verdict needed")


def test_evidence_of_earlier_words_is_confirmed_where_there_is_no_verdict(head: PanelHead) -> None:
    (piece,) = pieces(Stance.SUPPORTS)
    claim = replace(a_claim("1", "It snowed"), evidence=(replace(piece, statement="It rained"),))
    head.show_claim(claim, None, "¶9")
    button = head.findChild(QPushButton, "confirm_verdict")
    assert button is not None
    assert (button.isVisibleTo(head), button.text()) == (True, "Confirm evidence")


def test_words_without_a_place_in_the_proof_in_use_are_said_so_with_a_button_to_place_them(head: PanelHead) -> None:
    claim = a_claim("1", "It snowed")
    head.show_claim(replace(claim, passages=(), absent=claim.passages), None, "in proof 1")
    button = head.findChild(QPushButton, "confirm_verdict")
    assert button is not None
    assert (button.isVisibleTo(head), button.text()) == (True, "Place its words")
    assert words(head, "meaning") == "Not checked: words not placed in this proof."
    assert "0 passages" not in words(head, "claim_place")


NAMES = ["Supported", "Disputed", "Unverified", "No verdict needed"]


@pytest.fixture
def row(qtbot: QtBot) -> VerdictRow:
    row = VerdictRow()
    qtbot.addWidget(row)
    return row


def buttons(row: VerdictRow) -> list[QPushButton]:
    return row.findChildren(QPushButton)


def test_the_buttons_are_named_by_their_verdicts(row: VerdictRow) -> None:
    assert [button.accessibleName() for button in buttons(row)] == NAMES


@pytest.mark.parametrize(("at", "judgement"), list(enumerate(list(Judgement)[:4])))
def test_a_click_asks_for_the_judgement(row: VerdictRow, qtbot: QtBot, at: int, judgement: Judgement) -> None:
    with qtbot.waitSignal(row.judgement_requested) as asked:
        qtbot.mouseClick(buttons(row)[at], Qt.MouseButton.LeftButton)
    assert asked.args == [judgement]


def test_the_present_verdict_alone_stands_out(row: VerdictRow) -> None:
    row.show_status(Status.UNVERIFIED)
    assert [button.accessibleName() for button in buttons(row) if button.isChecked()] == ["Unverified"]


def test_none_stands_out_while_nobody_has_judged(row: VerdictRow) -> None:
    row.show_status(Status.NOT_CHECKED)
    assert not any(button.isChecked() for button in buttons(row))


@pytest.mark.parametrize("width", [180, 246, 348, 528])
def test_no_word_is_cut_off(row: VerdictRow, qtbot: QtBot, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.show()
    for button in buttons(row):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())


def test_the_verdicts_stand_in_one_row_as_long_as_their_letters_fit(row: VerdictRow) -> None:
    needed = sum(button.minimumSizeHint().width() for button in buttons(row))
    row.show()
    for width, rows in ((needed, 1), (needed - 1, 2)):
        row.resize(width, row.heightForWidth(width))
        assert len({button.y() for button in buttons(row)}) == rows


def test_a_click_does_not_take_the_focus_from_the_article(row: VerdictRow) -> None:
    assert all(button.focusPolicy() == Qt.FocusPolicy.TabFocus for button in buttons(row))


@pytest.fixture
def outcomes(qtbot: QtBot) -> OutcomeRow:
    outcomes = OutcomeRow()
    qtbot.addWidget(outcomes)
    return outcomes


def outcome_buttons(outcomes: OutcomeRow) -> list[QPushButton]:
    return outcomes.findChildren(QPushButton)


def test_the_buttons_have_names_and_tooltips(outcomes: OutcomeRow) -> None:
    names = ["Fine as written", "Needs a change", "Editor decides"]
    assert [button.accessibleName() for button in outcome_buttons(outcomes)] == names
    assert all(button.toolTip() and button.objectName() for button in outcome_buttons(outcomes))


@pytest.mark.parametrize(("at", "outcome"), list(enumerate(Outcome)))
def test_a_press_decides_and_a_press_on_what_is_decided_takes_it_back(
    outcomes: OutcomeRow, qtbot: QtBot, at: int, outcome: Outcome
) -> None:
    for shown, told in ((None, outcome), (outcome, None)):
        outcomes.show_outcome(shown)
        with qtbot.waitSignal(outcomes.outcome_chosen) as chosen:
            qtbot.mouseClick(outcome_buttons(outcomes)[at], Qt.MouseButton.LeftButton)
        assert chosen.args == [told]


def test_a_press_alone_changes_nothing_that_is_shown(outcomes: OutcomeRow, qtbot: QtBot) -> None:
    qtbot.mouseClick(outcome_buttons(outcomes)[0], Qt.MouseButton.LeftButton)
    assert not any(button.isChecked() for button in outcome_buttons(outcomes))


@pytest.mark.parametrize("width", [180, 246, 348, 528])
def test_no_word_of_an_outcome_is_cut_off(outcomes: OutcomeRow, qtbot: QtBot, width: int) -> None:
    outcomes.resize(width, outcomes.heightForWidth(width))
    outcomes.show()
    qtbot.waitExposed(outcomes)
    for button in outcome_buttons(outcomes):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())
