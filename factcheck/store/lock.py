"""The right to write a desk file: operating-system locks on a small file beside it, and on the file itself."""

import contextlib
import json
import os
import stat
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

from factcheck import places
from factcheck.domain.file_errors import LockedDeskError, UnwritableError
from factcheck.store import opened_file
from factcheck.store.connection import log_path
from factcheck.store.error_translation import translated_errors
from factcheck.store.opened_file import OpenedFile, is_locked
from factcheck.translation import _

_BYTE_BEHIND_TEXT = 1 << 30  # where Windows keeps nobody from reading who has it
_TRIES, _PAUSE = 10, 0.02
_MOST_LETTERS = 10_000


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the right to write: a name (never the login name), host, process and since when (ISO 8601)."""

    user: str
    host: str
    process: int
    since: str


def lock_path(desk: Path) -> Path:
    """The file beside `desk` that the lock lies on."""
    return desk.with_name(f".~{desk.name}.lock")


class DeskLock:
    """A held lock; it is gone when the process ends, however it ends.

    `acquire` takes the name of the desk, `hold_file` the file that has it: before a connection to it is opened, until
    `release`, when that is closed.
    """

    def __init__(self, desk: Path, file: IO[str], holder: Holder) -> None:
        self._desk = desk
        self._path = lock_path(desk)
        self._file = file
        self._holder = holder
        self._opened: OpenedFile | None = None
        self._by_number: DeskLock | None = None
        self.base: object = _facts(file).get("base")
        """What `note_base` noted last, also in a process that was killed since."""

    @classmethod
    def acquire(cls, desk: Path, holder: Holder) -> "DeskLock":
        """Takes the lock of `desk`; raises LockedDeskError (who has it), UnwritableError or DiskFullError."""
        path = lock_path(desk)
        while True:
            with translated_errors(desk.name), contextlib.ExitStack() as on_failure:
                file = _opened(desk, path)
                on_failure.callback(_close, file)
                if not is_locked(file.fileno(), _BYTE_BEHIND_TEXT):
                    raise _locked_by(desk, file)
                if not _same_file(path, file):
                    continue
                lock = cls(desk, file, holder)
                on_failure.callback(lock.release)
                lock.share()
                lock.write_holder()
                on_failure.pop_all()
                return lock

    @classmethod
    def acquire_patiently(cls, desk: Path, holder: Holder) -> "DeskLock":
        """As `acquire`, but waits a moment for a reader who is putting the file in order."""
        for _try in range(_TRIES):
            with contextlib.suppress(LockedDeskError):
                return cls.acquire(desk, holder)
            time.sleep(_PAUSE)
        return cls.acquire(desk, holder)

    def hold_file(self) -> None:
        """Locks the desk file itself, whatever name it has or gets; raises what OpenedFile and `acquire` raise."""
        self._opened = OpenedFile(self._desk)
        self.write_holder()
        if opened_file.SYSTEM == "darwin":
            try:
                self._by_number = DeskLock.acquire(places.made(places.locks()) / self._opened.number, self._holder)
            except LockedDeskError as error:
                error.name = self._desk.name
                raise

    @property
    def opened(self) -> OpenedFile:
        """The file that is locked."""
        assert self._opened is not None
        return self._opened

    def note_base(self, base: object) -> None:
        """Notes which state the desk file alone is in, to which its log is added; None before that changes.

        So the next program knows a log by the file it belongs to. What is noted may be lost with the power, but never
        stands there when it is no longer so.
        """
        if self.base == base:
            return
        self.base = base
        with contextlib.suppress(OSError):
            self.write_holder()
        if base is None:
            with contextlib.suppress(OSError):
                os.fsync(self._file.fileno())

    def renew(self) -> None:
        """Puts the file back where somebody swept it away: it says who writes, and whose log lies there."""
        if os.path.lexists(self._path):
            return
        with contextlib.suppress(OSError, UnwritableError):
            file = _opened(self._desk, self._path)
            if not is_locked(file.fileno(), _BYTE_BEHIND_TEXT):  # a reader, who takes it away again
                _close(file)
                return
            _close(self._file)
            self._file = file
            self.share()
            self.write_holder()

    def share(self) -> None:
        """Lets whoever may write the desk try the lock too."""
        if os.name != "nt":
            with contextlib.suppress(OSError):
                os.fchmod(self._file.fileno(), self._desk.stat().st_mode & 0o666 | 0o600)

    def name_holder(self, user: str) -> None:
        """Says by another name who has it; where the disk is full the old one may be gone."""
        self._holder = replace(self._holder, user=user)
        with contextlib.suppress(OSError):
            self.write_holder()

    def write_holder(self) -> None:
        """Writes who has it, for others to read, which file that is, and its base; raises OSError."""
        number = self._opened.number if self._opened is not None else None
        self._file.truncate(0)
        self._file.write(json.dumps({**asdict(self._holder), "file": number, "base": self.base}))
        self._file.flush()

    def release(self) -> None:
        """Removes the file, unless its name leads elsewhere by now or it says whose log lies there; unlocks all."""
        if self._by_number is not None:
            self._by_number.release()
        if self._opened is not None:
            self._opened.close()
        is_needed = self.base is not None and log_path(self._desk).exists()
        is_there = not is_needed and _same_file(self._path, self._file)
        if os.name == "nt":
            self._file.close()
        if is_there:
            with contextlib.suppress(OSError):
                self._path.unlink()
        _close(self._file)


def _opened(desk: Path, path: Path) -> IO[str]:
    """The lock file, made where it is not there; raises UnwritableError where something else has its name."""
    try:
        is_ours = _is_lone_file(os.lstat(path))
    except FileNotFoundError:
        is_ours = True
    if is_ours:
        file = open(path, "a+", encoding="utf-8", opener=_opened_itself)  # noqa: SIM115
        if _is_lone_file(os.fstat(file.fileno())):
            return file
        file.close()
    raise UnwritableError(desk.name, _("something else has the name of its lock, {name}", name=path.name))


def _opened_itself(path: str, flags: int) -> int:
    """Opens what has this name, never what a link there points at, and waits for nobody at the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o600)


def _is_lone_file(found: os.stat_result) -> bool:
    """Whether it is a file with one name; a link, a folder or a pipe is none, nor one that has another name too."""
    return stat.S_ISREG(found.st_mode) and found.st_nlink <= 1


def _close(file: IO[str]) -> None:
    """Closes even where what is still in the buffer finds no room on the disk."""
    with contextlib.suppress(OSError):
        file.close()


def _same_file(path: Path, file: IO[str]) -> bool:
    try:
        return os.path.samestat(os.lstat(path), os.fstat(file.fileno()))
    except OSError:
        return False


def file_held_at(desk: Path) -> object:
    """The number of the file that whoever holds the lock has opened, None where nobody does or it is not said."""
    with contextlib.suppress(OSError), open(lock_path(desk), encoding="utf-8", opener=_opened_itself) as file:
        return None if is_locked(file.fileno(), _BYTE_BEHIND_TEXT) else _facts(file).get("file")
    return None


def _facts(file: IO[str]) -> dict[str, object]:
    facts: object = None
    with contextlib.suppress(OSError, ValueError):
        file.seek(0)
        facts = json.loads(file.read(_MOST_LETTERS))
    return facts if isinstance(facts, dict) else {}


def _locked_by(desk: Path, file: IO[str]) -> LockedDeskError:
    known = _facts(file)
    user, host, since = (str(known.get(key) or "") for key in ("user", "host", "since"))
    return LockedDeskError(desk.name, user or _("Somebody"), host or _("a computer"), since or _("a moment ago"))
