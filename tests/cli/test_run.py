"""The border: exit codes, quiet ends, and no Qt."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from factcheck import __version__, cli
from factcheck.cli.verb_table import VERBS

VERBS_WITHOUT_QT = """
import sys
from factcheck.__main__ import main
sys.argv = ["factcheck", *sys.argv[1:]]
code = main()
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
sys.exit(code)
"""


@pytest.mark.parametrize(
    "argv",
    [
        ["import", "story.txt", "--into", "new.factcheck"],
        ["articles", "city.factcheck"],
        ["claims", "city.factcheck"],
        ["claim", "city.factcheck", "--quote", "red"],
        ["verdict", "city.factcheck", "1", "supported"],
        ["apply", "city.factcheck"],
        ["export", "city.factcheck", "--to", "report.html"],
        ["undo", "city.factcheck"],
        ["history", "city.factcheck"],
        ["check", "city.factcheck"],
        ["doctor"],
        ["demo", "demo"],
        ["--help"],
        ["--version"],
    ],
    ids=lambda argv: argv[0],
)
@pytest.mark.usefixtures("judged", "story")
def test_no_verb_needs_qt_or_a_display(tmp_path, argv):
    done = subprocess.run(
        [sys.executable, "-c", VERBS_WITHOUT_QT, *argv],
        cwd=tmp_path,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("argv", [["--nonsense"], ["clams"], ["a.factcheck", "b.factcheck"]])
def test_what_cannot_be_opened_is_wrong_usage_without_qt(tmp_path, spawn, argv):
    refused = spawn(*argv)
    assert (refused.code, refused.out) == (2, "")
    assert len(refused.err.splitlines()) == 1


def test_output_is_utf_8_in_every_locale(desk, spawn):
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    reply = spawn("claim", desk, "--quote", "flags", "--statement", "Café “长江”", "--json", **ascii_only)
    assert reply.value["statement"] == "Café “长江”"
    assert "长江" in reply.out


def test_a_reader_who_goes_away_is_no_trouble(judged, type_in):
    talk = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "apply", str(judged)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert talk.stdout is not None
    talk.stdout.close()
    talk.stdout = None
    _, errors = talk.communicate(b'{"op": "redo"}\n' * 5000)
    assert errors == b""
    assert talk.returncode == 141


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is of Linux")
def test_an_answer_that_cannot_be_written_is_told(judged):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "claims", str(judged)], stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert done.stderr == b"The answer cannot be written: no space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
@pytest.mark.usefixtures("hears_signals")
def test_an_interrupt_ends_quietly_and_leaves_one_file(judged):
    import signal

    talk = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "apply", str(judged)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert talk.stdin is not None
    assert talk.stdout is not None
    talk.stdin.write(b'{"op": "note", "claim": 1, "note": "kept"}\n')
    talk.stdin.flush()
    assert b'"ok": true' in talk.stdout.readline()
    talk.send_signal(signal.SIGINT)
    _, errors = talk.communicate()
    assert (talk.returncode, errors) == (130, b"")
    assert [path.name for path in judged.parent.iterdir() if judged.name in path.name] == [judged.name]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell there")
def test_the_first_lines_are_enough_for_head(judged):
    command = f"{sys.executable} -m factcheck claims {judged} --json | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"[\n", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe nobody reads gives another error there")
def test_help_that_nobody_reads_ends_quietly():
    unread, written = os.pipe()
    os.close(unread)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "overview", "--help"], stdout=written, stderr=subprocess.PIPE
    )
    os.close(written)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell there")
def test_warnings_never_turn_to_standard_output(tmp_path):
    command = f"{sys.executable} -m factcheck claims {tmp_path}/none.factcheck --json 2>&-"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert (done.returncode, done.stdout) == (1, b"")


def test_a_file_in_the_way_is_named(judged, run, monkeypatch):
    def failing(arguments):
        raise PermissionError(13, "Permission denied", "/somewhere/notes.md")

    monkeypatch.setitem(VERBS, "claims", replace(VERBS["claims"], act=failing))
    assert run("claims", judged).err == "“notes.md” cannot be written: permission denied.\n"


def test_the_version(run):
    assert run("--version").out == f"Factcheck {__version__}\n"


def test_a_bug_of_ours_is_one_line_without_the_words_of_an_article(judged, run, monkeypatch):
    def broken(arguments):
        raise KeyError("secret words of the article")

    monkeypatch.setitem(VERBS, "claims", replace(VERBS["claims"], act=broken))
    reply = run("claims", judged)
    assert (reply.code, reply.out) == (1, "")
    assert len(reply.err.splitlines()) == 1
    assert "KeyError in test_run.py" in reply.err
    assert "secret" not in reply.err


def test_standard_streams_may_be_missing(judged, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["claims", str(judged), "--json"]) == 0
    assert cli.main(["claims", "none.factcheck"]) == 1
