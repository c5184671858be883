"""The field one types into to filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck.ui.claims.filter_field import FilterField


@pytest.fixture
def field(qtbot: QtBot) -> FilterField:
    field = FilterField()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "beijing")
    return field


def test_escape_empties_it_asks_for_every_claim_and_leaves(field: FilterField, qtbot: QtBot) -> None:
    with qtbot.waitSignals([field.left, field.clear_requested]):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_leave_with_the_words_kept(field: FilterField, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, key)
    assert field.text() == "beijing"


def test_escape_is_not_a_shortcut_of_the_window_here(field: FilterField) -> None:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    field.event(event)
    assert event.isAccepted()


def test_undo_is_left_to_the_window_when_nothing_was_typed(qtbot: QtBot) -> None:
    field = FilterField()
    qtbot.addWidget(field)
    held = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, held)
    field.event(event)
    assert not event.isAccepted()
