"""Handles what nothing else caught, an error of the world by its sentence, a bug as ours."""

import sys
import traceback
from functools import partial
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import GoneDeskError, LastCopyError, ReadOnlyDeskError
from factcheck.domain.records.operation import WriteCount, WriteOutcome
from factcheck.domain.wording.error_sentence import WENT_WRONG, WRITE_OUTCOME, sentence
from factcheck.domain.wording.joining import as_sentence, sentences
from factcheck.services import log
from factcheck.services.desk import Desk
from factcheck.translation import N_, _
from factcheck.ui.app.notices import NoticeAnswer, NoticeBar
from factcheck.ui.app.session import Session


class Rescue(Protocol):
    """Knows what could not be saved, and what can be done about it."""

    @property
    def unsaved(self) -> str:
        """A sentence on what could not be saved, empty where nothing waits."""
        ...

    def answers(self, error: Exception) -> list[NoticeAnswer]:
        """What is offered beside an error."""
        ...


class ErrorHandler(QObject):
    """Shows errors in the bar of the window, or in the dialog that is open before it, until something is saved."""

    told = Signal()

    def __init__(self, session: Session, notice: NoticeBar, rescue: Rescue) -> None:
        super().__init__(notice)
        self._session = session
        self._notice = notice
        self._rescue = rescue
        self._shown = ""
        self._shows_place = False
        self._told_place: type[object] | None = None  # what was told last of where the path of the file leads
        session.desk_looked_at.connect(self._take_look)
        session.desk_opened.connect(self._forget_place)
        self._desk_at_rest: Desk | None = None
        self._writes_at_rest = WriteCount()
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self.note_rest)

    def install(self) -> None:
        """Becomes what Python calls for every exception that slots and handlers of events leave uncaught."""
        sys.excepthook = self.caught

    def note_rest(self) -> None:
        """Remembers how often was written before the next event: Qt calls it whenever it waits for one."""
        self._desk_at_rest = self._session.desk
        if self._desk_at_rest is not None:
            self._writes_at_rest = self._desk_at_rest.unit_of_work.writes

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Shows an error of the world as its sentence; anything else is logged, and shown with details to copy."""
        if isinstance(error, FactcheckError):
            self._show(error, sentence(error))
            if isinstance(error, ReadOnlyDeskError) and self._bar() is self._notice:
                # later, since what is under way still works with the file that is open
                QTimer.singleShot(0, self, partial(self._open_if_free, error))
        elif isinstance(error, Exception):
            self._show_bug(error, "".join(traceback.format_exception(kind, error, trace)))
        else:
            sys.__excepthook__(kind, error, trace)

    def _open_if_free(self, error: ReadOnlyDeskError) -> None:
        """Opens the file that an act found to be read only, where nobody else has it open any more, and says so."""
        if self._session.open_if_free():
            words = _("“{name}” can be changed now. Nothing was changed yet: do it again.", name=error.name)
            self._show(error, words)

    def settle(self) -> None:
        """Takes back what was shown, now that something went right and all is saved; what others said stays.

        So does that the path of the file leads elsewhere, as long as it does.
        """
        if not self._shown or self._rescue.unsaved or (self._shows_place and self._is_gone):
            return
        for bar in self._notice.window().findChildren(NoticeBar):
            if bar.words == self._shown:
                bar.dismiss()
        self._shown = ""

    @property
    def _is_gone(self) -> bool:
        return self._session.desk is not None and not self._session.desk.is_in_place

    def _take_look(self, error: FactcheckError | None) -> None:
        """Tells once what a look at the open file found, in the window, where the choices are; it goes with its cause.

        What an act told before is known, too.
        """
        if error is None and self._told_place is not None:
            self._forget_place()
            self.settle()
        elif error is not None and type(error) is not self._told_place:
            self._told_place = type(error)
            self._show(error, sentence(error), bar=self._notice)

    def _forget_place(self) -> None:
        self._told_place = None

    def _show(self, error: Exception, words: str, *answers: NoticeAnswer, bar: NoticeBar | None = None) -> None:
        """Says what went wrong, where the person looks unless a bar is named."""
        bar = bar or self._bar()
        rescue = self._rescue.answers(error) if bar is self._notice else []
        self._shown = sentences((words, self._rescue.unsaved))
        self._shows_place = isinstance(error, GoneDeskError)
        if self._shows_place and bar is self._notice:
            self._told_place = type(error.__cause__ if isinstance(error, LastCopyError) else error)
        bar.show_message(self._shown, [*rescue, *answers])
        self.told.emit()

    def _show_bug(self, error: Exception, details: str) -> None:
        print(details, file=sys.stderr)
        # The lines of a trace hold code, never the words of an article; its last line may hold them.
        log.note(line for line in details.splitlines() if line.startswith("  "))
        copy = (N_("Copy details"), lambda: QApplication.clipboard().setText(details))
        self._show(error, sentences((as_sentence(_(WENT_WRONG)), WRITE_OUTCOME[self._outcome()])), copy)

    def _outcome(self) -> WriteOutcome:
        """What the journal knows of the event in which the error came."""
        desk = self._session.desk
        if desk is None:
            return WriteOutcome.NOTHING_WRITTEN
        before = self._writes_at_rest if desk is self._desk_at_rest else WriteCount()
        return desk.unit_of_work.writes.since(before)

    def _bar(self) -> NoticeBar:
        active = QApplication.activeWindow()
        dialog = QApplication.activeModalWidget() or (active if isinstance(active, QDialog) else None)
        layout = dialog.layout() if dialog is not None else None
        if dialog is None or not isinstance(layout, QBoxLayout):
            return self._notice
        bar = dialog.findChild(NoticeBar)
        if bar is None:
            bar = NoticeBar(dialog)
            layout.insertWidget(0, bar)
        return bar
