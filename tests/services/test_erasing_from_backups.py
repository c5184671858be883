"""Backups are written anew without what was erased, those made before a move too, but none of a copy."""

import os
import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.integrity import Flaw
from factcheck.domain.records.operation import ERASE
from factcheck.domain.wording.erasure_words import reached_lines
from factcheck.domain.wording.file_error_words import backup_remark
from factcheck.services.backups import back_up, backups_of, restore_backup
from factcheck.services.erasing import Purged, backups_holding, erase, planned, purge
from factcheck.services.opening import open_desk, read_desk
from factcheck.store import erased_backup
from factcheck.store.backup_file import ENDING
from factcheck.store.erased_backup import rewrite_without
from tests.conftest import ROOT
from tests.desk_samples import Clock
from tests.erasing_samples import WORDS, hidden_desk, traces_of


@pytest.fixture
def hidden(desk_path):
    desk, found = hidden_desk(desk_path)
    yield desk, found
    desk.close()


def test_backups_are_named_and_written_anew_without_it(hidden):
    desk, found = hidden
    plan = planned(desk, found["source"])
    (backup,) = plan.backups
    spoilt = backup.with_name("2025-04-09T090000Z.factcheck-backup")
    spoilt.write_bytes(b"no desk")
    assert planned(desk, found["source"]).unreadable == (spoilt,)
    erase(desk, plan.erasure, "asked for")
    assert purge(desk, found["source"], "asked for") == Purged((backup,), (spoilt,))
    assert backups_holding(desk.path, found["source"]) == ([], [], [])
    with closing(read_desk(backup)) as restored:
        assert restored.check_integrity() == [] or {one.flaw for one in restored.check_integrity()} == {
            Flaw.CAPTURE_CHANGED
        }
        assert len(restored.articles.ids()) == 2


def test_backups_of_the_file_that_a_copy_was_made_of_are_named_and_left(hidden, tmp_path):
    desk, found = hidden
    (backup,) = planned(desk, found["source"]).backups
    desk.save_copy(tmp_path / "copy.factcheck")
    with closing(open_desk(tmp_path / "copy.factcheck", "Mara Lind")) as copy:
        plan = planned(copy, found["source"])
        assert (plan.backups, backup in plan.beside) == ((), True)
        assert purge(copy, found["source"], "asked for") == Purged()
    assert backups_holding(desk.path, found["source"])[0] == [backup]


def _moved(desk, name="archive"):
    """The desk, closed, moved into another folder and opened there."""
    desk.close()
    folder = desk.path.parent / name
    folder.mkdir()
    return open_desk(desk.path.rename(folder / desk.path.name), "Mara Lind")


@pytest.mark.parametrize("kind", ["source", "capture"])
def test_backups_made_before_the_file_was_moved_are_written_anew_too(hidden, kind):
    desk, found = hidden
    (backup,) = planned(desk, found[kind]).backups
    spoilt = backup.with_name("2025-04-09T090000Z.factcheck-backup")
    spoilt.write_bytes(b"no desk")
    with closing(_moved(desk)) as moved:
        back_up(moved.path, moved.here())
        plan = planned(moved, found[kind])
        assert (len(plan.backups), plan.moved, plan.unreadable, plan.beside) == (2, 1, (spoilt,), ())
        assert "1 of them was made at another place, before the file was moved." in reached_lines(
            0, 0, 2, 0, plan.moved
        )
        erase(moved, plan.erasure, "asked for")
        purged = purge(moved, found[kind], "asked for")
    assert (sorted(purged.rewritten), purged.deleted) == (sorted(plan.backups), (spoilt,))
    assert {one for word in WORDS[kind] for one in traces_of(desk.path, word)} == set()


def test_so_are_they_after_one_of_them_was_restored(hidden):
    desk, found = hidden
    desk.close()
    with closing(_moved(desk)) as moved:
        path = moved.path
    restore_backup(backups_of(path)[0].path, path, "Mara Lind")
    with closing(open_desk(path, "Mara Lind")) as restored:
        plan = planned(restored, found["source"])
        assert (len(plan.backups), plan.moved, [one.name for one in plan.beside]) == (
            1,
            1,
            ["city set aside.factcheck"],
        )


def test_of_a_file_that_may_be_a_copy_backups_made_elsewhere_are_named_and_left(hidden, tmp_path):
    desk, found = hidden
    (backup,) = planned(desk, found["source"]).backups
    desk.save_copy(tmp_path / "copy.factcheck")
    moved = _moved(desk)
    with closing(open_desk(tmp_path / "copy.factcheck", "Mara Lind")) as copy:
        plan = planned(copy, found["source"])
        assert (plan.backups, backup in plan.beside) == ((), True)
        assert purge(copy, found["source"], "asked for") == Purged()
    with closing(moved):
        assert planned(moved, found["source"]).backups == (backup,)


def test_a_backup_keeps_the_time_and_the_hand_of_the_state_that_it_holds(hidden):
    desk, found = hidden
    (before,) = backups_of(desk.path)
    later = Clock()
    later.go_on(3 * 3600)
    desk.close()
    with closing(open_desk(desk.path, "Ana Boateng", clock=later)) as again:
        erase(again, planned(again, found["source"]).erasure, "asked for")
        assert purge(again, found["source"], "asked for").rewritten == (before.path,)
        assert backups_of(desk.path) == [before]
        back_up(desk.path, again.here())
    newest, oldest = backups_of(desk.path)
    assert (newest.changed, newest.who, oldest) == ("2025-04-10T12:00:00Z", "Ana Boateng", before)


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_so_does_a_copy_made_before_the_file_was_brought_up_to_date(schema, desk_path):
    shutil.copyfile(ROOT / "tests" / "golden" / f"schema-{schema}.factcheck", desk_path)
    with closing(open_desk(desk_path, "Ana Boateng")) as desk:
        (before,) = backups_of(desk_path)
        os.utime(before.path, ((before.made - timedelta(hours=3)).timestamp(),) * 2)
        (before,) = backups_of(desk_path)
        article = "article", desk.articles.ids()[0]
        erase(desk, planned(desk, article).erasure, "asked for")
        assert purge(desk, article, "asked for").rewritten == (before.path,)
    (after,) = backups_of(desk_path)
    assert (after.made, after.changed, after.who) == (before.made, before.changed, before.who)


def test_backups_are_purged_later_of_what_they_alone_still_hold(hidden):
    desk, found = hidden
    plan = planned(desk, found["source"])
    erase(desk, plan.erasure, "asked for")
    with pytest.raises(NoSuchRecordError):
        planned(desk, found["source"])
    later = planned(desk, found["source"], in_backups=True)
    assert (later.erasure.is_in_desk, later.backups) == (False, plan.backups)
    assert purge(desk, found["source"], "asked for") == Purged(plan.backups)
    assert [word for word in WORDS["source"] if traces_of(desk.path, word)] == []
    with pytest.raises(NoSuchRecordError):
        planned(desk, found["source"], in_backups=True)


@pytest.mark.parametrize("kind", ["source", "note"])
def test_backups_that_tell_of_an_article_under_legal_hold_are_not_purged_later(hidden, kind):
    desk, found = hidden
    (backup,) = planned(desk, found[kind]).backups
    erase(desk, planned(desk, found[kind]).erasure, "asked for")
    desk.articles.hold(found["article"][1], "letter of 3 April")
    before = backup.read_bytes()
    assert purge(desk, found[kind], "asked for") == Purged(held=(backup,))
    assert backup.read_bytes() == before
    desk.articles.lift(found["article"][1], "settled")
    assert purge(desk, found[kind], "asked for").rewritten == (backup,)


def test_a_backup_that_gave_way_to_a_newer_one_meanwhile_is_not_said_to_be_unreadable(hidden, monkeypatch):
    desk, found = hidden
    (backup,) = planned(desk, found["source"]).backups

    def gone_meanwhile(path):
        backup.unlink(missing_ok=True)
        return known(path)

    known = erased_backup.identify
    monkeypatch.setattr(erased_backup, "identify", gone_meanwhile)
    assert backups_holding(desk.path, found["source"]) == ([], [], [])


def test_purging_that_is_stopped_leaves_each_backup_whole_and_names_those_that_are_left(hidden):
    desk, found = hidden
    (backup,) = planned(desk, found["source"]).backups
    others = [Path(shutil.copyfile(backup, backup.with_name(f"2025-04-0{day}T090000Z{ENDING}"))) for day in (9, 8)]
    erase(desk, planned(desk, found["source"]).erasure, "asked for")
    asked = []

    def go_on(done, of):
        asked.append((done, of))
        return done < 1

    assert purge(desk, found["source"], "asked for", go_on) == Purged((backup,), left=tuple(others))
    assert asked == [(0, 3), (1, 3)]
    assert backups_holding(desk.path, found["source"]) == (others, [], [])
    assert purge(desk, found["source"], "asked for") == Purged(tuple(others))


def test_looking_into_backups_can_be_stopped(hidden):
    desk, found = hidden
    with pytest.raises(CancelledError):
        planned(desk, found["source"], go_on=lambda done, of: False)


def test_nothing_is_written_of_a_backup_before_it_is_free_of_what_goes(hidden):
    desk, found = hidden
    (backup,) = planned(desk, found["source"]).backups
    there, seen = set(backup.parent.iterdir()), []
    by = desk.unit_of_work.draft(ERASE, {})
    rewrite_without(backup, found["source"], by, lambda _erasure: seen.append(set(backup.parent.iterdir())))
    assert seen == [there]
    assert backups_holding(desk.path, found["source"]) == ([], [], [])


def test_a_backup_says_how_often_something_was_erased_since(hidden):
    desk, found = hidden
    backup = backups_of(desk.path)[0]
    assert (backup.erased_since, backup_remark(backup)) == (0, "")
    erase(desk, planned(desk, found["source"]).erasure, "asked for")
    backup = backups_of(desk.path)[0]
    assert (backup.erased_since, backup_remark(backup)) == (1, "may hold what was erased since")
    purge(desk, found["source"], "asked for")
    assert [one.erased_since for one in backups_of(desk.path)] == [0]
