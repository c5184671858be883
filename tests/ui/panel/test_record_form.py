"""What every form in the panel has: see also the tests of the sections that hold one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.denial_form import DenialDraft, DenialForm


def test_control_enter_saves_from_any_field(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    form.show_draft("key", DenialDraft(), None, is_new=True)
    for field in (form.target, form.scope):
        with qtbot.waitSignal(form.draft_saved):
            qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_only_what_is_recorded_can_be_removed(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    form.show_draft("key", DenialDraft(), None, is_new=True)
    assert form.remove_button.isHidden()
    form.show_draft("key", DenialDraft(), None, is_new=False)
    with qtbot.waitSignal(form.removed) as removed:
        form.remove_button.click()
    assert removed.args == ["key"]


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    form = DenialForm()
    qtbot.addWidget(form)
    controls = [*form.findChildren(QPushButton), form.target, form.scope, form.statement]
    assert all(one.accessibleName() and one.objectName() for one in controls)
