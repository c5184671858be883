"""Text fields that save themselves."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.file_errors import DiskFullError
from factcheck.ui.panel import saved_text
from factcheck.ui.panel.saved_text import SAVE_AFTER_MS, SavedLine, SavedText

Field = SavedLine | SavedText
HARD = "\x00\x01\u00a0e\u0301 \u2028😀\u200b\ufeff"


class Saved(list[tuple[str, str]]):
    """What a field has saved."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        field.autosave.unsaved.store = lambda key, text, _read: self.append((key, text))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture(params=[SavedLine, SavedText])
def field(request: pytest.FixtureRequest, window: QWidget, qtbot: QtBot) -> Field:
    field: Field = request.param("Note", "note")
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(SavedLine("Other", "other"))
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    return field


def test_typing_is_saved_a_moment_after_the_last_key(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    qtbot.keyClicks(field, "Asked")
    qtbot.waitUntil(lambda: saved == [("c1", "Asked")], timeout=SAVE_AFTER_MS * 5)


def test_typing_is_saved_while_keys_still_come(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    for _key in range(30):
        qtbot.keyClicks(field, "x")
        qtbot.wait(SAVE_AFTER_MS // 6)
    assert saved


def test_not_every_key_is_saved_for_itself(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    qtbot.keyClicks(field, "Asked")
    assert saved == []


def test_what_was_merely_shown_is_never_written_back(field: Field, qtbot: QtBot) -> None:
    saved = Saved(field)
    field.autosave.show_text("c1", HARD)
    field.autosave.show_text("c2", "other")
    field.clearFocus()
    field.autosave.flush()
    assert saved == []


def test_leaving_the_field_saves_at_once(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert saved == [("c1", "x")]


def test_escape_puts_back_what_stood_there_and_gives_the_field_up(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "before")
    with qtbot.waitSignal(field.left), qtbot.assertNotEmitted(field.autosave.was_put_back):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignals([field.left, field.autosave.was_put_back]):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.value, saved) == ("before", [("c1", "xbefore"), ("c1", "before")])


def test_escape_also_takes_back_what_was_saved_meanwhile(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "before")
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    field.autosave.flush()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert saved == [("c1", "xbefore"), ("c1", "before")]


def test_showing_another_record_saves_the_typing_for_the_one_it_was_typed_for(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    field.autosave.show_text("c2", "second")
    assert saved == [("c1", "x")]
    assert field.value == "second"


def test_a_refresh_does_not_overwrite_typing_under_way(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "old")
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "er")
    field.autosave.show_text("c1", "old")
    assert field.value == "older"


def refuse(field: Field) -> None:
    """Lets nothing be saved, and tells nobody."""

    def store(_key: str, _text: str, _read: str | None) -> None:
        raise DiskFullError("city.factcheck")

    field.autosave.unsaved.store = store


def type_unsaved(field: Field, qtbot: QtBot) -> None:
    """Types words for the record c1 that cannot be saved."""
    field.autosave.show_text("c1", "old")
    refuse(field)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "er")
    with qtbot.captureExceptions() as told:
        field.autosave.flush()
    assert [one[0] for one in told] == [DiskFullError]


def test_escape_leaves_words_that_could_not_be_saved(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    with qtbot.captureExceptions(), qtbot.assertNotEmitted(field.autosave.was_put_back):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.value == "older"
    saved = Saved(field)
    field.autosave.flush()
    assert saved == [("c1", "older")]


def test_words_that_could_not_be_saved_stay_marked_and_are_offered_again(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    field.autosave.show_text("c1", "old")
    mark = field.findChild(QWidget, "note_unsaved")
    assert mark.isVisible()
    assert field.accessibleDescription() == "Not saved. The words are still here."
    saved = Saved(field)
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert (field.value, saved) == ("older", [("c1", "older")])
    assert (mark.isVisible(), field.accessibleDescription()) == (False, "")


def test_another_record_does_not_replace_words_that_could_not_be_saved(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    with qtbot.captureExceptions():
        field.autosave.show_text("c2", "second")
    assert (field.value, field.accessibleDescription()) == ("second", "")
    field.autosave.show_text("c1", "old")
    assert field.value == "older"
    assert field.accessibleDescription().startswith("Not saved")
    Saved(field)


def test_words_of_another_record_are_saved_from_where_one_is(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    with qtbot.captureExceptions():
        field.autosave.show_text("c2", "second")
    saved = Saved(field)
    field.autosave.try_again()
    assert saved == [("c1", "older")]
    assert field.autosave.unsaved.all == {}


def test_words_typed_back_to_what_is_recorded_are_no_longer_unsaved(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    saved = Saved(field)
    field.autosave.flush()
    assert (saved, field.autosave.unsaved.all) == ([], {})


def test_a_change_from_elsewhere_leaves_words_that_could_not_be_saved(field: Field, qtbot: QtBot) -> None:
    type_unsaved(field, qtbot)
    field.autosave.show_text("c1", "new")
    assert field.value == "older"
    Saved(field)


def test_an_undo_elsewhere_is_shown(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "old")
    qtbot.keyClicks(field, "X")
    field.autosave.flush()
    field.autosave.show_text("c1", "Xold")
    field.autosave.show_text("c1", "old")
    assert field.value == "old"


def test_saved_once_is_not_saved_again(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    field.autosave.flush()
    field.autosave.flush()
    assert saved == [("c1", "x")]


def test_typing_that_was_taken_back_is_not_saved(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "old")
    saved = Saved(field)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.autosave.flush()
    assert saved == []


def test_control_characters_and_no_break_spaces_come_back_as_they_went_in(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", HARD)
    saved = Saved(field)
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "x")
    field.autosave.flush()
    assert saved == [("c1", HARD + "x")]


def undo_is_taken(field: Field) -> bool:
    """Whether the field keeps Ctrl+Z from being a shortcut of the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_undo_belongs_to_the_field_while_it_has_typing_to_take_back(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "")
    qtbot.keyClicks(field, "x")
    assert undo_is_taken(field)


def test_undo_belongs_to_the_window_when_the_field_has_nothing_to_take_back(field: Field) -> None:
    field.autosave.show_text("c1", "old")
    assert not undo_is_taken(field)


def test_undo_in_the_field_takes_typing_back_and_saves_that(field: Field, qtbot: QtBot) -> None:
    field.autosave.show_text("c1", "old")
    qtbot.keyClicks(field, "x")
    field.autosave.flush()
    saved = Saved(field)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field.autosave.flush()
    assert saved == [("c1", "old")]


def test_enter_in_a_line_saves(qtbot: QtBot) -> None:
    line = SavedLine("Who said it", "speaker")
    qtbot.addWidget(line)
    line.autosave.show_text("c1", "")
    saved = Saved(line)
    qtbot.keyClicks(line, "Peskov")
    with qtbot.waitSignal(line.entered):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert saved == [("c1", "Peskov")]


def test_enter_in_a_note_is_a_new_line(qtbot: QtBot) -> None:
    note = SavedText("Note", "note")
    qtbot.addWidget(note)
    note.autosave.show_text("c1", "")
    qtbot.keyClicks(note, "a")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "b")
    assert note.value == "a\nb"


def test_enter_in_a_statement_saves_and_says_so(qtbot: QtBot) -> None:
    statement = SavedText("Statement", "statement", enter_is_newline=False)
    qtbot.addWidget(statement)
    statement.autosave.show_text("c1", "")
    saved = Saved(statement)
    qtbot.keyClicks(statement, "a")
    with qtbot.waitSignal(statement.entered):
        qtbot.keyClick(statement, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert saved == [("c1", "a")]


def test_a_refresh_keeps_the_caret(qtbot: QtBot) -> None:
    note = SavedText("Note", "note")
    qtbot.addWidget(note)
    note.autosave.show_text("c1", "abcdef")
    cursor = note.textCursor()
    cursor.setPosition(3)
    note.setTextCursor(cursor)
    note.autosave.show_text("c1", "abcXdef")
    assert note.textCursor().position() == 3


@pytest.mark.parametrize("kind", [SavedLine, SavedText])
def test_undo_of_what_was_saved_a_while_ago_is_left_to_the_window(
    kind: type[Field], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_text, "RESTED_AFTER_MS", 100)
    field = kind("Note", "note")
    qtbot.addWidget(field)
    saved = Saved(field)
    field.autosave.show_text("a", "")
    qtbot.keyClicks(field, "pasted")
    qtbot.keyClick(field, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    field.autosave.flush()
    assert undo_is_available(field)
    qtbot.waitUntil(lambda: not undo_is_available(field))
    selected = field.selectedText() if isinstance(field, SavedLine) else field.textCursor().selectedText()
    assert (saved, field.value, selected) == ([("a", "pasted")], "pasted", "d")


def undo_is_available(field: Field) -> bool:
    return field.isUndoAvailable() if isinstance(field, SavedLine) else field.document().isUndoAvailable()
