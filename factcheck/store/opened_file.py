"""The file that was opened, told from whatever its path leads to later, and locked by whatever name it has."""

import errno
import os
import sys
from pathlib import Path

from factcheck.domain.file_errors import DeletedDeskError, MovedDeskError, OnlyReadableError, ReplacedDeskError
from factcheck.store.volumes import is_remote
from factcheck.translation import _

SYSTEM = sys.platform
BYTE_FREE_OF_SQLITE = (1 << 30) + 1024
"""In the page of the byte 1 << 30, where SQLite keeps no data, but behind the 512 bytes that it locks there."""

HEADER_SIZE = 100  # https://www.sqlite.org/fileformat2.html, 1.3
_HELD: set[str] = set()
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


def number_of(found: os.stat_result) -> str:
    """Device and number of a file, as a name."""
    return f"{found.st_dev:x}-{found.st_ino:x}"


def is_held_here(found: os.stat_result) -> bool:
    """Whether this process has the file open: to open it once more and close it would drop the locks of SQLite."""
    return bool(found.st_ino) and number_of(found) in _HELD


class OpenedFile:
    """A file and the path that led to it, locked where the system can do that beside the locks of SQLite.

    It holds a descriptor, so that the system keeps the number of the file for nobody else. Closing one drops the locks
    that SQLite has on the file in this process: it is opened before the connection and closed after it, by the one
    holder of the lock of the desk.
    """

    def __init__(self, path: Path) -> None:
        """Raises OnlyReadableError where the file is held under any name, or has several names."""
        self._path = path
        self.is_remote = is_remote(path)
        found = os.stat(path)
        if found.st_nlink > 1:
            raise OnlyReadableError(path.name, _("it has several names on this disk (hard links)"))
        if is_held_here(found):
            raise _held(path)
        self._descriptor = os.open(path, os.O_RDONLY)
        if not self._is_locked():
            os.close(self._descriptor)
            raise _held(path)
        _HELD.add(self.number)

    @property
    def number(self) -> str:
        """What tells it from all other files of this computer."""
        return number_of(os.fstat(self._descriptor))

    @property
    def rights(self) -> int:
        """Who may read and write it, also where it has no name any more."""
        return os.fstat(self._descriptor).st_mode & 0o777

    def header(self) -> bytes:
        """The first bytes, in which SQLite says what the file is and counts its changes."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        return os.read(self._descriptor, HEADER_SIZE)

    def check(self) -> None:
        """Raises DeletedDeskError, MovedDeskError or ReplacedDeskError unless the path still leads to the file.

        Where the system does not number its files nobody can tell, and it is taken for the same.
        """
        opened = os.fstat(self._descriptor)
        try:
            found = os.stat(self._path)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise (MovedDeskError if opened.st_nlink else DeletedDeskError)(self._path.name) from error
        if opened.st_ino and not os.path.samestat(found, opened):
            raise ReplacedDeskError(self._path.name)

    def close(self) -> None:
        """Lets go of the file."""
        _HELD.discard(self.number)
        os.close(self._descriptor)

    def _is_locked(self) -> bool:
        """Locks it, unless its system would take that for a lock of SQLite's kind: macOS, and any network volume."""
        if SYSTEM not in ("linux", "win32") or self.is_remote:
            return True
        return is_locked(self._descriptor, BYTE_FREE_OF_SQLITE)


def _held(path: Path) -> OnlyReadableError:
    return OnlyReadableError(path.name, _("it is open already, under another name or without its lock file"))


def is_locked(descriptor: int, byte: int) -> bool:
    """Tries the system's lock without waiting, and says whether it was free; raises OSError where there are no locks.

    It is gone when the process is, however it ended, and lies on the whole file. On Windows it lies on one `byte`,
    since it would keep others from reading the rest.
    """
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(descriptor, byte, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
