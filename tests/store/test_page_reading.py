"""Rows are read page by page as SQLite reads them, and where one cannot be read all others still are."""

import contextlib
import errno
import io
import sqlite3

import pytest

from factcheck.store.page_reading import DamagedFile, StoredRow
from tests.salvage_samples import PAGE, execute, overwrite, root_of, wipe_page

ROWS = [
    (1, ("short", 0, None)),
    (-7, ("Việt 👍", -1, b"")),
    (1 << 40, ("x" * 30_000, 1 << 62, bytes(9000))),
    *((number, (f"row {number}" * 20, number, None)) for number in range(10, 400)),
]


@pytest.fixture
def path(tmp_path):
    """A file with one table, rows of which run over several pages."""
    path = tmp_path / "some.factcheck"
    execute(path, "CREATE TABLE some (words TEXT, number INTEGER, bytes BLOB)")
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        sql = "INSERT INTO some (rowid, words, number, bytes) VALUES (?, ?, ?, ?)"
        db.executemany(sql, [(number, *values) for number, values in ROWS])
    return path


def rows_in(path):
    with open(path, "rb") as file:
        pages = DamagedFile(file)
        return [row for row in pages.rows() if len(row.values) == 3], pages.unreadable, pages.missing_bytes


def stored(rows):
    return {StoredRow(number, values) for number, values in rows}


def test_every_row_is_read_as_it_was_written(path):
    rows, unreadable, missing = rows_in(path)
    assert (set(rows), unreadable, missing) == (stored(ROWS), 0, 0)


def test_a_page_that_is_gone_takes_no_rows_of_other_pages_along(path):
    wipe_page(path, root_of(path, "some"))  # the page that leads to all others
    assert set(rows_in(path)[0]) == stored(ROWS)
    overwrite(path, 5 * PAGE, bytes(PAGE))
    rows, _unreadable, _missing = rows_in(path)
    assert set(rows) < stored(ROWS)
    assert len(rows) > len(ROWS) - 60


class WithBadSector(io.FileIO):
    """A file of which the disk does not give one page."""

    def read(self, size=-1):
        if self.tell() == 5 * PAGE:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


def test_a_page_that_the_disk_does_not_give_costs_no_other(path):
    with WithBadSector(path) as file:
        pages = DamagedFile(file)
        rows = {row for row in pages.rows() if len(row.values) == 3}
    assert len(ROWS) - 60 < len(rows) < len(ROWS)
    assert pages.unreadable >= 1


def test_neither_header_nor_schema_is_needed(path):
    overwrite(path, 0, bytes(PAGE))
    assert set(rows_in(path)[0]) == stored(ROWS)


def test_what_was_deleted_is_not_read_again(path):
    execute(path, "DELETE FROM some WHERE rowid BETWEEN 20 AND 390")
    left = [row for row in ROWS if not 20 <= row[0] <= 390]
    assert set(rows_in(path)[0]) == stored(left)
    execute(path, "PRAGMA secure_delete = OFF", "DELETE FROM some")  # which leaves the rows on pages that are free now
    assert rows_in(path)[0] == []


def test_a_row_that_leads_nowhere_is_counted_and_the_others_are_read(path):
    content = path.read_bytes()
    link = content.index(b"\0", content.index(b"xxxx"))  # behind the part on the page stands where the rest lies
    overwrite(path, link, b"\xff\xff\xff\xff")
    rows, unreadable, _missing = rows_in(path)
    assert unreadable == 1
    assert set(rows) == stored(row for row in ROWS if row[0] != 1 << 40)


def test_letters_that_are_none_stand_as_a_mark(path):
    overwrite(path, path.read_bytes().index(b"short"), b"sh\xffrt")
    assert StoredRow(1, ("sh\ufffdrt", 0, None)) in rows_in(path)[0]


def test_it_is_known_how_much_of_a_file_is_cut_off(path):
    whole = path.read_bytes()
    path.write_bytes(whole[: 3 * PAGE + 100])
    assert rows_in(path)[2] == len(whole) - 3 * PAGE - 100


def test_an_empty_file_has_no_rows(tmp_path):
    path = tmp_path / "empty.factcheck"
    path.write_bytes(b"")
    assert rows_in(path) == ([], 0, 0)
