"""The log of failures: lines of code, never words of an article."""

import contextlib
from collections.abc import Iterable

from factcheck import __version__, places


def note(lines: Iterable[str]) -> None:
    """Writes lines behind what is in the log; where that cannot be, nothing is lost but the lines."""
    with contextlib.suppress(OSError):
        target = places.log_file()
        places.made(target.parent)
        with target.open("a", encoding="utf-8", errors="replace") as log:
            log.write("\n".join([f"Factcheck {__version__}", *lines, ""]))
