"""Who did things in a desk."""

import pytest

from factcheck.domain.errors import NameTakenError, NoSuchRecordError
from factcheck.domain.records.operation import UNNAMED
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import new_desk, open_desk
from tests.desk_samples import claim_at, draft


@pytest.fixture
def claim(desk):
    """A claim that somebody without a name made and judged; Mara Lind is at the desk now."""
    desk.sign_as("")
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.sign_as("Mara Lind", "ML")
    return claim


def test_what_was_done_without_a_name_stands_under_the_name_that_is_given(desk, claim):
    assert desk.people.can_rename(UNNAMED, "Mara Lind")
    desk.people.rename(UNNAMED, "Mara Lind")
    assert {one.who for one in desk.history.all()} == {"Mara Lind"}
    assert desk.claims.get(claim.id).judged_by == "Mara Lind"
    assert operation_sentence(desk.history.all()[-1]) == "“unnamed” is “Mara Lind” from now on"
    assert not desk.people.can_rename(UNNAMED, "Mara Lind")
    assert desk.check_integrity() == []


def test_the_old_name_is_nobodys_any_more_also_where_the_file_was_just_opened(tmp_path):
    desk = new_desk(tmp_path / "story.factcheck", "Mara")
    desk.articles.add(draft())
    desk.close()
    desk = open_desk(tmp_path / "story.factcheck", "Mara Lind")
    desk.people.rename("Mara", "Mara Lind")
    assert {one.who for one in desk.history.all()} == {"Mara Lind"}
    assert not desk.people.can_rename("Mara", "Tomas Ek")
    desk.close()


def test_undo_goes_on_with_what_was_done_before_the_name_was_given(desk, claim):
    desk.people.rename(UNNAMED, "Mara Lind")
    desk.claims.set_note(claim.id, "seen")
    assert [desk.history.undo().kind for _ in range(2)] == ["claim.note", "claim.judge"]
    assert desk.claims.get(claim.id).verdict is None


def test_whoever_is_known_by_that_name_already_is_another_person(desk, claim):
    desk.claims.set_note(claim.id, "seen")
    assert not desk.people.can_rename(UNNAMED, "Mara Lind")
    with pytest.raises(NameTakenError) as refused:
        desk.people.rename(UNNAMED, "Mara Lind")
    assert "“Mara Lind”" in sentence(refused.value)


def test_nobody_of_that_name_cannot_be_renamed(desk, claim):
    assert not desk.people.can_rename("Tomas Ek", "Mara Lind")
    with pytest.raises(NoSuchRecordError):
        desk.people.rename("Tomas Ek", "Mara Lind")
