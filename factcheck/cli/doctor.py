"""What is needed and what is found on this computer, looked at without starting Qt."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__, places
from factcheck.domain.wording.joining import and_list
from factcheck.services.environment import database_version, has_word_index, libraries, lockdown
from factcheck.translation import N_, Messages, _, pgettext

QT = "PySide6-Essentials"
LIBRARIES = {  # what Qt loads from the system on Linux, and the Debian packages that have it
    "libglib-2.0.so.0": "libglib2.0-0t64",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}


_PLACE: Messages[str] = Messages(
    {"settings": N_("Settings"), "default_desk": N_("Default desk"), "backups": N_("Backups"), "log": N_("Log")}
)
_SHUT: Messages[str] = Messages(
    {
        "settings": N_("The place for settings cannot be written: {path}."),
        "default_desk": N_("The place for default desk cannot be written: {path}."),
        "backups": N_("The place for backups cannot be written: {path}."),
        "log": N_("The place for log cannot be written: {path}."),
    }
)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found, in JSON and in lines, and what is wrong with it."""

    answer: dict[str, object]
    lines: list[str]
    problems: list[str]


def examined() -> Findings:
    """Looks at Python, the libraries, the places and the display."""
    versions = libraries()
    own = {
        "settings": places.settings_file(),
        "default_desk": places.default_desk(),
        "backups": places.backups(),
        "log": places.log_file(),
    }
    display = display_of(os.environ, sys.platform)
    held = lockdown()
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
        "word_index": has_word_index(),
        "system": platform.platform(),
        "display": display or None,
        "lockdown": held,
        "libraries": {name: found or None for name, found in versions.items()},
        "places": {name: str(path) for name, path in own.items()},
        "problems": problems,
    }
    facts = {
        "Factcheck": __version__,
        "Python": f"{platform.python_version()} ({sys.executable})",
        "PySide6": versions[QT] or pgettext("PySide6", "missing"),
        "SQLite": str(answer["sqlite"]),
        _("System"): platform.platform(),
        _("Display"): display or _("none, so there is no window; every verb works without one"),
        _("Search"): _("by an index of words")
        if answer["word_index"]
        else _("without an index, which this SQLite lacks, so that each search reads everything"),
        _("Lockdown"): and_list(held)
        or _("no lockdown on this system, so files are read under the guard of Python alone"),
        **{_PLACE[name]: str(path) for name, path in own.items()},
    }
    wide = 1 + max(map(len, facts))
    lines = [f"{name:{wide}} {fact}" for name, fact in facts.items()]
    return Findings(answer, [*lines, *([] if problems else [_("Nothing is missing.")])], problems)


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
            yield _(
                "{name} is missing. Install it with: {command}",
                name=name,
                command=f"{Path(sys.executable).name} -m pip install {name}",
            )


def _qt_on_python(qt: str, python: tuple[int, ...]) -> Iterator[str]:
    release = tuple(int(part) for part in qt.split(".")[:2] if part.isdigit())
    if release >= (6, 12) and python < (3, 12):
        yield _(
            "PySide6 {version} ends the program on Python before 3.12. Install PySide6-Essentials below 6.12.",
            version=qt,
        )


def _lacking(libraries: Mapping[str, str]) -> Iterator[str]:
    import ctypes

    for name, package in libraries.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            yield _(
                "The window needs {name}, which this system lacks; on Debian it is in {package}.",
                name=name,
                package=package,
            )


def _shut(own: Mapping[str, Path]) -> Iterator[str]:
    for name, path in own.items():
        folder = path if path.is_dir() else path.parent
        while not folder.exists():
            folder = folder.parent
        if not _takes_files(folder) or (path.exists() and not os.access(path, os.W_OK)):
            yield _SHUT.filled(name, path=path)


def _takes_files(folder: Path) -> bool:
    """Whether a file can be made there; tried with one that is gone at once, since rights alone do not tell."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
