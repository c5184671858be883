"""What became of a claim by each proof of its article, as its own history tells it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import CLAIM, PASSAGE
from factcheck.domain.records.operation import HERE, Change, Operation
from factcheck.domain.records.record_kind import NONE_OF_OURS, NOTHING, DamagedRowError
from factcheck.domain.text.matching import same_words

_ABOUT_PROOFS = ("proof.use", "proof.place")


def told_of_claim(
    claim_id: ClaimId, operations: Sequence[Operation], changes: Mapping[int, Sequence[Change]]
) -> Iterator[Operation]:
    """The operations of a claim, those about a proof with the fact of what became of it there.

    `changes` are those of the claim and its passages by the `seq` of operations. What was done with a proof and changed
    nothing of it, since its words had been cut before, is left out.
    """
    rows = _Rows(claim_id)
    for one in operations:
        before, had = rows.passages(), rows.decided
        rows.take(changes.get(one.seq, ()))
        if _kind(one.facts, one.kind) not in _ABOUT_PROOFS:
            yield one
        elif here := _became(rows, before, had, one.kind == "proof.use"):
            yield one._replace(facts={**one.facts, HERE: here})


def _kind(facts: Mapping[str, Any], kind: str) -> str:
    """The kind of an act; of what was undone or taken back, or done again, of that."""
    inner = facts.get("facts")
    return _kind(inner, str(facts.get("kind"))) if isinstance(inner, dict) else kind


class _Rows:
    """A claim and its passages as rows, moved on change by change."""

    def __init__(self, claim_id: ClaimId) -> None:
        self._id = claim_id
        self._claim: dict[str, Any] = {"rev": 0}
        self._passages: dict[str, dict[str, Any]] = {}

    def take(self, changes: Sequence[Change]) -> None:
        """Moves on by the changes of an operation."""
        for one in changes:
            if one.entity_id == self._id:
                self._claim |= one.after or {}
            elif one.after is None:
                self._passages.pop(one.entity_id, None)
            else:
                self._passages[one.entity_id] = {"rev": 0, **self._passages.get(one.entity_id, {}), **one.after}

    @property
    def decided(self) -> dict[str, str]:
        """The verdict of the claim and what was decided about the copy, where it has either, by their columns."""
        return {name: self._claim[name] for name in ("verdict", "outcome") if self._claim.get(name)}

    def passages(self) -> dict[str, Passage]:
        """The passages of the claim by their ids; none where the history does not tell all of their rows."""
        try:
            return {key: PASSAGE.record(row, NOTHING) for key, row in self._passages.items()}
        except (DamagedRowError, *NONE_OF_OURS):
            return {}

    def claim(self, here: Sequence[Passage], absent: Sequence[Passage]) -> Claim | None:
        """The claim with passages that have a place in the proof in use and others; None where that is not told."""
        try:
            made: Claim = CLAIM.record(self._claim, NOTHING)
        except (DamagedRowError, *NONE_OF_OURS):
            return None
        return replace(made, passages=tuple(here), absent=tuple(absent))


def _became(rows: _Rows, before: Mapping[str, Passage], had: Mapping[str, str], is_used: bool) -> dict[str, Any]:
    """What became of a claim by an operation about a proof, which `is_used` by it from then on, as facts.

    `before` are its passages as they stood, and `had` what was decided about it.
    """
    now = rows.passages()
    pairs = [(before[key], one) for key, one in now.items() if key in before and before[key] != one]
    went = [(was, one, same_words(was.quote, one.quote)) for was, one in pairs if one.cut_in is None]
    proofs = {one.proof_id for _was, one, _is_same in went}
    is_known = is_used or bool(proofs)
    absent = [one for one in now.values() if one.cut_in is not None or (is_known and one.proof_id not in proofs)]
    claim = rows.claim([one for one in now.values() if one not in absent], absent)
    found = {
        "reworded": [[was.quote, one.quote] for was, one, is_same in went if not is_same],
        "cut": [one.quote for was, one in pairs if was.cut_in is None and one.cut_in is not None],
        "back": [one.quote for was, one, is_same in went if is_same and was.cut_in is not None],
        "same": any(is_same and was.cut_in is None for was, _one, is_same in went),
        "left": any(one.cut_in is None for one in absent),
        "again": claim is not None and claim.is_stale,
        "gone": "verdict" in had and "verdict" not in rows.decided,
        "ended": "outcome" in had and "outcome" not in rows.decided,
    }
    return {name: fact for name, fact in found.items() if fact}
