"""The keys that stand on buttons."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck.domain.records.claim import Outcome
from factcheck.ui.app.actions import Actions
from factcheck.ui.panel.head import OutcomeRow
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.window_contents import show_keys


@pytest.fixture
def parts(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(OutcomeRow())
    column.addWidget(QuietButton("Evidence", "more_evidence"))
    return made


@pytest.fixture
def actions(parts):
    return Actions(parts)


def tip(parts, name):
    return parts.findChild(QWidget, name).toolTip()


def test_buttons_show_the_keys_of_the_table(parts, actions):
    actions.set_keys({}, True)
    show_keys(parts, actions)
    assert tip(parts, "more_evidence") == "Evidence (E)"
    assert "(F). Once more" in tip(parts, f"outcome_{Outcome.FINE.value}")


def test_a_key_that_was_chosen_stands_in_its_place(parts, actions):
    actions.set_keys({"evidence": "Ctrl+E", "fine": "B", "change": "G"}, True)
    show_keys(parts, actions)
    assert tip(parts, "more_evidence") == "Evidence (Ctrl+E)"
    assert "(B). Once more" in tip(parts, f"outcome_{Outcome.FINE.value}")
    assert "publication (G)." in tip(parts, f"outcome_{Outcome.CHANGE.value}")


def test_no_key_is_shown_where_single_letters_are_off(parts, actions):
    actions.set_keys({}, False)
    show_keys(parts, actions)
    assert "(" not in tip(parts, "more_evidence")
    assert "(" not in tip(parts, f"outcome_{Outcome.FINE.value}")


def test_buttons_that_write_are_off_with_the_reason_as_long_as_there_is_one(parts, actions):
    fine = parts.findChild(QWidget, "outcome_fine")
    show_keys(parts, actions)
    before = fine.toolTip(), fine.accessibleDescription()
    for _again in range(2):
        show_keys(parts, actions, "The file is only read.")
    assert (fine.isEnabled(), fine.accessibleDescription()) == (False, "The file is only read.")
    assert fine.toolTip() == f"{before[0]}\nThe file is only read."
    show_keys(parts, actions)
    assert (fine.toolTip(), fine.accessibleDescription()) == before
    assert fine.isEnabled()
