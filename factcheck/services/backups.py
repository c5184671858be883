"""Backups of desk files: made while people work, thinned with time, listed and restored."""

from datetime import datetime
from pathlib import Path

from factcheck import places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    DiskFullError,
    NoBackupMadeError,
    NoSuchBackupError,
    NoWholeBackupError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.records.backup import INTERVAL, Backup, stood_for
from factcheck.services.opening import holder_here, system_clock
from factcheck.store.backup_file import backup_times, described, is_whole, remove_backup, restore, write_backup
from factcheck.translation import _


def is_due(desk: Path, now: datetime) -> bool:
    """Whether the last backup is so old that a change wants one; raises UnreadableError."""
    last = next(iter(backup_times(places.backups_of(desk))), None)
    return last is None or not now - INTERVAL < last <= now


def back_up(desk: Path, now: datetime, only_when_due: bool = False) -> Path | None:
    """Backs a desk file up as it stands, whoever has it open; None where the last backup holds the same.

    With `only_when_due` also where that is not so old yet. Raises NoBackupMadeError; no backup is then lost.
    """
    try:
        if only_when_due and not is_due(desk, now):
            return None
        return write_backup(desk.resolve(), places.backups_of(desk), now)
    except DiskFullError as error:
        raise NoBackupMadeError(desk.name, _("the disk for backups is full")) from error
    except (UnwritableError, UnreadableError) as error:
        raise NoBackupMadeError(desk.name, error.why) from error
    except FactcheckError as error:
        raise NoBackupMadeError(desk.name, _("it is damaged, or no longer where it was")) from error


def thin(desk: Path, now: datetime) -> None:
    """Removes the backups that one newer one stands for, if all of that one can be read.

    One is looked at each time, since that is slow. Raises UnreadableError or UnwritableError.
    """
    times = backup_times(places.backups_of(desk))
    gone = stood_for(list(times), now)
    for keeper in dict.fromkeys(gone.values()):
        if is_whole(times[keeper], holder_here("", system_clock)):
            for at in (at for at, other in gone.items() if other == keeper):
                remove_backup(times[at])
            return


def backups_of(desk: Path) -> list[Backup]:
    """The backups of a desk file and the copies made before it was brought up to date, the newest first."""
    folder = places.backups_of(desk)
    paths = [*backup_times(folder).values(), *folder.glob("*.factcheck")]
    return sorted(map(described, paths), key=lambda one: one.made, reverse=True)


def restore_backup(backup: Path, desk: Path, who: str, now: datetime) -> Path | None:
    """Puts what a backup holds in the place of a desk file; answers where the old one is kept, None if there was none.

    Raises LockedDeskError, DamagedDeskError, UnwritableError or DiskFullError; all is then as it was.
    """
    return restore(backup, desk, holder_here(who, system_clock), now)


def named_backup(desk: Path, name: str | None) -> Path:
    """The backup of a desk file that is called so, else the newest of which all can be read.

    Raises NoSuchBackupError or NoWholeBackupError.
    """
    for path in (one.path for one in backups_of(desk) if one.is_readable):
        if name in (path.name, str(path)) or (name is None and is_whole(path, holder_here("", system_clock))):
            return path
    raise NoWholeBackupError(desk.name) if name is None else NoSuchBackupError(desk.name, name)
