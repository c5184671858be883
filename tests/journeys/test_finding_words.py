"""Words found in the article are the selected ones; a search that found nothing leaves none."""

import pytest

from tests.translations.pseudo import plain


def selected(checker):
    span = checker.window.article.selection()
    return span.of(checker.text) if span is not None else ""


def seek(checker, words):
    checker.press("Ctrl+F")
    checker.type(words)


def test_enter_makes_no_claim_of_words_selected_before_a_search_in_vain(checker):
    seek(checker, "zzzqq")
    checker.press("Escape")
    checker.select("Two builders")
    checker.press("F3")
    assert plain(checker.window.find_bar.count.text()) == "Not found"
    assert checker.window.article.hasFocus()
    assert not selected(checker)
    checker.press("Return")
    assert not checker.claims


def test_so_it_is_where_the_bar_was_open_already(checker):
    seek(checker, "zzzqq")
    checker.press("Ctrl+1")
    checker.select("Two builders")
    checker.press("F3", "Return")
    assert not checker.claims


def test_enter_makes_a_claim_of_the_words_found_not_of_those_selected_before(checker):
    seek(checker, "crack")
    checker.press("Escape")
    checker.select("Two builders")
    checker.press("F3")
    assert selected(checker) == "crack"
    checker.press("Return")
    assert [claim.words for claim in checker.claims] == ["crack"]


@pytest.mark.parametrize("pane", ["Ctrl+2", "Ctrl+3"])
def test_in_a_window_of_one_pane_a_search_shows_the_article_and_its_bar(checker, pane):
    checker.select("Two builders")
    checker.press("Return", "Return")
    checker.window.frame.resize(700, 640)
    checker.press(pane)
    assert not checker.window.article.isVisible()
    seek(checker, "crack")
    assert checker.window.find_bar.isVisible()
    assert selected(checker) == "crack"
    checker.press("Escape", pane, "F3")
    assert checker.window.article.isVisible()


@pytest.mark.parametrize(("sought", "words"), [("zzzqq", ""), ("crack", "crack"), ("", "Two builders")])
@pytest.mark.parametrize("keys", [["Ctrl+1"], ["Escape"], ["F6", "Shift+F6"], ["Ctrl+2", "Ctrl+1"]])
def test_however_the_bar_is_left_the_selection_is_what_was_found(checker, keys, sought, words):
    checker.select("Two builders")
    seek(checker, sought)
    checker.press(*keys)
    assert checker.window.article.hasFocus()
    assert selected(checker) == words
