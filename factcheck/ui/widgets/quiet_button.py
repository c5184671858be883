"""A button without a box: an icon and a word in the accent colour; the main one of a form is filled."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget
from typing_extensions import override

from factcheck.ui.widgets.keys import EnterButton, presses, shown_key
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.painting import (
    blend,
    draw_box,
    draw_ringed,
    edge_line,
    mirrored,
    outline,
    padding,
    paint_icon,
)
from factcheck.ui.widgets.theme import Tokens, tokens_of

LEAST_TARGET = 24
"""The least side of what can be clicked, in px."""


class QuietButton(EnterButton):
    """A small act beside the matter; `key` is shown dim behind the word where there is room."""

    def __init__(
        self,
        text: str,
        object_name: str,
        *,
        key: str = "",
        icon_name: str = "",
        filled: bool = False,
        dim: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._filled, self._dim = icon_name, filled, dim
        self._set_key(shown_key(key))
        self._widths: dict[str, int] = {}
        named_widget(self, object_name, text)
        if key:
            tell_key(self, self._key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_word(self, text: str) -> None:
        """Shows another word for the same act."""
        if text != self.text():
            self.setText(text)
            self._tell()

    def show_key(self, key: str) -> None:
        """Shows another key for the same act, none where it is empty."""
        if key != self._key:
            self._set_key(key)
            self._tell()

    def _set_key(self, key: str) -> None:
        self._key, self._key_words = key, f"  {key}" if key else ""

    def width_with(self, word: str) -> int:
        """How wide the button would be with another word, in px."""
        return self._width(self._key_words, word)

    def _tell(self) -> None:
        """Tells word and key to whoever listens or points at it, and asks for the room they need."""
        self.setAccessibleName(self.text())
        tell_key(self, self._key)
        self.updateGeometry()

    @property
    def _icon_size(self) -> int:
        return self.fontMetrics().height() if self._icon_name else 0

    def _width(self, key: str, word: str | None = None) -> int:
        words = self.text() if word is None else word
        if (written := words + key) not in self._widths:
            pad, wide = padding(self), self.fontMetrics().horizontalAdvance(written)
            between = pad // 2 if self._icon_name and words else 0
            self._widths[written] = max(2 * pad + self._icon_size + between + wide + 2, LEAST_TARGET)
        return self._widths[written]

    @override
    def sizeHint(self) -> QSize:
        bare = self.fontMetrics().height() + (0 if self._filled else 2)
        return QSize(self._width(self._key_words), self.worded_height if self.text() else max(bare, LEAST_TARGET))

    @property
    def worded_height(self) -> int:
        """How high the button is with a word in it, in px."""
        pad = padding(self)
        return max(self.fontMetrics().height() + pad + (pad if self._filled else 2), LEAST_TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(""), self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._widths.clear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            self._paint_ground(painter, tokens)
            self._paint_words(painter, tokens)

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        box = QRectF(self.rect())
        if self._filled and not self.isEnabled():
            draw_box(painter, box, None, outline(tokens), style=edge_line(is_enabled=False))
            return
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        fill, edge = None, None
        if self._filled:
            fill = blend(tokens.focus, tokens.text, 0.85 if lit else 1)
        elif self.isChecked():
            fill, edge = QColor(tokens.selected), QColor(tokens.focus)
        elif lit:
            fill = blend(tokens.focus, tokens.panel, 0.1)
        ring = QColor(tokens.text if self._filled else tokens.focus) if self.hasFocus() else None
        if fill is not None or ring is not None:
            draw_ringed(painter, box, fill, edge, ring)

    def _paint_words(self, painter: QPainter, tokens: Tokens) -> None:
        colour = QColor(tokens.page if self._filled else tokens.dim if self._dim else tokens.focus)
        if not self.isEnabled():
            colour = outline(tokens)
        left, side, key = padding(self), self._icon_size, self._key_words
        if key and (not self.isEnabled() or self.width() < self._width(key)):
            key = ""
        if self._filled:  # its words stand in the middle of what is filled
            left += max(0, self.width() - self._width(key)) // 2
        if side:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon_name, colour.name(), mirrored(box, self))
            left += side + left // 2
        painter.setPen(colour)
        room = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, self.text())
        if key:
            painter.setPen(blend(colour.name(), tokens.focus, 0.8) if self._filled else QColor(tokens.dim))
            room.adjust(self.fontMetrics().horizontalAdvance(self.text()), 0, 0, 0)
            painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, key)


class ToolButton(QToolButton):
    """A button that looks as the system draws it, and that Enter presses too."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


class ListButton(ToolButton):
    """Flat; opens a list or a menu, and has the arrow that says so behind its words."""

    def __init__(self) -> None:
        super().__init__(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextOnly, autoRaise=True)

    @property
    def arrow_width(self) -> int:
        """How wide the arrow is, in px."""
        return self.fontMetrics().height()

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self.arrow_width, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option, words = QStyleOptionToolButton(), self.text()
        self.initStyleOption(option)
        option.text = ""
        side, box = self.arrow_width, QRectF(self.rect())
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        option.text, option.rect = words, mirrored(box.adjusted(0, 0, -side, 0), self).toRect()
        painter.drawControl(QStyle.ControlElement.CE_ToolButtonLabel, option)
        arrow = QRectF(box.right() - side - 3, (box.height() - side) / 2, side, side)
        paint_icon(painter, "chevron-down", tokens_of(self).dim, mirrored(arrow, self))
        painter.end()
