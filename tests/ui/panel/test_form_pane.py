"""A form that opens in place in the panel."""

import pytest
from PySide6.QtCore import Qt
from typing_extensions import override

from factcheck.ui.panel.form_pane import FormPane


class Counting(FormPane):
    saved = 0

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
