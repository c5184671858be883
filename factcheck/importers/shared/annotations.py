"""Remarks of a file during import (comments, notes, links): numbers, ids in the file, threads."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece


@dataclass(slots=True)
class Remarks:
    """Remarks in the order in which they begin; a name that comes twice belongs to the later one."""

    all: list[Remark] = field(default_factory=list)
    _names: dict[str, int] = field(default_factory=dict)
    _parents: dict[int, str] = field(default_factory=dict)

    def begin(self, kind: AnnotationKind, name: str = "", parent: str = "") -> int:
        """Makes room for a remark whose words come later; returns its number."""
        number = self.add(Remark(kind, ""))
        if name:
            self._names[name] = number
        if parent:
            self._parents[number] = parent
        return number

    def add(self, remark: Remark) -> int:
        """Takes in a remark; returns its number."""
        self.all.append(remark)
        return len(self.all) - 1

    def named(self, name: str) -> int | None:
        """The number of the remark that the file calls so, or None."""
        return self._names.get(name)

    def is_answer(self, number: int) -> bool:
        """Whether the remark of this number answers one that is there."""
        return self._parents.get(number) in self._names

    def names_another(self, number: int) -> bool:
        """Whether the remark of this number says that it answers one, which may come later."""
        return number in self._parents

    def answer(self, number: int, parent: str) -> None:
        """Says which remark the one of this number answers, by its name; nothing for an empty one."""
        if parent:
            self._parents[number] = parent

    def settled(self, pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Remark, ...]]:
        """The pieces and their remarks without those that say nothing.

        An answer points at the first of its thread and stands where that does, wherever it was anchored itself.
        """
        threaded = [replace(remark, answers=self._first(number)) for number, remark in enumerate(self.all)]
        kept = [number for number, remark in enumerate(threaded) if remark.body]
        anchored = {anchor.remark for piece in pieces for anchor in piece.anchors}
        begin = {number for number, remark in enumerate(threaded) if remark.answers is None}
        moved = {number for number, remark in enumerate(threaded) if remark.answers in begin & anchored & set(kept)}
        return renumbered(pieces, threaded, kept, moved)

    def _first(self, number: int) -> int | None:
        """The number of the remark that begins the thread of this one, None where this one does or none begins it."""
        seen = {number}
        at = number
        while (above := self._names.get(self._parents.get(at, ""))) is not None:
            if above in seen:
                return None
            seen.add(above)
            at = above
        return None if at == number else at


def renumbered(
    pieces: Sequence[Piece], remarks: Sequence[Remark], kept: Sequence[int], moved: Collection[int] = ()
) -> tuple[list[Piece], tuple[Remark, ...]]:
    """The pieces and those of the remarks that are `kept`, by their numbers, counted anew.

    The anchors of others go, and those of remarks that stand where another one does: they were `moved`.
    """
    places: dict[int | None, int] = {number: at for at, number in enumerate(kept)}
    anchored = {number: at for number, at in places.items() if number not in moved}
    made = (replace(remarks[number], answers=places.get(remarks[number].answers)) for number in kept)
    return [_repinned(piece, anchored) for piece in pieces], tuple(made)


def _repinned(piece: Piece, places: Mapping[int | None, int]) -> Piece:
    if not piece.anchors:
        return piece
    anchors = (replace(anchor, remark=places[anchor.remark]) for anchor in piece.anchors if anchor.remark in places)
    return replace(piece, anchors=tuple(anchors))
