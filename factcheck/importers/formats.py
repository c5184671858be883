"""The formats that can be read: their endings, their limits, and which function reads each."""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions

LIMIT = 20_000_000
DOCUMENT_LIMIT = 100_000_000


class Importer(Protocol):
    """Turns the bytes of one format into an article; pure, and without any access to files or network."""

    def __call__(self, name: str, data: bytes, options: ReadOptions, /) -> ArticleDraft:
        """The article; raises a FactcheckError where there is none that can be read."""


class FileFormat(StrEnum):
    """What a file can be."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    WORD = "word"
    LEGACY_DOC = "legacy_doc"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    MAIL = "mail"
    PASTE = "paste"


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the importer of a format is found, and how many bytes it takes; it is loaded once it is needed."""

    module: str
    function: str
    limit: int = DOCUMENT_LIMIT

    def load(self) -> Importer:
        """The importer."""
        return cast("Importer", getattr(import_module(f"factcheck.importers.{self.module}"), self.function))


READERS: dict[FileFormat, Reader] = {
    FileFormat.TEXT: Reader("text", "read_text", LIMIT),
    FileFormat.MARKDOWN: Reader("markdown", "read_markdown", LIMIT),
    FileFormat.PAGE: Reader("html.importer", "read_html", LIMIT),
    FileFormat.WORD: Reader("docx.importer", "read_docx"),
    FileFormat.ODT: Reader("odt.importer", "read_odt"),
    FileFormat.RTF: Reader("rtf.importer", "read_rtf"),
    FileFormat.PDF: Reader("pdf.importer", "read_pdf"),
    FileFormat.MAIL: Reader("mail.importer", "read_mail"),
    FileFormat.PASTE: Reader("paste", "read_paste", LIMIT),
}

ENDINGS: dict[str, FileFormat] = {
    ".txt": FileFormat.TEXT,
    ".text": FileFormat.TEXT,
    ".md": FileFormat.MARKDOWN,
    ".markdown": FileFormat.MARKDOWN,
    ".html": FileFormat.PAGE,
    ".htm": FileFormat.PAGE,
    ".xhtml": FileFormat.PAGE,
    ".docx": FileFormat.WORD,
    ".docm": FileFormat.WORD,
    ".dotx": FileFormat.WORD,
    ".dotm": FileFormat.WORD,
    ".doc": FileFormat.LEGACY_DOC,
    ".dot": FileFormat.LEGACY_DOC,
    ".odt": FileFormat.ODT,
    ".ott": FileFormat.ODT,
    ".fodt": FileFormat.ODT,
    ".rtf": FileFormat.RTF,
    ".pdf": FileFormat.PDF,
    ".eml": FileFormat.MAIL,
    ".emlx": FileFormat.MAIL,
    ".mbox": FileFormat.MAIL,
    ".msg": FileFormat.MAIL,
    ".mht": FileFormat.MAIL,
    ".mhtml": FileFormat.MAIL,
}


def by_ending(name: str) -> FileFormat | None:
    """The format that the ending of `name` stands for, or None."""
    return ENDINGS.get(PurePath(name).suffix.lower())


def limit_for(name: str) -> int:
    """How many bytes a file of this name may have at most."""
    known = by_ending(name)
    return READERS[known].limit if known in READERS else DOCUMENT_LIMIT
