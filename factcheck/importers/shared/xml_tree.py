"""XML of office files as a tree of elements with short names, such as `w:p`, without entities and without end."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from typing_extensions import override

from factcheck.domain.errors import BrokenFileError, ReadingLimitError, UnsafeFileError

DEEPEST = 1_000


def parsed(name: str, data: bytes) -> Element:
    """The root element of an XML part of the file `name`.

    Raises UnsafeFileError for a document type definition, which can declare entities, ReadingLimitError where
    elements are nested deeper than 1,000, BrokenFileError where it is no XML.
    """
    parser = XMLParser(target=_Guarded(name))
    try:
        parser.feed(data)
        root = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise BrokenFileError(name) from error
    if not isinstance(root, Element):
        raise BrokenFileError(name)
    return root


class _Guarded(TreeBuilder):
    """Builds a tree; refuses document type definitions and endless nesting."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._depth = 0

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        """Refuses a document type definition as soon as its name is read, before any entity of it."""
        raise UnsafeFileError(self._name, "a document type definition")

    @override
    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Begins an element."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadingLimitError(self._name, "nesting")
        return super().start(tag, attrs)

    @override
    def end(self, tag: str, /) -> Element:
        """Ends an element."""
        self._depth -= 1
        return super().end(tag)


def renamed(root: Element, spaces: Mapping[str, str]) -> Element:
    """The tree with short names for elements and attributes; `spaces` are the prefixes by namespace.

    A name of any other vocabulary stays as it is.
    """
    known: dict[str, str] = {}
    for element in root.iter():
        element.tag = known.get(element.tag) or known.setdefault(element.tag, _short(element.tag, spaces))
        if element.attrib:
            given = {
                known.get(key) or known.setdefault(key, _short(key, spaces)): one for key, one in element.attrib.items()
            }
            element.attrib.clear()
            element.attrib.update(given)
    return root


def _short(name: str, spaces: Mapping[str, str]) -> str:
    space, brace, local = name.rpartition("}")
    prefix = spaces.get(space[1:]) if brace else None
    return f"{prefix}:{local}" if prefix else name
