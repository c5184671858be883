"""Several claims selected at once, and how one comes back to a single one."""

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span


@pytest.fixture
def marker(checker):
    """A person with three claims, the first of which is current, all of them selected in the list."""
    for words in ("a bridge on Monday", "240 metres", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("K", "K", "Ctrl+2", "Ctrl+A", "Ctrl+1")
    assert checker.current == "1"
    assert len(checker.window.claims.selection_ids()) == 3
    return checker


def verdicts(checker):
    """The verdicts of the claims by number."""
    return [claim.verdict for claim in checker.claims]


def test_the_panel_and_the_strip_say_how_many_are_selected(marker):
    words = marker.find("selection_words", QLabel)
    assert words.isVisible()
    assert words.text() == "Claim 1 and 2 more selected: a verdict goes to all 3."
    assert marker.window.status.said == "3 claims selected"
    marker.press("J")
    assert not words.isVisible()
    assert marker.window.status.said == ""


def test_going_to_the_current_claim_by_number_leaves_it_alone_selected(marker):
    marker.press("Ctrl+J")
    marker.type("1")
    marker.press("Return")
    assert len(marker.window.claims.selection_ids()) == 1
    marker.press("2")
    assert verdicts(marker) == [Verdict.DISPUTED, None, None]


def test_a_click_on_the_words_of_the_current_claim_leaves_it_alone_selected(marker):
    marker.window.article.claim_picked.emit(marker.window.current.claim)
    marker.press("2")
    assert verdicts(marker) == [Verdict.DISPUTED, None, None]


def test_o_leaves_one_claim_selected(marker):
    marker.put_caret("bridge on Monday")
    marker.press("O")
    assert marker.window.claims.selection_ids() == [marker.window.current.claim]


def test_all_of_them_are_judged_while_they_are_selected_and_the_line_says_both(marker):
    marker.press("1")
    assert verdicts(marker) == [Verdict.SUPPORTED] * 3
    assert marker.window.status.said == (
        "3 claims marked supported. Every marked claim has been judged. Make the report (Ctrl+Shift+E). Undo (Ctrl+Z)"
    )


def test_all_are_selected_and_judged_where_none_was_current(marker):
    marker.window.current.select(None)
    marker.press("Ctrl+2", "Ctrl+A", "2")
    assert verdicts(marker) == [Verdict.DISPUTED] * 3
    assert marker.current == "1"


def test_evidence_for_several_names_how_many(marker):
    marker.press("E")
    marker.type("Bridge authority")
    marker.press("Ctrl+Return")
    assert marker.window.status.said == "Evidence recorded for 3 claims. Undo (Ctrl+Z)"


def test_evidence_for_one_names_it(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.press("Ctrl+Return")
    assert checker.window.status.said == "Evidence recorded for claim 1. Undo (Ctrl+Z)"


def test_one_line_says_the_verdict_and_what_is_next(marker):
    marker.window.current.select(marker.claims[0].id)
    said = []
    marker.window.claim_commands.said.connect(said.append)
    marker.press("1")
    assert said == ["Claim 1 supported. Next: 2, not checked. Undo (Ctrl+Z)"]


def test_what_a_filter_leaves_is_told_once_typing_pauses(marker, qtbot):
    marker.press("Ctrl+2")
    with qtbot.waitSignal(marker.window.selection_announcer.spoken) as told:
        marker.find("filter_claims").setFocus()
        marker.type("240")
    assert told.args == ["1 claim shown"]


def test_words_found_lead_to_one_claim(marker):
    start = marker.text.index("closed in 2019")
    marker.window.article.select_span(Span(start, start + 5))
    marker.window.current.select(marker.claims[2].id)
    assert marker.window.claims.selection_ids() == [marker.claims[2].id]


def test_tab_goes_on_with_a_source_that_begins_like_a_known_one(marker):
    marker.window.current.select(marker.claims[0].id)
    marker.press("E")
    marker.type("Bridge authority")
    marker.press("Ctrl+Return", "E")
    marker.type("Bridge")
    marker.press("Tab")
    marker.type("240 m")
    marker.press("Ctrl+Return")
    found = marker.window.session.desk.evidence.of(marker.claims[0].id)
    assert sorted((one.source.title, one.quote) for one in found) == [("Bridge", "240 m"), ("Bridge authority", "")]
