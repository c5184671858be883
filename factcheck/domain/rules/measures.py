"""Numbers with what they measure and with their limits, so that 42 km and “about 26 miles” can be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.rules.numbers import CURRENCY, Numbers, Quantity
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

PERCENT, MONEY, RATING, RANK, TIMES, _PART = "%", "money", "rating", "rank", "times", "part"
_ONE = ({PERCENT, _PART}, {"", TIMES})
"""Dimensions that are compared: a part with a percentage, and how often something happened with what is counted."""
_SIGN = pattern(CURRENCY)
_BEFORE = 30
_ABOUT, _CONVERTED = Decimal("0.1"), Decimal("0.05")
_PARTS_OF_PERCENT = Decimal(2)
_WRITTEN = Decimal("0.0001")  # as exactly “a third” is read
_ROUND, _HUNDRED, _THOUSAND = Decimal(20), Decimal(100), Decimal(1000)
_HALF = Decimal("0.5")
_SCALE = pattern(r"\d\s?[a-zA-Z]|[a-zA-Z]{4}")


_HIGH, _LOW = (Limit.ABOVE, Limit.LEAST), (Limit.BELOW, Limit.MOST)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a text: `value` in the first unit of its `dimension`, which is empty for what is counted.

    `number` is what stands there, in a `unit` or currency; `step` is by how much the value may have been rounded. Words
    such as “half” are a part of something. Those with one `label` belong to one row, as Article 5 and Article 6 do.
    Of a range it is the lowest number, and the highest is `reach` times as much. A part that two numbers tell, such as
    one in ten, is `made_of` these.
    """

    span: Span
    number: Decimal
    value: Decimal
    dimension: str
    limit: Limit
    step: Decimal
    unit: str = ""
    label: frozenset[str] = frozenset()
    reach: Decimal = Decimal(1)
    made_of: tuple["Measure", ...] = ()

    @property
    def is_limited(self) -> bool:
        """Whether it says that something is more or less than a number, which many numbers are."""
        return self.limit in (*_HIGH, *_LOW)

    @property
    def is_bare(self) -> bool:
        """Whether it has no unit, so that the words around it alone tell of what it is."""
        return not self.dimension

    def is_like(self, other: "Measure") -> bool:
        """Whether the two can be compared.

        They have one dimension and label, or two that are compared; places in an order are told of the same
        things. A bare number may be in the unit of the other one, or the rating that bears it out.
        """
        if not (self.dimension and other.dimension) and self.number == other.number:
            return True
        if not self.dimension and other.dimension.startswith(RATING):
            return self.is_limited and self.holds(other)
        if self.dimension == RANK == other.dimension:
            return not (self.label and other.label) or not self.label.isdisjoint(other.label)
        is_one = self.dimension == other.dimension or {self.dimension, other.dimension} in _ONE
        return is_one and self.label == other.label

    def is_akin(self, other: "Measure") -> bool:
        """Whether the two can be compared where nothing is more alike.

        Ratings of a hundred, of ten and in percent can, also with what was counted (97 of 108), and a limit of money
        without its currency.
        """
        if self.is_limited and {self.dimension, other.dimension} == {MONEY, ""}:
            return not self.label and not other.label
        is_part = _PART in (self.dimension, other.dimension) and not other.made_of
        return not is_part and self.dimension != other.dimension and None not in (self._percent, other._percent)

    def is_close(self, found: "Measure") -> bool:
        """Whether the two are nearly the same, so that they are likely told of one thing."""
        value, other = self._values(found)
        return abs(other - value) <= value * _ABOUT

    def is_at(self, found: "Measure") -> bool:
        """Whether the two are the same number, their limits aside."""
        value, other = self._values(found)
        return value == other

    def holds(self, found: "Measure") -> bool:
        """Whether what is `found` bears this number out, as far as it is rounded."""
        if self.dimension == MONEY == found.dimension and self.unit != found.unit:
            return False
        value, other = self._values(found)
        if self.dimension == RANK and self.is_limited:
            value, other = -value, -other  # whoever is above the fifth is the fourth
        if self.limit in _HIGH:
            other *= found.reach
            return other > value or (other == value and (self.limit is Limit.LEAST or found.limit in _HIGH))
        if self.limit in _LOW:
            return other < value or (other == value and (self.limit is Limit.MOST or found.limit in _LOW))
        if (self.reach == 1) != (found.reach == 1):
            return value <= other * found.reach and other <= value * self.reach
        return abs(other - value) <= self._slack(found, value) and self.reach == found.reach

    def is_rounded(self, found: "Measure") -> bool:
        """Whether what bears this number out is another one, of which this one is told rounded or converted."""
        value, other = self._values(found)
        exact = _WRITTEN if self.dimension == _PART == found.dimension else 0
        return not self.is_limited and abs(value - other) > exact

    def _values(self, found: "Measure") -> tuple[Decimal, Decimal]:
        """Both numbers in one unit: percentages where the other is a part, and bare ones as they stand."""
        own, other = self._percent, found._percent
        if self.dimension != found.dimension and own is not None and other is not None:
            return own, other
        return (self.value, found.value) if self.dimension and found.dimension else (self.number, found.number)

    @property
    def _percent(self) -> Decimal | None:
        """How many of a hundred it is; None of what is no part of something."""
        if self.dimension == _PART:
            return self.value * _HUNDRED
        if self.dimension.startswith(RATING):
            return self.value * _HUNDRED / Decimal(self.dimension.rsplit(maxsplit=1)[-1])
        return self.value if self.dimension == PERCENT else None

    def _slack(self, found: "Measure", value: Decimal) -> Decimal:
        if _PART in (self.dimension, found.dimension) and None not in (self._percent, found._percent):
            return self._slack_of_part(found, value)
        if self.dimension != found.dimension and None not in (self._percent, found._percent):
            return Decimal(0)
        if Limit.ABOUT in (self.limit, found.limit):
            return value * _ABOUT
        if self.unit != found.unit and self.dimension and found.dimension:
            return value * _CONVERTED
        return self.step / 2 if self.step * _ROUND <= value else Decimal(0)

    def _slack_of_part(self, found: "Measure", value: Decimal) -> Decimal:
        """By how much a part or a percentage may be another: one in ten is one in 9.5 to 10.5, a count of these is
        told to the last figure of a percentage, and none by more than two of a hundred."""
        whole = _HUNDRED if self.dimension != found.dimension else Decimal(1)
        if self.dimension == _PART:
            slack = min(_PARTS_OF_PERCENT * whole / _HUNDRED, value * value / whole / 2)
        else:
            slack = self.step / 2 if found.made_of else _PARTS_OF_PERCENT
        return max(slack, value * _ABOUT) if Limit.ABOUT in (self.limit, found.limit) else slack


@dataclass(frozen=True, slots=True)
class Measures:
    """How a language measures and limits numbers.

    Behind a number stands a `unit`, one of `units` with its dimension and how many of the first unit of that it is, and
    between two of one measure what `joins` (2 hours and 40 minutes). Two are a range with what stands `through` between
    them, or with `amid` there and `between` before, and a change where it `begins` (from 10 to 20); as `part_of` they
    are a part (one in four, one voter in four) where no `per` stands behind (one goal in four games), in a `share` one
    is a part of the other, too (11 of 108), also where the whole stands first, behind `among` and before what is
    `thereof` (of the 108 islanders, 11), and `every` makes one of a place in an order; before half stands `and_a`.
    `tens` are those of an age (his 40s). What ends like a `rank` tells a place in an order, as `ordinal` words do, one
    of `ordinals` each, of what stands `behind_rank`. Signs of `money` are those of other
    words for it. `no_numbers` are read as numbers and measure nothing.
    """

    unit: re.Pattern[str] = NEVER
    units: Mapping[str, tuple[str, Decimal]] = field(default_factory=dict)
    joins: re.Pattern[str] = NEVER
    through: re.Pattern[str] = NEVER
    between: re.Pattern[str] = NEVER
    amid: re.Pattern[str] = NEVER
    begins: re.Pattern[str] = NEVER
    part_of: re.Pattern[str] = NEVER
    per: re.Pattern[str] = NEVER
    share: re.Pattern[str] = NEVER
    among: re.Pattern[str] = NEVER
    thereof: re.Pattern[str] = NEVER
    every: re.Pattern[str] = NEVER
    and_a: re.Pattern[str] = NEVER
    tens: re.Pattern[str] = NEVER
    rank: re.Pattern[str] = NEVER
    behind_rank: re.Pattern[str] = NEVER
    ordinal: re.Pattern[str] = NEVER
    ordinals: Mapping[str, int] = field(default_factory=dict)
    money: Mapping[str, str] = field(default_factory=dict)
    limits: LimitWords = field(default_factory=LimitWords)
    no_numbers: re.Pattern[str] = NEVER

    def within(self, text: str, numbers: Numbers, taken: Sequence[Span]) -> list[Measure]:
        """The numbers of a text, but for those that are `taken` by something else, such as dates."""
        found: list[Measure] = []
        for one in sorted([*self._each(text, numbers, taken), *self._ordinals(text, taken)], key=lambda one: one.span):
            joined = self._joined(text, found[-1], one) if found else None
            found[-1:] = [joined] if joined is not None else [*found[-1:], one]
        return found

    def with_shares(self, text: str, found: Sequence[Measure]) -> list[Measure]:
        """Numbers of a text with what else they bear out: what parts are made of, and the part that two of them are."""
        shares = (self._share(text, last, one) for last, one in pairwise(found))
        return [*found, *(each for one in found for each in one.made_of), *filter(None, shares)]

    def _share(self, text: str, last: Measure, one: Measure) -> Measure | None:
        """The part that two numbers are of each other, whichever stands first; None where they are none."""
        start, end = last.span.end, one.span.start
        if _may_be_part(last, one):
            return _part(last, one, last.span.start) if self.share.fullmatch(text, start, end) else None
        if not (_may_be_part(one, last) and self.thereof.fullmatch(text, start, end)):
            return None
        begin = max(0, last.span.start - _BEFORE)
        among = self.among.search(text[begin : last.span.start])
        return _part(one, last, begin + among.start()) if among is not None else None

    def _joined(self, text: str, last: Measure, one: Measure) -> Measure | None:
        """What two numbers tell together; None where each tells something of its own."""
        start, end, whole = last.span.end, one.span.start, Span(last.span.start, one.span.end)
        if last.dimension == one.dimension != "" and last.unit != one.unit and self.joins.fullmatch(text, start, end):
            return replace(last, span=whole, value=last.value + one.value, step=one.step)
        if not last.dimension and one.number == _HALF and self.and_a.fullmatch(text, start, end):
            number, value = last.number + _HALF, (last.number + _HALF) * (one.value / one.number)
            return replace(one, span=whole, number=number, value=value, dimension=one.dimension.removeprefix(_PART))
        if _may_be_part(last, one) and self.part_of.fullmatch(text, whole.start, whole.end):
            return None if self.per.match(text, whole.end) else _part(last, one, whole.start)
        return self._range(text, last, one)

    def _range(self, text: str, low: Measure, high: Measure) -> Measure | None:
        """A range from its two ends, where one of them has the unit and the scale of both, or “between” tells it."""
        begin = max(0, low.span.start - _BEFORE)
        led_in = text[begin : low.span.start]
        before = self.between.search(led_in)
        words = self.amid if before is not None else self.through
        is_shared = (low.dimension == MONEY) != (high.dimension not in ("", _PART)) and low.dimension in ("", MONEY)
        is_one = (before is not None and low.dimension == high.dimension) or is_shared
        is_plain = RANK not in (low.dimension, high.dimension) and low.reach == high.reach == 1
        is_joined = words.fullmatch(text, low.span.end, high.span.start) and not self.begins.search(led_in)
        if not (is_one and is_plain and is_joined and 0 < low.number < high.number):
            return None
        number, told = low.number, high if high.dimension else low
        if _SCALE.search(high.span.of(text)) is not None and _SCALE.search(low.span.of(text)) is None:
            while number * _THOUSAND <= high.number:
                number *= _THOUSAND
        value, reach = number * (told.value / told.number), high.number / number
        span = Span(begin + before.start() if before is not None else low.span.start, high.span.end)
        return replace(told, span=span, number=number, value=value, limit=Limit.NONE, reach=reach)

    def _each(self, text: str, numbers: Numbers, taken: Sequence[Span]) -> Iterator[Measure]:
        end = 0
        for one in numbers.within(text, Span(0, len(text))):
            if one.value is None or one.span.overlaps_any(taken) or self.no_numbers.fullmatch(one.span.of(text)):
                continue
            if one.span.start >= end:  # that in 7/10 tells the unit
                found = self._measure(text, one, one.value)
                end = found.span.end
                yield found

    def _ordinals(self, text: str, taken: Sequence[Span]) -> Iterator[Measure]:
        """The places in an order that are told in words."""
        for one in self.ordinal.finditer(text):
            span, value = Span(*one.span()), Decimal(self.ordinals[one[0].casefold()])
            if span.overlaps_any(taken):
                continue
            every = self.every.search(text[max(0, span.start - _BEFORE) : span.start])
            if every is not None and self.unit.match(text, span.end) is None:
                part = 1 / value
                whole = Span(span.start - len(every[0]), span.end)
                yield Measure(whole, part, part, _PART, Limit.NONE, Decimal(1))
            else:
                yield Measure(span, value, value, RANK, self.limits.of(text, span)[0], Decimal(1))

    def _measure(self, text: str, number: Quantity, value: Decimal) -> Measure:
        span, step = number.span, number.step
        limit, _ = self.limits.of(text, span)
        sign, unit = _SIGN.match(text, span.start), self.unit.match(text, span.end)
        if number.is_percent:
            return Measure(span, value, value, PERCENT, limit, min(step, Decimal(1)))
        if sign is not None:
            return Measure(span, value, value, MONEY, limit, step, self.money.get(sign[0].strip(), sign[0].strip()))
        if unit is not None:
            dimension, factor = self.units[unit["unit"].casefold()]
            name = dimension if dimension in self.money.values() else str(factor)
            dimension = MONEY if name == dimension else dimension
            return Measure(Span(span.start, unit.end()), value, value * factor, dimension, limit, step * factor, name)
        if self.rank.search(text, max(0, span.start - _BEFORE), span.end):
            return Measure(span, value, value, RANK, limit, step)
        is_part = 0 < value < 1 and not text[span.start].isdigit()
        reach = (value + 9) / value if self.tens.fullmatch(text, span.start, span.end) else Decimal(1)
        return Measure(span, value, value, _PART if is_part else "", limit, step, reach=reach)


def _may_be_part(last: Measure, one: Measure) -> bool:
    return last.dimension == one.dimension == "" and 0 < last.number < one.number


def _part(some: Measure, whole: Measure, start: int) -> Measure:
    """One number as a part of another one, told from `start` on."""
    span, part = Span(start, max(some.span.end, whole.span.end)), some.number / whole.number
    return replace(some, span=span, number=part, value=part, dimension=_PART, made_of=(some, whole))
