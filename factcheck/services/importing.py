"""Reads files and pasted text as articles; the importers are loaded once there is something to read."""

import os
from pathlib import Path

from factcheck.domain.draft import Draft
from factcheck.domain.errors import NotATextError, TooLargeError, UnreadableError


def read_file(path: Path) -> Draft:
    """The article in a file; raises UnreadableError, TooLargeError, NotATextError or EmptyTextError."""
    from factcheck.importers.base import LIMIT, read_article

    name = _readable(path.name)
    try:
        if path.is_dir():
            raise NotATextError(name)
        size = path.stat().st_size
        if size > LIMIT:
            raise TooLargeError(name, size, LIMIT)
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)  # a device has no size, and may have no end
    except FileNotFoundError as error:
        raise UnreadableError(name, "there is no such file") from error
    except OSError as error:
        raise UnreadableError(name, (error.strerror or "the disk failed").lower()) from error
    return read_article(name, data)


def from_paste(text: str, html: str | None, about: Draft) -> Draft:
    """The article that was pasted, formatted where `html` is given; `about` holds the fields of the sheet.

    Raises EmptyTextError where there are no words, LoneSurrogateError where a field holds half a character.
    """
    from factcheck.importers import paste

    return paste.from_paste(text, html, about)


def _readable(name: str) -> str:
    """A file's name as text; bytes in it that are none become replacement characters."""
    return os.fsencode(name).decode("utf-8", "replace")
