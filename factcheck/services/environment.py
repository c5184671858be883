"""The libraries that are installed on this computer, and their versions."""

from importlib.metadata import PackageNotFoundError, version

from factcheck.store.desk_file import in_memory
from factcheck.store.search_index import new_index

_NEEDED = (
    *("PySide6-Essentials", "charset-normalizer", "compressed-rtf", "font-source-sans-pro", "font-source-serif-pro"),
    *("ftfy", "htmldate", "jinja2", "lxml", "lxml-html-clean", "markdown-it-py", "markupsafe", "olefile"),
    *("platformdirs", "pypdfium2", "rapidfuzz", "regex", "sentencex", "shiboken6", "sqlite-utils", "trafilatura"),
    "typing-extensions",
)


def libraries() -> dict[str, str]:
    """The libraries that Factcheck needs, with the versions that are installed, empty for one that is missing.

    Nothing is imported.
    """
    return {name: _version(name) for name in _NEEDED}


def database_version() -> str:
    """The version of SQLite, which has just kept a desk in memory."""
    file = in_memory()
    try:
        return file.engine_version()
    finally:
        file.close()


def has_word_index() -> bool:
    """Whether the SQLite of this Python can keep an index of words; where it cannot each search reads everything."""
    index = new_index()
    if index is not None:
        index.close()
    return index is not None


def lockdown() -> list[str]:
    """By what the system holds the process that reads files: the names of its means, none where it has none.

    Raises UnreadableError where that process cannot be begun.
    """
    from factcheck.importers.sandbox.reading import Sandbox

    with Sandbox() as sandbox:
        return sandbox.lockdown()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
