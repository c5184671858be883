"""Widgets below each other without a gap."""

from PySide6.QtWidgets import QLabel, QWidget

from factcheck.ui.widgets.column import column_of


def test_one_part_takes_the_room_that_is_left(qtbot):
    top, middle = QLabel("top"), QWidget()
    box = column_of(top, middle, grows=middle)
    qtbot.addWidget(box)
    box.resize(200, 300)
    box.show()
    assert top.y() == 0
    assert middle.geometry().top() == top.geometry().bottom() + 1
    assert middle.height() > 200
    box.close()
