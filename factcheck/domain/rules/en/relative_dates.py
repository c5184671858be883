"""Which day relative words such as “on Wednesday” mean, counted from the date of the article."""

import re
from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FOUND = re.compile(rf"\b(?:(?P<next>next)\s+)?(?P<day>{'|'.join((*_DAYS, *_NEAR))})\b", re.IGNORECASE)


def holds_day(words: str) -> bool:
    """Whether a day is named that only the date of the article makes plain."""
    return _FOUND.search(words) is not None


def day_meant(words: str, article_date: str) -> str:
    """The first such day in words: “means Wed 9 April 2025”; empty without one, or without a date (ISO 8601).

    A weekday is the last one up to that date, with “next” the first one after it.
    """
    found = _FOUND.search(words)
    try:
        written = date.fromisoformat(article_date[:10])
    except ValueError:
        return ""
    if found is None:
        return ""
    day = found["day"].lower()
    if day in _NEAR:
        shift = _NEAR[day]
    elif found["next"]:
        shift = (_DAYS.index(day) - written.weekday() - 1) % 7 + 1
    else:
        shift = -((written.weekday() - _DAYS.index(day)) % 7)
    try:
        meant = written + timedelta(days=shift)
    except OverflowError:
        return ""
    return f"means {_SHORT[meant.weekday()]} {meant.day} {_MONTHS[meant.month - 1]} {meant.year}"
