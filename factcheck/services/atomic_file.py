"""Writes a file so that it appears whole or not at all."""

from pathlib import Path

from factcheck.domain.errors import UnwritableError
from factcheck.store.error_translation import from_os
from factcheck.store.scratch_file import scratch_beside
from factcheck.translation import _


def write_atomically(target: Path, content: bytes) -> None:
    """Puts `content` in place of `target` in one step; raises UnwritableError or DiskFullError.

    A file that was there keeps its rights, a new one gets those that this user's new files get.
    """
    target = target.resolve()
    if not target.parent.is_dir():
        raise UnwritableError(target.name, _("its folder is not there"))
    try:
        with scratch_beside(target) as scratch, open(scratch, "wb") as file:
            file.write(content)
    except OSError as error:
        raise from_os(target.name, error) from error
