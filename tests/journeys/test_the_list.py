"""The list of claims as one works with it: how much of a claim it shows, and the links over it."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from factcheck.domain.rules.claim_filter import ClaimFilter, Need
from factcheck.ui.claims.link_row import LinkRow
from factcheck.ui.widgets.quiet_button import QuietButton
from tests.translations.pseudo import plain


def next_of(checker):
    """What is said over the list of what comes next, once that has followed."""
    checker.window.links.show()
    row = checker.find("next_to_check", LinkRow)
    return plain(row.words), [link.words for link in row.shown()]


def marked(checker):
    """Three claims of which nobody has judged one; the last is the current one."""
    for words in ("240 metres", "closed in 2019", "gave no figures"):
        checker.select(words)
        checker.press("Return", "Escape")


def test_a_key_makes_the_list_dense_and_the_choice_is_kept(checker):
    checker.select("240 metres")
    checker.press("1")
    claims, session = checker.window.claims, checker.window.session
    full = claims.rowHeight(0)
    checker.press("Ctrl+Shift+D")
    assert claims.rowHeight(0) < full
    assert checker.window.actions_table["dense_list"].isChecked()
    assert session.settings.dense_list
    checker.press("Ctrl+Shift+D")
    assert (claims.rowHeight(0), session.settings.dense_list) == (full, False)


@pytest.mark.parametrize("keys", [("Ctrl+1", "Ctrl+2"), ("N", "Esc")])
def test_whoever_comes_to_the_list_hears_the_row_and_its_place(checker, keys):
    marked(checker)
    checker.window.claims.setFocus()
    checker.press("Home", *keys)
    assert checker.window.claims.hasFocus()
    number = checker.window.model.claim_at(0).number
    heard = plain(checker.window.claims.accessibleDescription())
    assert heard.startswith(f"{number} Not checked: ")
    assert heard.endswith("; 1 of 3")


def test_links_lead_to_the_claims_that_come_next_in_the_order_of_the_list(checker):
    marked(checker)
    order = [claim.number for claim in map(checker.window.model.claim_at, range(3))]
    checker.window.claims.setFocus()
    checker.press("Home", "1", "Home")
    assert next_of(checker) == ("1 of 3 judged. Next to check:", order[1:])
    first = checker.find("next_to_check_1", QuietButton)
    first.setFocus()
    checker.press("Right", "Return")
    assert checker.current == order[2]
    assert next_of(checker)[1] == order[1:2]
    assert QApplication.focusWidget() is first  # that of the second link went


def test_a_link_leads_to_a_claim_that_a_filter_hides(checker):
    marked(checker)
    checker.window.claims.setFocus()
    checker.press("Home", "1")
    checker.click("show_supported")
    assert checker.window.claims.model().rowCount() == 1
    target = next_of(checker)[1][0]
    checker.click("next_to_check_1")
    assert checker.current == target
    assert checker.window.claims.currentIndex().isValid()
    assert checker.window.filter_bar.filter().is_empty


def test_the_count_at_the_bottom_leads_to_the_claims_that_no_evidence_bears_out(checker):
    marked(checker)
    checker.window.claims.setFocus()
    checker.press("Home", "1", "Shift+F9")
    assert not checker.window.claims.isVisible()
    checker.click("progress_bare")
    assert checker.window.claims.hasFocus()
    assert checker.window.filter_bar.filter() == ClaimFilter(needs=frozenset({Need.EVIDENCE}))
    assert checker.window.claims.model().rowCount() == 1
    checker.window.claims.setFocus()
    checker.press("Escape")
    assert checker.window.claims.model().rowCount() == 3


def test_sources_and_people_of_the_record_can_be_filtered_by(checker):
    marked(checker)
    checker.press("1", "E")
    checker.type("Minutes of the council")
    checker.press("Ctrl+Return")
    checker.window.links.show()
    menus = {menu.objectName(): menu for menu in checker.window.filter_bar.findChildren(QMenu)}
    for one in menus.values():
        one.aboutToShow.emit()
    assert [action.text() for action in menus["filter_judged_by"].actions()] == ["Mara Lind"]
    (source,) = menus["filter_source"].actions()
    assert source.text() == "Minutes of the council"
    source.trigger()
    assert checker.window.claims.model().rowCount() == 1
