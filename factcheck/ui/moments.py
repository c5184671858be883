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
