"""Walks through the body of an OpenDocument text, element by element and without recursion."""

from functools import partial
from xml.etree.ElementTree import Element

from factcheck.importers.odt import elements, inline, omissions, tables
from factcheck.importers.odt.elements import text_in
from factcheck.importers.odt.lists import begin_item
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.office_files import Step, gone_through, walk


def read_body(text: OdtText, body: Element) -> None:
    """Takes in all that is inside `body`; raises UnsafeFileError for a table without end."""
    enters = {tag: partial(enter, text) for tag, enter in _ENTERS.items()}
    walk(body, enters, partial(_enter_other, text), text.read)


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
}
