"""OpenDocument texts, packed (.odt) or as one XML file (.fodt): the words as shown, and what is pinned to them."""

from collections.abc import Sequence
from pathlib import PurePath
from xml.etree.ElementTree import Element

from factcheck.domain.draft import Draft, ReadOptions
from factcheck.domain.errors import BrokenFileError, LockedOdtError
from factcheck.domain.text import canonical_text, one_line
from factcheck.importers.container import Container, parsed
from factcheck.importers.finish import finished, has_words
from factcheck.importers.front import headline_of
from factcheck.importers.odf.names import inside, renamed, told
from factcheck.importers.odf.scope import words_in
from factcheck.importers.odf.styles import OdfStyles
from factcheck.importers.odf.text import OdfText
from factcheck.importers.odf.walker import walked
from factcheck.importers.office_front import fronted

_PACKED = b"PK"
_LOCKED = b"encryption-data"


def read_odt(name: str, data: bytes, _options: ReadOptions) -> Draft:
    """The article in an OpenDocument text.

    Raises BrokenFileError, EmptyTextError, LockedOdtError, UnsafeFileError or ReadingLimitError.
    """
    content, *others = _parts(name, data)
    body = inside(content, "office:body", "office:text")
    if body is None:
        raise BrokenFileError(name)
    styles = OdfStyles()
    for part in (*others, content):
        styles.read(part)
    text = OdfText(name, styles)
    pieces, remarks = text.remarks.settled(walked(text, body))
    pieces = fronted(pieces)
    text.noticed.headers = any(_has_headers(part) for part in (*others, content))
    about = next(
        (meta for part in (*others, content) if (meta := inside(part, "office:meta")) is not None), Element("x")
    )
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces) or _said(about, "dc:title") or PurePath(name).stem,
        byline=_said(about, "meta:initial-creator") or _said(about, "dc:creator"),
        date=(_said(about, "meta:creation-date") or _said(about, "dc:date"))[:10],
        language=_language(text) or _said(about, "dc:language") or styles.language(),
        origin=name,
        noticed=text.noticed.sentences(),
    )
    return finished(name, pieces, draft, remarks)


def _parts(name: str, data: bytes) -> list[Element]:
    """The content, then styles and description as far as they are there."""
    if not data.startswith(_PACKED):
        return [renamed(parsed(name, data))]
    package = Container(name, data)
    if _LOCKED in (package.part("META-INF/manifest.xml") or b""):
        raise LockedOdtError(name)
    content = package.part("content.xml")
    if content is None:
        raise BrokenFileError(name)
    others = (package.part(path) for path in ("styles.xml", "meta.xml"))
    return [renamed(parsed(name, part)) for part in (content, *others) if part is not None]


def _about(parts: Sequence[Element]) -> Element:
    """What the file says about itself, which may be nothing."""
    found = (inside(part, "office:meta") for part in parts)
    return next((meta for meta in found if meta is not None), Element("office:meta"))


def _language(text: OdfText) -> str:
    """The language that most letters are set in, or an empty string."""
    return next((language for language, _count in text.languages.most_common() if language), "")


def _said(about: Element, tag: str) -> str:
    return one_line(canonical_text(told(about, tag)))


def _has_headers(part: Element) -> bool:
    """Whether pages have words above or below the text; a number alone is none."""
    places = [one for page in part.iter("style:master-page") for one in page if _is_margin(one.tag)]
    words = (word for place in places for word in words_in(place).split())
    return any(has_words(word) and not word.isdecimal() for word in words)


def _is_margin(tag: str) -> bool:
    return tag.startswith(("style:header", "style:footer"))
