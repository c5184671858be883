"""What the child process may not: take much memory or time, reach a network or program, write, read other files."""

import os
import re
import signal
import sys
from collections.abc import Callable, Sequence

from factcheck.resources import is_frozen

HAS_CPU_TIMER = sys.platform != "win32"
"""Whether `limit_cpu_time` limits anything."""

_PEAK = re.compile(rb"VmHWM:\s*(\d+) kB")

# Events of sys.audit that nothing in here needs.
_REFUSED = frozenset(
    {"os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "pty.spawn"}
    | {"os.chflags", "os.chmod", "os.chown", "os.link", "os.lockf", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
    | {"os.symlink", "os.truncate", "os.utime", "os.kill", "os.killpg", "os.setxattr", "os.removexattr"}
    | {"sqlite3.connect", "subprocess.Popen", "urllib.Request", "webbrowser.open", "pickle.find_class"}
)
_REFUSED_KINDS = ("socket.", "ftplib.", "http.", "imaplib.", "poplib.", "smtplib.", "winreg.")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_LIBRARIES = ("site-packages", "dist-packages")
# What the standard library looks up on its own.
_SYSTEM = ("/usr/share/zoneinfo", "/etc/localtime", "/etc/mime.types", "/dev/urandom", os.devnull)


def limit_memory(memory: int) -> None:
    """Lets this process hold `memory` bytes at most, write no file and leave no core, as far as the system can."""
    if sys.platform == "win32":
        return
    import resource

    limits = {resource.RLIMIT_AS: memory, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    for kind, limit in limits.items():
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError):
            continue  # a system that does not know this limit


def limit_cpu_time(seconds: float) -> None:
    """Has the system end this process with SIGPROF after `seconds` more of CPU time; 0 takes the limit away.

    Time in which the process does not run, because others do, does not count. Windows has no such timer.
    """
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


class Gauge:
    """Tells the most bytes of memory that this process ever held; made before files are out of reach."""

    def __init__(self) -> None:
        self._status = os.open("/proc/self/status", os.O_RDONLY) if sys.platform == "linux" else -1

    def peak(self) -> int:
        """Bytes, or 0 where the system does not tell."""
        if sys.platform == "win32":
            return 0
        if self._status >= 0:  # what `resource` tells counts the program that began this process
            found = _PEAK.search(os.pread(self._status, 4096, 0))
            return int(found[1]) * 1024 if found else 0
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024


class ReachedOutError(PermissionError):
    """A library wanted to reach outside of the file it reads."""


def readable(package: str) -> list[str]:
    """What this process needs to read: Python, its libraries, the folder `package`, and what they look up."""
    libraries = [one for one in sys.path if os.path.basename(one) in _LIBRARIES]
    program = [sys.executable] if is_frozen() else []  # which holds the modules
    return [os.path.dirname(os.__file__), *program, *libraries, package, *_SYSTEM]


def audit_hook(folders_and_files: Sequence[str]) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook under which nothing else can be read, nothing written, and nobody reached."""
    folders = tuple(os.path.join(os.path.realpath(one), "") for one in folders_and_files)

    def watch(event: str, facts: tuple[object, ...]) -> None:
        if event == "open":
            _watch_open(folders, facts[0], facts[2])
        elif event in _REFUSED or event.startswith(_REFUSED_KINDS):
            raise ReachedOutError(event)

    return watch


def _watch_open(folders: tuple[str, ...], path: object, flags: object) -> None:
    if isinstance(path, int):
        return  # it is open already
    if not isinstance(path, str | bytes | os.PathLike) or not isinstance(flags, int):
        raise ReachedOutError("open")
    real = os.path.realpath(os.fsdecode(path))
    if flags & _WRITING and real != os.devnull:
        raise ReachedOutError("open to write")
    if not os.path.join(real, "").startswith(folders):
        raise ReachedOutError("open")
