"""Copies of captured files for other programs of this computer, which are removed when the desk is left."""

import shutil
import tempfile
from pathlib import Path, PurePath

from factcheck import places
from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.capture import Capture
from factcheck.domain.wording.system_words import system_words
from factcheck.services.captures import Captures

_NEVER_RUN = (
    ".pdf .png .jpg .jpeg .gif .bmp .webp .tif .tiff .heic .mp3 .m4a .ogg .opus .flac .wav .mp4 .m4v .mov .webm"
    " .mkv .avi .txt .text .md .csv .tsv .docx .xlsx .pptx .odt .ods .odp .rtf .eml"
)
"""The endings of files that a system shows, and never runs; a page of the web may run scripts and visit the web."""


def may_go_outside(capture: Capture) -> bool:
    """Whether a captured file is one that another program only shows."""
    return PurePath(capture.name).suffix.lower() in _NEVER_RUN.split()


class OutsideCopies:
    """The copies that were made; nobody else on this computer may read them."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def make(self, captures: Captures, capture: Capture) -> Path:
        """A copy of a capture that is only to be read; raises NoSuchRecordError or UnwritableError."""
        try:
            folder = Path(tempfile.mkdtemp(dir=places.made(places.temporary())))
            self._folders.append(folder)
            target = folder / PurePath(capture.name.replace("\0", "")).name
            captures.write_to(capture, target)
            target.chmod(0o400)
        except OSError as error:
            raise UnwritableError(capture.title, system_words(error)) from error
        return target

    def remove(self) -> None:
        """Removes all of them; what another program still holds goes with the next start."""
        folders, self._folders = self._folders, []
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
