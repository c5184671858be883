"""Says at the bottom of the window which file is open, and when the last change was saved in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from factcheck.domain.records.operation import Changed
from factcheck.domain.wording.timestamps import local_time
from factcheck.services.opening import system_clock
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import StatusStrip


class SaveState(QObject):
    """Remembers the moment of the last change; `unsaved` names what could not be saved.

    `show` is called again where the day may be another one, or something could not be saved.
    """

    def __init__(self, session: Session, status: StatusStrip, unsaved: Callable[[], str]) -> None:
        super().__init__(status)
        self._session = session
        self._status = status
        self._unsaved = unsaved
        self._saved_at = ""
        session.desk_opened.connect(self._begin)
        session.desk_changed.connect(self._note)

    def show(self) -> None:
        """Says what is so at this moment."""
        desk = self._session.desk
        if desk is not None:
            state = self._words() if desk.is_writable else "Read only"
            self._status.show_saved(f"{state} · {desk.path.name}")

    def _words(self) -> str:
        unsaved = self._unsaved()
        if unsaved:
            return f"Not saved: {unsaved}"
        when = f" {local_time(self._saved_at, system_clock())}" if self._saved_at else ""
        return f"All changes saved{when}"

    def _begin(self) -> None:
        self._saved_at = ""
        self.show()

    def _note(self, changed: Changed) -> None:
        self._saved_at = changed.operation.at
        self.show()
