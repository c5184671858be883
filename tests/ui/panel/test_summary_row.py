"""One thing in a line or two."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.summary_row import Summary, SummaryRow

REUTERS = Summary(
    "Reuters", word="Supports", icon="stance-supports", where="para. 4", beneath="“neutral\nat all times”"
)


def test_all_of_it_is_spoken_on_one_line() -> None:
    assert REUTERS.spoken() == "Supports. Reuters. para. 4. “neutral at all times”"


def test_enter_opens_and_delete_removes(qtbot: QtBot) -> None:
    row = SummaryRow(REUTERS, "evidence_1")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(row.removed):
        qtbot.keyClick(row, Qt.Key.Key_Delete)


def test_a_long_title_does_not_make_it_wide(qtbot: QtBot) -> None:
    row = SummaryRow(Summary("Donaudampfschifffahrtsgesellschaft " * 20), "evidence_1")
    qtbot.addWidget(row)
    assert row.minimumSizeHint().width() < 200
