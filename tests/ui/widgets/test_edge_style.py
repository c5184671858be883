"""The edges of native controls, seen in every theme."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionViewItem,
    QTabBar,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.edge_style import BEHIND, EdgeStyle
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.slim_scroll_bar import WIDTH, SlimScrollBar
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
@pytest.mark.parametrize("scale", [1, 2])
def test_the_edge_of_a_text_is_as_wide_on_all_sides_at_every_scale(qtbot, style, tokens, scale):
    text = QTextEdit()
    qtbot.addWidget(text)
    text.setStyle(style)
    text.setPalette(palette_of(tokens))
    text.resize(120, 60)
    image = QImage(text.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    text.render(image)
    line, middle, low = outline(tokens).name(), image.width() // 2, image.height() // 2
    across = [image.pixelColor(middle, y).name() == line for y in range(image.height())]
    along = [image.pixelColor(x, low).name() == line for x in range(image.width())]
    for pixels in (across, along):
        assert [at for at, is_line in enumerate(pixels) if is_line] == [
            *range(scale),
            *range(len(pixels) - scale, len(pixels)),
        ]


@THEMES
def test_groups_of_a_menu_have_a_line_between_them(qtbot, style, tokens):
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyle(style)
    menu.setPalette(palette_of(tokens))
    menu.addAction("Copy")
    line = menu.addSeparator()
    menu.addAction("Split")
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    image = menu.grab().toImage()
    box = menu.actionGeometry(line)
    assert tokens.rule.lower() in {
        image.pixelColor(box.center().x(), y).name() for y in range(box.top(), box.bottom() + 1)
    }


def _field():
    return FramedLine("Author", "author")


def _box():
    return ChoiceBox("Kind", "kind", {None: "not said"})


@THEMES
@pytest.mark.parametrize("kind", [_field, _box, QLineEdit, QPushButton, QComboBox, QSpinBox])
def test_a_disabled_control_has_dashes_and_no_ground_of_its_own(qtbot, style, tokens, kind):
    edges = {}
    for is_enabled in (True, False):
        control = kind()
        qtbot.addWidget(control)
        control.setEnabled(is_enabled)
        image = shown(control, style, tokens, (160, 30))
        edge = QColor(outline(tokens)).name()
        edges[is_enabled] = [image.pixelColor(x, 0).name() == edge for x in range(20, 140)]
        if not is_enabled and kind not in (QPushButton, QComboBox):
            assert image.pixelColor(4, 24).name() == QColor(tokens.panel).name()
    assert all(edges[True])
    assert 0.4 < sum(edges[False]) / len(edges[False]) < 0.9


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
def test_a_text_with_the_keyboard_has_an_edge_in_the_colour_of_the_ring(qtbot, style, tokens):
    text = QTextEdit()
    qtbot.addWidget(text)
    text.setStyle(style)
    text.setPalette(palette_of(tokens))
    text.show()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    assert text.grab().toImage().pixelColor(0, 15).name() == QColor(tokens.focus).name()


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


def shown(control, style, tokens, size):
    control.setStyle(style)
    control.setPalette(palette_of(tokens))
    control.resize(*size)
    image = QImage(control.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.panel))
    control.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


@THEMES
def test_a_scroll_bar_looks_as_those_of_our_own_views(qtbot, style, tokens):
    images = []
    for bar in (QScrollBar(Qt.Orientation.Vertical), SlimScrollBar()):
        qtbot.addWidget(bar)
        bar.setRange(0, 100)
        images.append(shown(bar, style, tokens, (WIDTH, 200)))
    assert images[0] == images[1]


@THEMES
def test_a_box_to_choose_from_has_the_arrow_of_our_own_one(qtbot, style, tokens):
    box = QComboBox()
    qtbot.addWidget(box)
    image = shown(box, style, tokens, (120, 30))
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, box)
    side = box.fontMetrics().height()
    arrow = QRect(0, 0, side, side)
    arrow.moveCenter(room.center())
    drawn = {image.pixelColor(x, y).name() for x in range(arrow.left(), arrow.right()) for y in range(9, 21)}
    assert QColor(tokens.dim).name() in drawn


@THEMES
def test_the_arrows_of_a_number_can_be_seen(qtbot, style, tokens):
    box = QSpinBox()
    qtbot.addWidget(box)
    image = shown(box, style, tokens, (120, 30))
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        room = style.subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box).adjusted(1, 2, -3, -2)
        spots = [(x, y) for x in range(room.left(), room.right() + 1) for y in range(room.top(), room.bottom() + 1)]
        drawn = {image.pixelColor(*spot).name() for spot in spots}
        assert max(contrast(colour, tokens.page) for colour in drawn) >= 3


@THEMES
def test_every_tab_has_an_edge_that_can_be_seen_at_three_sides(qtbot, style, tokens):
    bar = QTabBar()
    qtbot.addWidget(bar)
    for name in ("Look", "Keys"):
        bar.addTab(name)
    image = shown(bar, style, tokens, (200, bar.sizeHint().height()))
    first, last = bar.tabRect(0), bar.tabRect(1)
    middle = first.center().y()
    edge = [(first.left(), middle), (first.right(), middle), (last.right(), middle)]
    edge += [(first.center().x(), first.top()), (last.center().x(), last.top() + BEHIND)]
    assert min(contrast(image.pixelColor(*spot).name(), tokens.panel) for spot in edge) >= 3


@THEMES
def test_the_words_of_a_tab_are_whole_chosen_or_not(qtbot, style, tokens):
    bar = QTabBar()
    qtbot.addWidget(bar)
    bar.setStyle(style)
    bar.setPalette(palette_of(tokens))
    for _ in range(2):
        bar.addTab("Wiggly")
    bar.adjustSize()
    image = bar.grab().toImage()
    inked = []
    for inside in (bar.tabRect(at).adjusted(8, 5, -8, -3) for at in range(2)):
        across = range(inside.left(), inside.right())
        inked.append(
            sum(len({image.pixel(x, y) for x in across}) > 1 for y in range(inside.top(), inside.bottom() + 1))
        )
    assert inked[0] == inked[1] > 0


@THEMES
def test_a_tab_with_the_keyboard_has_a_ring(style, tokens):
    option = QStyleOptionTab()
    option.rect, option.palette = QRect(0, 0, 80, 26), palette_of(tokens)
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
    image = QImage(80, 26, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        style.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option, painter)
    assert QColor(tokens.focus).name() in {image.pixelColor(x, 13).name() for x in range(8)}


@THEMES
@pytest.mark.parametrize(
    ("direction", "is_open", "wide"),
    [
        (Qt.LayoutDirection.LeftToRight, True, True),
        (Qt.LayoutDirection.LeftToRight, False, False),
        (Qt.LayoutDirection.RightToLeft, False, False),
    ],
)
def test_what_holds_other_rows_in_a_tree_has_the_same_arrow(style, tokens, direction, is_open, wide):
    option = QStyleOptionViewItem()
    option.rect, option.palette, option.direction = QRect(0, 0, 20, 20), palette_of(tokens), direction
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Children
    if is_open:
        option.state |= QStyle.StateFlag.State_Open
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.page))
    with QPainter(image) as painter:
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorBranch, option, painter)
    spots = [(x, y) for x in range(20) for y in range(20)]
    inked = [spot for spot in spots if contrast(image.pixelColor(*spot).name(), tokens.page) > 2]
    across, high = (max(one) - min(one) for one in zip(*inked, strict=True))
    assert (across > high) is wide


@THEMES
def test_the_button_that_enter_presses_in_a_dialog_is_filled(qtbot, style, tokens):
    for is_default in (True, False):
        button = QPushButton("Keep")
        qtbot.addWidget(button)
        button.setDefault(is_default)
        image = shown(button, style, tokens, (120, 30))
        assert (image.pixelColor(6, 15).name() == QColor(tokens.focus).name()) is is_default
        if is_default:
            seen = {image.pixelColor(x, y).name() for x in range(40, 80) for y in range(8, 22)}
            assert max(contrast(colour, tokens.focus) for colour in seen) >= 4.5


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


@pytest.mark.parametrize("kind", [QLineEdit, QCheckBox, QRadioButton, QToolButton])
def test_what_is_typed_into_checked_or_pressed_is_easy_to_hit_however_small_the_letters(qtbot, style, kind):
    control = kind()
    qtbot.addWidget(control)
    control.setStyle(style)
    font = control.font()
    font.setPixelSize(9)
    control.setFont(font)
    assert control.sizeHint().height() >= 24


@pytest.mark.parametrize("kind", [QListWidget, QTreeWidget])
def test_a_row_is_easy_to_hit_however_small_the_letters(qtbot, style, kind):
    rows = kind()
    qtbot.addWidget(rows)
    rows.setStyle(style)
    font = rows.font()
    font.setPixelSize(9)
    rows.setFont(font)
    (QTreeWidgetItem(rows, ["A row"]) if kind is QTreeWidget else rows.addItem("A row"))
    assert rows.visualRect(rows.model().index(0, 0)).height() >= 24


def test_words_stand_as_far_from_the_edge_of_a_field_in_a_dialog_as_in_a_card(qtbot, style):
    native, framed = QLineEdit("Iiii"), FramedLine("Name", "name")
    framed.fill("Iiii")
    for field in (native, framed):
        qtbot.addWidget(field)
    native.setStyle(style)
    for field in (native, framed):
        field.setCursorPosition(0)
    starts = [field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).left() for field in (native, framed)]
    assert abs(starts[0] - starts[1]) <= 1
