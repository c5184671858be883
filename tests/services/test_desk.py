"""The desk as a whole."""

from contextlib import closing

import pytest

from factcheck.domain.file_errors import UnwritableError
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.desk_samples import claim_at, draft, rows_of


def test_a_copy_holds_what_the_desk_holds(desk, desk_path):
    claim_at(desk, desk.articles.add(draft()), "red")
    desk.save_copy(desk_path)
    copy = open_desk(desk_path)
    assert rows_of(copy) == rows_of(desk)
    assert copy.history.all() == desk.history.all()
    copy.close()


def test_a_copy_into_a_folder_that_is_gone_is_refused_and_the_desk_goes_on(desk, desk_path):
    with pytest.raises(UnwritableError):
        desk.save_copy(desk_path.parent / "gone" / "copy.factcheck")
    desk.articles.add(draft())


def test_a_desk_knows_where_it_lies(desk_path):
    desk = new_desk(desk_path)
    assert desk.path == desk_path
    assert desk.is_writable
    assert desk.opening.backup is None
    desk.close()


def test_a_whole_desk_has_nothing_wrong(desk):
    claim_at(desk, desk.articles.add(draft()), "red")
    assert desk.check_integrity() == []


@pytest.fixture
def noted(desk):
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.set_note(claim.id, "One")
    return claim


def test_what_is_typed_after_a_copy_was_saved_is_another_operation(desk, noted, desk_path):
    desk.save_copy(desk_path)
    desk.claims.set_note(noted.id, "One, two")
    with closing(read_desk(desk_path)) as copy:
        copied = {(one.id, one.facts.get("note")) for one in copy.history.all()}
    assert copied < {(one.id, one.facts.get("note")) for one in desk.history.all()}
    assert [one.kind for one in desk.history.all()][-2:] == ["claim.note", "claim.note"]


def test_what_is_typed_after_claims_were_copied_is_another_operation(desk, noted):
    desk.reports.text_of([desk.claims.get(noted.id)])
    desk.claims.set_note(noted.id, "One, two")
    assert [one.kind for one in desk.history.all()][-2:] == ["claim.note", "claim.note"]
