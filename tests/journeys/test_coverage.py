"""What nobody has marked is shown, gone to, listed and set aside by key, and counted at the bottom."""

import re

import pytest
from PySide6.QtWidgets import QTableWidget, QWidget

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind, MediaKind
from factcheck.domain.text.span import Span
from factcheck.services.opening import new_desk
from factcheck.ui.widgets.quiet_button import QuietButton
from tests.journeys.conftest import HEADLINE, STORY, story_draft
from tests.translations.pseudo import plain

SENTENCE = re.compile(r"(?<=\.) ")


def at_caret(checker, length):
    """The words behind the caret."""
    start = checker.window.article.caret()
    return checker.text[start : start + length]


def meter(checker, begins):
    """What the bottom says of what is not marked, once it begins so."""
    button = checker.find("progress_coverage", QuietButton)
    checker.qtbot.waitUntil(lambda: plain(button.text()).startswith(begins))
    return plain(button.text())


@pytest.mark.parametrize("key", ["G", "F7"])
def test_coverage_is_shown_with_its_legend_and_hidden_again(checker, key):
    window, legend = checker.window, checker.find("coverage_legend")
    checker.put_caret("The mayor")
    assert (window.article.coverage.is_on, legend.isVisible()) == (False, False)
    checker.press(key)
    assert (window.article.coverage.is_on, legend.isVisible()) == (True, True)
    assert window.actions_table["coverage"].isChecked()
    assert checker.said == "Coverage is shown."
    checker.press(key)
    assert (window.article.coverage.is_on, legend.isVisible()) == (False, False)


def test_it_is_as_it_was_at_the_next_start(checker, open_window, desk_path):
    checker.put_caret("The mayor")
    checker.press("G")
    checker.window.session.save_settings()
    again = open_window()
    assert again.window.article.coverage.is_on
    assert again.window.actions_table["coverage"].isChecked()


@pytest.mark.parametrize(("ahead", "back"), [("B", "Shift+B"), ("F8", "Shift+F8")])
def test_what_is_not_marked_is_gone_to_in_turn_round_the_article_and_said(checker, ahead, back):
    checker.put_caret("The mayor")
    checker.press(ahead)
    assert checker.window.article.coverage.is_on
    assert checker.said == "Not marked, date: “Monday”"
    assert at_caret(checker, 6) == "Monday"
    checker.press(ahead)
    assert (checker.said, at_caret(checker, 10)) == ("Not marked, number: “240”", "240 metres")
    checker.press(back)
    assert at_caret(checker, 6) == "Monday"
    checker.press(back)
    assert checker.said == "Not marked, sentence: “A bridge is opened, and the bills are argued about”"
    checker.press(back)
    assert checker.said == "Not marked, date: “2019”"
    checker.press(ahead, ahead)
    assert at_caret(checker, 6) == "Monday"


def test_with_the_keyboard_in_the_list_it_goes_to_the_article(checker):
    checker.select("a bridge")
    checker.press("Return", "Return")
    checker.window.claims.setFocus()
    checker.press("B")
    assert checker.window.article.hasFocus()
    assert at_caret(checker, 6) == "Monday"


def test_what_is_gone_to_is_set_aside_and_the_bottom_counts_less(checker):
    checker.put_caret("The mayor")
    before = meter(checker, "Not marked: ")
    assert before == "Not marked: 2 numbers, 2 dates, what 1 quotation says"
    checker.press("B", "X")
    assert meter(checker, "Not marked: 2 numbers, 1 date") == "Not marked: 2 numbers, 1 date, what 1 quotation says"
    checker.press("Ctrl+Z")
    assert meter(checker, before) == before


def test_a_claim_that_says_a_fact_marks_it_and_one_that_does_not_leaves_it(checker):
    checker.select("It is 240 metres long")
    checker.press("Return", "Return")
    assert meter(checker, "Not marked: 1 number") == "Not marked: 1 number, 2 dates, what 1 quotation says"
    checker.press("F2")
    checker.type("The bridge is very long")
    checker.press("Return")
    assert meter(checker, "Not marked: 2 numbers") == "Not marked: 2 numbers, 2 dates, what 1 quotation says"


def test_where_nothing_is_left_that_is_said(checker):
    checker.select(checker.text)
    checker.press("X", "Ctrl+Return", "B")
    assert checker.said == "Nothing stands out unmarked."


def test_the_list_names_every_fact_and_enter_goes_to_the_words(checker):
    checker.put_caret("The mayor")
    checker.press("Shift+G")
    table = checker.find("unmarked_list", QTableWidget)
    words = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert words[:5] == ["Monday", "240", "“We paid every bill,”", "Two", "2019"]
    assert words[5:] == [HEADLINE, *(one for block in STORY for one in SENTENCE.split(block))]
    checker.press("Down", "Return")
    assert checker.focus() is checker.window.article
    assert at_caret(checker, 10) == "240 metres"


def test_sentences_without_a_fact_are_gone_to_as_long_as_nobody_touches_them(checker):
    checker.put_caret("Two builders")
    checker.press("X")
    checker.put_caret("The mayor")
    found = []
    for _press in range(5):
        checker.press("B")
        found.append(checker.said)
    assert found[-1] == "Not marked, sentence: “A bridge is opened, and the bills are argued about”"
    assert not any("Two" in said for said in found)
    checker.press("X")
    checker.press("B")
    assert "sentence" not in checker.said


def test_a_picture_is_gone_to_beside_the_words_where_it_stood_and_marked_with_its_caption(open_window, desk_path):
    desk = new_desk(desk_path, "Ann Reed")
    picture = (MediaKind.PICTURE,)
    pieces = [
        Piece(BlockKind.PARAGRAPH, "It is red.", media=picture),
        Piece(BlockKind.CAPTION, "The pier at night.", media=picture),
    ]
    article = desk.articles.add(assembled(pieces, ArticleDraft("", (), headline="Pier")))
    desk.close()
    checker = open_window(desk_path)
    checker.window.current.show_article(article)
    checker.put_caret("It is red")
    meter(checker, "Not marked: 2 pictures")
    checker.press("B")
    assert checker.said == "Not marked, picture beside “It is red.”"
    checker.press("X")
    assert checker.said.startswith("Nothing to check in what the file shows beside “It is red")
    assert meter(checker, "Not marked: 1 picture") == "Not marked: 1 picture"
    checker.press("X")
    assert checker.said.startswith("Taken back: nothing to check in what the file shows beside “It is red")
    checker.press("X", "B")
    assert checker.said == "Not marked, picture: “The pier at night.”"


def test_a_picture_that_was_set_aside_is_gone_to_in_the_list_and_taken_back(open_window, desk_path):
    desk = new_desk(desk_path, "Ann Reed")
    piece = Piece(BlockKind.PARAGRAPH, "It is red.", media=(MediaKind.PICTURE,))
    article = desk.articles.add(assembled([piece], ArticleDraft("", (), headline="Pier")))
    desk.exemptions.add(article, Span(0, 10), is_beside=True)
    desk.close()
    checker = open_window(desk_path)
    checker.window.current.show_article(article)
    meter(checker, "1 of 1 paragraphs")
    checker.press("Shift+G")
    table = checker.find("unmarked_list", QTableWidget)
    assert [plain(table.item(row, 0).text()) for row in range(table.rowCount())] == [
        "It is red.",
        "beside “It is red.”",
    ]
    checker.press("Down", "Return", "X")
    assert checker.said.startswith("Taken back: nothing to check in what the file shows beside “It is red")


def test_a_quotation_that_a_claim_says_only_was_said_is_told_apart(checker):
    checker.select("“We paid every bill,” she told reporters")
    checker.press("Return", "Return")
    checker.put_caret("It is 240")
    checker.press("B", "B")
    assert checker.current == "1"
    told = "Not marked, quotation; claim 1 says only that it was said: “‘We paid every bill,’”"
    assert checker.said == told


def test_of_a_fact_in_the_words_of_a_claim_it_is_said_that_the_claim_does_not_say_it(checker):
    checker.select("It is 240 metres long")
    checker.press("Return", "Return")
    checker.window.session.desk.claims.restate(checker.claims[0].id, "The bridge is long.")
    checker.put_caret("It is 240")
    checker.press("B")
    assert checker.said == "Not marked, number; claim 1 on these words does not say it: “240”"


def test_the_count_at_the_bottom_opens_the_list(checker):
    checker.put_caret("The mayor")
    meter(checker, "Not marked: ")
    checker.click("progress_coverage")
    assert checker.find("unmarked", QWidget).isVisible()
    checker.press("Escape")


def test_in_a_file_that_is_only_read_it_is_shown_all_the_same(open_window, desk_path):
    holding = new_desk(desk_path, "Ann Reed")
    holding.articles.add(story_draft())
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.put_caret("The mayor")
    reader.press("G", "B")
    assert at_caret(reader, 6) == "Monday"
    holding.close()
