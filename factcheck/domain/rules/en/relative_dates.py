"""Which day relative words such as “on Wednesday” mean, counted from the date of the article."""

import re
from datetime import date, timedelta

from factcheck.domain.rules.dates import DAYS, iso_day
from factcheck.domain.text.patterns import pattern

_DAYS = tuple(day.lower() for day in DAYS)
_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FOUND = pattern(rf"\b(?:(?P<next>next)\s+)?(?P<day>{'|'.join((*_DAYS, *_NEAR))})\b", re.IGNORECASE)


def has_relative_date(words: str) -> bool:
    """Whether a day is named that only the date of the article makes plain."""
    return _FOUND.search(words) is not None


def relative_date(words: str, article_date: str) -> date | None:
    """The first such day; None without one, or without a date (ISO 8601).

    A weekday is the last one up to that date, with “next” the first one after it.
    """
    found, written = _FOUND.search(words), iso_day(article_date)
    if found is None or written is None:
        return None
    day = found["day"].lower()
    if day in _NEAR:
        shift = _NEAR[day]
    elif found["next"]:
        shift = (_DAYS.index(day) - written.weekday() - 1) % 7 + 1
    else:
        shift = -((written.weekday() - _DAYS.index(day)) % 7)
    try:
        return written + timedelta(days=shift)
    except OverflowError:
        return None
