"""Finds what comes with Factcheck: icons, templates, translations, sample articles, and itself where it is frozen."""

import sys
from pathlib import Path

CHILD = "--child"
"""With this a frozen program begins itself for what is done in a process beside it."""


def is_frozen() -> bool:
    """Whether Python and Factcheck are one program (PyInstaller), so that Python cannot be started on its own."""
    return bool(getattr(sys, "frozen", False))


def resource(*parts: str) -> Path:
    """A file or folder in `resources/`; raises FileNotFoundError where there is none."""
    return _found("resources", parts)


def seed(*parts: str) -> Path:
    """A file or folder in `seeds/`; raises FileNotFoundError where there is none."""
    return _found("seeds", parts)


def _found(folder: str, parts: tuple[str, ...]) -> Path:
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    base = installed if installed.is_dir() else package.parent
    path = base.joinpath(folder, *parts)
    if not path.exists():
        raise FileNotFoundError(f"Factcheck is not completely installed: {path} is missing")
    return path
