"""Where the labels of the gutter stand: beside their line, below each other, or counted on the last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId


@dataclass(frozen=True, slots=True)
class GutterEntry:
    """A claim whose passage begins on the line with its middle at `y`."""

    y: float
    claim: Claim


@dataclass(frozen=True, slots=True)
class GutterLabel:
    """A label with its middle at `y`; `parent` is the number left out, `here` are all claims it stands for."""

    y: float
    claim: Claim
    parent: str = ""
    here: tuple[ClaimId, ...] = ()

    @property
    def number(self) -> str:
        """What of the claim's number is shown: "a" beneath 12, else "12a"."""
        return self.claim.number.removeprefix(self.parent)

    @property
    def more(self) -> int:
        """How many claims have no label of their own."""
        return len(self.here) - 1


def gutter_labels(
    entries: Sequence[GutterEntry], current: ClaimId | None, height: float, most: float
) -> list[GutterLabel]:
    """The labels for `entries`, which are in reading order.

    Each is `height` px high and stands at its line or, where others stand before it, up to `most` px lower;
    further ones are counted on the last label. The current claim always has a label.
    """
    rows: list[GutterLabel] = []
    free = float("-inf")
    for entry in entries:
        y = max(entry.y, free)
        if y - entry.y <= most:
            rows.append(GutterLabel(y, entry.claim, _parent_above(rows, entry.claim), (entry.claim.id,)))
            free = y + height
        else:
            rows[-1] = _with_one_more(rows, entry.claim, current)
    return rows


def _with_one_more(rows: list[GutterLabel], claim: Claim, current: ClaimId | None) -> GutterLabel:
    last = replace(rows[-1], here=(*rows[-1].here, claim.id))
    if claim.id != current:
        return last
    return replace(last, claim=claim, parent=_parent_above(rows[:-1], claim))


def _parent_above(rows: Sequence[GutterLabel], claim: Claim) -> str:
    """The number of the parent, if it is the last label or the one that the last label hangs on too."""
    if not rows or claim.parent_id is None:
        return ""
    last = rows[-1]
    if last.claim.id == claim.parent_id and claim.number.startswith(last.claim.number):
        return last.claim.number
    return last.parent if last.claim.parent_id == claim.parent_id else ""
