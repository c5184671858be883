"""Colours: what is written in them can be read."""

import pytest
from PySide6.QtGui import QColor

from factcheck.ui.look.theme import CONTRAST, DARK, LIGHT


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast ratio of two colours, WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", ["page", "panel", "selected"])
def test_text_and_verdicts_can_be_read_on_every_ground(tokens, ground):
    inks = [tokens.text, tokens.dim, *tokens.ink.values()]
    assert min(contrast(ink, getattr(tokens, ground)) for ink in inks) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_verdicts_can_be_read_on_their_own_tint(tokens):
    assert min(contrast(tokens.ink[status], tint) for status, tint in tokens.tint.items()) >= 4.5
