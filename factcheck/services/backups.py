"""Backups of desk files: made while people work, thinned with time, listed and restored."""

from datetime import datetime
from pathlib import Path

from factcheck import places
from factcheck.domain.file_errors import NoSuchBackupError, NoWholeBackupError
from factcheck.domain.records.backup import INTERVAL, Backup, stood_for
from factcheck.services.opening import holder_here, system_clock
from factcheck.store.backup_file import backup_times, described, is_whole, remove_backup, restore, write_backup


def is_due(desk: Path, now: datetime) -> bool:
    """Whether the last backup is so old that the next change wants one."""
    last = next(iter(backup_times(places.backups_of(desk))), None)
    return last is None or not now - INTERVAL < last <= now


def back_up(desk: Path, now: datetime) -> Path | None:
    """Backs a desk file up as it stands, whoever has it open; None where the last backup holds the same.

    Then the backups that one newer one stands for go, if all of that one can be read: one check each time, since it is
    slow. Raises DamagedDeskError, UnwritableError or DiskFullError; no backup is then lost.
    """
    folder = places.backups_of(desk)
    made = write_backup(desk.resolve(), folder, now)
    times = backup_times(folder)
    gone = stood_for(list(times), now)
    for keeper in dict.fromkeys(gone.values()):
        if is_whole(times[keeper], holder_here("", system_clock)):
            for at in (at for at, other in gone.items() if other == keeper):
                remove_backup(times[at])
            break
    return made


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
