"""The long names of XML as short ones with the usual prefix, `w:p`, so that code can name elements as people do."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element


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
