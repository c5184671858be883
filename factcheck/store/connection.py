"""Connections to SQLite, with settings that make files from strangers harmless; which files lie on network volumes."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON")
_BUSY_TIMEOUT = 2.0  # seconds that a statement waits for another connection
_REMOTE = frozenset({"9p", "afs", "afpfs", "ceph", "cifs", "davfs", "ncpfs", "nfs", "nfs4", "prl_fs"})
_REMOTE |= {"smb3", "smbfs", "vboxsf", "webdav"}
_REMOTE |= {"fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse"}


def connected(path: Path, how: str) -> sqlite3.Connection:
    """A connection to the file at the absolute `path`; `how` is "immutable=1" or "mode=" with ro, rw, rwc."""
    return _prepared(sqlite3.connect(_uri(path, how), uri=True, timeout=_BUSY_TIMEOUT, isolation_level=None))


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Writes all of a block or nothing of it; one within another can be taken back alone."""
    if not db.in_transaction:
        db.execute("BEGIN")
        with db:
            yield
        return
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # a full disk takes everything back by itself
            db.execute("ROLLBACK TO part")
        raise
    finally:
        if db.in_transaction:
            db.execute("RELEASE part")


@contextlib.contextmanager
def attached(db: sqlite3.Connection, path: Path, how: str) -> Iterator[None]:
    """Lets statements on `db` name the tables of another file as `file.table`."""
    db.execute("ATTACH ? AS file", [_uri(path, how)])
    try:
        yield
    finally:
        db.execute("DETACH file")


def log_path(path: Path) -> Path:
    """Where SQLite writes ahead what is not in the file yet."""
    return path.with_name(f"{path.name}-wal")


def _uri(path: Path, how: str) -> str:
    return f"{path.as_uri()}?{how}"


def connected_to_memory() -> sqlite3.Connection:
    """A connection to a database that nobody else sees."""
    return _prepared(sqlite3.connect(":memory:", uri=True, isolation_level=None))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def is_remote(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Whether `path` is on a network share, as far as the system's list of `mounts` tells."""
    if str(path).startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    real = path.resolve()
    best = ("", "")
    for line in lines:
        place, kind = line.split(" ")[1:3]
        if real.is_relative_to(_plain(place)) and len(place) >= len(best[0]):
            best = (place, kind)
    return best[1] in _REMOTE


def _plain(place: str) -> str:
    """A place as the list of mounts writes it, with blanks and the like as they are."""
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place)
