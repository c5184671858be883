"""The history: who did what when, newest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.operation import Operation
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen


class HistoryDialog(SearchList):
    """A list of operations that can be searched; it may stay open while one works."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "history", "History", "Search the history", ("What", "Who", "When"))
        self.setModal(False)
        fit_to_screen(self, 820, 560)

    def show_operations(self, operations: Sequence[Operation]) -> None:
        """Fills the list; the operations come oldest first."""
        self.show_rows([Row(one.id, (one.label, one.who, local_timestamp(one.at))) for one in reversed(operations)])

    @override
    def _choose(self) -> None:
        """Nothing can be chosen in the history; undo goes step by step."""
