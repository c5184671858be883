"""A slim scroll bar."""

from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar


def test_it_draws_nothing_where_there_is_nothing_to_scroll(qtbot: QtBot) -> None:
    bar = SlimScrollBar()
    qtbot.addWidget(bar)
    bar.resize(10, 200)
    bar.setRange(0, 0)
    empty = bar.grab().toImage()
    bar.setRange(0, 100)
    assert bar.grab().toImage() != empty
