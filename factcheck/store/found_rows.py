"""The rows of a damaged desk by the tables that they fit, brought up to date."""

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from factcheck import __version__
from factcheck.domain.file_errors import NewerDeskError, NotADeskError
from factcheck.domain.records.kinds import CLAIM, KIND_NAMED, PERSON, PROOF
from factcheck.domain.records.record_kind import NONE_OF_OURS
from factcheck.domain.records.stored_types import fits
from factcheck.store import migrations
from factcheck.store.connection import connected_to_memory
from factcheck.store.page_reading import DamagedFile, StoredRow, Value
from factcheck.store.record_tables import SHA256
from factcheck.store.version import APPLIED, BYTES, make_tables, tables

Row = dict[str, Any]
Keep = Callable[[str, bytes], object]
"""Takes the bytes of a capture by their SHA-256, one after the other, since they may be large."""

_VERSION_AT = 60  # where the header has `user_version` (https://www.sqlite.org/fileformat2.html, 1.3)
_NAMES = [one.__name__ for one in migrations.MIGRATIONS]
_KEYS: Mapping[str, tuple[str, ...]] = {
    "operation": ("seq",),
    "change": ("operation_seq", "seq"),
    "counter": ("scope",),
    "meta": ("key",),
    BYTES: ("sha256",),
}
_OF_TYPE = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
_OF_SQLITE = {3, 4, 5}
"""How many columns the tables have that SQLite and sqlite-utils keep, where no table of ours has so many."""


@dataclass(frozen=True)
class _Column:
    name: str
    kind: str
    can_be_null: bool
    at_first: Value

    def takes(self, value: Value) -> bool:
        return self.can_be_null if value is None else type(value) is _OF_TYPE[self.kind]


@dataclass
class FoundRows:
    """Rows by table and key, as the tables are today.

    `is_older` says that the desk was of an older program, whose history proves nothing of itself, `last` which number
    was the last that an operation got, None where that cannot be read; `unreadable` counts rows that nobody can read,
    `doubtful` are the people whose names stand nowhere else as they stand there.
    """

    is_older: bool
    last: int | None = None
    unreadable: int = 0
    doubtful: frozenset[str] = frozenset()
    tables: dict[str, dict[Any, Row]] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, _Column]] = field(default_factory=dict)

    def of(self, table: str) -> dict[Any, Row]:
        """The rows of a table by their keys."""
        return self.tables.setdefault(table, {})

    def can_hold(self, entity: str, fields: Row) -> bool:
        """Whether these are values that the columns of a kind of records hold; raises one of NONE_OF_OURS, too."""
        columns = self.columns[KIND_NAMED[entity].entity]
        return all(fits(value, columns[name].kind, not columns[name].can_be_null) for name, value in fields.items())

    def add(self, table: str, row: Row) -> None:
        """Adds a row; of two with the same key the one that was changed more often stays."""
        key = itemgetter(*_KEYS.get(table, ("id",)))(row)
        there = self.of(table).get(key)
        if there is None or there.get("rev", 0) <= row.get("rev", 0):
            self.of(table)[key] = row


class _Tables:
    """The tables of a desk that went through some migrations, and which of them a row fits."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        with contextlib.closing(connected_to_memory()) as db:
            make_tables(db, names)
            ours = [name for name in tables(db) if name != APPLIED and not name.startswith("sqlite_")]
            self.columns = {name: _columns(db, name) for name in ours}

    def fitting(self, row: StoredRow) -> tuple[str, Row] | None:
        """The table that a row fits, and its values by column; None for one of an index or of none of ours."""
        for table, columns in self.columns.items():
            if (row.number is None) is (table == "change") and (made := _as_row(columns, row)) is not None:
                return table, made
        return None


def _columns(db: sqlite3.Connection, table: str) -> list[_Column]:
    """The columns of a table, with what each holds in the rows that were written before it was there."""
    found = db.execute('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', [table])
    return [
        _Column(
            name,
            kind,
            not not_null and (not key or kind == "INTEGER"),
            db.execute(f"SELECT {default or 'NULL'}").fetchone()[0],
        )
        for name, kind, not_null, default, key in found.fetchall()
    ]


def found_rows(pages: DamagedFile, name: str, keep: Keep) -> FoundRows:
    """Everything of the desk `name` that stands on pages; raises NotADeskError where that is nothing.

    Raises NewerDeskError for a desk of a newer program.
    """
    rows = [row for row in pages.rows() if not _is_kept(row, keep)]
    names = _migrations(pages, rows, name)
    found, of_table = FoundRows(names != _NAMES, unreadable=pages.unreadable), _Tables(names)
    for row in rows:
        pages.check()
        if row.values[:1] == ("operation",) and len(row.values) == 2 and isinstance(row.values[1], int):
            found.last = row.values[1]
        elif (fitting := of_table.fitting(row)) is not None:
            found.add(*fitting)
        else:
            found.unreadable += row.number is not None and len(row.values) not in _OF_SQLITE
    if not any(found.of(kind) for kind in KIND_NAMED):
        raise NotADeskError(name)
    if found.is_older:
        _bring_up_to_date(of_table, found)
    columns = _Tables(_NAMES).columns if found.is_older else of_table.columns
    found.columns = {table: {one.name: one for one in some} for table, some in columns.items()}
    found.doubtful = _doubtful(rows, found)
    return found


def has_records(pages: DamagedFile) -> bool:
    """Whether a claim or the text of an article stands on a page, whose rows fit no table of another program."""
    of_table = _Tables(_NAMES)
    found = filter(None, map(of_table.fitting, pages.rows()))
    return any(table in (CLAIM.entity, PROOF.entity) for table, _row in found)


def _is_kept(row: StoredRow, keep: Keep) -> bool:
    """Whether a row is the bytes of a capture, which are handed over, or their text, which can be read anew."""
    match row.values:
        case (str(sha256), bytes(data)) if row.number is not None and SHA256.fullmatch(sha256):
            keep(sha256, data)
            return True
        case (str(sha256), str()) if row.number is not None and SHA256.fullmatch(sha256):
            return True
    return False


def _migrations(pages: DamagedFile, rows: Iterable[StoredRow], name: str) -> list[str]:
    """The migrations that the desk went through: each stands in a row, and in the header how many there were."""
    named = {row.values[2] for row in rows if len(row.values) == 4 and row.values[1] == "factcheck"}
    if any(re.fullmatch(r"m\d{3}_\w+", str(one)) and one not in _NAMES for one in named):
        raise NewerDeskError(name, "", __version__)
    told = pages.number_at(_VERSION_AT)
    last = max([_NAMES.index(str(one)) + 1 for one in named if one in _NAMES], default=0)
    count = max(last, told if told <= len(_NAMES) else 0)
    return _NAMES[: count or len(_NAMES)]


def _as_row(columns: list[_Column], row: StoredRow) -> Row | None:
    values = list(row.values)
    if len(values) > len(columns):
        return None
    if columns[0].kind == "INTEGER" and values[:1] == [None]:
        values[0] = row.number
    values += [column.at_first for column in columns[len(values) :]]
    if all(column.takes(value) for column, value in zip(columns, values, strict=True)):
        return {column.name: value for column, value in zip(columns, values, strict=True)}
    return None


def _bring_up_to_date(older: _Tables, found: FoundRows) -> None:
    """Migrates what was found; where the history is so damaged that this fails, what is left without it."""
    changes = found.of("change")
    for key in [key for key, row in changes.items() if not (_is_json(row["before"]) and _is_json(row["after"]))]:
        del changes[key]
    try:
        found.tables = _migrated(older, found.tables)
    except (sqlite3.DatabaseError, *NONE_OF_OURS):
        found.tables = _migrated(older, {**found.tables, "operation": {}, "change": {}})


def _migrated(older: _Tables, found: Mapping[str, Mapping[Any, Row]]) -> dict[str, dict[Any, Row]]:
    made = FoundRows(True)
    with contextlib.closing(connected_to_memory()) as db:
        make_tables(db, older.names)
        db.execute("PRAGMA foreign_keys = OFF")
        for table, rows in found.items():
            insert(db, table, rows.values())
        make_tables(db, _NAMES)
        for table in _Tables(_NAMES).columns:
            cursor = db.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for values in cursor:
                made.add(table, dict(zip(names, values, strict=True)))
    return made.tables


def insert(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> list[Row]:
    """Puts rows into a table; gives back those for which there is no room beside the others."""
    refused = []
    for row in rows:
        names, marks = '", "'.join(row), ", ".join("?" * len(row))
        sql = f'INSERT OR IGNORE INTO "{table}" ("{names}") VALUES ({marks})'
        if db.execute(sql, tuple(row.values())).rowcount == 0:
            refused.append(row)
    return refused


def _is_json(words: str | None) -> bool:
    try:
        return words is None or isinstance(json.loads(words), dict)
    except NONE_OF_OURS:
        return False


def _doubtful(rows: Iterable[StoredRow], found: FoundRows) -> frozenset[str]:
    """The people whose id or name does not stand in an index too: what nothing else tells may be damaged."""
    people = found.of(PERSON.entity)
    wanted = {word for row in people.values() for word in (row["id"], row["name"])}
    indexed = {row.values[0] for row in rows if row.number is None and len(row.values) == 2}
    return frozenset(row["id"] for row in people.values() if not {row["id"], row["name"]} <= indexed & wanted)
