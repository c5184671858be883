"""When an article must be done: a day and a time, and how much is left."""

import re
from datetime import date, datetime, time, timedelta

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import MONTHS, PLAIN, DateStyle, date_with_weekday, read_date

NO_TIME = "it says no time of day"
NO_DAY = "it says no day"

_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s*(?P<half>[ap]\.?m\.?|h|Uhr)?"
_LAST = re.compile(rf"(?:(?P<day>.*\S)\s*[\s,T]\s*)?(?:at\s+)?{_TIME}", re.IGNORECASE)
_FIRST = re.compile(rf"{_TIME}\s*[\s,]\s*(?:on\s+)?(?P<day>.*\S)", re.IGNORECASE)
_NEAR = {"today": 0, "tonight": 0, "tomorrow": 1}
_WHAT = "deadline"


def read_deadline(words: str, now: datetime | None = None, style: DateStyle = PLAIN) -> str:
    """The moment that `words` mean, in ISO 8601 with the offset of the place; raises NotADateError.

    `now` is the moment there: a time alone is the next one, today or tomorrow. Without it the day must be said.
    """
    words = words.strip()
    moment = _whole(words)
    if moment is None:
        moment = _said(words, now, style)
    return _here(moment).isoformat(timespec="minutes")


def check_deadline(words: str) -> None:
    """Makes sure that a deadline is one as it is stored, a day and a time in ISO 8601, or empty."""
    if words and _whole(words) is None:
        raise NotADateError(_WHAT, words, "it is no date and time")


def deadline_words(deadline: str, now: datetime) -> str:
    """A deadline as people say it, with the time left: "due 18:00 (40 min)"; `now` is the moment where they are.

    What is stored without a day or a time, as older programs let people type it, is shown as it stands.
    """
    moment = _whole(deadline.strip())
    if moment is None:
        return f"due {deadline.strip()}" if deadline.strip() else ""
    left = _here(moment) - _here(now)
    words = _span(left) if left >= timedelta(0) else f"{_span(-left)} ago"
    return f"due {_day(moment, now)}{_here(moment):%H:%M} ({words})"


def understood_words(deadline: str, now: datetime) -> str:
    """How a deadline that was read is understood: "Fri 10 April 2026, 18:00 (40 min)"."""
    moment = _whole(deadline)
    assert moment is not None
    due = deadline_words(deadline, now)
    return f"{date_with_weekday(_here(moment).date())}, {_here(moment):%H:%M} {due[due.index('(') :]}"


def typed_words(deadline: str) -> str:
    """A stored deadline as it is typed here: "2026-04-10 18:00"; else as it stands."""
    moment = _whole(deadline.strip())
    return deadline if moment is None else f"{_here(moment):%Y-%m-%d %H:%M}"


def _whole(words: str) -> datetime | None:
    """The moment of an ISO 8601 date with a time; None for anything else."""
    if len(words) <= len("2026-04-10"):
        return None
    try:
        moment = datetime.fromisoformat(words)
        _here(moment)
    except (ValueError, OverflowError, OSError):
        return None
    return moment


def _here(moment: datetime) -> datetime:
    """The moment on the clock of this place; one without an offset is of this place."""
    return moment.astimezone()


def _said(words: str, now: datetime | None, style: DateStyle) -> datetime:
    found = _LAST.fullmatch(words) or _FIRST.fullmatch(words)
    if found is None or (found["minute"] is None and found["half"] is None) or _is_day(words, style):
        raise NotADateError(_WHAT, words, NO_TIME if _is_day(words, style) else "it is no date and time")
    clock = _clock(found, words)
    if found["day"]:
        return datetime.combine(_day_of(found["day"], words, now, style), clock)
    if now is None:
        raise NotADateError(_WHAT, words, NO_DAY)
    here = _here(now)
    today = datetime.combine(here.date(), clock)
    return today if today >= here.replace(tzinfo=None) else today + timedelta(days=1)


def _is_day(words: str, style: DateStyle) -> bool:
    try:
        read_date(words, style)
    except NotADateError as error:
        return error.why.startswith("it may be")
    return True


def _day_of(said: str, words: str, now: datetime | None, style: DateStyle) -> date:
    said = said.strip(" ,").removesuffix(" at").strip(" ,")
    near = _NEAR.get(said.casefold())
    if near is not None and now is not None:
        return _here(now).date() + timedelta(days=near)
    try:
        return read_date(said, style)
    except NotADateError as error:
        raise NotADateError(_WHAT, words, error.why) from error


def _clock(found: re.Match[str], words: str) -> time:
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").casefold()[:1]
    if half in ("a", "p"):
        hour = hour % 12 + 12 * (half == "p") if 1 <= hour <= 12 else 24
    try:
        return time(hour, minute)
    except ValueError as error:
        raise NotADateError(_WHAT, words, "there is no such time") from error


def _day(moment: datetime, now: datetime) -> str:
    due, today = _here(moment).date(), _here(now).date()
    if due == today:
        return ""
    year = f" {due.year}" if due.year != today.year else ""
    return f"{due.day} {MONTHS[due.month - 1][:3]}{year} "


def _span(left: timedelta) -> str:
    minutes = int(left.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes // (24 * 60)} days"
