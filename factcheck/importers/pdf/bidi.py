"""Lines written from right to left: from the order that is shown to the order that is read."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from factcheck.importers.pdf.page import Glyph

_STRONG = {"R": "R", "AL": "R", "L": "L", "EN": "L", "AN": "L"}
_LETTERS = ("L", "R", "AL")
_BRACKETS = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_OPENING, _STOPS = "([{«‹", ".,:;!?،؛؟۔…)]}»›"
_PAIRS = tuple(zip("([{«‹", ")]}»›", strict=True))


def is_rtl(text: str) -> bool:
    """Whether the letters are written from right to left."""
    if text.isascii():
        return False
    return any(character > "\u0590" and unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def in_logical_order(run: list[Glyph]) -> list[Glyph]:
    """Glyphs of one line, given from left to right, in the order they are read."""
    clusters = _clusters(run)
    sides = _sides([cluster[0].text for cluster in clusters])
    if sides.count("R") < sum(1 for cluster in clusters if cluster[0].text.isalpha()) / 2:
        ordered = _reversed_runs(clusters, sides, "R")
    else:
        ordered = _reversed_runs(clusters, sides, "L")[::-1]
        _mirror(ordered)
    return [glyph for cluster in ordered for glyph in cluster]


def _clusters(run: list[Glyph]) -> list[list[Glyph]]:
    """Letters with the characters that are set on them; characters that come from one glyph stay in their order."""
    clusters = [[glyph] for glyph in run if not _is_mark(glyph.text)]
    bases = [cluster for cluster in clusters if not cluster[0].text.isspace()] or clusters
    middles = [base[0].middle for base in bases]
    for glyph in run:
        if bases and _is_mark(glyph.text):
            at = bisect_left(middles, glyph.middle)
            near = bases[max(0, at - 1) : at + 1]
            min(near, key=lambda base: abs(base[0].middle - glyph.middle)).append(glyph)
    return clusters or [[glyph] for glyph in run]


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(character) == "Mn" for character in text)


def _sides(texts: list[str]) -> list[str]:
    """L or R for each; what is neither goes with its neighbours where they agree, else with the line."""
    strong = [_STRONG.get(kind, "") for kind in _classes(texts)]
    base = "R" if strong.count("R") >= sum(text[0].isalpha() and not is_rtl(text) for text in texts) else "L"
    before, after = _filled(strong, base), _filled(strong[::-1], base)[::-1]
    return [one if one == other else base for one, other in zip(before, after, strict=True)]


def _classes(texts: list[str]) -> list[str]:
    """The bidirectional class of each; signs such as % beside a European number are of its class (UAX 9, W2 and W5).

    A number behind Arabic letters, which stand on its right, is none.
    """
    classes = [unicodedata.bidirectional(text[0]) for text in texts]
    letter = next((one for one in reversed(classes) if one in _LETTERS), "")
    for at, one in reversed(list(enumerate(classes))):
        letter = one if one in _LETTERS else letter
        classes[at] = "AN" if one == "EN" and letter == "AL" else one
    for order in (range(1, len(classes)), range(len(classes) - 2, -1, -1)):
        for at in order:
            if classes[at] == "ET" and classes[at - order.step] == "EN":
                classes[at] = "EN"
    return classes


def _filled(sides: list[str], base: str) -> list[str]:
    """The sides, each that is empty as the one before it."""
    return list(accumulate(sides, lambda before, side: side or before, initial=base))[1:]


def _reversed_runs(clusters: list[list[Glyph]], sides: list[str], reversed_side: str) -> list[list[Glyph]]:
    """The clusters with every run of one side back to front."""
    made: list[list[Glyph]] = []
    for side, run in groupby(zip(sides, clusters, strict=True), key=itemgetter(0)):
        inside = [cluster for _, cluster in run]
        made += inside[::-1] if side == reversed_side else inside
    return made


def _mirror(ordered: list[list[Glyph]]) -> None:
    """Brackets as they are meant in a line that runs to the left, however they were kept.

    What stands beside them tells whether they open or close; where it does not, they are made to match.
    """
    places = {at: cluster[0].text.strip() for at, cluster in enumerate(ordered) if cluster[0].text.strip() in _BRACKETS}
    for one, other in _PAIRS:
        here = [at for at, character in places.items() if character in (one, other)]
        meant = [_meant(ordered, at, one, other) for at in here]
        if "" in meant:
            meant = _matching([places[at] for at in here], one, other)
        for at, character in zip(here, meant, strict=True):
            glyph = ordered[at][0]
            glyph.text = glyph.text.replace(places[at], character)


def _meant(ordered: list[list[Glyph]], at: int, one: str, other: str) -> str:
    """The opening bracket behind a blank, the closing one before a blank or a stop, else nothing."""
    own = ordered[at][0].text
    before = own[0] if own[0].isspace() else ordered[at - 1][-1].text[-1] if at else " "
    after = own[-1] if own[-1].isspace() else ordered[at + 1][0].text[0] if at + 1 < len(ordered) else " "
    opens, closes = before.isspace() or before in _OPENING, after.isspace() or after in _STOPS
    return one if opens and not closes else other if closes and not opens else ""


def _matching(given: list[str], one: str, other: str) -> list[str]:
    mirrored = [_BRACKETS[character] for character in given]
    meant = given if _unmatched(given) <= _unmatched(mirrored) else mirrored
    return [one, other] * (len(given) // 2) if _unmatched(meant) and len(given) % 2 == 0 else meant


def _unmatched(brackets: Sequence[str]) -> int:
    """How many brackets close what was not opened."""
    depth = wrong = 0
    for character in brackets:
        depth += 1 if character in _OPENING else -1
        if depth < 0:
            depth, wrong = 0, wrong + 1
    return wrong + (depth if wrong or depth > 1 else 0)
