"""Two proofs of an article side by side, and what became of its claims, by what the history holds of their passages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.operation import Change
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.proof_changes import ComparedLine, TextChange, lines_of
from factcheck.domain.rules.proof_difference import ProofDifference
from factcheck.domain.text.matching import same_words
from factcheck.domain.text.span import Mark, Span, SpanIndex

Row = Mapping[str, Any]


class Became(StrEnum):
    """What became of a claim: it stands on the same words, on others, they were cut, or nobody said where it is.

    One whose words had been cut may be back.
    """

    SAME = "same"
    BACK = "back"
    REWORDED = "reworded"
    CUT = "cut"
    LEFT = "left"


@dataclass(frozen=True)
class ProofComparison:
    """An older and a newer proof; what follows from their texts is worked out when it is asked for, on any thread.

    Where the newer one `is_current`, `became` says what became of the claims that stood in the older one, if the
    history tells, and `marked` are where a claim stands in it, or somebody said that there is nothing to check.
    """

    old: Proof
    new: Proof
    language: str
    became: tuple[tuple[Claim, Became], ...] | None = None
    marked: tuple[Span, ...] = ()
    is_current: bool = False

    def count(self, became: Became) -> int:
        """How many claims became so."""
        return sum(one is became for _claim, one in self.became or ())

    @cached_property
    def lines(self) -> list[ComparedLine]:
        """The paragraphs of both texts, word by word."""
        return lines_of(self.changes, self.old, self.new)

    @cached_property
    def changes(self) -> list[TextChange]:
        """The stretches of both texts in order, word by word."""
        return self._difference.changes

    @cached_property
    def unmarked(self) -> tuple[Span, ...]:
        """The sentences of the newer proof that the older one had not, and on which nothing is marked."""
        marks = SpanIndex(Mark(one, None) for one in self.marked)
        return tuple(one for one in self._difference.new_sentences if not marks.overlapping(one))

    @cached_property
    def _difference(self) -> ProofDifference:
        return ProofDifference(self.old, self.new, self.language)


def became_since(case: Case, history: Sequence[Change]) -> tuple[tuple[Claim, Became], ...]:
    """What became of the claims of a case that stood in it before some history, or had been cut, by number.

    `history` are changes of passages, oldest first. What is gone from the record is left out.
    """
    rows: dict[str, Row] = {}
    for claim in case.claims.values():
        for one in (*claim.passages, *claim.absent):
            fields = {"claim_id": one.claim_id, "proof_id": one.proof_id, "quote": one.quote, "cut_in": one.cut_in}
            rows[one.id] = fields
    here = frozenset(rows)
    placed = {one.id for claim in case.claims.values() for one in claim.passages}
    moves = _walked_back(rows, history)
    stood: defaultdict[ClaimId, list[str]] = defaultdict(list)
    for passage_id, row in rows.items():
        if row["cut_in"] is None:
            stood[ClaimId(row["claim_id"])].append(passage_id)
    back = {ClaimId(rows[key]["claim_id"]) for key in placed & rows.keys()} - stood.keys()
    found = case.some(stood.keys() | back)
    return tuple(
        (one, Became.BACK if one.id in back else _became(one, [moves[key] for key in stood[one.id] if key in here]))
        for one in found
    )


def _became(claim: Claim, ways: Sequence[Sequence[tuple[Row, Row]]]) -> Became:
    """What became of a claim, by the ways of those of its passages that are left; of others people chose new words."""
    if claim.is_cut:
        return Became.CUT
    if claim.unplaced:
        return Became.LEFT
    return Became.REWORDED if claim.absent or not ways or any(map(_is_other, ways)) else Became.SAME


def _walked_back(rows: dict[str, Row], history: Sequence[Change]) -> dict[str, list[tuple[Row, Row]]]:
    """Brings rows back to what they were before the history; gives how each went from proof to proof, oldest first."""
    moves: defaultdict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for change in reversed(history):
        now = rows.pop(change.entity_id, None)
        if change.before is None or (now is None and change.after is not None):
            continue
        rows[change.entity_id] = before = {**(now or {}), **change.before}
        if now is not None and before["proof_id"] != now["proof_id"]:
            moves[change.entity_id].insert(0, (before, now))
    return moves


def _is_other(way: Sequence[tuple[Row, Row]]) -> bool:
    """Whether words became others on the way from proof to proof; what was undone is no part of the way."""
    gone: list[tuple[Row, Row]] = []
    for before, now in way:
        again = next((at for at, (earlier, _) in enumerate(gone) if earlier["proof_id"] == now["proof_id"]), None)
        if again is None:
            gone.append((before, now))
        else:
            del gone[again:]
    return any(not same_words(before["quote"], now["quote"]) for before, now in gone)
