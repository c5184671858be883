"""Says in the bar under the article that a file was written, and opens it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from factcheck.translation import N_, _
from factcheck.ui.app.notices import NoticeBar

REPORT = (N_("Report written: {path}"), N_("Report written, but no program was found that opens it: {path}"))
PDF = (N_("PDF written: {path}"), N_("PDF written, but no program was found that opens it: {path}"))
"""That it was, and that no program opens it."""


class WrittenFile:
    """Tells of the file that was written last."""

    def __init__(self, notice: NoticeBar) -> None:
        self._notice = notice
        self._words = ""

    def tell(self, messages: tuple[str, str], path: Path, opens: bool = False) -> None:
        """Says so, and offers to open it, also where it should have been: the system does not say whether it was."""
        written, unopened = messages
        if opens and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._words = _(unopened, path=path)
            self._notice.show_message(self._words)
        else:
            self._words = _(written, path=path)
            self._notice.show_message(self._words, [(N_("Open"), partial(self.tell, messages, path, opens=True))])

    def take_back(self) -> None:
        """Closes the bar where it still says so."""
        self._notice.take_back(self._words)
