"""What is known of all claims of an article stays right when some of them change."""

from dataclasses import replace

from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.ids import ClaimId, ProofId
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.claim_filter import Need
from factcheck.domain.rules.coverage import Coverage, coverage_of
from factcheck.domain.rules.fact_coverage import Marking
from factcheck.domain.rules.progress import Progress, progress_of
from factcheck.domain.text.span import Mark
from factcheck.ui.app.shown_claims import ShownClaims
from tests import report_samples
from tests.claim_samples import a_claim


def test_a_verdict_moves_a_claim_from_one_count_to_the_other():
    shown = ShownClaims([a_claim("1"), a_claim("2")])

    shown.update([a_claim("1", verdict=Verdict.SUPPORTED, judged_by="Mara", outcome=Outcome.FINE)], ())

    assert (shown.progress.counts[Status.NOT_CHECKED], shown.progress.counts[Status.SUPPORTED]) == (1, 1)
    assert (shown.needs[Need.EVIDENCE], shown.people, shown.progress.outcomes) == (1, ["Mara"], {Outcome.FINE: 1})


def test_the_counts_after_a_change_are_those_of_the_claims_read_anew():
    judged = a_claim("1", verdict=Verdict.SUPPORTED, judged_by="Mara", outcome=Outcome.CHANGE)
    before = [judged, a_claim("1a", parent="1"), a_claim("2", evidence=2, speaker="Ada Low")]
    after = [a_claim("1", judged_by=""), a_claim("2", verdict=Verdict.DISPUTED, judged_by="Jo"), a_claim("3")]
    shown = ShownClaims(before)

    shown.update(after, {ClaimId("c1a")})

    anew = ShownClaims(after)
    assert (shown.by_id, +shown.needs, shown.people) == (anew.by_id, anew.needs, anew.people)
    assert (shown.speakers, shown.sources, shown.to_check) == (anew.speakers, anew.sources, anew.to_check)
    assert shown.progress == anew.progress  # a decision that was taken back is none, and is not counted as 0


def test_contents_come_by_number_and_a_removed_one_is_gone():
    shown = ShownClaims([a_claim("1"), a_claim("1b", parent="1"), a_claim("1a", parent="1")])
    assert [one.number for one in shown.contents(shown.by_id[ClaimId("c1")])] == ["1a", "1b"]

    shown.update((), {ClaimId("c1a")})

    assert [one.number for one in shown.contents(shown.by_id[ClaimId("c1")])] == ["1b"]


def test_others_on_the_same_words_are_found_again_after_a_passage_moved():
    shown = ShownClaims([a_claim("1", at=0, length=10), a_claim("2", at=5, length=10), a_claim("3", at=50)])
    assert [one.number for one in shown.others_on(shown.by_id[ClaimId("c1")])] == ["2"]

    shown.update([a_claim("2", at=60, length=10)], ())

    assert shown.others_on(shown.by_id[ClaimId("c1")]) == []


def test_coverage_after_a_change_is_that_of_the_claims_counted_anew():
    proof, marked = report_samples.a_proof(), report_samples.a_claim
    calm, river, headline = (
        marked("1", "She was calm"),
        marked("2", "the river rose"),
        marked("3", "The Elbow is rising"),
    )
    shown = ShownClaims([calm, river], proof)
    assert shown.coverage == coverage_of(proof, [calm, river]) != Coverage()

    shown.update([headline, replace(calm, passages=marked("1", "2 metres on").passages)], {river.id})

    assert shown.coverage == coverage_of(proof, shown.by_id.values()) != coverage_of(proof, [calm, river])
    assert set(shown.by_id) == {calm.id, headline.id}


def test_facts_follow_a_verdict_and_what_is_set_aside_and_not():
    proof = report_samples.a_proof()
    article = Article(proof.article_id, "Elbow", language="en")
    claim = report_samples.a_claim("1", "2 metres on")
    aside = [Mark(one.span, "aside") for one in claim.passages]
    shown = ShownClaims([], proof, article)

    def marking():
        facts = shown.facts.within(proof.block_index(claim.passages[0].span.start))
        return {one.marking for one in facts if claim.passages[0].span.covers(one.fact.span)}

    assert marking() == {Marking.NOT_MARKED}
    shown.put_aside(aside)
    assert marking() == {Marking.SET_ASIDE}
    shown.put_aside([])
    assert marking() == {Marking.NOT_MARKED}
    shown.update([claim], ())
    assert marking() == {Marking.OPEN}
    shown.update([replace(claim, verdict=Verdict.SUPPORTED, judged_words=claim.claimed_words)], ())
    assert marking() == {Marking.JUDGED}
    shown.update([], [claim.id])
    assert marking() == {Marking.NOT_MARKED}


def test_what_only_waits_is_counted_as_the_rules_count_it_and_no_more_once_it_is_answered():
    waits = replace(a_claim("2", verdict=Verdict.SUPPORTED), asked=1, unanswered=1)
    shown = ShownClaims([a_claim("1"), waits])
    assert shown.progress == progress_of([a_claim("1"), waits])
    shown.update([replace(waits, unanswered=0)], ())
    assert (shown.progress.open, shown.progress.waiting) == (1, 0)


def test_a_claim_that_was_cut_is_counted_as_that_alone():
    cut = replace(a_claim("2", verdict=Verdict.SUPPORTED, outcome=Outcome.FINE), passages=())
    cut = replace(cut, absent=(replace(a_claim("2").passages[0], cut_in=ProofId("next")),))
    shown = ShownClaims([a_claim("1"), cut])
    assert shown.progress == Progress({Status.NOT_CHECKED: 1}, open=1, cut=1)
    shown.update([a_claim("2")], ())
    assert (shown.progress.marked, shown.progress.cut) == (2, 0)
