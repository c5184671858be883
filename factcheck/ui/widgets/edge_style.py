"""The edges of native controls: Qt's own style draws them too faint, and the keyboard's place fainter."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)
from typing_extensions import override

from factcheck.ui.widgets.painting import draw_box, outline
from factcheck.ui.widgets.theme import tokens_in

_PRIMITIVE, _COMPLEX, _STATE = QStyle.PrimitiveElement, QStyle.ComplexControl, QStyle.StateFlag
_BOXES = frozenset({_PRIMITIVE.PE_FrameLineEdit, _PRIMITIVE.PE_PanelButtonCommand})
_CHECKS = {_PRIMITIVE.PE_IndicatorCheckBox, _PRIMITIVE.PE_IndicatorItemViewItemCheck}
_FRAMES = frozenset({_PRIMITIVE.PE_Frame, _PRIMITIVE.PE_FrameTabWidget, _PRIMITIVE.PE_PanelMenu, *_CHECKS})

GRIP = 40
"""How long the bar is by which a splitter is taken, in px."""


class EdgeStyle(QProxyStyle):
    """Fusion with an outline round fields, buttons and menus, and a ring where the keyboard is."""

    def __init__(self) -> None:
        super().__init__("fusion")

    @override
    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element is _PRIMITIVE.PE_FrameFocusRect and not isinstance(widget, QAbstractItemView):
            if not isinstance(widget, QPushButton) or widget.isFlat():
                _ring(painter, option)
            return
        super().drawPrimitive(element, option, painter, widget)
        if element in _BOXES:
            _edge(painter, option, bool(option.state & _STATE.State_HasFocus))
        elif element in _FRAMES:
            _frame(painter, option)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in (_COMPLEX.CC_SpinBox, _COMPLEX.CC_ComboBox):
            _edge(painter, option, bool(option.state & _STATE.State_HasFocus))

    @override
    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element is QStyle.ControlElement.CE_Splitter:
            _grip(painter, option)
        else:
            super().drawControl(element, option, painter, widget)


def _grip(painter: QPainter, option: QStyleOption) -> None:
    """Draws what a splitter is taken by: a short bar in its middle."""
    box, tokens = QRectF(option.rect), tokens_in(option.palette)
    long, thick = (GRIP, 3) if box.height() < box.width() else (3, GRIP)
    grip = QRectF(0, 0, min(long, box.width()), min(thick, box.height()))
    grip.moveCenter(box.center())
    painter.save()
    is_lit = bool(option.state & _STATE.State_MouseOver)
    draw_box(painter, grip, QColor(tokens.focus) if is_lit else outline(tokens), None)
    painter.restore()


def _edge(painter: QPainter, option: QStyleOption, focused: bool) -> None:
    tokens = tokens_in(option.palette)
    painter.save()
    colour = QColor(tokens.focus) if focused else outline(tokens)
    draw_box(painter, QRectF(option.rect), None, colour, 2 if focused else 1)
    painter.restore()


def _ring(painter: QPainter, option: QStyleOption) -> None:
    painter.save()
    draw_box(painter, QRectF(option.rect), None, QColor(tokens_in(option.palette).focus), 2)
    painter.restore()


def _frame(painter: QPainter, option: QStyleOption) -> None:
    painter.save()
    painter.setPen(outline(tokens_in(option.palette)))
    painter.drawRect(QRect(option.rect).adjusted(0, 0, -1, -1))
    painter.restore()
