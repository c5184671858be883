"""A field with its label above it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.labelled import labelled, plain_label, tell_key, under_its_name


def test_the_label_is_bound_to_its_field(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    field = QLineEdit()
    widget.setLayout(labelled("Source", field))
    assert widget.findChildren(QLabel)[0].buddy() is field


def test_a_field_may_stand_under_the_name_that_is_heard(qtbot: QtBot) -> None:
    widget, field = QWidget(), QLineEdit()
    qtbot.addWidget(widget)
    field.setAccessibleName("Source")
    widget.setLayout(under_its_name(field))
    (label,) = widget.findChildren(QLabel)
    assert (label.text(), label.buddy()) == ("Source", field)


def test_a_key_stands_behind_the_name_in_the_tool_tip_and_is_heard_alone(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setAccessibleName("Disputed")
    for key, tip, heard in (("2", "Disputed (2)", "2"), ("", "Disputed", "")):
        tell_key(button, key)
        described = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description)
        assert (button.toolTip(), described.strip()) == (tip, heard)


def test_a_wrapped_label_is_as_high_as_the_words_and_letters_it_has_now(qtbot: QtBot) -> None:
    label = plain_label("Beijing was aware. " * 3)
    qtbot.addWidget(label)
    heights = [label.heightForWidth(120)]
    label.setText("Beijing was aware. " * 9)
    heights.append(label.heightForWidth(120))
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    heights.append(label.heightForWidth(120))
    assert heights == sorted(set(heights))
