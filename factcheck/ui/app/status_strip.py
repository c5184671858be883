"""The strip at the bottom: how far one is, what was just done, which file is open and when it was saved last."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.operation import Changed
from factcheck.domain.wording.joining import sentences
from factcheck.services.desk import Desk
from factcheck.services.opening import system_clock
from factcheck.services.settings import Settings
from factcheck.translation import _
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.session import Session
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import row_of

SAID_FOR_MS = 6000
MOST_OF_FILE = 0.4
"""So much of the strip the words on the file take at most before facts behind the progress make room for them."""


class StatusStrip(QWidget):
    """Progress at the left, the last act in the middle for six seconds, the file at the right.

    `saved` leads to what is said there to be not saved.
    """

    _fit_due = Signal()

    def __init__(self, picture: ProgressIndicator, undo: QAction) -> None:
        super().__init__()
        self.setObjectName("status_strip")
        self._words = {"said": "", "saved": ""}
        self._done = ""
        self._picture = picture
        self._has_progress = True
        self._undo = undo
        picture.setMinimumWidth(1)  # else long words of the progress would widen the window
        self._is_fitted = True
        picture.counted.connect(self._fit_soon)
        self._fit_due.connect(self._fit_again, Qt.ConnectionType.QueuedConnection)
        self._said = named_widget(_FittedLabel(), "status_said", _("Last act"))
        self.saved = named_widget(_SavedLabel(), "status_saved")
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(SAID_FOR_MS)
        self._quiet.timeout.connect(lambda: self._put("said", ""))
        self._row = row_of(picture, (self._said, 1), (self.saved, 1), inside=self, gap=16, margins=(12, 3, 12, 4))

    @property
    def said(self) -> str:
        """What is said at the moment."""
        return self._words["said"]

    def show_message(self, words: str, shown: str = "") -> None:
        """Says something in words that go away by themselves; more may be `shown` than is heard."""
        self._put("said", shown or words)
        self._quiet.start()
        announce(self, words)

    def show_done(self, words: str) -> None:
        """Says what was just done, and how to take it back, which who listens was told once."""
        key = self._undo.shortcut()
        self._done = words if key.isEmpty() else sentences([words, with_key(_("Undo"), key)])
        self.show_message(words, self._done)

    def forget_done(self) -> None:
        """Says nothing more of what was done, for undo would take back something newer now."""
        self.take_back(self._done)

    def take_back(self, words: str) -> None:
        """Says nothing more where it is still these words that are said."""
        if words and self.said == words:
            self._put("said", "")
            self._quiet.stop()

    def hold(self, words: str) -> None:
        """Says what the keys do at the moment, in words that stay until the next ones."""
        self.show_message(words)
        self._quiet.stop()

    def show_progress(self, is_shown: bool) -> None:
        """Shows how far one is, or leaves it out while no article is shown."""
        self._has_progress = is_shown
        self._fit_soon()

    def show_saved(self, words: str, *, leads: bool = False) -> None:
        """Says which file it is and that all changes are in it, or what is not, where a click `leads`."""
        self.saved.set_leading(leads)
        self._put("saved", words)

    def forget(self) -> None:
        """Says nothing more, of whatever it was."""
        self.take_back(self.said)

    def _put(self, which: str, words: str) -> None:
        if words != self._words[which]:
            self._words[which] = words
            self._fit_soon()

    def _fit_soon(self) -> None:
        """Fits before anything is painted, once for all that an act says and counts."""
        if self._is_fitted:
            self._is_fitted = False
            self._fit_due.emit()

    def _fit_again(self) -> None:
        if not self._is_fitted:
            self._fit()

    def _fit(self) -> None:
        """Gives what was said the room it needs, that of the progress too; the file is named in what is left.

        What is not saved keeps its room beside whatever is said.
        Where even the whole strip is too narrow it takes more lines, as long as it is said.
        """
        self._is_fitted = True
        said, saved = self._words["said"], self._words["saved"]
        metrics = self.fontMetrics()
        wide, wide_saved = metrics.horizontalAdvance(said), metrics.horizontalAdvance(saved)
        is_unsaved = bool(said) and self.saved.isEnabled()
        kept = min(wide_saved, round(self.width() * MOST_OF_FILE)) + 16 if is_unsaved else 0
        wanted = max(wide + kept, min(wide_saved, round(self.width() * MOST_OF_FILE)))
        self._picture.set_room_behind(self.width() - self._picture.bare_width - 16 - 44 - wanted)
        picture, room = self._picture.sizeHint(), self.width() - 44 - kept
        has_progress = self._has_progress and (not said or room - picture.width() - 16 >= wide)
        self._picture.setVisible(has_progress)
        room -= picture.width() + 16 if has_progress else 0
        left = max(room - wide, 0) + kept - 16 * bool(said)
        lines = QSize(wide, 0)
        if wide > room:
            lines = metrics.boundingRect(QRect(0, 0, max(1, room), 0), Qt.TextFlag.TextWordWrap, said).size()
        if self._said.wordWrap() is not (wide > room):
            self._said.setWordWrap(wide > room)
        least = picture.height()  # also where it has no room: nothing above the strip moves
        self._said.setMinimumHeight(max(least, lines.height()))
        self.saved.setMinimumHeight(least)
        for label, words, whole, width in ((self._said, said, wide, room), (self.saved, saved, wide_saved, left)):
            is_whole = lines.width() <= room if label is self._said else whole < width  # what is said may be one word
            cut = Qt.TextElideMode.ElideMiddle if label is self._said else Qt.TextElideMode.ElideRight
            label.setText(words if is_whole else metrics.elidedText(words, cut, max(0, width)))
            label.setToolTip(words)
            label.setAccessibleDescription(words if label.text() != words else "")
            self._row.setStretchFactor(label, max(1, min(width, whole + 8)))
        self._said.setVisible(bool(said))
        self.saved.setVisible(not said or is_unsaved or left >= wide_saved)
        self._row.activate()  # the facts are counted while one works: no words stand cut off until the next event

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_soon()  # once all that stands in it has the font, too

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _FittedLabel(QLabel):
    """Has the room that the strip gives it, which has measured its words: Qt would do so again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _SavedLabel(_FittedLabel):
    """Dim; where it leads somewhere it looks like a link and can be clicked."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_leading(False)

    def set_leading(self, leads: bool) -> None:
        """Leads somewhere from now on, or no more."""
        if leads == self.isEnabled():
            return
        self.setEnabled(leads)
        self.setForegroundRole(QPalette.ColorRole.Link if leads else QPalette.ColorRole.WindowText)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class SaveState(QObject):
    """Remembers the moment of the last change; `typed` names what is not recorded, `unsaved` what of it could not be.

    `show` is called again where something of these is something else, `look` where the file may be elsewhere too, or
    the day another one.
    """

    def __init__(
        self, session: Session, status: StatusStrip, unsaved: Callable[[], str], typed: Callable[[], str] = str
    ) -> None:
        super().__init__(status)
        self._session = session
        self._status = status
        self._unsaved = unsaved
        self._typed = typed
        self._saved_at = ""
        self._is_in_place = True
        session.desk_opened.connect(self._begin)
        session.desk_changed.connect(self._note)
        session.settings_changed.connect(self.show)

    def look(self) -> None:
        """Looks whether the file is in its place, and says what is so at this moment."""
        desk = self._session.desk
        self._is_in_place = desk is None or desk.is_in_place
        self.show()

    def show(self) -> None:
        """Says what is so, as far as that is known without a look at the disk."""
        desk = self._session.desk
        if desk is not None:
            typed = self._typed() if desk.is_writable else None
            state = self._words(desk, typed) if typed is not None else _("Read only")
            parts = (_zoom_words(self._session.settings), state, desk.path.name)
            self._status.show_saved(" · ".join(filter(None, parts)), leads=bool(typed))

    def _words(self, desk: Desk, typed: str) -> str:
        unsaved = self._unsaved() if typed else ""
        if unsaved:
            return _("Not saved: {words}", words=unsaved)
        if not self._is_in_place:
            return _("Nothing more is saved: the file is not in its place")
        if typed:
            return _("Typed, not recorded yet: {words}", words=typed)
        if self._saved_at:
            from factcheck.domain.wording.timestamps import local_time  # the article is painted before a change

            return _("All changes saved {time}", time=local_time(self._saved_at, system_clock()))
        return _("All changes saved")

    def _begin(self) -> None:
        self._saved_at = ""
        self.look()

    def _note(self, changed: Changed) -> None:
        self._saved_at = changed.operation.at
        self.look()


def _zoom_words(settings: Settings) -> str:
    """How large everything and the article are set; empty where they are as large as they come."""
    window, article = settings.window_zoom, settings.window_zoom * settings.zoom // 100
    if window != article:
        return _("{window} %, article {article} %", window=window, article=article)
    return _("{percent} %", percent=window) if window != 100 else ""
