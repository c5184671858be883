"""A splitter that is moved by keys, too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from factcheck.ui.widgets.key_splitter import STEP, KeySplitter


@pytest.fixture
def splitter(qtbot):
    """Two fields side by side, 600 px wide."""
    splitter = KeySplitter("across", "Width of article and list")
    for _ in range(2):
        splitter.addWidget(QLineEdit())
    qtbot.addWidget(splitter)
    splitter.resize(600, 100)
    splitter.show()
    splitter.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is splitter)
    return splitter


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_left_and_right_move_what_stands_between_two_panes(splitter, qtbot, direction):
    splitter.setLayoutDirection(direction)
    handle = splitter.handle(1)
    handle.setFocus()
    before = handle.x()
    with qtbot.waitSignal(splitter.splitterMoved):
        qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert handle.x() == before + STEP
    qtbot.keyClick(handle, Qt.Key.Key_Left)
    assert handle.x() == before


def test_it_says_its_name_and_how_the_width_is_shared(splitter, qtbot):
    handle = splitter.handle(1)
    assert (handle.accessibleName(), handle.focusPolicy()) == ("Width of article and list", Qt.FocusPolicy.TabFocus)
    splitter.setSizes([297, 298])
    with qtbot.waitSignal(handle.announcer.spoken) as told:
        qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert told.args == ["54 % and 46 % of the width"]
