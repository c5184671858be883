"""A Word file as its parts and their relations, with its core properties; nothing outside of it is ever read."""

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.domain.file_errors import BrokenFileError
from factcheck.domain.text.canonical import one_line
from factcheck.importers.docx.elements import NAMESPACES
from factcheck.importers.shared.metadata import Properties, day_of, writer
from factcheck.importers.shared.office_files import Container, parsed

_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the kind is the last word of its type, the target a part or, outside, an address."""

    kind: str
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The tree of one part, empty where there is no such part, and what it refers to by id."""

    root: Element
    relations: dict[str, Relationship]


class Package:
    """The parts of a Word file; raises BrokenFileError, UnsafeFileError or ReadingLimitError as it reads them."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._container = Container(name, data)
        self._top = {one.kind: one.target for one in reversed(self._relations("").values()) if not one.outside}
        self.main = self.part(self._top.get("officeDocument", _MAIN))
        if not self.main.root.tag:
            self.main = self.part(_MAIN)
        if self.main.root.tag != "w:document":
            raise BrokenFileError(name)

    def part(self, path: str) -> Part:
        """A part by its name."""
        root = self._tree(path)
        return Part(root, self._relations(path) if root.tag else {})

    def of_kind(self, kind: str) -> Part:
        """The first part of a kind that the text refers to, such as `footnotes`."""
        inside = (one for one in self.main.relations.values() if not one.outside)
        return self.part(next((one.target for one in inside if one.kind == kind), ""))

    def properties(self) -> Properties:
        """What the file says about itself."""
        root = self._tree(self._top.get("core-properties", "docProps/core.xml"))
        named = ("dc:title", "dc:creator", "dcterms:created", "dc:language")
        title, creator, created, language = (one_line(root.findtext(name) or "") for name in named)
        return Properties(title, writer(creator), day_of(created), language)

    def _tree(self, path: str) -> Element:
        data = self._container.part(path) if path else None
        return Element("") if data is None else parsed(self._name, data, NAMESPACES)

    def _relations(self, path: str) -> dict[str, Relationship]:
        folder, file = posixpath.split(path)
        root = self._tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relationship] = {}
        for one in root.iter("rel:Relationship"):
            outside = one.get("TargetMode", "").lower() == "external"
            target = one.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id", "")] = Relationship(one.get("Type", "").rpartition("/")[2], target, outside)
        return found
