"""Layouts whose height follows from their width, and widgets below each other without a gap."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.layouts import (
    NO_MARGINS,
    EvenLayout,
    FlowLayout,
    column_of,
    laid_out_later,
    row_of,
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def row(window: QWidget) -> EvenLayout:
    layout = EvenLayout(window)
    layout.setSpacing(10)
    for _ in range(4):
        button = QPushButton("x", window)
        button.setFixedSize(100, 30)
        layout.addWidget(button)
    return layout


@pytest.mark.parametrize(("width", "columns"), [(500, 4), (430, 4), (429, 2), (210, 2), (209, 1)])
def test_it_takes_as_many_columns_as_fit(row: EvenLayout, width: int, columns: int) -> None:
    assert len(row.columns(width)) == columns


@pytest.mark.parametrize(("width", "height"), [(500, 30), (300, 70), (150, 150)])
def test_its_height_follows_from_its_width(row: EvenLayout, width: int, height: int) -> None:
    assert row.heightForWidth(width) == height


def test_nothing_lies_on_anything_else(row: EvenLayout) -> None:
    widget = row.parentWidget()
    widget.resize(300, 100)
    widget.show()
    boxes = [item.geometry() for item in map(row.itemAt, range(4)) if item is not None]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


class OneControl(EvenLayout):
    gap = 0
    is_one_control = True


def parts_of_one_control(window: QWidget) -> list[QPushButton]:
    layout = OneControl(window)
    buttons = [QPushButton("x", window) for _ in range(3)]
    for button in buttons:
        button.setMinimumWidth(60)
        layout.addWidget(button)
    return buttons


def test_parts_of_one_control_become_narrow_before_they_take_another_row(window: QWidget) -> None:
    buttons = parts_of_one_control(window)
    window.resize(180, 100)
    window.show()
    assert len({button.y() for button in buttons}) == 1
    assert [button.x() for button in buttons] == [0, 60, 120]


def test_a_row_of_one_control_that_has_fewer_parts_is_full_as_well(window: QWidget) -> None:
    *_, last = parts_of_one_control(window)
    window.resize(179, 100)
    window.show()
    assert (last.x(), last.width()) == (0, 179)


def a_row(qtbot: QtBot, count: int) -> tuple[QWidget, list[QWidget]]:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    items = [QWidget() for _ in range(count)]
    for one in items:
        one.setFixedSize(50, 20)
        flow.addWidget(one)
    return box, items


def test_what_does_not_fit_goes_on_in_the_next_line_as_far_below_as_beside(qtbot: QtBot) -> None:
    box, items = a_row(qtbot, 3)
    box.resize(110, 60)
    box.show()
    assert [(one.x(), one.y()) for one in items] == [(0, 0), (54, 0), (0, 24)]
    assert box.heightForWidth(110) == 44
    assert box.heightForWidth(400) == 20


def test_hidden_ones_take_no_room(qtbot: QtBot) -> None:
    box, items = a_row(qtbot, 3)
    items[0].hide()
    box.resize(110, 60)
    box.show()
    assert [(one.x(), one.y()) for one in items[1:]] == [(0, 0), (54, 0)]


def test_one_part_takes_the_room_that_is_left(qtbot):
    top, middle, box = QLabel("top"), QWidget(), QWidget()
    qtbot.addWidget(box)
    column_of(top, (middle, 1), inside=box, gap=0, margins=NO_MARGINS)
    box.resize(200, 300)
    box.show()
    assert top.y() == 0
    assert middle.geometry().top() == top.geometry().bottom() + 1
    assert middle.height() > 200
    box.close()


def test_a_number_is_room_between_parts_and_what_is_laid_out_can_be_a_part(qtbot):
    first, last, below, box = QLabel("first"), QLabel("last"), QLabel("below"), QWidget()
    qtbot.addWidget(box)
    column_of(row_of(first, 1, last), below, inside=box, gap=7, margins=(3, 4, 5, 6))
    box.resize(400, 100)
    box.show()
    assert (first.x(), first.y()) == (3, 4)
    assert last.geometry().right() == 400 - 5 - 1
    assert below.geometry().top() == last.geometry().bottom() + 1 + 7
    box.close()


def test_what_is_shown_meanwhile_is_laid_out_once(window: QWidget, qtbot: QtBot) -> None:
    buttons = [QPushButton(str(number)) for number in range(3)]
    column = column_of(*buttons, inside=window, gap=0)
    for button in buttons:
        button.hide()
    window.show()
    with laid_out_later(column):
        for button in buttons:
            button.show()
        assert {button.y() for button in buttons} == {0}
    qtbot.waitUntil(lambda: 0 < buttons[1].y() < buttons[2].y())
