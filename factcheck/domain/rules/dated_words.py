"""Dates of a text by their parts, so that “in May”, “before 2000” and “3 May 1998” can be compared."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import read_date
from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_BEFORE = 30
_SHORT = 3
_DECADE, _CENTURY = 10, 100
_MONTHS, _MIDDLE = 12, 6


@dataclass(frozen=True, slots=True)
class DatedPart:
    """What a date of a text says: each part None where it says none.

    `last_year` ends what lasted from `year` on; `is_end`: it is the beginning or the end of a time that lasted.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: int | None = None
    last_year: int | None = None
    is_end: bool = False
    limit: Limit = Limit.NONE

    @property
    def is_limited(self) -> bool:
        """Whether it says before or after which day something was, which many days are."""
        return self.limit is not Limit.NONE

    @property
    def is_bare(self) -> bool:
        """Whether the words around it alone tell of what it is; no date is so."""
        return False

    @property
    def parts(self) -> tuple[int | None, ...]:
        """Year, month, day, weekday and time of the day."""
        return self.year, self.month, self.day, self.weekday, self.clock

    def is_like(self, other: "DatedPart") -> bool:
        """Whether both say a part of the same sort, so that they can be compared."""
        return any(None not in pair for pair in zip(self.parts, other.parts, strict=True))

    def is_akin(self, other: "DatedPart") -> bool:
        """Whether the two can be compared where nothing is more alike, as no dates can."""
        return False

    def is_close(self, found: "DatedPart") -> bool:
        """Whether no more than a year lies between the two, or both are of one month where a year is not told."""
        if self.year is None or found.year is None:
            return self.month is not None and self.month == found.month
        own, other = (_MONTHS * (one.year or 0) + (one.month or _MIDDLE) for one in (self, found))
        return abs(own - other) <= _MONTHS

    def is_at(self, found: "DatedPart") -> bool:
        """Whether the two are the same day, month or year, their limits aside."""
        return self.parts == found.parts

    def holds(self, found: "DatedPart") -> bool:
        """Whether a date that is `found` bears this one out, as far as both say something."""
        if self.limit in (Limit.ABOVE, Limit.BELOW, Limit.MOST):
            return self._is_in_order(found)
        if not self.is_end and self.year is not None and found.year is not None and (found.last_year or self.last_year):
            return found.year <= (self.last_year or self.year) and self.year <= (found.last_year or found.year)
        return all(one == other for one, other in zip(self.parts, found.parts, strict=True) if None not in (one, other))

    def is_rounded(self, found: "DatedPart") -> bool:
        """Whether it is told less exactly than what is found; a part of a date is no other date."""
        return False

    def _is_in_order(self, found: "DatedPart") -> bool:
        """Whether a date lies on the side of this one that its limit says, by the parts that both say in a row."""
        year = self.year if self.limit is Limit.BELOW else self.last_year or self.year
        pairs = list(zip((year, *self.parts[1:]), found.parts, strict=True))
        first = next((at for at, pair in enumerate(pairs) if None not in pair), len(pairs))
        both = list(takewhile(lambda pair: None not in pair, pairs[first:]))
        own, other = [one for one, _ in both], [one for _, one in both]
        if own == other:
            return self.limit in (Limit.MOST, found.limit)
        return other > own if self.limit is Limit.ABOVE else other < own


@dataclass(frozen=True, slots=True)
class DatedWords:
    """How a language writes the parts of a date, what stands before one `at` which something was, and between the first
    and the last of a time that lasted."""

    year: re.Pattern[str] = NEVER
    decade: re.Pattern[str] = NEVER
    century: re.Pattern[str] = NEVER
    day: re.Pattern[str] = NEVER
    month: re.Pattern[str] = NEVER
    weekday: re.Pattern[str] = NEVER
    clock: re.Pattern[str] = NEVER
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    at: re.Pattern[str] = NEVER
    limits: LimitWords = field(default_factory=LimitWords)
    range: re.Pattern[str] = NEVER
    range_before: re.Pattern[str] = NEVER

    def read(self, text: str, spans: Sequence[Span]) -> list[DatedPart]:
        """What the dates at some places of a text say, in order."""
        return [self._read(text, span, spans) for span in spans]

    def _read(self, text: str, span: Span, spans: Sequence[Span]) -> DatedPart:
        words = span.of(text)
        clock, (limit, _) = self._clock(words), self.limits.of(text, span)
        begins, ends = self._is_first(text, span, spans), self._is_last(text, span, spans)
        try:
            day = read_date(words)
        except NotADateError:
            month, weekday = self.month.search(words), self.weekday.search(words)
            number = self.day.search(words) if month is not None else None
            year, last = self._years(words)
            return DatedPart(
                span,
                year,
                self.months.get(month[1][:_SHORT].lower()) if month else None,
                int(number[1]) if number else None,
                self.weekdays.get(weekday[1][:_SHORT].lower()) if weekday else None,
                clock,
                ends if last is None else last,
                begins or ends is not None,
                limit,
            )
        return DatedPart(span, day.year, day.month, day.day, day.weekday(), clock, ends, begins, limit)

    def _years(self, words: str) -> tuple[int | None, int | None]:
        """The first and the last year that words tell, of a decade or a century, too; None where they tell none."""
        if (decade := self.decade.search(words)) is not None:
            return int(decade[1]), int(decade[1]) + _DECADE - 1
        if (century := self.century.search(words)) is not None:
            return int(century[1]) * _CENTURY - _CENTURY, int(century[1]) * _CENTURY - 1
        first, last, *_ = *(int(one[0]) for one in self.year.finditer(words)), None, None
        return first, last

    def _is_first(self, text: str, span: Span, spans: Sequence[Span]) -> bool:
        """Whether it ends a time that lasted from a date before it."""
        return any(one.end < span.start and self.range.fullmatch(text, one.end, span.start) for one in spans)

    def _is_last(self, text: str, span: Span, spans: Sequence[Span]) -> int | None:
        """The year in which the time ended that lasted from this date on; None where it names none."""
        if not self.range_before.search(text[max(0, span.start - _BEFORE) : span.start]):
            return None
        for one in spans:
            if one.start > span.end and self.range.fullmatch(text, span.end, one.start):
                found = self.year.search(one.of(text))
                return int(found[0]) if found else None
        return None

    def _clock(self, words: str) -> int | None:
        """Minutes since midnight; None where no time of the day is said."""
        found = self.clock.search(words)
        if found is None:
            return None
        if found[4] is not None:
            return int(found[4]) * 60 + int(found[5])
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return hour * 60 + int(found[2] or 0)
