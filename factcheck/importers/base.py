"""The way in: which importer reads which file, and what is refused before any does."""

from pathlib import PurePath
from typing import Protocol

from factcheck.domain.draft import Draft
from factcheck.domain.errors import NotATextError, TooLargeError
from factcheck.importers.html import read_html
from factcheck.importers.markdown import read_markdown
from factcheck.importers.text import read_text

LIMIT = 20_000_000


class Importer(Protocol):
    """Turns the bytes of one format into an article; pure, and without any access to files or network."""

    def __call__(self, name: str, data: bytes, /) -> Draft:
        """The article; raises NotATextError or EmptyTextError."""


IMPORTERS: dict[str, Importer] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}

# How files begin that hold letters and yet are no text.
_SIGNATURES = (
    b"%PDF-",
    b"{\\rtf",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"SQLite format 3\0",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x1f\x8b\x08",
    b"7z\xbc\xaf\x27\x1c",
)


def read_article(name: str, data: bytes) -> Draft:
    """The article in a file called `name`; an ending that is not known is read as plain text if it is text.

    Raises TooLargeError, NotATextError or EmptyTextError.
    """
    if len(data) > LIMIT:
        raise TooLargeError(name, len(data), LIMIT)
    ending = PurePath(name).suffix.lower()
    if _looks_like_no_text(ending, data):
        raise NotATextError(name)
    return IMPORTERS.get(ending, read_text)(name, data)


def _looks_like_no_text(ending: str, data: bytes) -> bool:
    """Whether the bytes begin as another kind of file; what is called text may begin with any letters."""
    return any(data.startswith(sign) and (ending not in IMPORTERS or not _is_readable(sign)) for sign in _SIGNATURES)


def _is_readable(sign: bytes) -> bool:
    return sign.isascii() and sign.decode("ascii").isprintable()
