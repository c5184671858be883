"""A case, and how changes move it on."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import NoSuchClaimError, NoSuchRecordError
from factcheck.domain.records.case_changes import moved_on
from factcheck.domain.records.claim import Passage
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level
from factcheck.domain.records.ids import ClaimId, DenialId, PassageId
from factcheck.domain.records.kinds import CLAIM, DENIAL, PASSAGE, PERSON, PROOF
from factcheck.domain.records.operation import ChangedRow
from factcheck.domain.records.question import QuestionDraft
from tests.desk_samples import claim_at, draft


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claims(desk, article):
    return [claim_at(desk, article, words) for words in ("512", "red", "mayor")]


def test_a_change_leads_to_another_case_and_leaves_the_one_before(desk, article, claims):
    before = desk.case(article)
    desk.claims.set_note(claims[0].id, "Ask again.")
    assert (before.claim(claims[0].id).note, desk.case(article).claim(claims[0].id).note) == ("", "Ask again.")
    assert desk.case(article).claim(claims[1].id) is before.claim(claims[1].id)


def test_a_claim_knows_what_hangs_on_it(desk, article, claims):
    one, other, _ = claims
    desk.evidence.add([one.id], EvidenceDraft("Minutes"))
    desk.questions.add(article, QuestionDraft("Why?"), one.id)
    denial = desk.denials.add(other.id, one.id)
    case = desk.case(article)
    claim = case.claim(one.id)
    assert (claim.evidence_count, claim.asked, claim.unanswered, claim.denied_by) == (1, 1, 1, (denial,))
    assert case.claim(other.id).denials == case.denials_against(one.id) == (denial,)
    assert case.going_with(one.id).count(denial) == case.going_with(other.id).count(denial) == 1


def test_a_claim_knows_the_words_that_claims_beneath_it_take_up(desk, article):
    one = claim_at(desk, article, "It cost 9 million crowns, the mayor said")
    under = claim_at(desk, article, "9 million", parent_id=one.id)
    desk.claims.restate(under.id, "It cost a lot")
    assert desk.claims.get(one.id).taken_up == ("9 million", "It cost a lot")
    place = desk.claims.place(article, "9 million crowns", 1)
    desk.claims.move_passage(under.passages[0].id, under.id, place)
    assert desk.claims.get(one.id).taken_up[0] == "9 million crowns"
    desk.claims.remove([under.id])
    assert desk.claims.get(one.id).taken_up == ()
    desk.history.undo()
    assert desk.claims.get(one.id).taken_up == ("9 million crowns", "It cost a lot")


def test_a_claim_knows_the_language_of_its_article(desk, article, claims):
    assert {claim.language for claim in desk.claims.of(article)} == {""}
    desk.articles.describe(replace(desk.articles.get(article), language="de"))
    assert {claim.language for claim in desk.claims.of(article)} == {"de"}
    desk.unit_of_work.cases.forget()
    assert {claim.language for claim in desk.claims.of(article)} == {"de"}


def test_a_denial_goes_by_the_speaker_of_its_claim(desk, article, claims):
    one, other, _ = claims
    desk.denials.add(other.id, one.id)
    desk.claims.set_speaker(other.id, "Ada Low")
    assert [denial.speaker for denial in desk.case(article).denials_against(one.id)] == ["Ada Low"]


def test_a_source_is_the_same_in_all_evidence_and_in_every_article(desk, article, claims):
    other = desk.articles.add(draft("Other."))
    far = claim_at(desk, other, "Other")
    (made,) = desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    desk.evidence.add([claims[1].id, far.id], EvidenceDraft("Minutes"))
    desk.evidence.set_level(made.id, Level.CHECKERS)
    found = [desk.case(one).of(Evidence, claim.id) for one, claim in ((article, claims[1]), (other, far))]
    assert [one.source.level for some in found for one in some] == [Level.CHECKERS] * 2


def test_what_belongs_to_another_article_leaves_a_case_as_it_is(desk, article, claims):
    before = desk.case(article)
    far = claim_at(desk, desk.articles.add(draft("Other.")), "Other")
    desk.questions.add(far.article_id, QuestionDraft("Why?"), far.id)
    desk.claims.remove([far.id])
    assert desk.case(article) == before


def test_another_text_or_another_name_has_the_case_read_anew(desk, article, claims):
    case = desk.case(article)
    (person_id,) = case.people
    assert moved_on(case, [ChangedRow(PERSON.entity, person_id, {"name": "Ida"})]) is None
    assert moved_on(case, [ChangedRow(PROOF.entity, "new", {"article_id": article})]) is None
    assert moved_on(case, [ChangedRow(PERSON.entity, "new", {"name": "Ida"})]).people["new"] == "Ida"


def test_a_new_record_is_not_read_back_from_its_row_unless_it_tells_of_claims(desk, article, claims):
    passage = replace(claims[0].main, id=PassageId("new"), quote="as written")
    denial = Denial(DenialId("denial"), claims[0].id, target_id=claims[1].id)
    rows = [
        ChangedRow(kind.entity, one.id, kind.row(one, str) | {"rev": 1}, one)
        for kind, one in ((PASSAGE, passage), (DENIAL, denial))
    ]
    moved = moved_on(desk.case(article), rows)
    assert moved.record(Passage, passage.id) is passage
    assert moved.record(Denial, denial.id).target_number == "2"


def test_a_row_that_lacks_a_column_has_the_case_read_anew(desk, article, claims):
    for kind, row in ((CLAIM, {"article_id": article}), (CLAIM, {}), (PASSAGE, {})):
        assert moved_on(desk.case(article), [ChangedRow(kind.entity, "new", {"id": "new"} | row)]) is None


def test_a_place_behind_all_others_is_counted_by_claim_and_by_article(desk, article, claims):
    one = claims[0]
    desk.claims.add_passage(one.id, desk.claims.place(article, "bridge", 1))
    assert desk.case(article).next_position(Passage, one.id) == 3
    assert desk.case(article).next_position(Passage, claims[1].id) == 2


def test_what_is_not_there_is_said(desk, article):
    with pytest.raises(NoSuchClaimError):
        desk.case(article).claim(ClaimId("gone"))
    with pytest.raises(NoSuchRecordError):
        desk.case(article).record(Evidence, "gone")
