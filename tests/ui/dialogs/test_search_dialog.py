"""Search of the whole file, as a dialog."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.search_hit import Hit, Searched, SearchField, SearchResult
from factcheck.domain.text.span import Span
from factcheck.ui.dialogs.search_dialog import SearchDialog

TEXT = Hit(Searched(SearchField.TEXT, ArticleId("a"), "Bridge", "It is red."), Span(6, 9), "It is red.")
NOTE = Hit(Searched(SearchField.NOTE, ArticleId("a"), "Bridge", "red?", ClaimId("c"), "12a"), Span(0, 3), "red?")


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SearchDialog(parent, "")
    yield made
    made.close()


def row(dialog, number):
    return [dialog.table.item(number, column).text() for column in range(3)]


def test_it_asks_once_typing_pauses(dialog, qtbot):
    with qtbot.waitSignal(dialog.sought) as told:
        qtbot.keyClicks(dialog.field, "red")
    assert told.args == ["red"]


def test_each_place_says_where_it_is(dialog):
    dialog.show_result(SearchResult((TEXT, NOTE)))
    assert row(dialog, 0) == ["It is red.", "Text", "Bridge"]
    assert row(dialog, 1) == ["red?", "Note on 12a", "Bridge"]


def test_enter_hands_back_the_place(dialog, qtbot):
    dialog.show_result(SearchResult((TEXT, NOTE)))
    dialog.table.selectRow(1)
    with qtbot.waitSignal(dialog.place_chosen) as told:
        dialog.field.returnPressed.emit()
    assert told.args == [NOTE]


def test_that_there_are_more_places_is_said(dialog):
    dialog.show_result(SearchResult((TEXT, NOTE), is_all=False))
    assert "The first 2 places. Type more to find others." in [one.text() for one in dialog.findChildren(QLabel)]
