"""Keys as widgets meet them, and the order of Tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from factcheck.ui.widgets.keys import follow_layout, on_key, reached
from factcheck.ui.widgets.quiet_button import QuietButton


def items_held() -> set[QLayoutItem]:
    """The items of layouts that PySide holds, those of other windows too."""
    everything = Shiboken.getAllValidWrappers()
    return {one for one in everything if isinstance(one, QLayoutItem) and not isinstance(one, QLayout)}


def test_enter_presses_a_button_and_ctrl_enter_is_left_to_the_form(qtbot):
    button, pressed = QuietButton("More", "more"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert pressed == [1]


def test_tab_goes_as_the_eye_does_whatever_was_made_first(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    last, second, first = QLineEdit(), QLineEdit(), QLineEdit()
    column, row = QVBoxLayout(window), QHBoxLayout()
    row.addWidget(first)
    row.addWidget(second)
    column.addLayout(row)
    column.addWidget(last)
    follow_layout(window)
    assert first.nextInFocusChain() is second
    assert second.nextInFocusChain() is last


def test_no_item_of_a_layout_that_was_gone_through_is_held_beyond_its_end(qtbot: QtBot) -> None:
    window, first, second = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(), QHBoxLayout()
    row.addWidget(first)
    column.addLayout(row)
    column.addWidget(second)
    window.setLayout(column)
    before = items_held()
    assert reached(window) == [first, second]
    assert items_held() <= before


def test_what_scrolls_is_gone_through_as_well(qtbot: QtBot) -> None:
    area, inner, field = QScrollArea(), QWidget(), QLineEdit()
    qtbot.addWidget(area)
    QVBoxLayout(inner).addWidget(field)
    area.setWidget(inner)
    assert reached(area) == [field]


def test_what_takes_no_focus_is_left_out(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert reached(field) == []


def test_a_key_is_answered_anywhere_in_a_widget_enter_by_either_key(qtbot: QtBot) -> None:
    window, field, pressed = QWidget(), QLineEdit(), []
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(field)
    on_key(window, "Ctrl+Enter", lambda: pressed.append(1))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 2
