"""A damaged desk is saved into a new file as far as it can be read, and is left as it is."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from factcheck import places
from factcheck.domain.errors import FactcheckError, NeverTakenBackError, NothingToRedoError, NothingToUndoError
from factcheck.domain.file_errors import (
    CancelledError,
    DeskExistsError,
    LockedDeskError,
    NoDeskError,
    NotADeskError,
    OnlyReadableError,
    UnwritableError,
)
from factcheck.domain.records.operation import SALVAGE
from factcheck.domain.records.salvage import Fate
from factcheck.services.backups import back_up
from factcheck.services.opening import new_desk, open_desk, read_desk, system_clock
from factcheck.services.salvage import salvage_desk
from factcheck.store import salvage
from factcheck.store.salvage import can_be_salvaged
from tests.desk_samples import claim_at, draft, rows_of
from tests.salvage_samples import (
    FETCHED,
    PAGE,
    execute,
    full_desk,
    overwrite,
    replace_bytes,
    root_of,
    salvaged,
    wipe_page,
)

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.factcheck"))


@pytest.fixture
def path(desk_path):
    full_desk(desk_path)
    return desk_path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new.factcheck"


def by_reading(path):
    with contextlib.closing(read_desk(path)) as desk:
        return rows_of(desk), desk.history.all()


def test_a_desk_that_is_whole_is_saved_with_equal_records_and_history(path, target):
    rows, history = by_reading(path)
    made, now = salvaged(path, target)
    assert made.is_all
    assert now == rows
    *before, saved = by_reading(target)[1]
    assert before == history
    assert (saved.kind, saved.who, saved.facts["file"]) == (SALVAGE, "Ana Boateng", path.name)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_desk_of_an_older_program_is_saved_as_it_is_when_brought_up_to_date(desk_path, target, golden):
    shutil.copyfile(golden, desk_path)
    made, now = salvaged(desk_path, target)
    open_desk(desk_path).close()
    assert made.is_all
    assert now == by_reading(desk_path)[0]


@pytest.mark.parametrize(
    "tampering",
    [
        *(f"UPDATE {table} SET rev = {2**63 - 1}" for table in ("article", "claim", "person", "source")),
        f"UPDATE proof SET words = {-(2**63)}",
        "UPDATE article SET position = -1",
        f"UPDATE change SET seq = seq - {2**63 - 1}",
        f"UPDATE operation SET seq = {2**63 - 1} WHERE seq = (SELECT max(seq) FROM operation)",
        "UPDATE operation SET seq = -1 WHERE seq = (SELECT max(seq) FROM operation)",
        f"UPDATE counter SET last = {2**63 - 1}",
    ],
)
def test_a_number_that_counts_nothing_costs_no_row(path, target, tampering):
    rows, _history = by_reading(path)
    execute(path, tampering)
    assert salvaged(path, target)[1] == rows


def test_bytes_that_are_under_another_name_than_their_digest_are_named_as_missing(path, target):
    execute(path, "UPDATE blob SET sha256 = 'another'")
    made, now = salvaged(path, target)
    assert [(one.entity, one.fate) for one in made.losses if one.entity == "capture"] == [("capture", Fate.MISSING)]
    assert now["capture"] == []


@pytest.mark.parametrize("table", ["claim", "proof", "passage", "sqlite_autoindex_claim_1", "operation_who"])
def test_nothing_is_lost_with_a_page_of_which_another_page_tells_the_same(path, target, table):
    rows, _history = by_reading(path)
    wipe_page(path, root_of(path, table))
    made, now = salvaged(path, target)
    assert (made.losses, now) == ((), rows)


def test_nothing_is_lost_with_the_header_and_the_schema(path, target):
    rows, _history = by_reading(path)
    overwrite(path, 0, bytes(PAGE))
    made, now = salvaged(path, target)
    assert (made.is_all, now) == (True, rows)


def test_the_damaged_file_is_not_touched_and_nothing_lies_beside_it(path, target):
    wipe_page(path, root_of(path, "claim"))
    content, found = path.read_bytes(), path.stat()
    os.chmod(path, 0o400)
    salvaged(path, target)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (content, found.st_mtime_ns)
    assert list(path.parent.iterdir()) == [path]
    open_desk(target).close()  # it can be written although the damaged one could not


def test_a_file_that_is_cut_short_is_saved_up_to_there(path, target):
    path.write_bytes(path.read_bytes()[: -4 * PAGE])
    made, _rows = salvaged(path, target)
    assert made.bytes_missing == 4 * PAGE
    assert made.articles == 2


def test_what_a_program_left_beside_the_file_when_it_was_ended_is_saved_too(path, target, elsewhere):
    killed = elsewhere(
        f"desk = open_desk(Path({str(path)!r}))",
        "desk.articles.add(draft('Later.', headline='Later'))",
    )
    killed.kill()
    killed.wait()
    beside = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert f"{path.name}-wal" in beside
    made, _rows = salvaged(path, target)
    assert (made.articles, made.log_lost) == (3, False)
    after = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert {name: after[name] for name in (path.name, f"{path.name}-wal")} == {
        name: beside[name] for name in (path.name, f"{path.name}-wal")
    }


def test_what_lies_beside_it_and_cannot_be_read_is_said(path, target):
    path.with_name(f"{path.name}-wal").write_bytes(b"nothing of ours" * 100)
    assert salvaged(path, target)[0].log_lost


def test_what_was_fetched_is_taken_from_beside_the_backups_where_the_file_lacks_it(path, target):
    back_up(path, system_clock())
    assert replace_bytes(path, b"<p>The", b"<q>The")
    made, _rows = salvaged(path, target)
    assert made.losses == ()
    with contextlib.closing(read_desk(target)) as desk:
        capture = next(one for article in desk.articles.ids() for one in desk.articles.captures(article))
        assert desk.captures.data(capture) == FETCHED


def test_nothing_before_a_gap_can_be_undone_and_what_is_done_after_it_can(path, target):
    execute(path, "DELETE FROM change WHERE operation_seq = 6", "DELETE FROM operation WHERE seq = 6")
    made, _rows = salvaged(path, target)
    assert made.operations_missing == 1
    with contextlib.closing(open_desk(target, "Mara Lind")) as desk:
        with pytest.raises(NothingToUndoError):
            desk.history.undo()
        article = desk.articles.add(draft("The pier is long."))
        claim_at(desk, article, "pier")
        desk.history.undo()
        assert desk.claims.of(article) == []
        desk.history.redo()
        desk.history.undo()
        desk.history.undo()
        with pytest.raises(NothingToUndoError):
            desk.history.undo()
        assert desk.check_integrity() == []


def test_where_nothing_is_missing_all_can_be_undone(path, target):
    wipe_page(path, root_of(path, "claim"))
    salvaged(path, target)
    with contextlib.closing(open_desk(target, "Mara Lind")) as desk:
        while desk.history.to_undo() is not None:
            desk.history.undo()
        assert desk.articles.ids() == []


def test_what_nobody_knows_any_more_cannot_be_taken_back_by_name(path, target):
    execute(path, "UPDATE change SET after = after || ' ' WHERE operation_seq = 5")
    made, _rows = salvaged(path, target)
    (emptied,) = (one for one in made.losses if one.fate is Fate.EMPTIED)
    with contextlib.closing(open_desk(target, "Mara Lind")) as desk:
        for operation in (emptied.row, desk.history.repairs()[0].id):
            for act in (desk.history.take_back, desk.history.do_again):
                with pytest.raises(NeverTakenBackError):
                    act(operation)
        for operation in desk.history.all():
            with contextlib.suppress(FactcheckError):
                desk.history.take_back(operation.id)
        assert desk.check_integrity() == []


def test_an_undo_whose_act_is_missing_is_not_followed(path, target):
    with contextlib.closing(open_desk(path, "Mara Lind")) as desk:
        act = desk.history.undo()
        undo = desk.history.all()[-1]
    for table, column in (("change", "operation_seq"), ("operation", "seq")):
        execute(path, f"DELETE FROM {table} WHERE {column} = {act.seq}")
    salvaged(path, target)
    with contextlib.closing(open_desk(target, "Mara Lind")) as desk:
        with pytest.raises(NeverTakenBackError):
            desk.history.take_back(undo.id)
        with pytest.raises(NothingToUndoError):
            desk.history.undo()
        with pytest.raises(NothingToRedoError):
            desk.history.redo()


def test_a_desk_that_was_saved_can_be_damaged_and_saved_again(path, target, tmp_path):
    execute(path, "DELETE FROM change WHERE operation_seq = 6", "DELETE FROM operation WHERE seq = 6")
    _made, rows = salvaged(path, target)
    wipe_page(target, root_of(target, "claim"))
    made, again = salvaged(target, tmp_path / "again.factcheck")
    assert again == rows
    assert made.operations_missing == 0
    assert len(by_reading(tmp_path / "again.factcheck")[1][-1].facts["gaps"]) == 0


def refused(path, target, error):
    there = target.read_bytes() if target.exists() else None
    with pytest.raises(error):
        salvage_desk(path, target)
    assert (target.read_bytes() if target.exists() else None) == there
    assert [one.name for one in target.parent.glob(".~*")] == []


def test_no_file_that_is_there_is_written_over(path, target):
    target.write_bytes(b"mine")
    refused(path, target, DeskExistsError)
    refused(path, path, DeskExistsError)


class StoppedAfter:
    """Answers so often that it goes on, then that it was cancelled."""

    def __init__(self, looks):
        self.looks = looks
        self.answered = 0

    def __call__(self):
        self.answered += 1
        return self.answered > self.looks


def test_what_is_stopped_anywhere_on_its_way_leaves_no_file(path, target, monkeypatch):
    monkeypatch.setattr(salvage, "_STEPS", 100)  # of SQLite, which is stopped too
    before = path.read_bytes()
    never = StoppedAfter(1_000_000)
    salvage_desk(path, target, cancelled=never)
    target.unlink()
    looks = never.answered
    for done in (0, 1, looks // 3, looks // 2, looks - 2, looks - 1):
        with pytest.raises(CancelledError):
            salvage_desk(path, target, cancelled=StoppedAfter(done))
        assert [one.name for one in (*path.parent.iterdir(), *target.parent.iterdir()) if one.name[0] == "."] == []
        assert not target.exists()
    assert path.read_bytes() == before
    assert salvage_desk(path, target).is_all


def test_a_desk_that_somebody_has_open_is_left_to_them(path, target, elsewhere):
    with contextlib.closing(open_desk(path)):
        refused(path, target, OnlyReadableError)
    other = elsewhere(f"desk = open_desk(Path({str(path)!r}))")
    refused(path, target, LockedDeskError)
    other.kill()
    other.wait()


def test_what_is_no_desk_or_not_there_is_refused(path, target, tmp_path):
    refused(tmp_path / "none.factcheck", target, NoDeskError)
    refused(tmp_path, target, NotADeskError)
    refused(path, tmp_path / "no folder" / "new.factcheck", UnwritableError)
    path.write_bytes(b"\0" * 20_000)
    refused(path, target, NotADeskError)
    new_desk(tmp_path / "empty.factcheck").close()
    refused(tmp_path / "empty.factcheck", target, NotADeskError)


def test_a_file_that_nothing_says_to_be_a_desk_was_one_where_its_words_can_still_be_read(path, tmp_path):
    assert not can_be_salvaged(tmp_path)
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    assert can_be_salvaged(path)
    path.write_bytes(bytes(20_000))
    assert not can_be_salvaged(path)


def test_the_folder_of_the_backups_is_not_made_for_it(path, target):
    shutil.rmtree(places.backups(), ignore_errors=True)
    salvaged(path, target)
    assert not places.backups().exists()
