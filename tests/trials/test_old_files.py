"""A short sample of the trial of old files, and that it finds what is wrong; tests of golden desks tell the rest."""

import pytest

from factcheck.services.opening import new_desk
from tests.desk_samples import draft
from tests.trials.old_files import GOLDEN, go_through

OLDEST = GOLDEN[0]
FAULTS = {
    "the backup before": ("factcheck.store.desk_file._backed_up", lambda _file, _backups: None),
    "undo and redo left other rows": ("tests.trials.old_files.redo_of_anyone", lambda _desk: None),
}


def test_an_old_desk_says_what_it_said_and_its_acts_can_be_undone(tmp_path, home):
    assert go_through(OLDEST, tmp_path).startswith("schema 1 of ")


def test_an_article_under_legal_hold_ends_what_is_undone_and_is_no_fault(tmp_path, home):
    path = tmp_path / "held"
    desk = new_desk(path, "Mara Lind")
    desk.articles.hold(desk.articles.add(draft()), "a letter of a lawyer")
    desk.articles.add(draft())
    desk.close()
    assert go_through(path, tmp_path).endswith(", 1 undone and done again")


@pytest.mark.parametrize("found", FAULTS)
def test_the_trial_finds_what_is_wrong(tmp_path, home, monkeypatch, found):
    monkeypatch.setattr(*FAULTS[found])
    with pytest.raises(AssertionError, match=found):
        go_through(OLDEST, tmp_path)
