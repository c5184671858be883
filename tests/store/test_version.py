"""Files that are no desks, desks of newer and of older programs."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest

from factcheck import __version__
from factcheck.domain.file_errors import DamagedDeskError, NewerDeskError, NoDeskError, NotADeskError
from factcheck.domain.records.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk, random_id
from factcheck.store import desk_file, migrations, version
from factcheck.store import snapshot as for_readers
from factcheck.store.connection import connected
from factcheck.store.lock import Holder
from factcheck.store.sqlite_store import SqliteStore
from tests.conftest import ROOT
from tests.desk_samples import Clock, claim_at, draft

ANA = Holder("Ana Boateng", "south", 2, "10:00")


@contextmanager
def later_program(*statements):
    """A later program within the block, with one more migration of these statements."""

    def m999_later(db):
        for statement in statements:
            db.execute(statement)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, m999_later))
        patched.setattr(migrations, "OF_TODAY", "of a later program")
        yield


def open_to_write(path):
    return desk_file.open_to_write(path, ANA, path.parent / "backups")


def snapshot(path):
    return for_readers.snapshot(path, ANA)


def columns_of_claims(file):
    return [name for (name,) in file.db.execute("SELECT name FROM pragma_table_info('claim')")]


@pytest.fixture(params=[open_to_write, snapshot])
def opened(request):
    """Both ways to open a desk."""
    return request.param


@pytest.fixture
def judged_path(desk_path):
    """A desk file with a claim that is disputed."""
    desk = new_desk(desk_path, "Mara Lind", clock=Clock())
    claim = claim_at(desk, desk.articles.add(draft()), "512 metres")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.close()
    return desk_path


def in_plain_sql(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def refused(opened, path, kind):
    """Makes sure that opening raises `kind`, changes no byte and leaves nothing beside; gives the error."""
    before = path.read_bytes()
    with pytest.raises(kind) as error:
        opened(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return error.value


@pytest.mark.parametrize(
    "content",
    [b"", b"The bridge is red.\n", b"SQLite format 3\x00", b"SQLite format 3\x00" + bytes(4096), bytes(100)],
    ids=["empty", "text", "magic alone", "magic and zeros", "zeros"],
)
def test_what_is_no_database_is_no_desk(desk_path, opened, content):
    desk_path.write_bytes(content)
    refused(opened, desk_path, NotADeskError)


@pytest.mark.parametrize("setting", ["journal_mode = DELETE", "journal_mode = WAL", "application_id = 7"])
def test_another_program_s_database_is_no_desk(desk_path, opened, setting):
    in_plain_sql(desk_path, f"PRAGMA {setting}", "CREATE TABLE claim (id)", "INSERT INTO claim VALUES (1)")
    refused(opened, desk_path, NotADeskError)


def test_a_folder_is_no_desk(desk_path, opened):
    desk_path.mkdir()
    with pytest.raises(NotADeskError):
        opened(desk_path)
    assert list(desk_path.iterdir()) == []


@pytest.mark.parametrize("name", ["gone.factcheck", "gone/city.factcheck", "plain/city.factcheck"])
def test_a_missing_file_is_not_made(desk_path, opened, name):
    (desk_path.parent / "plain").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(NoDeskError):
        opened(desk_path.parent / name)
    assert [one.name for one in desk_path.parent.iterdir()] == ["plain"]


def test_a_newer_desk_is_refused_by_name(judged_path, opened):
    in_plain_sql(
        judged_path,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('factcheck', 'm999_far', '')",
        "UPDATE meta SET value = '9.2' WHERE key = 'program'",
    )
    error = refused(opened, judged_path, NewerDeskError)
    assert (error.made_by, error.this) == ("9.2", __version__)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE extra (x)",
        "CREATE TRIGGER t AFTER UPDATE ON claim BEGIN DELETE FROM claim; END",
        "CREATE VIEW v AS SELECT * FROM claim",
        "ALTER TABLE claim DROP COLUMN outcome",
        "ALTER TABLE claim ADD COLUMN extra TEXT",
        "DROP TABLE change",
        "DROP INDEX claim_parent",
        "DELETE FROM _sqlite_migrations",
        "DROP TABLE _sqlite_migrations",
    ],
)
def test_a_desk_with_other_tables_is_refused(judged_path, opened, change):
    in_plain_sql(judged_path, change)
    refused(opened, judged_path, DamagedDeskError)


def in_schema(*row):
    """A statement that puts something into the schema that SQLite itself would not make."""
    return f"INSERT INTO sqlite_master VALUES {row}"


TRIGGER = "CREATE TRIGGER sqlite_x AFTER UPDATE ON claim BEGIN SELECT 1; END"
REWRITE = "UPDATE sqlite_master SET sql = replace(sql, '{0}', '{1}') WHERE name = '{2}'"


@pytest.mark.parametrize(
    "changes",
    [
        [in_schema("trigger", "sqlite_x", "claim", 0, TRIGGER)],
        [in_schema("view", "sqlite_stat1", "sqlite_stat1", 0, "CREATE VIEW sqlite_stat1 AS SELECT * FROM claim")],
        [REWRITE.format("PRIMARY KEY,", "PRIMARY KEY CHECK (1),", "claim")],
        [REWRITE.format("legal INTEGER NOT NULL DEFAULT 0", "legal INTEGER NOT NULL DEFAULT 1", "article")],
        ["DROP INDEX claim_parent", "CREATE INDEX claim_parent ON claim (parent_id) WHERE parent_id > ''"],
        ["DROP INDEX claim_parent", "CREATE INDEX claim_parent ON claim (lower(parent_id))"],
        ["CREATE TRIGGER t AFTER INSERT ON _sqlite_migrations BEGIN SELECT 1; END"],
        ["CREATE INDEX i ON _sqlite_migrations (lower(name))"],
        ["ALTER TABLE _sqlite_migrations ADD COLUMN extra AS (1)"],
    ],
    ids=["trigger", "view", "constraint", "default", "partial", "expression", "on migrations", "indexed", "generated"],
)
def test_a_desk_with_an_object_written_otherwise_is_refused_whatever_its_name(judged_path, opened, changes):
    in_plain_sql(judged_path, "PRAGMA writable_schema = ON", *changes)
    refused(opened, judged_path, DamagedDeskError)


FOR_EVER = "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n)"
APPLIED = (
    f"CREATE VIEW _sqlite_migrations AS {FOR_EVER} SELECT substr('factcheck', i) AS migration_set, i AS name FROM n"
)
META = f"CREATE VIEW meta AS {FOR_EVER} SELECT substr('program', i + 1) AS key, i AS value FROM n"
NEWER = "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('factcheck', 'm999_far')"


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        (["DROP TABLE _sqlite_migrations", APPLIED], DamagedDeskError),
        (["DROP TABLE meta", META, NEWER], NewerDeskError),
    ],
    ids=["_sqlite_migrations", "meta"],
)
def test_nothing_that_a_stranger_wrote_is_run_before_a_desk_is_refused(judged_path, opened, changes, kind):
    in_plain_sql(judged_path, *changes)
    refused(opened, judged_path, kind)


def test_blanks_and_quotes_and_the_words_of_sqlite_utils_are_no_other_table(judged_path, opened):
    in_plain_sql(
        judged_path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, ',', char(10) || ' , ') WHERE name = 'claim'",
        REWRITE.format(" article ", " [article]", "proof"),
        "UPDATE sqlite_master SET sql = 'CREATE TABLE [_sqlite_migrations] (id INTEGER PRIMARY KEY,"
        " migration_set TEXT, name TEXT, applied_at TEXT, CHECK (1))' WHERE name = '_sqlite_migrations'",
    )
    opened(judged_path).close()


def test_statistics_that_another_program_made_are_no_other_table(judged_path, opened):
    in_plain_sql(judged_path, "ANALYZE")
    opened(judged_path).close()


def test_an_older_desk_is_copied_then_brought_up_to_date(judged_path):
    with later_program("ALTER TABLE claim ADD COLUMN extra TEXT"):
        file = open_to_write(judged_path)
    assert "extra" in columns_of_claims(file)
    assert file.opening.backup is not None
    assert file.opening.backup.parent == judged_path.parent / "backups"
    assert os.name == "nt" or file.opening.backup.parent.stat().st_mode & 0o777 == 0o700
    old = snapshot(file.opening.backup)
    assert old.number("SELECT count(*) FROM claim") == 1
    old.close()
    file.close()


def test_a_second_copy_does_not_replace_the_first(judged_path):
    (judged_path.parent / "backups").mkdir()
    stem = f"city before {__version__} from {__version__}"
    first = judged_path.parent / "backups" / f"{stem}.factcheck"
    first.write_text("kept", encoding="utf-8")
    with later_program():
        file = open_to_write(judged_path)
    file.close()
    assert file.opening.backup == first.with_name(f"{stem} (2).factcheck")
    assert first.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("told", ["../../etc/x", "9" * 300, "", "a\x00b", "中"])
def test_what_a_file_says_of_its_program_cannot_lead_the_copy_astray(judged_path, told):
    db = sqlite3.connect(judged_path)
    db.execute("UPDATE meta SET value = ? WHERE key = 'program'", (told,))
    db.commit()
    db.close()
    with later_program():
        file = open_to_write(judged_path)
    file.close()
    assert file.opening.backup is not None
    assert file.opening.backup.resolve().parent == judged_path.parent / "backups"


def test_a_desk_with_a_long_name_can_be_copied_too(judged_path):
    long_path = judged_path.rename(judged_path.with_name("中" * 75 + ".factcheck"))
    with later_program():
        file = open_to_write(long_path)
    file.close()
    assert file.opening.backup is not None
    assert file.opening.backup.is_file()


def test_what_was_done_before_a_migration_that_only_adds_can_be_undone(judged_path):
    with later_program("CREATE TABLE extra (x)"):
        desk = Desk(SqliteStore(open_to_write(judged_path)), Clock(), random_id, "Mara Lind")
    assert len(desk.history.all()) == 3
    desk.history.undo()
    assert desk.claims.get(desk.claims.named("1")).verdict is None
    desk.close()


def test_typing_after_a_migration_does_not_join_typing_before_it(judged_path):
    desk = Desk(SqliteStore(open_to_write(judged_path)), Clock(), random_id, "Mara Lind")
    claim_id = desk.claims.named("1")
    desk.claims.set_note(claim_id, "before")
    desk.close()
    with later_program():
        desk = Desk(SqliteStore(open_to_write(judged_path)), Clock(), random_id, "Mara Lind")
    desk.claims.set_note(claim_id, "after")
    desk.history.undo()
    assert desk.claims.get(claim_id).note == "before"
    desk.close()


@pytest.mark.parametrize(
    "statement",
    ["CREATE TABLE claim (x)", "DELETE FROM person", "INSERT INTO proof SELECT * FROM proof"],
    ids=["the statement fails", "rows point nowhere", "a rule is broken"],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(judged_path, statement):
    before = judged_path.read_bytes()
    with later_program("CREATE TABLE extra (x)", statement), pytest.raises((sqlite3.Error, DamagedDeskError)):
        open_to_write(judged_path)
    assert judged_path.read_bytes() == before
    assert {one.name for one in judged_path.parent.iterdir()} == {judged_path.name, "backups"}
    open_to_write(judged_path).close()


def test_a_migrated_desk_is_newer_to_the_old_program(judged_path, opened):
    with later_program():
        open_to_write(judged_path).close()
    (copy,) = (judged_path.parent / "backups").iterdir()
    copy.unlink()
    copy.parent.rmdir()
    refused(opened, judged_path, NewerDeskError)


def test_a_snapshot_of_an_older_desk_is_brought_up_to_date_in_memory_alone(judged_path):
    before = judged_path.read_bytes()
    with later_program("ALTER TABLE claim ADD COLUMN extra TEXT"):
        file = snapshot(judged_path)
    assert "extra" in columns_of_claims(file)
    file.close()
    assert judged_path.read_bytes() == before
    assert [one.name for one in judged_path.parent.iterdir()] == [judged_path.name]


def test_foreign_keys_are_watched_again_after_a_migration(judged_path):
    with later_program():
        file = open_to_write(judged_path)
    assert file.number("PRAGMA foreign_keys") == 1
    file.close()


def test_a_desk_of_today_is_opened_without_what_makes_tables(judged_path):
    code = (
        "import sys; from pathlib import Path; from factcheck.services.opening import open_desk;"
        "open_desk(Path(sys.argv[1])).close(); print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, judged_path], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_what_an_older_schema_looks_like_is_made_once_for_all_its_desks(home, monkeypatch):
    version._signature_after.cache_clear()
    made, make = [], version.make_tables
    monkeypatch.setattr(version, "make_tables", lambda db, names: (made.append(names), make(db, names)))
    for _again in range(3):
        with closing(connected(ROOT / "tests" / "golden" / "schema-2.factcheck", "mode=ro&immutable=1")) as db:
            assert version.verify("older", db)
    assert len(made) == 1
