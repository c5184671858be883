"""The dialog with a field and a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from factcheck.ui.app.action_table import TABLE
from factcheck.ui.app.actions import Actions
from factcheck.ui.dialogs.capture_list import CaptureList
from factcheck.ui.dialogs.file_lists import BackupsDialog, HistoryDialog
from factcheck.ui.dialogs.search_list import Row, SearchList, palette, shortcuts

ROWS = [Row("a", ("Undo", "Edit")), Row("b", ("Find in article", "Edit")), Row("c", ("Find next", "Edit"))]


@pytest.fixture
def dialog(qtbot):
    made = SearchList(None, "list", "A list", "Find", ("Does", "Where"))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    return made


def test_typing_narrows_by_every_word(dialog, qtbot):
    qtbot.keyClicks(dialog.field, "art find")
    assert dialog.table.rowCount() == 1
    assert dialog.current_key() == "b"


def test_down_moves_and_enter_chooses(dialog, qtbot):
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_esc_leaves_at_once_whatever_was_typed(dialog, qtbot):
    qtbot.keyClicks(dialog.field, "zzz")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


GROUPED = [Row("a", ("Undo",), group="Edit"), Row("b", ("Open",), group="File"), Row("c", ("Redo",), group="Edit")]


def test_the_first_row_is_marked_from_right_to_left_too(qtbot):
    """QTableWidget.selectRow finds no column there before the table is laid out."""
    made = SearchList(None, "list", "A list", "Find", ("Does", "Where"))
    qtbot.addWidget(made)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.show_rows(ROWS)
    assert made.current_key() == "a"
    qtbot.keyClick(made.field, Qt.Key.Key_Down)
    assert made.current_key() == "b"


def test_rows_of_one_group_stand_under_its_head_which_nobody_can_choose(dialog, qtbot):
    dialog.show_rows(GROUPED)
    assert [dialog.table.item(row, 0).text() for row in range(5)] == ["Edit", "Undo", "Redo", "File", "Open"]
    seen = [dialog.current_key()]
    for _step in range(3):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
        seen.append(dialog.current_key())
    assert seen == ["a", "c", "b", "b"]


def test_a_row_can_be_marked_by_its_key(dialog):
    dialog.mark("c")
    assert dialog.current_key() == "c"


def test_of_very_many_rows_the_first_are_shown_and_all_are_found(dialog, qtbot):
    rows = [Row(str(at), (f"Source {at}", "source")) for at in range(1000)]
    dialog.show_rows(rows)
    assert dialog.table.rowCount() == 1000
    assert not dialog._remark.isVisible()
    dialog.most_shown = 500
    dialog.show_rows(rows)
    assert dialog.table.rowCount() == 500
    assert dialog._remark.text() == "The first 500 of 1,000; type to find the others."
    assert dialog._remark.isVisible()
    qtbot.keyClicks(dialog.field, "source 99")
    assert [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())][:2] == [
        "Source 99",
        "Source 990",
    ]
    assert not dialog._remark.isVisible()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    return Actions(window)


def rows(dialog):
    table = dialog.table
    return [[table.item(row, column).text() for column in range(3)] for row in dialog._places]


def test_the_palette_holds_everything_but_itself(qtbot, actions):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    assert len(rows(dialog)) == len(TABLE) - 1


def test_both_lists_show_the_keys_in_force(qtbot, actions):
    actions.set_keys({"find": "Ctrl+7"}, single_letters=False)
    dialog = shortcuts(None, actions)
    qtbot.addWidget(dialog)
    shown = rows(dialog)
    assert ["Find in article", "Everywhere", "Ctrl+7"] in shown
    assert not [row for row in shown if row[0] == "Supported"]
    commands = palette(None, actions)
    qtbot.addWidget(commands)
    assert ["Supported", "", ""] in rows(commands)
    assert ["Find in article", "", "Ctrl+7"] in rows(commands)


def test_the_list_of_keys_cuts_no_row_and_its_columns_stay_on_each_page(qtbot, actions):
    actions.set_keys({}, single_letters=True)
    dialog = shortcuts(None, actions)
    qtbot.addWidget(dialog)
    dialog.show()
    table, wide = dialog.table, dialog.table.fontMetrics().horizontalAdvance
    columns = [table.columnWidth(at) for at in range(3)]
    texts = [[table.item(row, at).text() for row in range(table.rowCount())] for at in range(3)]
    assert all(max(map(wide, some)) + 4 <= room for some, room in zip(texts, columns, strict=True))
    table.scrollToBottom()
    assert [table.columnWidth(at) for at in range(3)] == columns


def test_the_keys_of_daily_work_come_first_and_those_of_files_last(qtbot, actions):
    actions.set_keys({}, single_letters=True)
    dialog = shortcuts(None, actions)
    qtbot.addWidget(dialog)
    does = [row[0] for row in rows(dialog)]
    first = ["Select sentence", "Supported", "Disputed", "Unverified", "No verdict needed", "Split", "Evidence"]
    assert does[:7] == first
    assert does[-3:] == ["Print", "Settings", "Quit"]
    assert max(map(does.index, ("New wording", "Next claim", "Save a form"))) < does.index("Find in article")
    assert len(does) == len(set(does))


def test_page_down_shows_the_next_page_of_rows_from_the_first_time(dialog, qtbot):
    dialog.show_rows([Row(str(at), (f"Command {at}",), group="Edit") for at in range(100)])
    table = dialog.table
    last = table.rowAt(table.viewport().height() - table.rowHeight(0))
    qtbot.keyClick(dialog.field, Qt.Key.Key_PageDown)
    assert table.rowAt(0) >= last - 1
    assert table.visualItemRect(table.currentItem()).top() == 0
    qtbot.keyClick(dialog.field, Qt.Key.Key_PageUp)
    assert (dialog.current_key(), table.rowAt(0)) == ("0", 0)


def test_the_palette_is_a_sheet_over_its_window_without_a_frame(qtbot, window, actions):
    window.resize(700, 500)
    window.show()
    dialog = palette(window, actions)
    assert dialog.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.geometry().contains(dialog.geometry())
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("contrast", "Theme: high contrast"),
        ("everything is saved", "Save"),
        ("deadline", "About this article"),
        ("delete", "Erase from this file"),
        ("purge", "Erase from this file"),
        ("remove", "Erase from this file"),
        ("delete", "Remove claim"),
        ("delete", "Remove article"),
        *(("export", one) for one in ("Save a copy", "Print", "Copy the text", "Save the text as")),
    ],
)
def test_the_palette_is_searched_by_what_an_action_does(qtbot, actions, typed, found):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert found in [row[0] for row in rows(dialog)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dark", "Theme: dark"),
        ("save", "Save"),
        ("undo", "Undo"),
        ("print", "Print"),
        ("pdf", "Print"),
        ("export", "Fact-check report"),
        ("claim", "Claim"),
        ("ver", "No verdict needed"),
        ("evidence", "Evidence"),
    ],
)
def test_what_is_called_as_was_typed_stands_before_what_only_speaks_of_it(qtbot, actions, typed, first):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert rows(dialog)[0][0] == first


def test_the_heads_of_columns_begin_where_their_words_do(dialog):
    assert dialog.table.horizontalHeader().defaultAlignment() & Qt.AlignmentFlag.AlignLeft


LISTS = {
    "shortcuts": lambda actions: shortcuts(None, actions),
    "history": lambda _actions: HistoryDialog(None, can_take_back=True),
    "backups": lambda _actions: BackupsDialog(None, "city.factcheck"),
    "captures": lambda _actions: CaptureList(None, is_writable=True),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_with_a_frame_is_left_by_a_button(qtbot, actions, name):
    shown = LISTS[name](actions)
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.rejected):
        shown.findChild(QPushButton, f"close_{name}").click()


def test_the_row_that_is_marked_stays_so_where_others_come(dialog):
    dialog.mark("c")
    dialog.refill([Row("d", ("Redo", "Edit")), *ROWS])
    assert dialog.current_key() == "c"
    dialog.refill(ROWS[:2])
    assert dialog.current_key() == "a"
