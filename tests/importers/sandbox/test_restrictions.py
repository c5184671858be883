"""The guard of the process that reads files: what a library in it may want, and does not get; how much it may take."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.importers.sandbox.restrictions import Gauge, readable

PACKAGE = Path(factcheck.__file__).parent
BEGIN = (
    "import sys; sys.path.insert(0, {root!r}); "
    "from factcheck.importers.sandbox.restrictions import *; sys.addaudithook(audit_hook(readable({package!r})))"
)
WANTED = {
    "reads_a_file_of_a_person": "open({outside!r}).read()",
    "reads_it_by_the_system": "os.open({outside!r}, os.O_RDONLY)",
    "reads_it_by_a_detour": "open(os.path.dirname(os.__file__) + '/..' * 20 + {outside!r})",
    "reads_it_through_a_link": "open({link!r})",
    "writes_a_file": "open({outside!r} + '2', 'w')",
    "writes_over_code": "open(os.__file__, 'a')",
    "makes_a_temporary_file": "import tempfile; tempfile.TemporaryFile(dir=os.path.dirname({outside!r}))",
    "removes_a_file": "os.remove({outside!r})",
    "renames_a_file": "os.rename({outside!r}, {outside!r} + '2')",
    "makes_a_folder": "os.mkdir({outside!r} + '2')",
    "opens_a_socket": "import socket; socket.socket()",
    "asks_for_an_address": "import socket; socket.getaddrinfo('example.org', 80)",
    "asks_the_web": "import urllib.request; urllib.request.urlopen('http://192.0.2.1/')",
    "reads_a_file_as_the_web": "import urllib.request; urllib.request.urlopen('file://' + {outside!r})",
    "begins_a_program": "import subprocess; subprocess.run(['true'])",
    "asks_the_shell": "os.system('true')",
    "becomes_another_program": "os.execv('/bin/true', ['true'])",
    "opens_a_database": "import sqlite3; sqlite3.connect({outside!r} + '2')",
    "unpickles": "import pickle; pickle.loads(b'cos\\nsystem\\n.')",
}
POSIX = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")


@pytest.fixture
def outside(tmp_path):
    path = tmp_path / "private.txt"
    path.write_text("private", encoding="utf-8")
    return path


def guarded(code: str, outside: Path) -> subprocess.CompletedProcess[str]:
    link = outside.with_name("link.py")
    facts = {"outside": str(outside), "link": str(link), "root": str(PACKAGE.parent), "package": str(PACKAGE)}
    if os.name != "nt":
        link.symlink_to(outside)
    lines = [BEGIN.format(**facts), "try:", f"    {code.format(**facts)}", "except ReachedOutError: print('refused')"]
    return subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(os.name == "nt", reason="the programs and links of POSIX")
@pytest.mark.parametrize("name", WANTED)
def test_a_library_does_not_get_what_it_wants(outside, name):
    done = guarded(WANTED[name], outside)
    assert (done.stdout, done.stderr) == ("refused\n", "")
    assert outside.read_text(encoding="utf-8") == "private"
    assert not outside.with_name("private.txt2").exists()


@pytest.mark.parametrize(
    "code",
    [
        "import json.tool, markdown_it, charset_normalizer",
        "open({package!r} + '/__init__.py').read()",
        "open(os.devnull, 'w').write('x')",
        "import mimetypes; mimetypes.guess_type('a.txt')",
        "os.urandom(8)",
    ],
)
def test_python_and_its_libraries_can_be_read(outside, code):
    done = guarded(code, outside)
    assert (done.stdout, done.stderr) == ("", "")


@POSIX
def test_a_gauge_tells_bytes_and_never_less_than_before():
    gauge = Gauge()
    before = gauge.peak()
    held = bytes(20_000_000)
    assert gauge.peak() >= before > 1_000_000
    del held


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to this limit")
def test_a_process_with_a_limit_cannot_hold_more():
    code = (
        "from factcheck.importers.sandbox.restrictions import limit_memory\n"
        "limit_memory(300_000_000); bytes(400_000_000)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in ended.stderr


BURN = """
import time
from factcheck.importers.sandbox.restrictions import limit_cpu_time
def burn(seconds):
    until = time.process_time() + seconds
    while time.process_time() < until: pass
"""


@POSIX
@pytest.mark.parametrize(
    ("code", "signals"),
    [
        ("limit_cpu_time(0.1); burn(5)", "SIGPROF"),
        ("limit_cpu_time(0.3)\nfor _ in range(4): burn(0.15); limit_cpu_time(0.3)", ""),
        ("limit_cpu_time(0.1); limit_cpu_time(0); burn(0.3)", ""),
        ("limit_cpu_time(0.1); time.sleep(0.3)", ""),
    ],
)
def test_a_process_is_ended_once_it_has_used_up_the_cpu_time_of_one_file(code, signals):
    done = subprocess.run([sys.executable, "-c", BURN + code], check=False)
    assert done.returncode == (-getattr(signal, signals) if signals else 0)


@pytest.mark.parametrize("is_frozen", [True, False])
def test_a_frozen_program_which_holds_its_modules_may_be_read_by_its_process(monkeypatch, is_frozen):
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    assert (sys.executable in readable("package")) is is_frozen
