"""The few strokes that our own controls are drawn with."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from factcheck.ui.widgets.painting import blend, outline, pixmap
from factcheck.ui.widgets.theme import DARK, LIGHT, Tokens


def luminance(colour: QColor) -> float:
    parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_blend_lies_between_its_colours() -> None:
    assert blend("#FF0000", "#0000FF", 0.5).name() == "#800080"


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("ground", ["panel", "page"])
def test_the_border_of_a_field_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(outline(tokens), QColor(getattr(tokens, ground))) >= 3


@pytest.mark.parametrize("colour", ["#ffffff", "#FFFFFF", "#ffd400"])
def test_an_icon_has_the_colour_that_was_asked_for_however_it_is_written(qapp: QApplication, colour: str) -> None:
    image = pixmap("more", colour, 48).toImage()
    places = [(x, y) for x in range(48) for y in range(48)]
    drawn = {image.pixelColor(x, y).name() for x, y in places if image.pixelColor(x, y).alpha() == 255}
    assert drawn == {QColor(colour).name()}
