"""Backups by the command line: made by verbs that write, listed, restored."""

import json
import shutil

import pytest

from factcheck import places
from factcheck.cli import main
from factcheck.domain.file_errors import NoBackupMadeError


@pytest.fixture
def desk(judged):
    """A desk whose backups somebody threw away."""
    shutil.rmtree(places.backups_of(judged))
    return judged


@pytest.fixture
def backed_up(desk, capsys):
    assert main(["claim", str(desk), "--quote", "red"]) == 0
    capsys.readouterr()
    return desk


def _listed(desk, capsys):
    assert main(["backups", str(desk), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_verb_that_writes_leaves_a_backup(backed_up, capsys):
    (found,) = _listed(backed_up, capsys)
    assert found["readable"]
    assert found["claims"] >= 1
    main(["claim", str(backed_up), "--quote", "red"])
    capsys.readouterr()
    assert len(_listed(backed_up, capsys)) == 1  # the next is due in ten minutes


def test_a_verb_that_reads_leaves_none(desk, capsys):
    main(["claims", str(desk)])
    capsys.readouterr()
    assert _listed(desk, capsys) == []


def test_backups_are_listed_for_people(backed_up, capsys):
    assert main(["backups", str(backed_up)]) == 0
    line = capsys.readouterr().out
    assert ".factcheck-backup" in line
    assert "last change" in line


def test_where_there_is_no_backup_people_are_told_so(desk, capsys):
    assert main(["backups", str(desk)]) == 0
    assert capsys.readouterr().out == "No backup of this file is known here.\n"


def test_the_newest_whole_backup_is_restored(backed_up, capsys):
    (found,) = _listed(backed_up, capsys)
    backed_up.write_bytes(b"no desk")
    assert main(["restore", str(backed_up), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["backup"] == found["path"]
    with open(answer["kept"], "rb") as kept:
        assert kept.read() == b"no desk"
    assert main(["check", str(backed_up)]) == 0


def test_a_backup_that_is_not_there_is_refused(backed_up, capsys):
    assert main(["restore", str(backed_up), "nonsense"]) == 1
    assert "has no backup “nonsense” that can be read" in capsys.readouterr().err
    assert main(["check", str(backed_up)]) == 0


def test_what_was_done_stands_where_no_backup_can_be_made(desk, capsys, monkeypatch):
    def fail(path, now, only_when_due):
        raise NoBackupMadeError(path.name, "the disk for backups is full")

    monkeypatch.setattr("factcheck.services.backups.back_up", fail)
    assert main(["claim", str(desk), "--quote", "red"]) == 0
    assert "is saved, but no backup of it could be made: the disk for backups is full." in capsys.readouterr().err
