"""The lists of a file: its articles, its history, what is found in it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from factcheck.domain.records.backup import Backup, BackupOrigin
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.operation import DAMAGED, NOT_UNDONE, SALVAGE, UNKNOWN, Erased
from factcheck.domain.records.search_hit import NOTE, TEXT, Hit, Searched, SearchResult
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.ui.dialogs import file_lists
from factcheck.ui.dialogs.file_lists import ArticlesDialog, BackupsDialog, HistoryDialog, SearchDialog
from tests.desk_samples import claim_at, draft

TEXT = Hit(Searched(TEXT, ArticleId("a"), "Bridge", "It is red."), Span(6, 9), "It is red.")
NOTE = Hit(Searched(NOTE, ArticleId("a"), "Bridge", "red?", ClaimId("c"), "12a"), Span(0, 3), "red?")


def soon(desk):
    """A deadline in 35 minutes."""
    return (desk.here() + timedelta(minutes=35)).isoformat()


@pytest.fixture
def dialog(qtbot, desk):
    desk.articles.add(draft("One two three.", headline="First"))
    desk.articles.add(draft("Four.", headline="Second", deadline=soon(desk)))
    made = ArticlesDialog(None)
    qtbot.addWidget(made)
    made.show_articles(desk.articles.all(), desk.here())
    return made


def test_each_article_is_shown_with_its_progress_and_what_nobody_has_marked(qtbot, desk):
    for text in ("One two three.\nFour.", "Four five.", "Six.", "Seven."):
        desk.articles.add(draft(text, headline=text))
    _, half, whole, _ = (one.article.id for one in desk.articles.all())
    for article, words in ((desk.articles.ids()[0], "One"), (half, "Four"), (whole, "Six")):
        claim_at(desk, article, words, judgement=Judgement.SUPPORTED)
    dialog = ArticlesDialog(None)
    qtbot.addWidget(dialog)
    dialog.show_articles(desk.articles.all(), desk.here())
    cells = [[dialog.table.item(row, column).text() for column in (2, 3)] for row in range(4)]
    judged = "1 of 1 judged"
    assert cells == [[judged, "3 words"], [judged, "1 word"], [judged, ""], ["No claims yet", ""]]
    assert [dialog.table.horizontalHeaderItem(column).text() for column in (2, 3)] == ["Judged", "Without a claim"]


def test_a_headline_of_a_hundred_letters_is_not_cut(qtbot, desk, monkeypatch):
    monkeypatch.setattr(file_lists, "fit_to_screen", QWidget.resize)
    headline = "Zelenskyy says officials in Beijing were aware that Russia hires Chinese men, and shows who has said so"
    claim_at(desk, desk.articles.add(draft("One two.", headline=headline, deadline=soon(desk))), "One")
    dialog = ArticlesDialog(None)
    qtbot.addWidget(dialog)
    dialog.show_articles(desk.articles.all(), desk.here())
    dialog.show()
    assert dialog.table.fontMetrics().horizontalAdvance(headline) < dialog.table.columnWidth(0)


def test_a_deadline_is_shown_with_the_time_that_is_left(dialog):
    assert dialog.table.item(0, 4).text() == ""
    assert dialog.table.item(1, 4).text().endswith(" (35 min)")


def test_removing_and_renaming_ask_for_the_marked_one(dialog, desk, qtbot):
    second = desk.articles.all()[1].article.id
    dialog.mark(second)
    with qtbot.waitSignal(dialog.remove_requested) as removed:
        dialog.findChild(QPushButton, "remove_article_here").click()
    with qtbot.waitSignal(dialog.describe_requested) as renamed:
        dialog.findChild(QPushButton, "rename_article").click()
    assert removed.args == renamed.args == [second]


def test_the_newest_act_stands_first(qtbot, desk):
    article = desk.articles.add(draft(headline="Bridge"))
    desk.articles.remove(article)
    dialog = HistoryDialog(None, can_take_back=False)
    qtbot.addWidget(dialog)
    dialog.show_operations(desk.history.all())
    shown = [(dialog.table.item(row, 0).text(), dialog.table.item(row, 1).text()) for row in range(2)]
    assert shown == [("“Bridge” removed", "Mara Lind"), ("“Bridge” added", "Mara Lind")]


def _shown_history(qtbot, operations, can_take_back=True):
    dialog = HistoryDialog(None, can_take_back)
    qtbot.addWidget(dialog)
    dialog.show_operations(operations)
    offered, chosen = dialog.findChild(QPushButton, "take_back"), []
    dialog.chosen.connect(chosen.append)
    return dialog, offered, dialog.findChild(QLabel, "why_not_taken_back"), chosen


def test_what_nobody_can_take_back_is_not_offered_and_it_is_said_why(qtbot, desk):
    article = desk.articles.add(draft(headline="Bridge"))
    desk.articles.hold(article, "letter of 3 April")
    dialog, offered, why_not, chosen = _shown_history(qtbot, desk.history.all())
    assert (offered.isEnabled(), why_not.text()[:31]) == (False, "A legal hold is not taken back,")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert (offered.isEnabled(), why_not.text()) == (True, "")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen == [desk.history.all()[0].id]
    dialog.field.setText("legal hold")
    assert not offered.isEnabled()


@pytest.mark.parametrize("kind", [*NOT_UNDONE, SALVAGE, DAMAGED])
def test_it_is_said_of_each_kind_why_it_is_not_taken_back(qtbot, desk, kind):
    desk.articles.add(draft(headline="Bridge"))
    _dialog, offered, why_not, _chosen = _shown_history(qtbot, [desk.history.all()[0]._replace(kind=kind)])
    assert (offered.isEnabled(), bool(why_not.text())) == (False, True)


def test_what_was_erased_or_is_not_known_any_more_is_not_offered_either(qtbot, desk):
    desk.articles.add(draft(headline="Bridge"))
    made = desk.history.all()[0]
    for operation, why in (
        (made._replace(erased=Erased()), "What was erased is gone for good"),
        (made._replace(facts={UNKNOWN: True}), "What was done here is not known any more"),
    ):
        _dialog, offered, why_not, _chosen = _shown_history(qtbot, [operation])
        assert not offered.isEnabled()
        assert why_not.text().startswith(why)


def test_where_the_file_is_only_read_it_is_said_that_nothing_is_taken_back(qtbot, desk):
    desk.articles.add(draft(headline="Bridge"))
    _dialog, offered, why_not, _chosen = _shown_history(qtbot, desk.history.all(), can_take_back=False)
    assert not offered.isEnabled()
    assert "only read" in why_not.text()


@pytest.fixture
def search(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SearchDialog(parent, "")
    yield made
    made.close()


def row(search, number):
    return [search.table.item(search._places[number], column).text() for column in range(2)]


def test_a_search_for_nothing_yet_asks_for_words(search):
    assert "Type what you look for." in [one.text() for one in search.findChildren(QLabel) if not one.isHidden()]


def test_it_asks_once_typing_pauses(search, qtbot):
    with qtbot.waitSignal(search.sought) as told:
        qtbot.keyClicks(search.field, "red")
    assert told.args == ["red"]


def test_each_place_says_where_it_is(search):
    search.show_result(SearchResult((TEXT, NOTE)))
    assert row(search, 0) == ["It is red.", "Text"]
    assert row(search, 1) == ["red?", "Note on 12a"]


def test_places_stand_under_their_article_which_is_said_once(search):
    elsewhere = replace(TEXT, found_in=replace(TEXT.found_in, article="Tower"))
    search.show_result(SearchResult((TEXT, elsewhere, NOTE)))
    shown = [search.table.item(at, 0).text() for at in range(search.table.rowCount())]
    assert shown == ["Bridge", "It is red.", "red?", "Tower", "It is red."]


def test_enter_hands_back_the_place(search, qtbot):
    search.show_result(SearchResult((TEXT, NOTE)))
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.place_chosen) as told:
        search.field.returnPressed.emit()
    assert told.args == [NOTE]


def test_that_there_are_more_places_is_said(search):
    search.show_result(SearchResult((TEXT, NOTE), {ArticleId("a"): 214, ArticleId("b"): 2, ArticleId("c"): 1}))
    shown = [search.table.item(at, 0).text() for at in range(search.table.rowCount())]
    assert shown == ["Bridge", "It is red.", "red?", "and 214 more places"]
    assert not search.table.item(3, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    words = "And 3 places in other articles. Type more to find them."
    assert words in [one.text() for one in search.findChildren(QLabel)]


def test_a_backup_can_be_restored_only_where_there_is_one(qtbot, desk):
    dialog = BackupsDialog(None, "bridge.factcheck")
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "restore_backup")
    assert not button.isEnabled()
    dialog.show_backups([])
    assert not button.isEnabled()
    dialog.show_backups([Backup(Path("one.factcheck-backup"), desk.here())])
    assert button.isEnabled()


def test_of_a_backup_that_was_made_of_another_file_it_is_said(qtbot, desk):
    dialog = BackupsDialog(None, "bridge.factcheck")
    qtbot.addWidget(dialog)
    path = Path("tower bridge 12345678", "one.factcheck-backup")
    dialog.show_backups([Backup(path, desk.here(), origin=origin) for origin in BackupOrigin])
    shown = [row(dialog, at)[0].partition("(")[2] for at in range(3)]
    assert shown == ["", "made of “tower bridge”, at another place)", "made of another file that lay here)"]
