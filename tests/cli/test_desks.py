"""Which file a command works on, what it leaves beside it, and who else may have it."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import beside
from tests.desk_samples import put_backup_over_killed

READING = [["articles"], ["claims"], ["history"], ["check"], ["export", "--to", "REPORT"]]
WRITING = [["claim", "--quote", "red"], ["verdict", "1", "supported"], ["apply"], ["undo"], ["redo"]]


def typed(verb: list[str], desk: Path) -> list[str]:
    words = [str(desk.parent / "report.html") if word == "REPORT" else word for word in verb[1:]]
    return [verb[0], str(desk), *words]


def state(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


@pytest.mark.parametrize("verb", READING, ids=lambda verb: verb[0])
def test_a_reading_verb_changes_no_byte(judged, run, verb):
    before = state(judged)
    assert run(*typed(verb, judged)).code == 0
    assert state(judged) == before
    assert beside(judged) == {"city.factcheck"}


@pytest.mark.parametrize("verb", READING, ids=lambda verb: verb[0])
def test_a_reading_verb_works_on_a_desk_that_may_only_be_read(judged, spawn, verb):
    judged.chmod(0o444)
    before = state(judged)
    assert spawn(*typed(verb, judged)).code == 0
    assert state(judged) == before


@pytest.mark.parametrize("verb", WRITING, ids=lambda verb: verb[0])
def test_a_writing_verb_leaves_one_file(judged, run, type_in, verb):
    type_in(b'{"op": "undo"}\n')
    run("undo", judged)
    assert run(*typed(verb, judged)).code == 0
    assert beside(judged) == {"city.factcheck"}


@pytest.mark.parametrize("verb", WRITING, ids=lambda verb: verb[0])
def test_a_writing_verb_says_that_the_clock_is_behind_the_last_change(judged, run, type_in, verb):
    type_in(b"")
    run("undo", judged)
    with closing(sqlite3.connect(judged)) as db, db:
        db.execute("UPDATE operation SET at = '2999-06-15T12:00:00Z' WHERE seq = (SELECT max(seq) FROM operation)")
    said = run(*typed(verb, judged)).err.splitlines()
    assert said[0].startswith(
        "The clock of this computer is behind the last change in the file, which was made on 15 Jun"
    )


@pytest.mark.parametrize("verb", READING, ids=lambda verb: verb[0])
def test_a_held_desk_can_be_read(held, run, verb):
    assert run(*typed(verb, held)).code == 0


@pytest.mark.parametrize("verb", WRITING, ids=lambda verb: verb[0])
def test_a_held_desk_is_not_written_and_its_holder_is_named(held, run, type_in, verb):
    type_in(b"")
    refused = run(*typed(verb, held))
    assert (refused.code, refused.out) == (1, "")
    assert "Mara Lind" in refused.err
    assert len(refused.err.splitlines()) == 1


def test_nothing_is_imported_into_a_held_desk(held, other, run):
    refused = run("import", other, "--into", held)
    assert (refused.code, refused.out) == (1, "")
    assert "Mara Lind" in refused.err


@pytest.mark.parametrize("verb", READING + WRITING, ids=lambda verb: verb[0])
def test_a_desk_that_is_not_there_is_not_made(tmp_path, run, type_in, verb):
    type_in(b"")
    desk = tmp_path / "none.factcheck"
    refused = run(*typed(verb, desk))
    assert refused.code == 1
    assert "none.factcheck" in refused.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\x00" + bytes(84), b"\x00" * 5000])
@pytest.mark.parametrize("verb", READING + WRITING, ids=lambda verb: verb[0])
def test_a_file_that_is_no_desk_is_refused_and_left_as_it_is(tmp_path, run, type_in, verb, content):
    type_in(b"")
    path = tmp_path / "x.factcheck"
    path.write_bytes(content)
    before = state(path)
    refused = run(*typed(verb, path))
    assert refused.code == 1
    assert len(refused.err.splitlines()) == 1
    assert state(path) == before
    assert beside(path) == {"x.factcheck"}


@pytest.mark.parametrize("verb", READING + WRITING, ids=lambda verb: verb[0])
def test_a_folder_is_no_desk(tmp_path, run, type_in, verb):
    type_in(b"")
    folder = tmp_path / "folder"
    folder.mkdir()
    assert run(*typed(verb, folder)).code == 1
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights there")
def test_a_desk_may_be_named_by_a_link(judged, tmp_path, run):
    link = tmp_path / "link.factcheck"
    link.symlink_to(judged)
    assert run("verdict", link, 1, "supported").code == 0
    assert run("claims", judged, "--json").value[0]["verdict"] == "supported"
    assert link.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being replaced")
@pytest.mark.parametrize("verb", [["articles"], ["claim", "--quote", "red"]], ids=["reading", "writing"])
def test_a_log_of_another_file_is_said_to_be_set_aside(desk_path, elsewhere, run, verb):
    aside = put_backup_over_killed(desk_path, elsewhere)
    said = run(verb[0], desk_path, *verb[1:])
    assert said.code == 0
    assert said.err == f"What a program left here of another file of this name was set aside as {aside}.\n"
    assert run(verb[0], desk_path, *verb[1:]).err == ""
