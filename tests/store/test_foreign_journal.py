"""A rollback journal that a killed program left is played into its own file, and into no other at the path of that."""

import contextlib
import shutil
import sqlite3
import struct

import pytest

from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.desk_samples import beside, draft

EARLIER, SAVED = "Earlier.", "Saved."
ASIDE = "city.factcheck-journal set aside"
HEADER = ">8s5I"
MAGIC = bytes.fromhex("d9d505f920a163d7")

openings = pytest.mark.parametrize("opened", [open_desk, read_desk], ids=lambda one: one.__name__)


def held(path, opened=read_desk):
    desk = opened(path)
    assert desk.check_integrity() == []
    found = [desk.case(one).proof.text for one in desk.articles.ids()]
    aside = [one.name for one in desk.opening.logs_set_aside]
    desk.close()
    return found, aside


def killed_at_commit(path):
    """Leaves a change wholly in the file, and the journal that takes it back beside it."""
    journal = path.with_name(f"{path.name}-journal")
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = PERSIST")
        db.execute("BEGIN")
        db.execute("UPDATE article SET name = 'half'")
        db.execute("INSERT INTO counter VALUES ('half', 1)")
        _magic, _pages, *facts = struct.unpack(HEADER, journal.read_bytes()[:28])
        db.execute("COMMIT")
    data = journal.read_bytes()
    _nonce, _size, sector, page = facts
    journal.write_bytes(struct.pack(HEADER, MAGIC, (len(data) - sector) // (page + 8), *facts) + data[28:])


def killed_before(path):
    """Leaves a journal of a change of which nothing but some other pages than the first came into the file."""
    before = path.read_bytes()
    killed_at_commit(path)
    path.write_bytes(before[:4096] + path.read_bytes()[4096:])


kills = pytest.mark.parametrize("kill", [killed_before, killed_at_commit], ids=lambda one: one.__name__)


@pytest.fixture
def path(desk_path):
    """A desk in which more was done after a copy of it was saved, and after a copy of its closed file was made."""
    desk = new_desk(desk_path)
    desk.articles.add(draft(EARLIER))
    desk.save_copy(desk_path.with_name("saved"))
    desk.close()
    shutil.copyfile(desk_path, desk_path.with_name("copied"))
    desk = open_desk(desk_path)
    desk.articles.add(draft(SAVED))
    desk.close()
    return desk_path


@kills
@openings
def test_a_journal_is_played_into_its_own_file(path, kill, opened):
    kill(path)
    assert held(path, opened) == ([EARLIER, SAVED], [])
    assert beside(path) == set()


@kills
@openings
@pytest.mark.parametrize("copy", ["saved", "copied"])
def test_a_copy_put_over_a_killed_file_stands_as_it_was_and_the_journal_is_kept(path, kill, opened, copy):
    kill(path)
    journal = path.with_name(f"{path.name}-journal").read_bytes()
    shutil.copyfile(path.with_name(copy), path)
    assert held(path, opened) == ([EARLIER], [ASIDE])
    assert path.with_name(ASIDE).read_bytes() == journal
    assert held(path, open_desk) == ([EARLIER], [])


def test_a_journal_of_several_parts_is_known_by_the_first_page_in_any_of_them(path):
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = PERSIST")
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        for column in ("article SET name", "proof SET origin", "person SET initials", "operation SET origin"):
            db.execute(f"UPDATE {column} = 'half'")
        db.execute("INSERT INTO counter VALUES (?, 1)", ["x" * 9000])
        for column in ("meta SET value", "change SET entity_id", "person SET name", "article SET byline"):
            db.execute(f"UPDATE {column} = 'half'")
        shutil.copyfile(path.with_name(f"{path.name}-journal"), path.with_name("journal"))
        shutil.copyfile(path, path.with_name("half"))
    assert path.with_name("journal").read_bytes().count(MAGIC) > 2
    for one, left in (("half", ([EARLIER, SAVED], [])), ("copied", ([EARLIER], [ASIDE]))):
        shutil.copyfile(path.with_name(one), path)
        shutil.copyfile(path.with_name("journal"), path.with_name(f"{path.name}-journal"))
        assert held(path) == left


@pytest.mark.parametrize("rubbish", [b"", b"\0" * 600, b"x" * 600, MAGIC + b"\xff" * 20])
def test_what_is_no_journal_does_no_harm(path, rubbish):
    path.with_name(f"{path.name}-journal").write_bytes(rubbish)
    assert held(path, open_desk) == ([EARLIER, SAVED], [])


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_nothing_that_lies_beside_is_played_into_a_new_file(path, ending, elsewhere):
    if ending == "-journal":
        killed_at_commit(path)
    else:
        process = elsewhere(f"desk = open_desk(Path({str(path)!r}))", "desk.articles.add(draft('Later.'))")
        process.kill()
        process.wait()
    path.unlink()
    desk = new_desk(path)
    assert desk.articles.ids() == []
    assert [one.name for one in desk.opening.logs_set_aside] == [f"city.factcheck{ending} set aside"]
    desk.articles.add(draft("New."))
    desk.close()
    assert held(path)[0] == ["New."]
