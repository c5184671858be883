"""The menu of the files worked on lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from factcheck.translation import _

MOST = 9


class RecentMenu(QMenu):
    """Lists the recent files that are still there, the last one first."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Open &recent"), parent)
        self.setObjectName("menu_recent")

    def show_recent(self, paths: Sequence[str]) -> None:
        """Fills the menu; it is off where there is nothing to open."""
        self.clear()
        there = [path for path in paths if Path(path).exists()][:MOST]
        for number, path in enumerate(there, start=1):
            name = Path(path).name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}    {Path(path).parent}")
            action.triggered.connect(lambda _checked=False, one=path: self.chosen.emit(one))
        self.setEnabled(bool(there))
