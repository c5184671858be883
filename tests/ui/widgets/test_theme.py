"""Colours: what is written in them can be read."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPalette, QRegion
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyleFactory, QWidget

from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, box_palette_of, palette_of, tokens_of


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
    colours = [tokens.text, tokens.dim, *tokens.foreground.values()]
    assert min(contrast(colour, getattr(tokens, ground)) for colour in colours) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_words_found_and_hints_can_be_read(tokens):
    colours = [tokens.text, tokens.dim, tokens.focus]
    assert min(contrast(colour, tokens.found) for colour in colours) >= 4.5
    assert min(contrast(tokens.hint, ground) for ground in (tokens.page, tokens.panel)) >= 4.5
    assert tokens.hint not in (tokens.text, tokens.dim)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_selected_and_found_words_stand_out_from_the_page_and_from_each_other(tokens):
    assert contrast(tokens.selection, tokens.page) >= 1.7
    assert min(contrast(tokens.selection, tint) for tint in (*tokens.tint.values(), tokens.selected)) >= 1.4
    assert contrast(tokens.selection_text, tokens.selection) >= 4.5
    assert contrast(tokens.text, tokens.page) >= 3  # the ink at the ends of a selection
    assert min(contrast(tokens.found_edge, ground) for ground in (tokens.page, tokens.found)) >= 3
    assert min(contrast(tokens.focus, ground) for ground in (tokens.page, tokens.selected)) >= 3
    assert len({tokens.selection, tokens.found_edge, tokens.focus, tokens.selected, tokens.found}) == 5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_verdicts_can_be_read_on_their_own_tint(tokens):
    assert min(contrast(tokens.foreground[status], tint) for status, tint in tokens.tint.items()) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_a_box_nobody_ticked_can_be_seen(qtbot, tokens, kind):
    box = kind()
    qtbot.addWidget(box)
    box.setStyle(QStyleFactory.create("Fusion"))
    box.setPalette(box_palette_of(tokens))
    image = QImage(box.sizeHint(), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.panel))
    box.resize(box.sizeHint())
    box.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width())]
    assert max(contrast(colour, tokens.panel) for colour in row) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_words_of_what_is_disabled_are_told_from_others_and_can_be_read(tokens):
    palette = palette_of(tokens)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert contrast(disabled, tokens.text) > 1.5
    assert contrast(disabled, tokens.panel) >= 4.5


def test_a_palette_gets_other_tokens_as_soon_as_its_ground_is_another():
    palette = palette_of(LIGHT)
    found = [tokens_of(palette)]
    for tokens in (DARK, CONTRAST):
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.page))
        found.append(tokens_of(palette))
    assert found == [LIGHT, DARK, CONTRAST]
