"""Cells of a list in which the words that were typed stand in bold."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span
from factcheck.ui.article.document import Utf16Map

_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws each of `wanted` in bold wherever it stands in a cell; a cell has room for all of its words in bold."""

    wanted: Sequence[str] = ()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        bold = QStyleOptionViewItem(option)
        bold.font.setBold(True)
        bold.fontMetrics = QFontMetrics(bold.font)
        return super().sizeHint(bold, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not any(spans_of(words, one) for one in self.wanted):
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        style = drawn.widget.style()
        box = QRectF(style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, drawn.widget))
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, drawn, drawn.widget) + 1
        drawn.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        is_selected = bool(drawn.state & QStyle.StateFlag.State_Selected)
        colour = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(drawn.palette.color(colour))
        layout = self._laid_out(words, drawn, box.width() - 2 * margin)
        layout.draw(painter, QPointF(box.left() + margin, box.center().y() - layout.boundingRect().height() / 2))
        painter.restore()

    def _laid_out(self, words: str, option: QStyleOptionViewItem, room: float) -> QTextLayout:
        """The words on one line of so many px, cut where they are longer."""
        bold = QFont(option.font)
        bold.setBold(True)
        shown = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        layout = QTextLayout(shown, option.font)
        direction = QTextOption(QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft))
        direction.setTextDirection(option.direction)
        layout.setTextOption(direction)
        units = Utf16Map(shown)
        layout.setFormats([_bold_at(units, span) for one in self.wanted for span in spans_of(shown, one)])
        layout.beginLayout()
        layout.createLine().setLineWidth(room)
        layout.endLayout()
        return layout


def _bold_at(units: Utf16Map, span: Span) -> QTextLayout.FormatRange:
    found, bold = QTextLayout.FormatRange(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    found.start = units.to_qt(span.start)
    found.length = units.to_qt(span.end) - found.start
    found.format = bold
    return found
