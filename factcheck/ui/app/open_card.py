"""The current claim, open: over the cards at its words, or over the list where there are no cards."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.app.action_entry import is_single
from factcheck.ui.article.card_column import CardColumn
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.widgets.layouts import column_of
from factcheck.ui.widgets.painting import draw_box, outline
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of

EDGE = 2
AWAY = 6
ALONE = 400
"""How wide it is over an article that has neither cards nor a list beside it."""
MOST_SHARE = 0.66
"""How much of the height beside the article it takes at most, so that cards above or below stay in sight."""


class OpenCard(QWidget):
    """Holds the claim panel, as high as what is in it; moves nothing beneath it.

    `is_beside` where it lies over the cards, which `cards_came_or_went` tells; `back` leads to the list that it lies
    over. `letter_pressed`: a letter or digit that no field took, as a key is written.
    """

    letter_pressed = Signal(str)
    cards_came_or_went = Signal()

    def __init__(self, panel: ClaimPanel, column: CardColumn) -> None:
        super().__init__()
        self.setObjectName("open_card")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all beneath it is painted with each key
        self._panel, self._column = panel, column
        self._over: QWidget | None = None
        self._is_due = False
        self._measured: tuple[QRect, int, int] | None = None
        self.back = QuietButton(_("Claims"), "back_to_list", icon_name="chevron-left", parent=self)
        self._layout = column_of(self.back, (panel, 1), inside=self, gap=0, margins=(EDGE, EDGE, EDGE, EDGE))
        column.moved.connect(self._place_soon)
        self._inside = (panel.head, panel.body, panel.article_page.body)
        for watched in (column, *self._inside):
            watched.installEventFilter(self)

    @property
    def is_beside(self) -> bool:
        """Whether there are cards that it lies over."""
        return not self._column.isHidden()

    @property
    def is_used(self) -> bool:
        """Whether it shows a claim, or questions and wordings of the article."""
        return bool(self._panel.claim_id) or self._panel.article_page.is_used

    def lie_over(self, pane: QWidget) -> None:
        """Takes the pane that it lies over where there are no cards."""
        self._over = pane
        pane.installEventFilter(self)

    def place(self) -> None:
        """Puts it where it belongs now."""
        page = self.parentWidget()
        self._is_due = False
        if page is None or self._over is None:
            return
        self.back.setVisible(not self.is_beside or not self._panel.claim_id)
        for one in self._inside:
            _lay_out(one)
        if self.is_beside:
            self.setGeometry(self._beside(page))
        elif self._over.isVisible():
            self.setGeometry(QRect(self._over.mapTo(page, QPoint(0, 0)), self._over.size()))
        else:
            self.setGeometry(page.rect().adjusted(max(0, page.width() - ALONE), 0, 0, 0))
        self._tell_column()
        self._layout.activate()  # the panel has its size before a field in it is gone to
        _lay_out(self._panel.head.parentWidget())
        self.raise_()

    def _beside(self, page: QWidget) -> QRect:
        """Over the cards, and over what stands between them and the article where what is in it is wider."""
        column, height, wanted = self._measured = self._measure(page)
        if height < wanted:
            around = self._above + 2 * EDGE
            height = self._panel.uncut(height - around) + around
        top = column.top() + round(self._column.current_top) - EDGE
        return QRect(column.left(), max(column.top(), min(top, column.bottom() + 1 - height)), column.width(), height)

    def _measure(self, page: QWidget) -> tuple[QRect, int, int]:
        """The room where it may lie over the cards, how high it becomes there, and how high it wants to be."""
        column = QRect(self._column.mapTo(page, QPoint(0, 0)), self._column.size()).adjusted(0, AWAY, 0, -1)
        lack = max(0, self._panel.least_width + 2 * EDGE - column.width())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        column = column.adjusted(0, 0, lack, 0) if is_mirrored else column.adjusted(-lack, 0, 0, 0)
        wanted = self._above + self._panel.height_for(column.width() - 2 * EDGE) + 2 * EDGE
        most = column.height() if self._panel.has_open_form else round(column.height() * MOST_SHARE)
        return column, min(wanted, max(most, min(wanted, column.height(), self._panel.least_height))), wanted

    def _wants_other_room(self) -> bool:
        page = self.parentWidget()
        return page is None or not self.is_beside or self._measure(page) != self._measured

    @property
    def _above(self) -> int:
        """How much of its height the way back to the list takes."""
        return self.back.sizeHint().height() if self.back.isVisibleTo(self) else 0

    def _tell_column(self) -> None:
        """Lets the cards beneath it leave out what it would cut."""
        if not (self.is_beside and self.isVisible()):
            return
        top = self._column.mapFromGlobal(self.mapToGlobal(QPoint(0, 0))).y()
        self._column.cover(top, top + self.height())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._column.cover(0, 0)

    def _place_soon(self) -> None:
        if self.isVisible() and not self._is_due:
            self._is_due = True
            QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))  # before anything is painted

    @override
    def event(self, event: QEvent) -> bool:
        if self._is_due and event.type() is QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        if is_single(key):
            self.letter_pressed.emit(key)
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.cards_came_or_went.emit()
        elif event.type() is QEvent.Type.LayoutRequest and watched in self._inside and self.isVisible():
            if _lay_out(watched) or self._wants_other_room():
                self.place()  # at once: what is brought into sight next has to stay there
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_soon()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens.page if self.is_beside else tokens.panel))
            draw_box(painter, self.rect().toRectF(), QColor(tokens.panel), outline(tokens))


def _lay_out(part: QObject | None) -> bool:
    """Gives what is in a part its place at once; whether something had asked for it since it was last done."""
    layout = part.layout() if isinstance(part, QWidget) and part.isVisible() else None
    return layout is not None and layout.activate()
