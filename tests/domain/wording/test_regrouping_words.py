"""What people read before two claims are merged."""

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.domain.wording.regrouping_words import counted_records, merging_lines, part_words
from tests.desk_samples import claim_at, draft


def lines(desk, stays, goes, *taken):
    case = desk.case(stays.article_id)
    return list(merging_lines(case, case.claim(stays.id), case.claim(goes.id), frozenset(taken)))


def test_records_are_counted_by_kind():
    assert counted_records([]) == ""


def test_what_goes_along_is_counted_and_what_the_other_has_already_is_told(desk):
    article = desk.articles.add(draft())
    stays, goes = (claim_at(desk, article, words) for words in ("is 512 metres", "512 metres"))
    desk.evidence.add([goes.id], EvidenceDraft("Survey"))
    desk.questions.add(article, QuestionDraft("Who measured?"), goes.id)
    desk.denials.add(goes.id, stays.id)
    desk.claims.add(article, goes.main.span, "It is long", goes.id)
    assert lines(desk, stays, goes) == [
        "2 goes into 1, with 1 piece of evidence and 1 question.",
        "1 passage of 2 stands in the words of 1 already.",
        "2a stands beneath 1 then, with the same number.",
        "That one denies the other is recorded no longer.",
    ]


def test_a_verdict_that_is_taken_over_is_told_and_on_which_words_it_was_given(desk):
    article = desk.articles.add(draft())
    stays, goes = (claim_at(desk, article, words) for words in ("red", "512 metres"))
    desk.claims.judge([goes.id], Judgement.SUPPORTED)
    assert lines(desk, stays, goes)[1:] == [
        "1 takes over: verdict: supported.",
        "The verdict was given on other words or another statement, and has to be confirmed or given anew.",
    ]
    desk.claims.judge([stays.id], Judgement.DISPUTED)
    assert lines(desk, stays, goes)[1:] == []
    assert len(lines(desk, stays, goes, ClaimPart.VERDICT)) == 2


def test_a_part_is_told_in_words(desk):
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.set_speaker(claim.id, "the mayor", "said")
    claim = desk.claims.get(claim.id)
    assert [part_words(one, claim) for one in (ClaimPart.STATEMENT, ClaimPart.SPEAKER)] == ["red", "the mayor (said)"]
