"""Dates and timestamps (ISO 8601) as people read them: in local time, or in UTC where a report is read anywhere."""

import re
from datetime import datetime

from factcheck.domain.rules.dates import MONTHS

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def local_timestamp(at: str) -> str:
    """A timestamp of the record (UTC) in local time: "25 Nov 2026, 16:40"."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{_short_date(moment)} {moment.year}, {moment:%H:%M}"


def local_time(at: str, now: datetime) -> str:
    """The local time of day of a timestamp, with seconds; on another day than that of `now` with its date."""
    moment = datetime.fromisoformat(at).astimezone()
    day = "" if moment.date() == now.astimezone().date() else f"{_short_date(moment)}, "
    return f"{day}{moment:%H:%M:%S}"


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
    day = f"{_short_date(moment)} {moment.year}"
    return day if len(at) <= len("2026-04-03") else f"{day}, {moment:%H:%M}"


def written_date(iso: str) -> str:
    """A date written out, "10 April 2025"; unchanged if it is none."""
    found = _DATE.match(iso)
    if not found or not 1 <= int(found[2]) <= 12:
        return iso
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"


def utc_timestamp(iso: str) -> str:
    """A timestamp in UTC written out: "10 April 2025, 15:30 UTC"."""
    return f"{written_date(iso)}, {iso[11:16]} UTC" if len(iso) >= 16 and _DATE.match(iso) else written_date(iso)


def _short_date(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1][:3]}"
