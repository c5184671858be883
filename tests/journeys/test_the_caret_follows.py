"""The caret stands in the current claim, so that Enter and S act where the panel looks."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def marker(checker):
    """A person with two claims whose caret waits behind the second."""
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    return checker


def words_at_caret(checker):
    return checker.text[checker.window.article.caret() :][:6]


def test_k_puts_the_caret_at_the_first_words_and_enter_opens_that_claim(marker):
    marker.press("K")
    assert words_at_caret(marker) == "a brid"
    marker.press("Return")
    marker.type("The mayor opened it")
    marker.press("Return")
    assert [claim.statement for claim in marker.claims] == ["The mayor opened it", "closed in 2019"]


def test_s_selects_the_sentence_of_the_claim_one_went_to(marker):
    marker.press("K", "S")
    start, end = marker.window.article.selection()
    assert marker.text[start:end].startswith("The mayor opened")


def test_a_number_the_list_and_a_search_hit_put_it_there_and_the_keyboard_stays(marker):
    marker.press("Ctrl+J")
    marker.type("1")
    marker.press("Return")
    assert words_at_caret(marker) == "a brid"
    marker.press("Ctrl+2", "Down")
    assert words_at_caret(marker) == "closed"
    assert marker.window.claims.hasFocus()
    marker.window.current.select(marker.claims[0].id)
    assert words_at_caret(marker) == "a brid"


def test_a_claim_that_is_gone_to_again_has_the_caret_again(marker):
    marker.press("K")
    marker.put_caret("Two builders")
    marker.press("Ctrl+J")
    marker.type("1")
    marker.press("Return")
    assert (marker.current, words_at_caret(marker)) == ("1", "a brid")


def test_the_next_claim_after_a_verdict_has_the_caret(marker):
    marker.press("K", "1")
    assert (marker.current, words_at_caret(marker)) == ("2", "closed")


def test_undo_puts_it_at_the_claim_that_came_back(marker):
    marker.press("Del")
    marker.put_caret("Two builders")
    marker.press("Ctrl+Z")
    assert (marker.current, words_at_caret(marker)) == ("2", "closed")


def test_a_click_into_the_words_of_a_claim_leaves_the_caret_where_it_was_clicked(marker):
    marker.press("K")
    marker.put_caret("2019")
    marker.window.article.claim_picked.emit(marker.claims[1].id)
    assert words_at_caret(marker) == "2019 a"


def test_undo_never_leaves_the_keyboard_in_the_statement_of_another_claim(marker):
    marker.select("240 metres")
    marker.press("Return")
    assert QApplication.focusWidget().objectName() == "statement"
    marker.press("Ctrl+Z")
    assert len(marker.claims) == 2
    assert marker.window.article.hasFocus()


def test_after_a_claim_reading_goes_on_behind_its_words_also_after_escape(marker):
    marker.put_caret("The mayor")
    marker.press("S", "Return", "Escape", "S")
    start, end = marker.window.article.selection()
    assert marker.text[start:end].startswith("It is 240 metres")


def test_a_claim_found_in_the_whole_file_has_the_caret(marker, qtbot):
    marker.press("K", "N")
    marker.type("elephants")
    marker.press("Ctrl+Return", "J", "Ctrl+Shift+F")
    marker.type("elephants")
    qtbot.waitUntil(lambda: marker.find("search_list", QWidget).model().rowCount() == 1)
    marker.press("Return")
    assert (marker.current, words_at_caret(marker)) == ("1", "a brid")


def test_enter_right_behind_a_claim_just_made_opens_that_one_not_the_one_around_it(checker):
    checker.put_caret("It is 240")
    checker.press("S", "Return", "Return")
    checker.select("240 metres")
    checker.press("Return", "Return")
    made = checker.window.current.claim
    checker.press("Return")
    checker.type("Its length")
    checker.press("Return")
    assert {claim.id: claim.statement for claim in checker.claims}[made] == "Its length"


def test_a_search_in_vain_leaves_the_caret_in_the_current_claim(checker):
    for words in ("240 metres", "a crack"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("Ctrl+J")
    checker.type("1")
    checker.press("Return")
    current = checker.window.current.claim
    checker.press("Ctrl+F")
    checker.type("crack")
    checker.type("zzz")
    checker.press("Escape")
    assert words_at_caret(checker).startswith("240")
    checker.press("Return")
    assert checker.window.current.claim == current
