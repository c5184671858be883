"""Small things in a line that goes on in the next line."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.flow_layout import FlowLayout


def a_row(qtbot: QtBot, count: int) -> tuple[QWidget, list[QWidget]]:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=4)
    items = [QWidget() for _ in range(count)]
    for one in items:
        one.setFixedSize(50, 20)
        flow.addWidget(one)
    return box, items


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    box, items = a_row(qtbot, 3)
    box.resize(110, 60)
    box.show()
    assert [(one.x(), one.y()) for one in items] == [(0, 0), (54, 0), (0, 20)]
    assert box.heightForWidth(110) == 40
    assert box.heightForWidth(400) == 20


def test_hidden_ones_take_no_room(qtbot: QtBot) -> None:
    box, items = a_row(qtbot, 3)
    items[0].hide()
    box.resize(110, 60)
    box.show()
    assert [(one.x(), one.y()) for one in items[1:]] == [(0, 0), (54, 0)]
