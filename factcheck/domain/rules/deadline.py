"""How much time is left."""

import re
from datetime import date, datetime, time, timedelta

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def deadline_words(deadline: str, now: datetime, article_date: str = "") -> str:
    """A deadline as people say it, with the time left: "due 18:00 (40 min)".

    `deadline` is a date, a date with a time, or a time alone, where the person is; `now` is the moment there.
    A time alone is one of the day of the article (`article_date`, ISO 8601) if that is still to come, else of
    today. What cannot be read as one is shown as it was typed.
    """
    if not deadline.strip():
        return ""
    moment = _moment(deadline.strip(), max(now.date(), _day(article_date) or now.date()))
    if moment is None:
        return f"due {deadline.strip()}"
    day = "" if moment.date() == now.date() else f"{moment.day} {_MONTHS[moment.month - 1]} "
    left = moment - now.replace(tzinfo=None)
    words = f"{_span(left)}" if left >= timedelta(0) else f"{_span(-left)} ago"
    return f"due {day}{moment:%H:%M} ({words})"


def is_deadline(words: str) -> bool:
    """Whether `words` can be read as a deadline; no words are one, too."""
    return not words.strip() or _moment(words.strip(), date.min) is not None


def _moment(deadline: str, day: date) -> datetime | None:
    """The moment meant, in the time of the place; a time alone is one of `day`."""
    if clock := _CLOCK.fullmatch(deadline):
        hour, minute, second = (int(part or 0) for part in clock.groups())
        is_time = hour < 24 and minute < 60 and second < 60
        return datetime.combine(day, time(hour, minute, second)) if is_time else None
    try:
        moment = datetime.fromisoformat(deadline)
        return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip()[:10])
    except ValueError:
        return None


def _span(left: timedelta) -> str:
    minutes = int(left.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes // (24 * 60)} days"
