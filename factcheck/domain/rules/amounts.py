"""Finds sums of money and of other amounts that are not what their parts give, within one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.arithmetic import unfitting
from factcheck.domain.rules.numbers import CURRENCY, Quantity
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_MONEY = pattern(CURRENCY)
_FAR = 2  # times: a whole that is so far from its parts is that of something else
_NEAR, _MOST_PARTS = 40, 12


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit it is counted in, which is empty where none is said."""

    number: Quantity
    value: Decimal
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Amounts:
    """How a language tells that amounts are the parts of another one.

    A `unit` stands behind a number; `all_before` and `all_behind` a number say that it is that of all. `joins` stands
    between parts, `joins_last` before the last, `makes` between them and the whole, `ends` behind it. A whole before
    its parts has `opens` behind it, or `lists` where it is said to be all; `closes` is behind the last of them. In a
    sentence with `others` it is not told that these are all.
    """

    unit: re.Pattern[str] = NEVER
    all_before: re.Pattern[str] = NEVER
    all_behind: re.Pattern[str] = NEVER
    joins: re.Pattern[str] = NEVER
    joins_last: re.Pattern[str] = NEVER
    makes: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    opens: re.Pattern[str] = NEVER
    lists: re.Pattern[str] = NEVER
    closes: re.Pattern[str] = NEVER
    others: re.Pattern[str] = NEVER

    def errors(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> Iterator[Inconsistency]:
        """The sums in a sentence that are wrong, of its numbers in order."""
        if len(numbers) < 3 or self.others.search(sentence.of(text)):
            return
        amounts = [self.amount(text, sentence, one) for one in numbers]
        for at, whole in enumerate(amounts):
            before, behind = amounts[max(0, at - _MOST_PARTS) : at], amounts[at + 1 :]
            if self._ends_sum(text, sentence, whole, before):
                parts = next((some for one in range(len(before)) if self._joined(text, some := before[one:])), [])
            elif self._begins_sum(text, sentence, whole, behind) and self._joined(text, behind):
                parts = behind
            else:
                continue
            if parts and _are_all(whole, parts, amounts):
                yield from _unless_right(whole, parts)

    def amount(self, text: str, sentence: Span, number: Quantity) -> Amount:
        """A number of a sentence with the unit it is counted in."""
        money = _MONEY.match(text, number.span.start)
        behind = self.unit.match(text, number.span.end, sentence.end)
        unit = "%" if number.is_percent else money[0].strip() if money else behind["unit"].casefold() if behind else ""
        span = Span(number.span.start, behind.end() if behind else number.span.end)
        return Amount(number, number.value or Decimal(0), unit, span)

    def _is_all(self, text: str, amount: Amount) -> bool:
        start = amount.span.start
        return self.all_before.search(text, max(0, start - _NEAR), start) is not None

    def _ends_sum(self, text: str, sentence: Span, amount: Amount, before: Sequence[Amount]) -> bool:
        """Whether an amount is said to be that of all before it."""
        behind = self.all_behind.match(text, amount.span.end, sentence.end)
        end = behind.end() if behind else amount.span.end
        is_all = bool(before) and (behind is not None or self._is_all(text, amount))
        return (
            is_all
            and self.ends.match(text, end, sentence.end) is not None
            and self.makes.fullmatch(text, before[-1].span.end, amount.span.start) is not None
        )

    def _begins_sum(self, text: str, sentence: Span, amount: Amount, behind: Sequence[Amount]) -> bool:
        """Whether an amount is said to be that of all behind it."""
        if not behind:
            return False
        between = amount.span.end, behind[0].span.start
        is_listed = self._is_all(text, amount) and self.lists.fullmatch(text, *between)
        is_all = bool(is_listed or self.opens.fullmatch(text, *between))
        return is_all and self.closes.fullmatch(text, behind[-1].span.end, sentence.end) is not None

    def _joined(self, text: str, parts: Sequence[Amount]) -> bool:
        """Whether two amounts or more stand beside each other as parts do."""
        *gaps, last = [(one.span.end, other.span.start) for one, other in pairwise(parts)] or [(0, 0)]
        is_last = self.joins_last.fullmatch(text, *last) is not None
        return is_last and all(self.joins.fullmatch(text, *gap) for gap in gaps)


def _are_all(whole: Amount, parts: Sequence[Amount], amounts: Sequence[Amount]) -> bool:
    """Whether these are the only amounts of one unit, which is said of one part or of the whole."""
    units = {one.unit for one in (whole, *parts)} - {""}
    others = [one for one in amounts if one not in parts and one is not whole]
    return (
        len(units) == 1
        and "%" not in units
        and units.isdisjoint(one.unit for one in others)
        and all(one.number.value is not None for one in amounts)
    )


def _unless_right(whole: Amount, parts: Sequence[Amount]) -> Iterator[Inconsistency]:
    """A finding, unless the parts add up, as far as their last figures may be rounded."""
    added = sum((one.value for one in parts), Decimal(0))
    slack = sum((one.number.last for one in (whole, *parts) if one.number.last != 1), Decimal(0)) / 2
    if whole.number.step > max(one.number.step for one in parts):
        slack += whole.number.step / 2
    if abs(added - whole.value) > slack and max(added, whole.value) < _FAR * min(added, whole.value):
        yield unfitting(InconsistencyKind.SUM, Span(parts[0].span.start, parts[-1].span.end), whole.span, added)
