"""Finds the files that come with Factcheck: icons, templates, translations, sample articles."""

from pathlib import Path


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
