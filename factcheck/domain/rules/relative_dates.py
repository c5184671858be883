"""Relative dates: the day, week, month or year that “on Wednesday”, “last year” and “two days later” mean."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import iso_day, read_date
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_MONTHS, _WEEK = 12, 7
_NOT_RELATIVE = ("whole", "other")


class Length(StrEnum):
    """How long the time is that words mean."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class MeantTime:
    """What relative words at `span` mean: the time of a `length` that begins with a day, None where it is not known.

    It is counted from the date of the article, or where it `hangs` from the words `counted_from`, empty where no date
    stands before it.
    """

    span: Span
    first: date | None
    length: Length = Length.DAY
    hangs: bool = False
    counted_from: str = ""


@dataclass(frozen=True, slots=True)
class RelativeDates:
    """The words of a language for days that only another date makes plain.

    `found` names a `day` of the `weekdays`, Monday first, or one `near` the article (so many days after it), and
    `which` it is, if it is told; `other` are words with a day that may be another one. `period` is `which` week,
    month or year, counted from that of the article by `which`; `ago` and `later` have a `count` and a `unit`, and
    `hanging` a `side` and a `unit` (or `side_first` and `unit_behind`), counted from a date told before by `sides`.
    `whole` are dates that are told whole, or but for their year.
    """

    other: re.Pattern[str] = NEVER
    found: re.Pattern[str] = NEVER
    weekdays: tuple[str, ...] = ()
    near: Mapping[str, int] = field(default_factory=dict)
    period: re.Pattern[str] = NEVER
    which: Mapping[str, int] = field(default_factory=dict)
    ago: re.Pattern[str] = NEVER
    later: re.Pattern[str] = NEVER
    hanging: re.Pattern[str] = NEVER
    sides: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, Length] = field(default_factory=dict)
    whole: re.Pattern[str] = NEVER

    def times(self, words: str, article_date: str, before: Sequence[str] = ()) -> list[MeantTime]:
        """What the relative words in a text mean, in order, by the date of its article (ISO 8601, or empty).

        `before` are the words that it hangs on or stands behind, the nearest first: what hangs on a date and has none
        before it in the same words is counted from the last one there.
        """
        written = iso_day(article_date)
        found: list[MeantTime] = []
        for start, end, kind, one in self._each(words):
            if kind in _NOT_RELATIVE or (found and start < found[-1].span.end):
                continue
            if kind in ("later", "hanging"):
                found.append(self._hung(words, one, written, before))
            else:
                first, length = self._from_article(kind, one, written)
                found.append(MeantTime(Span(start, end), first, length))
        return found

    def meant(self, words: str, article_date: str) -> date | None:
        """The first day that words mean, counted from the date of their article; None without one."""
        times = (one for one in self.times(words, article_date) if one.length is Length.DAY)
        return next((one.first for one in times if one.first is not None), None)

    def _each(self, words: str) -> Iterator[tuple[int, int, str, re.Match[str]]]:
        """The dates of a text, relative or not, in order, with their kind; of those that overlap the longest."""
        kinds = ("other", "later", "hanging", "ago", "period", "whole", "found")
        all_found = [
            (one.start(), one.end(), kind, one) for kind in kinds for one in getattr(self, kind).finditer(words)
        ]
        end = 0
        for place in sorted(all_found, key=lambda one: (one[0], -one[1])):
            if place[0] >= end:
                yield place
                end = place[1]

    def _from_article(self, kind: str, one: re.Match[str], written: date | None) -> tuple[date | None, Length]:
        if kind == "found":
            return (None if written is None else self._day(one, written)), Length.DAY
        unit = self.units[one["unit"].casefold()]
        count = self.which[one["which"].casefold()] if kind == "period" else -self._count(one)
        return _beginning(_moved(written, count, unit), unit), unit

    def _day(self, found: re.Match[str], written: date) -> date | None:
        """The day of a word: a weekday is the last one up to that of the article, or as `which` tells."""
        day, which = found["day"].lower(), self.which.get((found["which"] or "").lower(), 0)
        if day in self.near:
            shift = self.near[day]
        elif which > 0:
            shift = (self.weekdays.index(day) - written.weekday() - 1) % _WEEK + 1
        else:
            shift = which - (written.weekday() + which - self.weekdays.index(day)) % _WEEK
        return _moved(written, shift, Length.DAY)

    def _hung(self, words: str, one: re.Match[str], written: date | None, before: Sequence[str]) -> MeantTime:
        """What hangs on a date: on the one that follows at once, else the last one before it."""
        told = one.groupdict()
        unit = self.units[(told["unit"] or told["unit_behind"]).casefold()]
        side = self.sides[(told["side"] or told["side_first"]).casefold()]
        shift, rest = side * self._count(one) if "count" in told else side, words[one.end() :]
        follows = [place for place in self._each(rest) if not rest[: place[0]].strip()]
        texts = [rest[: follows[0][1]]] if follows else [words[: one.start()], *before]
        span = Span(one.start(), one.end() + follows[0][1]) if follows else Span(*one.span())
        for text in texts:
            if (anchored := self._last(text, written)) is not None:
                anchor, its_words = anchored
                first = _moved(anchor, shift, unit)
                length = Length.DAY if unit is Length.WEEK else unit
                return MeantTime(span, _beginning(first, length), length, True, its_words)
        return MeantTime(span, None, unit, True)

    def _last(self, words: str, written: date | None) -> tuple[date, str] | None:
        """The last day that a text tells, with its words; a day without a year is the one nearest to the article."""
        for start, end, kind, one in reversed(list(self._each(words))):
            if kind == "whole":
                day = _told(words[start:end], written)
            elif kind == "other":
                continue
            elif kind in ("later", "hanging"):
                day = self._hung(words[:end], one, written, ()).first
            else:
                day, length = self._from_article(kind, one, written)
                day = day if length is Length.DAY else None
            if day is not None:
                return day, words[start:end]
        return None

    def _count(self, one: re.Match[str]) -> int:
        count = one["count"].casefold()
        return int(count) if count.isdecimal() else self.counts[count]


def _moved(day: date | None, count: int, unit: Length) -> date | None:
    """A day so many units later, the last of its month where that has fewer days; None beyond the calendar."""
    if day is None:
        return None
    try:
        if unit in (Length.DAY, Length.WEEK):
            return day + timedelta(days=count * (_WEEK if unit is Length.WEEK else 1))
        months = day.year * _MONTHS + day.month - 1 + count * (_MONTHS if unit is Length.YEAR else 1)
        first = date(months // _MONTHS, months % _MONTHS + 1, 1)
        return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))
    except (OverflowError, ValueError):
        return None


def _beginning(day: date | None, length: Length) -> date | None:
    """The first day of the week, the month or the year that holds a day."""
    if day is None or length is Length.DAY:
        return day
    if length is Length.WEEK:
        return day - timedelta(days=day.weekday()) if day.toordinal() > day.weekday() else None
    return day.replace(day=1) if length is Length.MONTH else day.replace(month=1, day=1)


def _told(words: str, written: date | None) -> date | None:
    years = [""] if written is None else ["", *(f" {written.year + shift}" for shift in (-1, 0, 1))]
    days = []
    for year in years:
        try:
            days.append(read_date(f"{words}{year}"))
        except NotADateError:
            continue
    return min(days, key=lambda one: abs(one - (written or one)), default=None)
