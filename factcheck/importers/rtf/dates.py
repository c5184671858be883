"""Dates of RTF files as ISO 8601."""

from collections.abc import Mapping
from datetime import datetime

_FIRST_YEAR = 1900


def from_number(given: str) -> str:
    """The minute packed into one number of 32 bits, or an empty string where it is none."""
    try:
        bits = int(given[:11]) & 0xFFFFFFFF
    except ValueError:
        return ""
    minute, hour, day = bits & 0x3F, bits >> 6 & 0x1F, bits >> 11 & 0x1F
    return _written(_FIRST_YEAR + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, day, hour, minute)


def from_parts(parts: Mapping[str, int]) -> str:
    """The minute given by `yr`, `mo`, `dy`, `hr` and `min`, or an empty string."""
    year, month, day = (parts.get(part, 0) for part in ("yr", "mo", "dy"))
    return _written(year, month, day, parts.get("hr", 0), parts.get("min", 0))


def _written(year: int, month: int, day: int, hour: int, minute: int) -> str:
    try:
        return datetime(year, month, day, hour, minute).isoformat()
    except (ValueError, OverflowError):
        return ""
