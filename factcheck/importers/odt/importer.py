"""OpenDocument texts, packed (.odt) or as one XML file (.fodt): the words as shown, and what is anchored to them."""

from collections.abc import Sequence
from functools import partial
from xml.etree.ElementTree import Element

from factcheck.domain.file_errors import BrokenFileError, LockedFileError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.odt import elements, form_controls, inline, omissions, tables
from factcheck.importers.odt.elements import NAMESPACES, child_text, text_in
from factcheck.importers.odt.lists import begin_item
from factcheck.importers.odt.styles import OdtStyles
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.finish import office_draft
from factcheck.importers.shared.metadata import Properties, day_of, writer
from factcheck.importers.shared.office_files import Container, Step, at, gone_through, parsed, walk


def _enter_other(text: OdtText, element: Element) -> Step | None:
    if element.get("text:display") == "none":
        text.noticed.hide_words(text_in(element))
        return None
    if not element.tag.startswith("draw:"):
        return gone_through(element)
    text.enter()
    return element, lambda: text.add(text.leave())


def _enter_paragraph(text: OdtText, element: Element) -> Step:
    text.begin(element)
    return element, text.flush


def _enter_list(text: OdtText, element: Element) -> Step:
    lists = text.state.lists
    text.lists.begin(lists, element)
    return element, lists.pop


def _enter_item(text: OdtText, element: Element) -> Step:
    begin_item(text.state.lists, element)
    return gone_through(element)


def _pass_by(_text: OdtText, _element: Element) -> None:
    """What is no text."""


_ENTERS: dict[str, Enter] = {
    **dict.fromkeys(elements.NOT_TEXT, _pass_by),
    **dict.fromkeys(("text:p", "text:h"), _enter_paragraph),
    **dict.fromkeys(("text:list-item", "text:list-header"), _enter_item),
    "text:list": _enter_list,
    **inline.ENTERS,
    **tables.ENTERS,
    **omissions.ENTERS,
    **form_controls.ENTERS,
}


_PACKED = b"PK"
_LOCKED = b"encryption-data"


def read_odt(name: str, data: bytes, _options: ReadOptions) -> ArticleDraft:
    """The article in an OpenDocument text.

    Raises BrokenFileError, EmptyTextError, LockedFileError, UnsafeFileError or ReadingLimitError.
    """
    content, *others = _parts(name, data)
    body = at(content, "office:body/office:text")
    if body is None:
        raise BrokenFileError(name)
    styles = OdtStyles()
    for part in (*others, content):
        styles.read(part)
    text = OdtText(name, styles)
    text.controls = form_controls.controls_in(body)
    enters = {tag: partial(enter, text) for tag, enter in _ENTERS.items()}
    walk(body, enters, partial(_enter_other, text), text.read)
    for page in (page for part in (*others, content) for page in part.iter("style:master-page")):
        for margin in page:
            text.noticed.see_margin(margin.tag.removeprefix("style:"), text_in(margin))
    properties = _properties((*others, content))
    language = text.language or ("" if properties.language else styles.resolved("paragraph", "Standard").language or "")
    return office_draft(name, text, properties, language)


def _parts(name: str, data: bytes) -> list[Element]:
    """The content, then styles and description as far as they are there."""
    if not data.startswith(_PACKED):
        return [parsed(name, data, NAMESPACES)]
    package = Container(name, data)
    if _LOCKED in (package.part("META-INF/manifest.xml") or b""):
        raise LockedFileError(name)
    content = package.part("content.xml")
    if content is None:
        raise BrokenFileError(name)
    others = (package.part(path) for path in ("styles.xml", "meta.xml"))
    return [parsed(name, part, NAMESPACES) for part in (content, *others) if part is not None]


def _properties(parts: Sequence[Element]) -> Properties:
    """What the file says about itself."""
    about = next((meta for part in parts if (meta := part.find("office:meta")) is not None), Element("office:meta"))
    return Properties(
        _said(about, "dc:title"),
        writer(_said(about, "meta:initial-creator"), _said(about, "dc:creator")),
        day_of(_said(about, "meta:creation-date") or _said(about, "dc:date")),
        _said(about, "dc:language"),
    )


def _said(about: Element, tag: str) -> str:
    return one_line(canonical_text(child_text(about, tag)))
