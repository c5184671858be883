"""What is dropped on the window, and on parts of it that take files: files of this computer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent


def local_files(mime: QMimeData) -> list[Path]:
    """The files that were dropped or pasted; none where it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class FileTaker:
    """Mixed into a widget that accepts drops: of these it takes files, and nothing else."""

    def may_take_files(self) -> bool:
        """Whether there is something that files can belong to."""
        return True

    def take_files(self, files: Sequence[Path]) -> None:
        """Does what is to be done with files that were dropped."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Lets files be dropped here."""
        if self.may_take_files() and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the files that were dropped."""
        event.acceptProposedAction()
        self.take_files(local_files(event.mimeData()))


class PassesFilesOn:
    """Mixed into a field: words can be dropped into it, and files belong to what it stands in."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leaves files to what it stands in, where Qt would type their addresses."""
        if local_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)  # type: ignore[misc]
