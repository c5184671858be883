"""What is dropped on the window: files of this computer."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(mime: QMimeData) -> list[Path]:
    """The files that were dropped or pasted; none where it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
