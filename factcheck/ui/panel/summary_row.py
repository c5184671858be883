"""One thing in a line or two, that can be opened and removed: a piece of evidence, a passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.joining import statements
from factcheck.translation import _
from factcheck.ui.widgets.dropping import FileTaker
from factcheck.ui.widgets.keys import EnterButton
from factcheck.ui.widgets.painting import blend, draw_box, mirrored, padding, paint_icon
from factcheck.ui.widgets.theme import Tokens, tokens_of

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_JOINT = " · "


@dataclass(frozen=True, slots=True)
class Summary:
    """What a row says: the thing itself with an icon and where; beneath, the icon's word and more.

    Where there is no room for the whole title, `short` is shown, if any. `files` says that some were captured, for
    which a sign stands.
    """

    title: str
    word: str = ""
    icon: str = ""
    status: Status | None = None
    where: str = ""
    beneath: str = ""
    short: str = ""
    files: str = ""

    def spoken(self) -> str:
        """All of it as one line, for a screen reader and the tool tip."""
        parts = (self.word, one_line(self.title), one_line(self.where), self.files, one_line(self.beneath))
        return statements(parts)


class SummaryRow(FileTaker, EnterButton):
    """A row that is clicked or opened with Enter, removed with Del, and may take files that are dropped on it."""

    removed = Signal()
    files_dropped = Signal(object)

    def __init__(self, summary: Summary, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(_("Enter opens it, Del removes it"))
        self._summary = Summary("")
        self.show_summary(summary)

    def show_summary(self, summary: Summary) -> None:
        """Shows another state of the same thing, or another one."""
        if summary == self._summary:
            return
        self._summary, spoken = summary, summary.spoken()
        self.setAccessibleName(shortened(spoken, 200))
        self.setToolTip(shortened(spoken, 400))
        self.updateGeometry()
        self.update()

    @property
    def _lines(self) -> int:
        return 2 if self._summary.word or self._summary.beneath else 1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def take_files(self, files: Sequence[Path]) -> None:
        self.files_dropped.emit(files)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, metrics.lineSpacing() * self._lines + padding(self) * 3 // 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, pad, metrics, summary = tokens_of(self), padding(self), self.fontMetrics(), self._summary
        line = metrics.lineSpacing()
        top = (self.height() - line * self._lines) // 2
        left = pad
        colour = tokens.foreground[summary.status] if summary.status else tokens.dim
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                draw_box(painter, QRectF(self.rect()), blend(tokens.focus, tokens.panel, 0.08), None)
            if self.hasFocus():
                draw_box(painter, QRectF(self.rect()), None, QColor(tokens.focus), 2)
            if summary.icon:
                side = round(line * 0.9)
                box = QRectF(left, top + (line - side) / 2, side, side)
                paint_icon(painter, summary.icon, colour, mirrored(box, self))
                left += side + pad * 2 // 3
            room = QRectF(left, top, self.width() - left - pad, line)
            self._paint_title(painter, room, tokens, metrics)
            self._paint_beneath(painter, room.translated(0, line), colour, metrics)

    def _paint_title(self, painter: QPainter, room: QRectF, tokens: Tokens, metrics: QFontMetrics) -> None:
        pad, title = padding(self), one_line(self._summary.title)
        if self._summary.files:
            side = round(room.height() * 0.8)
            box = QRectF(room.right() - side, room.center().y() - side / 2, side, side)
            paint_icon(painter, "paper-clip", tokens.dim, mirrored(box, self))
            room = room.adjusted(0, 0, -side - pad // 2, 0)
        width = metrics.horizontalAdvance(title)
        if where := elided(self._summary.where, room_for_where(width, room.width(), pad), metrics):
            painter.setPen(QColor(tokens.dim))
            wide = metrics.horizontalAdvance(where)
            self._paint_words(painter, room.adjusted(room.width() - wide, 0, 0, 0), where)
            room = room.adjusted(0, 0, -wide - 2 * pad, 0)
        painter.setPen(QColor(tokens.text))
        if width >= int(room.width()):
            is_short = bool(self._summary.short) and width > room.width()
            title = elided(self._summary.short if is_short else title, room.width(), metrics)
        self._paint_words(painter, room, title)

    def _paint_beneath(self, painter: QPainter, room: QRectF, colour: str, metrics: QFontMetrics) -> None:
        word, beneath = elided(self._summary.word, room.width(), metrics), self._summary.beneath
        painter.setPen(QColor(colour))
        painter.drawText(mirrored(room, self), _MIDDLE, word)
        if not beneath:
            return
        painter.setPen(QColor(tokens_of(self).dim))
        room = room.adjusted(metrics.horizontalAdvance(word), 0, 0, 0)
        if word:
            painter.drawText(mirrored(room, self), _MIDDLE, _JOINT)
            room = room.adjusted(metrics.horizontalAdvance(_JOINT), 0, 0, 0)
        self._paint_words(painter, room, elided(beneath, room.width(), metrics))

    def _paint_words(self, painter: QPainter, room: QRectF, words: str) -> None:
        """Words of a person, which begin at the side where their script begins."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(mirrored(room, self), _MIDDLE, words)
        painter.setLayoutDirection(self.layoutDirection())


def room_for_where(title: int, width: float, pad: int) -> float:
    """What a title of so many px leaves of a width, and two fifths of that at least."""
    return max(width * 2 / 5, width - title - 2 * pad)


def elided(words: str, width: float, metrics: QFontMetrics) -> str:
    """The words as far as there is room, with one ellipsis where they are cut behind one of their own."""
    line = one_line(words)
    cut = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width)) if line else ""
    return cut if cut == line else cut.replace("……", "…")
