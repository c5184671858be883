"""The way in, and how a verb ends when it is told to."""

import os
import signal
import subprocess
import sys

import pytest

from factcheck import __main__
from factcheck.resources import CHILD
from factcheck.services.importing import Reading
from factcheck.services.opening import new_desk


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "story.txt").write_text("Head\n\nThe bridge is red.\n", encoding="utf-8")
    made = new_desk(tmp_path / "city.factcheck")
    with Reading() as reading:
        made.articles.add(reading.read_file(tmp_path / "story.txt"))
    made.close()
    return made.path


@pytest.mark.parametrize("door", [__main__.main, __main__.gui])
def test_a_verb_goes_to_the_command_line(desk, monkeypatch, capsys, door):
    monkeypatch.setattr(sys, "argv", ["factcheck", "check", str(desk)])
    assert door() == 0
    assert capsys.readouterr().out == "city.factcheck is whole.\n"


@pytest.mark.parametrize("argv", [["--nonsense"], ["a.factcheck", "b.factcheck"], ["clams"]])
def test_what_is_neither_verb_nor_file_is_wrong_usage(monkeypatch, capsys, argv):
    monkeypatch.setattr(sys, "argv", ["factcheck", *argv])
    assert __main__.main() == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("hears_signals")
def test_a_verb_told_to_end_closes_the_desk(desk, number):
    talk = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "apply", str(desk)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert talk.stdin is not None
    assert talk.stdout is not None
    talk.stdin.write(b'{"op": "claim", "quote": "red"}\n')
    talk.stdin.flush()
    assert b'"ok": true' in talk.stdout.readline()
    talk.send_signal(number)
    _, errors = talk.communicate(timeout=30)
    assert (talk.returncode, errors) == (128 + number, b"")
    assert [path.name for path in desk.parent.iterdir() if desk.name in path.name] == [desk.name]


def test_only_a_frozen_program_begins_itself_as_a_process_beside_it(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["factcheck", CHILD, "read-files", "1", "here", "en"])
    assert __main__.main() == 2
    assert "--child" in capsys.readouterr().err
