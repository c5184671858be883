"""Where the cards beside an article stand: within the height of their paragraph, those that need an eye in words."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.domain.records.claim import Claim, Outcome, Risk
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.progress import is_open, is_undecided
from factcheck.ui.article.marks import Noted

MOST_LINES = 3
"""The lines of a card: number and verdict, the statement, what is recorded."""
_GRAVE = frozenset({Status.DISPUTED, Status.UNVERIFIED})
_GRAVEST = (Status.DISPUTED, Status.STALE, Status.NOT_CHECKED, Status.UNVERIFIED, Status.SUPPORTED, Status.NOT_NEEDED)


def needs_an_eye(claim: Claim) -> bool:
    """Whether a claim has a line of its own: it is open or undecided, must change, or what was found is no plain yes.

    What may bring the publisher before a court does too.
    """
    is_grave = claim.status in _GRAVE or claim.outcome is Outcome.CHANGE or claim.risk is Risk.LEGAL
    return is_grave or is_open(claim) or is_undecided(claim)


def gravest(claims: Sequence[Claim]) -> Claim:
    """The claim that needs an eye before the others."""
    return min(claims, key=lambda one: (not needs_an_eye(one), _GRAVEST.index(one.status)))


class Card(NamedTuple):
    """Claims on one to three lines that begin at `top`; the words of the first stand at `wanted`.

    A card of several is a row of signs, behind which `more` claims are only counted; so is one claim where its words
    are folded away.
    """

    top: float
    wanted: float
    claims: tuple[Claim, ...]
    lines: int = 1
    more: tuple[Claim, ...] = ()
    is_row: bool = False


class CardRoom(NamedTuple):
    """How high a line of a card is, in px, and how many signs stand side by side in a row."""

    line: float
    signs: int


def cards(
    noted: Sequence[Noted], top: float, bottom: float, current: ClaimId | None, room: CardRoom, folded: bool = False
) -> list[Card]:
    """The cards of one paragraph, which reaches from `top` to `bottom`, none of them beyond it.

    Where there is room each claim has up to three lines, the current one before the others; where there is not, it and
    those that need an eye have a line, the rest is a row of signs, and what does not fit into that is counted. All
    stand in reading order, as in the gutter.
    `folded`: signs alone.
    """
    if not noted:
        return []
    capacity = max(1, int((bottom - top) / room.line))
    if not folded and len(noted) <= capacity:
        lines = min(MOST_LINES, capacity // len(noted))
        spare = lines < MOST_LINES and lines * len(noted) < capacity
        found = [Card(0, one.y, (one.claim,), lines + (spare and one.claim.id == current)) for one in noted]
    else:
        found = _crowded(noted, capacity, current, room, folded)
    return _stacked(found, top, bottom, room.line)


def _crowded(
    noted: Sequence[Noted], capacity: int, current: ClaimId | None, room: CardRoom, folded: bool
) -> list[Card]:
    ranked = sorted(noted, key=lambda one: (one.claim.id != current, not needs_an_eye(one.claim)))
    first = [] if folded else ranked[: capacity - 1]
    in_words = [one for one in noted if one in first and (one.claim.id == current or needs_an_eye(one.claim))]
    rest = [one for one in noted if one not in in_words]
    found = [Card(0, one.y, (one.claim,)) for one in in_words]
    while rest and capacity > len(found):
        is_last = capacity == len(found) + 1
        fits = len(rest) <= room.signs
        taken = rest[: room.signs - (is_last and not fits)]
        shown = tuple(one.claim for one in taken)
        more = tuple(one.claim for one in rest[len(taken) :]) if is_last else ()
        found.append(Card(0, rest[0].y, shown, 1, more, is_row=folded or len(shown) != 1 or bool(more)))
        rest = [] if is_last else rest[len(taken) :]
    return sorted(found, key=lambda one: one.wanted)


def _stacked(wanted: Sequence[Card], top: float, bottom: float, line: float) -> list[Card]:
    """Each at its words if it can be, none over another, none above `top`, none below `bottom` while there is room."""
    free, found, lines = top, [], 0
    for one in wanted:
        begins = max(one.wanted - line / 2, free)
        free, lines = begins + one.lines * line, lines + one.lines
        found.append(begins)
    end = max(bottom, top + lines * line)
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], end - wanted[at].lines * line)
        end = found[at]
    return [Card(begins, *one[1:]) for one, begins in zip(wanted, found, strict=True)]
