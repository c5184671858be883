"""How the evidence of a claim bears on its verdict."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import SourceStatus, Stance, Terms
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.bearing import (
    Bearing,
    Overtaking,
    basis_for,
    bearing_of,
    bearing_sources,
    is_overtaken,
    lacks_attempt,
    lacks_evidence,
    overtaken_by,
)
from tests.claim_samples import a_claim, a_piece

FOR, AGAINST, CONTEXT, SEARCHED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT, Stance.SEARCHED
S, D, U = Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.UNVERIFIED


def a_lead(claim, stance=FOR):
    return replace(claim, evidence=(a_piece("note", stance, is_lead=True),))


@pytest.mark.parametrize(
    ("stances", "supported", "disputed"),
    [
        ((FOR,), Bearing.SUPPORTS, Bearing.CONTRADICTS),
        ((AGAINST, CONTEXT), Bearing.CONTRADICTS, Bearing.SUPPORTS),
        ((FOR, AGAINST), Bearing.BOTH, Bearing.BOTH),
        ((CONTEXT, SEARCHED), Bearing.CONTEXT, Bearing.CONTEXT),
        ((SEARCHED,), Bearing.SEARCHED, Bearing.SEARCHED),
        ((), Bearing.NONE, Bearing.NONE),
    ],
)
def test_evidence_bears_on_the_verdict_given(stances, supported, disputed):
    assert bearing_of(a_claim("1", verdict=S, evidence=stances)) is supported
    assert bearing_of(a_claim("1", verdict=D, evidence=stances)) is disputed


def test_a_reporters_note_never_counts_whatever_its_stance():
    claim = a_lead(a_claim("1", verdict=S))
    assert bearing_of(claim) is Bearing.LEAD
    assert lacks_evidence(claim)


def test_a_search_that_found_nothing_supports_a_claim_of_absence_alone():
    assert not lacks_evidence(a_claim("1", verdict=S, kind=ClaimKind.ABSENCE, evidence=(SEARCHED,)))
    assert lacks_evidence(a_claim("1", verdict=S, evidence=(SEARCHED,)))


def test_a_verdict_lacks_evidence_where_none_bears_it_out():
    assert lacks_evidence(a_claim("1", verdict=S, evidence=(AGAINST,)))
    assert lacks_evidence(a_claim("1", verdict=D, evidence=(FOR,)))
    assert not lacks_evidence(a_claim("1", verdict=D, evidence=(AGAINST,)))
    assert not lacks_evidence(a_claim("1"))


def test_a_denial_recorded_bears_disputed_out():
    assert not lacks_evidence(replace(a_claim("1", verdict=D), denied_by=(Denial(DenialId("d"), ClaimId("c9")),)))


def test_unverified_with_nothing_tried_lacks_an_attempt():
    assert lacks_attempt(a_claim("1", verdict=U))
    assert lacks_attempt(a_lead(a_claim("1", verdict=U)))
    assert not lacks_attempt(a_claim("1", verdict=U, evidence=(SEARCHED,)))
    assert not lacks_attempt(replace(a_claim("1", verdict=U), asked=1))
    assert not lacks_attempt(with_source(judged(U, FOR), terms=Terms.OFF_THE_RECORD))
    assert not lacks_attempt(a_claim("1", verdict=U, reason=Reason.ASKED_NO_ANSWER_YET))


def judged(verdict, *stances):
    claim = a_claim("1", verdict=verdict, evidence=stances)
    return replace(claim, basis=basis_for(claim, verdict))


def test_evidence_against_the_verdict_recorded_since_overtakes_it():
    claim = judged(S, FOR)
    assert not is_overtaken(claim)
    more = (*claim.evidence, a_piece("new", AGAINST))
    assert is_overtaken(replace(claim, evidence=more))
    assert not is_overtaken(replace(claim, evidence=(*claim.evidence, a_piece("new", CONTEXT))))


def test_evidence_that_it_rested_on_taken_away_overtakes_a_verdict():
    assert is_overtaken(replace(judged(S, FOR), evidence=()))
    assert is_overtaken(replace(judged(D, AGAINST), evidence=()))


def test_what_is_still_there_was_not_taken_away_but_came_to_say_something_else():
    assert overtaken_by(replace(judged(S, FOR), evidence=())) == {Overtaking.LOST}
    (piece,) = judged(S, FOR).evidence
    assert overtaken_by(replace(judged(S, FOR), evidence=(replace(piece, stance=CONTEXT),))) == {Overtaking.TURNED}
    absence = a_claim("1", verdict=S, kind=ClaimKind.ABSENCE, evidence=(SEARCHED,))
    absence = replace(absence, basis=basis_for(absence, S))
    assert overtaken_by(replace(absence, kind=ClaimKind.EVENT)) == {Overtaking.TURNED}


def test_a_denial_recorded_since_overtakes_supported_and_not_disputed():
    denied = (Denial(DenialId("d"), ClaimId("c9")),)
    assert is_overtaken(replace(judged(S, FOR), denied_by=denied))
    assert not is_overtaken(replace(judged(D, AGAINST), denied_by=denied))


def test_anything_found_since_overtakes_unverified():
    claim = judged(U, SEARCHED)
    for stance in (FOR, AGAINST):
        assert is_overtaken(replace(claim, evidence=(*claim.evidence, a_piece("new", stance))))


def test_a_verdict_of_old_has_no_basis_and_is_never_overtaken():
    assert not is_overtaken(a_claim("1", verdict=S, evidence=(AGAINST,)))
    assert Basis() != basis_for(a_claim("1", evidence=(FOR,)), S)


def with_source(claim, **source):
    return replace(claim, evidence=tuple(replace(one, source=replace(one.source, **source)) for one in claim.evidence))


@pytest.mark.parametrize("status", SourceStatus)
def test_a_source_that_was_corrected_since_overtakes_a_verdict_that_rested_on_it(status):
    assert overtaken_by(with_source(judged(S, FOR), status=status)) == {Overtaking.SOURCE}
    assert overtaken_by(with_source(judged(D, AGAINST), status=status)) == {Overtaking.SOURCE}
    assert not is_overtaken(with_source(judged(S, FOR, CONTEXT), status=None))


def test_a_source_of_evidence_that_was_recorded_behind_the_verdict_overtakes_it_too():
    claim = judged(S)
    later = replace(claim, evidence=(a_piece("later", FOR),))
    assert not is_overtaken(later)
    assert overtaken_by(with_source(later, status=SourceStatus.RETRACTED)) == {Overtaking.SOURCE}
    confirmed = with_source(later, status=SourceStatus.RETRACTED)
    assert not is_overtaken(replace(confirmed, basis=basis_for(confirmed, S)))


def test_a_source_that_no_verdict_rested_on_overtakes_none():
    against = replace(judged(S, FOR, AGAINST), evidence=(judged(S, FOR).evidence[0], a_piece("e2", AGAINST)))
    turned = replace(against.evidence[1].source, status=SourceStatus.RETRACTED)
    assert not is_overtaken(
        replace(against, evidence=(against.evidence[0], replace(against.evidence[1], source=turned)))
    )


@pytest.mark.parametrize("piece", [FOR, AGAINST])
def test_a_source_that_was_retracted_since_overtakes_unverified_on_whichever_side_it_is(piece):
    claim = judged(U, piece)
    retracted = with_source(claim, status=SourceStatus.RETRACTED)
    assert overtaken_by(retracted) == {Overtaking.SOURCE}
    assert not is_overtaken(replace(retracted, basis=basis_for(retracted, U)))
    assert not is_overtaken(with_source(judged(U, CONTEXT), status=SourceStatus.RETRACTED))


def test_a_verdict_given_after_the_correction_stands_until_the_next_one():
    corrected = with_source(judged(S, FOR), status=SourceStatus.CORRECTED)
    again = replace(corrected, basis=basis_for(corrected, S))
    assert not is_overtaken(again)
    assert overtaken_by(with_source(again, status=SourceStatus.RETRACTED)) == {Overtaking.SOURCE}
    assert not is_overtaken(with_source(again, status=None))


def test_what_is_off_the_record_never_counts():
    claim = with_source(judged(S, FOR), terms=Terms.OFF_THE_RECORD)
    assert bearing_of(claim) is Bearing.OFF_THE_RECORD
    assert lacks_evidence(claim)
    assert claim.evidence_count == 0
    assert overtaken_by(claim) == {Overtaking.TURNED}


def test_sources_that_bear_are_those_for_the_verdict_each_once():
    claim = a_claim("1", verdict=D, evidence=(FOR, AGAINST, AGAINST, CONTEXT))
    assert [one.id for one in bearing_sources(claim)] == ["source of e2", "source of e3"]
    assert [one.id for one in bearing_sources(replace(claim, verdict=S))] == ["source of e1"]
    assert len(bearing_sources(with_source(claim, id="one"))) == 1
