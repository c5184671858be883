"""The right to write a desk file: an operating-system lock on a small file beside it."""

import contextlib
import errno
import json
import os
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

from factcheck.domain.errors import LockedDeskError
from factcheck.store.error_translation import translated_errors
from factcheck.translation import _

_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})
_TRIES, _PAUSE = 10, 0.02


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
    """A held lock; it is gone when the process ends, however it ends."""

    def __init__(self, path: Path, file: IO[str], holder: Holder) -> None:
        self._path = path
        self._file = file
        self._holder = holder

    @classmethod
    def acquire(cls, desk: Path, holder: Holder) -> "DeskLock":
        """Takes the lock of `desk`; raises LockedDeskError (who has it), UnwritableError or DiskFullError."""
        path = lock_path(desk)
        while True:
            with translated_errors(desk.name), contextlib.ExitStack() as on_failure:
                file = _opened(desk, path)
                on_failure.callback(_close, file)
                if not _locked(file):
                    raise _locked_by(desk, path)
                if not _same_file(path, file):
                    continue
                lock = cls(path, file, holder)
                on_failure.callback(lock.release)
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

    def name_holder(self, user: str) -> None:
        """Says by another name who has it; where the disk is full the old one may be gone."""
        self._holder = replace(self._holder, user=user)
        with contextlib.suppress(OSError):
            self.write_holder()

    def write_holder(self) -> None:
        """Writes who has it, for others to read; raises OSError."""
        self._file.truncate(0)
        self._file.write(json.dumps(asdict(self._holder)))
        self._file.flush()

    def release(self) -> None:
        """Removes the file and gives the lock back."""
        if os.name == "nt":
            self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        _close(self._file)


def _opened(desk: Path, path: Path) -> IO[str]:
    """The lock file; whoever may write the desk may write it too."""
    file = open(path, "a+", encoding="utf-8")  # noqa: SIM115
    with contextlib.suppress(OSError):
        path.chmod(desk.stat().st_mode & 0o666 | 0o600)
    return file


def _close(file: IO[str]) -> None:
    """Closes even where what is still in the buffer finds no room on the disk."""
    with contextlib.suppress(OSError):
        file.close()


def _same_file(path: Path, file: IO[str]) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except OSError:
        return False


def _locked_by(desk: Path, path: Path) -> LockedDeskError:
    facts: object = None
    with contextlib.suppress(OSError, ValueError):
        facts = json.loads(path.read_text(encoding="utf-8"))
    known = facts if isinstance(facts, dict) else {}
    user, host, since = (str(known.get(key) or "") for key in ("user", "host", "since"))
    return LockedDeskError(desk.name, user or _("Somebody"), host or _("a computer"), since or _("a moment ago"))


def _locked(file: IO[str]) -> bool:
    """Tries the operating system's lock without waiting; raises OSError where there are no locks."""
    try:
        if os.name == "nt":
            import msvcrt

            # The byte lies far behind the text, since Windows locks keep others from reading it.
            file.seek(1 << 30)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
