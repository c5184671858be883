"""Audit hook of the child process: no network, no programs, no writing, no reading of other files."""

import os
import sys
from collections.abc import Callable

AuditHook = Callable[[str, tuple[object, ...]], None]

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
_CODE = (".py", ".pyc", ".so", ".pyd", ".dll", ".dylib")
# What the standard library looks up on its own.
_SYSTEM = ("/usr/share/zoneinfo/", "/etc/localtime", "/etc/mime.types", "/dev/urandom", os.devnull)


class ReachedOutError(PermissionError):
    """A library wanted to reach outside of the file it reads."""


def audit_hook(package: str) -> AuditHook:
    """An audit hook under which nothing but Python, its libraries and the folder `package` can be read."""
    libraries = [one for one in sys.path if os.path.basename(one) in _LIBRARIES]
    whole = tuple(_with_end(one) for one in (os.path.dirname(os.__file__), *libraries, package)) + _SYSTEM
    code = tuple(_with_end(one) for one in sys.path)

    def watch(event: str, facts: tuple[object, ...]) -> None:
        if event == "open":
            _watch_open(whole, code, facts[0], facts[2])
        elif event in _REFUSED or event.startswith(_REFUSED_KINDS):
            raise ReachedOutError(event)

    return watch


def _watch_open(whole: tuple[str, ...], code: tuple[str, ...], path: object, flags: object) -> None:
    """Lets what lies in `whole` be read, and modules in `code`."""
    if isinstance(path, int):
        return  # it is open already
    if not isinstance(path, str | bytes | os.PathLike) or not isinstance(flags, int):
        raise ReachedOutError("open")
    real = os.path.realpath(os.fsdecode(path))
    if flags & _WRITING and real != os.devnull:
        raise ReachedOutError("open to write")
    if not (real.startswith(whole) or (real.startswith(code) and real.endswith(_CODE))):
        raise ReachedOutError("open")


def _with_end(folder: str) -> str:
    return os.path.join(os.path.realpath(folder), "")
