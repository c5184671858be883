"""Translates errors of SQLite and the file system into our own."""

import errno
import re
import sqlite3
from collections.abc import Callable

from factcheck.domain.errors import FactcheckError, LoneSurrogateError
from factcheck.domain.file_errors import (
    BusyDeskError,
    CancelledError,
    DamagedDeskError,
    DamagedRecordError,
    DiskFullError,
    MovedDeskError,
    NotADeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.records.record_kind import DamagedRowError
from factcheck.domain.wording.system_words import system_words
from factcheck.translation import N_, _

Make = Callable[[str], FactcheckError]


def _not_read(why: str) -> Make:
    return lambda name: UnreadableError(name, _(why))


def _not_written(why: str) -> Make:
    return lambda name: UnwritableError(name, _(why))


_FAILED_READING = _not_read(N_("the disk, or the connection to it, failed"))
_FAILED_WRITING = _not_written(N_("the disk, or the connection to it, failed"))
_NOT_LOCKED = _not_read(N_("its disk, or the connection to it, does not let it be locked"))
_FOLDER_TAKES_NONE = _not_written(N_("its folder takes no files"))
_NO_MEMORY = _not_read(N_("this computer has no memory left"))

_BY_CODE: dict[int, Make] = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFullError,
    sqlite3.SQLITE_NOTADB: NotADeskError,
    sqlite3.SQLITE_CORRUPT: DamagedDeskError,
    # Nothing is written that points nowhere unless a row that was there is damaged.
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: DamagedDeskError,
    # No number is given twice unless what counts them is damaged.
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: DamagedDeskError,
    sqlite3.SQLITE_INTERRUPT: CancelledError,
    sqlite3.SQLITE_BUSY: BusyDeskError,
    sqlite3.SQLITE_LOCKED: BusyDeskError,
    sqlite3.SQLITE_PROTOCOL: BusyDeskError,
    sqlite3.SQLITE_CANTOPEN: _not_read(N_("it cannot be opened")),
    sqlite3.SQLITE_PERM: _not_read(N_("no right to read it")),
    sqlite3.SQLITE_NOLFS: _not_written(N_("its disk takes no file as large")),
    sqlite3.SQLITE_READONLY: _not_written(N_("it may only be read")),
    sqlite3.SQLITE_READONLY_DIRECTORY: _FOLDER_TAKES_NONE,
    sqlite3.SQLITE_READONLY_CANTINIT: _FOLDER_TAKES_NONE,
    sqlite3.SQLITE_READONLY_CANTLOCK: _FOLDER_TAKES_NONE,
    sqlite3.SQLITE_READONLY_RECOVERY: _FOLDER_TAKES_NONE,
    sqlite3.SQLITE_READONLY_ROLLBACK: _FOLDER_TAKES_NONE,
    sqlite3.SQLITE_READONLY_DBMOVED: MovedDeskError,
    sqlite3.SQLITE_IOERR: _FAILED_WRITING,
    sqlite3.SQLITE_IOERR_NOMEM: _NO_MEMORY,
    **dict.fromkeys(
        (
            sqlite3.SQLITE_IOERR_READ,
            sqlite3.SQLITE_IOERR_SHORT_READ,
            sqlite3.SQLITE_IOERR_FSTAT,
            sqlite3.SQLITE_IOERR_ACCESS,
            sqlite3.SQLITE_IOERR_SEEK,
            sqlite3.SQLITE_IOERR_MMAP,
            sqlite3.SQLITE_IOERR_DATA,
            sqlite3.SQLITE_IOERR_CORRUPTFS,
            sqlite3.SQLITE_IOERR_VNODE,
        ),
        _FAILED_READING,
    ),
    **dict.fromkeys(
        (
            sqlite3.SQLITE_IOERR_LOCK,
            sqlite3.SQLITE_IOERR_RDLOCK,
            sqlite3.SQLITE_IOERR_UNLOCK,
            sqlite3.SQLITE_IOERR_BLOCKED,
            sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
            sqlite3.SQLITE_IOERR_SHMOPEN,
            sqlite3.SQLITE_IOERR_SHMLOCK,
            sqlite3.SQLITE_IOERR_SHMMAP,
        ),
        _NOT_LOCKED,
    ),
}
"""What the codes of SQLite mean, an extended one before what it extends (sqlite.org/rescode.html)."""
_WITHOUT_CODE = ("Could not decode", "unsupported file format", "must use the same text encoding", "malformed JSON")
"""What damage is called that has no code of its own: bytes that are no UTF-8, numbers of the header, a history."""
_CODE = re.compile(r"error code=(\d+)")


class translated_errors:  # noqa: N801 - read as a verb
    """Turns what the world did to the desk file `name` into a FactcheckError; bugs of ours pass through."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is not None and (known := _translated(self._name, error)) is not None:
            raise known from error


def _translated(name: str, error: BaseException) -> FactcheckError | None:
    match error:
        case sqlite3.DatabaseError():
            return _known(name, error)
        case UnicodeEncodeError():
            return LoneSurrogateError("text")
        case UnicodeDecodeError():
            return DamagedDeskError(name)
        case OSError():
            return from_os(name, error)
        case DamagedRowError():
            return DamagedRecordError(name, error.table, error.row, error.damage)
    return None


def from_os(name: str, error: OSError) -> FactcheckError:
    """The error of a failed writing of the file `name`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(name)
    return UnwritableError(name, system_words(error))


def failed_check(name: str, said: str) -> FactcheckError:
    """What a check of SQLite means that `said` anything but ok: it also tells of pages that could not be read."""
    code = _CODE.search(said)
    return (code and _of_code(name, int(code[1]))) or DamagedDeskError(name)


def _known(name: str, error: sqlite3.DatabaseError) -> FactcheckError | None:
    if any(words in str(error) for words in _WITHOUT_CODE):
        return DamagedDeskError(name)
    return _of_code(name, getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK))


def _of_code(name: str, code: int) -> FactcheckError | None:
    make = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    return make(name) if make is not None else None
