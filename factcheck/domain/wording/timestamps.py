"""Dates and timestamps (ISO 8601) as people read them: in local time, or in UTC where a report is read anywhere.

Deadlines come with how much time is left.
"""

import re
from datetime import date, datetime, timedelta

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.deadline import moment_of, on_this_clock
from factcheck.translation import NC_, Messages, _, counted, pgettext

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

_MONTH: Messages[int] = Messages(
    {
        1: NC_("month in a date", "January"),
        2: NC_("month in a date", "February"),
        3: NC_("month in a date", "March"),
        4: NC_("month in a date", "April"),
        5: NC_("month in a date", "May"),
        6: NC_("month in a date", "June"),
        7: NC_("month in a date", "July"),
        8: NC_("month in a date", "August"),
        9: NC_("month in a date", "September"),
        10: NC_("month in a date", "October"),
        11: NC_("month in a date", "November"),
        12: NC_("month in a date", "December"),
    },
    "month in a date",
)
_SHORT_MONTH: Messages[int] = Messages(
    {
        1: NC_("short month in a date", "Jan"),
        2: NC_("short month in a date", "Feb"),
        3: NC_("short month in a date", "Mar"),
        4: NC_("short month in a date", "Apr"),
        5: NC_("short month in a date", "May"),
        6: NC_("short month in a date", "Jun"),
        7: NC_("short month in a date", "Jul"),
        8: NC_("short month in a date", "Aug"),
        9: NC_("short month in a date", "Sep"),
        10: NC_("short month in a date", "Oct"),
        11: NC_("short month in a date", "Nov"),
        12: NC_("short month in a date", "Dec"),
    },
    "short month in a date",
)
_SHORT_DAY: Messages[int] = Messages(
    {
        0: NC_("short day of the week", "Mon"),
        1: NC_("short day of the week", "Tue"),
        2: NC_("short day of the week", "Wed"),
        3: NC_("short day of the week", "Thu"),
        4: NC_("short day of the week", "Fri"),
        5: NC_("short day of the week", "Sat"),
        6: NC_("short day of the week", "Sun"),
    },
    "short day of the week",
)
_WEEKDAY: Messages[int] = Messages(
    {
        0: NC_("day of the week", "Monday"),
        1: NC_("day of the week", "Tuesday"),
        2: NC_("day of the week", "Wednesday"),
        3: NC_("day of the week", "Thursday"),
        4: NC_("day of the week", "Friday"),
        5: NC_("day of the week", "Saturday"),
        6: NC_("day of the week", "Sunday"),
    },
    "day of the week",
)


def local_timestamp(at: str) -> str:
    """A timestamp of the record (UTC) in local time: "25 Nov 2026, 16:40"; of none nothing."""
    return _short_moment(datetime.fromisoformat(at).astimezone()) if at else ""


def clock_words(at: str) -> str:
    """That the clock is behind the last change, which was made at a timestamp of the record; of none nothing."""
    if not at:
        return ""
    return _(
        "The clock of this computer is behind the last change in the file, which was made on {when}. "
        "What you do now will seem to be older than that.",
        when=local_timestamp(at),
    )


def local_time(at: str, now: datetime) -> str:
    """The local time of day of a timestamp, with seconds; on another day than that of `now` with its date."""
    moment = datetime.fromisoformat(at).astimezone()
    time = f"{moment:%H:%M:%S}"
    if moment.date() == now.astimezone().date():
        return time
    return pgettext("moment", "{date}, {time}", date=day_and_month(moment), time=time)


def lock_timestamp(at: str) -> str:
    """Since when a file is locked, in local time: "25 Nov 2026, 16:40"; unchanged where an older program wrote it."""
    try:
        return local_timestamp(at)
    except ValueError:
        return at


def imported_timestamp(at: str) -> str:
    """A timestamp out of an imported file, in its own time zone: "3 Apr 2026, 12:40"; unchanged if it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return short_date(moment) if len(at) <= len("2026-04-03") else _short_moment(moment)


def written_date(iso: str) -> str:
    """A date written out, "10 April 2025"; unchanged if it is none."""
    found = _DATE.match(iso)
    if not found or not 1 <= int(found[2]) <= 12:
        return iso
    return pgettext("date", "{day} {month} {year}", day=int(found[3]), month=_MONTH[int(found[2])], year=found[1])


def why_no_date(error: NotADateError) -> str:
    """Why words are no date, in a clause: “it may be 10 April 2025 or 4 October 2025”."""
    if not error.days:
        return _(error.why)
    weekday = _WEEKDAY[date.fromisoformat(error.days[0]).weekday()]
    day, other = written_date(error.days[0]), written_date(error.days[-1])
    return _(error.why, day=day, other=other, weekday=weekday)


def date_with_weekday(day: date) -> str:
    """A day with its weekday, so that a slip is seen: "Thu 10 April 2025"."""
    return pgettext("date", "{weekday} {date}", weekday=_SHORT_DAY[day.weekday()], date=written_date(day.isoformat()))


def written_month(day: date) -> str:
    """The month of a day written out: "April 2025"."""
    return pgettext("month and year", "{month} {year}", month=_MONTH[day.month], year=day.year)


def utc_timestamp(iso: str) -> str:
    """A timestamp in UTC written out: "10 April 2025, 15:30 UTC"."""
    if len(iso) < 16 or not _DATE.match(iso):
        return written_date(iso)
    return pgettext("moment", "{date}, {time} UTC", date=written_date(iso), time=iso[11:16])


def offset_timestamp(iso: str) -> str:
    """A timestamp on the clock where it was taken, with its offset: "10 April 2025, 17:30 (UTC+02:00)"."""
    moment = datetime.fromisoformat(iso)
    offset = f"{moment:%z}"
    return pgettext(
        "moment",
        "{date}, {time} (UTC{offset})",
        date=written_date(iso),
        time=f"{moment:%H:%M}",
        offset=f"{offset[:3]}:{offset[3:5]}",
    )


def short_date(day: date) -> str:
    """A day in short: "25 Nov 2026"."""
    return pgettext("short date", "{day} {month} {year}", day=day.day, month=_SHORT_MONTH[day.month], year=day.year)


def day_and_month(day: date) -> str:
    """A day of this year: "25 Nov"."""
    return pgettext("short date", "{day} {month}", day=day.day, month=_SHORT_MONTH[day.month])


def _short_moment(moment: datetime) -> str:
    return pgettext("moment", "{date}, {time}", date=short_date(moment), time=f"{moment:%H:%M}")


def due_timestamp(deadline: str) -> str:
    """A deadline on the clock of this place: "10 Apr 2026, 18:00"; unchanged where it lacks a day or a time."""
    moment = moment_of(deadline.strip())
    return deadline if moment is None else _short_moment(on_this_clock(moment))


def deadline_words(deadline: str, now: datetime) -> str:
    """A deadline with the time left: "due 18:00 (40 min)"; `now` is the moment where they are."""
    due = when_due(deadline, now)
    return pgettext("deadline", "due {when}", when=due) if due else ""


def when_due(deadline: str, now: datetime) -> str:
    """The moment and the time left: "10 Apr 18:00 (20 h 30 min)".

    What is stored without a day or a time, as older programs let people type it, is shown as it stands.
    """
    moment = moment_of(deadline.strip())
    if moment is None:
        return deadline.strip()
    due, left = on_this_clock(moment), _left(moment, now)
    values = {"time": f"{due:%H:%M}", "left": left}
    if due.date() == on_this_clock(now).date():
        return pgettext("deadline", "{time} ({left})", **values)
    day = day_and_month(due) if due.year == on_this_clock(now).year else short_date(due)
    return pgettext("deadline", "{date} {time} ({left})", date=day, **values)


def understood_words(deadline: str, now: datetime) -> str:
    """How a deadline that was read is understood: "Fri 10 April 2026, 18:00 (40 min)"."""
    moment = moment_of(deadline)
    assert moment is not None
    due = on_this_clock(moment)
    return pgettext(
        "deadline",
        "{date}, {time} ({left})",
        date=date_with_weekday(due.date()),
        time=f"{due:%H:%M}",
        left=_left(moment, now),
    )


def _left(moment: datetime, now: datetime) -> str:
    left = on_this_clock(moment) - on_this_clock(now)
    return _span(left) if left >= timedelta(0) else _("{span} ago", span=_span(-left))


def _span(left: timedelta) -> str:
    minutes = int(left.total_seconds() // 60)
    if minutes < 60:
        return _("{minutes} min", minutes=minutes)
    if minutes < 48 * 60:
        return _("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
    days = minutes // (24 * 60)
    return counted("{count} [day|days]", days)
