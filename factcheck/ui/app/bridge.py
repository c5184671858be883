"""Turns what a desk announces into one Qt signal."""

from PySide6.QtCore import QObject, Signal

from factcheck.domain.records.operation import Changed
from factcheck.services.desk import Desk


class Bridge(QObject):
    """Emits `changed` for each commit of the desk it listens to."""

    changed = Signal(object)

    def listen(self, desk: Desk) -> None:
        """Passes the announcements of `desk` on."""
        desk.subscribe(self._announced)

    def _announced(self, changed: Changed) -> None:
        self.changed.emit(changed)
