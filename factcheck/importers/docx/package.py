"""A Word file as its parts and their relations, with its core properties; nothing outside of it is ever read."""

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.domain.file_errors import BrokenFileError
from factcheck.domain.text.canonical import one_line
from factcheck.importers.docx.elements import NAMESPACES
from factcheck.importers.shared.metadata import Properties, day_of, writer
from factcheck.importers.shared.office_files import Container, parsed, renamed

_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the kind is the last word of its type, the target a part or, outside, an address."""

    kind: str
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The tree of one part, and what it refers to by id."""

    root: Element
    relations: dict[str, Relationship]

    def target(self, kind: str) -> str:
        """The name of the first part of a kind that this one refers to, or an empty string."""
        inside = (one for one in self.relations.values() if not one.outside)
        return next((one.target for one in inside if one.kind == kind), "")


class Package:
    """The parts of a Word file; raises BrokenFileError, UnsafeFileError or ReadingLimitError as it reads them."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._container = Container(name, data)
        self._top = {one.kind: one.target for one in reversed(self._relations("").values()) if not one.outside}
        found = self.part(self._top.get("officeDocument", _MAIN)) or self.part(_MAIN)
        if found is None or found.root.tag != "w:document":
            raise BrokenFileError(name)
        self.main = found

    def part(self, path: str) -> Part | None:
        """A part by its name, or None where there is none."""
        root = self._tree(path) if path else None
        return None if root is None else Part(root, self._relations(path))

    def of_kind(self, kind: str) -> Part | None:
        """The part of a kind that the text refers to, such as `footnotes`, or None."""
        return self.part(self.main.target(kind))

    def properties(self) -> Properties:
        """What the file says about itself."""
        return properties_in(self._tree(self._top.get("core-properties", "docProps/core.xml")))

    def _tree(self, path: str) -> Element | None:
        data = self._container.part(path)
        return None if data is None else renamed(parsed(self._name, data), NAMESPACES)

    def _relations(self, path: str) -> dict[str, Relationship]:
        folder, file = posixpath.split(path)
        root = self._tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relationship] = {}
        for one in () if root is None else root.iter("rel:Relationship"):
            outside = one.get("TargetMode", "").lower() == "external"
            target = one.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id", "")] = Relationship(one.get("Type", "").rpartition("/")[2], target, outside)
        return found


def properties_in(root: Element | None) -> Properties:
    """What the part says that describes the file."""
    if root is None:
        return Properties()
    return Properties(
        _words(root, "dc:title"),
        writer(_words(root, "dc:creator")),
        day_of(_words(root, "dcterms:created")),
        _words(root, "dc:language"),
    )


def _words(root: Element, name: str) -> str:
    return one_line(root.findtext(name) or "")
