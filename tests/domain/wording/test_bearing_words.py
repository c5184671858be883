"""What is said of evidence: each verdict with whatever can be recorded, to be read line by line."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Claim, ClaimKind
from factcheck.domain.records.evidence import SourceStatus, Stance
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.wording.bearing_words import caveat_words, evidence_summary, recorded_words
from factcheck.domain.wording.claim_words import meaning_words
from tests.claim_samples import a_claim, a_piece, pieces

FOR, AGAINST, CONTEXT, SEARCH = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT, Stance.SEARCHED
RECORDED = {
    "nothing": (),
    "a note": (a_piece("note", FOR, is_lead=True),),
    "context": pieces(CONTEXT),
    "a search": pieces(SEARCH),
    "context, search": pieces(CONTEXT, SEARCH),
    "context, note": (*pieces(CONTEXT), a_piece("note", FOR, is_lead=True)),
    "for": pieces(FOR),
    "against": pieces(AGAINST),
    "for, context": pieces(FOR, CONTEXT),
    "against, context, search": pieces(AGAINST, CONTEXT, SEARCH),
    "for, against, context": pieces(FOR, AGAINST, CONTEXT),
}


def told(claim: Claim) -> str:
    """The verdict as the panel says it, and a line for all that can be recorded, as list and command line say it."""
    every = {recorded: replace(claim, evidence=evidence) for recorded, evidence in RECORDED.items()}
    lines = [f"{recorded}: {evidence_summary(one)}".rstrip() for recorded, one in every.items()]
    return "\n".join([meaning_words(every["context"]).removesuffix(" Only context recorded."), *lines])


NOT_CHECKED_EVENT = """
It has no verdict.
nothing:
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Only a search that found nothing recorded (1 piece)
context, search: Evidence recorded speaks neither for nor against it (2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded speaks for it (1 of 2 pieces)
against, context, search: Evidence recorded speaks against it, none for it (1 of 3 pieces)
for, against, context: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
"""
NOT_CHECKED_ABSENCE = """
It has no verdict.
nothing:
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Evidence recorded speaks for it (1 piece)
context, search: Evidence recorded speaks for it (1 of 2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded speaks for it (1 of 2 pieces)
against, context, search: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
for, against, context: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
"""
SUPPORTED_EVENT = """
Supported.
nothing: No evidence recorded
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Only a search that found nothing recorded (1 piece)
context, search: Evidence recorded speaks neither for nor against it (2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded says so (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded says so (1 of 2 pieces)
against, context, search: Evidence recorded speaks against it, none for it (1 of 3 pieces)
for, against, context: Evidence recorded says so, other evidence speaks against it (2 of 3 pieces)
"""
SUPPORTED_ABSENCE = """
Supported.
nothing: No evidence recorded
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Evidence recorded says so (1 piece)
context, search: Evidence recorded says so (1 of 2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded says so (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded says so (1 of 2 pieces)
against, context, search: Evidence recorded says so, other evidence speaks against it (2 of 3 pieces)
for, against, context: Evidence recorded says so, other evidence speaks against it (2 of 3 pieces)
"""
DISPUTED_EVENT = """
Disputed: no reason given.
nothing: No evidence recorded
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Only a search that found nothing recorded (1 piece)
context, search: Evidence recorded speaks neither for nor against it (2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it, none against it (1 piece)
against: Evidence recorded speaks against it (1 piece)
for, context: Evidence recorded speaks for it, none against it (1 of 2 pieces)
against, context, search: Evidence recorded speaks against it (1 of 3 pieces)
for, against, context: Evidence recorded speaks against it, other evidence for it (2 of 3 pieces)
"""
DISPUTED_ABSENCE = """
Disputed: no reason given.
nothing: No evidence recorded
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Evidence recorded speaks for it, none against it (1 piece)
context, search: Evidence recorded speaks for it, none against it (1 of 2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it, none against it (1 piece)
against: Evidence recorded speaks against it (1 piece)
for, context: Evidence recorded speaks for it, none against it (1 of 2 pieces)
against, context, search: Evidence recorded speaks against it, other evidence for it (2 of 3 pieces)
for, against, context: Evidence recorded speaks against it, other evidence for it (2 of 3 pieces)
"""
UNVERIFIED_EVENT = """
Looked into; could not be confirmed or refuted.
nothing: No attempt recorded
a note: No attempt recorded
context: Only context recorded (1 piece)
a search: Only a search that found nothing recorded (1 piece)
context, search: Evidence recorded speaks neither for nor against it (2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded speaks for it (1 of 2 pieces)
against, context, search: Evidence recorded speaks against it, none for it (1 of 3 pieces)
for, against, context: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
"""
UNVERIFIED_ABSENCE = """
Looked into; could not be confirmed or refuted.
nothing: No attempt recorded
a note: No attempt recorded
context: Only context recorded (1 piece)
a search: Evidence recorded speaks for it (1 piece)
context, search: Evidence recorded speaks for it (1 of 2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded speaks for it (1 piece)
against: Evidence recorded speaks against it, none for it (1 piece)
for, context: Evidence recorded speaks for it (1 of 2 pieces)
against, context, search: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
for, against, context: Evidence recorded speaks for it, other evidence against it (2 of 3 pieces)
"""
CHANGED_SINCE = """
Was supported: words changed.
nothing:
a note: Only a reporter’s note recorded
context: Only context recorded (1 piece)
a search: Only a search that found nothing recorded (1 piece)
context, search: Evidence recorded speaks neither for nor against it (2 pieces)
context, note: Evidence recorded speaks neither for nor against it (1 piece)
for: Evidence recorded, nothing judged since the change (1 piece)
against: Evidence recorded, nothing judged since the change (1 piece)
for, context: Evidence recorded, nothing judged since the change (2 pieces)
against, context, search: Evidence recorded, nothing judged since the change (3 pieces)
for, against, context: Evidence recorded for and against it, nothing judged since the change (2 of 3 pieces)
"""


@pytest.mark.parametrize(
    ("verdict", "kind", "words"),
    [
        (None, ClaimKind.EVENT, NOT_CHECKED_EVENT),
        (None, ClaimKind.ABSENCE, NOT_CHECKED_ABSENCE),
        (Verdict.SUPPORTED, ClaimKind.EVENT, SUPPORTED_EVENT),
        (Verdict.SUPPORTED, ClaimKind.ABSENCE, SUPPORTED_ABSENCE),
        (Verdict.DISPUTED, ClaimKind.EVENT, DISPUTED_EVENT),
        (Verdict.DISPUTED, ClaimKind.ABSENCE, DISPUTED_ABSENCE),
        (Verdict.UNVERIFIED, ClaimKind.EVENT, UNVERIFIED_EVENT),
        (Verdict.UNVERIFIED, ClaimKind.ABSENCE, UNVERIFIED_ABSENCE),
    ],
)
def test_what_list_and_command_line_say_of_evidence_is_so_whatever_verdict_and_kind(verdict, kind, words):
    assert told(a_claim("1", verdict=verdict, kind=kind)) == words.strip()


def test_of_what_changed_since_it_was_judged_no_evidence_is_said_to_say_so():
    claim = a_claim("1", verdict=Verdict.SUPPORTED, kind=ClaimKind.EVENT)
    changed = replace(claim, judged_words="They were not", judged_statement="They were not")
    assert told(changed) == CHANGED_SINCE.strip()
    named = replace(a_piece("e1", FOR), locator="")
    assert caveat_words(replace(changed, evidence=(named,))) == ""


@pytest.mark.parametrize("kind", [ClaimKind.EVENT, ClaimKind.ABSENCE])
@pytest.mark.parametrize("verdict", [None, *Verdict])
@pytest.mark.parametrize("evidence", [one for one in RECORDED.values() if one])
def test_the_panel_says_of_evidence_what_list_and_command_line_say(verdict, kind, evidence):
    claim = replace(a_claim("1", verdict=verdict, kind=kind), evidence=evidence)
    assert meaning_words(claim).endswith(f"{recorded_words(claim)}.")
    assert evidence_summary(claim).startswith(recorded_words(claim))


@pytest.mark.parametrize("stance", [FOR, SEARCH])
def test_a_source_alone_is_told_of_a_search_that_bears_an_absence_out_too(stance):
    named = replace(a_piece("e1", stance), locator="")
    claim = replace(a_claim("1", verdict=Verdict.SUPPORTED, kind=ClaimKind.ABSENCE), evidence=(named,))
    words = "Evidence recorded says so; source named, nothing of it quoted or placed"
    assert evidence_summary(claim) == f"{words} (1 piece)"
    assert caveat_words(claim) == words


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ([None], "Evidence recorded says so"),
        ([SourceStatus.RETRACTED, None], "Evidence recorded says so"),
        ([SourceStatus.RETRACTED], "Evidence recorded says so; its source was retracted"),
        ([SourceStatus.RETRACTED, SourceStatus.GONE], "Evidence recorded says so; each of its sources is corrected,"),
    ],
)
def test_where_no_source_of_the_evidence_stands_as_it_was_that_is_said_with_it(states, told):
    made = [(a_piece(f"e{at}", FOR), SourceId(f"s{at}"), one) for at, one in enumerate(states)]
    evidence = tuple(replace(one, source=replace(one.source, id=key, status=status)) for one, key, status in made)
    words = recorded_words(replace(a_claim("1", verdict=Verdict.SUPPORTED), evidence=evidence))
    assert words.startswith(told)
    assert told.count(";") == words.count(";")
