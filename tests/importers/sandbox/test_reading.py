"""The process that reads files: what it answers, what it may not take, and when it ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from compressed_rtf import compress

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    BrokenFileError,
    CancelledError,
    EmptyTextError,
    NotATextError,
    ReadingLimitError,
)
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.importers.base import read_article
from factcheck.importers.sandbox.reading import Sandbox
from tests.importers.msg_samples import msg

ROOT = Path(__file__).parents[2]
STORY = b"Bridge opens\n\nIt is red."
SLOW = b"<p>words <b>bold</b> " * 700_000
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


@pytest.fixture
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


def reads(sandbox: Sandbox) -> bool:
    return sandbox.read("story.txt", STORY).headline == "Bridge opens"


def pid_of(sandbox: Sandbox) -> int:
    sandbox.warm()
    assert sandbox._child is not None
    return sandbox._child._process.pid


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"


def comes_true(what) -> bool:
    until = time.monotonic() + 30
    while not what() and time.monotonic() < until:
        time.sleep(0.02)
    return what()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("story.txt", STORY),
        ("story.md", "# Brücke 😀\n\n* *red*\n* blue".encode()),
        ("page.html", b"<h1>Big</h1><p>Words with <a href='https://example.org'>a link</a>."),
        ("mail.msg", msg(s0037="Bridge", s1009=compress(rb"{\rtf1 Words.}"))),
        ("old.txt", "Größe, Übermut und naïveté".encode("cp1252")),
    ],
)
def test_the_process_reads_what_the_importers_read(sandbox, name, data):
    assert sandbox.read(name, data) == read_article(name, data)


def test_options_reach_the_importer(sandbox):
    options = ReadOptions(encoding="cp1251")
    data = "Привет, мир".encode("cp1251")
    assert sandbox.read("a.txt", data, options) == read_article("a.txt", data, options)


def test_errors_of_the_world_arrive_with_their_facts(sandbox):
    with pytest.raises(NotATextError) as refused:
        sandbox.read("photo.jpg", b"\xff\xd8\xff\xe0")
    assert refused.value.name == "photo.jpg"
    with pytest.raises(EmptyTextError):
        sandbox.read("a.txt", b" ")


def test_one_process_reads_file_after_file(sandbox):
    first = pid_of(sandbox)
    assert reads(sandbox)
    with pytest.raises(EmptyTextError):
        sandbox.read("a.txt", b"")
    assert reads(sandbox)
    assert pid_of(sandbox) == first


def test_a_file_that_takes_too_long_is_refused_and_the_next_is_read():
    with Sandbox(seconds=0.3) as sandbox:
        sandbox.warm()
        with pytest.raises(ReadingLimitError) as refused:
            sandbox.read("slow.html", SLOW)
    assert refused.value.what == "time"
    with Sandbox() as sandbox:
        assert reads(sandbox)


@POSIX
def test_a_machine_that_is_busy_with_something_else_refuses_no_file():
    with Sandbox(seconds=0.5) as sandbox:
        pid = pid_of(sandbox)
        assert reads(sandbox)
        os.kill(pid, signal.SIGSTOP)
        threading.Timer(0.8, partial(os.kill, pid, signal.SIGCONT)).start()
        assert reads(sandbox)


@POSIX
def test_a_process_that_never_goes_on_is_ended_in_the_end():
    with Sandbox(seconds=0.2) as sandbox:
        pid = pid_of(sandbox)
        assert reads(sandbox)
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(ReadingLimitError) as refused:
            reads(sandbox)
        assert (refused.value.what, lives(pid)) == ("time", False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems set no such limit")
def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_is_read():
    with Sandbox(memory=80_000_000) as sandbox:
        with pytest.raises(ReadingLimitError) as refused:
            sandbox.read("large.html", SLOW)
        assert refused.value.what == "memory"
        assert reads(sandbox)


@POSIX
def test_cancelling_ends_the_process_at_once(sandbox):
    first = pid_of(sandbox)
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(CancelledError):
        sandbox.read("slow.html", SLOW, cancelled=stop.is_set)
    assert not lives(first)
    assert reads(sandbox)


def test_what_is_cancelled_while_it_waits_for_its_turn_is_never_read(sandbox):
    stop = threading.Event()
    reader = threading.Thread(target=partial(read_until, sandbox, stop))
    reader.start()
    with pytest.raises(CancelledError):
        sandbox.read("story.txt", STORY, cancelled=lambda: True)
    stop.set()
    reader.join()


def read_until(sandbox: Sandbox, stop: threading.Event) -> None:
    with pytest.raises(CancelledError):
        sandbox.read("slow.html", SLOW, cancelled=stop.is_set)


def test_several_threads_take_turns(sandbox):
    found = []
    readers = [threading.Thread(target=lambda: found.append(reads(sandbox))) for _ in range(5)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == [True] * 5


@POSIX
@pytest.mark.parametrize(
    ("number", "error"), [("SIGSEGV", BrokenFileError), ("SIGABRT", ReadingLimitError), ("SIGKILL", ReadingLimitError)]
)
def test_a_process_that_dies_over_a_file_is_one_sentence_and_the_next_file_is_read(sandbox, number, error):
    pid = pid_of(sandbox)
    assert reads(sandbox)
    threading.Timer(0.2, partial(os.kill, pid, getattr(signal, number))).start()
    with pytest.raises(error):
        sandbox.read("slow.html", SLOW)
    assert reads(sandbox)


@POSIX
def test_a_process_that_died_between_two_files_is_begun_anew(sandbox):
    os.kill(pid_of(sandbox), signal.SIGKILL)
    time.sleep(0.1)
    assert reads(sandbox)


@POSIX
def test_closing_ends_the_process(sandbox):
    pid = pid_of(sandbox)
    sandbox.close()
    assert not lives(pid)
    with pytest.raises(CancelledError):
        reads(sandbox)


@POSIX
def test_a_sandbox_that_is_forgotten_ends_its_process():
    sandbox = Sandbox()
    pid = pid_of(sandbox)
    del sandbox
    assert not lives(pid)


@POSIX
@pytest.mark.parametrize("code", ["input()", "sandbox.read('slow.html', b'<p>words <b>bold</b> ' * 700_000)"])
def test_a_program_that_is_killed_leaves_no_process(code):
    lines = [
        "from factcheck.importers.sandbox.reading import Sandbox",
        "sandbox = Sandbox(); sandbox.warm()",
        f"print(sandbox._child._process.pid, flush=True); {code}",
    ]
    program = subprocess.Popen(
        [sys.executable, "-c", "\n".join(lines)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    pid = int(program.stdout.readline())
    time.sleep(0.5)
    assert lives(pid)
    program.kill()
    program.communicate()
    assert comes_true(lambda: not lives(pid))


def test_a_name_may_hold_anything(sandbox):
    assert sandbox.read("caf\ufffd 😀 \ud800.txt", b"words").origin.startswith("caf")


def test_a_parser_that_fails_is_a_broken_file_without_any_words_of_it(sandbox, monkeypatch):
    monkeypatch.setattr("factcheck.importers.sandbox.reading.asdict", lambda _options: {"encoding": 5})
    with pytest.raises(FactcheckError) as refused:
        sandbox.read("story.txt", b"secret words")
    assert isinstance(refused.value, BrokenFileError)
    assert "secret" not in repr(refused.value.__cause__)
