"""A command with the keyboard in the list acts on no claim that the filter leaves out."""

import pytest
from PySide6.QtWidgets import QWidget


@pytest.fixture
def narrowed(checker):
    """A person in the filter field, whose words leave out the current claim, the first of two."""
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("K", "Ctrl+Shift+L")
    checker.type("2019")
    assert (checker.current, checker.window.claims.selection_ids()) == ("1", [])
    return checker


def outcomes(person):
    return [claim.outcome is not None for claim in person.claims]


@pytest.mark.parametrize("keys", [("Down",), ("Return",), ("Ctrl+1", "Ctrl+2"), ("F6",)])
def test_entering_the_list_by_key_goes_to_the_first_row_where_the_filter_hides_the_current_claim(narrowed, keys):
    narrowed.press(*keys)
    assert narrowed.window.claims.hasFocus()
    assert narrowed.current == "2"
    assert narrowed.window.claims.selection_ids() == [narrowed.claims[1].id]
    narrowed.press("F")
    assert outcomes(narrowed) == [False, True]


def test_so_does_tab(narrowed):
    narrowed.qtbot.waitUntil(lambda: narrowed.press("Tab") or narrowed.window.claims.hasFocus())
    assert narrowed.current == "2"


def test_a_key_in_the_list_acts_on_no_claim_that_the_filter_hides(narrowed):
    narrowed.window.claims.setFocus()
    before = narrowed.claims
    for key in ("1", "3", "4", "F", "E", "A", "W", "N", "Del", "R", "M", "T", "Y", "F2"):
        narrowed.window.status.forget()
        narrowed.press(key)
        assert narrowed.claims == before, key
        assert narrowed.window.claims.hasFocus(), key
        assert narrowed.said == "No claim is selected in the list; the filter hides the current one. Select one first."


def test_where_the_filter_leaves_no_claim_a_key_in_the_list_says_so(narrowed):
    narrowed.type(" and no such words")
    narrowed.press("Down")
    assert narrowed.window.claims.hasFocus()
    narrowed.press("3")
    assert [claim.verdict for claim in narrowed.claims] == [None, None]
    assert narrowed.said == "No claim matches. Clear the filter (Esc)."


def test_a_button_of_the_panel_acts_on_the_claim_it_stands_beside_though_the_list_hides_it(narrowed):
    narrowed.window.claims.setFocus()
    narrowed.click("outcome_fine")
    narrowed.click("add_wording")
    assert narrowed.window.panel.body.queries.wordings.findChild(QWidget, "wording_form").isVisible()
    assert outcomes(narrowed) == [True, False]


def test_in_the_article_a_key_acts_on_the_current_claim_though_the_list_hides_it(narrowed):
    narrowed.press("Ctrl+1", "F")
    assert outcomes(narrowed) == [True, False]


def test_the_keyboard_given_back_to_the_list_goes_to_no_other_claim(narrowed):
    narrowed.window.claims.setFocus()
    narrowed.press("Ctrl+3", "Escape")
    assert narrowed.window.claims.hasFocus()
    assert narrowed.current == "1"


def test_a_chip_that_leaves_the_current_claim_out_goes_to_the_first_it_shows_and_keeps_what_was_typed(checker):
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("F", "K", "1", "Ctrl+2", "Home", "E")
    checker.type("Harbour minutes")
    checker.click("show_not_checked")
    assert checker.current == "2"
    checker.window.actions_table["not_saved"].trigger()
    assert (checker.current, checker.window.panel.body.evidence.form.source.text()) == ("1", "Harbour minutes")
