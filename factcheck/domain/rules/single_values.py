"""Finds two values of what anybody has only one of: how old somebody is, and what something costs."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.amounts import Amounts
from factcheck.domain.rules.numbers import Quantity
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_FAR, _NEAR = 2, 60
_LEAST_WORDS = 2
_MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class _Value:
    """A value with its unit and how far it may be rounded, and all values of its sentence."""

    span: Span
    sentence: Span
    value: Decimal
    unit: str
    half: Decimal
    beside: frozenset[Decimal]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class SingleValues:
    """How a language says how old somebody is, and what something costs.

    `age` stands behind a name, which is compared without `titles`; `cost` before a number, with the group `owner`, and
    `ends` behind it. In a sentence with words of the `past` an age may be that of another time, and with `other` words
    a cost that of another time or thing.
    """

    age: re.Pattern[str] = NEVER
    cost: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    past: re.Pattern[str] = NEVER
    other: re.Pattern[str] = NEVER
    titles: frozenset[str] = frozenset()

    def conflicts(
        self,
        text: str,
        sentences: Iterable[tuple[Span, Sequence[Quantity], Sequence[Span], frozenset[str]]],
        amounts: Amounts,
    ) -> Iterator[Inconsistency]:
        """Pairs of values that do not fit, of sentences with their numbers and names, and with what else they name."""
        found: dict[Hashable, list[_Value]] = defaultdict(list)
        for sentence, numbers, names, about in sentences:
            if self.past.search(sentence.of(text)) is None:
                for key, value in self._ages(text, sentence, names):
                    found[key].append(value)
            if self.other.search(sentence.of(text)) is None:
                for owner, value in self._costs(text, sentence, numbers, about, amounts):
                    found[owner].append(value)
        for values in found.values():
            for first, second in combinations(values[:_MOST_COMPARED], 2):
                if first.sentence != second.sentence and not _fit(first, second):
                    yield Inconsistency(InconsistencyKind.VALUE, (first.span, second.span))
                    break

    def _ages(self, text: str, sentence: Span, names: Sequence[Span]) -> Iterator[tuple[tuple[str, ...], _Value]]:
        """How old people are who are named in full, each with the words of the name."""
        for name in names:
            words = tuple(word for word in name.of(text).split() if word.rstrip(".") not in self.titles)
            age = self.age.match(text, name.end, sentence.end)
            if age is not None and len(words) >= _LEAST_WORDS:
                span, value = Span(name.start, age.end("age")), Decimal(age["age"])
                yield words, _Value(span, sentence, value, "", Decimal(0), frozenset({value}), frozenset())

    def _costs(
        self, text: str, sentence: Span, numbers: Sequence[Quantity], about: frozenset[str], amounts: Amounts
    ) -> Iterator[tuple[str, _Value]]:
        """What things cost, each with the word for the thing."""
        beside = frozenset(one.value for one in numbers if one.value is not None)
        for one in numbers:
            cost = self.cost.search(text, max(sentence.start, one.span.start - _NEAR), one.span.start)
            amount = amounts.amount(text, sentence, one)
            if cost is None or one.value is None or not self.ends.match(text, amount.span.end, sentence.end):
                continue
            if cost["article"] or cost.start() == sentence.start:
                value = _Value(amount.span, sentence, one.value, amount.unit, one.step / 2, beside, about)
                yield cost["owner"].casefold(), value


def _fit(one: _Value, other: _Value) -> bool:
    """Whether both may be right: rounded, in two currencies, of two places, or too far apart to be of one thing."""
    is_of_other = one.unit and other.unit and one.unit != other.unit
    is_elsewhere = not (one.about <= other.about or other.about <= one.about)
    if is_of_other or is_elsewhere or one.value in other.beside or other.value in one.beside:
        return True
    low, high = sorted((one.value, other.value))
    return high - low <= max(one.half, other.half) or high >= _FAR * low
