"""What the doctor finds."""

import os
import platform
import re

import pytest

from factcheck.cli import doctor
from factcheck.cli.doctor import _lacking, _qt_on_python, display_of


def test_the_doctor_finds_what_is_there(run, home):
    found = run("doctor", "--json")
    assert found.code == 0
    answer = found.value
    assert answer["ok"] is True
    assert answer["python"] == platform.python_version()
    assert answer["pyside6"].startswith("6.")
    assert answer["sqlite"].startswith("3.")
    assert answer["problems"] == []
    assert all(place.startswith(str(home)) for place in answer["places"].values())
    assert not home.exists()


def test_people_read_the_same_in_lines(run):
    reply = run("doctor")
    assert reply.code == 0
    assert "PySide6" in reply.out
    assert reply.out.endswith("Nothing is missing.\n")


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (["Landlock", "seccomp"], "Landlock and seccomp"),
        ([], "no lockdown on this system, so files are read under the guard of Python alone"),
    ],
)
def test_what_holds_the_process_that_reads_files_is_named(run, monkeypatch, found, line):
    monkeypatch.setattr(doctor, "lockdown", lambda: found)
    assert re.search(rf"^Lockdown +{line}$", run("doctor").out, re.MULTILINE)
    assert run("doctor", "--json").value["lockdown"] == found


@pytest.mark.parametrize(
    ("has_index", "words"),
    [(True, "by an index of words"), (False, "without an index, which this SQLite lacks, so that each search reads")],
)
def test_whether_words_are_found_by_an_index_is_told(run, monkeypatch, has_index, words):
    assert run("doctor", "--json").value["word_index"] is True
    monkeypatch.setattr(doctor, "has_word_index", lambda: has_index)
    assert re.search(rf"^Search +{words}", run("doctor").out, re.MULTILINE)


@pytest.mark.parametrize(
    ("environment", "system", "display"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", ":0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "wayland-0"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", ""),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", "vnc"),
        ({}, "darwin", "desktop"),
        ({}, "win32", "desktop"),
    ],
)
def test_where_a_window_would_be_shown(environment, system, display):
    assert display_of(environment, system) == display


@pytest.mark.parametrize(
    ("qt", "python", "is_wrong"),
    [("6.12.0", (3, 11), True), ("6.11.3", (3, 11), False), ("6.12.0", (3, 12), False), ("", (3, 11), False)],
)
def test_the_qt_that_ends_an_older_python_is_named(qt, python, is_wrong):
    assert bool(list(_qt_on_python(qt, python))) is is_wrong


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_place_that_cannot_be_written_is_named(run, tmp_path, monkeypatch, inside):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "file" / inside))
    found = run("doctor", "--json")
    assert found.code == 1
    assert [one.split(" cannot")[0] for one in found.value["problems"]] == [
        "The place for settings",
        "The place for default desk",
        "The place for backups",
        "The place for log",
    ]


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="only Linux has a folder that takes no files from root")
def test_a_place_that_rights_alone_do_not_tell_is_named(run, monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", "/proc/factcheck")
    assert len(run("doctor", "--json").value["problems"]) == 4


def test_what_the_window_needs_of_the_system_is_named():
    (problem,) = _lacking({"libnosuch.so.7": "libnosuch7"})
    assert problem == "The window needs libnosuch.so.7, which this system lacks; on Debian it is in libnosuch7."
