"""Opens desks that a stranger made to do harm, by command and in the window, edits them, and saves what can be read.

Also those of earlier programs, of which the history is read when they are brought up to date.
`python -m tests.trials.hostile_desks [--every N]`, which takes each Nth of them. Needs nothing but the program. A desk
with objects that no Factcheck makes has to be refused, all others may be shown as far as they can be; looking writes
nothing, an edit is done or refused, `check` says nothing new afterwards, nothing may end in a fault of ours or hang.
"""

import argparse
import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from factcheck import places
from factcheck.services.demo import make_demo
from tests.salvage_samples import desk_of_every_kind
from tests.trials.editing import Edits
from tests.trials.looking import TrialWindow, wrong_by_command
from tests.trials.old_files import GOLDEN
from tests.trials.repairing import Repairs

_WRITES = "BEGIN UPDATE claim SET note = 'taken'; END"
OBJECTS = (
    "CREATE TABLE extra (x)",
    "CREATE VIEW extra AS SELECT * FROM claim",
    f"CREATE TRIGGER extra AFTER UPDATE ON claim {_WRITES}",
    f'CREATE TRIGGER "a name with blanks" AFTER INSERT ON operation {_WRITES}',
    "CREATE INDEX extra ON claim (note)",
    "CREATE VIRTUAL TABLE extra USING fts5 (x)",
    "ALTER TABLE claim ADD COLUMN extra TEXT",
    "ALTER TABLE claim RENAME COLUMN note TO remark",
    "DROP TABLE wording",
    "DROP INDEX claim_parent",
    "DROP TABLE meta",
    *(
        f"INSERT INTO sqlite_schema VALUES ('trigger', '{name}', 'claim', 0, "
        f"'CREATE TRIGGER {name} AFTER UPDATE ON claim BEGIN DELETE FROM article; END')"
        for name in ("sqlite_stat1", "sqlite_sequence2", "sqlite_autoindex_claim_9")
    ),
    "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'claim'",
    "UPDATE sqlite_schema SET sql = 'CREATE VIEW claim AS SELECT 1' WHERE name = 'claim'",
    "UPDATE sqlite_schema SET sql = NULL WHERE name = 'claim'",
    "UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'table'",
)
"""What no desk has: each has to be refused."""

DEEP = "replace(hex(zeroblob(50000)), '00', '[')"
VALUES = (
    "UPDATE claim SET parent_id = id",
    "UPDATE claim SET parent_id = (SELECT max(id) FROM claim)",
    "UPDATE claim SET number = ''",
    "UPDATE claim SET number = hex(zeroblob(100000))",
    "UPDATE claim SET number = char(1632) || number",
    "UPDATE claim SET verdict = 'sqlite', kind = char(0), unset = 'note '",
    "UPDATE claim SET judged_at = 'yesterday', judged_basis = '[1]' WHERE verdict IS NOT NULL",
    f"UPDATE claim SET judged_basis = {DEEP}",
    "UPDATE claim SET note = CAST(x'c328' AS TEXT)",
    "UPDATE claim SET note = hex(zeroblob(3000000)) WHERE rowid = 1",
    'UPDATE passage SET start = -9223372036854775808, "end" = 9223372036854775807',
    'UPDATE passage SET "end" = start',
    "UPDATE passage SET position = 9223372036854775807",
    "UPDATE passage SET quote = ''",
    "DELETE FROM passage",
    "DELETE FROM proof",
    "DELETE FROM article",
    "DELETE FROM person",
    "DELETE FROM source",
    "DELETE FROM blob",
    "DELETE FROM operation",
    "UPDATE proof SET text = ''",
    "UPDATE proof SET text = char(0) || text",
    "UPDATE proof SET blocks = '[]'",
    "UPDATE proof SET blocks = '{}'",
    'UPDATE proof SET blocks = \'[["paragraph", 0, 1e999, 0, 0, ""]]\'',
    f"UPDATE proof SET blocks = {DEEP}",
    'UPDATE proof SET styles = \'[["bold", 0, -1, ""]]\'',
    "UPDATE proof SET number = -5, words = -1",
    "UPDATE article SET name = ''",
    "UPDATE article SET name = hex(zeroblob(1000000))",
    "UPDATE article SET name = char(8238) || name || char(10) || char(27) || '[31m'",
    "UPDATE article SET deadline = '99999-99-99', date = '0000', language = '../../x'",
    "UPDATE article SET position = 0",
    "UPDATE article SET removed = 7",
    "UPDATE annotation SET thread_id = id",
    "UPDATE annotation SET kind = 'spell', state = ''",
    "UPDATE denial SET target_id = claim_id",
    "UPDATE evidence SET claim_id = 'nobody'",
    "UPDATE source SET url = 'javascript:alert(1)', kind = 'rumour'",
    "UPDATE question SET number = -1, asked_at = ''",
    "UPDATE wording SET severity = '', decision = 'maybe'",
    "UPDATE capture SET size = -1, at = ''",
    "UPDATE blob SET bytes = x''",
    "UPDATE meta SET value = 'x'",
    "INSERT OR REPLACE INTO meta VALUES ('undo_floor', '99999999999999999999')",
    "UPDATE counter SET last = -1",
    "UPDATE counter SET last = 9223372036854775807",
    "UPDATE person SET name = ''",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 2147483647",
    "UPDATE _sqlite_migrations SET name = 'tomorrow'",
    "DELETE FROM _sqlite_migrations",
)
"""Values that no Factcheck writes."""

JOURNAL = (
    "UPDATE operation SET facts = '{}'",
    "UPDATE operation SET facts = '[]'",
    "UPDATE operation SET facts = '5'",
    "UPDATE operation SET facts = '{'",
    "UPDATE operation SET facts = '{\"label\": 7}'",
    f"UPDATE operation SET facts = {DEEP}",
    "UPDATE operation SET kind = 'undo'",
    "UPDATE operation SET kind = 'take-back', reverts = id",
    "UPDATE operation SET kind = '', who = 'nobody'",
    "UPDATE operation SET reverts = id, act = id",
    "UPDATE operation SET act = (SELECT max(id) FROM operation), kind = 'redo'",
    "UPDATE operation SET act = 'nothing', reverts = 'nothing'",
    "UPDATE operation SET at = 'x', utc_offset = '+99:99'",
    "UPDATE operation SET at = '9999-12-31T23:59:59Z', utc_offset = '-14:00'",
    "UPDATE operation SET seq = -seq",
    "UPDATE change SET entity = 'sqlite_schema'",
    "UPDATE change SET entity = 'claim; DROP TABLE claim'",
    "UPDATE change SET after = '{\"id = 1; --\": 1}', before = '{}'",
    'UPDATE change SET after = \'{"note": {"a": []}}\'',
    "UPDATE change SET after = '{', before = 'null'",
    f"UPDATE change SET after = {DEEP}, before = NULL",
    "UPDATE change SET before = after, after = before",
    "DELETE FROM change",
)
"""A journal that was tampered with."""

_SIDES = (
    "'[]'",
    "'5'",
    "''",
    "'{'",
    "'{}'",
    "'{\"parent_id\": []}'",
    "'{\"verdict\": {}}'",
    "CAST(x'ff' AS TEXT)",
    DEEP,
)
OLDER = (
    *(f"UPDATE change SET {side} = {one} WHERE {side} IS NOT NULL" for side in ("before", "after") for one in _SIDES),
    "UPDATE change SET entity = 'claim'",
    "UPDATE operation SET kind = 'claim.split'; UPDATE change SET after = '{}' WHERE entity = 'claim'",
    "UPDATE operation SET kind = 'annotation.claim'; UPDATE change SET after = '{\"source_id\": []}'",
    "UPDATE operation SET reverts = id",
    "UPDATE operation SET label = CAST(x'ff' AS TEXT)",
)
"""A journal that was tampered with before it is brought up to date, for which it is read."""

_IN_COLUMNS = {
    "INTEGER": (2**63 - 1, 2**63 - 2, 2**53, -1, -(2**63)),
    "TEXT": ("hex(zeroblob(100000))", "'a' || char(0) || 'b'", "CAST(x'eda080' AS TEXT)"),
    "": (2**63 - 1, -1, 1.5, "'words'", "CAST(x'ff' AS TEXT)", "NULL"),
}
"""What no Factcheck writes in a column of a type, or of none."""
_OF_ANOTHER_TYPE = {"INTEGER": ("1.5", "'words'"), "TEXT": ("x'00ff'",), "": ()}


def in_every_column(desk: Path) -> Iterator[str]:
    """What puts into each column of one row in turn what no Factcheck writes there."""
    with contextlib.closing(sqlite3.connect(desk)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            columns = db.execute("SELECT name, type FROM pragma_table_info(?) WHERE type != 'BLOB'", [table]).fetchall()
            (key,) = (name for name, _type in columns[:1])
            for name, kind in columns:
                put = f'UPDATE "{table}" SET "{name}" = {{}} WHERE "{key}" = (SELECT max("{key}") FROM "{table}")'
                yield from (put.format(one) for one in _IN_COLUMNS[kind])
                yield from (_loosely(put.format(one), table) for one in _OF_ANOTHER_TYPE[kind])


def _loosely(sql: str, table: str) -> str:
    """Puts a value into a table whose types hold only before and after."""
    loose = f"UPDATE sqlite_schema SET sql = replace({{}}) WHERE name = '{table}'; PRAGMA writable_schema = RESET"
    on = "PRAGMA writable_schema = ON"
    before, after = loose.format("sql, 'STRICT', ' '"), loose.format("sql, ')  ', ') STRICT'")
    return f"{on}; {before}; {sql}; {on}; {after}"


def tampered(whole: bytes, path: Path, sql: str) -> None:
    """Writes a desk and does what `sql` says to it."""
    path.write_bytes(whole)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA writable_schema = ON")
        with contextlib.suppress(sqlite3.DatabaseError):  # not every build of SQLite lets everything be done
            db.executescript(sql)


def main() -> int:
    """Tells of each desk with which something went wrong; the exit status is 1 if there was one."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.text.font.db=false"}
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    wrong = count = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        demo, small = Path(folder, "demo.factcheck"), Path(folder, "small.factcheck")
        make_demo(demo)
        desk_of_every_kind(small)
        application = QApplication([])
        window = TrialWindow()
        listed, edits = (*VALUES, *JOURNAL), Edits(small)
        looks = wrong_by_command, window.wrong_with
        does = edits.wrong_by_command, partial(edits.wrong_in_window, trial=window)
        saving = partial(Repairs(small).wrong_in_saving, may_differ=True)
        for whole, some, ways in (
            (demo, (*OBJECTS, *listed), (*looks, Repairs(demo).wrong_in_saving)),
            (small, listed, does),
            (small, [*in_every_column(small)], (*looks, *does, saving)),
            *((one, (*listed, *OLDER), (*looks, saving)) for one in GOLDEN),
        ):
            for sql in some[:: given.every]:
                found = list(wrong_with(whole, Path(folder, "alone", "hostile.factcheck"), sql, ways))
                count, wrong = count + 1, wrong + len(found)
                print(*(f"{sql[-200:]}\n{said[-2000:]}\n" for said in found), sep="\n", end="", flush=True)
            print(f"{count} hostile desks, {wrong} things that went wrong", flush=True)
        window.close()
        del application
    return 1 if wrong else 0


def wrong_with(whole: Path, path: Path, sql: str, ways: Iterable[Callable[[Path], list[str]]]) -> Iterator[str]:
    """What went wrong with a desk that `sql` was done to, in each way to deal with it, in a folder of its own."""
    for way in ways:
        shutil.rmtree(path.parent, ignore_errors=True)
        shutil.rmtree(places.backups(), ignore_errors=True)
        path.parent.mkdir()
        tampered(whole.read_bytes(), path, sql)
        yield from dict.fromkeys(way(path))


if __name__ == "__main__":
    sys.exit(main())
