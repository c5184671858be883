"""The few strokes that our own controls are drawn with."""

import pytest
from PySide6.QtGui import QColor

from factcheck.ui.widgets.painting import blend, outline
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
