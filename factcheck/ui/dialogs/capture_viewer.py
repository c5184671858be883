"""A captured file to look at: pages of a PDF, a picture, its text, with what claims quote from its source marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QImage,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.records.capture import SEARCHED, Capture, PagePicture
from factcheck.domain.records.evidence import Quoted
from factcheck.domain.text.span import Span
from factcheck.domain.wording.capture_words import kept_words, page_words
from factcheck.domain.wording.joining import clauses, comma_list, labelled
from factcheck.domain.wording.labels import LEVEL, size_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, pgettext
from factcheck.ui.article.document import Utf16Map, cursor_over, drawn_over, with_stand_ins
from factcheck.ui.dialogs.capture_page import PageArea
from factcheck.ui.widgets.announcing import Announcer, place_in
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, key_button, push_button
from factcheck.ui.widgets.keys import on_key, shown_key
from factcheck.ui.widgets.labelled import dim_label, named_widget, plain_label, tell_key
from factcheck.ui.widgets.layouts import FlowLayout, column_of, row_of
from factcheck.ui.widgets.theme import tokens_of
from factcheck.ui.widgets.zoom import STEP, zoomed

_MOST_ROWS = 4


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a captured file, as a row of the list says it: what a claim quotes, or words of a search."""

    row: str
    quoted: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place of what is marked, by its number in the list, in the text, and on which page that is."""

    which: int
    span: Span
    page: int


class CaptureViewer(NamedDialog):
    """Shows what was read of a capture; nothing in it can be changed.

    `page_requested` holds the number of a page, `claim_requested` what a claim quotes, which is to be gone to;
    `origin_requested` says that this source and the one that has nearly the same words are of one origin.
    """

    page_requested = Signal(int)
    outside_requested = Signal()
    copy_requested = Signal()
    origin_requested = Signal()
    claim_requested = Signal(object)

    def __init__(self, parent: QWidget, capture: Capture, of: str) -> None:
        super().__init__(parent, "capture_viewer", f"{capture.title} · {of}" if of else capture.title)
        self.setModal(False)
        self.capture_id = capture.id
        self._marked: Sequence[Marked] = ()
        self._places: Sequence[Place] = ()
        self._units = Utf16Map("")
        self._at = 0
        self._page = self._pages = 0
        self.said = plain_label(_("Reading {name} …", name=capture.title), "capture_said")
        self.announcer = Announcer(self.said)
        self.tabs = named_widget(QTabWidget(), "capture_tabs", _("Captured file"))
        self.tabs.tabBar().setAccessibleName(_("Captured file"))
        self._area = PageArea(self.tabs)
        self.text = named_widget(QPlainTextEdit(readOnly=True), "capture_text", _("Text"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.list = named_widget(QListWidget(), "capture_marked", _("Quotations"))
        self.list.hide()
        self._near = plain_label("", "near_copy")
        self._origin = push_button(_("They are of one origin"), "one_origin", self.origin_requested)
        for widget in (self._near, self._origin):
            widget.hide()
        facts = dim_label(_facts(capture), "capture_facts")
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._turns = (
            key_button(self, _("Previous page"), "previous_page", "PgUp", lambda: self._turn(-1)),
            key_button(self, _("Next page"), "next_page", "PgDown", lambda: self._turn(1)),
        )
        self._steps = (
            key_button(self, _("Previous place"), "previous_place", "Shift+F3", lambda: self._go_to(self._at - 1)),
            key_button(self, _("Next place"), "next_place", "F3", lambda: self._go_to(self._at + 1)),
        )
        self._to_claim = key_button(self, _("Go to claim"), "viewed_claim", "Ctrl+J", self._ask_for_claim)
        self._zoom = self._zoom_button("", _("Normal size"), "normal_size", ("Ctrl+0",), lambda: self._zoom_by(0))
        zooms = (
            self._zoom_button("−", _("Zoom out"), "zoom_out", ("Ctrl+-",), lambda: self._zoom_by(-STEP)),
            self._zoom,
            self._zoom_button("+", _("Zoom in"), "zoom_in", ("Ctrl++", "Ctrl+="), lambda: self._zoom_by(STEP)),
        )
        outside = key_button(self, _("Open outside…"), "open_outside_here", "Ctrl+Enter", self.outside_requested.emit)
        copy = push_button(_("Save a copy…"), "save_capture", self.copy_requested)
        close = push_button(_("Close"), "close_capture", self.reject, "Esc")
        for button in (*self._turns, *self._steps, self._to_claim):
            button.hide()
        near = row_of((self._near, 1), self._origin)
        rows = ((*self._turns, *self._steps, self._to_claim), (*zooms, copy, outside, close))
        buttons = [_flow(row) for row in rows]
        column_of(facts, self.said, near, (self.tabs, 1), self.list, *buttons, inside=self, gap=8)
        self.list.currentRowChanged.connect(self._go_to_row)
        self.list.itemActivated.connect(self._ask_for_claim)
        for view in (self.text, self._area):
            view.viewport().installEventFilter(self)
        self._show_zoom()
        fit_to_screen(self, 900, 760)

    @property
    def page_width(self) -> int:
        """How many pixels wide a page is drawn."""
        return self._area.page_width

    @property
    def place(self) -> Place | None:
        """The place that is looked at; None where nothing is marked."""
        return self._places[self._at] if self._places else None

    def show_text(self, text: str, marked: Sequence[Marked], places: Sequence[Place], found: str) -> None:
        """Shows what the letters say, what is marked in them at its places, the first first, and what was `found`."""
        self._marked, self._places = marked, places
        self.tabs.addTab(self.text, pgettext("tab", "Text"))
        shown = with_stand_ins(text)
        self.text.setPlainText(shown)
        self._units = Utf16Map(shown)
        self.text.setExtraSelections([drawn_over(self._cursor(one.span), self._marking()) for one in places])
        for button in self._steps:
            button.setVisible(bool(places))
        self._list_marked()
        self.say(found)
        if places:
            self._show_place(places[0])

    def show_page(self, picture: PagePicture) -> None:
        """Shows a page of a PDF with what is quoted or was searched for marked, the place looked at in a frame."""
        self._page, self._pages = picture.number, picture.pages
        self._area.show_page(picture, page_words(picture.number, picture.pages, ()))
        self._show_area(pgettext("tab", "Pages"))
        for button, is_there in zip(self._turns, (self._page > 1, self._page < self._pages), strict=True):
            button.setVisible(picture.pages > 1)
            button.setEnabled(is_there)
        self.say(page_words(picture.number, picture.pages, [mark[0] for mark in picture.marks]))

    def show_picture(self, image: QImage) -> None:
        """Shows a picture."""
        self._area.show_picture(image, _("Picture"))
        self._show_area(_("Picture"))
        self.say("")

    def show_near_copy(self, words: str, may_tell: bool) -> None:
        """Says that another captured text has nearly the same words; offers to say that both are of one origin."""
        self._near.setText(words)
        self._near.show()
        self._origin.setVisible(may_tell)

    def _zoom_button(
        self, sign: str, words: str, name: str, keys: Sequence[str], act: Callable[[], object]
    ) -> QPushButton:
        button = push_button(sign, name, act)
        button.setAccessibleName(words)
        tell_key(button, shown_key(keys[0]), words)
        for key in keys:
            on_key(self, key, act)
        return button

    def _zoom_by(self, by: int) -> None:
        """Makes text and pages larger or smaller by so many percent, or as large as they come."""
        self._area.zoom(zoomed(self._area.percent, by) if by else 100)
        self._show_zoom()
        self.announcer.say(self._zoom.text())
        if self._pages:
            self.page_requested.emit(self._page)

    def _show_zoom(self) -> None:
        self._zoom.setText(_("{percent} %", percent=self._area.percent))
        self._zoom.setAccessibleName(labelled(_("Zoom"), self._zoom.text()))
        font = QFont(self.font())
        font.setPixelSize(round(QFontInfo(font).pixelSize() * self._area.percent / 100))
        self.text.setFont(font)

    def _show_area(self, tab: str) -> None:
        if self.tabs.indexOf(self._area) < 0:
            self.tabs.insertTab(0, self._area, tab)
            self.tabs.setCurrentIndex(0)

    def say(self, words: str) -> None:
        """Says what is shown, or why something cannot be."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.announcer.say(words)

    def _turn(self, by: int) -> None:
        if 1 <= self._page + by <= self._pages:
            self.page_requested.emit(self._page + by)

    def _list_marked(self) -> None:
        """Lists what is marked, as high as the first few rows."""
        self.list.blockSignals(True)
        self.list.addItems([one.row for one in self._marked])
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._marked))
        rows = min(_MOST_ROWS, len(self._marked))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 2)
        self._to_claim.setVisible(any(one.quoted for one in self._marked))

    def _go_to(self, at: int) -> None:
        """Goes to a place of what is marked, from the last on to the first."""
        if self._places:
            self._at = at % len(self._places)
            place = self._places[self._at]
            self._show_place(place)
            self.announcer.say(clauses([self._marked[place.which].row, place_in(self._at, len(self._places))]))

    def _go_to_row(self, row: int) -> None:
        """Goes to the first place of what a row tells, where it has one."""
        at = next((at for at, one in enumerate(self._places) if one.which == row), None)
        self._to_claim.setEnabled(row >= 0 and self._marked[row].quoted is not None)
        if at is not None and self._places[self._at].which != row:
            self._at = at
            self._show_place(self._places[at])

    def _show_place(self, place: Place) -> None:
        """Brings a place into sight in the text and on the page."""
        self.list.setCurrentRow(place.which)
        self.text.setTextCursor(self._cursor(place.span))
        self.text.centerCursor()
        self._area.look_at(place.which if self._marked[place.which].quoted is not None else SEARCHED)
        if self._pages and place.page != self._page:
            self.page_requested.emit(place.page)

    def _ask_for_claim(self, *_item: object) -> None:
        row = self.list.currentRow()
        if row >= 0 and self._marked[row].quoted is not None:
            self.claim_requested.emit(self._marked[row].quoted)

    def _cursor(self, span: Span) -> QTextCursor:
        return cursor_over(self.text.document(), span, self._units)

    def _marking(self) -> QTextCharFormat:
        tokens, marking = tokens_of(self), QTextCharFormat()
        marking.setBackground(QColor(tokens.found))
        marking.setForeground(QColor(tokens.text))
        return marking

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Has the wheel zoom with Ctrl as the keys do."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(STEP if event.angleDelta().y() > 0 else -STEP)
            return True
        return super().eventFilter(watched, event)


def _flow(buttons: Sequence[QPushButton]) -> FlowLayout:
    """Buttons beside each other, below each other where there is no room for that."""
    flow = FlowLayout()
    flow.setSpacing(8)
    for button in buttons:
        flow.addWidget(button)
    return flow


def _facts(capture: Capture) -> str:
    facts = comma_list(
        [size_words(capture.size), local_timestamp(capture.at), LEVEL[capture.level], kept_words(capture)]
    )
    return f"{facts}\n{labelled('SHA-256', capture.sha256)}"
