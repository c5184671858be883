"""OpenDocument texts, packed (.odt) or as one XML file (.fodt): the words as shown, and what is anchored to them."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from factcheck.domain.errors import BrokenFileError, LockedFileError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.odt.elements import NAMESPACES, child_at, child_text, text_in
from factcheck.importers.odt.styles import OdtStyles
from factcheck.importers.odt.text import OdtText
from factcheck.importers.odt.walker import read_body
from factcheck.importers.shared.finish import office_draft
from factcheck.importers.shared.metadata import Properties, day_of, writer
from factcheck.importers.shared.office_files import Container, parsed, renamed

_PACKED = b"PK"
_LOCKED = b"encryption-data"


def read_odt(name: str, data: bytes, _options: ReadOptions) -> ArticleDraft:
    """The article in an OpenDocument text.

    Raises BrokenFileError, EmptyTextError, LockedFileError, UnsafeFileError or ReadingLimitError.
    """
    content, *others = _parts(name, data)
    body = child_at(content, "office:body", "office:text")
    if body is None:
        raise BrokenFileError(name)
    styles = OdtStyles()
    for part in (*others, content):
        styles.read(part)
    text = OdtText(name, styles)
    read_body(text, body)
    for page in (page for part in (*others, content) for page in part.iter("style:master-page")):
        for margin in page:
            text.noticed.see_margin(margin.tag.removeprefix("style:"), text_in(margin))
    properties = _properties((*others, content))
    language = text.language or ("" if properties.language else styles.resolved("paragraph", "Standard").language or "")
    return office_draft(name, text, properties, language)


def _parts(name: str, data: bytes) -> list[Element]:
    """The content, then styles and description as far as they are there."""
    if not data.startswith(_PACKED):
        return [renamed(parsed(name, data), NAMESPACES)]
    package = Container(name, data)
    if _LOCKED in (package.part("META-INF/manifest.xml") or b""):
        raise LockedFileError(name)
    content = package.part("content.xml")
    if content is None:
        raise BrokenFileError(name)
    others = (package.part(path) for path in ("styles.xml", "meta.xml"))
    return [renamed(parsed(name, part), NAMESPACES) for part in (content, *others) if part is not None]


def _properties(parts: Sequence[Element]) -> Properties:
    """What the file says about itself."""
    found = (child_at(part, "office:meta") for part in parts)
    about = next((meta for meta in found if meta is not None), Element("office:meta"))
    return Properties(
        _said(about, "dc:title"),
        writer(_said(about, "meta:initial-creator"), _said(about, "dc:creator")),
        day_of(_said(about, "meta:creation-date") or _said(about, "dc:date")),
        _said(about, "dc:language"),
    )


def _said(about: Element, tag: str) -> str:
    return one_line(canonical_text(child_text(about, tag)))
