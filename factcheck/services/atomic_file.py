"""Writes a file so that it appears whole or not at all."""

import os
import secrets
from pathlib import Path

from factcheck.domain.errors import UnwritableError
from factcheck.store.error_translation import from_os
from factcheck.translation import _


def write_atomically(target: Path, content: bytes) -> None:
    """Puts `content` in place of `target` in one step; raises UnwritableError or DiskFullError.

    A file that was there keeps its rights, a new one gets those that this user's new files get.
    """
    target = target.resolve()
    if not target.parent.is_dir():
        raise UnwritableError(target.name, _("its folder is not there"))
    scratch = target.with_name(f".~{secrets.token_hex(8)}.part")
    try:
        with open(scratch, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            scratch.chmod(target.stat().st_mode & 0o777)
        os.replace(scratch, target)
    except OSError as error:
        raise from_os(target.name, error) from error
    finally:
        scratch.unlink(missing_ok=True)
