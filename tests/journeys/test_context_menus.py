"""The menu of what may be done here: by the right button and by Shift+F10, with keys and ticks."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk
from tests.desk_samples import claim_at
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain


@pytest.fixture
def marker(checker):
    """A person with two claims, the second of which is current, in the article."""
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    return checker


def open_menu():
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def shown(menu):
    """What a menu offers, in plain English, with its ticks."""
    return {plain(one.text()).replace("&", ""): one.isChecked() for one in menu.actions() if not one.isSeparator()}


def choose(menu, name):
    next(one for one in menu.actions() if one.objectName() == name).trigger()
    menu.close()
    QApplication.processEvents()


def click_right(widget, place):
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place)))
    QApplication.processEvents()


def place_of(checker, words):
    cursor = checker.window.article.textCursor()
    cursor.setPosition(checker.text.index(words) + 2)
    return checker.window.article.cursorRect(cursor).center()


def test_on_selected_words_stands_what_may_become_of_them(marker):
    marker.select("Two builders")
    marker.press("Shift+F10")
    offered = shown(open_menu())
    assert {"New claim", "Supported", "Evidence", "Split…", "Another passage here"} <= offered.keys()
    assert not offered.keys() & {"Remove claim", "Confirm that it holds", "Fine as written", "Select sentence"}
    choose(open_menu(), "new_claim")
    assert marker.claims[-1].words == "Two builders"


def test_on_the_words_of_a_claim_stands_what_applies_to_it_with_ticks_for_what_is_in_force(marker):
    marker.window.session.desk.claims.judge([marker.claims[0].id], Judgement.DISPUTED)
    marker.press("F")
    click_right(marker.window.article.viewport(), place_of(marker, "a bridge on Monday"))
    assert marker.current == "1"
    offered = shown(open_menu())
    assert offered["Disputed"] is True
    assert (offered["Supported"], offered["Fine as written"]) == (False, False)
    assert {"Reason", "Not checked again", "Remove claim", "Merge with another claim…"} <= offered.keys()
    assert "Move evidence to another claim…" not in offered
    choose(open_menu(), "change")
    assert [one.outcome and one.outcome.value for one in marker.claims] == ["change", "fine"]


def test_on_selected_words_nothing_is_ticked_that_is_in_force_for_another_claim(marker):
    marker.press("1")
    marker.select("Two builders")
    marker.press("Shift+F10")
    assert not any(shown(open_menu()).values())
    open_menu().close()
    marker.select("closed in 2019")
    marker.press("Shift+F10")
    assert shown(open_menu())["Supported"] is True
    open_menu().close()


def test_on_words_without_a_claim_stands_what_may_be_done_with_the_text(marker):
    click_right(marker.window.article.viewport(), place_of(marker, "Two builders"))
    assert shown(open_menu()).keys() == {"Select sentence", "Nothing to check here", "Paste an article"}
    choose(open_menu(), "sentence")
    assert marker.window.article.textCursor().selectedText().startswith("Two builders deny")


def test_a_menu_shows_the_keys(marker):
    marker.press("Ctrl+2", "Shift+F10")
    keys = {one.objectName(): one.shortcut().toString() for one in open_menu().actions() if not one.isSeparator()}
    assert (keys["supported"], keys["merge"], keys["remove"]) == ("1", "Shift+M", "Del")
    open_menu().close()


def test_in_the_list_the_menu_is_about_all_that_is_selected(marker):
    marker.press("Ctrl+2", "Ctrl+A", "Shift+F10")
    offered = shown(open_menu())
    assert {"Supported", "Evidence", "Merge with another claim…", "Remove claim"} <= offered.keys()
    assert not offered.keys() & {"Restate", "Note", "Split…"}
    choose(open_menu(), "supported")
    assert marker.asked.startswith("2 claims would be marked supported")


def test_on_a_card_it_is_about_its_claim_whatever_words_are_selected(marker):
    marker.select("Two builders")
    cards = marker.window.article.cards
    box = next(cards.box_of(one) for one in cards.placed if any(claim.number == "1" for claim in one.claims))
    click_right(cards, QPoint(30, round(box.center().y())))
    assert marker.current == "1"
    choose(open_menu(), "fine")
    assert [one.outcome and one.outcome.value for one in marker.claims] == ["fine", None]


def test_a_piece_of_evidence_is_opened_moved_or_removed(marker):
    (piece,) = marker.window.session.desk.evidence.add([marker.claims[1].id], EvidenceDraft("Survey"))
    marker.look()
    marker.press("Ctrl+E")
    row = marker.find(f"evidence_{piece.id}")
    assert row.hasFocus()
    marker.press("Shift+F10")
    offered = [one.split("\t")[0] for one in shown(open_menu())]
    assert offered == [
        "Open",
        "Remove",
        "Sources…",
        "Move evidence to another claim…",
        "Capture a file…",
        "Who may read it…",
    ]
    next(one for one in open_menu().actions() if plain(one.text()).startswith("Remove")).trigger()
    open_menu().close()
    assert marker.claims[1].evidence_count == 0


def test_the_menu_of_claims_ticks_what_is_in_force(marker):
    marker.press("1", "K")
    marker.window.menus["Claim"].aboutToShow.emit()
    actions = marker.window.actions_table
    before = [actions[one].isChecked() for one in ("supported", "fine")]
    marker.press("J", "F")
    marker.window.menus["Claim"].aboutToShow.emit()
    assert [before, [actions[one].isChecked() for one in ("supported", "fine")]] == [[False, False], [True, True]]


def test_behind_a_claim_just_made_the_menu_is_about_it_and_offers_no_other_claim_where_there_is_none(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "Shift+F10")
    offered = shown(open_menu()).keys()
    assert {"Supported", "Remove claim"} <= offered
    assert "Merge with another claim…" not in offered
    open_menu().close()


def test_in_a_file_that_is_only_read_nothing_is_offered_that_changes_it(open_window, desk_path):
    writer = new_desk(desk_path, "Jon Ek")
    claim_at(writer, writer.articles.add(story_draft()), "240 metres")
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.put_caret("240 metres")
    reader.press("Shift+F10")
    assert shown(open_menu()).keys() == {"Copy", "Select sentence", "Next outer claim on these words"}
    open_menu().close()
    buttons = [reader.find(one) for one in ("button_new_claim", "verdict_supported", "more_evidence")]
    assert not any(one.isEnabled() for one in buttons)
    writer.close()
    reader.press("F5")
    assert all(one.isEnabled() for one in buttons)


def test_each_menu_of_the_window_has_room_under_the_bar_of_a_low_screen(marker):
    bar = marker.window.frame.menuBar()
    heights = {name: menu.sizeHint().height() for name, menu in marker.window.menus.items()}
    assert max(heights.values()) <= LOW_SCREEN - bar.height(), heights


LOW_SCREEN = 640
