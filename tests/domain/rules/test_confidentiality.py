"""What may leave the desk."""

from dataclasses import fields, replace

import pytest

from factcheck.domain.records.annotation import AnnotationKind, AnnotationState
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.claim import ClaimKind, Risk
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level, Source, SourceKind, Terms
from factcheck.domain.records.ids import ClaimId, DenialId, SourceId
from factcheck.domain.records.kinds import ANNOTATION, KINDS
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules import confidentiality
from factcheck.domain.rules.bearing import bearing_of, earlier_evidence
from factcheck.domain.rules.confidentiality import (
    may_leave,
    released,
    withheld_notes,
)
from factcheck.domain.rules.progress import is_open
from factcheck.domain.wording.claim_words import verdict_words
from tests.claim_samples import a_claim, pieces
from tests.proof_samples import a_proof, words_of
from tests.record_samples import ASKED, NEW
from tests.report_samples import CLAIMS, NONE_WITHHELD, a_paged_report, an_evidence

NOTES = a_paged_report().articles[0].records
DENIAL = Denial(DenialId("d"), ClaimId("c2"), "2", "", None, "", "all of it")


def for_checkers(evidence, **source):
    return replace(evidence, source=replace(evidence.source, level=Level.CHECKERS, **source))


def test_what_is_for_checkers_only_leaves_without_words_author_or_title():
    one = an_evidence("1", "Reporter’s note (Ana)", quote="Do not name her", locator="comment of 2 May", note="Ana: no")
    kept = for_checkers(one, kind=SourceKind.REPORTERS_NOTE)
    assert not may_leave(kept)
    (left,) = released([kept], NONE_WITHHELD)
    assert (left.source.title, left.source.url) == ("", "")
    assert (left.quote, left.locator, left.note) == ("", "", "")
    assert left.stance is one.stance


def test_what_the_reporter_attached_leaves_to_be_counted_alone():
    assert not may_leave(NOTES[0])
    left = released(NOTES, NONE_WITHHELD)
    assert [(one.kind, one.state) for one in left] == [(one.kind, one.state) for one in NOTES]
    assert {(one.body, one.author, one.at) for one in left} == {("", "", "")}
    assert left[1].state is AnnotationState.USED


@pytest.mark.parametrize("record", [an_evidence("1"), ASKED, NEW, DENIAL, *CLAIMS[0].passages, *CLAIMS])
def test_all_else_leaves_as_it_is(record):
    assert released([record], NONE_WITHHELD) == (record,)


def test_only_what_the_reporter_attached_is_for_checkers_by_its_kind():
    assert [kind.entity for kind in KINDS if kind.level is Level.CHECKERS] == [ANNOTATION.entity]


WITHHELD = "[withheld]"


@pytest.mark.parametrize("record", [ASKED, NEW, DENIAL], ids=lambda one: type(one).__name__)
def test_a_kind_that_the_table_keeps_for_checkers_is_told_without_words(record, monkeypatch):
    kind = next(one for one in KINDS if one.type is type(record))
    monkeypatch.setitem(confidentiality.KIND_OF, kind.type, replace(kind, level=Level.CHECKERS))
    (left,) = released([record], NONE_WITHHELD)
    (names,) = kind.searched.values()
    assert {getattr(left, name) for name in names} <= {WITHHELD, ""}


def test_what_hangs_in_a_claim_leaves_by_its_kind(monkeypatch):
    kind = next(one for one in KINDS if one.type is Denial)
    monkeypatch.setitem(confidentiality.KIND_OF, Denial, replace(kind, level=Level.CHECKERS))
    (left,) = released([replace(CLAIMS[0], denials=(DENIAL,))], NONE_WITHHELD)
    assert left == replace(CLAIMS[0], denials=(replace(DENIAL, scope=WITHHELD),))


PROOF = a_proof("The dam held, she said.", Piece(BlockKind.NOTE, "Told by D. Okafor on 3 May."), "The red bridge.")
NOTE = replace(NOTES[0], proof_id=PROOF.id, kind=AnnotationKind.FOOTNOTE, body="Told by D. Okafor on 3 May.")


def a_claim_on(number, words, **known):
    """A claim that stands on words of PROOF."""
    claim = a_claim(number, words, at=words_of(PROOF, words).start)
    return replace(claim, **known)


def held_by(*claims):
    """The numbers of the claims that go with the note."""
    notes = withheld_notes(PROOF, [NOTE], claims)
    return [claim.number for claim in claims if notes.hold(claim)]


def test_a_claim_goes_with_a_note_whose_words_it_touches_wherever_else_it_stands():
    beside = a_claim_on("2", "dam held")
    again = replace(
        beside, number="3", id=ClaimId("c3"), passages=(*beside.passages, *a_claim_on("3", "Okafor").passages)
    )
    assert held_by(a_claim_on("1", "Okafor"), beside, again, a_claim_on("4", "said.\nTold")) == ["1", "3", "4"]


def test_a_content_goes_with_the_note_of_the_claim_it_belongs_to():
    first, other = a_claim_on("10", "Okafor"), a_claim_on("2", "dam")
    below = a_claim_on("10a", "red", parent_id=first.id)
    beneath = a_claim_on("10a1", "bridge", parent_id=below.id)
    assert held_by(beneath, below, first, other, a_claim_on("2a", "held", parent_id=other.id)) == ["10a1", "10a", "10"]


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.DISPUTED, None])
@pytest.mark.parametrize("judged", [("Okafor", "Okafor"), ("Told", "Okafor"), ("Okafor", "He told it"), ("Told", None)])
@pytest.mark.parametrize(
    "known", [{}, {"speaker": "Okafor"}, {"verb": "told"}, {"kind": ClaimKind.OPINION}, {"restated": "He told it"}]
)
def test_a_claim_without_its_words_keeps_its_state_and_what_it_is_counted_as(verdict, judged, known):
    claim = a_claim_on("1", "Okafor", verdict=verdict, reason="Okafor says so" if verdict else None, note="Okafor")
    words, statement = judged
    claim = replace(claim, judged_words=words, judged_statement=statement, evidence=pieces(2), **known)
    (left,) = released([claim], withheld_notes(PROOF, [NOTE], [claim]))
    for name in ("status", "is_stale", "was_other_when_judged", "is_speech", "needed_none_otherwise", "evidence_count"):
        assert getattr(left, name) == getattr(claim, name), name
    assert (is_open(left), bearing_of(left)) == (is_open(claim), bearing_of(claim))
    assert verdict_words(left) == verdict_words(claim).replace("Okafor says so", WITHHELD)
    assert "Okafor" not in repr(left)
    assert "He told it" not in repr(left)


def test_a_denial_of_what_goes_with_a_note_leaves_without_saying_what_exactly():
    claim = a_claim_on("1", "Okafor")
    (left,) = released([replace(DENIAL, target_id=claim.id)], withheld_notes(PROOF, [NOTE], [claim]))
    assert (left.number, left.scope) == ("2", WITHHELD)


def test_accepted_words_for_a_claim_that_goes_with_a_note_stay():
    wording = replace(NEW, claim_id=ClaimId("c1"))
    held, free = (replace(a_claim_on("1", words), awaited_wordings=(wording,)) for words in ("Okafor", "The dam held"))
    assert [
        one.awaited_wordings
        for claim in (held, free)
        for one in released([claim], withheld_notes(PROOF, [NOTE], [claim]))
    ] == [(), (wording,)]


@pytest.mark.parametrize(("statement", "earlier"), [("Okafor", 0), ("Okello", 1), (None, 0)])
def test_evidence_of_a_claim_without_its_words_stays_that_of_earlier_words_or_of_these(statement, earlier):
    evidence = tuple(replace(one, statement=statement) for one in pieces(1))
    claim = a_claim_on("1", "Okafor", evidence=evidence)
    (left,) = released([claim], withheld_notes(PROOF, [NOTE], [claim]))
    assert left.statement != claim.statement
    assert (len(earlier_evidence(left)), "Ok" in str(left.evidence[0].statement)) == (earlier, False)


def test_what_is_off_the_record_never_leaves_and_nothing_of_its_source_does():
    one = an_evidence("1", "Heron", quote="She told me")
    told = {"author": "Maria Lund", "publisher": "the ministry", "described_as": "an official", "terms_by": "Ada"}
    kept = replace(one, source=replace(one.source, level=Level.ANYONE, terms=Terms.OFF_THE_RECORD, **told))
    assert not may_leave(kept)
    (left,) = released([kept], NONE_WITHHELD)
    assert not left.counts
    words = [getattr(left.source, one.name) for one in fields(left.source) if one.name not in ("id", "level", "terms")]
    assert [word for word in words if word not in (None, "", 1)] == []


def test_a_source_for_checkers_alone_leaves_without_any_of_its_fields():
    one = an_evidence("1", "Heron")
    kept = for_checkers(one, author="Maria Lund", archive_url="https://archive.example", status_said_in="Lund’s paper")
    (left,) = released([kept], NONE_WITHHELD)
    assert (left.source.author, left.source.archive_url, left.source.status_said_in) == ("", "", "")


@pytest.mark.parametrize(("audience", "speaker"), [(Level.EDITORS, "[withheld]"), (Level.ANYONE, "")])
def test_a_claim_whose_statement_is_withheld_leaves_without_its_speaker_and_the_care_it_asks_for(audience, speaker):
    claim = replace(a_claim("1", speaker="Ivo Marsh", risk=Risk.LEGAL), verb="said", level=Level.ADVICE)
    (told,) = released([claim], NONE_WITHHELD, audience)
    assert (told.speaker, told.verb, told.risk) == (speaker, "", None)


def test_the_care_that_an_opinion_asks_for_stays_since_it_decides_whether_a_verdict_is_needed():
    claim = replace(a_claim("1", kind=ClaimKind.OPINION, risk=Risk.LEGAL), level=Level.ADVICE)
    (told,) = released([claim], NONE_WITHHELD, Level.ANYONE)
    assert told.status is claim.status is Status.NOT_CHECKED


@pytest.mark.parametrize("audience", [Level.EDITORS, Level.ANYONE])
@pytest.mark.parametrize(
    ("terms", "described", "called"),
    [
        (Terms.NOT_FOR_ATTRIBUTION, "a port official", "a port official"),
        (Terms.NOT_FOR_ATTRIBUTION, "", "a source not for attribution"),
        (Terms.BACKGROUND, "a port official", "a port official"),
        (Terms.BACKGROUND, "", "a source on background"),
    ],
)
def test_a_source_that_is_not_to_be_named_leaves_as_it_was_agreed_to_describe_it(audience, terms, described, called):
    telling = ("author", "publisher", "date", "url", "archive_url", "status_said_in")
    named = Source(SourceId("s"), "Maria Lund", level=Level.ANYONE, terms=terms, described_as=described)
    one = an_evidence("1", quote="It leaks", source=replace(named, **dict.fromkeys(telling, "Lund")))
    (left,) = released([one], NONE_WITHHELD, audience)
    assert (left.source.title, left.quote) == (called, "It leaks")
    assert "Lund" not in str(left)
    assert released([one], NONE_WITHHELD, Level.CHECKERS) == (one,)


def test_a_source_on_the_record_leaves_with_its_name():
    one = an_evidence("1")
    one = replace(one, source=replace(one.source, terms=Terms.ON_THE_RECORD, described_as="a port official"))
    assert released([one], NONE_WITHHELD) == (one,)
