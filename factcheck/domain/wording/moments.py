"""Times as people read them, in the time of where they are."""

from datetime import datetime

from factcheck.domain.rules.dates import MONTHS


def local_moment(at: str) -> str:
    """A moment of the record (UTC, ISO 8601) as "25 Nov 2026, 16:40" here."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}, {moment:%H:%M}"


def local_time(at: str, now: datetime) -> str:
    """The time of day of a moment of the record, with seconds; on another day than that of `now` with its day."""
    moment = datetime.fromisoformat(at).astimezone()
    day = "" if moment.date() == now.astimezone().date() else f"{moment.day} {MONTHS[moment.month - 1][:3]}, "
    return f"{day}{moment:%H:%M:%S}"


def lock_moment(at: str) -> str:
    """Since when a file is open elsewhere, here: "25 Nov 2026, 16:40"; what older programs wrote as it stands."""
    try:
        return local_moment(at)
    except ValueError:
        return at


def given_moment(at: str) -> str:
    """A moment as a file gave it, on the clock of whoever wrote it: "3 Apr 2026, 12:40"; else as it stands."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    day = f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"
    return day if len(at) <= len("2026-04-03") else f"{day}, {moment:%H:%M}"
