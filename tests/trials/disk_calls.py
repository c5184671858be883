"""Records or fails the calls of a process to its disk, by a library that gcc makes of `disk_calls.c` (Linux)."""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

from tests.conftest import ROOT

_SOURCE = Path(__file__).with_suffix(".c")
_LOADED = "LD_PRELOAD"


class Call(IntFlag):
    """The calls that can be made to fail, as the library numbers them; CREATE is an OPEN of what was not there."""

    OPEN, READ, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, CREATE = (1 << bit for bit in range(9))


@dataclass(frozen=True, slots=True)
class Record:
    """A call that was made, by letter: C(reate), W(rite), T(runcate), S(ync), D (sync of a folder), R(ename), U(nlink),
    M(kdir); A is what was told on standard output, F a call that failed, with its name as `path`."""

    what: str
    number: int
    offset: int
    path: str
    to: str
    data: bytes


def why_not() -> str:
    """What is lacking here; empty where calls can be recorded."""
    if not sys.platform.startswith("linux"):
        return "this system loads no library before its own"
    return "" if shutil.which("gcc") else "there is no gcc"


def loaded_again(module: str, words: list[str]) -> int | None:
    """The exit status of `python -m module` with the library; None where this is that process, which goes on."""
    if "disk-calls" in os.environ.get(_LOADED, ""):
        return None
    with tempfile.TemporaryDirectory() as folder:
        library = f"{folder}/disk-calls.so"
        subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-o", library, str(_SOURCE), "-ldl"], check=True)
        environment = os.environ | {_LOADED: library, "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, env=environment, check=False).returncode


def watch(folder: Path, record_to: int) -> None:
    """Records calls on files under a folder from now on, in this process and those that it forks."""
    _turned_on()(os.fsencode(folder), record_to, 0, 0, 0, 0)


def fail(folder: Path, record_to: int, kinds: Call, at: int, error: int, goes_on: bool = False) -> None:
    """Lets the one `at` this number of calls of some kinds fail, with `goes_on` all after it too; none where it is 0.

    What is recorded then are the calls that failed.
    """
    _turned_on()(os.fsencode(folder), record_to, int(kinds), at, error, int(goes_on))


def _turned_on() -> Callable[..., None]:
    calls = ctypes.CDLL(None).disk_calls
    calls.argtypes = [ctypes.c_char_p, *[ctypes.c_int] * 2, ctypes.c_long, *[ctypes.c_int] * 2]
    calls.restype = None
    return calls


def records(path: Path) -> Iterator[Record]:
    """What was recorded."""
    everything, at = path.read_bytes(), 0
    while at < len(everything):
        what, number, offset, *sizes = struct.unpack_from("=6Q", everything, at)
        at += 48
        parts = []
        for size in sizes:
            parts.append(everything[at : at + size])
            at += size
        yield Record(chr(what), number, offset, os.fsdecode(parts[0]), os.fsdecode(parts[1]), parts[2])
