"""Where a claim stands."""

from enum import StrEnum


class Status(StrEnum):
    """Where a claim stands; it follows from the record, nobody sets it."""

    NOT_CHECKED = "not_checked"
    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    NOT_NEEDED = "not_needed"
