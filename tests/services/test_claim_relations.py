"""What a person can do with relations between claims."""

import pytest

from factcheck.domain.errors import NoSuchClaimError, NoSuchRecordError, RelatedAlreadyError, SelfRelationError
from factcheck.domain.records.claim_relation import ClaimRelation, RelationDraft, RelationKind
from factcheck.domain.records.ids import RelationId
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.domain.rules.merging import Read
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.relation_words import relation_line
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claims(desk, article):
    return [claim_at(desk, article, words) for words in ("512", "the mayor said", "red")]


def lines_of(desk, claim):
    return [relation_line(one, claim.id) for one in desk.claims.get(claim.id).relations]


SIDES = {
    RelationKind.CONFLICTS: ("conflicts with 2", "conflicts with 1"),
    RelationKind.RESTATES: ("restates 2", "restated by 1"),
    RelationKind.PRESUPPOSES: ("presupposes 2", "presupposed by 1"),
    RelationKind.RESTS_ON: ("rests on 2", "a basis of 1"),
}


@pytest.mark.parametrize("kind", RelationKind)
def test_both_claims_tell_a_relation_each_from_its_side(desk, claims, kind):
    desk.relations.add(claims[0].id, kind, claims[1].id)
    assert (lines_of(desk, claims[0]), lines_of(desk, claims[1])) == tuple([words] for words in SIDES[kind])


def test_a_relation_is_one_act_that_is_undone_and_done_again(desk, article, claims):
    before = rows_of(desk)
    made = desk.relations.add(claims[0].id, RelationKind.CONFLICTS, claims[1].id, "One of them is wrong")
    assert desk.case(article).all(ClaimRelation) == [made]
    assert operation_sentence(desk.history.all()[-1]) == "1 conflicts with 2"
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    assert lines_of(desk, claims[1]) == []
    desk.history.redo()
    assert rows_of(desk) == after
    assert lines_of(desk, claims[1]) == ["conflicts with 1: One of them is wrong"]


def test_a_relation_changes_no_verdict(desk, claims):
    desk.claims.judge([claims[0].id], Judgement.SUPPORTED)
    desk.relations.add(claims[0].id, RelationKind.RESTATES, claims[1].id)
    assert [desk.claims.get(one.id).verdict for one in claims[:2]] == [Verdict.SUPPORTED, None]


def test_a_claim_has_no_relation_to_itself_nor_to_one_of_another_article(desk, claims):
    elsewhere = claim_at(desk, desk.articles.add(draft(headline="Another")), "red")
    with pytest.raises(SelfRelationError):
        desk.relations.add(claims[0].id, RelationKind.CONFLICTS, claims[0].id)
    with pytest.raises(NoSuchClaimError):
        desk.relations.add(claims[0].id, RelationKind.CONFLICTS, elsewhere.id)


def test_what_holds_in_both_directions_is_recorded_once(desk, claims):
    one, other, _ = claims
    desk.relations.add(one.id, RelationKind.CONFLICTS, other.id)
    with pytest.raises(RelatedAlreadyError):
        desk.relations.add(other.id, RelationKind.CONFLICTS, one.id)
    desk.relations.add(one.id, RelationKind.PRESUPPOSES, other.id)
    desk.relations.add(other.id, RelationKind.PRESUPPOSES, one.id)
    assert len(desk.claims.get(one.id).relations) == 3


def test_a_relation_is_changed_field_by_field(desk, claims):
    made = desk.relations.add(claims[0].id, RelationKind.CONFLICTS, claims[1].id)
    seen = Read(made.draft, made.rev)
    desk.relations.edit(made.id, RelationDraft(claims[2].id, RelationKind.CONFLICTS))
    changed = desk.relations.edit(made.id, RelationDraft(claims[1].id, RelationKind.CONFLICTS, "why"), seen)
    assert (changed.target_id, changed.note) == (claims[2].id, "why")
    assert lines_of(desk, claims[1]) == []
    assert operation_sentence(desk.history.all()[-1]) == "1 conflicts with 3: changed"


def test_a_relation_is_taken_away_and_goes_with_either_claim(desk, claims):
    made = desk.relations.add(claims[0].id, RelationKind.CONFLICTS, claims[1].id)
    desk.relations.remove(made.id)
    assert operation_sentence(desk.history.all()[-1]) == "Taken back: 1 conflicts with 2"
    with pytest.raises(NoSuchRecordError):
        desk.record(ClaimRelation, RelationId(made.id))
    desk.relations.add(claims[0].id, RelationKind.RESTS_ON, claims[1].id)
    desk.claims.remove([claims[1].id])
    assert lines_of(desk, claims[0]) == []
    desk.history.undo()
    assert lines_of(desk, claims[0]) == ["rests on 2"]


def test_of_two_claims_that_merge_relations_go_on_and_what_one_says_of_the_other_goes(desk, article, claims):
    one, other, third = claims
    desk.relations.add(one.id, RelationKind.CONFLICTS, other.id)
    desk.relations.add(one.id, RelationKind.CONFLICTS, third.id)
    desk.relations.add(third.id, RelationKind.CONFLICTS, other.id)
    desk.relations.add(other.id, RelationKind.RESTS_ON, third.id)
    desk.regrouping.merge(one.id, other.id)
    assert lines_of(desk, one) == ["conflicts with 3", "rests on 3"]
    assert lines_of(desk, third) == ["conflicts with 1", "a basis of 1"]
