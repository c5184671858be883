"""The note of which file a start opens."""

import os
import subprocess
import sys

import pytest

from factcheck import places
from factcheck.services import start_marker


@pytest.fixture
def desk(home, tmp_path):
    path = tmp_path / "story.factcheck"
    path.touch()
    return path


@pytest.fixture
def ended():
    """The number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def note_of(process, desk):
    start_marker.begin(desk)
    marker = places.settings_file().with_name("starting")
    marker.write_bytes(marker.read_bytes().replace(b"%d\n" % os.getpid(), b"%d\n" % process))


def test_a_start_of_a_process_that_ended_is_unfinished_until_a_file_is_shown(desk, ended):
    assert start_marker.unfinished() is None
    note_of(ended, desk)
    assert start_marker.unfinished() == desk
    start_marker.finish()
    assert start_marker.unfinished() is None


def test_another_window_that_is_just_starting_is_no_unfinished_start_and_keeps_its_note(desk):
    note_of(os.getppid(), desk)
    assert start_marker.unfinished() is None
    start_marker.finish()
    assert places.settings_file().with_name("starting").exists()


def test_ones_own_start_is_none_that_ended(desk):
    start_marker.begin(desk)
    assert start_marker.unfinished() is None


def test_a_file_that_is_gone_ends_no_start(desk, ended):
    note_of(ended, desk)
    desk.unlink()
    assert start_marker.unfinished() is None


@pytest.mark.parametrize("content", [b"", b"\xff", b"x\ny", b"12", b"0\n", b"\n\n"])
def test_a_note_that_cannot_be_read_is_none(desk, content):
    note = places.settings_file().with_name("starting")
    places.made(note.parent)
    note.write_bytes(content)
    assert start_marker.unfinished() is None
    start_marker.finish()


def test_where_nothing_can_be_noted_the_start_goes_on(desk):
    places.made(places.settings_file().parent)
    places.settings_file().with_name("starting").mkdir()
    start_marker.begin(desk)
    assert start_marker.unfinished() is None
    start_marker.finish()
