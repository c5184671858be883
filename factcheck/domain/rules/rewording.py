"""Which words of a sentence became others, and how grave that is; positions are code points of either text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from factcheck.domain.rules.language import Language
from factcheck.domain.text.alignment import Stretch
from factcheck.domain.text.joined_words import joined_words
from factcheck.domain.text.matching import alike
from factcheck.domain.text.span import Span


class Gravity(StrEnum):
    """What a rewording changes, the gravest first; UNKNOWN where nobody has told the words of the language."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"
    EXTENT = "extent"
    SPEAKER = "speaker"
    SAYING = "saying"
    LEGAL = "legal"
    UNKNOWN = "unknown"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that became others; one side is empty where they were added or taken out."""

    old: Stretch
    new: Stretch


def word_changes(old: str, new: str) -> list[WordChange]:
    """What became of the words of `old` in `new`, in order; the print of quotation marks and hyphens is no change."""
    from rapidfuzz.distance import Indel

    here, there = (joined_words(text, 0, len(text)) for text in (old, new))
    numbers: dict[str, int] = {}
    sides = [
        [numbers.setdefault(alike(text[start:end]), len(numbers)) for start, end in places]
        for text, places in ((old, here), (new, there))
    ]
    steps = groupby(Indel.opcodes(*sides), lambda step: step.tag == "equal")
    gaps = [list(some) for is_same, some in steps if not is_same]
    return [
        WordChange(
            _stretch(here, some[0].src_start, some[-1].src_end, len(old)),
            _stretch(there, some[0].dest_start, some[-1].dest_end, len(new)),
        )
        for some in gaps
    ]


def gravity_of(old: str, new: str, language: Language, *, is_legal_risk: bool = False) -> Gravity:
    """The gravest thing that is other in a sentence; `new` is empty where its words are gone."""
    changes = word_changes(old, new)
    changed = [words for one in changes for words in _changed(one, old, new)]
    plain = {alike(words).casefold() for words in changed}
    if any(map(str.isdigit, "".join(plain))) or _numbers(old, language) != _numbers(new, language):
        return Gravity.NUMBER
    if any(_is_name(words, language) for words in changed):
        return Gravity.NAME
    parts = {part for words in plain for part in words.split("'")}
    if parts & language.negations or (any(map(language.denials.may_deny, parts)) and _is_denied(old, new, language)):
        return Gravity.NEGATION
    if parts & language.hedges:
        return Gravity.HEDGE
    if parts & language.extents:
        return Gravity.EXTENT
    if _speaker(old, language) != _speaker(new, language):
        return Gravity.SPEAKER
    telling = parts & (language.telling_words or frozenset())
    if telling:
        return Gravity.SAYING if all(map(language.attributions.verbs.any.fullmatch, telling)) else Gravity.SPEAKER
    if is_legal_risk:
        return Gravity.LEGAL
    return Gravity.OTHER if language.telling_words is not None else Gravity.UNKNOWN


def _stretch(places: list[Stretch], first: int, last: int, length: int) -> Stretch:
    """From the first word to the last; of none the place where they would stand."""
    if first < last:
        return places[first][0], places[last - 1][1]
    at = places[first][0] if first < len(places) else length
    return at, at


def _changed(change: WordChange, old: str, new: str) -> Iterator[str]:
    for text, (start, end) in ((old, change.old), (new, change.new)):
        yield from (text[first:last] for first, last in joined_words(text, start, end))


def _numbers(text: str, language: Language) -> Counter[str]:
    if not text:
        return Counter()
    whole = Span(0, len(text))
    spans = [*(one.span for one in language.facts.numbers.within(text, whole)), *language.facts.dates(text, whole)]
    return Counter(alike(one.of(text)).casefold() for one in spans)


def _is_name(words: str, language: Language) -> bool:
    plain = alike(words).casefold()
    is_small = language.small_words is not None and language.small_words.fullmatch(plain) is not None
    return words[0].isupper() and not is_small and plain not in (language.telling_words or ())


def _is_denied(old: str, new: str, language: Language) -> bool:
    """Whether one of two sentences tells of more denials than the other."""
    return language.denials.count(old) != language.denials.count(new)


def _speaker(text: str, language: Language) -> str:
    found = language.attributions.found(text, Span(0, len(text))) if text else None
    return found.speaker.casefold() if found is not None else ""
