"""When an article must be done, as people say it, and how much time is left."""

from datetime import datetime, timedelta

from factcheck.domain.rules.deadline import moment_of, on_this_clock
from factcheck.domain.wording.timestamps import date_with_weekday, day_and_month, short_date
from factcheck.translation import _, counted, pgettext


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
