"""Names the places on disk that are Factcheck's own; `FACTCHECK_HOME` moves them all."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path


def settings_file() -> Path:
    """Where the settings are kept."""
    return _folder("config") / "settings.json"


def default_desk() -> Path:
    """The desk that opens where no other is named."""
    return _folder("data") / "default.factcheck"


def backups() -> Path:
    """The folder for backups of desks."""
    return _folder("data") / "backups"


def locks() -> Path:
    """The folder for locks on files by their number, where the system has none on the files themselves."""
    return _folder("data") / "locks"


def backups_of(desk: Path) -> Path:
    """The folder for backups of the desk at a path, named after it."""
    from hashlib import sha256

    path = desk.resolve()
    return backups() / f"{path.stem[:50]} {sha256(os.fsencode(path)).hexdigest()[:8]}"


def drafts() -> Path:
    """The folder for what was typed into forms and not saved."""
    return _folder("data") / "drafts"


def translations() -> Path:
    """The folder for catalogues of languages that a person tries out."""
    return _folder("data") / "translations"


def log_file() -> Path:
    """Where the log is written, which holds no words of articles or claims."""
    return _folder("log") / "factcheck.log"


def temporary() -> Path:
    """The folder for this process's passing copies."""
    return _passing() / str(os.getpid())


def made(folder: Path) -> Path:
    """The same folder, made for this user only where it is not there yet, as are the folders that it lies in."""
    missing = [one for one in (*reversed(folder.parents), folder) if not one.exists()]
    for one in missing or [folder]:
        one.mkdir(mode=0o700, exist_ok=True)
    for one in missing:
        sync_names(one.parent)
    return folder


def sync_names(folder: Path) -> None:
    """Puts the names in a folder on the disk, where the system can do that for a folder."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def wipe_temporary() -> None:
    """Remove the passing copies of this process and of those that have ended."""
    for folder in list(_abandoned()):
        shutil.rmtree(folder, ignore_errors=True)


def _abandoned() -> Iterator[Path]:
    for folder in _passing().glob("*"):
        process = int(folder.name) if folder.name.isdecimal() else os.getpid()
        if process == os.getpid() or not is_running(process):
            yield folder


def _passing() -> Path:
    return _folder("cache") / "temporary"


def _folder(kind: str) -> Path:
    home = os.environ.get("FACTCHECK_HOME")
    if home:
        return Path(home).expanduser().absolute()
    from platformdirs import PlatformDirs

    return Path(getattr(PlatformDirs("Factcheck", appauthor=False), f"user_{kind}_dir"))


def is_running(process: int) -> bool:
    """Whether there is a process of this number."""
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def _is_running_on_windows(process: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009
    may_ask = 0x1000
    handle = kernel.OpenProcess(may_ask, False, process)
    return bool(handle and kernel.CloseHandle(handle))
