"""A command acts on what is visibly selected, else on the current claim, and says what it did."""

import pytest
from PySide6.QtWidgets import QPushButton

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.commands.targets import NO_CLAIM_THERE
from tests.journeys.conftest import story_draft


def long_story(checker):
    """Shows an article of 40 paragraphs, of which a low window shows a few."""
    pieces = [Piece(BlockKind.PARAGRAPH, f"Paragraph {number} says that it rained. " * 8) for number in range(40)]
    checker.window.current.show_article(
        checker.window.session.desk.articles.add(assembled(pieces, ArticleDraft("", ())))
    )


@pytest.fixture
def marker(checker):
    """A person with two claims, the first of which is current, in the article."""
    for words in ("a bridge on Monday", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("K")
    assert checker.current == "1"
    return checker


def said(checker):
    return checker.said


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
def test_a_verdict_key_on_words_that_are_no_claim_makes_the_claim_and_judges_it(marker, key):
    marker.select("a crack was found")
    marker.press(key)
    assert [claim.verdict for claim in marker.claims[:2]] == [None, None]
    assert marker.claims[2].words == "a crack was found"
    assert marker.claims[2].status.value == ("supported", "disputed", "unverified", "not_needed")[int(key) - 1]
    assert said(marker).startswith("Claim 3, “a crack was found”, ")
    assert marker.current == "3"


@pytest.mark.parametrize(("key", "form"), [("E", "evidence"), ("T", "split"), ("Y", "denial")])
def test_a_key_that_opens_a_form_makes_a_claim_of_words_that_are_none(marker, key, form):
    marker.select("a crack was found")
    marker.press(key)
    assert marker.claims[2].words == "a crack was found"
    assert said(marker) == "Claim 3, “a crack was found”, made. Undo (Ctrl+Z)"
    assert marker.current == "3"
    assert marker.find(f"{form}_form").isVisible()


@pytest.mark.parametrize("key", ["E", "T", "Y"])
def test_so_it_does_of_words_of_two_paragraphs_once_somebody_agreed(marker, key):
    before = len(marker.claims)
    start, end = marker.text.index("longest"), marker.text.index("she told")
    marker.window.article.setFocus()
    marker.window.article.select_span(Span(start, end))
    marker.press(key)
    assert marker.asked.startswith("The selected words would become one claim. They run over more than one paragraph.")
    assert len(marker.claims) == before
    marker.press("Ctrl+Return")
    assert marker.claims[-1].words.startswith("longest")
    assert marker.current == marker.claims[-1].number


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
def test_a_claim_made_and_judged_by_one_key_is_taken_back_by_one(marker, key):
    marker.select("a crack was found")
    marker.press(key)
    marker.window.article.setFocus()
    marker.press("Ctrl+Z")
    assert [claim.number for claim in marker.claims] == ["1", "2"]


def test_a_key_that_makes_and_judges_keeps_nothing_that_was_not_yet_seen(marker):
    marker.select("It is 240 metres long")
    marker.press("1")
    made = marker.claims[-1]
    assert (made.verdict, made.kind, made.risk) == (Verdict.SUPPORTED, None, None)
    assert marker.window.views.proposed


@pytest.mark.parametrize("is_narrow", [False, True])
def test_who_is_proposed_to_have_said_it_is_told_and_kept_by_the_same_key_again(checker, is_narrow):
    if is_narrow:
        checker.window.frame.resize(620, 560)
    words = "Mayor Anna Low said the old bridge was closed in 2019."
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    checker.window.current.show_article(checker.window.session.desk.articles.add(draft))
    checker.select(words)
    checker.press("1")
    assert "Proposed: said by Mayor Anna Low (said), kind paraphrase; " in checker.said
    assert "; 1 again keeps it, else the claim counts as what is so." in checker.said
    assert (checker.claims[0].speaker, checker.claims[0].is_speech) == ("", False)
    assert checker.window.panel.isVisible() is not is_narrow
    checker.press("1")
    assert checker.claims[0].speaker == "Mayor Anna Low"


def test_what_is_not_marked_waits_until_the_proposal_is_kept(checker):
    words = "Mayor Anna Low said the old bridge was closed in 2019."
    pieces = [Piece(BlockKind.PARAGRAPH, one) for one in (words, "It was safe.")]
    draft = assembled(pieces, ArticleDraft("", (), language="en"))
    checker.window.current.show_article(checker.window.session.desk.articles.add(draft))
    checker.select(words)
    checker.press("1")
    assert checker.said.endswith("else the claim counts as what is so. Undo (Ctrl+Z)")
    checker.press("1")
    assert "1 of 2 paragraphs holds no claim. See what is not marked (Shift+G)." in checker.said


def test_of_words_within_a_claim_is_said_only_that_no_claim_stands_on_exactly_these(marker):
    claim = next(one for one in marker.claims if "in 2019" in one.words)
    marker.select("in 2019")
    marker.press("F")
    assert said(marker).startswith("No claim stands on exactly the selected words.")
    assert claim in marker.claims


def test_a_caret_put_outside_the_current_claim_comes_back_to_it_before_a_key_judges_it(marker):
    marker.press("2", "Esc", "K")
    marker.put_caret("a crack was found")
    marker.press("1")
    assert marker.said.startswith("Claim 1, “a bridge on Monday”, is the current one. Press the key again")
    assert (marker.claims[0].verdict, marker.text[marker.window.article.caret() :][:8]) == (
        Verdict.DISPUTED,
        "a bridge",
    )
    marker.press("1")
    assert marker.claims[0].verdict is Verdict.SUPPORTED


def test_a_selected_sign_is_no_claim_either(marker):
    at, before = marker.window.article.proof.text.index("."), marker.claims
    for key in ("F", "E", "T", "Y", "1", "Del"):
        marker.window.status.forget()
        marker.window.article.select_span(Span(at, at + 1))
        marker.press(key)
        assert said(marker).startswith(NO_CLAIM_THERE[:20]), key
        assert marker.claims == before, key


def test_new_words_for_a_part_of_a_claim_are_for_that_claim(marker):
    marker.select("in 2019")
    marker.press("W")
    assert marker.current == "2"


def test_after_such_a_verdict_one_reads_on_behind_the_words(marker):
    marker.select("Two builders")
    marker.press("3", "Return")
    assert said(marker).startswith("Claim 3, “Two builders”, made and unverified")
    assert marker.current == "3"
    assert marker.window.article.hasFocus()
    assert marker.text[: marker.window.article.caret()].endswith("Two builders")


def test_other_keys_say_that_no_claim_stands_on_the_selected_words(marker):
    before = marker.claims
    for key in ("F", "A", "N", "M", "Del", "R", "F2", "0"):
        marker.window.status.forget()
        marker.select("Two builders")
        marker.press(key)
        assert said(marker) == NO_CLAIM_THERE, key
        assert marker.claims == before, key
        assert marker.window.article.hasFocus(), key


def test_selected_words_that_are_a_claim_are_acted_on_whatever_claim_is_current(marker):
    marker.select("closed in 2019")
    marker.press("F")
    assert [claim.outcome for claim in marker.claims] == [None, Outcome.FINE]
    assert marker.current == "2"
    assert said(marker) == "Claim 2, “closed in 2019”: fine as written. Undo (Ctrl+Z)"


def test_a_button_of_the_panel_acts_on_the_claim_it_stands_beside(marker):
    marker.select("Two builders")
    marker.click("outcome_fine")
    marker.click("verdict_supported")
    assert len(marker.claims) == 2
    assert (marker.claims[0].verdict, marker.claims[0].outcome) == (Verdict.SUPPORTED, Outcome.FINE)


def test_in_the_list_the_selected_row_is_acted_on(marker):
    marker.select("Two builders")
    marker.press("Ctrl+2", "F")
    assert marker.claims[0].outcome is Outcome.FINE


def test_the_current_claim_comes_into_sight_before_it_is_acted_on(open_window, desk_path):
    checker = open_window(desk_path, size=(1000, 500))
    long_story(checker)
    checker.select("Paragraph 0 says")
    checker.press("Return", "Return")
    article = checker.window.article
    article.verticalScrollBar().setValue(article.verticalScrollBar().maximum())
    checker.press("F")
    assert checker.claims[0].outcome is Outcome.FINE
    assert article.verticalScrollBar().value() == 0


def test_it_is_said_no_more_that_no_words_are_selected_once_some_are(marker):
    marker.press("Shift+P")
    assert marker.told == "No words in sight are selected. Select some first."
    marker.press("Shift+Right")
    assert marker.told == ""


def test_it_is_said_no_more_that_no_claim_stands_on_the_selected_words_once_none_are(marker):
    marker.select("Two builders")
    marker.press("F", "Left")
    assert marker.said == ""


def test_it_is_said_no_more_how_to_select_once_words_are(marker):
    marker.window.article.nothing_selected.emit()
    assert marker.said.startswith("No words are selected.")
    marker.press("Shift+Right")
    assert marker.said == ""


def test_a_wording_for_selected_words_stands_for_itself(marker):
    marker.select("Two builders")
    marker.press("W")
    marker.type("Three builders")
    marker.press("Ctrl+Return")
    (wording,) = marker.window.session.desk.case(marker.window.current.article).all(ProposedWording)
    assert wording.claim_id is None
    assert Span(wording.span.start, wording.span.end).of(marker.text) == "Two builders"


@pytest.mark.parametrize("key", ["1", "3"])
def test_a_verdict_on_the_words_of_another_claim_keeps_no_proposal_that_nobody_saw(marker, key):
    marker.select("closed in 2019")
    marker.press(key)
    judged = marker.claims[1]
    assert (judged.verdict is not None, judged.kind, judged.risk) == (True, None, None)
    assert marker.window.views.proposed


def test_a_verdict_on_the_claim_in_the_panel_keeps_what_stands_there(marker):
    marker.press("J")
    assert marker.window.views.proposed.kind is not None
    marker.press("1")
    assert marker.claims[1].kind is not None


@pytest.mark.parametrize("key", ["A", "N", "T", "Y", "F2"])
def test_an_act_for_one_claim_says_so_where_several_are_selected_and_leaves_that_one_selected(marker, key):
    marker.press("Ctrl+2", "Ctrl+A")
    assert len(marker.window.claims.selection_ids()) == 2
    marker.press(key)
    assert said(marker) == "2 claims were selected; this is for claim 1 alone."
    assert marker.window.claims.selection_ids() == [marker.claims[0].id]


@pytest.mark.parametrize("key", ["Y", "T"])
def test_words_selected_elsewhere_are_nothing_the_button_of_the_panel_takes(marker, key):
    marker.select("Two builders")
    marker.find({"Y": "add_denial", "T": "add_split"}[key], QPushButton).click()
    form = marker.window.panel.body.denial_form if key == "Y" else marker.window.panel.body.split_form
    spans = [form.draft().words] if key == "Y" else [one.span for one in form.draft().contents]
    own = marker.claims[0].passages[0].span
    assert all(own.covers(span) for span in spans)


def test_r_says_that_there_is_no_verdict_to_give_a_reason_for(marker):
    marker.press("R")
    assert said(marker) == "There is no verdict on claim 1, “a bridge on Monday” to give a reason for."
    assert marker.window.article.hasFocus()
    marker.press("Ctrl+2", "Ctrl+A", "R")
    assert said(marker) == "There is no verdict on claims 1 and 2 to give a reason for."


def test_a_wording_for_the_words_of_another_claim_is_for_that_claim(marker):
    marker.select("closed in 2019")
    marker.press("W")
    marker.type("shut in 2018")
    marker.press("Ctrl+Return")
    (wording,) = marker.window.session.desk.case(marker.window.current.article).all(ProposedWording)
    assert (marker.current, wording.claim_id) == ("2", marker.claims[1].id)


def test_a_wording_for_some_words_of_the_current_claim_is_for_it(marker):
    marker.select("on Monday")
    marker.press("W")
    marker.type("on Sunday")
    marker.press("Ctrl+Return")
    (wording,) = marker.window.session.desk.case(marker.window.current.article).all(ProposedWording)
    assert (wording.claim_id, wording.span.of(marker.text)) == (marker.claims[0].id, "on Monday")


@pytest.fixture
def scroller(open_window, desk_path):
    """A person in a long article, whose selected words and current claim are both out of sight."""
    person = open_window(desk_path, size=(1000, 500))
    pieces = [Piece(BlockKind.PARAGRAPH, f"Paragraph {number} says that it rained. " * 8) for number in range(40)]
    article_id = person.window.session.desk.articles.add(assembled(pieces, ArticleDraft("", ())))
    person.window.current.show_article(article_id)
    person.select("Paragraph 0 says")
    person.press("Return", "Return")
    person.select("Paragraph 3 says")
    scroll_to_end(person)
    return person


def scroll_to_end(person):
    bar = person.window.article.verticalScrollBar()
    bar.setValue(bar.maximum())


def test_a_key_first_brings_words_selected_out_of_sight_into_sight_and_does_nothing_else(scroller):
    before, article = scroller.claims, scroller.window.article
    for key in ("1", "2", "3", "0", "F", "E", "A", "W", "N", "Del", "R", "M", "T", "Y", "F2"):
        scroller.window.status.forget()
        scroll_to_end(scroller)
        assert article.selection_in_sight() is None, key
        scroller.press(key)
        assert scroller.claims == before, key
        assert article.selection_in_sight().of(scroller.text) == "Paragraph 3 says", key
        assert article.hasFocus(), key
        assert said(scroller) == "These words are selected: “Paragraph 3 says”. Press the key again to act on them."


def test_the_second_press_acts_on_the_words_that_the_first_brought_into_sight(scroller):
    scroller.press("3", "3")
    assert [(one.words, one.verdict) for one in scroller.claims] == [
        ("Paragraph 0 says", None),
        ("Paragraph 3 says", Verdict.UNVERIFIED),
    ]


def test_it_is_said_no_more_that_these_words_are_selected_once_others_are(scroller):
    scroller.press("3", "Shift+Right")
    assert said(scroller) == ""


def test_several_claims_selected_in_the_list_are_not_acted_on_either_before_words_selected_out_of_sight(scroller):
    scroller.select("Paragraph 1 says")
    scroller.press("Return", "Return", "Ctrl+2", "Ctrl+A", "Ctrl+1")
    scroller.select("Paragraph 3 says")
    scroll_to_end(scroller)
    scroller.press("F")
    assert scroller.asked == ""
    assert said(scroller).startswith("These words are selected")


def test_a_button_of_the_panel_acts_on_its_claim_whatever_words_are_selected_out_of_sight(scroller):
    scroller.click("outcome_fine")
    assert [claim.outcome for claim in scroller.claims] == [Outcome.FINE]


def test_a_selected_blank_out_of_sight_keeps_no_key_from_the_current_claim(scroller):
    at = scroller.text.index(" ")
    scroller.window.article.select_span(Span(at, at + 1))
    scroll_to_end(scroller)
    scroller.press("F")
    assert [claim.outcome for claim in scroller.claims] == [Outcome.FINE]


def test_enter_makes_no_claim_of_words_selected_out_of_sight_but_shows_their_sentence(scroller):
    scroller.press("Return")
    assert len(scroller.claims) == 1
    seen = scroller.window.article.selection_in_sight()
    assert seen.of(scroller.text).strip() == "Paragraph 3 says that it rained."
    scroller.press("Return")
    assert len(scroller.claims) == 2


def test_no_passage_is_added_of_words_selected_out_of_sight(scroller):
    scroller.press("Shift+P")
    assert len(scroller.claims[0].passages) == 1
    assert "No words in sight are selected" in scroller.told


def test_words_of_which_a_part_can_be_seen_are_acted_on(scroller):
    start = scroller.text.index("Paragraph 3 says")
    scroller.window.article.select_span(Span(start, len(scroller.text) - 2))
    scroll_to_end(scroller)
    scroller.press("1", "Ctrl+Return")
    assert [claim.status.value for claim in scroller.claims] == ["not_checked", "supported"]


def test_new_claim_shows_the_article_first_where_another_pane_hides_it(open_window, desk_path):
    person = open_window(desk_path, size=(500, 600))
    person.window.current.show_article(person.window.session.desk.articles.add(story_draft()))
    person.select("Two builders")
    person.press("Ctrl+2")
    assert not person.window.article.isVisible()
    person.window.actions_table["new_claim"].trigger()
    assert person.window.article.hasFocus()
    assert not person.claims
    person.window.actions_table["new_claim"].trigger()
    assert [claim.words for claim in person.claims] == ["Two builders"]


def test_words_in_the_headline_are_named_as_such(marker):
    marker.select("bills are argued about")
    marker.press("Shift+P")
    assert said(marker).startswith("Claim 1, “a bridge on Monday”, also stands at the headline.")


def test_quotation_marks_of_a_statement_are_told_within_those_of_the_line(marker):
    marker.select("“We paid every bill,”")
    marker.press("1")
    assert said(marker).startswith("Claim 3, “‘We paid every bill,’”")


def test_the_button_to_split_is_there_again_when_its_form_is_left(marker):
    marker.press("T")
    assert not marker.find("add_split").isVisible()
    marker.window.panel.body.split_form.discard_button.click()
    assert marker.find("add_split").isVisible()


def test_kind_risk_and_what_is_kept_of_a_proposal_are_said_with_the_claim(marker):
    details = marker.window.panel.body.details
    marker.press("J")
    details.keep.click()
    assert marker.said == "Claim 2, “closed in 2019”, kept: kind date. Undo (Ctrl+Z)"
    details.kind.chosen.emit(ClaimKind.EVENT)
    assert marker.said == "Claim 2, “closed in 2019”: kind set to event. Undo (Ctrl+Z)"
    details.risk.chosen.emit(Risk.LEGAL)
    assert marker.said == "Claim 2, “closed in 2019”: risk set to legal. Undo (Ctrl+Z)"
    details.kind.chosen.emit(None)
    assert marker.said == "Claim 2, “closed in 2019”: kind set to no kind. Undo (Ctrl+Z)"
    assert (marker.claims[1].kind, marker.claims[1].risk) == (None, Risk.LEGAL)
