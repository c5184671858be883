"""The process that reads files, begun and asked by hand."""

import pytest

from factcheck.importers.sandbox import child_process, framing
from factcheck.importers.sandbox.child_process import ChildNotStartedError, ChildProcess
from tests.frozen_samples import freeze, needs_scripts

MEMORY = 450_000_000
HEADER = framing.packed({"name": "a.txt", "options": {}, "cpu_seconds": 5.0, "wall_seconds": 5.0})


@pytest.fixture
def child():
    child = ChildProcess(MEMORY)
    yield child
    child.close()


def test_it_answers_what_it_is_asked(child):
    answer = child.asked(HEADER, b"Words.")
    assert answer is not None
    assert answer.header["draft"]["text"] == "Words."


def test_one_that_was_ended_gives_no_answer(child):
    assert child.asked(HEADER, b"Words.") is not None
    child.kill()
    assert child.asked(HEADER, b"Words.") is None


def test_one_that_was_never_ready_is_a_fault_of_this_installation(monkeypatch):
    monkeypatch.setattr(child_process, "_CODE", "raise SystemExit")
    child = ChildProcess(MEMORY)
    with pytest.raises(ChildNotStartedError):
        child.asked(HEADER, b"Words.")
    child.close()


@needs_scripts
def test_a_frozen_program_begins_itself_for_it_under_the_same_lockdown(child, monkeypatch, tmp_path):
    freeze(monkeypatch, tmp_path)
    frozen = ChildProcess(MEMORY)
    answer = frozen.asked(HEADER, b"Words.")
    assert answer is not None
    assert answer.header["draft"]["text"] == "Words."
    assert frozen.lockdown() == child.lockdown()
    frozen.close()


def test_where_the_system_has_no_lockdown_a_hook_still_keeps_python_in(monkeypatch):
    code = (
        "import sys; sys.path[:] = sys.argv[4:]; from factcheck.importers.sandbox import child; "
        f"child.lock_down = lambda _readable: []; child.read_article = lambda *_given: open({__file__!r}); "
        "child.main(int(sys.argv[1]), *sys.argv[2:4])"
    )
    monkeypatch.setattr(child_process, "_CODE", code)
    child = ChildProcess(MEMORY)
    assert child.lockdown() == []
    answer = child.asked(HEADER, b"Words.")
    assert answer is not None
    assert answer.header["error"] == "UnsafeFileError"
    child.close()
