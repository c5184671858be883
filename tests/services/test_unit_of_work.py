"""The unit of work: one verb is one transaction, announced after its commit."""

import threading
from contextlib import closing, suppress

import pytest

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.file_errors import StillWritingError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import EvidenceId
from factcheck.domain.records.kinds import CLAIM
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk, open_desk
from tests.desk_samples import claim_at, draft


@pytest.fixture
def heard(desk):
    """What the desk announced."""
    heard = []
    desk.subscribe(heard.append)
    return heard


@pytest.fixture
def claim(desk):
    return claim_at(desk, desk.articles.add(draft()), "red")


def note_and_fail(desk, claim):
    """A batch that comes to a bug after its first verb."""
    with desk.unit_of_work.batch():
        desk.claims.set_note(claim.id, "Seen.")
        raise RuntimeError("a bug")


def test_a_change_is_told_with_what_it_touched(desk, claim, heard):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    (changed,) = heard
    assert changed.entities == {CLAIM.entity}
    assert (changed.article_id, changed.ids) == (claim.article_id, {claim.id})
    assert changed.operation == desk.history.all()[-1]


def test_a_change_is_told_after_its_commit(desk, claim):
    seen = []
    desk.subscribe(lambda changed: seen.append(desk.unit_of_work.store.file.db.in_transaction))
    desk.claims.set_note(claim.id, "Seen.")
    assert seen == [False]


def test_evidence_names_its_claim(desk, claim, heard):
    (made,) = desk.evidence.add([claim.id], EvidenceDraft("Records"))
    desk.evidence.remove(made.id)
    assert [changed.ids for changed in heard] == [{claim.id}, {claim.id}]


def test_what_changes_nothing_is_not_told(desk, claim, heard):
    desk.claims.set_note(claim.id, "")
    assert heard == []


def test_a_verb_that_fails_tells_nobody(desk, claim, heard):
    with pytest.raises(NoSuchRecordError):
        desk.evidence.remove(EvidenceId("gone"))
    assert heard == []


def test_a_batch_is_told_in_order_when_it_is_done(desk, claim, heard):
    with desk.unit_of_work.batch():
        desk.claims.set_note(claim.id, "Seen.")
        desk.claims.set_speaker(claim.id, "The mayor")
        assert heard == []
    assert [changed.operation.kind for changed in heard] == ["claim.note", "claim.speaker"]


def test_a_batch_that_fails_tells_nobody_and_writes_nothing(desk, claim, heard):
    with pytest.raises(RuntimeError):
        note_and_fail(desk, claim)
    assert heard == []
    assert desk.claims.get(claim.id) == claim
    desk.claims.set_note(claim.id, "Seen.")
    assert len(heard) == 1


def test_a_verb_that_is_refused_before_it_writes_harms_no_other_of_its_batch(desk, claim, heard):
    with desk.unit_of_work.batch():
        desk.claims.set_note(claim.id, "Seen.")
        with pytest.raises(NoSuchRecordError):
            desk.evidence.remove(EvidenceId("gone"))
        desk.claims.set_speaker(claim.id, "The mayor")
    assert len(heard) == 2
    assert desk.claims.get(claim.id).note == "Seen."


def test_a_batch_inside_a_batch_is_told_with_the_outer_one(desk, claim, heard):
    with desk.unit_of_work.batch():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "Seen.")
        desk.claims.set_speaker(claim.id, "The mayor")
        assert heard == []
    assert len(heard) == 2


def test_an_inner_batch_that_fails_takes_back_the_outer_one(desk, claim, heard):
    def go_on():
        with desk.unit_of_work.batch():
            desk.claims.set_speaker(claim.id, "The mayor")
            with suppress(RuntimeError):
                note_and_fail(desk, claim)

    with pytest.raises(RuntimeError):
        go_on()
    assert heard == []
    assert desk.claims.get(claim.id) == claim


def test_a_listener_may_read_and_write(desk, claim):
    def note_it(changed):
        if changed.operation.kind == "claim.judge":
            desk.claims.set_note(claim.id, desk.claims.get(claim.id).verdict.value)

    desk.subscribe(note_it)
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    assert desk.claims.get(claim.id).note == "disputed"


def test_whoever_signs_stands_behind_the_next_act(desk, claim):
    desk.sign_as(" Ana Boateng ")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    assert desk.claims.get(claim.id).judged_by == "Ana Boateng"
    assert desk.history.all()[-1].who == "Ana Boateng"


def test_without_a_name_the_act_is_unnamed(desk, claim):
    desk.sign_as("  ")
    desk.claims.set_note(claim.id, "Seen.")
    assert desk.history.all()[-1].who == "unnamed"
    assert desk.unit_of_work.store.file.text("SELECT initials FROM person WHERE name = 'unnamed'") == ""


def test_moments_are_told_in_utc_to_the_second(desk):
    assert desk.unit_of_work.now() == "2025-04-10T09:00:00Z"


def test_writing_that_was_committed_and_writing_that_was_taken_back_are_counted_apart(desk, claim):
    before = desk.unit_of_work.writes
    assert before.since(before) is WriteOutcome.NOTHING_WRITTEN
    desk.claims.set_note(claim.id, "Asked.")
    saved = desk.unit_of_work.writes
    assert saved.since(before) is WriteOutcome.SAVED
    with pytest.raises(RuntimeError):
        note_and_fail(desk, claim)
    assert desk.unit_of_work.writes.since(saved) is WriteOutcome.NOT_SAVED


def test_an_act_away_is_announced_when_that_is_asked_for(desk, claim, heard):
    _given, announce = desk.unit_of_work.away(lambda: desk.claims.set_note(claim.id, "Seen."))
    assert (heard, desk.claims.get(claim.id).note) == ([], "Seen.")
    announce()
    assert [one.ids for one in heard] == [{claim.id}]
    desk.claims.set_note(claim.id, "Seen again.")
    assert len(heard) == 2


@pytest.fixture
def writing(tmp_path):
    """A desk in a file, in which another thread notes something as soon as it may; it has begun with that."""
    desk, begun, may = new_desk(tmp_path / "city.factcheck", "Mara Lind"), threading.Event(), threading.Event()
    claim = claim_at(desk, desk.articles.add(draft()), "red")

    def note():
        begun.set()
        may.wait(10)
        desk.claims.set_note(claim.id, "By the other thread.")

    other = threading.Thread(target=lambda: desk.unit_of_work.away(note))
    other.start()
    begun.wait(10)
    yield desk, claim, may
    may.set()
    other.join()
    desk.close()


def test_while_another_thread_writes_nothing_else_is_written_or_brought_into_the_file(writing):
    desk, claim, may = writing
    for act in (lambda: desk.claims.set_note(claim.id, "By this one."), lambda: note_and_fail(desk, claim)):
        with pytest.raises(StillWritingError):
            act()
    assert not desk.checkpoint()
    may.set()
    desk.unit_of_work.wait_for_others()
    assert desk.claims.get(claim.id).note == "By the other thread."
    assert desk.checkpoint()


def test_an_act_away_waits_for_whoever_is_at_the_file(desk):
    done = []
    other = threading.Thread(target=lambda: done.append(desk.unit_of_work.away(lambda: "written")[0]))
    with desk.unit_of_work.alone:
        other.start()
        other.join(0.05)
        assert (other.is_alive(), done) == (True, [])
    other.join(10)
    assert done == ["written"]


def test_a_desk_is_closed_once_no_other_thread_writes(writing):
    desk, claim, may = writing
    threading.Timer(0.1, may.set).start()
    desk.close()
    with closing(open_desk(desk.path)) as again:
        assert again.claims.get(claim.id).note == "By the other thread."
