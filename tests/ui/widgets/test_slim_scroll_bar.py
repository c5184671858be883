"""A slim scroll bar."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, Tokens, palette_of
from tests.ui.widgets.test_theme import contrast


def test_it_draws_nothing_where_there_is_nothing_to_scroll(qtbot: QtBot) -> None:
    bar = SlimScrollBar()
    qtbot.addWidget(bar)
    bar.resize(10, 200)
    bar.setRange(0, 0)
    empty = bar.grab().toImage()
    bar.setRange(0, 100)
    assert bar.grab().toImage() != empty


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_its_thumb_stands_out_from_page_and_panel(qtbot: QtBot, tokens: Tokens) -> None:
    bar = SlimScrollBar()
    qtbot.addWidget(bar)
    bar.setPalette(palette_of(tokens))
    bar.resize(10, 200)
    bar.setRange(0, 100)
    picture = bar.grab().toImage()
    thumb = max(
        (picture.pixelColor(5, y).name() for y in range(200)), key=lambda colour: contrast(colour, tokens.panel)
    )
    assert min(contrast(thumb, tokens.panel), contrast(thumb, tokens.page)) >= 3
