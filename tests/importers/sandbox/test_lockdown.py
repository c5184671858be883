"""What code that has taken over the reading process can still do: nothing outside of it, by whatever road it tries."""

import ctypes
import os
import platform
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.importers.sandbox.child_process import ChildProcess
from factcheck.importers.sandbox.lockdown import lock_down

IS_HELD = sys.platform == "linux" and platform.machine() == "x86_64"
pytestmark = pytest.mark.skipif(not IS_HELD, reason="lockdown is for Linux on x86-64")
PACKAGE = Path(factcheck.__file__).parent
BEGIN = """
import ctypes, os, socket, struct, sys, threading
sys.path.insert(0, {root!r})
from factcheck.importers.sandbox.lockdown import lock_down
from factcheck.importers.sandbox.restrictions import readable
c = ctypes.CDLL(None, use_errno=True)
call = c.syscall
path, other, folder = ({path!r}, {path!r} + "2", {folder!r})
raw, raw2 = path.encode(), other.encode()
host, port, parent = "127.0.0.1", {port}, {parent}
address = struct.pack("=HH4s8x", socket.AF_INET, socket.htons(port), socket.inet_aton(host))
def read_from(descriptor):
    buffer = ctypes.create_string_buffer(9)
    return c.read(descriptor, buffer, 8), buffer.value

print(sorted(lock_down(readable({package!r}))))
try:
    print({attempt})
except OSError as error:
    print("refused", error.errno)
"""
READS = {
    "Python": "open(path).read()",
    "a link": "open({link!r}).read()",
    "C": "read_from(c.open(raw, 0))",
    "a raw call": "read_from(call(257, -100, raw, 0))",
    "the old raw call": "read_from(call(2, raw, 0))",
    "a newer raw call": "read_from(call(437, -100, raw, struct.pack('QQQ', 0, 0, 0), 24))",
    "its folder": "os.listdir(folder)",
    "the memory of another process": "open(f'/proc/{{parent}}/mem', 'rb').read(1)",
    "its environment": "open(f'/proc/{{parent}}/environ').read()",
}
CHANGES = {
    "writing": "open(path, 'w').write('x')",
    "adding": "c.write(c.open(raw, os.O_WRONLY | os.O_APPEND), b'x', 1)",
    "a new file": "c.open(raw2, os.O_CREAT | os.O_WRONLY, 0o600)",
    "creat": "call(85, raw2, 0o600)",
    "removing": "c.unlink(raw)",
    "a raw removal": "call(87, raw)",
    "removing beside": "call(263, -100, raw, 0)",
    "renaming": "c.rename(raw, raw2)",
    "a raw renaming": "call(316, -100, raw, -100, raw2, 0)",
    "a folder": "call(83, raw2, 0o700)",
    "a link": "c.link(raw, raw2)",
    "a symbolic link": "c.symlink(b'/', raw2)",
    "cutting": "c.truncate(raw, 0)",
    "rights": "c.chmod(raw, 0o777)",
    "times": "c.utimes(raw, None)",
    "a pipe with a name": "c.mkfifo(raw2, 0o600)",
    "a mount": "c.mount(b'none', raw, b'tmpfs', 0, None)",
    "a program that writes": "os.system(f'echo x > {{path}}') and -1",
    "a program": "os.posix_spawn('/bin/sh', ['sh', '-c', f'echo x > {{path}}'], {{}})",
    "a forked process": "os.fork() or open(other, 'w')",
    "a process by clone": "call(56, signal := 17, 0, 0, 0, 0)",
    "a process by clone3": "call(435, struct.pack('QQQQQQQQ', 0, 0, 0, 0, 17, 0, 0, 0), 64)",
    "a process by vfork": "call(58)",
    "another program": "c.execve(b'/bin/true', None, None)",
    "a program from memory": "call(319, b'x', 0)",
    "rings": "call(425, 4, bytes(120))",
    "32-bit numbers": "call(0x40000000 + 257, -100, raw, 0o2102, 0o600)",
}
REACHES = {
    "Python": "socket.create_connection((host, port), 2)",
    "C": "c.connect(c.socket(socket.AF_INET, socket.SOCK_STREAM, 0), address, 16)",
    "a raw call": "call(42, call(41, socket.AF_INET, socket.SOCK_STREAM, 0), address, 16)",
    "a datagram": "c.sendto(c.socket(socket.AF_INET, socket.SOCK_DGRAM, 0), b'x', 1, 0, address, 16)",
    "a pair": "socket.socketpair()",
    "a socket of the system": "socket.socket(socket.AF_UNIX)",
    "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "a thread": "(done := [], one := threading.Thread(target=lambda: done.append(c.socket(2, 1, 0))), "
    "one.start(), one.join(), done[0])[-1]",
}
MEDDLES = {
    "a signal": "c.kill(parent, 15)",
    "a raw signal": "call(62, parent, 15)",
    "to a thread": "call(234, parent, parent, 15)",
    "to any thread": "call(200, parent, 15)",
    "with a value": "c.sigqueue(parent, 15, 0)",
    "by a descriptor": "call(424, call(434, parent, 0), 15, 0, 0)",
    "when a pipe moves": "c.fcntl(0, 8, parent)",
    "tracing": "c.ptrace(16, parent, 0, 0)",
    "memory": "call(310, parent, bytes(16), 1, bytes(16), 1, 0)",
    "limits": "call(302, parent, 7, struct.pack('QQ', 3, 3), 0)",
    "to all": "c.kill(-1, 15)",
}


@pytest.fixture
def private(tmp_path):
    path = tmp_path / "private.txt"
    path.write_text("private", encoding="utf-8")
    (tmp_path / "link.py").symlink_to(path)
    return path


@pytest.fixture
def server():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


def tried(attempt: str, private: Path, port: int = 9) -> str:
    """What the attempt came to, in a process that is locked down and nothing else."""
    facts = {
        "root": str(PACKAGE.parent),
        "package": str(PACKAGE),
        "path": str(private),
        "folder": str(private.parent),
        "port": port,
        "parent": os.getpid(),
        "attempt": attempt.format(link=str(private.with_name("link.py"))),
    }
    done = subprocess.run([sys.executable, "-c", BEGIN.format(**facts)], capture_output=True, text=True, timeout=60)
    held, _, came_to = done.stdout.partition("\n")
    assert (held, done.stderr) == ("['Landlock', 'seccomp']", "")
    return came_to.strip()


def was_refused(came_to: str) -> bool:
    return came_to == "-1" or came_to.startswith("refused")


@pytest.mark.parametrize("road", READS)
def test_no_other_file_is_read(private, road):
    came_to = tried(READS[road], private)
    assert "private" not in came_to
    assert was_refused(came_to) or came_to == "(-1, b'')"


@pytest.mark.parametrize("road", CHANGES)
def test_nothing_is_changed_and_no_program_begins(private, road):
    before = private.stat()
    assert was_refused(tried(CHANGES[road], private))
    assert private.read_text(encoding="utf-8") == "private"
    assert (private.stat().st_mode, private.stat().st_mtime_ns) == (before.st_mode, before.st_mtime_ns)
    assert {path.name for path in private.parent.iterdir()} == {"private.txt", "link.py"}


@pytest.mark.parametrize("road", REACHES)
def test_no_network_is_reached(private, server, road):
    assert was_refused(tried(REACHES[road], private, server.getsockname()[1]))
    with pytest.raises(BlockingIOError):
        server.accept()


@pytest.mark.parametrize("road", MEDDLES)
def test_no_other_process_is_touched(private, road):
    came = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: came.append(number))
    try:
        assert was_refused(tried(MEDDLES[road], private))
    finally:
        signal.signal(signal.SIGTERM, before)
    assert came == []


@pytest.mark.parametrize(
    "work",
    [
        "open(os.__file__).read(1)",
        "__import__('lxml.html').html.fromstring('<p>x').text_content()",
        "(made := [], one := threading.Thread(target=made.append, args=(1,)), one.start(), one.join(), made[0])",
        "os.urandom(8)",
        "bytes(50_000_000)[:1]",
    ],
)
def test_what_reading_needs_goes_on(private, work):
    assert not was_refused(tried(work, private))


def test_the_process_that_reads_files_is_locked_down():
    child = ChildProcess(450_000_000)
    try:
        assert child.lockdown() == ["Landlock", "seccomp"]
    finally:
        child.close()


@pytest.mark.parametrize("system", [("darwin", "x86_64"), ("linux", "aarch64"), ("win32", "AMD64")])
def test_where_it_was_never_run_nothing_is_done_and_nothing_claimed(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system[0])
    monkeypatch.setattr(platform, "machine", lambda: system[1])
    monkeypatch.setattr(ctypes, "CDLL", None)
    assert lock_down([]) == []


def test_nothing_of_what_the_program_was_told_reaches_the_process(monkeypatch, private):
    monkeypatch.setenv("FACTCHECK_SECRET", "embargo")
    child = ChildProcess(450_000_000)
    try:
        child.lockdown()
        assert "embargo" not in Path(f"/proc/{child._process.pid}/environ").read_text(encoding="utf-8")
    finally:
        child.close()
