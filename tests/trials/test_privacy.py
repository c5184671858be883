"""That the trial of privacy hears what is contacted and written; verbs and window take too long under strace."""

import os
import shutil
import socket
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.trials.outside import Outside
from tests.trials.privacy import Watched, place_of


@pytest.fixture
def outside(tmp_path):
    heard = Outside([tmp_path / "here"])
    sys.addaudithook(heard.hear)  # there is no way to take one off again
    heard.is_watching = True
    yield heard
    heard.is_watching = False


def test_what_is_written_in_the_places_is_nothing_to_tell(outside, tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a").write_text("a", encoding="utf-8")
    assert outside.writes > 0
    assert outside.found == set()


@pytest.mark.parametrize(
    "act",
    [
        lambda path: path.write_text("a", encoding="utf-8"),
        lambda path: path.mkdir(),
        lambda path: sqlite3.connect(path).close(),
        lambda path: os.close(os.open(path, os.O_CREAT | os.O_WRONLY)),
    ],
)
def test_what_is_written_elsewhere_is_told(outside, tmp_path, act):
    act(tmp_path / "there")
    assert outside.found == {f"written: {tmp_path / 'there'}"}


def test_a_contact_is_told(outside):
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as made, suppress(OSError):
        made.sendto(b"a", ("192.0.2.1", 9))
    assert outside.found == {"socket.sendto 192.0.2.1"}


@pytest.mark.skipif(shutil.which("strace") is None, reason="only where there is strace")
def test_strace_hears_what_a_command_writes_and_contacts(tmp_path):
    code = "import socket, sys; open(sys.argv[1], 'w').close(); socket.socket().close()"
    watched = Watched(["-c", code, str(tmp_path / "there")], tmp_path, tmp_path / "traces")
    assert watched.done.returncode == 0, watched.done.stderr
    assert tmp_path / "there" in watched.written
    assert any("AF_INET" in one for one in watched.contacted)


def test_a_path_lies_in_the_innermost_of_the_places():
    places = {"home": Path("/home"), "data": Path("/home/data")}
    assert [place_of(Path(one), places) for one in ("/home/data/a", "/home/a", "/etc")] == ["data", "home", None]
