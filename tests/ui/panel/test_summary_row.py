"""One thing in a line or two."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.summary_row import Summary, SummaryRow, elided, room_for_where
from factcheck.ui.widgets.painting import padding

REUTERS = Summary(
    "Reuters", word="Supports", icon="stance-supports", where="para. 4", beneath="“neutral\nat all times”"
)


def test_all_of_it_is_spoken_on_one_line() -> None:
    assert REUTERS.spoken() == "Supports. Reuters. para. 4. “neutral at all times”"


def test_the_files_that_were_captured_are_spoken_behind_where_it_stands() -> None:
    row = Summary("Reuters", where="para. 4", beneath="“neutral”", files="1 captured file")
    assert row.spoken() == "Reuters. para. 4. 1 captured file. “neutral”"


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


def test_the_short_title_is_shown_only_where_there_is_no_room_for_the_whole(qtbot):
    whole, short = "“one two three four five six seven” for “one two three four five six 7”", "“…seven” for “…7”"
    pictures = {}
    for width in (120, 900):
        for summary in (Summary(whole, short=short), Summary(short), Summary(whole)):
            row = SummaryRow(summary, "row")
            qtbot.addWidget(row)
            row.resize(width, row.sizeHint().height())
            pictures.setdefault(width, []).append(row.grab().toImage())
    narrow, wide = pictures[120], pictures[900]
    assert narrow[0] == narrow[1] != narrow[2]
    assert wide[0] == wide[2] != wide[1]
    assert SummaryRow(Summary(whole, short=short), "row").toolTip() == whole


def test_words_cut_behind_their_own_ellipsis_end_with_one(qtbot: QtBot) -> None:
    row = SummaryRow(Summary("aware… of every barge"), "row")
    qtbot.addWidget(row)
    metrics = row.fontMetrics()
    assert not [wide for wide in range(200) if "……" in elided("aware… of every barge", wide, metrics)]
    assert elided("aware……", 900, metrics) == "aware……"


def test_where_has_the_room_that_a_short_title_leaves(qtbot: QtBot) -> None:
    rooms = []
    for title in ("Ito", "The harbour office of the town, its books of last year and the year before"):
        row = SummaryRow(Summary(title, where="not said where in it"), "row")
        qtbot.addWidget(row)
        metrics = row.fontMetrics()
        twice = 2 * metrics.horizontalAdvance("not said where in it")
        room = room_for_where(metrics.horizontalAdvance(title), twice, padding(row))
        rooms.append(elided("not said where in it", room, metrics))
    assert rooms[0] == "not said where in it" != rooms[1]
