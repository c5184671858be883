"""What the window says is so: stale verdicts, leads, proposals and what nobody has marked."""

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.evidence import EvidenceDraft, Level, SourceKind, Stance
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.ui.commands.words import begun
from factcheck.ui.widgets.quiet_button import QuietButton
from tests.translations.pseudo import plain


@pytest.fixture
def judged(checker):
    """Two claims, the first of them supported and current."""
    for words in ("It is 240", "The old bridge"):
        checker.put_caret(words)
        checker.press("S", "Return", "Return")
    checker.press("K", "1", "K")
    return checker


def said(checker, name):
    return plain(checker.window.frame.findChild(QLabel, name).text())


@pytest.mark.english("a verdict begins a sentence in English, and has a capital there")
def test_a_verdict_on_another_statement_is_stale_and_v_confirms_it(judged):
    judged.press("F2")
    judged.type("The bridge is 240 metres long")
    judged.press("Return")
    assert judged.claims[0].status is Status.STALE
    assert said(judged, "meaning").startswith("Was supported: statement changed. Judged: “It is 240 metres long, the")
    assert judged.window.views.progress.counts[Status.STALE] == 1
    judged.press("V")
    assert judged.claims[0].status is Status.SUPPORTED
    judged.press("V")
    assert judged.said == (
        "There is nothing to confirm of claim 1, “The bridge is 240 metres long”: no verdict on it was given"
        " on other words or other evidence."
    )


def test_undo_of_a_statement_says_what_the_claim_says_now(judged):
    judged.press("F2")
    judged.type("The bridge is long")
    judged.press("Return", "Ctrl+Z")
    statement = judged.claims[0].statement
    assert judged.said == f"Undone: claim 1 restated (now “{begun(statement)}”)"


def test_undo_of_a_note_that_was_put_back_says_what_it_says_now(judged):
    judged.press("N")
    judged.type("Ask the harbour office.")
    judged.press("Escape", "Ctrl+Z")
    assert judged.claims[0].note == "Ask the harbour office."
    assert judged.said == "Undone: claim 1: note written (now “Ask the harbour office.”)"


@pytest.mark.parametrize(("denier", "denied"), [(0, 1), (1, 0)])
def test_undo_of_a_removed_denial_gives_the_words_of_the_claim_that_it_names(judged, denier, denied):
    one, other = judged.claims[denier], judged.claims[denied]
    desk = judged.window.session.desk
    made = desk.denials.add(one.id, other.id)
    desk.denials.remove(made.id)
    judged.press("Ctrl+Z")
    done = f"claim {one.number} no longer denies {other.number} (“{begun(one.statement)}”)"
    assert judged.said == f"Undone: {done}"
    judged.press("Ctrl+Shift+Z")
    assert judged.said == f"Redone: {done}"


@pytest.mark.parametrize(("denier", "denied"), [(0, 1), (1, 0)])
def test_undo_of_a_removed_claim_that_was_denied_gives_its_own_words(judged, denier, denied):
    one, other = judged.claims[denier], judged.claims[denied]
    desk = judged.window.session.desk
    desk.denials.add(one.id, other.id)
    desk.claims.remove([other.id])
    judged.press("Ctrl+Z")
    done = f"claim {other.number} removed; {one.number} no longer denies it"
    assert judged.said == f"Undone: {done} (“{begun(other.statement)}”)"


def test_what_undo_would_not_take_back_any_more_is_not_said_any_more(judged):
    judged.press("F")
    assert judged.said.endswith("Undo (Ctrl+Z)")
    judged.press("F2")
    judged.type("The bridge is 240 metres long")
    judged.press("Return")
    assert judged.said == ""
    judged.press("F")
    assert judged.said.endswith("Undo (Ctrl+Z)")


@pytest.mark.english("the sentence that it looks for ends within brackets")
def test_evidence_against_a_verdict_opens_the_claim_until_somebody_looks(judged):
    claim = judged.claims[0]
    judged.window.session.desk.evidence.add([claim.id], EvidenceDraft("Survey", stance=Stance.CONTRADICTS))
    assert said(judged, "meaning").endswith("Since it was judged, evidence came to stand against the verdict.")
    assert judged.window.views.progress.open == 2
    judged.press("V")
    assert judged.window.views.progress.open == 1


def test_what_waits_without_a_claim_is_open_in_the_window_as_in_the_list_of_articles(judged):
    desk, article = judged.window.session.desk, judged.window.current.article
    desk.questions.add(article, QuestionDraft("Who opened it?"))
    desk.wordings.add(article, desk.claims.place(article, "crack"), WordingDraft("fissure"))
    counted = next(one.progress for one in desk.articles.all())
    assert judged.window.views.progress == counted
    assert (counted.open, counted.undecided) == (2, 1)
    judged.press("J", "1")
    assert "has been judged, 1 is open, 1 undecided, 2 of these without a claim;" in judged.said


def test_the_next_claim_that_the_record_has_overtaken_says_why(judged):
    claim = judged.claims[0]
    judged.window.session.desk.evidence.add([claim.id], EvidenceDraft("Survey", stance=Stance.CONTRADICTS))
    judged.press("J", "1")
    assert "Next, from the beginning: 1, supported; since it was judged, evidence came to stand against" in judged.said


def test_the_next_claim_after_a_verdict_is_one_that_needs_a_look(judged):
    judged.window.session.desk.claims.restate(judged.claims[0].id, "Other words")
    judged.press("J", "1")
    assert judged.current == "1"


def test_a_proposal_is_kept_on_demand_and_is_no_fact_before(judged):
    judged.press("J")
    assert judged.claims[1].kind is None
    judged.click("keep_proposal")
    assert judged.claims[1].kind is ClaimKind.DATE
    assert not judged.window.views.proposed


def test_what_nobody_has_marked_stands_beside_the_progress(judged):
    meter = judged.find("progress_coverage", QuietButton)
    judged.qtbot.waitUntil(lambda: plain(meter.text()) == "Not marked: 1 number, 1 date, what 1 quotation says")
    assert "1 of 3 paragraphs holds no claim" in plain(meter.accessibleDescription())
    assert said(judged, "progress_words").startswith("1 of 2 judged")


@pytest.mark.english("a verdict begins a sentence in English, and has a capital there")
def test_a_reporters_note_is_a_lead_that_somebody_may_release(judged):
    claim = judged.claims[0]
    lead = EvidenceDraft("Reporter’s note (Sam)", quote="off", kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS)
    (made,) = judged.window.session.desk.evidence.add([claim.id], lead)
    assert said(judged, "meaning") == "Supported. Only a reporter’s note recorded."
    judged.click(f"evidence_{made.id}")
    judged.click("evidence_level_1")
    judged.click("evidence_save")
    assert judged.window.session.desk.claims.get(claim.id).evidence[0].source.level is Level.EDITORS
    assert judged.claims[0].verdict is Verdict.SUPPORTED
    assert said(judged, "meaning") == "Supported. Only a reporter’s note recorded."


def test_words_that_nobody_marked_are_said_where_every_paragraph_holds_a_claim(checker):
    for words in ("240 metres", "“We paid every bill,”", "a crack"):
        checker.select(words)
        checker.press("1")
    assert "words stand in no claim" in checker.said
