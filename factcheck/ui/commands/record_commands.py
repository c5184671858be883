"""What keys, menus and the panel do to the rest of the record: splits, denials, questions and wordings."""

from PySide6.QtCore import QObject, Signal

from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import WindowParts
from factcheck.ui.commands.denial_commands import DenialCommands
from factcheck.ui.commands.query_commands import QueryCommands
from factcheck.ui.commands.split_commands import SplitCommands


class RecordCommands(QObject):
    """The commands of the sections that are absent until they hold something, as one."""

    said = Signal(str)
    pane_wanted = Signal(int)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = (SplitCommands(parts), DenialCommands(parts), QueryCommands(parts))
        for part in self._parts:
            part.said.connect(self.said)
            part.pane_wanted.connect(self.pane_wanted)

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {name: run for part in self._parts for name, run in part.handlers().items()}

    def listen(self) -> None:
        """Does what the sections of the panel ask for."""
        for part in self._parts:
            part.listen()
