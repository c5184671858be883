"""A sample of the trial of hostile desks: what no desk has is refused, all else ends in a sentence at worst.

Also where such a desk is edited; and that the trial finds what is wrong.
"""

import contextlib
import re
import shutil
import sqlite3

import pytest

from factcheck import places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import DamagedDeskError
from factcheck.services.opening import open_desk, read_desk
from tests.salvage_samples import desk_of_every_kind
from tests.trials.editing import Edits
from tests.trials.hostile_desks import JOURNAL, OBJECTS, OLDER, VALUES, in_every_column, tampered
from tests.trials.looking import TrialWindow, wrong_by_command
from tests.trials.old_files import GOLDEN
from tests.trials.repairing import Repairs


@pytest.fixture(scope="module")
def whole(made_demo):
    return made_demo.read_bytes()


@pytest.fixture
def path(tmp_path):
    (tmp_path / "alone").mkdir()
    return tmp_path / "alone" / "hostile.factcheck"


@pytest.mark.parametrize("sql", OBJECTS)
def test_a_desk_with_an_object_that_none_has_is_refused_by_reader_and_writer(path, whole, home, sql):
    tampered(whole, path, sql)
    content = path.read_bytes()
    if content == whole:
        pytest.skip("this SQLite does not let it be done")
    for opened in (read_desk, open_desk):
        with pytest.raises(FactcheckError):
            opened(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("sql", VALUES[::9])
def test_values_that_none_of_us_wrote_end_in_a_sentence_at_worst(path, whole, home, sql):
    tampered(whole, path, sql)
    assert wrong_by_command(path) == []


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda one: one.stem)
def test_a_history_that_no_program_wrote_is_refused_in_a_sentence_when_it_is_brought_up_to_date(golden, path, home):
    refused = 0
    for sql in OLDER:
        tampered(golden.read_bytes(), path, sql)
        content = path.read_bytes()
        try:
            open_desk(path).close()
        except DamagedDeskError:
            refused += 1
            assert path.read_bytes() == content
            assert [one for one in places.backups().rglob("*") if one.is_file()] == []
        shutil.rmtree(places.backups(), ignore_errors=True)
    assert (refused > 0) is (golden.stem < "schema-4")


def test_what_is_no_history_is_named_also_where_digests_were_only_made_of_it(path, home):
    third = next(one for one in GOLDEN if one.stem == "schema-3")
    tampered(third.read_bytes(), path, "UPDATE change SET after = '{' WHERE operation_seq = 2")
    assert wrong_by_command(path) == []
    with contextlib.closing(read_desk(path)) as desk:
        assert [(one.where, one.row) for one in desk.check_integrity()] == [("operation", "2")]


def test_what_can_be_read_of_a_hostile_desk_is_saved_and_the_rest_named(path, whole, home, tmp_path_factory):
    original = tmp_path_factory.mktemp("original") / "whole.factcheck"
    original.write_bytes(whole)
    repairs = Repairs(original)
    for sql in (*OBJECTS[::18], *VALUES[::18], *JOURNAL[::10]):
        tampered(whole, path, sql)
        assert repairs.wrong_in_saving(path) == [], sql


def test_json_that_nests_without_end_is_a_damaged_row(path, whole, home):
    for sql in (one for one in (*VALUES, *JOURNAL) if "zeroblob(50000)" in one):
        tampered(whole, path, sql)
        with contextlib.closing(read_desk(path)) as desk, contextlib.suppress(DamagedDeskError):
            desk.check_integrity()
            desk.articles.all()
            desk.history.all()


@pytest.mark.parametrize("sql", JOURNAL)
def test_undo_of_a_journal_that_was_tampered_with_ends(path, whole, home, sql):
    tampered(whole, path, sql)
    with contextlib.suppress(FactcheckError), contextlib.closing(open_desk(path, "Mara Lind")) as desk:
        people = {one.who for one in desk.history.all()}
        for who in people:
            desk.sign_as(who)
            for act in (desk.history.undo, desk.history.redo) * 2:
                with contextlib.suppress(FactcheckError):
                    act()
        for one in desk.history.all(last=3):
            with contextlib.suppress(FactcheckError):
                desk.history.take_back(one.id)


def test_a_hostile_desk_ends_in_a_sentence_in_the_window(path, whole, qtbot, home):
    window = TrialWindow()
    for sql in (VALUES[0], JOURNAL[0], OBJECTS[2]):
        tampered(whole, path, sql)
        assert window.wrong_with(path) == []
    window.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    path = tmp_path_factory.mktemp("small") / "small.factcheck"
    desk_of_every_kind(path)
    return path


LAST = f"UPDATE sqlite_sequence SET seq = {2**63 - 1}"
EDITED = f"UPDATE claim SET rev = {2**63 - 1} WHERE number = '2'; UPDATE evidence SET position = -1; {JOURNAL[-2]}"


def test_edits_of_a_hostile_desk_are_done_or_refused_in_a_sentence(path, small, home):
    tampered(small.read_bytes(), path, EDITED)
    assert Edits(small).wrong_by_command(path) == []


def test_edits_of_a_hostile_desk_in_the_window_are_done_or_refused_in_a_sentence(path, small, qtbot, home):
    window = TrialWindow()
    tampered(small.read_bytes(), path, LAST)
    assert Edits(small).wrong_in_window(path, window) == []
    window.close()


def test_each_column_of_each_table_gets_what_no_factcheck_writes(small):
    columns = {re.search(r'UPDATE "(\w+)" SET "(\w+)"', sql).groups() for sql in in_every_column(small)}
    with contextlib.closing(sqlite3.connect(small)) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        there = {(table, one[1]) for table in names for one in db.execute(f"PRAGMA table_info({table})")}
        assert there - columns == {("blob", "bytes")}
        assert all(db.execute(f"SELECT count(*) FROM {table}").fetchone() > (0,) for table in names)


def test_the_trial_finds_edits_that_end_in_a_fault(path, small, qtbot, home, monkeypatch):
    monkeypatch.setattr("factcheck.store.journal.MOST_COUNTED", 2**64)
    window = TrialWindow()
    tampered(small.read_bytes(), path, LAST)
    assert "Traceback" in Edits(small).wrong_in_window(path, window)[0]
    window.close()


def test_the_trial_finds_edits_that_leave_damage(path, small, home, monkeypatch):
    path.write_bytes(small.read_bytes())
    monkeypatch.setattr("factcheck.store.journal.content_digest", lambda *_what: "another")
    assert any("is not what was written then" in one for one in Edits(small).wrong_by_command(path))
