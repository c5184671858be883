"""The edges of native controls, seen in every theme."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from factcheck.ui.widgets.edge_style import EdgeStyle
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, palette_of
from tests.ui.widgets.test_theme import contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


@pytest.fixture(scope="module")
def style(qapp):
    return EdgeStyle()


@THEMES
@pytest.mark.parametrize("kind", [QLineEdit, QPushButton, QComboBox, QSpinBox, QTextEdit])
def test_every_control_has_an_edge_that_can_be_seen(qtbot, style, tokens, kind):
    control = kind()
    qtbot.addWidget(control)
    control.setStyle(style)
    control.setPalette(palette_of(tokens))
    control.resize(120, 30)
    image = QImage(control.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.panel))
    control.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    edge = [image.pixelColor(x, 15).name() for x in (0, 1)]
    assert max(contrast(colour, tokens.panel) for colour in edge) >= 3


@THEMES
def test_a_button_with_the_keyboard_has_a_ring_two_px_wide(style, tokens):
    option = QStyleOptionButton()
    option.rect, option.palette = QRect(0, 0, 120, 30), palette_of(tokens)
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_HasFocus
    image = QImage(120, 30, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelButtonCommand, option, painter)
    focus = QColor(tokens.focus).name()
    assert [image.pixelColor(x, 15).name() == focus for x in range(3)] == [True, True, False]


@THEMES
@pytest.mark.parametrize(
    "element", [QStyle.PrimitiveElement.PE_IndicatorCheckBox, QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck]
)
def test_a_box_to_check_can_be_seen_also_in_a_list(style, tokens, element):
    option = QStyleOptionViewItem()
    option.rect, option.palette = QRect(4, 4, 16, 16), palette_of(tokens)
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Off
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.page))
    with QPainter(image) as painter:
        style.drawPrimitive(element, option, painter)
    edge = [image.pixelColor(x, 12).name() for x in (4, 5, 6)]
    assert max(contrast(colour, tokens.page) for colour in edge) >= 3


@THEMES
@pytest.mark.parametrize("size", [(6, 200), (200, 6)])
def test_a_splitter_has_a_bar_to_take_it_by_that_can_be_seen(style, tokens, size):
    option = QStyleOption()
    option.rect, option.palette = QRect(0, 0, *size), palette_of(tokens)
    option.state = QStyle.StateFlag.State_Enabled
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.panel))
    with QPainter(image) as painter:
        style.drawControl(QStyle.ControlElement.CE_Splitter, option, painter)
    assert contrast(image.pixelColor(size[0] // 2, size[1] // 2).name(), tokens.panel) >= 3
    assert image.pixelColor(1, 1).name() == QColor(tokens.panel).name()
