"""The line under the article that says what is what while coverage is shown."""

import pytest
from PySide6.QtGui import QColor

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
    legend.resize(700, legend.sizeHint().height())
    image = legend.grab().toImage()
    low, filled = image.height() // 2 + 8, tokens.found.lower()
    found = [x for x in range(image.width()) if image.pixelColor(x, low).name() == filled]
    assert found
    assert max(found) < 350


def test_what_has_no_room_is_left_out_whole_and_is_said_all_the_same(legend):
    legend.resize(120, legend.sizeHint().height())
    image = legend.grab().toImage()
    page = QColor(image.pixelColor(60, 3)).name()
    assert {image.pixelColor(x, image.height() // 2).name() for x in range(115)} == {page}
    assert "nothing to check" in legend.accessibleDescription() == legend.toolTip()
