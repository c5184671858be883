"""Office files: packages, read part by part and counted, nothing ever written; their XML as a tree to walk through."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from typing_extensions import override

from factcheck.domain.file_errors import BrokenFileError, LockedFileError, ReadingLimitError, UnsafeFileError

MOST_PARTS = 10_000
MOST_BYTES = 200_000_000
MOST_BYTES_OF_A_PART = 100_000_000

_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_AT_ONCE = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, IndexError)
DEEPEST = 1_000


class Container:
    """The parts of a zip package by their names, none of which is ever a place on the disk; what unfolds is counted.

    `name` is the file's, for the errors.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Opens the package; raises BrokenFileError, or ReadingLimitError where it has too many parts."""
        self._name = name
        self._left = MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise BrokenFileError(name) from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise ReadingLimitError(name, "parts")
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}

    def part(self, path: str) -> bytes | None:
        """The bytes of a part, or None where there is none of that name.

        Raises ReadingLimitError where it unfolds to more than any article, LockedFileError where it is encrypted,
        BrokenFileError where it is damaged.
        """
        info = self._parts.get(_plain(path))
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise LockedFileError(self._name)
        if info.compress_type not in _PACKED:
            raise BrokenFileError(self._name)
        try:
            with self._zip.open(info) as stream:
                return self._counted(stream)
        except _BROKEN as error:
            raise BrokenFileError(self._name) from error

    def _counted(self, stream: IO[bytes]) -> bytes:
        """All of a stream, counted as it unfolds."""
        pieces: list[bytes] = []
        size = 0
        while piece := stream.read(_AT_ONCE):
            size += len(piece)
            self._left -= len(piece)
            if size > MOST_BYTES_OF_A_PART or self._left < 0:
                raise ReadingLimitError(self._name, "memory")
            pieces.append(piece)
        return b"".join(pieces)


def _plain(path: str) -> str:
    """A name as relations of a package mean it: with `/`, without one in front."""
    return path.replace("\\", "/").lstrip("/")


def parsed(name: str, data: bytes, spaces: Mapping[str, str]) -> Element:
    """The root element of an XML part of the file `name`, its elements and attributes by short names.

    `spaces` are the prefixes by namespace; a name of any other vocabulary stays as it is.
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
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadingLimitError(self._name, "nesting")
        return super().start(tag, attrs)

    @override
    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def _short(name: str, spaces: Mapping[str, str]) -> str:
    space, brace, local = name.rpartition("}")
    prefix = spaces.get(space[1:]) if brace else None
    return f"{prefix}:{local}" if prefix else name


def at(parent: Element | None, path: str) -> Element | None:
    """The first element at `path`, names with a slash between; ElementTree takes short names one by one only."""
    for name in path.split("/"):
        parent = None if parent is None else parent.find(name)
    return parent


Leave = Callable[[], object]
Step = tuple[Iterable[Element], Leave]
Enter = Callable[[Element], Step | None]


def nothing() -> None:
    """Does nothing on leaving an element."""


def gone_through(element: Element) -> Step:
    """The step into an element that means nothing itself."""
    return element, nothing


def walk(
    root: Element,
    enters: Mapping[str, Enter],
    otherwise: Enter = gone_through,
    read: Callable[[str], None] | None = None,
) -> None:
    """Enters all elements below `root` in their order, and reads the words between them.

    What is done on entering says which elements come next and what to do behind them, or None to pass by;
    elements that are not named are entered as `otherwise` says.
    """
    stack: list[tuple[Iterator[Element], Leave, str | None]] = [(iter(root), nothing, None)]
    while stack:
        children, leave, tail = stack[-1]
        for child in children:
            step = enters.get(child.tag, otherwise)(child)
            if step is not None:
                if read and child.text:
                    read(child.text)
                stack.append((iter(step[0]), step[1], child.tail))
                break
            if read and child.tail:
                read(child.tail)
        else:
            stack.pop()
            leave()
            if read and tail:
                read(tail)
