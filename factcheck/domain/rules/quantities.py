"""Finds where a text gives two values for what is likely one quantity, such as 155 and at least 155 people."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations, takewhile

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.rules.numbers import Quantity
from factcheck.domain.text.patterns import NEVER, Endings, pattern, reworded
from factcheck.domain.text.span import Span

_LEAST = Decimal(13)  # fewer are counted in many places
_ABOUT = Decimal("0.15")
_MOST_COMPARED = 50
_LONGER, _STEM, _MUCH = (
    pattern(r"\b[a-zß-öø-ÿ]{5,}"),
    5,
    2,
)  # words that begin alike are one; at least so many tell the same
_FAR, _SLIPS = 2, (10, 100, 1000)  # a nought more or less is a slip again


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with its limit and what it counts, what its sentence names, and how its longer words begin.

    `owner` is what has so many, with the verb.
    """

    span: Span
    sentence: Span
    value: Decimal
    limit: Limit
    nouns: tuple[str, ...]
    fate: str
    about: frozenset[str]
    told: frozenset[str]
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Quantities:
    """How a language says what a number counts.

    `noun` are the words of one behind a number, `ends` those that are none of it; `fate` is what became of whom, behind
    it, and `fate_before` before the number. `owner` before it is what has so many, with the verb. `people` are words
    for people whoever they are. Of numbers in sentences that `compare`, or behind `more`, none is wrong; where one
    tells `turns`, it may tell of other people.
    """

    noun: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    fate: re.Pattern[str] = NEVER
    fate_before: re.Pattern[str] = NEVER
    owner: re.Pattern[str] = NEVER
    people: frozenset[str] = frozenset()
    singulars: Endings = ()
    limits: LimitWords = field(default_factory=LimitWords)
    more: re.Pattern[str] = NEVER
    compare: re.Pattern[str] = NEVER
    turns: re.Pattern[str] = NEVER

    def conflicts(
        self, text: str, sentences: Iterable[tuple[Span, Sequence[Quantity], frozenset[str]]]
    ) -> Iterator[Inconsistency]:
        """Pairs of numbers that do not fit, of sentences with their numbers and with what else they name.

        The values differ where both count the same, of at least two words, with the same fate or owner, or people of
        whom the same is told, and one sentence names nothing that the other does not. Or they are the same, and only
        one has a limit (“at least”).
        """
        counted = [
            one for sentence, numbers, about in sentences for one in self._counted(text, sentence, numbers, about)
        ]
        found = list(self._other_values(counted))
        yield from found
        yield from (one for one in self._other_people(text, counted) if one not in found)
        yield from self._other_limits(counted)

    def _counted(
        self, text: str, sentence: Span, numbers: Sequence[Quantity], about: frozenset[str]
    ) -> Iterator[_Counted]:
        if self.compare.search(sentence.of(text)):
            return
        told = frozenset(one[:_STEM] for one in _LONGER.findall(sentence.of(text)) if one not in self.people)
        for one in numbers:
            before = text[max(sentence.start, one.span.start - 30) : one.span.start]
            if one.value is None or one.is_percent or self.more.search(before):
                continue
            noun = self.noun.match(text, one.span.end, sentence.end)
            nouns = self._nouns(noun["noun"]) if noun is not None else ()
            if noun is not None and nouns:
                end = noun.start("noun") + _length(noun["noun"], len(nouns))
                fate = self.fate.match(text, end, sentence.end) or self.fate_before.search(before)
                limit, limited = self.limits.of(text, one.span, sentence.start)
                span = Span(limited.start, end)
                owner = self.owner.search(text, max(sentence.start, span.start - 40), span.start)
                yield _Counted(
                    span,
                    sentence,
                    one.value,
                    limit,
                    nouns,
                    fate["fate"].casefold() if fate else "",
                    about,
                    told,
                    " ".join(owner[0].casefold().split()) if owner else "",
                )

    def _nouns(self, words: str) -> tuple[str, ...]:
        """The first of some words that belong to what is counted, each in the singular."""
        kept = takewhile(lambda word: self.ends.fullmatch(word) is None, words.casefold().split())
        return tuple("people" if word in self.people else reworded(word, self.singulars) for word in kept)

    def _other_values(self, counted: Sequence[_Counted]) -> Iterator[Inconsistency]:
        alike: dict[tuple[object, ...], list[_Counted]] = defaultdict(list)
        for one in counted:
            if one.fate and one.nouns[-1] == "people":
                alike["people", one.fate].append(one)
            elif len(one.nouns) > 1:
                alike[one.nouns].append(one)
            elif one.owner:
                alike[one.owner, one.nouns].append(one)
        for group in alike.values():
            first = group[0]
            for other in group[1:]:
                if first.sentence != other.sentence and _holds(first.about, other.about) and not _fit(first, other):
                    yield Inconsistency(InconsistencyKind.VALUE, (first.span, other.span))
                    break

    def _other_people(self, text: str, counted: Sequence[_Counted]) -> Iterator[Inconsistency]:
        """Two numbers of people, neither of them round, of whom the sentences tell much the same."""
        people = [one for one in counted if one.nouns[-1] == "people" and one.value >= _LEAST and one.value % 10]
        exact = [one for one in people if one.limit is Limit.NONE and not self.turns.search(one.sentence.of(text))]
        for first, other in combinations(exact[:_MOST_COMPARED], 2):
            same = _holds(set(first.nouns), set(other.nouns)) and first.about == other.about
            if same and first.sentence != other.sentence and _tell_the_same(first, other) and not _fit(first, other):
                yield Inconsistency(InconsistencyKind.VALUE, (first.span, other.span))

    def _other_limits(self, counted: Sequence[_Counted]) -> Iterator[Inconsistency]:
        same: dict[Decimal, list[_Counted]] = defaultdict(list)
        for one in counted:
            if one.value >= _LEAST and one.value % 10:
                same[one.value].append(one)
        for group in same.values():
            for first, other in combinations(group[:_MOST_COMPARED], 2):
                is_same = bool(set(first.nouns) & set(other.nouns)) and first.sentence != other.sentence
                if is_same and (first.limit is Limit.NONE) != (other.limit is Limit.NONE):
                    yield Inconsistency(InconsistencyKind.LIMIT, (first.span, other.span))
                    break


def _length(words: str, count: int) -> int:
    """How long the first `count` of some words are."""
    return list(re.finditer(r"\S+", words))[count - 1].end()


def _holds(one: Set[str], other: Set[str]) -> bool:
    """Whether one of the two holds nothing that the other does not."""
    return one <= other or other <= one


def _tell_the_same(one: _Counted, other: _Counted) -> bool:
    return min(len(one.told), len(other.told)) >= _MUCH and _holds(one.told, other.told)


def _fit(one: _Counted, other: _Counted) -> bool:
    """Whether both values may be right: with what limits are said, or so far apart that they count something else."""
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda counted: counted.value)
    if not low.value or (high.value / low.value > _FAR and high.value / low.value not in _SLIPS):
        return True
    if low.limit is Limit.LEAST or high.limit is Limit.MOST:
        return True
    return Limit.ABOUT in (low.limit, high.limit) and high.value - low.value <= high.value * _ABOUT
