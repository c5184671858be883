"""Backs the desk that is open up: soon after the first change, ten minutes after others, and when it is closed."""

import contextlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.backup import INTERVAL, SOON
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.backups import back_up, thin
from factcheck.services.opening import system_clock
from factcheck.ui.app import tasks
from factcheck.ui.app.session import Session


class BackupKeeper(QObject):
    """Makes backups in the pool while people work; says so once where that fails."""

    failed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_changed = False
        self._has_said = False
        self._has_one = False  # of what was done since the desk was opened
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self.back_up)
        session.desk_changed.connect(self._note_change)
        session.desk_shown.connect(self._thin)
        session.desk_closed.connect(self._back_up_closed)

    def back_up(self) -> None:
        """Backs up what is open, in the pool, unless its path leads to something else."""
        desk = self._session.desk
        if desk is not None and desk.is_in_place and self._is_changed:
            self._is_changed, self._has_one = False, True
            desk.end_visit()
            tasks.run(partial(back_up, desk.path, system_clock()), self, lambda _made: self._thin(), self._tell)

    def _thin(self) -> None:
        """Removes what newer backups stand for, in the pool: that reads one of them whole."""
        if self._session.desk is not None:
            work = partial(thin, self._session.desk.path, system_clock())
            tasks.run(work, self, lambda _done: None, lambda _error: None)

    def _note_change(self) -> None:
        self._is_changed = True
        if not self._due.isActive():
            self._due.start(int((INTERVAL if self._has_one else SOON).total_seconds() * 1000))

    def _back_up_closed(self, path: Path) -> None:
        """Backs a file up that was closed; what cannot be kept twice is still in the file."""
        self._due.stop()
        self._has_one = False
        if self._is_changed:
            self._is_changed = False
            with contextlib.suppress(FactcheckError):
                back_up(path, system_clock())

    def _tell(self, error: FactcheckError) -> None:
        self._is_changed = True
        if not self._has_said:
            self._has_said = True
            self.failed.emit(sentence(error))
