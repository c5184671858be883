"""Making and opening desks."""

import os
import uuid
from datetime import UTC, datetime

import pytest

from factcheck.domain.file_errors import LockedDeskError, NoDeskError, ReadOnlyDeskError
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk, open_desk, random_id, read_desk, system_clock
from tests.desk_samples import beside, claim_at, draft


@pytest.fixture
def filled_path(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    claim_at(desk, desk.articles.add(draft()), "red")
    desk.close()
    return desk_path


def test_who_has_a_file_open_is_named_as_they_sign_now(filled_path):
    desk = open_desk(filled_path)
    desk.sign_as("Ana Boateng")
    with pytest.raises(LockedDeskError) as refused:
        open_desk(filled_path, "Mara Lind")
    assert refused.value.user == "Ana Boateng"
    desk.close()


def test_what_one_person_wrote_another_finds(filled_path):
    desk = open_desk(filled_path, "Ana Boateng")
    desk.claims.judge([desk.claims.named("1")], Judgement.DISPUTED)
    assert [one.who for one in desk.history.all()] == ["Mara Lind", "Mara Lind", "Ana Boateng"]
    desk.close()
    assert beside(filled_path) == set()


def test_a_locked_desk_says_who_where_and_since_when(filled_path, clock):
    desk = open_desk(filled_path, "Mara Lind", clock=clock)
    with pytest.raises(LockedDeskError) as refused:
        open_desk(filled_path, "Ana Boateng")
    facts = refused.value
    assert (facts.user, facts.host) == ("Mara Lind", os.uname().nodename)
    assert datetime.fromisoformat(facts.since) == clock()
    desk.close()


def test_a_desk_in_use_can_be_read_up_to_its_last_commit(filled_path):
    desk = open_desk(filled_path)
    desk.claims.set_note(desk.claims.named("1"), "Just now.")
    seen = read_desk(filled_path)
    assert seen.claims.get(seen.claims.named("1")).note == "Just now."
    seen.close()
    desk.close()


def test_a_desk_that_is_only_read_refuses_every_change_and_stays_as_it_is(filled_path):
    before = filled_path.read_bytes()
    seen = read_desk(filled_path, "Mara Lind")
    article_id = seen.articles.all()[0].article.id
    for verb in (
        lambda: seen.claims.set_note(seen.claims.named("1"), "No."),
        lambda: seen.articles.add(draft()),
        lambda: seen.articles.remove(article_id),
        seen.history.undo,
    ):
        with pytest.raises(ReadOnlyDeskError):
            verb()
    assert not seen.is_writable
    seen.close()
    assert filled_path.read_bytes() == before


@pytest.mark.parametrize("opened", [open_desk, read_desk])
def test_a_desk_that_is_not_there_is_not_made(desk_path, opened):
    with pytest.raises(NoDeskError):
        opened(desk_path)
    assert list(desk_path.parent.iterdir()) == []


def test_a_desk_may_have_any_name(desk_path):
    path = desk_path.with_name("räksmörgås & 50% #1? 中.factcheck")
    new_desk(path).close()
    open_desk(path).close()
    read_desk(path).close()
    assert beside(path) == set()


def test_the_clock_tells_utc():
    assert system_clock().tzinfo is UTC


def test_ids_are_random():
    made = uuid.UUID(one := random_id())
    assert (made.version, str(made)) == (4, one)
    assert ArticleId(random_id()) != random_id()
