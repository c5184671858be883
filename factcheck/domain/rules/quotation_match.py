"""Compares a quotation, as it is typed, with the text it is taken from: what is the same is said, never how likely."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from factcheck.domain.rules.quotations import CLOSING
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.matching import bare_words, plain_words
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.scripts import script_of
from factcheck.domain.text.span import Span
from factcheck.domain.text.word_index import WordIndex

Step = tuple[str, int, int, int, int]
"""What becomes of words of one row in another: they are equal, inserted or deleted; from where to where in both."""
_LEFT_OUT = pattern(r"\s*(?:[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.|\[[^\]\n]{0,200}\])\s*")
_MARKS = "".join(CLOSING) + "".join(CLOSING.values()) + " \n\t"
LEAST_NEAR, NEAR_SHARE = 4, 0.7
"""So many words a quotation has at least that is told as near, and so much of it the source has in that order."""
LEAST_LETTERS = 12
"""So many letters a quotation has at least that is told as near where blanks alone stand otherwise."""
_MOST_NEAR = 400
_STRETCHES = 3
_SAMPLE = 20_000
_FEW, _SOME, _TELLING = 0.08, 0.2, 6
_LONGEST_SHOWN = 60


class MatchKind(StrEnum):
    """How the words of a quotation stand in a text, the closest first."""

    WORD_FOR_WORD = "word_for_word"
    OTHER_MARKS = "other_marks"
    IN_PIECES = "in_pieces"
    NEAR = "near"
    OTHER_LANGUAGE = "other_language"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """How a quotation stands in a text, and where, piece by piece.

    `left_out` counts the words of the text between pieces; `differences` are words of a quotation that is near, and
    those of the text in their place, either empty where there are none.
    """

    kind: MatchKind
    spans: tuple[Span, ...] = ()
    left_out: int = 0
    differences: tuple[tuple[str, str], ...] = ()


NOT_FOUND = QuotationMatch(MatchKind.NOT_FOUND)


def match_quotation(quotation: str, index: WordIndex, small_words: re.Pattern[str] | None = None) -> QuotationMatch:
    """How a quotation stands in the text of `index`.

    `small_words` are those of the language of the article: by their share it is told, where nothing is found, that the
    text is in another language than the quotation.
    """
    core = bare_words(quotation.strip(_MARKS)).strip(_MARKS)
    wanted = WordIndex(core)
    if not wanted.words:
        return NOT_FOUND
    whole = index.find(wanted)
    if whole is not None:
        return _whole(core, wanted, index, whole)
    found = _in_pieces(core, index) or _by_letters(wanted, index) or _near(wanted, index)
    if found is None and is_other_language(core, index.text, small_words):
        return QuotationMatch(MatchKind.OTHER_LANGUAGE)
    return found or NOT_FOUND


def best_match(matches: Sequence[QuotationMatch]) -> int:
    """Which of the matches of one quotation in several texts is the closest, the first of equal ones."""
    order = list(MatchKind)
    return min(range(len(matches)), key=lambda at: order.index(matches[at].kind))


def _whole(core: str, wanted: WordIndex, index: WordIndex, words: tuple[int, int]) -> QuotationMatch:
    """The quotation where its letters stand: word for word where the signs are the same too, wherever that is."""
    inner = wanted.span(0, len(wanted))
    place: tuple[int, int] | None = words
    while place is not None:
        span = index.span(*place)
        around = index.text[max(0, span.start - inner.start) : span.end + len(core) - inner.end]
        if plain_words(around) == plain_words(core):
            return QuotationMatch(MatchKind.WORD_FOR_WORD, (span,))
        place = index.find(wanted, place[0] + 1)
    return QuotationMatch(MatchKind.OTHER_MARKS, (index.span(*words),))


def _in_pieces(core: str, index: WordIndex) -> QuotationMatch | None:
    """The pieces around what a quotation says it leaves out or puts in: in order, anywhere in the text."""
    pieces = [one for one in (WordIndex(part) for part in _LEFT_OUT.split(core)) if one.words]
    if not pieces or (len(pieces) < 2 and _LEFT_OUT.search(core) is None):
        return None
    found: list[tuple[int, int]] = []
    for piece in pieces:
        place = index.find(piece, found[-1][1] if found else 0)
        if place is None:
            return None
        found.append(place)
    left_out = sum(after[0] - before[1] for before, after in pairwise(found))
    return QuotationMatch(MatchKind.IN_PIECES, tuple(index.span(*one) for one in found), left_out)


def _by_letters(wanted: WordIndex, index: WordIndex) -> QuotationMatch | None:
    """The letters of a quotation, where blanks cut them into other words, as pages of a PDF do that have none."""
    place = index.find(wanted, by_letters=True) if len(wanted.letters) >= LEAST_LETTERS else None
    if place is None:
        return None
    differences = tuple(
        (shortened(theirs.of(wanted.text), _LONGEST_SHOWN), shortened(own.of(index.text), _LONGEST_SHOWN))
        for own, theirs in index.cut_otherwise(*place, wanted)
    )
    return QuotationMatch(MatchKind.NEAR, (index.span(*place),), 0, differences)


def _near(wanted: WordIndex, index: WordIndex) -> QuotationMatch | None:
    """The stretch of the text that has most words of a quotation in their order, where these are enough."""
    if not LEAST_NEAR <= len(wanted) <= _MOST_NEAR:
        return None
    near = index.near(wanted.words, _STRETCHES)
    stretches = [(first, _closest(wanted.words, index.words[first:end])) for first, end in near]
    first, steps = max(stretches, key=lambda one: _shared(one[1]), default=(0, []))
    if _shared(steps) < NEAR_SHARE * len(wanted):
        return None
    same = [step for step in steps if step[0] == "equal"]
    span = index.span(first + same[0][3], first + same[-1][4])
    return QuotationMatch(MatchKind.NEAR, (span,), 0, tuple(_differences(wanted, index, steps, first)))


def _shared(steps: Sequence[Step]) -> int:
    """How many words are the same by some steps."""
    return sum(to - at for tag, at, to, _, _ in steps if tag == "equal")


def _closest(one: Sequence[str], other: Sequence[str]) -> list[Step]:
    """The steps from one row of words to the stretch of the other that has most of it.

    What is left of the first at its ends is compared with as many words of the other.
    """
    steps = _aligned(one, other)
    weights = [to - at if tag == "equal" else -(end - begin) / 2 for tag, at, to, begin, end in steps]
    first, last = _heaviest(weights)
    inner = steps[first : last + 1]
    (_, head, _, begin, _), (_, _, tail, _, end) = inner[0], inner[-1]
    before = _aligned(one, other, (0, head), (max(0, begin - head), begin))
    behind = _aligned(one, other, (tail, len(one)), (end, min(len(other), end + len(one) - tail)))
    all_steps = [*before, *inner, *behind]
    return all_steps[_outside(all_steps) : len(all_steps) - _outside(all_steps[::-1])]


def _aligned(
    one: Sequence[str], other: Sequence[str], part: tuple[int, int] | None = None, its: tuple[int, int] | None = None
) -> list[Step]:
    """The steps from a part of one row of words, or all of it, to a part of the other."""
    from rapidfuzz.distance import Indel

    (start, stop), (begin, end) = part or (0, len(one)), its or (0, len(other))
    return [
        (step.tag, start + step.src_start, start + step.src_end, begin + step.dest_start, begin + step.dest_end)
        for step in Indel.opcodes(one[start:stop], other[begin:end])
    ]


def _outside(steps: Sequence[Step]) -> int:
    """How many steps at the edge are words of the other alone, next to words that are the same."""
    return int(len(steps) > 1 and steps[0][0] == "insert" and steps[1][0] == "equal")


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """The first and the last of the neighbours that weigh most together."""
    best, total, begin = (-1.0, 0, 0), 0.0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, begin = 0.0, at
        total += weight
        if total > best[0]:
            best = total, begin, at
    return best[1], best[2]


def _differences(wanted: WordIndex, index: WordIndex, steps: Sequence[Step], first: int) -> Iterator[tuple[str, str]]:
    """The words of each change side by side, neighbouring ones in one."""
    for is_same, some in groupby(steps, lambda step: step[0] == "equal"):
        if not is_same:
            changed = list(some)
            (_, at, _, begin, _), (_, _, to, _, end) = changed[0], changed[-1]
            yield _shown(wanted, at, to), _shown(index, first + begin, first + end)


def _shown(index: WordIndex, first: int, end: int) -> str:
    return shortened(index.span(first, end).of(index.text), _LONGEST_SHOWN) if first < end else ""


def is_other_language(words: str, text: str, small_words: re.Pattern[str] | None) -> bool:
    """Whether a text seems to be in another language than some words, by its script or the share of small words."""
    script, other = script_of(words), script_of(text[:_SAMPLE])
    if script and other and script != other:
        return True
    if small_words is None:
        return False
    share, its = _share(words, small_words), _share(text[:_SAMPLE], small_words)
    return share is not None and its is not None and min(share, its) < _FEW and max(share, its) > _SOME


def _share(text: str, small_words: re.Pattern[str]) -> float | None:
    """How much of the words of a text is small ones; None of so few words that it tells nothing."""
    words = [one.strip(".,;:!?()“”\"'") for one in text.split()]
    if len(words) < _TELLING:
        return None
    return sum(small_words.fullmatch(one) is not None for one in words) / len(words)
