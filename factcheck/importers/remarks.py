"""The remarks of a file while it is read: their numbers, the names the file gives them, and who answers whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.domain.annotation import AnnotationKind, Remark
from factcheck.domain.draft import Piece


@dataclass(slots=True)
class Remarks:
    """Remarks in the order in which they begin; a name that comes twice belongs to the later one."""

    _all: list[Remark] = field(default_factory=list)
    _names: dict[str, int] = field(default_factory=dict)
    _parents: dict[int, str] = field(default_factory=dict)

    def begin(self, kind: AnnotationKind, name: str = "", parent: str = "") -> int:
        """Makes room for a remark whose words come later; returns its number."""
        number = len(self._all)
        self._all.append(Remark(kind, ""))
        if name:
            self._names[name] = number
        if parent:
            self._parents[number] = parent
        return number

    def put(self, number: int, remark: Remark) -> None:
        """Says what the remark of this number is."""
        self._all[number] = remark

    def named(self, name: str) -> int | None:
        """The number of the remark that the file calls so, or None."""
        return self._names.get(name)

    def is_answer(self, number: int) -> bool:
        """Whether the remark of this number answers one that is there."""
        return self._parents.get(number) in self._names

    def answer(self, number: int, parent: str) -> None:
        """Says which remark the one of this number answers, by its name; nothing for an empty one."""
        if parent:
            self._parents[number] = parent

    def settled(self, pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Remark, ...]]:
        """The pieces and their remarks without those that say nothing; an answer points at the first of its thread."""
        said = [number for number, remark in enumerate(self._all) if remark.body]
        places = {number: at for at, number in enumerate(said)}
        remarks = (replace(self._all[one], answers=places.get(self._first(one))) for one in said)
        return [_repinned(piece, places) for piece in pieces], tuple(remarks)

    def _first(self, number: int) -> int:
        """The number of the remark that begins the thread of this one, -1 where this one does."""
        seen = {number}
        at = number
        while (above := self._names.get(self._parents.get(at, ""))) is not None and above not in seen:
            seen.add(above)
            at = above
        return -1 if at == number else at


def _repinned(piece: Piece, places: dict[int, int]) -> Piece:
    if not piece.pins:
        return piece
    pins = (replace(pin, remark=places[pin.remark]) for pin in piece.pins if pin.remark in places)
    return replace(piece, pins=tuple(pins))
