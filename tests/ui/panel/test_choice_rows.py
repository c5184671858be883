"""The rows of buttons for the verdict and for the decision about the copy; the present choice stands out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.ui.panel.choice_rows import OutcomeRow, VerdictRow

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
    assert [button.accessibleName() for button in buttons(row) if button.is_chosen] == ["Unverified"]


def test_none_stands_out_while_nobody_has_judged(row: VerdictRow) -> None:
    row.show_status(Status.NOT_CHECKED)
    assert not any(button.is_chosen for button in buttons(row))


@pytest.mark.parametrize("width", [348, 528, 568])
def test_no_word_is_cut_off(row: VerdictRow, qtbot: QtBot, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.show()
    for button in buttons(row):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())


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
    assert not any(button.is_chosen for button in outcome_buttons(outcomes))


@pytest.mark.parametrize("width", [348, 528])
def test_no_word_of_an_outcome_is_cut_off(outcomes: OutcomeRow, qtbot: QtBot, width: int) -> None:
    outcomes.resize(width, outcomes.heightForWidth(width))
    outcomes.show()
    qtbot.waitExposed(outcomes)
    for button in outcome_buttons(outcomes):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())
