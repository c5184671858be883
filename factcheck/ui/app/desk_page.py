"""Where article, list and claim stand, at every width of the window."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.widgets.key_splitter import KeySplitter
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of

if TYPE_CHECKING:  # the article is painted before the panel in the card is even loaded
    from factcheck.ui.app.open_card import OpenCard

ARTICLE, LIST, CLAIM = range(3)
LEAST_ARTICLE = 420
WIDE_TYPE = 115
LIST_WIDTH, WIDE_LIST, NARROW_LIST = 340, 560, 400


class Layout(Enum):
    """The ways to stand: with cards beside the article, the claim over the list, one pane alone."""

    WIDE = 1500
    BESIDE = 1100
    OVER = 760
    SINGLE = 0


def layout_for(width: int) -> Layout:
    """The layout for a width in logical pixels."""
    return next(layout for layout in Layout if width >= layout.value)


class DeskPage(QWidget):
    """Article and list side by side, the claim over one of them; the article never gets narrower than 420.

    Beside an article without cards, and in a window of one pane, the claim is seen when it is brought. `pane_closing`
    names the pane to which the keyboard goes before the claim or the list is hidden that has it.
    """

    layout_changed = Signal()
    pane_closing = Signal(int)

    def __init__(self, article: QWidget, claims: QWidget, card: "OpenCard | None" = None) -> None:
        super().__init__()
        self.setObjectName("desk_page")
        self._article, self._claims, self._card = article, claims, card
        self._layout: Layout | None = None
        self._sizes: dict[str, list[int]] = {}
        self._pane, self._has_claim, self._has_list = ARTICLE, False, True
        self._across = KeySplitter("across", _("Width of article and list"))
        self._across.splitterMoved.connect(self._keep_sizes)
        for index, pane in enumerate((article, claims)):
            self._across.addWidget(pane)
            self._across.setStretchFactor(index, 1 - index)
        article.setMinimumWidth(LEAST_ARTICLE)
        self.setMinimumWidth(LEAST_ARTICLE)
        column_of(self._across, inside=self, margins=NO_MARGINS)
        if card is not None:
            card.setParent(self)
            card.lie_over(claims)
            card.back.clicked.connect(lambda: self.bring(LIST))
            card.cards_came_or_went.connect(self._show_card)

    @property
    def type_percent(self) -> int:
        """How large the article is set in the width there is, in percent of what a person chose."""
        return WIDE_TYPE if layout_for(self.width()) is Layout.WIDE else 100

    def show_claim(self, is_shown: bool) -> None:
        """Says whether there is a current claim, which stands open where there are cards, and nothing in its place."""
        if is_shown and self._has_claim:
            return  # the card moves with its claim
        self._has_claim = is_shown
        card = self._card
        if not is_shown and self._pane == CLAIM and card is not None and card.is_beside and not card.is_used:
            self._pane = ARTICLE
        self._show_card()

    def show_article(self) -> None:
        """Says that another article is shown, of which no claim is the current one yet."""
        self.show_claim(False)
        self.bring(ARTICLE)

    def show_list(self, is_shown: bool) -> None:
        """Shows the list beside the article, or leaves its room to the article."""
        self._has_list = is_shown
        self._show_panes()

    def bring(self, pane: int) -> None:
        """Makes a pane (ARTICLE, LIST or CLAIM) visible where only some are."""
        self._pane = pane
        self._show_panes()

    def bring_article(self) -> None:
        """Makes the article visible where another pane stands alone in its place."""
        if self._article.isHidden():
            self.bring(ARTICLE)

    def uncover(self, pane: int) -> None:
        """Makes a pane visible; a claim or records of the article that lie beside it stay where they are."""
        card = self._card
        if card is None or not (card.isVisible() and card.is_beside and card.is_used):
            self.bring(pane)
        elif pane == CLAIM:
            self._pane = pane  # it is seen already, and lies over the list once there are no cards

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
        elif self._card is not None:
            self._card.place()

    def _arrange(self, layout: Layout) -> None:
        focus = QApplication.focusWidget()
        self._layout = layout
        self._show_panes()
        self._size()
        if focus is not None:
            focus.setFocus()
        self.layout_changed.emit()

    def _show_panes(self) -> None:
        is_alone = self._layout is Layout.SINGLE
        has_list = self._pane != ARTICLE if is_alone else self._has_list
        self._article.setVisible(not is_alone or self._pane == ARTICLE)
        if not has_list and has_keyboard(self._claims):
            self.pane_closing.emit(ARTICLE)
        self._claims.setVisible(has_list)
        self._show_card()

    def _show_card(self) -> None:
        """Shows the claim over the cards while there is one, over the list when it was brought."""
        if self._card is None:
            return
        is_shown = self._pane == CLAIM or (self._has_claim and self._card.is_beside)
        if not is_shown and has_keyboard(self._card):
            self.pane_closing.emit(self._pane)
        self._card.setVisible(is_shown)
        if self._card.isVisible():
            self._card.place()

    def _keep_sizes(self) -> None:
        if self._layout is not None:
            self._sizes[self._layout.name.lower()] = self._across.sizes()

    def _size(self) -> None:
        if self._layout is None:
            return
        width = self.width()
        self._across.resize(self.size())
        usual = {
            Layout.WIDE: WIDE_LIST,
            Layout.BESIDE: LIST_WIDTH,
            Layout.OVER: NARROW_LIST,
            Layout.SINGLE: 0,
        }
        kept = self._sizes.get(self._layout.name.lower(), [])
        at_right = kept[-1] if len(kept) == self._across.count() else usual[self._layout]
        self._across.setSizes([max(LEAST_ARTICLE, width - at_right), at_right])
