"""The caret stands in the current claim, so that Enter and S act where the panel looks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind


@pytest.fixture
def marker(checker):
    """A person with two claims whose caret waits behind the second."""
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    return checker


def click_at(checker, words):
    """Clicks before words of the article."""
    article = checker.window.article
    checker.put_caret(words)
    place = article.cursorRect().center() + QPoint(1, 0)
    checker.qtbot.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=place)


def words_at_caret(checker):
    return checker.text[checker.window.article.caret() :][:6]


def test_k_puts_the_caret_at_the_first_words_and_enter_opens_that_claim(marker):
    marker.press("K")
    assert words_at_caret(marker) == "a brid"
    marker.press("Return")
    marker.type("The mayor opened it")
    marker.press("Return")
    assert [claim.statement for claim in marker.claims] == ["The mayor opened it", "closed in 2019"]


def test_at_either_end_of_the_list_a_step_says_that_there_is_no_further_claim(marker):
    marker.press("J")
    assert marker.said == "There is no further claim in the list."
    marker.press("K", "K")
    assert marker.said == "There is no earlier claim in the list."


def test_s_selects_the_sentence_of_the_claim_one_went_to(marker):
    marker.press("K", "S")
    span = marker.window.article.selection()
    assert span.of(marker.text).startswith("The mayor opened")


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
    click_at(marker, "2019")
    assert (marker.current, words_at_caret(marker)) == ("2", "2019 a")


def go_to_claim(checker, number):
    checker.press("Ctrl+J")
    checker.type(number)
    checker.press("Return")


def click_row(checker, number):
    """Clicks the row of a claim in the list."""
    claims = checker.window.claims
    row = next(at for at, claim in enumerate(checker.claims) if claim.number == number)
    place = claims.visualRect(claims.model().index(row, 0)).center()
    checker.qtbot.mouseClick(claims.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def nester(checker):
    """A person with two claims, the second within the words of the first, whose caret is in the middle of both."""
    for words in ("closed in 2019 after a crack", "2019 after"):
        checker.select(words)
        checker.press("Return", "Return")
    click_at(checker, "after a crack")
    assert (checker.current, words_at_caret(checker)) == ("2", "after ")
    return checker


@pytest.mark.parametrize(
    ("act", "there"),
    [
        (lambda nester: nester.press("K"), "closed"),
        (lambda nester: nester.press("J"), "2019 a"),
        (lambda nester: nester.press("1"), "closed"),
        (lambda nester: nester.press("3", "Return"), "closed"),
        (lambda nester: go_to_claim(nester, "1"), "closed"),
        (lambda nester: go_to_claim(nester, "2"), "2019 a"),
        (lambda nester: click_row(nester, "1"), "closed"),
        (lambda nester: click_row(nester, "2"), "2019 a"),
        (lambda nester: nester.press("Ctrl+Z"), "closed"),
    ],
)
def test_a_claim_that_is_gone_to_has_the_caret_at_its_first_words_where_it_stood_in_them(nester, act, there):
    act(nester)
    assert words_at_caret(nester) == there


def test_undo_puts_the_caret_at_the_first_words_of_the_claim_that_it_stood_in(nester):
    nester.press("F")
    click_at(nester, "after a crack")
    nester.press("Ctrl+Z")
    assert (nester.current, words_at_caret(nester)) == ("2", "2019 a")


def test_a_claim_gone_to_again_comes_into_sight_again(open_window, desk_path):
    checker = open_window(desk_path, size=(1280, 500))
    pieces = [Piece(BlockKind.PARAGRAPH, f"Paragraph {number} says that it rained. " * 8) for number in range(40)]
    checker.window.current.show_article(
        checker.window.session.desk.articles.add(assembled(pieces, ArticleDraft("", ())))
    )
    checker.select("Paragraph 0 says")
    checker.press("Return", "Return")
    bar = checker.window.article.verticalScrollBar()
    for again in (lambda: checker.press("J"), lambda: go_to_claim(checker, "1"), lambda: click_row(checker, "1")):
        bar.setValue(bar.maximum())
        again()
        assert bar.value() == 0


def test_a_claim_that_stands_in_several_places_has_the_caret_in_the_first_of_them(nester):
    nester.press("K")
    nester.select("The mayor opened")
    nester.press("Shift+P")
    go_to_claim(nester, "1")
    assert words_at_caret(nester) == "closed"


def test_o_and_enter_at_words_of_a_claim_leave_the_caret_there(nester):
    nester.press("O")
    assert (nester.current, words_at_caret(nester)) == ("1", "after ")
    nester.press("O")
    assert (nester.current, words_at_caret(nester)) == ("2", "after ")
    nester.press("Return", "Return")
    assert words_at_caret(nester) == "after "


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
    span = marker.window.article.selection()
    assert span.of(marker.text).startswith("It is 240 metres")


def test_s_goes_on_behind_the_current_claim_of_a_file_that_is_opened_again(marker):
    marker.put_caret("The mayor")
    marker.press("S", "Return", "Escape")
    session = marker.window.session
    path = session.desk.path
    session.close()
    session.open(path)
    marker.press("S")
    span = marker.window.article.selection()
    assert (marker.current, span.of(marker.text)[:16]) == ("3", "It is 240 metres")


def test_a_claim_found_in_the_whole_file_has_the_caret(marker, qtbot):
    marker.press("K", "N")
    marker.type("elephants")
    marker.press("Ctrl+Return", "J", "Ctrl+Shift+F")
    marker.type("elephants")
    qtbot.waitUntil(lambda: marker.find("search_list", QWidget).model().rowCount() == 2)  # the article, and the place
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


@pytest.mark.parametrize("typed", ["zzz", ""])
def test_a_search_in_vain_goes_back_to_where_one_was_reading(nester, typed):
    nester.put_caret("Two builders")
    nester.press("Ctrl+F", "Ctrl+A", "Delete")
    nester.type(typed)
    nester.press("Escape")
    assert words_at_caret(nester) == "Two bu"
    assert nester.window.article.selection() is None
