"""A captured file to look at: pages of a PDF, a picture, its text, with the quotations of the evidence marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPixmap, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QTabWidget, QTextEdit, QWidget

from factcheck.domain.records.capture import Capture, PagePicture
from factcheck.domain.text.span import Span
from factcheck.domain.wording.capture_words import kept_words
from factcheck.domain.wording.joining import comma_list, labelled
from factcheck.domain.wording.labels import LEVEL, size_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, pgettext
from factcheck.ui.article.document import Utf16Map, with_stand_ins
from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.dialog import fit_to_screen, push_button
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.labelled import dim_label, named_widget, plain_label
from factcheck.ui.widgets.layouts import column_of, row_of
from factcheck.ui.widgets.theme import tokens_of

_BESIDE = 12


class CaptureViewer(QDialog):
    """Shows what was read of a capture; nothing in it can be changed.

    `page_requested` holds the number of a page, `origin_requested` says that this source and the one that has nearly
    the same words are of one origin.
    """

    page_requested = Signal(int)
    outside_requested = Signal()
    copy_requested = Signal()
    origin_requested = Signal()

    def __init__(self, parent: QWidget, capture: Capture, of: str) -> None:
        super().__init__(parent)
        self.setObjectName("capture_viewer")
        self.setWindowTitle(f"{capture.title} · {of}" if of else capture.title)
        self.setModal(False)
        self.capture_id = capture.id
        self._spans: Sequence[Span] = ()
        self._units = Utf16Map("")
        self._at = -1
        self._page = self._pages = 0
        self.said = plain_label(_("Reading {name} …", name=capture.title), "capture_said")
        self.announcer = Announcer(self.said)
        self.tabs = named_widget(QTabWidget(), "capture_tabs", _("Captured file"))
        self._picture = named_widget(QLabel(alignment=Qt.AlignmentFlag.AlignCenter), "capture_picture")
        self._area = named_widget(QScrollArea(widgetResizable=True), "capture_area", _("Picture"))
        self._area.setWidget(self._picture)
        self.text = named_widget(QPlainTextEdit(readOnly=True), "capture_text", _("Text"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._near = plain_label("", "near_copy")
        self._origin = push_button(_("They are of one origin"), "one_origin", self.origin_requested)
        for widget in (self._near, self._origin):
            widget.hide()
        facts = dim_label(_facts(capture), "capture_facts")
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._turns = (
            self._button(_("Previous page"), "previous_page", "PgUp", lambda: self._turn(-1)),
            self._button(_("Next page"), "next_page", "PgDown", lambda: self._turn(1)),
        )
        self._next_place = self._button(_("Next place"), "next_place", "F3", self._go_on)
        outside = self._button(_("Open outside…"), "open_outside_here", "Ctrl+Enter", self.outside_requested.emit)
        copy = push_button(_("Save a copy…"), "save_capture", self.copy_requested)
        for button in (*self._turns, self._next_place):
            button.hide()
        near = row_of((self._near, 1), self._origin)
        turns, others = row_of(*self._turns, self._next_place, 0), row_of(0, copy, outside)
        column_of(facts, self.said, near, (self.tabs, 1), turns, others, inside=self, gap=8)
        fit_to_screen(self, 900, 760)

    @property
    def page_width(self) -> int:
        """How many pixels wide a page is drawn, so that all of its width is in sight."""
        room = self.tabs.width() - self._area.verticalScrollBar().sizeHint().width() - 2 * self._area.frameWidth()
        return round((room - _BESIDE) * self.devicePixelRatioF())

    def show_text(self, text: str, spans: Sequence[Span], found: str) -> None:
        """Shows what the letters say, with the places of quotations marked, and says what was `found` of these."""
        self._spans = spans
        self.tabs.addTab(self.text, pgettext("tab", "Text"))
        shown = with_stand_ins(text)
        self.text.setPlainText(shown)
        self._units, marks = Utf16Map(shown), []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(span)
            mark.format = self._marking()
            marks.append(mark)
        self.text.setExtraSelections(marks)
        self._next_place.setVisible(bool(spans))
        self._say(found)
        self._go_on()

    def show_page(self, picture: PagePicture) -> None:
        """Shows a page of a PDF with the places of a quotation marked."""
        self._page, self._pages = picture.number, picture.pages
        form = QImage.Format.Format_RGBX8888
        image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form).copy()
        with QPainter(image) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            for box in picture.marks:
                painter.fillRect(QRectF(*box), QColor(Qt.GlobalColor.yellow))
        image.setDevicePixelRatio(self.devicePixelRatioF())
        words = _("Page {number} of {all}", number=picture.number, all=picture.pages)
        self._show_image(image, pgettext("tab", "Pages"), words)
        for button, is_there in zip(self._turns, (self._page > 1, self._page < self._pages), strict=True):
            button.setVisible(picture.pages > 1)
            button.setEnabled(is_there)
        if not picture.marks:
            self._say(words)
        else:
            self._say(_("{page}, with the quotation marked", page=words))
            self._area.ensureVisible(*picture.marks[0][:2])

    def show_picture(self, image: QImage) -> None:
        """Shows a picture."""
        self._show_image(image, _("Picture"), _("Picture"))
        self._say("")

    def show_refused(self, words: str) -> None:
        """Says why something cannot be shown."""
        self._say(words)

    def show_near_copy(self, words: str, may_tell: bool) -> None:
        """Says that another captured text has nearly the same words; offers to say that both are of one origin."""
        self._near.setText(words)
        self._near.show()
        self._origin.setVisible(may_tell)

    def _button(self, words: str, name: str, key: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(words, name, act)
        button.setText(with_key(words, key))
        for one in dict.fromkeys((key, key.replace("Enter", "Return"))):
            QShortcut(QKeySequence(one), self).activated.connect(button.click)
        return button

    def _show_image(self, image: QImage, tab: str, words: str) -> None:
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setAccessibleName(words)
        if self.tabs.indexOf(self._area) < 0:
            self.tabs.insertTab(0, self._area, tab)
            self.tabs.setCurrentIndex(0)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.announcer.say(words)

    def _turn(self, by: int) -> None:
        if 1 <= self._page + by <= self._pages:
            self.page_requested.emit(self._page + by)

    def _go_on(self) -> None:
        """Goes to the next place of a quotation in the text."""
        if self._spans:
            self._at = (self._at + 1) % len(self._spans)
            cursor = self._cursor(self._spans[self._at])
            cursor.setPosition(cursor.selectionStart())
            self.text.setTextCursor(cursor)
            self.text.centerCursor()

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._units.to_qt(span.start))
        cursor.setPosition(self._units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _marking(self) -> QTextCharFormat:
        tokens, marking = tokens_of(self), QTextCharFormat()
        marking.setBackground(QColor(tokens.found))
        marking.setForeground(QColor(tokens.text))
        return marking


def _facts(capture: Capture) -> str:
    facts = comma_list(
        [size_words(capture.size), local_timestamp(capture.at), LEVEL[capture.level], kept_words(capture)]
    )
    return f"{facts}\n{labelled('SHA-256', capture.sha256)}"
