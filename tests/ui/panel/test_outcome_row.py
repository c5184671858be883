"""The decision about the copy."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Outcome
from factcheck.ui.panel.outcome_row import OutcomeRow


@pytest.fixture
def row(qtbot: QtBot) -> OutcomeRow:
    row = OutcomeRow()
    qtbot.addWidget(row)
    return row


def buttons(row: OutcomeRow) -> list[QPushButton]:
    return row.findChildren(QPushButton)


def test_the_buttons_have_names_and_tooltips(row: OutcomeRow) -> None:
    names = ["Fine as written", "Needs a change", "Editor decides"]
    assert [button.accessibleName() for button in buttons(row)] == names
    assert all(button.toolTip() and button.objectName() for button in buttons(row))


@pytest.mark.parametrize(("at", "outcome"), list(enumerate(Outcome)))
def test_a_press_decides_and_a_press_on_what_is_decided_takes_it_back(
    row: OutcomeRow, qtbot: QtBot, at: int, outcome: Outcome
) -> None:
    for shown, told in ((None, outcome), (outcome, None)):
        row.show_outcome(shown)
        with qtbot.waitSignal(row.outcome_chosen) as chosen:
            qtbot.mouseClick(buttons(row)[at], Qt.MouseButton.LeftButton)
        assert chosen.args == [told]


def test_a_press_alone_changes_nothing_that_is_shown(row: OutcomeRow, qtbot: QtBot) -> None:
    qtbot.mouseClick(buttons(row)[0], Qt.MouseButton.LeftButton)
    assert not any(button.is_chosen for button in buttons(row))


@pytest.mark.parametrize("width", [348, 528])
def test_no_word_is_cut_off(row: OutcomeRow, qtbot: QtBot, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.show()
    qtbot.waitExposed(row)
    for button in buttons(row):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())
