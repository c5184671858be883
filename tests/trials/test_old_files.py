"""A short sample of the trial of old files, and that it finds what is wrong; tests of golden desks tell the rest."""

import pytest

from tests.trials.old_files import GOLDEN, go_through

OLDEST = GOLDEN[0]
FAULTS = {
    "the backup before": ("factcheck.store.desk_file._backed_up", lambda _file, _backups: None),
    "undo and redo left other rows": ("tests.trials.old_files.redo_of_anyone", lambda _desk: None),
}


def test_an_old_desk_says_what_it_said_and_its_acts_can_be_undone(tmp_path, home):
    assert go_through(OLDEST, tmp_path).startswith("schema 1 of ")


@pytest.mark.parametrize("found", FAULTS)
def test_the_trial_finds_what_is_wrong(tmp_path, home, monkeypatch, found):
    monkeypatch.setattr(*FAULTS[found])
    with pytest.raises(AssertionError, match=found):
        go_through(OLDEST, tmp_path)
