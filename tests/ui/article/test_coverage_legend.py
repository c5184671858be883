"""The line under the article that says what is what while coverage is shown."""

import pytest

from factcheck.ui.article.coverage_legend import CoverageLegend
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, palette_of


@pytest.fixture
def legend(qtbot):
    made = CoverageLegend()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_each_word_looks_as_what_it_names(legend, tokens):
    legend.setPalette(palette_of(tokens))
    legend.resize(700, legend.heightForWidth(700))
    image = legend.grab().toImage()
    (_message, _draw, first), *_others = legend._places(700)
    low, filled = round(first.bottom()) - 4, tokens.found.lower()
    found = [x for x in range(image.width()) if image.pixelColor(x, low).name() == filled]
    assert found
    assert max(found) < 350


def test_what_has_no_room_in_a_row_stands_in_the_next_and_nothing_is_left_out(legend):
    wide, narrow = legend.heightForWidth(2000), legend.heightForWidth(400)
    assert narrow > wide
    for width, height in ((2000, wide), (400, narrow)):
        places = [box for _message, _draw, box in legend._places(width)]
        assert len(places) == 6
        assert all(box.right() <= width for box in places)
        assert max(box.bottom() for box in places) <= height
        assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert "nothing to check" in legend.accessibleDescription() == legend.toolTip()
