"""A layout for a few buttons."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.even_layout import EvenLayout


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def row(window: QWidget) -> EvenLayout:
    layout = EvenLayout(window, gap=10)
    for _ in range(4):
        button = QPushButton("x", window)
        button.setFixedSize(100, 30)
        layout.addWidget(button)
    return layout


@pytest.mark.parametrize(("width", "columns"), [(500, 4), (430, 4), (429, 2), (210, 2), (209, 1)])
def test_it_takes_as_many_columns_as_fit(row: EvenLayout, width: int, columns: int) -> None:
    assert row.columns_at(width) == columns


@pytest.mark.parametrize(("width", "height"), [(500, 30), (300, 70), (150, 150)])
def test_its_height_follows_from_its_width(row: EvenLayout, width: int, height: int) -> None:
    assert row.heightForWidth(width) == height


def test_nothing_lies_on_anything_else(row: EvenLayout) -> None:
    widget = row.parentWidget()
    widget.resize(300, 100)
    widget.show()
    boxes = [item.geometry() for item in map(row.itemAt, range(4)) if item is not None]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
