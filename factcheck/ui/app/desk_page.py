"""Where article, list and claim stand, at every width of the window."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of

ARTICLE, LIST, CLAIM = range(3)
LEAST_ARTICLE = 420
WIDE_TYPE = 115
PANEL_LINES = 17


class Layout(Enum):
    """The four ways to stand: side by side, list over claim, list and claim in tabs, one pane alone."""

    WIDE = 1500
    NORMAL = 1100
    TABS = 760
    SINGLE = 0


def layout_for(width: int) -> Layout:
    """The layout for a width in logical pixels."""
    return next(layout for layout in Layout if width >= layout.value)


class DeskPage(QWidget):
    """Three panes; the article never gets narrower than 420 before it goes alone."""

    layout_changed = Signal()

    def __init__(self, article: QWidget, claims: QWidget, panel: QWidget) -> None:
        super().__init__()
        self.setObjectName("desk_page")
        self._panes = (article, claims, panel)
        self._layout: Layout | None = None
        self._sizes: dict[str, list[int]] = {}
        self._across = _splitter("across", Qt.Orientation.Horizontal)
        self._down = _splitter("down", Qt.Orientation.Vertical)
        for splitter in (self._across, self._down):
            splitter.splitterMoved.connect(self._keep_sizes)
        self._tabs = named_widget(QTabWidget(documentMode=True), "right_tabs", _("Claims and claim"))
        self._pane, self._panel_words = 0, _("Claim")
        article.setMinimumWidth(LEAST_ARTICLE)
        self.setMinimumWidth(LEAST_ARTICLE)
        column_of(self._across, inside=self, margins=NO_MARGINS)

    @property
    def type_percent(self) -> int:
        """How large the article is set in the width there is, in percent of what a person chose."""
        return WIDE_TYPE if layout_for(self.width()) is Layout.WIDE else 100

    def name_panel_tab(self, words: str) -> None:
        """Names the tab of the claim, for windows that have tabs."""
        self._panel_words = words
        if self._tabs.count() == 2:
            self._tabs.setTabText(1, words)

    def bring(self, pane: int) -> None:
        """Makes a pane (ARTICLE, LIST or CLAIM) visible where only some are."""
        self._pane = pane
        if self._layout in (Layout.TABS, Layout.SINGLE) and pane:
            self._tabs.setCurrentIndex(pane - 1)
        if self._layout is Layout.SINGLE:
            self._panes[0].setVisible(pane == 0)
            self._tabs.setVisible(pane != 0)

    def sizes(self) -> dict[str, list[int]]:
        """The sizes of the panes that a person chose, for each layout, to be kept."""
        return dict(self._sizes)

    def restore(self, sizes: dict[str, list[int]]) -> None:
        """Takes over sizes that were kept."""
        self._sizes = {name: list(values) for name, values in sizes.items()}
        self._size()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Changes the layout where the width asks for it."""
        super().resizeEvent(event)
        wanted = layout_for(event.size().width())
        if wanted is not self._layout:
            self._arrange(wanted)
        self._keep_panel_seen()

    def _arrange(self, layout: Layout) -> None:
        focus = QApplication.focusWidget()
        self._layout = layout
        article, claims, panel = self._panes
        for widget in (claims, panel, self._down, self._tabs):
            widget.setParent(None)
        self._across.addWidget(article)
        if layout is Layout.WIDE:
            self._across.addWidget(claims)
            self._across.addWidget(panel)
        elif layout is Layout.NORMAL:
            self._down.addWidget(claims)
            self._down.addWidget(panel)
            self._across.addWidget(self._down)
        else:
            self._tabs.addTab(claims, _("Claims"))
            self._tabs.addTab(panel, self._panel_words)
            self._across.addWidget(self._tabs)
        article.show()
        for widget in (claims, panel):
            if layout in (Layout.WIDE, Layout.NORMAL):
                widget.show()
        self._down.setVisible(layout is Layout.NORMAL)
        self._tabs.setVisible(layout in (Layout.TABS, Layout.SINGLE))
        for index in range(self._across.count()):
            self._across.setStretchFactor(index, 1 if index == 0 else 0)
        self._down.setStretchFactor(1, 1)
        self._size()
        self.bring(self._pane)
        if focus is not None:
            focus.setFocus()
        self.layout_changed.emit()

    def _keep_panel_seen(self) -> None:
        """Under the list the panel keeps the room that its head and the verdicts need."""
        panel = self._panes[2]
        least = min(PANEL_LINES * panel.fontMetrics().lineSpacing(), self.height() // 2)
        panel.setMinimumHeight(least if self._layout is Layout.NORMAL else 0)

    def _keep_sizes(self) -> None:
        if self._layout is not None:
            self._sizes[self._layout.name.lower()] = self._across.sizes()
            if self._layout is Layout.NORMAL:
                self._sizes["down"] = self._down.sizes()

    def _size(self) -> None:
        if self._layout is None:
            return
        width = self.width()
        self._across.resize(self.size())
        usual = {
            Layout.WIDE: [width * 795 // 1920, width * 590 // 1920, width * 535 // 1920],
            Layout.NORMAL: [width - 580, 580],
            Layout.TABS: [width - 400, 400],
            Layout.SINGLE: [width, 0],
        }
        kept = self._sizes.get(self._layout.name.lower(), [])
        chosen = kept if len(kept) == self._across.count() else usual[self._layout]
        self._across.setSizes([max(LEAST_ARTICLE, width - sum(chosen[1:])), *chosen[1:]])
        kept = self._sizes.get("down", [])
        self._down.setSizes(kept if len(kept) == 2 else [300, 420])


def _splitter(name: str, orientation: Qt.Orientation) -> QSplitter:
    splitter = named_widget(QSplitter(orientation, childrenCollapsible=False, handleWidth=5), name)
    return splitter
