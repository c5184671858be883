"""Reads files and pasted text as articles."""

from pathlib import Path

from factcheck.domain.draft import Draft
from factcheck.domain.errors import NotATextError, TooLargeError, UnreadableError
from factcheck.importers.base import LIMIT, read_article
from factcheck.importers.paste import from_paste

__all__ = ["from_paste", "read_file"]


def read_file(path: Path) -> Draft:
    """The article in a file; raises UnreadableError, TooLargeError, NotATextError or EmptyTextError."""
    try:
        if path.is_dir():
            raise NotATextError(path.name)
        size = path.stat().st_size
        if size > LIMIT:
            raise TooLargeError(path.name, size, LIMIT)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(path.name, "there is no such file") from error
    except OSError as error:
        raise UnreadableError(path.name, (error.strerror or "the disk failed").lower()) from error
    return read_article(path.name, data)
