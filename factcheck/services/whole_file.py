"""Writes a file so that it appears whole or not at all."""

import os
import tempfile
from pathlib import Path

from factcheck.domain.errors import UnwritableError
from factcheck.store.trouble import from_os


def write_whole(target: Path, content: bytes) -> None:
    """Puts `content` in place of `target` in one step; raises UnwritableError or DiskFullError."""
    if not target.parent.is_dir():
        raise UnwritableError(target.name, "its folder is not there")
    try:
        handle, name = tempfile.mkstemp(prefix=f".~{target.name[:80]}.", dir=target.parent)
    except OSError as error:
        raise from_os(target.name, error) from error
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(0o644 if not target.exists() else target.stat().st_mode & 0o777)
        os.replace(scratch, target)
    except OSError as error:
        raise from_os(target.name, error) from error
    finally:
        scratch.unlink(missing_ok=True)
