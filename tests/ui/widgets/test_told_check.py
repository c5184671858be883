"""Buttons whose check tells what is so."""

import pytest
from PySide6.QtGui import QAccessible

from factcheck.ui.claims.chips import ALL, ClaimChip
from factcheck.ui.widgets.choice_button import ChoiceLabel, VerdictButton
from factcheck.ui.widgets.told_check import show_check


@pytest.mark.parametrize("make", [lambda: VerdictButton(ChoiceLabel("Disputed"), "disputed"), lambda: ClaimChip(ALL)])
def test_a_toggle_by_assistive_technology_is_a_press_and_shows_nothing_that_is_not_so(qtbot, make):
    button = make()
    qtbot.addWidget(button)
    for is_on in (False, True):
        show_check(button, is_on)
        actions = QAccessible.queryAccessibleInterface(button).actionInterface()
        with qtbot.waitSignal(button.clicked):
            actions.doAction(actions.toggleAction())
        assert button.isChecked() is is_on
