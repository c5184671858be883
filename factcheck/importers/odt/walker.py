"""Walks through the body of an OpenDocument text, element by element and without recursion."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.domain.records.draft import Piece
from factcheck.importers.odt import elements, frames, notes, omissions, runs, tables
from factcheck.importers.odt.lists import begin_item
from factcheck.importers.odt.scope import Scope, text_in
from factcheck.importers.odt.text import Begin, End, OdtText
from factcheck.importers.shared.paragraph import without_blanks


def walked(text: OdtText, body: Element) -> list[Piece]:
    """The blocks inside `body`, the notes at the end; raises UnsafeFileError for a table without end."""
    stack: list[tuple[Element, Iterator[Element]]] = [(body, iter(body))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                _end(text, element)
        elif _begin(text, child):
            text.write(child.text)
            stack.append((child, iter(child)))
        else:
            text.write(child.tail)
    text.noticed.images += text.scope.images
    return without_blanks([*text.scope.pieces, *text.notes, *text.endnotes])


def _begin(text: OdtText, element: Element) -> bool:
    """Begins an element; whether what is inside is to be read."""
    tag = element.tag
    if tag in elements.NOT_TEXT:
        return False
    if tag in _BEGIN:
        return _BEGIN[tag](text, element) is not False
    if element.get("text:display") == "none":
        text.noticed.hide_words(text_in(element))
        return False
    if tag.startswith("draw:"):
        text.scopes.append(Scope())
    return True


def _end(text: OdtText, element: Element) -> None:
    tag = element.tag
    if tag in _END:
        _END[tag](text, element)
    elif tag.startswith("draw:") and tag not in _BEGIN:
        shape = text.leave()
        text.scope.add(shape.pieces)
    text.write(element.tail)


def _end_list(text: OdtText, _element: Element) -> None:
    if text.scope.lists:
        text.scope.lists.pop()


_BEGIN: dict[str, Begin] = {
    "text:p": OdtText.begin_paragraph,
    "text:h": OdtText.begin_paragraph,
    "text:list": lambda text, element: text.lists.begin(text.scope.lists, element),
    "text:list-item": lambda text, element: begin_item(text.scope.lists, element),
    "text:list-header": lambda text, element: begin_item(text.scope.lists, element),
    **runs.BEGIN,
    **tables.BEGIN,
    **frames.BEGIN,
    **notes.BEGIN,
    **omissions.BEGIN,
}
_END: dict[str, End] = {
    "text:p": lambda text, _element: text.end_paragraph(),
    "text:h": lambda text, _element: text.end_paragraph(),
    "text:list": _end_list,
    **runs.END,
    **tables.END,
    **frames.END,
    **notes.END,
}
