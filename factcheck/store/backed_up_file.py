"""Which file backups were made of, or drafts kept for, so that one that was moved is told from a copy."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from factcheck import places
from factcheck.store.opened_file import number_of

_NAME = "file.json"


@dataclass(frozen=True, slots=True)
class BackedUpFile:
    """The path at which a file was backed up last, and what told it from all other files of this computer."""

    path: str
    number: str

    @property
    def has_left(self) -> bool:
        """Whether nothing lies at its path any more."""
        return not os.path.lexists(self.path)

    def is_now(self, desk: Path) -> bool:
        """Whether it was moved, and is what lies at another path now: a copy is another file."""
        there = file_at(desk)
        return self.has_left and there is not None and there.number == self.number


def file_at(path: Path) -> BackedUpFile | None:
    """What lies at a path; None where that is nothing, or the system does not number its files."""
    with contextlib.suppress(OSError):
        found = path.stat()
        return BackedUpFile(str(path.resolve()), number_of(found)) if found.st_ino else None
    return None


def noted_file(folder: Path) -> BackedUpFile | None:
    """Of what the backups in a folder were made; None where it was not noted, as by earlier programs."""
    with contextlib.suppress(OSError, ValueError):
        return as_noted(json.loads((folder / _NAME).read_bytes()))
    return None


def as_noted(fields: object) -> BackedUpFile | None:
    """The file that was noted as these fields, as `asdict` gives them; None where they are none."""
    if not isinstance(fields, dict) or not {"path", "number"} <= fields.keys():
        return None
    return BackedUpFile(str(fields["path"]), str(fields["number"]))


def note_file(folder: Path, file: BackedUpFile | None) -> None:
    """Notes of what the backups in a folder were made; where that cannot be written, nobody knows later."""
    if file is not None and file != noted_file(folder):
        with contextlib.suppress(OSError):
            (folder / _NAME).write_text(json.dumps(asdict(file)), encoding="ascii")


def note_restored(before: BackedUpFile | None, desk: Path) -> None:
    """Lets all that was noted of a file hold for the one that was restored in its place."""
    after = file_at(desk)
    for folder in places.backups().glob("*/"):
        noted = noted_file(folder)
        if before is not None and after is not None and noted is not None and noted.number == before.number:
            note_file(folder, BackedUpFile(noted.path, after.number))
