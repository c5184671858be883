"""The source of a piece of evidence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import SourceId
from factcheck.ui.panel.source_field import SourceField

LAST = Source(SourceId("s1"), "Press conference, Kyiv", "https://example.org/kyiv")
OTHER = Source(SourceId("s2"), "Reuters", "https://example.org/reuters")


@pytest.fixture
def field(qtbot: QtBot) -> SourceField:
    field = SourceField()
    qtbot.addWidget(field)
    field.set_known_sources([LAST, OTHER])
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    return field


def test_enter_in_the_empty_line_takes_the_source_used_last(field: SourceField, qtbot: QtBot) -> None:
    with qtbot.waitSignals([field.source_taken, field.entered]):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == "Press conference, Kyiv"


def test_what_enter_takes_is_read_out_only_while_the_line_is_empty(field: SourceField, qtbot: QtBot) -> None:
    def described() -> str:
        interface = QAccessible.queryAccessibleInterface(field)
        return interface.text(QAccessible.Text.Description)

    assert described() == "Enter takes: Press conference, Kyiv"
    field.take(OTHER)
    assert "Enter takes" not in described()
    field.set_known_sources([OTHER, LAST])
    assert "Enter takes" not in described()
    field.clear()
    assert described() == "Enter takes: Reuters"


def test_sources_are_read_when_the_field_is_seen_and_at_once_where_it_is(field: SourceField) -> None:
    asked = []

    def read() -> list[Source]:
        asked.append("asked")
        return [OTHER]

    field.hide()
    field.ask_for_sources(read)
    assert (asked, field.named(LAST.title)) == ([], LAST)
    field.show()
    assert (asked, field.named(LAST.title)) == (["asked"], None)
    field.hide()
    field.show()
    assert asked == ["asked"]
    field.ask_for_sources(read)
    assert asked == ["asked", "asked"]


def test_enter_behind_words_keeps_them(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "Own list")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == "Own list"


def test_typing_offers_sources_used_before_and_enter_takes_one(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "euter")
    popup = field.findChildren(QListView) or [field.completer().popup()]
    qtbot.waitUntil(popup[0].isVisible)
    qtbot.keyClick(popup[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(field.source_taken) as taken:
        qtbot.keyClick(popup[0], Qt.Key.Key_Return)
    assert taken.args == [OTHER]


def test_enter_takes_what_begins_so_once_two_letters_are_typed(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "re")
    assert field.text() == "re"
    popup = field.completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(2)] == ["Reuters", "Press conference, Kyiv"]
    with qtbot.waitSignals([field.source_taken, field.entered]):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.value == "Reuters"


def test_a_word_in_the_middle_is_found_too(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ky")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == LAST.title


def test_letters_inside_a_word_are_offered_but_enter_keeps_them(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "onfer")
    assert field.completer().popup().isVisible()
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == "onfer"


def test_one_letter_marks_nothing_and_enter_keeps_it(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "r")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == "r"


def test_esc_closes_the_suggestions_so_that_enter_keeps_a_new_source(field: SourceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "reu")
    popup = field.completer().popup()
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == "reu"


def test_a_source_is_known_by_title_and_by_address(field: SourceField) -> None:
    assert field.named("Reuters") is field.named("https://example.org/reuters") is OTHER


def test_the_known_source_that_enter_takes_is_heard_with_its_place(field: SourceField, qtbot: QtBot) -> None:
    for keys, heard in (("re", "Reuters; 1 of 2"), ("s", "1 known source")):
        with qtbot.waitSignal(field.announcer.spoken) as told:
            qtbot.keyClicks(field, keys)
        assert told.args == [heard]
    field.completer().popup().hide()


TITLES = ("Ministry", "Press conference transcript, Foreign Ministry, 10 April 2025", "Plan of the Ministry, " * 20)


def test_titles_stand_in_full_on_rows_that_are_easy_to_hit(qtbot: QtBot) -> None:
    field = SourceField()
    qtbot.addWidget(field)
    field.resize(240, 30)
    field.set_known_sources([Source(SourceId(title), title, "") for title in TITLES])
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.keyClicks(field, "ministry")
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    rows = {popup.model().index(row, 0).data().strip(): popup.sizeHintForRow(row) for row in range(len(TITLES))}
    short, two_lines, more = (rows[title.strip()] for title in TITLES)
    assert 24 <= short < two_lines == more
    assert popup.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert popup.visualRect(popup.model().index(1, 0)).width() <= popup.viewport().width()
    popup.hide()
