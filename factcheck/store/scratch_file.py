"""Writes files so that they appear whole under their names, and on the disk, or not at all."""

import contextlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.domain.file_errors import UnwritableError
from factcheck.places import sync_names
from factcheck.store.error_translation import from_os
from factcheck.translation import _

_NAME = re.compile(r"\.~[0-9a-f]{16}\.part(-journal)?")
_LEFT_AFTER = 600.0  # seconds in which nobody wrote to one


@contextlib.contextmanager
def scratch_beside(
    target: Path, rights: int | None = None, make_way: Callable[[], object] | None = None
) -> Iterator[Path]:
    """A new, empty file in the folder of `target`, which takes its place in one step when the block ends.

    It has a name that nothing else has, so no link is followed and nothing is opened that was there. It gets
    `rights`, else those of `target`, else those that this user's new files get, and while it is written no more than
    these. `make_way` is called when all of it is on the disk: what it renames lacks its name for a moment alone.
    Raises OSError.
    """
    sweep(target.parent)
    rights = rights or rights_of(target)
    scratch = target.with_name(f".~{secrets.token_hex(8)}.part")
    os.close(os.open(scratch, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666 if rights is None else 0o600))
    try:
        yield scratch
        with open(scratch, "rb+") as file:
            os.fsync(file.fileno())
        if rights is not None:
            scratch.chmod(rights)
        if make_way is not None:
            make_way()
        os.replace(scratch, target)
        sync_names(target.parent)
    finally:
        scratch.unlink(missing_ok=True)


def rights_of(path: Path) -> int | None:
    """The rights of a file, none where there is no such file."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return None


def unused_name(path: Path) -> Path:
    """The path, with a number behind its name where something has that name."""
    found, count = path, 1
    while os.path.lexists(found):
        count += 1
        found = path.with_name(f"{path.stem} ({count}){path.suffix}")
    return found


def set_aside_name(path: Path) -> Path:
    """What a desk file is called that gives way to another one."""
    return unused_name(path.with_name(f"{path.stem[:100]} set aside{path.suffix}"))


def set_aside_beside(desk: Path) -> list[Path]:
    """What gave way in the folder of a desk file, or was left of another one, also under the names of before."""
    there = (one for one in desk.parent.glob("*") if one.name.startswith(desk.stem[:50]) and one != desk)
    return sorted(one for one in there if " set aside" in one.name or " until " in one.name)


def sweep(folder: Path) -> None:
    """Removes the scratch files that killed runs of this user left in `folder`."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for one in entries:
            if _NAME.fullmatch(one.name) and _is_left(one.stat(follow_symlinks=False)):
                os.unlink(one.path)


def _is_left(found: os.stat_result) -> bool:
    is_own = os.name == "nt" or found.st_uid == os.geteuid()
    return is_own and stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _LEFT_AFTER


def check_folder(target: Path) -> None:
    """Makes sure that the folder for a file is there; raises UnwritableError."""
    if not target.parent.is_dir():
        raise UnwritableError(target.name, _("its folder is not there"))


def write_atomically(target: Path, content: bytes) -> None:
    """Puts `content` in place of `target` in one step; raises UnwritableError or DiskFullError.

    A file that was there keeps its rights, a new one gets those that this user's new files get.
    """
    target = target.resolve()
    check_folder(target)
    try:
        with scratch_beside(target) as scratch, open(scratch, "wb") as file:
            file.write(content)
    except OSError as error:
        raise from_os(target.name, error) from error
