"""Reads a file that is to be captured: its fingerprint in pieces, its letters in the process that reads files."""

import hashlib
import mimetypes
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from factcheck.domain.file_errors import CancelledError, ChangedFileError, FileError, UnreadableError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import WITHOUT_WORDS, FileDraft, sha256_of, sha256_of_pieces
from factcheck.domain.rules.long_work import never
from factcheck.domain.wording.system_words import system_words
from factcheck.services.importing import Reading, content_of
from factcheck.store.capture_bytes import pieces_of_file
from factcheck.store.opened_file import is_held_here
from factcheck.translation import _

OTHER = "application/octet-stream"
"""The media type of what nobody knows."""
_WHOLE = ReadOptions(whole_page=True)
_TYPES: Mapping[str, str] = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".md": "text/markdown",
    ".eml": "message/rfc822",
    ".msg": "application/vnd.ms-outlook",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
}
"""What Python does not know in every version, or knows by the settings of a computer."""


def media_type_of(name: str) -> str:
    """The media type of a file by the ending of its name, the same on every computer."""
    ending = PurePath(name).suffix.lower()
    known = mimetypes.MimeTypes(filenames=()).types_map[True]
    return _TYPES.get(ending) or known.get(ending) or OTHER


def read_to_capture(path: Path, reading: Reading, cancelled: Callable[[], bool] = never) -> FileDraft:
    """A file as it is to be captured; nothing of it stays in memory but its text.

    Raises UnreadableError, or CancelledError soon after `cancelled` answers True.
    """
    name = _shown(PurePath(path.name))
    try:
        found = path.stat()
        # To read a pipe or a device may never end; a desk that is open here must not be opened otherwise.
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(name, _("it is no file"))
        if is_held_here(found):
            raise UnreadableError(name, _("it is open here"))
        sha256 = sha256_of_pieces(_until(cancelled, name, pieces_of_file(path)))
    except FileNotFoundError as error:
        raise UnreadableError(name, _("there is no such file")) from error
    except OSError as error:
        raise UnreadableError(name, system_words(error)) from error
    made = FileDraft(name, _shown(path.absolute()), media_type_of(name), sha256, found.st_size)
    return replace(made, text=_text_of_file(path, made, reading, cancelled))


def pieces_as_read(draft: FileDraft, cancelled: Callable[[], bool] = never) -> Iterator[bytes]:
    """The bytes of a file, in pieces; raises ChangedFileError where it is another one by now.

    Raises UnreadableError or CancelledError, too.
    """
    left, digest = draft.size, hashlib.sha256()
    try:
        for piece in _until(cancelled, draft.name, pieces_of_file(Path(draft.place))):
            left -= len(piece)
            if left < 0:
                break
            digest.update(piece)
            yield piece
    except OSError as error:
        raise UnreadableError(draft.name, system_words(error)) from error
    if left or digest.hexdigest() != draft.sha256:
        raise ChangedFileError(draft.name)


def text_in(name: str, media_type: str, data: bytes, reading: Reading, cancelled: Callable[[], bool]) -> str | None:
    """What the letters of a file say, pages apart by form feeds; None where it has none, or they cannot be read."""
    if media_type.startswith(WITHOUT_WORDS):
        return None
    try:
        return paged_text(reading.read_bytes(name, data, _WHOLE, cancelled))
    except CancelledError:
        raise
    except FileError:
        return None


def paged_text(draft: ArticleDraft) -> str:
    """The text of a file with a form feed where each further page begins, also where no words stand on it."""
    parts: list[str] = []
    page = 1
    for block in draft.blocks:
        turned = max(block.page - page, 0)
        page += turned
        parts.append(("\f" * turned or "\n") if parts or turned else "")
        parts.append(draft.text[block.start : block.end])
    return "".join(parts)


def _text_of_file(path: Path, draft: FileDraft, reading: Reading, cancelled: Callable[[], bool]) -> str | None:
    if draft.media_type.startswith(WITHOUT_WORDS):
        return None  # a film is not held whole in memory to find that it has none
    try:
        _name, data = content_of(path)
    except FileError:
        return None
    if sha256_of(data) != draft.sha256:
        raise ChangedFileError(draft.name)
    return text_in(draft.name, draft.media_type, data, reading, cancelled)


def _until(cancelled: Callable[[], bool], name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        if cancelled():
            raise CancelledError(name)
        yield piece


def _shown(path: PurePath) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
