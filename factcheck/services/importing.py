"""Reads files and pasted text as articles; whatever somebody else made is parsed in a process of its own."""

import os
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from factcheck.domain.file_errors import (
    BrokenFileError,
    EmptyTextError,
    LegacyDocError,
    LibreOfficeNotAgreedError,
    NotATextError,
    TooLargeError,
    UnreadableError,
)
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import PagePicture, PageRequest
from factcheck.domain.rules.long_work import never
from factcheck.domain.wording.system_words import system_words
from factcheck.services import log
from factcheck.store.opened_file import is_held_here
from factcheck.translation import N_, _

if TYPE_CHECKING:
    from factcheck.importers.sandbox.reading import Sandbox

T = TypeVar("T")
_AS_NAMED = ReadOptions()
_BY_LIBREOFFICE = N_("Read through LibreOffice.")


class Reading:
    """Reads files one after the other; keeps the process that does it warm until it is closed.

    Safe to use from several threads. What reads files is loaded with the first of them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sandbox: Sandbox | None = None

    def read_file(
        self, path: Path, options: ReadOptions = _AS_NAMED, cancelled: Callable[[], bool] = never
    ) -> ArticleDraft:
        """The article in a file; raises UnreadableError, TooLargeError, or what `read_bytes` raises."""
        name, data = content_of(path)
        return self.read_bytes(name, data, options, cancelled)

    def read_bytes(
        self, name: str, data: bytes, options: ReadOptions = _AS_NAMED, cancelled: Callable[[], bool] = never
    ) -> ArticleDraft:
        """The article in the bytes of a file called `name`; an old Word file goes through LibreOffice first.

        Raises LibreOfficeNotAgreedError where that is needed and nobody agreed to it, else the FactcheckError the file
        calls for, ReadingLimitError where it takes too much time or memory, and CancelledError soon after `cancelled`
        answers True.
        """
        sandbox = self._begun()
        try:
            return _logged(lambda: sandbox.read(name, data, options, cancelled))
        except LegacyDocError:
            from factcheck.services.legacy_doc import as_docx, libreoffice

            if libreoffice() is not None and not options.libreoffice:
                raise LibreOfficeNotAgreedError(name) from None
            new = as_docx(name, data, lambda: cancelled() or sandbox.is_closed)
            draft = _logged(lambda: sandbox.read(name, new, options, cancelled))
            return replace(draft, noticed=(_(_BY_LIBREOFFICE), *draft.noticed))

    def draw_page(
        self, name: str, data: bytes, wanted: PageRequest, cancelled: Callable[[], bool] = never
    ) -> PagePicture:
        """A page of a PDF as a picture; raises BrokenFileError, PasswordError, ReadingLimitError or CancelledError."""
        return _logged(lambda: self._begun().draw(name, data, wanted, cancelled))

    def read_paste(
        self,
        text: str,
        html: str,
        about: ArticleDraft,
        options: ReadOptions = _AS_NAMED,
        cancelled: Callable[[], bool] = never,
    ) -> ArticleDraft:
        """The article on the clipboard, formatted; its plain `text` where the HTML holds no words.

        `about` is what a person wrote about it. Raises what `read_bytes` and `from_paste` raise.
        """
        from factcheck.importers import paste

        try:
            data = html.encode("utf-8", "surrogatepass")
            draft = self.read_bytes(_(paste.PASTED), data, replace(options, pasted=True), cancelled)
        except EmptyTextError:
            return paste.from_paste(text, about)
        return paste.described(draft, about)

    def warm(self) -> None:
        """Begins the process that reads, so that the first file need not wait for it."""
        self._begun().warm()

    def close(self) -> None:
        """Ends the process that reads; who is still waiting for a file gets a CancelledError."""
        with self._lock:
            sandbox, self._sandbox = self._sandbox, None
        if sandbox is not None:
            sandbox.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _begun(self) -> "Sandbox":
        from factcheck.importers.sandbox.reading import Sandbox

        with self._lock:
            if self._sandbox is None:
                self._sandbox = Sandbox()
            return self._sandbox


def _logged(read: Callable[[], T]) -> T:
    """What is read; where a parser failed, the log says where, and the file counts as broken."""
    try:
        return read()
    except BrokenFileError as error:
        if error.__cause__ is not None:
            log.note([f"  {type(error.__cause__).__name__} {error.__cause__}"])
        raise


def content_of(path: Path) -> tuple[str, bytes]:
    """The name of a file, as text, and its bytes; raises UnreadableError, TooLargeError or NotATextError."""
    from factcheck.importers.base import limit_for

    name = os.fsencode(path.name).decode("utf-8", "replace")
    limit = limit_for(name)
    try:
        found = path.stat()
        # To read a pipe or a device may never end; a desk that is open here must not be opened otherwise.
        if not stat.S_ISREG(found.st_mode) or is_held_here(found):
            raise NotATextError(name)
        if found.st_size > limit:
            raise TooLargeError(name, found.st_size, limit)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise UnreadableError(name, _("there is no such file")) from error
    except OSError as error:
        raise UnreadableError(name, system_words(error)) from error
    if len(data) > limit:
        raise TooLargeError(name, len(data), limit)
    return name, data


def from_paste(text: str, about: ArticleDraft) -> ArticleDraft:
    """The article that was pasted as plain text; `about` holds the fields of the sheet.

    Raises EmptyTextError where there are no words, LoneSurrogateError where a field holds half a character.
    """
    from factcheck.importers import paste

    return paste.from_paste(text, about)
