"""Starts, asks and ends the child process that reads files."""

import os
import signal
import subprocess
import sys
import weakref
from pathlib import Path

import factcheck
from factcheck.importers.sandbox import framing, serialization
from factcheck.importers.sandbox.child import OUT_OF_MEMORY
from factcheck.importers.sandbox.framing import Message
from factcheck.resources import CHILD, is_frozen
from factcheck.translation import current_language

_PACKAGE = Path(factcheck.__file__).resolve().parent
READ_FILES = "read-files"
_CODE = (
    "import sys; sys.path[:] = sys.argv[4:]; "
    "from factcheck.importers.sandbox.child import main; main(int(sys.argv[1]), *sys.argv[2:4])"
)
# One memory arena and no helper threads, so that the limit of memory is for the file.
_FRUGAL = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
# What Python and its libraries go by, and where the catalogue of a language that somebody tries out lies.
_NEEDED = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "SYSTEMROOT")
_HOMES = ("FACTCHECK_HOME", "HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "USERPROFILE")
_CRASHES = frozenset(-getattr(signal, name) for name in ("SIGSEGV", "SIGBUS", "SIGFPE") if hasattr(signal, name))


class ChildNotStartedError(Exception):
    """The process ended before it was ready: something is wrong with this installation."""


class ChildProcess:
    """A process that holds `memory` bytes at most; it ends with this object, and with the program."""

    def __init__(self, memory: int) -> None:
        """Begins the process, without waiting for it; raises OSError."""
        self._process = subprocess.Popen(
            [sys.executable, *_arguments(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_PACKAGE.parent,
            env={**{name: os.environ[name] for name in (*_NEEDED, *_HOMES) if name in os.environ}, **_FRUGAL},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lockdown: list[str] | None = None
        self.close = weakref.finalize(self, _ended, self._process)
        """Ends the process if it still lives, and closes the pipes."""

    @property
    def has_ended(self) -> bool:
        """Whether the process is no more."""
        return self._process.poll() is not None

    def asked(self, header: bytes, body: bytes) -> Message | None:
        """What the process answers to a message, or None where it has ended instead; waits for it.

        Raises GarbledError, or ChildNotStartedError.
        """
        self.lockdown()
        assert self._process.stdin is not None
        try:
            framing.send(self._process.stdin, header, body)
        except OSError:
            return None
        return self._received()

    def lockdown(self) -> list[str]:
        """By what the system holds the process, empty where by nothing; waits until it is ready.

        Raises GarbledError, or ChildNotStartedError.
        """
        if self._lockdown is None:
            ready = self._received()
            if ready is None:
                raise ChildNotStartedError
            self._lockdown = serialization.words(ready.header.get("lockdown"))
        return self._lockdown

    def _received(self) -> Message | None:
        assert self._process.stdout is not None
        return framing.received(self._process.stdout)

    def kill(self) -> None:
        """Ends the process at once; whoever waits in `asked` gets None."""
        self._process.kill()

    def used_up(self) -> str:
        """What the process, which has ended, had used up: its `time`, its `memory`, or nothing: the file is damaged."""
        code = self._process.wait()
        if code == -getattr(signal, "SIGPROF", 0):
            return "time"
        return "memory" if code == OUT_OF_MEMORY or (code < 0 and code not in _CRASHES) else ""


def _arguments(memory: int) -> list[str]:
    """What Python, or the frozen program, is given to become the process that reads files."""
    if is_frozen():
        return [CHILD, READ_FILES, str(memory), str(_PACKAGE.parent), current_language()]
    paths = [one for one in sys.path if os.path.isabs(one)]
    if str(_PACKAGE.parent) not in paths:
        paths.insert(0, str(_PACKAGE.parent))
    return ["-I", "-S", "-c", _CODE, str(memory), str(_PACKAGE), current_language(), *paths]


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                continue  # what was not sent any more
    process.wait()
