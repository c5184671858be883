"""Times as people read them, in the time of where they are."""

from datetime import datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def local_moment(at: str) -> str:
    """A moment of the record (UTC, ISO 8601) as "25 Nov 2026, 16:40" here."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def local_time(at: str) -> str:
    """The time of day of a moment of the record, with seconds."""
    return f"{datetime.fromisoformat(at).astimezone():%H:%M:%S}"


def given_moment(at: str) -> str:
    """A moment as a file gave it, on the clock of whoever wrote it: "3 Apr 2026, 12:40"; else as it stands."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return day if len(at) <= len("2026-04-03") else f"{day}, {moment:%H:%M}"
