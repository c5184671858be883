"""Edges, arrows and scroll bars of native controls: Qt's own style draws them too faint, the keyboard's place too."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from factcheck.ui.widgets.painting import blend, draw_box, draw_ringed, edge_line, outline, paint_icon
from factcheck.ui.widgets.quiet_button import LEAST_TARGET
from factcheck.ui.widgets.slim_scroll_bar import THICK, draw_thumb
from factcheck.ui.widgets.theme import tokens_of

_PRIMITIVE, _COMPLEX, _STATE = QStyle.PrimitiveElement, QStyle.ComplexControl, QStyle.StateFlag
_BOXES = frozenset({_PRIMITIVE.PE_FrameLineEdit, _PRIMITIVE.PE_PanelButtonCommand})
_CHECKS = {_PRIMITIVE.PE_IndicatorCheckBox, _PRIMITIVE.PE_IndicatorItemViewItemCheck}
_ARROWS = {
    _PRIMITIVE.PE_IndicatorArrowDown: "chevron-down",
    _PRIMITIVE.PE_IndicatorArrowUp: "chevron-up",
    _PRIMITIVE.PE_IndicatorArrowLeft: "chevron-left",
    _PRIMITIVE.PE_IndicatorArrowRight: "chevron-right",
}
_PART_ARROWS = {
    _COMPLEX.CC_ComboBox: {QStyle.SubControl.SC_ComboBoxArrow: "chevron-down"},
    _COMPLEX.CC_SpinBox: {
        QStyle.SubControl.SC_SpinBoxUp: "chevron-up",
        QStyle.SubControl.SC_SpinBoxDown: "chevron-down",
    },
}
_FRAMES = frozenset({_PRIMITIVE.PE_Frame, _PRIMITIVE.PE_FrameTabWidget, _PRIMITIVE.PE_PanelMenu, *_CHECKS})

# What is at least so high that it is easy to hit.
_TARGETS = frozenset(
    {
        QStyle.ContentsType.CT_LineEdit,
        QStyle.ContentsType.CT_CheckBox,
        QStyle.ContentsType.CT_RadioButton,
        QStyle.ContentsType.CT_ToolButton,
        QStyle.ContentsType.CT_ItemViewItem,
    }
)
_BESIDE_LINE = 5
"""The room at both ends of the line between two groups of a menu, in px."""
BESIDE_WORDS = 4
"""How much further from the edge of a line to type in its words are than Fusion has them, in px: as in a card."""
BEHIND = 2
"""How much lower than the chosen tab the others are, in px."""
GRIP = 40
"""How long the bar is by which a splitter is taken, in px."""


class EdgeStyle(QProxyStyle):
    """Fusion with an outline round fields, buttons and menus (in dashes where they are disabled), and a focus ring.

    Arrows and scroll bars are those of our own controls, and the button that Enter presses in a dialog is filled.
    """

    def __init__(self) -> None:
        super().__init__("fusion")

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        wanted = super().sizeFromContents(kind, option, size, cast("QWidget", widget))  # none is no fault
        return wanted.expandedTo(QSize(0, LEAST_TARGET)) if kind in _TARGETS else wanted

    @override
    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        box = super().subElementRect(element, option, cast("QWidget", widget))
        if element is QStyle.SubElement.SE_TabBarTabText:
            tab = _tab_box(option)  # in less than its whole height Fusion cuts off what goes below the line
            return QRect(box.left(), tab.top(), box.width(), tab.height())
        is_edged = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        beside = BESIDE_WORDS if element is QStyle.SubElement.SE_LineEditContents and is_edged else 0
        return box.adjusted(beside, 0, -beside, 0)

    @override
    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in _ARROWS:
            _arrow(painter, option, _ARROWS[element])
            return
        if element is _PRIMITIVE.PE_IndicatorBranch:
            _branch(painter, option)
            return
        if element is _PRIMITIVE.PE_FrameFocusRect and not isinstance(widget, QAbstractItemView):
            if not isinstance(widget, QPushButton) or widget.isFlat():
                _edge(painter, option, focused=True)
            return
        if element is _PRIMITIVE.PE_PanelButtonCommand and _is_primary(option):
            _fill(painter, option)
            return
        super().drawPrimitive(element, option, painter, widget)
        if element in _BOXES:
            _edge(painter, option, bool(option.state & _STATE.State_HasFocus))
        elif element in _FRAMES:
            is_text = isinstance(widget, QTextEdit | QPlainTextEdit)
            _frame(painter, option, is_text and bool(option.state & _STATE.State_HasFocus))

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is _COMPLEX.CC_ScrollBar:
            self._scroll_bar(option, painter, widget)
            return
        arrows = self._arrows(control, option, widget)
        option.subControls &= ~QStyle.SubControl.SC_ComboBoxArrow
        if isinstance(option, QStyleOptionSpinBox):
            option.buttonSymbols = QAbstractSpinBox.ButtonSymbols.NoButtons
        super().drawComplexControl(control, option, painter, widget)
        for name, box in arrows.items():
            _arrow(painter, box, name)
        if control in (_COMPLEX.CC_SpinBox, _COMPLEX.CC_ComboBox):
            _edge(painter, option, bool(option.state & _STATE.State_HasFocus))

    def _arrows(
        self, control: QStyle.ComplexControl, option: QStyleOptionComplex, widget: QWidget | None
    ) -> dict[str, QStyleOption]:
        """The arrows of a control, which Fusion draws otherwise and faint, with where each goes."""
        found = {}
        for part, name in _PART_ARROWS.get(control, {}).items():
            if option.subControls & part:
                found[name] = QStyleOption(option)
                found[name].rect = self.subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # none is fine
        return found

    @override
    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element is QStyle.ControlElement.CE_Splitter:
            _grip(painter, option)
            return
        if element is QStyle.ControlElement.CE_MenuItem and _is_separator(option):
            line = option.rect.adjusted(_BESIDE_LINE, option.rect.height() // 2, -_BESIDE_LINE, 0)
            painter.fillRect(QRect(line.topLeft(), QSize(line.width(), 1)), QColor(tokens_of(option.palette).rule))
            return
        if element is QStyle.ControlElement.CE_PushButtonLabel and _is_primary(option):
            option.palette.setColor(QPalette.ColorRole.ButtonText, QColor(tokens_of(option.palette).page))
        super().drawControl(element, option, painter, widget)
        if element is QStyle.ControlElement.CE_TabBarTabShape:
            _tab(painter, option)

    def _scroll_bar(self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
        if isinstance(option, QStyleOptionSlider) and option.minimum < option.maximum:
            slider = QStyle.SubControl.SC_ScrollBarSlider
            box = QRectF(self.subControlRect(_COMPLEX.CC_ScrollBar, option, slider, widget))  # type: ignore[arg-type]
            is_level = option.orientation is Qt.Orientation.Horizontal
            thumb = QRectF(0, 0, box.width(), THICK) if is_level else QRectF(0, 0, THICK, box.height())
            thumb.moveCenter(box.center())
            is_held = bool(option.state & _STATE.State_Sunken)
            draw_thumb(painter, thumb, tokens_of(option.palette), bool(option.state & _STATE.State_MouseOver), is_held)


def _arrow(painter: QPainter, option: QStyleOption, name: str) -> None:
    """Draws the arrow of this name in the middle of a box, as large as in our own controls."""
    side = option.fontMetrics.height()
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(option.rect).center())
    paint_icon(painter, name, tokens_of(option.palette).dim, box)


def _grip(painter: QPainter, option: QStyleOption) -> None:
    """Draws what a splitter is taken by: a short bar in its middle."""
    box, tokens = QRectF(option.rect), tokens_of(option.palette)
    long, thick = (GRIP, 3) if box.height() < box.width() else (3, GRIP)
    grip = QRectF(0, 0, min(long, box.width()), min(thick, box.height()))
    grip.moveCenter(box.center())
    painter.save()
    is_lit = bool(option.state & _STATE.State_MouseOver)
    draw_box(painter, grip, QColor(tokens.focus) if is_lit else outline(tokens), None)
    painter.restore()


def _branch(painter: QPainter, option: QStyleOption) -> None:
    """Draws before what holds other rows whether it is folded, and nothing before a row."""
    if option.state & _STATE.State_Children:
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        folded = "chevron-left" if is_mirrored else "chevron-right"
        _arrow(painter, option, "chevron-down" if option.state & _STATE.State_Open else folded)


def _is_separator(option: QStyleOption) -> bool:
    kinds = QStyleOptionMenuItem.MenuItemType
    return isinstance(option, QStyleOptionMenuItem) and option.menuItemType is kinds.Separator and not option.text


def _is_primary(option: QStyleOption) -> bool:
    default = QStyleOptionButton.ButtonFeature.DefaultButton
    is_default = isinstance(option, QStyleOptionButton) and bool(option.features & default)
    return is_default and bool(option.state & _STATE.State_Enabled)


def _fill(painter: QPainter, option: QStyleOption) -> None:
    """Fills a button as the main one of a form is; the ring of the keyboard lies outside."""
    tokens = tokens_of(option.palette)
    is_lit = bool(option.state & (_STATE.State_Sunken | _STATE.State_MouseOver))
    ring = QColor(tokens.text) if option.state & _STATE.State_HasFocus else None
    painter.save()
    draw_ringed(painter, QRectF(option.rect), blend(tokens.focus, tokens.text, 0.85 if is_lit else 1), None, ring)
    painter.restore()


def _edge(painter: QPainter, option: QStyleOption, focused: bool) -> None:
    tokens = tokens_of(option.palette)
    painter.save()
    colour = QColor(tokens.focus) if focused else outline(tokens)
    line = edge_line(bool(option.state & _STATE.State_Enabled))
    draw_box(painter, QRectF(option.rect), None, colour, 2 if focused else 1, line)
    painter.restore()


def _tab_box(option: QStyleOption) -> QRect:
    """Where a tab is drawn: those that are not chosen stand lower."""
    return QRect(option.rect).adjusted(0, 0 if option.state & _STATE.State_Selected else BEHIND, 0, 0)


def _tab(painter: QPainter, option: QStyleOption) -> None:
    """Draws the edge of a tab, which is open towards its page, and the ring in it where the keyboard is."""
    box = _tab_box(option)
    painter.save()
    painter.setPen(outline(tokens_of(option.palette)))
    painter.drawPolyline([box.bottomLeft(), box.topLeft(), box.topRight(), box.bottomRight()])
    painter.restore()
    if option.state & _STATE.State_HasFocus:
        ring = QStyleOption(option)
        ring.rect = box.adjusted(3, 3, -3, -2)
        _edge(painter, ring, focused=True)


def _frame(painter: QPainter, option: QStyleOption, focused: bool) -> None:
    """Draws a line of one px at the edge, filled: a pen would stand half beneath what is framed at a scale of two."""
    tokens, line = tokens_of(option.palette), QPainterPath()
    for inwards in (0, 1):
        line.addRect(QRectF(option.rect).adjusted(inwards, inwards, -inwards, -inwards))
    painter.fillPath(line, QColor(tokens.focus) if focused else outline(tokens))
