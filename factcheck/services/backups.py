"""Backups of desk files: made while people work, thinned with time, listed and restored."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

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
from factcheck.domain.records.backup import INTERVAL, Backup, BackupOrigin, stood_for
from factcheck.domain.records.ids import OperationId
from factcheck.services.desk import Desk
from factcheck.services.opening import holder_here, system_clock
from factcheck.store.backed_up_file import file_at, note_file, note_restored, noted_file
from factcheck.store.backup_file import (
    backup_times,
    described,
    erasures_in,
    first_operation_in,
    is_whole,
    last_operation_in,
    operations_in,
    remove_backup,
    restore,
    write_backup,
)
from factcheck.store.scratch_file import set_aside_beside
from factcheck.translation import _


def is_due(desk: Path, now: datetime) -> bool:
    """Whether the last backup is so old that a change wants one; raises UnreadableError."""
    last = next(iter(backup_times(places.backups_of(desk))), None)
    return last is None or not now - INTERVAL < last <= now


def has_backups(desk: Path) -> bool:
    """Whether a backup was made of what lay at this path, so that it was a desk; raises UnreadableError."""
    return bool(backup_times(places.backups_of(desk)))


def back_up(desk: Path, now: datetime, only_when_due: bool = False) -> Path | None:
    """Backs a desk file up as it stands, whoever has it open; None where the last backup holds the same.

    With `only_when_due` also where that is not so old yet. Raises NoBackupMadeError; no backup is then lost.
    """
    try:
        if only_when_due and not is_due(desk, now):
            return None
        made = write_backup(desk.resolve(), places.backups_of(desk), now)
    except FactcheckError as error:
        raise _not_made(desk, error) from error
    note_file(places.backups_of(desk), file_at(desk))
    return made


def back_up_gone(desk: Desk, now: datetime) -> Path | None:
    """Backs up what is open, under its path, which leads to it no more; None and raises as `back_up`."""
    try:
        with TemporaryDirectory(dir=places.made(places.temporary())) as folder:
            copy = Path(folder) / desk.path.name
            desk.save_copy(copy)
            return write_backup(copy, places.backups_of(desk.path), now)
    except FactcheckError as error:
        raise _not_made(desk.path, error) from error


def _not_made(desk: Path, error: FactcheckError) -> NoBackupMadeError:
    if isinstance(error, DiskFullError):
        return NoBackupMadeError(desk.name, _("the disk for backups is full"))
    if isinstance(error, UnwritableError | UnreadableError):
        return NoBackupMadeError(desk.name, error.why)
    return NoBackupMadeError(desk.name, _("it is damaged, or no longer where it was"))


def thin(desk: Path, now: datetime) -> None:
    """Removes the backups of a desk that one newer one stands for, if all of that one can be read.

    Of other files that lay at its path none does. One is looked at each time, since that is slow. Raises
    UnreadableError or UnwritableError.
    """
    times = backup_times(places.backups_of(desk))
    if not stood_for(list(times), now):
        return
    desks = {at: first_operation_in(path) for at, path in times.items()}
    gone: dict[datetime, datetime] = {}
    for one in set(desks.values()) - {""}:
        gone |= stood_for([at for at, of in desks.items() if of in (one, "")], now)
    for keeper in dict.fromkeys(gone.values()):
        if is_whole(times[keeper], holder_here("", system_clock)):
            for at in (at for at, other in gone.items() if other == keeper):
                remove_backup(times[at])
            return


def backups_of(desk: Path) -> list[Backup]:
    """The backups of a desk file and the copies made before it was brought up to date, the newest first.

    Those made at its path, of whatever file; those made of it at another path before it was moved; of all others the
    ones of a state that it went through, or of a file that began as it did and lies nowhere any more. Where nothing of
    the file can be read, those made of what lay at its path are taken for its own.
    """
    found = [
        replace(described(path), origin=of, erased_since=erased_since(path, desk))
        for path, of, _is_own in known_backups(desk)
    ]
    return sorted(found, key=lambda one: one.made, reverse=True)


def erased_since(backup: Path, desk: Path) -> int:
    """How often something was erased from a desk file that a backup may still hold, as far as both can be read."""
    return max(0, erasures_in(desk) - erasures_in(backup))


def known_backups(desk: Path) -> list[tuple[Path, BackupOrigin, bool]]:
    """The files of the backups of a desk, of what each was made, and whether it is one of the desk file itself."""
    history, here = _went_through(desk), places.backups_of(desk)
    found: list[tuple[Path, BackupOrigin, bool]] = []
    for folder in {here, *places.backups().glob("*/")}:
        noted = noted_file(folder) if folder != here else None
        is_own = folder == here or (noted is not None and noted.is_now(desk))
        is_left = is_own or (noted is not None and noted.has_left)
        for path in (*backup_times(folder).values(), *folder.glob("*.factcheck")):
            first = first_operation_in(path)
            has_begun_so = first in history if first and history else is_own
            is_of_it = (is_left and has_begun_so) or last_operation_in(path) in history
            if is_of_it or folder == here:
                origin = BackupOrigin.HERE if is_of_it else BackupOrigin.OTHER
                origin = origin if folder == here else BackupOrigin.ELSEWHERE
                found.append((path, origin, is_own and is_of_it))
    return found


def newer_backup(desk: Desk) -> datetime | None:
    """When the last backup at the path of a desk was made, where that was after the file was written and it holds more.

    So it is where another file came to the path while somebody worked, and the program ended without an answer.
    """
    try:
        last = next(iter(backup_times(places.backups_of(desk.path)).items()), None)
        if last is None or last[0].timestamp() < int(desk.path.stat().st_mtime):
            return None
        operation = last_operation_in(last[1])
        return last[0] if operation and not desk.history.holds(OperationId(operation)) else None
    except (FactcheckError, OSError):
        return None


def _went_through(desk: Path) -> set[str]:
    """The operations of all states that a desk file is known to have gone through, before it was restored too."""
    history = operations_in(desk)
    for kept in set_aside_beside(desk):
        if first_operation_in(kept) in history:
            history |= operations_in(kept)
    return history


def restore_backup(backup: Path, desk: Path, who: str) -> Path | None:
    """Puts what a backup holds in the place of a desk file; answers where the old one is kept, None if there was none.

    Raises LockedDeskError, DamagedDeskError, UnwritableError or DiskFullError; all is then as it was.
    """
    before = file_at(desk)
    kept = restore(backup, desk, holder_here(who, system_clock))
    note_restored(before, desk)
    return kept


def newest_whole(desk: Path) -> Backup | None:
    """The newest backup of a desk file of which all can be read, and none of another one; slow.

    One that was made at another path only where none made at its own will do: a file that was copied may lie there.
    """
    found = [one for one in backups_of(desk) if one.is_readable]
    own = (one for origin in (BackupOrigin.HERE, BackupOrigin.ELSEWHERE) for one in found if one.origin is origin)
    return next((one for one in own if is_whole(one.path, holder_here("", system_clock))), None)


def named_backup(desk: Path, name: str | None) -> Path:
    """The backup of a desk file that is called so, else the newest of which all can be read.

    Raises NoSuchBackupError or NoWholeBackupError.
    """
    if name is None:
        newest = newest_whole(desk)
        if newest is None:
            raise NoWholeBackupError(desk.name)
        return newest.path
    for one in backups_of(desk):
        if one.is_readable and name in (one.path.name, str(one.path)):
            return one.path
    raise NoSuchBackupError(desk.name, name)
