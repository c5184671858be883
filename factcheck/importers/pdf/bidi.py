"""Lines written from right to left: from the order that is seen to the order that is read."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.importers.pdf.glyph import Glyph

_STRONG = {"R": "R", "AL": "R", "L": "L", "EN": "L", "AN": "L"}
_BRACKETS = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_OPENING = "([{«‹"
_PAIRS = tuple(zip("([{«‹", ")]}»›", strict=True))


def is_rtl(text: str) -> bool:
    """Whether the letters are written from right to left."""
    if text.isascii():
        return False
    return any(sign > "\u0590" and unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def in_logical_order(run: list[Glyph]) -> list[Glyph]:
    """Glyphs of one line, given from left to right, in the order they are read."""
    clusters = _clusters(run)
    sides = _sides([cluster[0].text for cluster in clusters])
    if sides.count("R") < sum(1 for cluster in clusters if cluster[0].text.isalpha()) / 2:
        ordered = _turned(clusters, sides, "R")
    else:
        ordered = _turned(clusters, sides, "L")[::-1]
        _mirror(ordered)
    return [glyph for cluster in ordered for glyph in cluster]


def _clusters(run: list[Glyph]) -> list[list[Glyph]]:
    """Letters with the signs that are set on them; signs that come from one glyph stay in their order."""
    bases = [[glyph] for glyph in run if not _is_mark(glyph.text)]
    middles = [cluster[0].middle for cluster in bases]
    for glyph in run:
        if bases and _is_mark(glyph.text):
            at = bisect_left(middles, glyph.middle)
            near = range(max(0, at - 2), min(len(bases), at + 2))
            bases[min(near, key=lambda base: _away(bases[base][0], glyph))].append(glyph)
    return bases or [[glyph] for glyph in run]


def _away(base: Glyph, mark: Glyph) -> tuple[bool, float]:
    """How far a mark is from what it may be set on; blanks are farthest."""
    return base.text.isspace(), abs(base.middle - mark.middle)


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(sign) == "Mn" for sign in text)


def _sides(texts: list[str]) -> list[str]:
    """L or R for each; what is neither goes with its neighbours where they agree, else with the line."""
    strong = [_STRONG.get(unicodedata.bidirectional(text[0]), "") for text in texts]
    base = "R" if strong.count("R") >= sum(text[0].isalpha() and not is_rtl(text) for text in texts) else "L"
    before, after = _filled(strong, base), _filled(strong[::-1], base)[::-1]
    return [one if one == other else base for one, other in zip(before, after, strict=True)]


def _filled(sides: list[str], base: str) -> list[str]:
    """The sides, each that is empty as the one before it."""
    made: list[str] = []
    for side in sides:
        made.append(side or (made[-1] if made else base))
    return made


def _turned(clusters: list[list[Glyph]], sides: list[str], turned: str) -> list[list[Glyph]]:
    """The clusters with every run of the side `turned` back to front."""
    made: list[list[Glyph]] = []
    run: list[list[Glyph]] = []
    for cluster, side in zip(clusters, sides, strict=True):
        if side == turned:
            run.append(cluster)
            continue
        made += [*run[::-1], cluster]
        run = []
    return made + run[::-1]


def _mirror(ordered: list[list[Glyph]]) -> None:
    """Brackets as they are meant, where they were kept as they look in a line that runs to the left."""
    for one, other in _PAIRS:
        brackets = [cluster[0] for cluster in ordered if cluster[0].text in (one, other)]
        seen = [glyph.text for glyph in brackets]
        turned = [_BRACKETS[sign] for sign in seen]
        meant = seen if _unmatched(seen) <= _unmatched(turned) else turned
        if _unmatched(meant) and len(seen) % 2 == 0:
            meant = [one, other] * (len(seen) // 2)
        for glyph, sign in zip(brackets, meant, strict=True):
            glyph.text = sign


def _unmatched(brackets: Sequence[str]) -> int:
    """How many brackets close what was not opened."""
    depth = wrong = 0
    for sign in brackets:
        depth += 1 if sign in _OPENING else -1
        if depth < 0:
            depth, wrong = 0, wrong + 1
    return wrong + (depth if wrong or depth > 1 else 0)
