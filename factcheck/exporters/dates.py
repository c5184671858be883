"""Moments and days for people, from ISO 8601; what is not a date is printed as it is."""

import re

from factcheck.domain.rules.dates import MONTHS

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def day_words(iso: str) -> str:
    """10 April 2025."""
    found = _DAY.match(iso)
    if not found or not 1 <= int(found[2]) <= 12:
        return iso
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"


def moment_words(iso: str) -> str:
    """10 April 2025, 15:30 UTC, from a moment in UTC."""
    return f"{day_words(iso)}, {iso[11:16]} UTC" if len(iso) >= 16 and _DAY.match(iso) else day_words(iso)
