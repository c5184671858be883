"""What the world does, as our own errors."""

import errno
import sqlite3

import pytest

from factcheck.domain.errors import FactcheckError, LoneSurrogateError
from factcheck.domain.file_errors import (
    BusyDeskError,
    DamagedDeskError,
    DamagedRecordError,
    DiskFullError,
    MovedDeskError,
    NotADeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.records.record_kind import DamagedRowError, RowDamage
from factcheck.domain.wording.error_sentence import sentence
from factcheck.store.error_translation import failed_check, translated_errors


def sqlite_error(code, words="it failed"):
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


def codes(*beginnings):
    """Every code of SQLite that Python knows, by the beginning of its name."""
    return [name for name in dir(sqlite3) if name.startswith(tuple(f"SQLITE_{one}" for one in beginnings))]


MEANT = {
    DiskFullError: ["FULL", "IOERR_SHMSIZE"],
    NotADeskError: ["NOTADB"],
    DamagedDeskError: ["CORRUPT", "CONSTRAINT_FOREIGNKEY", "CONSTRAINT_UNIQUE"],
    MovedDeskError: ["READONLY_DBMOVED"],
    BusyDeskError: ["BUSY", "LOCKED", "PROTOCOL"],
    UnwritableError: ["READONLY", "IOERR", "NOLFS"],
    UnreadableError: [
        *("CANTOPEN", "PERM", "IOERR_READ", "IOERR_SHORT_READ", "IOERR_FSTAT", "IOERR_ACCESS", "IOERR_SEEK"),
        *("IOERR_MMAP", "IOERR_DATA", "IOERR_CORRUPTFS", "IOERR_VNODE", "IOERR_LOCK", "IOERR_RDLOCK", "IOERR_UNLOCK"),
        *("IOERR_BLOCKED", "IOERR_CHECKRESERVEDLOCK", "IOERR_SHMOPEN", "IOERR_SHMLOCK", "IOERR_SHMMAP", "IOERR_NOMEM"),
    ],
}
"""What each code means; the longest beginning that fits is the one that counts."""


def meant(name):
    fitting = {len(one): kind for kind, some in MEANT.items() for one in some if name[7:].startswith(one)}
    return fitting[max(fitting)]


@pytest.mark.parametrize("code", codes(*(one for some in MEANT.values() for one in some)))
def test_each_code_is_said_as_what_it_is(code):
    with pytest.raises(FactcheckError) as told, translated_errors("city.factcheck"):
        raise sqlite_error(getattr(sqlite3, code))
    assert type(told.value) is meant(code)
    said = sentence(told.value)
    assert "city.factcheck" in said
    assert ("damaged" in said) is (meant(code) is DamagedDeskError)


@pytest.mark.parametrize(("code", "kind"), [(266, UnreadableError), (10, UnwritableError), (11, DamagedDeskError)])
def test_a_check_that_could_not_read_a_page_found_no_damage(code, kind):
    said = f"*** in database main ***\nTree 4 page 9: unable to get the page. error code={code}"
    assert type(failed_check("city.factcheck", said)) is kind
    assert type(failed_check("city.factcheck", "row 3 missing from index x")) is DamagedDeskError


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'note'"), DamagedDeskError),
        (OSError(errno.ENOSPC, "No space left on device"), DiskFullError),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), DiskFullError),
        (PermissionError(errno.EACCES, "Permission denied"), UnwritableError),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"), LoneSurrogateError),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), DamagedDeskError),
        (DamagedRowError("claim", "c1", RowDamage.NUMBER), DamagedRecordError),
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
