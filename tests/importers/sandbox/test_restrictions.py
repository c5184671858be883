"""The guard of the process that reads files: what a library in it may want, and does not get."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
BEGIN = (
    "import sys; sys.path.insert(0, {root!r}); "
    "from factcheck.importers.sandbox.restrictions import *; sys.addaudithook(audit_hook({package!r}))"
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
