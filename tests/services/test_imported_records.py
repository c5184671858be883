"""What comes in together with an article: annotations and the bytes it was read from."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import LoneSurrogateError, OutsideTextError
from factcheck.domain.records import kinds
from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind, AnnotationState
from factcheck.domain.records.evidence import sha256_of
from factcheck.domain.text.span import Span
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.annotation_samples import ANNOTATIONS, CAPTURE, PAGE, annotated_draft, pinned_to
from tests.desk_samples import STORY, draft, rows_of


def test_annotations_are_anchored_to_the_words_of_the_stored_text(desk):
    article_id = desk.articles.add(annotated_draft())
    found = desk.annotations.of(article_id)
    text = desk.articles.proof(article_id).text
    assert [one.quote for one in found] == ["512 metres", "metres long", *["9 million crowns"] * 2, "red"]
    assert all(one.span.of(text) == one.quote and one.state is AnnotationState.OPEN for one in found)


def test_author_time_body_and_thread_come_along(desk):
    article_id = desk.articles.add(annotated_draft())
    reply, first = desk.annotations.of(article_id)[2:4]
    assert (first.author, first.at, first.body) == ("Ana Boateng", "2025-04-03T12:50:00Z", "Interview 3 April, 12:40")
    assert (reply.thread, first.thread) == (first.id, None)


def test_an_answer_to_an_answer_belongs_to_the_same_thread(desk):
    comments = (pinned_to("red", "a"), pinned_to("red", "b", answers=0), pinned_to("red", "c", answers=1))
    first, *replies = desk.annotations.of(desk.articles.add(replace(draft(), annotations=comments)))
    assert [one.thread for one in replies] == [first.id, first.id]


@pytest.mark.parametrize("answers", [0, 7, -1])
def test_an_answer_to_nothing_begins_a_thread(desk, answers):
    comments = (pinned_to("red", "a", answers=answers),)
    (only,) = desk.annotations.of(desk.articles.add(replace(draft(), annotations=comments)))
    assert only.thread is None


def test_answers_that_go_round_in_a_circle_are_kept(desk):
    comments = (pinned_to("red", "a", answers=1), pinned_to("red", "b", answers=0))
    assert len(desk.annotations.of(desk.articles.add(replace(draft(), annotations=comments)))) == 2


def test_prefix_and_suffix_are_sliced_from_the_text(desk):
    desk.articles.add(annotated_draft())
    row = desk.unit_of_work.store.file.first(tuple, "SELECT prefix, suffix FROM annotation WHERE quote = 'red'")
    at = STORY.index("red")
    assert row == (STORY[at - 32 : at], ".")


def test_the_bytes_are_kept_with_where_they_came_from(desk):
    article_id = desk.articles.add(annotated_draft())
    (capture,) = desk.articles.captures(article_id)
    assert desk.articles.proof(article_id).capture_id == capture.id
    assert (capture.address, capture.final_address) == (CAPTURE.address, CAPTURE.final_address)
    assert (capture.sha256, capture.size) == (sha256_of(PAGE), len(PAGE))
    assert desk.unit_of_work.store.captures.data(capture.id) == PAGE


def test_the_same_bytes_are_kept_once(desk):
    for _ in range(2):
        desk.articles.add(annotated_draft())
    assert desk.unit_of_work.store.file.number("SELECT count(*) FROM capture") == 2
    assert desk.unit_of_work.store.file.number("SELECT count(*) FROM blob") == 1


def test_the_bytes_stand_in_no_change(desk):
    desk.articles.add(annotated_draft())
    assert (
        desk.unit_of_work.store.file.number("SELECT count(*) FROM change WHERE instr(after, 'The bridge is red.</p>')")
        == 0
    )


def test_an_article_without_anything_has_neither(desk):
    article_id = desk.articles.add(draft())
    assert desk.annotations.of(article_id) == []
    assert desk.articles.captures(article_id) == []


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(desk):
    before = rows_of(desk)
    article_id = desk.articles.add(annotated_draft())
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after
    assert desk.unit_of_work.store.captures.data(desk.articles.captures(article_id)[0].id) == PAGE
    assert desk.check_integrity() == []


def test_undo_works_after_a_restart(desk_path):
    desk = new_desk(desk_path)
    empty = rows_of(desk)
    desk.articles.add(annotated_draft())
    whole = rows_of(desk)
    desk.close()
    desk = open_desk(desk_path)
    desk.history.undo()
    assert rows_of(desk) == empty
    desk.history.redo()
    assert rows_of(desk) == whole
    desk.close()


def test_one_operation_tells_of_all_of_it(desk):
    told = []
    desk.subscribe(told.append)
    desk.articles.add(annotated_draft())
    (changed,) = told
    assert changed.entities == {kinds.ARTICLE.entity, kinds.PROOF.entity, kinds.CAPTURE.entity, kinds.ANNOTATION.entity}
    assert changed.ids == frozenset()


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        (pinned_to("red", "half \ud83d"), LoneSurrogateError),
        (AnnotationDraft(AnnotationKind.COMMENT, "where?", Span(0, 10_000)), OutsideTextError),
    ],
)
def test_a_broken_annotation_leaves_no_half_article(desk, broken, error):
    with pytest.raises(error):
        desk.articles.add(replace(annotated_draft(), annotations=(*ANNOTATIONS, broken)))
    assert desk.articles.all() == []
    assert desk.unit_of_work.store.file.number("SELECT count(*) FROM blob") == 0


def test_five_thousand_annotations_come_in_and_go(desk):
    many = tuple(pinned_to("red", f"note {number}") for number in range(5000))
    article_id = desk.articles.add(replace(draft(), annotations=many))
    assert [one.body for one in desk.annotations.of(article_id)] == [one.body for one in many]
    desk.history.undo()
    assert desk.unit_of_work.store.file.number("SELECT count(*) FROM annotation") == 0


def test_a_copy_and_a_snapshot_hold_the_bytes(desk_path):
    desk = new_desk(desk_path)
    article_id = desk.articles.add(annotated_draft())
    desk.save_copy(desk_path.with_name("copy.factcheck"))
    desk.close()
    for path in (desk_path, desk_path.with_name("copy.factcheck")):
        copy = read_desk(path)
        (capture,) = copy.articles.captures(article_id)
        assert copy.unit_of_work.store.captures.data(capture.id) == PAGE
        assert len(copy.annotations.of(article_id)) == len(ANNOTATIONS)
        copy.close()
