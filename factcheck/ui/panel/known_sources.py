"""The list of known sources that opens under the line of a source."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import padding
from factcheck.ui.widgets.slim_scroll_bar import WIDTH, SlimScrollBar

LINES = 2


class KnownSources(QListView):
    """Titles as wide as the `line` that it opens under, on two lines where one does not hold them."""

    def __init__(self, line: QWidget) -> None:
        super().__init__()
        named_widget(self, "known_sources", _("Known sources"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._line = line

    def serve(self, completer: QCompleter) -> None:
        """Opens for a completer, which would draw titles in its own way."""
        completer.setPopup(self)
        self.setItemDelegate(_TitleDelegate(self._line))


class _TitleDelegate(QStyledItemDelegate):
    """Gives a title the lines that it needs in the width of its parent, a line of text."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = self.parent()
        assert isinstance(line, QWidget)
        metrics, pad = line.fontMetrics(), padding(line)
        is_short = metrics.horizontalAdvance(index.data()) <= line.width() - WIDTH - 2 * pad
        return QSize(0, metrics.lineSpacing() * (1 if is_short else LINES) + pad * 3 // 2)
