"""Glyphs into chunks: blanks by distance, accents put together, letters printed twice once."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from factcheck.importers.pdf.bidi import in_logical_order, is_rtl
from factcheck.importers.pdf.formatted_text import SMALL, CharFormat, formatted, height_of
from factcheck.importers.pdf.page import FEW_ROWS, GUTTER, MIDDLE, WORD_GAP, Chunk, Glyph, Rules, gap_between

# Distances are shares of the size of type; decision 010 says where each was measured.
# Kerning parts letters by up to 0.10; blanks have 0.15 and more in lines set tight (Typst, TeX 0.22), but what kerning
# leaves of one between a full stop and a T, and what fits words into a box, is 0.105 to 0.12.
BLANK = 0.105
# What pdfium holds for a blank is one from here on: after letters that reach over it, 0.05 is left.
_GIVEN_BLANK = 0.04
_SURE_BLANK = 0.75  # the least blank of a line, as a share of those the file gives it
_LONGEST_WORD = 12  # letters to a blank, where a file gives the blanks of a line at all
_DUPLICATE_SHIFT = 0.12  # letters printed again for bold type are shifted by less
_CELL = 6.0  # points; only how letters are looked up
# One line: letters that rounding parts by no more, and superscripts: the smallest have half of its size,
# raised by half of it, behind what they belong to as near as kerning and a thin blank put them.
_LEVEL, _HIGHEST, _LEAST, _NEAR = 0.12, 0.55, 0.45, 0.3
_BACK = 0.5  # accents and kerned pairs go back by less than the half of a letter
# A line to the left: letters so near to one of its script, and so near to each other, for points and accents lift some.
_AROUND, _LIFTED = 0.15, 0.3
_THIN, _BESIDE = 0.1, 0.05  # blanks of no width that only divide letters, and what rounding puts beside a gap
_SHARED = 0.5  # what parts of one character share of their width
_MAIN = 0.9  # larger than superscripts: these letters stand on the baseline
# Letters set apart on purpose: gaps vary by a fifth with their shapes; fewer than four tell nothing.
_VARIES, _FEWEST_GAPS = 1.2, 4
_WIDER = 1.2  # a gutter against the blanks of the file: type of fixed pitch has blanks of 0.6, all alike
_LEADER = "."  # the dots of a table of contents stand below each other
_REACH = 4  # a character said again stands at most so many glyphs back
# Accents that stand alone, with the combining character each stands for.
_ACCENTS = dict(zip("`´^ˆ¨˜¯˘˙˚˝ˇ¸˛", "̧̨̀́̂̂̈̃̄̆̇̊̋̌", strict=True))
_DOTLESS = {"ı": "i", "ȷ": "j"}


def chunks_of(glyphs: Iterable[Glyph], rules: Rules | None = None) -> list[Chunk]:
    """The chunks of a page, like its glyphs, in the order of the file; none goes over an upright rule."""
    kept = _accented(_without_duplicates(glyphs))
    plain, right_to_left = _by_direction(kept)
    rules = rules or Rules()
    runs = [run for run in map(_inked, _cut_at_edges(list(_runs(plain, rules)))) if run]
    tracking = _trackings(runs)
    places = {id(glyph): at for at, glyph in enumerate(kept)}
    made = [(run[0], _chunk(_with_blanks(run, tracking[_line_of(run)]), rtl=False)) for run in runs]
    for run in _rows(right_to_left, _written_lines(right_to_left), rules):
        first = min(run, key=lambda glyph: places.get(id(glyph), len(places)))
        made.append((first, _chunk(in_logical_order(run), rtl=_mostly_rtl(run))))
    made.sort(key=lambda one: places[id(one[0])])
    return [chunk for _, chunk in made if chunk.words.text]


def _without_duplicates(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs without those painted again over themselves, where what is left is bold, or said again."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        duplicate = _duplicate(glyph, seen)
        if duplicate is None and len(glyph.text) > 1 and any(_is_said_again(one, glyph) for one in kept[-_REACH:]):
            continue
        if duplicate is None:
            seen[glyph.text, int(glyph.x0 // _CELL), int(glyph.y // _CELL)] = glyph
            kept.append(glyph)
        else:
            duplicate.char_format = replace(duplicate.char_format, bold=True)
    return kept


def _duplicate(glyph: Glyph, seen: dict[tuple[str, int, int], Glyph]) -> Glyph | None:
    """The same character painted at the same place before."""
    near = min(_DUPLICATE_SHIFT * glyph.size, _CELL)
    text, rows = glyph.text, _cells(glyph.y, near)
    for x in _cells(glyph.x0, near):
        for y in rows:
            one = seen.get((text, x, y))
            if one and _same_place(one, glyph):
                return one
    return None


def _is_said_again(one: Glyph, other: Glyph) -> bool:
    """Whether parts of one character, such as a letter and the mark on it, each stand for the whole of it."""
    if one.text != other.text or one.angle != other.angle or abs(one.y - other.y) > other.size:
        return False
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > _SHARED * (other.x1 - other.x0) > 0


def _cells(place: float, near: float) -> Sequence[int]:
    first, last = int((place - near) // _CELL), int((place + near) // _CELL)
    return (first,) if first == last else range(first, last + 1)


def _same_place(one: Glyph, other: Glyph) -> bool:
    near = _DUPLICATE_SHIFT * other.size
    return (
        one.angle == other.angle and one.x1 > one.x0 and abs(one.x0 - other.x0) < near and abs(one.y - other.y) < near
    )


def _accented(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs with accents that were painted over a letter put together with it."""
    kept: list[Glyph] = []
    waiting: Glyph | None = None
    for glyph in glyphs:
        if waiting is not None:
            if _sits_on(waiting, glyph):
                glyph.text = _composed(glyph.text, waiting.text)
            else:
                kept.append(waiting)
            waiting = None
        elif glyph.text in _ACCENTS and kept and _sits_on(glyph, kept[-1]):
            kept[-1].text = _composed(kept[-1].text, glyph.text)
            continue
        if glyph.text in _ACCENTS:
            waiting = glyph
        else:
            kept.append(glyph)
    return [*kept, waiting] if waiting else kept


def _sits_on(accent: Glyph, letter: Glyph) -> bool:
    level = abs(accent.y - letter.y) < letter.size and accent.angle == letter.angle
    return level and letter.text[-1:].isalpha() and letter.x0 <= accent.middle <= letter.x1


def _composed(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + _ACCENTS[accent])


def _by_direction(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs of lines without and with letters written from right to left."""
    heights = {(glyph.angle, step) for glyph in glyphs if is_rtl(glyph.text) for step in _steps(glyph)}
    if not heights:
        return glyphs, []
    inside = [bool(heights.intersection((glyph.angle, step) for step in _steps(glyph))) for glyph in glyphs]
    return (
        [glyph for glyph, is_in in zip(glyphs, inside, strict=True) if not is_in],
        [glyph for glyph, is_in in zip(glyphs, inside, strict=True) if is_in],
    )


def _steps(glyph: Glyph) -> range:
    return range(round(glyph.y - _AROUND * glyph.size), round(glyph.y + _AROUND * glyph.size) + 1)


def _mostly_rtl(run: list[Glyph]) -> bool:
    letters = [glyph.text for glyph in run if glyph.text[:1].isalpha()]
    return 2 * sum(map(is_rtl, letters)) >= len(letters)


def _runs(glyphs: list[Glyph], rules: Rules) -> Iterator[list[Glyph]]:
    """Neighbours on one baseline, in the order of the file; superscripts belong to what they touch."""
    run: list[Glyph] = []
    inked: Glyph | None = None
    for glyph in glyphs:
        if run and (not _goes_on(run[-1], glyph) or (rules and inked and _are_separated(inked, glyph, rules))):
            yield run
            run = []
        run.append(glyph)
        if not glyph.text.isspace():
            inked = glyph
    if run:
        yield run


def _cut_at_edges(runs: Sequence[list[Glyph]]) -> Iterator[list[Glyph]]:
    """The runs, cut at wide gaps that end where many lines begin, as gutters do though blanks may be as wide."""
    gaps = [_wide_gaps(run) for run in runs]
    edges = Counter(round(2 * run[at].x0) for run, found in zip(runs, gaps, strict=True) for at in (0, *found))
    for run, found in zip(runs, gaps, strict=True):
        start = 0
        for at in found:
            is_label = not any(glyph.text.isalpha() for glyph in run[start:at])
            if not is_label and sum(edges[round(2 * run[at].x0) + by] for by in (-1, 0, 1)) >= FEW_ROWS:
                yield run[start:at]
                start = at
        yield run[start:]


def _wide_gaps(run: list[Glyph]) -> list[int]:
    """Where letters stand that are as far from the one before as a gutter is wide, and further than a blank."""
    found: list[int] = []
    inked, blank = run[0], 0.0
    for at, glyph in enumerate(run):
        if glyph.text.isspace():
            blank = glyph.x1 - glyph.x0
            continue
        if glyph.x0 - inked.x1 > max(GUTTER * glyph.size, _WIDER * blank) and glyph.text != _LEADER:
            found.append(at)
        inked, blank = glyph, 0.0
    return found


def _inked(run: list[Glyph]) -> list[Glyph]:
    """The glyphs without the blanks around them, which would reach into the gutter beside a column."""
    inked = [at for at, glyph in enumerate(run) if not glyph.text.isspace()]
    return run[inked[0] : inked[-1] + 1] if inked else []


def _are_separated(before: Glyph, glyph: Glyph, rules: Rules) -> bool:
    """Whether an upright rule stands between two letters of a line."""
    if glyph.angle or glyph.x0 < before.x1 or glyph.text.isspace():
        return False
    return bool(rules.between(before.x1, glyph.x0, glyph.y - MIDDLE * glyph.size))


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    large, small = max(before.size, glyph.size), min(before.size, glyph.size)
    gap = glyph.x0 - before.x1
    if before.angle != glyph.angle or not -_BACK * large < gap < WORD_GAP * large:
        return False
    shift = abs(glyph.y - before.y)
    if shift < _LEVEL * large:
        return True
    return shift < _HIGHEST * large and _LEAST < small / large < SMALL and gap < _NEAR * large


def _written_lines(glyphs: list[Glyph]) -> dict[int, int]:
    """The line of the file each glyph belongs to, by its id: a new one begins where the letters go up or down."""
    lines: dict[int, int] = {}
    line = 0
    for before, glyph in pairwise([*glyphs[:1], *glyphs]):
        line += before.angle != glyph.angle or abs(glyph.y - before.y) > _LIFTED * max(before.size, glyph.size)
        lines[id(glyph)] = line
    return lines


def _rows(glyphs: list[Glyph], written: dict[int, int], rules: Rules) -> Iterator[list[Glyph]]:
    """Lines from left to right as they stand, cut where a gap is wide."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: (one.angle, one.y)):
        if row and (glyph.angle != row[-1].angle or glyph.y - row[-1].y > _LIFTED * glyph.size):
            yield from _cut_at_gaps(row, written, rules)
            row = []
        row.append(glyph)
    yield from _cut_at_gaps(row, written, rules)


def _cut_at_gaps(row: list[Glyph], written: dict[int, int], rules: Rules) -> Iterator[list[Glyph]]:
    """The letters of a line from left to right, cut where a gap is wide, with blanks where they stand.

    Where the file holds other lines between two letters, as it does between columns, a blank is wide.
    """
    inked = sorted((glyph for glyph in row if not glyph.text.isspace()), key=lambda one: one.middle)
    given = [glyph for glyph in row if glyph.text.isspace() and glyph.x1 - glyph.x0 > _THIN * glyph.size]
    blanks = sorted(glyph.middle for glyph in given)
    has_blanks = len(blanks) * _LONGEST_WORD >= len(inked)
    least = (
        _SURE_BLANK * median(glyph.x1 - glyph.x0 for glyph in given)
        if has_blanks and given
        else _tracking([gap_between(*two) for two in pairwise(inked)])
    )
    run: list[Glyph] = []
    right, line = 0.0, 0
    for glyph in inked:
        gap = glyph.x0 - right
        widest = glyph.size if written[id(glyph)] == line else BLANK * glyph.size
        if run and (gap > widest or (rules and _are_separated(replace(glyph, x1=right), glyph, rules))):
            yield run
            run = []
        near = _BESIDE * glyph.size
        known = bisect_right(blanks, max(right, glyph.x0) + near) > bisect_left(blanks, min(right, glyph.x0) - near)
        wide = gap > (least if has_blanks else BLANK * glyph.size + least)
        if run and (known or wide) and not (glyph.text[-1].isspace() or run[-1].text[0].isspace()):
            run.append(replace(run[-1], text=" ", x0=min(right, glyph.x0), x1=max(right, glyph.x0), size=glyph.size))
        right, line = max(right, glyph.x1) if run else glyph.x1, written[id(glyph)]
        run.append(glyph)
    if run:
        yield run


def _chunk(run: list[Glyph], *, rtl: bool) -> Chunk:
    size = max(glyph.size for glyph in run)
    y = median(glyph.y for glyph in run if glyph.size > _MAIN * size)
    parts: list[tuple[str, CharFormat]] = []
    for glyph in run:
        height = height_of(y - glyph.y, glyph.size, size)
        parts.append((glyph.text, replace(glyph.char_format, height=height) if height else glyph.char_format))
    x0, x1 = min(glyph.x0 for glyph in run), max(glyph.x1 for glyph in run)
    return Chunk(formatted(parts).stripped(), x0, x1, y, size, rtl, run[0].angle)


def _with_blanks(run: list[Glyph], tracking: float) -> list[Glyph]:
    """A run with a blank where two letters are as far apart as words are."""
    largest = max(glyph.size for glyph in run)
    sure, given = BLANK * largest + tracking, _GIVEN_BLANK * largest + tracking
    made = run[:1]
    for before, glyph in pairwise(run):
        gap = gap_between(before, glyph)
        if gap > given and (gap > sure or glyph.spaced) and not (before.text.isspace() or glyph.text.isspace()):
            made.append(Glyph(" ", before.x1, before.x1, before.y, largest, before.char_format, before.angle))
        made.append(glyph)
    return made


def _line_of(run: list[Glyph]) -> tuple[int, int, float]:
    """What runs on one line of one size of type have in common."""
    return run[0].angle, round(run[0].y), run[0].size


def _trackings(runs: Sequence[list[Glyph]]) -> dict[tuple[int, int, float], float]:
    """How far apart the letters of each line are set on purpose."""
    lines: dict[tuple[int, int, float], list[float]] = {}
    for run in runs:
        gaps = lines.setdefault(_line_of(run), [])
        gaps += [gap_between(one, other) for one, other in pairwise(run) if one.text.isalpha() and other.text.isalpha()]
    return {line: _tracking(gaps) for line, gaps in lines.items()}


def _tracking(gaps: Sequence[float]) -> float:
    return max(0.0, _VARIES * median(gaps)) if len(gaps) >= _FEWEST_GAPS else 0.0
