"""Translates errors of SQLite and the file system into our own."""

import contextlib
import errno
import sqlite3
from collections.abc import Callable, Iterator

from factcheck.domain.errors import (
    DamagedDeskError,
    DiskFullError,
    FactcheckError,
    LoneSurrogateError,
    NotADeskError,
    ReadOnlyDeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.wording.system_words import system_words
from factcheck.translation import _

_BY_CODE: dict[int, Callable[[str], FactcheckError]] = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_NOTADB: NotADeskError,
    sqlite3.SQLITE_CORRUPT: DamagedDeskError,
    sqlite3.SQLITE_READONLY: ReadOnlyDeskError,
    sqlite3.SQLITE_CANTOPEN: lambda name: UnreadableError(name, _("it cannot be opened")),
    sqlite3.SQLITE_IOERR: lambda name: UnwritableError(name, _("the disk failed")),
    sqlite3.SQLITE_BUSY: lambda name: UnwritableError(name, _("another program is using it")),
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFullError,
    # Nothing is written that points nowhere unless a row that was there is damaged.
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: DamagedDeskError,
}


@contextlib.contextmanager
def translated_errors(name: str) -> Iterator[None]:
    """Turns what the world did to the desk file `name` into a FactcheckError; bugs of ours pass through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _known(name, error)
        if known is None:
            raise
        raise known from error
    except UnicodeEncodeError as error:
        raise LoneSurrogateError("text") from error
    except UnicodeDecodeError as error:
        raise DamagedDeskError(name) from error
    except OSError as error:
        raise from_os(name, error) from error


def from_os(name: str, error: OSError) -> FactcheckError:
    """The error of a failed writing of the file `name`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(name)
    return UnwritableError(name, system_words(error))


def _known(name: str, error: sqlite3.DatabaseError) -> FactcheckError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    make = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    if make is not None:
        return make(name)
    # Bytes that are no UTF-8 have no code of their own.
    return DamagedDeskError(name) if "Could not decode" in str(error) else None
