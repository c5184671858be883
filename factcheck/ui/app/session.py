"""The desk that is open in a window with the settings of who sits at it, and its announcements as a Qt signal."""

import contextlib
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from factcheck import places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    BusyDeskError,
    DiskFullError,
    FileError,
    LastCopyError,
    LockedDeskError,
    UnwritableError,
)
from factcheck.domain.records.case import Case
from factcheck.domain.records.operation import UNNAMED
from factcheck.services import opening, start_marker
from factcheck.services.desk import Desk
from factcheck.services.settings import Settings, load, merged, save

QUIET_MS = 1000
"""How long after the last change all of it is brought into the file itself: between two acts, not within one."""
_ONLY_READ = (BusyDeskError, LockedDeskError, UnwritableError)
SHOWN_MS = 500
"""How long after it was opened a file counts as shown: window systems paint within a few hundredths of a second."""


class Session(QObject):
    """Opens and closes desks for one window; there is never more than one open."""

    desk_leaving = Signal()
    desk_closed = Signal(object)
    desk_opened = Signal()
    desk_shown = Signal()
    desk_changed = Signal(object)
    desk_looked_at = Signal(object)
    settings_changed = Signal()
    name_changed = Signal(str, str)

    def __init__(self, settings_file: Path, who: str = "") -> None:
        super().__init__()
        self._settings_file = settings_file
        self.settings: Settings = load(settings_file)
        self._written = deepcopy(self.settings)
        self._who = who
        self.desk: Desk | None = None
        self.why_only_read: FileError | None = None
        """Why the desk that is open can only be read, where somebody knows."""
        self.prepare: Callable[[Case], object] = lambda case: None
        """Makes of a case what the window shows of it, in whatever thread; set by what shows it."""
        self._gives_up = False
        self._shown = QTimer(self, singleShot=True)
        self._shown.setInterval(SHOWN_MS)
        self._shown.timeout.connect(self.note_shown)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self.desk_changed.connect(lambda _changed: self._quiet.start())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turn)

    @property
    def required_desk(self) -> Desk:
        """The desk that is open, for acts that can only be done where one is."""
        assert self.desk is not None
        return self.desk

    @property
    def who(self) -> str:
        """The name that stands behind every act, empty while nobody gave one."""
        return self._who or self.settings.name

    def open(self, path: Path) -> None:
        """Opens a desk file to write; raises LockedDeskError and what else `open_desk` raises."""
        if self.desk is not None and self.desk.is_writable and self.desk.path.resolve() == path.resolve():
            self.check_kept()
            self.desk_opened.emit()
            return
        self._take(lambda: opening.open_desk(path, self.who, self.settings.initials))

    def open_to_read(self, path: Path, why: FileError | None = None) -> None:
        """Shows what a desk file holds at this moment; `why` tells what keeps it from being written."""
        self._take(lambda: opening.read_desk(path, self.who), why)

    def new(self, path: Path) -> None:
        """Makes a new desk file and opens it; raises DeskExistsError or UnwritableError."""
        self._take(lambda: opening.new_desk(path, self.who, self.settings.initials))

    def open_own(self) -> None:
        """Opens the file that is there without a name, made the first time."""
        path = places.default_desk()
        if path.exists():
            self.open(path)
        else:
            opening.make_own_folder()
            self.new(path)

    def open_example(self) -> None:
        """Opens a copy of the example in which nothing is lost by trying."""
        from factcheck.services.demo import make_demo

        path = places.default_desk().with_name("example.factcheck")
        if not path.exists():
            opening.make_own_folder()
            make_demo(path)
        self.open(path)

    def open_or_read(self, path: Path) -> None:
        """Opens a desk file to write, or to read only where somebody else has it open or it must not be written."""
        try:
            self.open(path)
        except _ONLY_READ as error:
            self.open_to_read(path, error)

    def refresh(self) -> None:
        """Opens a file that was only read once nobody else has it open, else reads it anew."""
        if self.desk is not None and not self.desk.is_writable:
            self.open_or_read(self.desk.path)

    def open_if_free(self) -> bool:
        """Opens a file that was only read where it can be written by now, which it answers; else all stays."""
        if self.desk is not None and not self.desk.is_writable:
            with contextlib.suppress(*_ONLY_READ):
                self.open(self.desk.path)
        return self.desk is not None and self.desk.is_writable

    def restore(self, backup: Path, path: Path) -> Path | None:
        """Puts a backup in the place of a file and opens it; answers where the old one is kept, if there was one.

        Raises as `restore_backup` does; what was open is open again then.
        """
        from factcheck.services.backups import restore_backup

        self.keep_gone()
        before = self._let_go()  # and no backup is made, which might take the place of this one
        try:
            kept = restore_backup(backup, path, self.who)
        except FactcheckError:
            if before is not None:
                self.open(before)
            raise
        self.open(path)
        return kept

    def put_back(self) -> Path | None:
        """Writes what is open at its path again, where that leads elsewhere, and opens it there.

        Answers under which name is kept what stood there. Raises UnwritableError or DiskFullError.
        """
        kept = self.required_desk.put_back() if not self.required_desk.is_in_place else None
        path = self._let_go()
        assert path is not None
        self.open(path)
        return kept

    def choose(self, settings: Settings) -> None:
        """Takes over changed settings and writes them; raises UnwritableError."""
        before = self.who
        self.settings = settings
        if self.desk is not None:
            self.desk.sign_as(self.who, settings.initials)
        self.settings_changed.emit()
        self.save_settings()
        if self.who and self.who != before:
            self.name_changed.emit(before or UNNAMED, self.who)

    def save_settings(self) -> None:
        """Writes what was changed here into the settings file, as another window may; raises UnwritableError."""
        there = load(self._settings_file) if self._settings_file.exists() else self._written
        save(merged(self._written, self.settings, there), self._settings_file)
        self._written = deepcopy(self.settings)

    def check_kept(self) -> None:
        """Raises LastCopyError where closing would lose what was saved, unless it was given up."""
        if self.desk is not None and not self._gives_up:
            self.desk.check_kept()

    def keep_gone(self) -> None:
        """Backs up what closing would lose, where nobody can be asked; raises NoBackupMadeError."""
        from factcheck.services.backups import back_up_gone

        try:
            self.check_kept()
        except LastCopyError:
            back_up_gone(self.required_desk, opening.system_clock())

    def give_up(self) -> None:
        """Lets what is open be closed, wherever its path leads: somebody wants that, or it is saved elsewhere."""
        self._gives_up = True

    def close(self) -> None:
        """Closes the desk; one file is left, complete."""
        is_in_place = self.desk is not None and self.desk.is_in_place
        path = self._let_go()
        if path is not None and is_in_place:
            self.desk_closed.emit(path)

    def leave(self) -> None:
        """Closes the desk, so that none is open and shown; raises LastCopyError."""
        self.check_kept()
        self.close()
        self.desk_opened.emit()

    def note_shown(self) -> None:
        """Remembers the file as the last one, now that showing it has not ended the program."""
        if self.desk is None:
            return
        self._shown.stop()
        start_marker.finish()
        if self.desk.path != places.default_desk() or self.desk.articles.ids():
            self.settings.remember(self.desk.path)
        with contextlib.suppress(UnwritableError, DiskFullError):
            self.save_settings()
        self.desk_shown.emit()

    def checkpoint(self) -> None:
        """Brings all into the file itself; raises GoneDeskError."""
        if self.desk is not None and not self.desk.checkpoint():
            self._quiet.start()

    def look(self) -> None:
        """Does so unasked, and emits `desk_looked_at` with the error that came of it, None where all is well.

        So it is when nothing was changed for a second, when people turn to another program or come back, and from
        time to time, since nobody else looks at the file while it is only read.
        """
        try:
            self.checkpoint()
        except FactcheckError as error:
            self.desk_looked_at.emit(error)
        else:
            self.desk_looked_at.emit(None)

    def _turn(self) -> None:
        """Brings all into the file for whoever copies it now; what is typed after that is another operation."""
        if self.desk is not None:
            self.desk.end_visit()
        self.look()

    def _let_go(self) -> Path | None:
        """Closes the desk, and answers where it lies."""
        if self.desk is None:
            return None
        self.desk_leaving.emit()
        self._quiet.stop()
        self._shown.stop()
        path = self.desk.path
        self.desk.close()
        self.desk, self._gives_up = None, False
        return path

    def _take(self, make: Callable[[], Desk], why_only_read: FileError | None = None) -> None:
        self.check_kept()
        desk = make()
        self.close()
        self.desk, self.why_only_read = desk, why_only_read
        desk.subscribe(self.desk_changed.emit)
        self._shown.start()
        self.desk_opened.emit()


def is_desk(path: Path) -> bool:
    """Whether a file is a desk, which its ending tells."""
    return path.suffix.lower() == ".factcheck"
