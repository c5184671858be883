"""The file that a start opens, noted beside the settings until it is shown: what ends a start is not opened again."""

import contextlib
import os
from pathlib import Path

from factcheck import places


def begin(desk: Path) -> None:
    """Notes that this process starts with a desk; where it cannot be noted the start goes on."""
    with contextlib.suppress(OSError):
        places.made(_marker().parent)
        _marker().write_bytes(b"%d\n%s" % (os.getpid(), os.fsencode(desk.absolute())))


def finish() -> None:
    """Takes the note back, now that a desk was shown or refused, unless another window is just starting."""
    process, _desk = _noted()
    if process == os.getpid() or not places.is_running(process):
        with contextlib.suppress(OSError):
            _marker().unlink(missing_ok=True)


def unfinished() -> Path | None:
    """The desk that an earlier start began with and did not live to show."""
    process, desk = _noted()
    return desk if process != os.getpid() and not places.is_running(process) and desk.is_file() else None


def _noted() -> tuple[int, Path]:
    """The process and the desk that are noted; no process, and no file, where nothing is."""
    try:
        process, desk = _marker().read_bytes().split(b"\n", 1)
        return int(process), Path(os.fsdecode(desk))
    except (OSError, ValueError):
        return 0, Path()


def _marker() -> Path:
    return places.settings_file().with_name("starting")
