"""Keys as widgets meet them."""

from PySide6.QtCore import Qt

from factcheck.ui.widgets.quiet_button import QuietButton


def test_enter_presses_a_button_and_ctrl_enter_is_left_to_the_form(qtbot):
    button, pressed = QuietButton("More", "more"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert pressed == [1]
