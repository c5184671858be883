"""OpenDocument texts, packed (.odt) or as one XML file (.fodt): the words as shown, and what is anchored to them."""

from collections.abc import Sequence
from pathlib import PurePath
from xml.etree.ElementTree import Element

from factcheck.domain.errors import BrokenFileError, LockedFileError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.odt.elements import NAMESPACES, child_at, child_text
from factcheck.importers.odt.scope import text_in
from factcheck.importers.odt.styles import OdtStyles
from factcheck.importers.odt.text import OdtText
from factcheck.importers.odt.walker import walked
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.metadata import (
    day_of,
    headline_of,
    standfirst_of,
    taken_from_properties,
    with_one_headline,
    writer,
)
from factcheck.importers.shared.notices import holds_letters, said
from factcheck.importers.shared.office_files import Container, parsed, renamed

_PACKED = b"PK"
_LOCKED = b"encryption-data"


def read_odt(name: str, data: bytes, _options: ReadOptions) -> Draft:
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
    pieces, remarks = text.remarks.settled(walked(text, body))
    about = _about((*others, content))
    title = _said(about, "dc:title")
    pieces = with_one_headline(pieces, title)
    text.noticed.headers = any(_has_words(part, "style:header") for part in (*others, content))
    text.noticed.footers = any(_has_words(part, "style:footer") for part in (*others, content))
    byline = writer(_said(about, "meta:initial-creator"), _said(about, "dc:creator"))
    date = day_of(_said(about, "meta:creation-date") or _said(about, "dc:date"))
    set_in, named = _language(text), _said(about, "dc:language")
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces) or title or PurePath(name).stem,
        standfirst=standfirst_of(pieces),
        byline=byline,
        file_date=date,
        language=set_in or named or styles.language(),
        origin=name,
        noticed=(*text.noticed.said(), *said(taken_from_properties(byline, "" if set_in else named))),
    )
    return finished(name, pieces, draft, remarks)


def _parts(name: str, data: bytes) -> list[Element]:
    """The content, then styles and description as far as they are there."""
    if not data.startswith(_PACKED):
        return [renamed(parsed(name, data), NAMESPACES)]
    package = Container(name, data)
    if _LOCKED in (package.part("META-INF/manifest.xml") or b""):
        raise LockedFileError(name, "an office program")
    content = package.part("content.xml")
    if content is None:
        raise BrokenFileError(name)
    others = (package.part(path) for path in ("styles.xml", "meta.xml"))
    return [renamed(parsed(name, part), NAMESPACES) for part in (content, *others) if part is not None]


def _about(parts: Sequence[Element]) -> Element:
    """What the file says about itself, which may be nothing."""
    found = (child_at(part, "office:meta") for part in parts)
    return next((meta for meta in found if meta is not None), Element("office:meta"))


def _language(text: OdtText) -> str:
    """The language that most letters are set in, or an empty string."""
    return next((language for language, _count in text.languages.most_common() if language), "")


def _said(about: Element, tag: str) -> str:
    return one_line(canonical_text(child_text(about, tag)))


def _has_words(part: Element, margin: str) -> bool:
    """Whether pages have words in this margin."""
    places = (one for page in part.iter("style:master-page") for one in page if one.tag.startswith(margin))
    return any(holds_letters(text_in(place)) for place in places)
