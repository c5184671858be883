"""Several claims selected at once, and how one comes back to a single one."""

import pytest
from PySide6.QtWidgets import QLabel, QMenu

from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.domain.text.span import Span
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.ui.claims.chips import ClaimChip
from tests.translations.pseudo import plain


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
    assert plain(words.text()) == "Claim 1 and 2 more selected: a verdict goes to all 3."
    assert marker.said == "3 claims selected"
    marker.press("J")
    assert not words.isVisible()
    assert marker.said == ""


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
    marker.press("1", "Ctrl+Return")
    assert verdicts(marker) == [Verdict.SUPPORTED] * 3
    assert marker.said == (
        "Claims 1, 2 and 3, supported. Every claim has been judged; 1 of 3 paragraphs holds no claim."
        " See what is not marked (Shift+G). Undo (Ctrl+Z)"
    )


def test_all_are_selected_and_judged_where_none_was_current(marker):
    marker.window.current.select(None)
    marker.press("Ctrl+2", "Ctrl+A", "2", "Ctrl+Return")
    assert verdicts(marker) == [Verdict.DISPUTED] * 3
    assert marker.current == "1"


def test_evidence_for_several_names_how_many(marker):
    marker.press("E", "Ctrl+Return")
    marker.type("Bridge authority")
    marker.press("Ctrl+Return")
    assert [claim.evidence_count for claim in marker.claims] == [1, 1, 1]
    assert marker.said == "Claims 1, 2 and 3: evidence recorded (not said where in it). Undo (Ctrl+Z)"


def test_the_form_names_the_claims_that_evidence_is_for_as_long_as_it_is(marker, qtbot):
    def named():
        label = marker.find("evidence_claims", QLabel)
        return plain(label.text()) if not label.isHidden() else ""

    marker.press("E", "Ctrl+Return")
    assert named() == "For claims 1, 2 and 3"
    marker.type("Bridge")
    qtbot.waitUntil(lambda: marker.saved.startswith("Typed, not recorded yet: evidence for claims 1, 2 and 3 · "))
    marker.window.claims.select_alone()
    assert named() == ""
    marker.type(" authority")
    qtbot.waitUntil(lambda: marker.saved.startswith("Typed, not recorded yet: evidence for claim 1 · "))
    marker.press("Ctrl+Return")
    assert sum(claim.evidence_count for claim in marker.claims) == 1


def test_evidence_for_one_names_it(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.press("Ctrl+Return")
    assert checker.said == "Claim 1, “240 metres”: evidence recorded (not said where in it). Undo (Ctrl+Z)"


def test_one_line_says_the_verdict_and_what_is_next(marker):
    marker.window.current.select(marker.claims[0].id)
    said = []
    marker.window.verdict_commands.done.connect(said.append)
    marker.press("1")
    assert list(map(plain, said)) == [
        "Claim 1, “a bridge on Monday”, supported. Kept: kind date. Next: 2, not checked."
    ]


@pytest.mark.parametrize("keys", [("1",), ("2", "Return")])
def test_behind_the_last_claim_the_line_says_that_it_goes_on_from_the_beginning(marker, keys):
    last = marker.claims[-1]
    marker.window.current.select(last.id)
    marker.press(*keys)
    assert marker.current == "1"
    assert "Next, from the beginning: 1, not checked." in marker.said


def test_what_a_filter_leaves_is_told_once_typing_pauses(marker, qtbot):
    marker.press("Ctrl+2")
    with qtbot.waitSignal(marker.window.selection_announcer.spoken) as told:
        marker.find("filter_claims").setFocus()
        marker.type("240")
    assert list(map(plain, told.args)) == ["1 of 3 claims shown"]


def test_what_is_chosen_under_more_is_shown_and_told_with_what_it_leaves_until_all_are_wanted(marker, qtbot):
    marker.window.current.select(marker.claims[0].id)
    marker.press("3", "Return")
    state, every = marker.find("filter_state", QLabel), marker.find("show_all", ClaimChip)
    assert (state.isVisible(), every.isChecked()) == (False, True)
    (needs,) = [one for one in marker.window.filter_bar.findChildren(QMenu) if one.objectName() == "filter_needs"]
    with qtbot.waitSignal(marker.window.selection_announcer.spoken) as told:
        needs.aboutToShow.emit()
        needs.actions()[0].trigger()
    words = plain(state.text())
    assert words == "2 of 3 claims shown · Needs: Open (to judge, waiting or overtaken)"
    assert (state.isVisible(), every.isChecked(), plain(told.args[0])) == (True, False, words)
    marker.press("3", "Return")
    assert plain(state.text()) == words  # what is judged stays until the filter changes
    every.click()
    assert (marker.window.claims.model().rowCount(), state.isVisible(), every.isChecked()) == (3, False, True)


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
    found = marker.window.session.desk.claims.get(marker.claims[0].id).evidence
    assert sorted((one.source.title, one.quote) for one in found) == [("Bridge", "240 m"), ("Bridge authority", "")]


def asked(checker):
    """What the bar asks at the moment."""
    return checker.asked


def test_a_key_that_touches_several_claims_asks_first_and_escape_leaves_all(marker):
    marker.press("2")
    assert asked(marker) == "3 claims would be marked disputed: 1, 2 and 3."
    assert marker.focus().objectName() == "question_no"
    marker.press("Escape")
    assert asked(marker) == ""
    assert verdicts(marker) == [None] * 3
    assert marker.window.article.hasFocus()


def test_only_claims_that_are_judged_are_called_not_checked_again(marker):
    desk = marker.window.session.desk
    desk.claims.judge([claim.id for claim in marker.claims[:2]], Judgement.SUPPORTED)
    marker.press("0")
    assert asked(marker) == "2 claims would be not checked again: 1 and 2."
    marker.press("Ctrl+Return")
    assert marker.said == "Claims 1 and 2, not checked again. Undo (Ctrl+Z)"
    assert plain(operation_sentence(desk.history.to_undo())) == "2 claims not checked again"


def test_going_elsewhere_leaves_the_question_and_all_as_it_was(marker):
    marker.press("2")
    marker.window.article.setFocus()
    assert asked(marker) == ""
    assert verdicts(marker) == [None] * 3


def test_undo_while_it_asks_takes_the_question_away(marker):
    marker.press("2", "Ctrl+Z")
    assert asked(marker) == ""


@pytest.mark.english("it types the beginning of a reason in English")
def test_a_reason_is_given_to_all_that_were_judged_together(marker):
    marker.press("3", "Ctrl+Return")
    marker.type("gave no")
    marker.press("Return")
    assert [claim.reason for claim in marker.claims] == [Reason.THE_SPEAKER_GAVE_NO_EVIDENCE] * 3
    assert "Claims 1, 2 and 3, unverified: the speaker gave no evidence." in marker.said
    assert plain(operation_sentence(marker.window.session.desk.history.to_undo())) == (
        "3 claims: reason given, “the speaker gave no evidence”"
    )


def go_to_claim_three(marker):
    marker.press("Ctrl+J")
    marker.type("3")
    marker.press("Return")


@pytest.mark.parametrize("leave", [lambda marker: marker.press("F6"), go_to_claim_three])
@pytest.mark.english("it types the beginning of a reason in English")
def test_a_reason_that_fits_the_list_is_given_to_all_on_leaving_it(marker, leave):
    marker.press("2", "Ctrl+Return")
    marker.type("number")
    leave(marker)
    assert [claim.reason for claim in marker.claims] == [Reason.NUMBER_DIFFERS] * 3


@pytest.mark.english("it types the beginning of a reason in English")
def test_a_reason_for_one_of_them_later_is_for_this_one(marker):
    marker.press("3", "Ctrl+Return", "Escape", "K", "J", "R")
    marker.type("cannot")
    marker.press("Return")
    assert [claim.reason for claim in marker.claims] == [None, Reason.CANNOT_BE_KNOWN, None]


@pytest.mark.english("it types the beginning of a reason in English")
def test_r_gives_a_reason_to_all_selected_claims(marker):
    marker.press("3", "Ctrl+Return", "Escape", "Ctrl+2", "Ctrl+A", "R")
    assert asked(marker) == "The reason would be given to 3 claims: 1, 2 and 3."
    marker.press("Ctrl+Return")
    marker.type("cannot")
    marker.press("Return")
    assert [claim.reason for claim in marker.claims] == [Reason.CANNOT_BE_KNOWN] * 3


@pytest.mark.english("it types the beginning of a reason in English")
def test_the_reason_that_the_current_one_has_already_is_given_to_the_others_too(marker):
    marker.press("3", "Ctrl+Return", "Escape", "K", "J", "R")
    marker.type("cannot")
    marker.press("Return", "Escape", "Ctrl+2", "Ctrl+A", "R", "Ctrl+Return")
    marker.type("cannot")
    marker.press("Return")
    assert [claim.reason for claim in marker.claims] == [Reason.CANNOT_BE_KNOWN] * 3


def test_removing_several_asks_and_names_all(marker):
    marker.press("Del")
    assert asked(marker) == "Claims 1, 2 and 3 would be removed."
    marker.press("Ctrl+Return")
    assert marker.claims == []
    assert marker.said == "Claims 1, 2 and 3, removed. Undo (Ctrl+Z)"


def test_evidence_from_a_form_opened_for_one_goes_to_one_although_several_were_agreed_before(marker):
    marker.press("E", "Ctrl+Return", "Escape", "J", "E")
    marker.type("Bridge authority")
    marker.press("Ctrl+Return")
    assert [claim.evidence_count for claim in marker.claims] == [0, 1, 0]


def test_how_many_have_a_verdict_already_is_said_before(marker):
    marker.window.session.desk.claims.judge([marker.claims[1].id], Judgement.SUPPORTED)
    marker.press("3")
    assert asked(marker).endswith("1 of them has a verdict now.")


def test_what_is_typed_on_while_a_question_is_asked_neither_answers_it_nor_is_taken_as_keys(marker):
    marker.press("Ctrl+2", "Ctrl+A", "E")
    assert marker.asked.startswith("The evidence would be recorded for 3 claims")
    marker.type("UN records")
    marker.press("Space")
    assert marker.asked.startswith("The evidence would be recorded for 3 claims")
    assert not marker.window.panel.forms.is_open
    marker.press("Ctrl+Return")
    assert marker.window.panel.forms.is_open
