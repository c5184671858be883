"""Chooses the importer of a file by ending and content, and refuses what none may read."""

from dataclasses import replace

from factcheck.domain.errors import LegacyDocError, TooLargeError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.importers.formats import (
    DOCUMENT_LIMIT,
    ENDINGS,
    LIMIT,
    READERS,
    FileFormat,
    Importer,
    by_ending,
    limit_for,
)
from factcheck.importers.sniffing import format_of

__all__ = ["DOCUMENT_LIMIT", "ENDINGS", "LIMIT", "Importer", "limit_for", "read_article"]

_AS_NAMED = ReadOptions()
_NO_SURPRISE = {(None, FileFormat.TEXT), (FileFormat.LEGACY_DOC, FileFormat.WORD)}


def read_article(name: str, data: bytes, options: ReadOptions = _AS_NAMED) -> Draft:
    """The article in a file called `name`; an ending that is not known is read as plain text if it is text.

    Raises whatever FactcheckError the file calls for; LegacyDocError for what only LibreOffice can read.
    """
    if len(data) > limit_for(name):
        raise TooLargeError(name, len(data), limit_for(name))
    found = FileFormat.PASTE if options.pasted else format_of(name, data)
    if found is FileFormat.LEGACY_DOC:
        raise LegacyDocError(name)
    reader = READERS[found]
    if len(data) > reader.limit:
        raise TooLargeError(name, len(data), reader.limit)
    draft = reader.load()(name, data, options)
    return replace(draft, noticed=(*_misnamed(name, found), *draft.noticed))


def _misnamed(name: str, found: FileFormat) -> tuple[str, ...]:
    """A sentence about a file that is something else than its ending says."""
    named = by_ending(name)
    if named is found or found is FileFormat.PASTE or (named, found) in _NO_SURPRISE:
        return ()
    return (f"The file is {found}, though its name does not say so.",)
