"""One answer out of a few, side by side."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Stance
from factcheck.ui.widgets.choice_button import ChoiceButton, ChoiceLabel
from factcheck.ui.widgets.choice_row import ChoiceRow


@pytest.fixture
def row(qtbot: QtBot) -> ChoiceRow[Stance]:
    row: ChoiceRow[Stance] = ChoiceRow("What it says", "stance", {one: ChoiceLabel(one.value) for one in Stance})
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    row.choose(Stance.SUPPORTS)
    return row


def test_it_gives_back_what_was_chosen(row: ChoiceRow[Stance]) -> None:
    row.choose(Stance.SEARCHED)
    assert row.value is Stance.SEARCHED


def test_the_focus_goes_to_the_chosen_one_and_arrows_move_on(row: ChoiceRow[Stance], qtbot: QtBot) -> None:
    row.setFocus()
    qtbot.keyClick(row.findChildren(ChoiceButton)[0], Qt.Key.Key_Right)
    assert row.value is Stance.CONTRADICTS
    assert row.findChildren(ChoiceButton)[1].hasFocus()
