"""A field with its label above it."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.labelled import labelled


def test_the_label_is_bound_to_its_field(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    field = QLineEdit()
    widget.setLayout(labelled("Source", field))
    assert widget.findChildren(QLabel)[0].buddy() is field
