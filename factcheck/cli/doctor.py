"""What is needed and what is found on this computer, looked at without starting Qt."""

import os
import platform
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__, places
from factcheck.services.environment import database_version, libraries

QT = "PySide6-Essentials"
LIBRARIES = {  # what Qt loads from the system on Linux, and the Debian packages that have it
    "libglib-2.0.so.0": "libglib2.0-0t64",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found, in JSON and in lines, and what is wrong with it."""

    answer: dict[str, object]
    lines: list[str]
    problems: list[str]


def examined() -> Findings:
    """Looks at Python, the libraries, the places and the display."""
    versions = {library.name: library.version for library in libraries()}
    own = {
        "settings": places.settings_file(),
        "default desk": places.default_desk(),
        "backups": places.backups(),
        "log": places.log_file(),
    }
    display = display_of(os.environ, sys.platform)
    problems = [
        *_missing(versions),
        *_qt_on_python(versions[QT], sys.version_info[:2]),
        *_lacking(LIBRARIES if sys.platform.startswith("linux") else {}),
        *_shut(own),
    ]
    answer: dict[str, object] = {
        "ok": not problems,
        "factcheck": __version__,
        "python": platform.python_version(),
        "pyside6": versions[QT] or None,
        "sqlite": database_version(),
        "system": platform.platform(),
        "display": display or None,
        "libraries": {name: found or None for name, found in versions.items()},
        "places": {name.replace(" ", "_"): str(path) for name, path in own.items()},
        "problems": problems,
    }
    facts = {
        "Factcheck": __version__,
        "Python": f"{platform.python_version()} ({sys.executable})",
        "PySide6": versions[QT] or "missing",
        "SQLite": str(answer["sqlite"]),
        "System": platform.platform(),
        "Display": display or "none, so there is no window; every verb works without one",
        **{name.capitalize(): str(path) for name, path in own.items()},
    }
    lines = [f"{name:13} {fact}" for name, fact in facts.items()]
    return Findings(answer, [*lines, *([] if problems else ["Nothing is missing."])], problems)


def display_of(environment: Mapping[str, str], system: str) -> str:
    """Where a window would be shown; empty where nowhere."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen:
        return "" if chosen in ("offscreen", "minimal") else chosen
    if system in ("win32", "darwin"):
        return "desktop"
    return environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY") or ""


def _missing(versions: Mapping[str, str]) -> Iterator[str]:
    for name, found in versions.items():
        if not found:
            yield f"{name} is missing. Install it with: {Path(sys.executable).name} -m pip install {name}"


def _qt_on_python(qt: str, python: tuple[int, ...]) -> Iterator[str]:
    release = tuple(int(part) for part in qt.split(".")[:2] if part.isdigit())
    if release >= (6, 12) and python < (3, 12):
        yield f"PySide6 {qt} ends the program on Python before 3.12. Install PySide6-Essentials below 6.12."


def _lacking(libraries: Mapping[str, str]) -> Iterator[str]:
    import ctypes

    for name, package in libraries.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            yield f"The window needs {name}, which this system lacks; on Debian it is in {package}."


def _shut(own: Mapping[str, Path]) -> Iterator[str]:
    for name, path in own.items():
        folder = path
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        if not os.access(folder, os.W_OK):
            yield f"The place for {name} cannot be written: {path}."
