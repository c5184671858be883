"""When an article must be done: a day and a time as people type them, read for certain or refused."""

import re
from datetime import date, datetime, time, timedelta

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.calendar_words import ENGLISH, TYPED
from factcheck.domain.rules.dates import PLAIN, DateStyle, is_day, read_date
from factcheck.translation import N_

_HALVES = [r"\.?".join((*half, "")) for half in ENGLISH.halves]
_UNIT = "|".join((*_HALVES, *(word for one in TYPED for word in one.hours)))
_TIME = rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s*(?P<unit>{_UNIT})?"
_LAST = re.compile(rf"(?:(?P<day>.*\S)\s*[\s,T]\s*)?(?:{ENGLISH.before_time}\s+)?{_TIME}", re.IGNORECASE)
_FIRST = re.compile(rf"{_TIME}\s*[\s,]\s*(?:{ENGLISH.before_day}\s+)?(?P<day>.*\S)", re.IGNORECASE)
_WHAT = "deadline"


def read_deadline(words: str, now: datetime | None = None, style: DateStyle = PLAIN) -> str:
    """The moment that `words` mean, in ISO 8601 with the offset of the place; raises NotADateError.

    `now` is the moment there: a time alone is the next one, today or tomorrow. Without it the day must be said.
    """
    words = words.strip()
    moment = moment_of(words) or _said(words, now, style)
    return on_this_clock(moment).isoformat(timespec="minutes")


def check_deadline(words: str) -> None:
    """Makes sure that a deadline is one as it is stored, a day and a time in ISO 8601, or empty."""
    if words and moment_of(words) is None:
        raise NotADateError(_WHAT, words, N_("it is no date and time"))


def typed_words(deadline: str) -> str:
    """A stored deadline as it is typed here: "2026-04-10 18:00"; else as it stands."""
    moment = moment_of(deadline.strip())
    return deadline if moment is None else f"{on_this_clock(moment):%Y-%m-%d %H:%M}"


def moment_of(words: str) -> datetime | None:
    """The moment of an ISO 8601 date with a time; None for anything else."""
    if len(words) <= len("2026-04-10"):
        return None
    try:
        moment = datetime.fromisoformat(words)
        on_this_clock(moment)
    except (ValueError, OverflowError, OSError):
        return None
    return moment


def on_this_clock(moment: datetime) -> datetime:
    """The moment on the clock of this place; one without an offset is of this place."""
    return moment.astimezone()


def _said(words: str, now: datetime | None, style: DateStyle) -> datetime:
    found = _LAST.fullmatch(words) or _FIRST.fullmatch(words)
    if is_day(words, style):
        raise NotADateError(_WHAT, words, N_("it says no time of day"))
    if found is None or (found["minute"] is None and found["unit"] is None):
        raise NotADateError(_WHAT, words, N_("it is no date and time"))
    clock = _clock(found, words)
    if found["day"]:
        return datetime.combine(_day_of(found["day"], words, now, style), clock)
    if now is None:
        raise NotADateError(_WHAT, words, N_("it says no day"))
    here = on_this_clock(now)
    today = datetime.combine(here.date(), clock)
    return today if today >= here.replace(tzinfo=None) else today + timedelta(days=1)


def _day_of(said: str, words: str, now: datetime | None, style: DateStyle) -> date:
    said = said.strip(" ,").removesuffix(f" {ENGLISH.before_time}").strip(" ,")
    near = ENGLISH.near.get(said.casefold(), -1)
    if near >= 0 and now is not None:
        return on_this_clock(now).date() + timedelta(days=near)
    try:
        return read_date(said, style)
    except NotADateError as error:
        raise NotADateError(_WHAT, words, error.why, error.days) from error


def _clock(found: re.Match[str], words: str) -> time:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    unit = (found["unit"] or "").casefold().replace(".", "")
    if unit in ENGLISH.halves:
        hour = hour % 12 + 12 * ENGLISH.halves.index(unit) if 1 <= hour <= 12 else 24
    try:
        return time(hour, minute)
    except ValueError as error:
        raise NotADateError(_WHAT, words, N_("there is no such time")) from error
