"""Which blocks of a page belong to its article."""

from factcheck.importers.html.article_choice import chosen_blocks
from factcheck.importers.html.page import Wanted
from factcheck.importers.html.walker import walked

FIRST = "The bridge was opened on Thursday by the mayor of the town."
SECOND = "It had been closed for repairs since the flood of last April."


def chosen(markup: str, text: str = f"{FIRST}\n{SECOND}") -> list[str]:
    page = walked(markup, Wanted(menus=True, media=True))
    return [block.piece.text for block in chosen_blocks(page, text)]


def test_the_blocks_whose_words_were_found_are_taken_with_the_title_above():
    page = f"<title>Bridge opens</title><h1>Bridge opens</h1><p>{FIRST}<p>{SECOND}"
    assert chosen(page) == ["Bridge opens", FIRST, SECOND]


def test_a_sentence_between_two_blocks_that_were_found_stays():
    assert chosen(f"<p>{FIRST}<p>Nobody was hurt.<p>{SECOND}") == [FIRST, "Nobody was hurt.", SECOND]


def test_buttons_and_links_between_them_go():
    page = f"<p>{FIRST}<p>Share<p><a href=x>More on bridges and all about them</a><p>{SECOND}"
    assert chosen(page) == [FIRST, SECOND]


def test_a_heading_without_a_text_below_it_goes():
    assert chosen(f"<p>{FIRST}<p>{SECOND}<h2>Most read</h2>") == [FIRST, SECOND]


def test_nothing_is_chosen_where_nothing_was_found():
    assert chosen(f"<p>{FIRST}", "Other words that nobody wrote here.") == []
