"""What a person can do with what several claims hold: merge two, divide one."""

import pytest

from factcheck.domain.errors import NotDividedError, NotMergedError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Alteration, ClaimKind, Outcome, PassageRole, Risk
from factcheck.domain.records.evidence import Evidence, EvidenceDraft
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.proposed_wording import ProposedWording, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import Judgement, Reason, Status, Verdict
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.domain.rules.splitting import Content
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(language="en"))


@pytest.fixture
def claims(desk, article):
    return [claim_at(desk, article, words) for words in ("512 metres", "is 512", "red")]


def full(desk, claim):
    """Records something of each kind for a claim."""
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.NUMBER_DIFFERS)
    desk.evidence.add([claim.id], EvidenceDraft("Register", quote="498 metres"))
    desk.questions.add(claim.article_id, QuestionDraft("Who measured?"), claim.id)
    desk.wordings.add(claim.article_id, claim.main.span, WordingDraft("498 metres"), claim.id)
    desk.denials.add(claim.id, None, "the length")
    desk.claims.set_note(claim.id, "Measured twice.")


def test_all_that_is_recorded_goes_along_in_one_step_that_undo_takes_back_whole(desk, article, claims):
    stays, goes, _red = claims
    full(desk, goes)
    content = desk.claims.add(article, goes.main.span, "It is long", goes.id)
    before = rows_of(desk)
    merged = desk.regrouping.merge(stays.id, goes.id)
    assert [one.number for one in desk.claims.of(article)] == ["1", "2a", "3"]
    assert (merged.verdict, merged.reason, merged.note) == (
        Verdict.DISPUTED,
        Reason.NUMBER_DIFFERS,
        "Measured twice.",
    )
    assert [one.quote for one in merged.evidence] == ["498 metres"]
    assert [one.scope for one in merged.denials] == ["the length"]
    assert [(one.quote, one.role) for one in merged.passages] == [
        ("512 metres", PassageRole.REPEATS),
        ("is 512", PassageRole.REPEATS),
    ]
    case = desk.case(article)
    assert [len(case.of(kind, stays.id)) for kind in (Question, ProposedWording)] == [1, 1]
    assert desk.claims.get(content.id).parent_id == stays.id
    assert operation_sentence(desk.history.all()[-1]) == "2 merged into 1; taken over: verdict"
    after = rows_of(desk)
    assert desk.check_integrity() == []
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_nothing_of_any_kind_points_at_the_claim_that_went(desk, article, claims):
    full(desk, claims[1])
    desk.denials.add(claims[2].id, claims[1].id)
    assert {type(one) for one, _column in desk.case(article).pointing_at(claims[1].id)} >= {Evidence, Question}
    desk.regrouping.merge(claims[0].id, claims[1].id)
    case = desk.case(article)
    columns = [(kind.entity, column) for kind in KINDS for column in kind.claims]
    assert [case.hanging[one].get(claims[1].id, ()) for one in columns] == [()] * len(columns)
    assert [one.number for one in case.denials_against(claims[0].id)] == ["3"]


def test_a_note_of_the_reporter_stays_with_what_was_made_of_it(desk):
    article = desk.articles.add(annotated_draft())
    note = desk.annotations.of(article)[0]
    goes = desk.annotations.make_claim(note.id)
    stays = claim_at(desk, article, "red")
    desk.regrouping.merge(stays.id, goes.id)
    assert note.id in {one.id for one in desk.case(article).of(Annotation, stays.id)}


def test_a_verdict_taken_over_was_given_on_other_words_and_is_told_so(desk, claims):
    desk.claims.judge([claims[1].id], Judgement.SUPPORTED)
    merged = desk.regrouping.merge(claims[0].id, claims[1].id)
    assert (merged.status, merged.alteration, merged.judged_words) == (Status.STALE, Alteration.WORDS, "is 512")


def test_a_verdict_on_the_same_words_holds(desk, article, claims):
    again = claim_at(desk, article, "512 metres")
    desk.claims.judge([again.id], Judgement.SUPPORTED)
    merged = desk.regrouping.merge(claims[0].id, again.id)
    assert (merged.status, len(merged.passages)) == (Status.SUPPORTED, 1)


def test_of_two_verdicts_and_statements_that_are_taken_which_somebody_chose(desk, claims):
    stays, goes, _red = claims
    desk.claims.judge([stays.id], Judgement.SUPPORTED)
    desk.claims.judge([goes.id], Judgement.DISPUTED)
    desk.claims.restate(goes.id, "It is long")
    desk.claims.set_outcome([stays.id], Outcome.FINE)
    desk.claims.set_outcome([goes.id], Outcome.CHANGE)
    kept = desk.regrouping.merge(stays.id, goes.id)
    assert (kept.verdict, kept.statement, kept.outcome) == (Verdict.SUPPORTED, "512 metres", Outcome.FINE)
    assert kept.status is Status.SUPPORTED
    desk.history.undo()
    taken = desk.regrouping.merge(stays.id, goes.id, [ClaimPart.STATEMENT, ClaimPart.VERDICT, ClaimPart.OUTCOME])
    assert (taken.verdict, taken.statement, taken.outcome) == (Verdict.DISPUTED, "It is long", Outcome.CHANGE)
    assert taken.status is Status.STALE


def test_evidence_that_came_from_another_statement_is_told_as_such(desk, claims):
    desk.evidence.add([claims[1].id], EvidenceDraft("Register"))
    merged = desk.regrouping.merge(claims[0].id, claims[1].id)
    assert [one.statement for one in merged.evidence] == ["is 512"]


def test_what_needs_no_verdict_and_what_has_one_are_chosen_between(desk, claims):
    desk.claims.judge([claims[0].id], Judgement.SUPPORTED)
    desk.claims.judge([claims[1].id], Judgement.NOT_NEEDED)
    merged = desk.regrouping.merge(claims[0].id, claims[1].id)
    assert (merged.verdict, merged.kind) == (Verdict.SUPPORTED, None)
    desk.history.undo()
    merged = desk.regrouping.merge(claims[0].id, claims[1].id, [ClaimPart.VERDICT])
    assert (merged.verdict, merged.kind) == (None, ClaimKind.OPINION)
    assert merged.needed_none_otherwise


def test_what_nobody_has_given_is_taken_over(desk, claims):
    desk.claims.set_risk(claims[1].id, Risk.LEGAL)
    desk.claims.set_speaker(claims[1].id, "The mayor", "said")
    merged = desk.regrouping.merge(claims[0].id, claims[1].id)
    assert (merged.risk, merged.speaker, merged.verb) == (Risk.LEGAL, "The mayor", "said")


def test_a_claim_that_denied_the_other_denies_nothing_any_more_and_nothing_is_denied_twice(desk, claims):
    desk.denials.add(claims[0].id, claims[1].id)
    desk.denials.add(claims[0].id, claims[2].id)
    desk.denials.add(claims[1].id, claims[2].id)
    merged = desk.regrouping.merge(claims[0].id, claims[1].id)
    assert [one.target_number for one in merged.denials] == ["3"]


def test_a_claim_goes_into_none_beneath_it_nor_into_itself_nor_into_one_of_another_article(desk, article, claims):
    content = desk.claims.add(article, claims[0].main.span, "It is long", claims[0].id)
    other = claim_at(desk, desk.articles.add(draft()), "red")
    before = rows_of(desk)
    for stays in (content, claims[0], other):
        with pytest.raises(NotMergedError):
            desk.regrouping.merge(stays.id, claims[0].id)
    with pytest.raises(NotMergedError) as refused:
        desk.regrouping.merge(content.id, claims[0].id)
    assert sentence(refused.value).startswith("Claim 1 cannot go into 1a: ")
    assert rows_of(desk) == before
    assert desk.regrouping.merge(claims[0].id, content.id).number == "1"


def test_a_claim_is_divided_into_two_and_what_is_recorded_stays_with_it(desk, article):
    claim = claim_at(desk, article, "It cost 9 million crowns, the mayor said")
    full(desk, claim)
    at = claim.main.span.start
    keeps = Content("It cost 9 million crowns", Span(at, at + len("It cost 9 million crowns")))
    other = Content("The mayor said so", Span(claim.main.span.end - len("the mayor said"), claim.main.span.end))
    before = rows_of(desk)
    kept, made = desk.regrouping.divide(claim.id, keeps, [other])
    assert (kept.words, kept.restated, kept.status) == ("It cost 9 million crowns", None, Status.STALE)
    assert (len(kept.evidence), kept.asked) == (1, 1)
    assert (made.number, made.words, made.statement) == ("2", "the mayor said", "The mayor said so")
    assert (made.status, made.parent_id) == (Status.NOT_CHECKED, None)
    assert operation_sentence(desk.history.all()[-1]) == "1 divided: 2 made"
    assert desk.check_integrity() == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_content_is_divided_into_contents_of_the_same_claim(desk, article, claims):
    content = desk.claims.add(article, Span(0, 29), None, claims[0].id)
    made = desk.regrouping.divide(content.id, Content("", Span(0, 10)), [Content("", Span(14, 17))])[-1]
    assert (made.number, made.parent_id, made.relation) == ("1b", claims[0].id, content.relation)


@pytest.mark.parametrize(("keeps", "other"), [((0, 10), (8, 14)), ((0, 10), (30, 38)), ((4, 10), (4, 10))])
def test_words_that_overlap_or_are_not_the_claims_divide_nothing(desk, article, keeps, other):
    claim = desk.claims.add(article, Span(0, 29))
    before = rows_of(desk)
    with pytest.raises(NotDividedError):
        desk.regrouping.divide(claim.id, Content("", Span(*keeps)), [Content("", Span(*other))])
    with pytest.raises(NotDividedError):
        desk.regrouping.divide(claim.id, Content("", Span(*keeps)), [])
    assert rows_of(desk) == before


def test_a_claim_that_took_in_the_contents_of_an_earlier_one_goes_with_them_and_comes_back(desk, article, claims):
    first, _second, third = claims
    content = desk.claims.add(article, first.main.span, "It is 512 metres long", first.id)
    desk.regrouping.merge(third.id, first.id)
    assert desk.claims.get(content.id).parent_id == third.id
    before = rows_of(desk)
    desk.claims.remove([third.id])
    assert [one.id for one in desk.claims.of(article)] == [claims[1].id]
    desk.history.undo()
    assert {one.id for one in desk.claims.of(article)} == {claims[1].id, third.id, content.id}
    assert len(rows_of(desk)) == len(before)
