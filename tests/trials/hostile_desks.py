"""Opens desks that a stranger made to do harm, by command and in the window: `python -m tests.trials.hostile_desks`.

What can be read of them is saved, too. Needs nothing but the program. A desk with objects that no Factcheck makes has
to be refused, all others may be shown as far as they can be; nothing may end in a fault of ours, hang, or be written.
"""

import contextlib
import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from factcheck.services.demo import make_demo
from tests.trials.looking import TrialWindow, wrong_by_command
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


def tampered(whole: bytes, path: Path, sql: str) -> None:
    """Writes a desk and does what `sql` says to it."""
    path.write_bytes(whole)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA writable_schema = ON")
        with contextlib.suppress(sqlite3.DatabaseError):  # not every build of SQLite lets everything be done
            db.execute(sql)


def main() -> int:
    """Tells of each desk with which something went wrong; the exit status is 1 if there was one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        desk, path = Path(folder, "whole.factcheck"), Path(folder, "alone", "hostile.factcheck")
        path.parent.mkdir()
        make_demo(desk)
        repairs = Repairs(desk)
        application = QApplication([])
        window = TrialWindow()
        for sql in (*OBJECTS, *VALUES, *JOURNAL):
            for look in (wrong_by_command, window.wrong_with, repairs.wrong_in_saving):
                tampered(desk.read_bytes(), path, sql)
                for said in look(path):
                    wrong += 1
                    print(f"{sql[:100]}\n{said}\n", flush=True)
        window.close()
        del application
    print(f"{len(OBJECTS) + len(VALUES) + len(JOURNAL)} hostile desks, {wrong} things that went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
