"""What the world does, as our own errors."""

import errno
import sqlite3

import pytest

from factcheck.domain.errors import (
    DamagedDeskError,
    DiskFullError,
    LoneSurrogateError,
    NotADeskError,
    ReadOnlyDeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.store.error_translation import translated_errors


def sqlite_error(code, words="it failed"):
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), DiskFullError),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), DiskFullError),
        (sqlite_error(sqlite3.SQLITE_NOTADB), NotADeskError),
        (sqlite_error(sqlite3.SQLITE_CORRUPT), DamagedDeskError),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_INDEX), DamagedDeskError),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY), DamagedDeskError),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), ReadOnlyDeskError),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), UnreadableError),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), UnwritableError),
        (sqlite_error(sqlite3.SQLITE_BUSY_RECOVERY), UnwritableError),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'note'"), DamagedDeskError),
        (OSError(errno.ENOSPC, "No space left on device"), DiskFullError),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), DiskFullError),
        (PermissionError(errno.EACCES, "Permission denied"), UnwritableError),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"), LoneSurrogateError),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), DamagedDeskError),
    ],
)
def test_the_world_s_faults_have_names(raised, kind):
    with pytest.raises(kind), translated_errors("city.factcheck"):
        raise raised


@pytest.mark.parametrize("bug", [sqlite3.IntegrityError("UNIQUE failed"), sqlite3.OperationalError("no such table: x")])
def test_our_own_faults_pass_through(bug):
    with pytest.raises(type(bug)) as passed, translated_errors("city.factcheck"):
        raise bug
    assert passed.value is bug


def test_the_first_error_is_kept_as_the_cause():
    cause = PermissionError(errno.EACCES, "Permission denied")
    with pytest.raises(UnwritableError) as refused, translated_errors("city.factcheck"):
        raise cause
    assert refused.value.why == "permission denied"
    assert refused.value.__cause__ is cause
