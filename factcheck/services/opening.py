"""Makes and opens desks."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from factcheck import places
from factcheck.domain.file_errors import DamagedDeskError, NotADeskError
from factcheck.domain.records.operation import UNNAMED
from factcheck.services.desk import Desk
from factcheck.services.unit_of_work import Clock
from factcheck.store import desk_file
from factcheck.store.error_translation import from_os
from factcheck.store.lock import Holder
from factcheck.store.snapshot import snapshot
from factcheck.store.sqlite_store import SqliteStore


def system_clock() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def random_id() -> str:
    """A new id that no other file has: a UUID of random digits, which `uuid` would take six times as long to make."""
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def holder_here(who: str, clock: Clock) -> Holder:
    """Who has a file from now on: a person at this computer, in this process."""
    since = clock().astimezone().isoformat(timespec="minutes")
    return Holder(who.strip() or UNNAMED, platform.node(), os.getpid(), since)


def new_desk(
    path: Path, who: str = "", initials: str = "", origin: str = "window", clock: Clock = system_clock
) -> Desk:
    """A new, empty desk at `path`; raises DeskExistsError or UnwritableError."""
    file = desk_file.make(path, holder_here(who, clock))
    return Desk(SqliteStore(file), clock, random_id, who, initials, origin)


def open_desk(
    path: Path, who: str = "", initials: str = "", origin: str = "window", clock: Clock = system_clock
) -> Desk:
    """Opens a desk for its only writer; raises LockedDeskError and what else `open_to_write` raises."""
    with _damaged_where_salvageable(path):
        file = desk_file.open_to_write(path, holder_here(who, clock), places.backups_of(path))
    return Desk(SqliteStore(file), clock, random_id, who, initials, origin)


def read_desk(path: Path, who: str = "") -> Desk:
    """What a desk holds at this moment, to read only, whoever has it open."""
    with _damaged_where_salvageable(path):
        file = snapshot(path, holder_here(who, system_clock))
    return Desk(SqliteStore(file), system_clock, random_id, who)


@contextmanager
def _damaged_where_salvageable(path: Path) -> Iterator[None]:
    """Raises DamagedDeskError for a file that is no desk any more, but of which something can be saved."""
    try:
        yield
    except NotADeskError as error:
        from factcheck.store.salvage import can_be_salvaged

        if can_be_salvaged(path):
            raise DamagedDeskError(path.name) from error
        raise


def make_own_folder() -> None:
    """Makes the folder of the desk that is there without a name, for this user only.

    Raises UnwritableError or DiskFullError.
    """
    folder = places.default_desk().parent
    try:
        places.made(folder)
    except OSError as error:
        raise from_os(folder.name, error) from error
