"""A backup of a desk: what is in it, when the next one is due, and which older ones a newer one stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

INTERVAL = timedelta(minutes=10)
"""The least time between two backups: what a damaged file can cost, for six small files an hour."""
SOON = timedelta(seconds=10)
"""Between the first change since a file was opened and a backup: what was typed for that change goes with it."""
_DENSE = timedelta(hours=1)
_THEN = ((timedelta(days=1), "%Y-%m-%d %H"), (timedelta(days=7), "%Y-%m-%d"), (timedelta(days=31), "%G week %V"))
_AT_LAST = "%Y-%m"


class BackupOrigin(StrEnum):
    """Of what a backup was made, as seen from a desk file."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    """A state that the file went through at another path: before it was moved, or before it was copied from there."""
    OTHER = "other"
    """Another file that lay at the same path."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when it was made, how many claims it holds, and the last change in it with who made it.

    `is_readable` is false where the file is damaged or foreign, and nothing is known of what it holds. From the file
    something was erased so many times more as `erased_since` says: it may hold that.
    """

    path: Path
    made: datetime
    claims: int = 0
    changed: str = ""
    who: str = ""
    origin: BackupOrigin = BackupOrigin.HERE
    is_readable: bool = True
    erased_since: int = 0

    @property
    def made_of(self) -> str:
        """The name of the file that it was made of, without its ending, cut to length."""
        return self.path.parent.name.rpartition(" ")[0]


def stood_for(times: Sequence[datetime], now: datetime) -> dict[datetime, datetime]:
    """The backups that may go, each with the newer one that stands for it.

    All of the last hour stay, then the last one of each hour for a day, of each day for a week, of each week for a
    month, and of each month for ever; days are those of UTC.
    """
    newest: dict[str, datetime] = {}
    gone: dict[datetime, datetime] = {}
    for at in sorted(times, reverse=True):
        stretch = _stretch(at, now)
        keeper = newest.setdefault(stretch, at) if stretch else at
        if keeper != at:
            gone[at] = keeper
    return gone


def _stretch(at: datetime, now: datetime) -> str:
    """The hour, day, week or month of which only the last backup stays; empty where all do."""
    age = now - at
    if age < _DENSE:
        return ""
    return at.strftime(next((written for limit, written in _THEN if age < limit), _AT_LAST))
