"""Dates as people write them, read for certain or refused, and whether their weekdays are right."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from factcheck.domain.errors import FutureDateError, NotADateError
from factcheck.domain.rules.calendar_words import ENGLISH, TYPED, CalendarWords
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span
from factcheck.translation import N_

_YEAR, _MONTH, _DAY = map("".join, zip(*(one.signs for one in TYPED if one.signs), strict=True))
_ISO = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"
    rf"|(\d{{4}})\s*[{_YEAR}]\s*(\d{{1,2}})\s*[{_MONTH}]\s*(\d{{1,2}})\s*[{_DAY}]"
)
_DOTS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d\d)")
_SLASHES = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_STORED = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_ORDINAL = re.compile(rf"(\d)(?:{'|'.join(end for one in TYPED for end in one.ordinals)})\b", re.IGNORECASE)
_FILLERS = frozenset(word for one in TYPED for word in one.fillers)
_SHORT = 3
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How a person writes dates beside English: the order of day and month in figures, None where nobody knows it,
    and the names of months (1 to 12) and weekdays (0, Monday, to 6), in small letters."""

    day_first: bool | None = None
    months: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)


PLAIN: Final = DateStyle()


def read_date(words: str, style: DateStyle = PLAIN) -> date:
    """The day that `words` mean; raises NotADateError where they mean none, or may mean two."""
    try:
        return _read(words.strip(), style)
    except _UnclearError as unclear:
        raise NotADateError("date", words.strip(), unclear.why, unclear.days) from unclear


def is_day(words: str, style: DateStyle = PLAIN) -> bool:
    """Whether `words` mean a day, or one of two."""
    try:
        _read(words.strip(), style)
    except _UnclearError as unclear:
        return len(unclear.days) == 2
    return True


def iso_day(words: str) -> date | None:
    """The day of an ISO 8601 date or moment as it is stored; None for anything else."""
    try:
        return date.fromisoformat(words.strip()[:10])
    except ValueError:
        return None


def check_iso(words: str, what: str = "date") -> None:
    """Makes sure that a date is one as it is stored, ISO 8601, or empty; raises NotADateError."""
    if words and (_STORED.fullmatch(words) is None or iso_day(words) is None):
        raise NotADateError(what, words, N_("it is no date"))


def read_published(words: str, style: DateStyle = PLAIN) -> str:
    """The year, month or day that `words` mean as a date of publication, ISO 8601; raises NotADateError."""
    given = words.strip()
    if _YEAR_OR_MONTH.fullmatch(given) and iso_day(f"{given}-01-01"[:10]) is not None:
        return given
    return read_date(given, style).isoformat() if given else ""


def check_published(words: str) -> None:
    """Makes sure that a date of publication is one as it is stored, or empty; raises NotADateError."""
    if _YEAR_OR_MONTH.fullmatch(words) is None or read_published(words) != words:
        check_iso(words)


def check_not_to_come(words: str, today: str, what: str = "date") -> None:
    """Makes sure that a date as it is stored is not after `today`, where that is known; raises FutureDateError."""
    if today and words > today:
        raise FutureDateError(what, words)


def is_to_come(published: str, today: str) -> bool:
    """Whether a date of publication, a year, a month or a day, is after `today`, where that is known."""
    return bool(today) and published > today[: len(published)]


class _UnclearError(Exception):
    def __init__(self, why: str, *days: date) -> None:
        super().__init__(why)
        self.why = why
        self.days = tuple(day.isoformat() for day in days)


def _read(words: str, style: DateStyle) -> date:
    if found := _ISO.fullmatch(words):
        year, month, day = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
        return _day(int(year), int(month), int(day))
    if found := _DOTS.fullmatch(words):
        return _day(_year(found[3], style), int(found[2]), int(found[1]))
    if found := _SLASHES.fullmatch(words):
        return _in_order(int(found[1]), int(found[3]), _year(found[4], style), style)
    return _spelled(words, style)


def _in_order(first: int, second: int, year: int, style: DateStyle) -> date:
    """Day and month where both are figures: which is which must be known, or follow from the figures."""
    day_first = style.day_first
    if first > _MONTHS or first == second:
        day_first = True
    elif second > _MONTHS:
        day_first = False
    if day_first is None:
        either, other = _day(year, second, first), _day(year, first, second)
        raise _UnclearError(N_("it may be {day} or {other}"), either, other)
    return _day(year, second, first) if day_first else _day(year, first, second)


def _spelled(words: str, style: DateStyle) -> date:
    """A day with its month in letters, with or without its weekday, which must then be right."""
    parts = [one.casefold() for one in _WORD.findall(_ORDINAL.sub(r"\1", words))]
    names = [one for one in parts if not one.isdecimal() and one not in _FILLERS]
    figures = [one for one in parts if one.isdecimal()]
    months = [month for name in names if (month := _named(name, ENGLISH.months, style.months, 1)) is not None]
    days = [day for name in names if (day := _named(name, ENGLISH.weekdays, style.days, 0)) is not None]
    if len(months) != 1 or len(days) > 1 or len(months) + len(days) != len(names) or not 1 <= len(figures) <= 2:
        raise _UnclearError(N_("it is no date"))
    if len(figures) == 1:
        raise _UnclearError(N_("it says no year"))
    day, year = sorted(figures, key=len)
    is_year = len(year) == len("2025") or (len(year) == len("25") and figures[-1] == year)
    if not is_year or len(day) > len("10"):
        raise _UnclearError(N_("it is no date"))
    found = _day(_year(year, style), months[0], int(day))
    if days and days[0] != found.weekday():
        raise _UnclearError(N_("{day} is a {weekday}"), found)
    return found


def _named(name: str, english: tuple[str, ...], others: Mapping[str, int], first: int) -> int | None:
    """Which month or weekday a name is, whole or cut to three letters or more."""
    for number, one in enumerate(english, first):
        if len(name) >= _SHORT and one.casefold().startswith(name):
            return number
    return others.get(name)


def _year(figures: str, style: DateStyle) -> int:
    """A year; one of two figures is of this century, and is read only where it is shown how it was understood."""
    if len(figures) == len("2025"):
        return int(figures)
    if style is PLAIN:
        raise _UnclearError(N_("its year has two figures"))
    return 2000 + int(figures)


def _day(year: int, month: int, day: int) -> date:
    if (found := _day_or_none(year, month, day)) is None:
        raise _UnclearError(N_("there is no such day"))
    return found


@dataclass(frozen=True, slots=True)
class WeekdayDates:
    """How a language writes a day with its weekday.

    `found` has the groups `weekday` and `date`, which is made of `day`, `month` and perhaps `year`, or of
    `month_first`, `day_behind` and perhaps `year_behind`; `calendar` has the names.
    """

    found: re.Pattern[str] = NEVER
    calendar: CalendarWords = field(default_factory=CalendarWords)

    def wrong(self, text: str, start: int, end: int, article_date: str) -> Iterator[tuple[Span, Span, date]]:
        """Weekdays that are not those of the date behind them: both, and the day that the date means.

        Without a year that is the one nearest to the day of the article (ISO 8601), and without that none.
        """
        written = iso_day(article_date)
        for one in self.found.finditer(text, start, end):
            day = self._meant(one, written)
            if day is not None and self.calendar.weekdays[day.weekday()] != one["weekday"]:
                yield Span(*one.span("weekday")), Span(*one.span("date")), day

    def _meant(self, found: re.Match[str], written: date | None) -> date | None:
        month = self.calendar.months.index(found["month"] or found["month_first"]) + 1
        day, year = int(found["day"] or found["day_behind"]), found["year"] or found["year_behind"]
        if year is not None:
            return _day_or_none(int(year), month, day)
        if written is None:
            return None
        near = (_day_or_none(written.year + shift, month, day) for shift in (-1, 0, 1))
        return min(filter(None, near), key=lambda one: abs(one - written), default=None)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
