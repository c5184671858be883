"""What every form that opens in place in the panel has: a bar at its side, keys, three buttons, a complaint."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from factcheck.ui.panel.denial_form import DenialDraft, DenialForm
from factcheck.ui.panel.record_form import RecordForm, RecordKey


class Counting(RecordForm[str]):
    saved = 0

    def __init__(self):
        super().__init__("counting", "Save")

    @override
    def save(self):
        self.saved += 1


@pytest.fixture
def pane(qtbot):
    made = Counting()
    qtbot.addWidget(made)
    return made


def test_esc_leaves_it(pane, qtbot):
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.saved == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_it_and_enter_alone_does_not(pane, qtbot, key):
    qtbot.keyClick(pane, key)
    qtbot.keyClick(pane, key, Qt.KeyboardModifier.ControlModifier)
    assert pane.saved == 1


def test_control_enter_saves_from_any_field(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    form.show_draft(RecordKey("c1"), DenialDraft(), None)
    for field in (form.target, form.scope):
        with qtbot.waitSignal(form.draft_saved):
            qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_only_what_is_recorded_can_be_removed(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    form.show_draft(RecordKey("c1"), DenialDraft(), None)
    assert form.remove_button.isHidden()
    form.show_draft(RecordKey("c1", "r1"), DenialDraft(), None)
    with qtbot.waitSignal(form.removed) as removed:
        form.remove_button.click()
    assert removed.args == [RecordKey("c1", "r1")]


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    controls = [*form.findChildren(QPushButton), form.target, form.scope, form.statement]
    assert all(one.accessibleName() and one.objectName() for one in controls)
