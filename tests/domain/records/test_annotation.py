"""A remark with the answers to it."""

from factcheck.domain.records.annotation import AnnotationState, threads
from tests.thread_samples import an_annotation


def test_answers_stand_under_what_they_answer():
    found = threads([an_annotation("b", at=0, thread="a"), an_annotation("a", at=0)])
    assert [one.id for one in found] == ["a"]
    assert [one.id for one in found[0].replies] == ["b"]


def test_threads_come_in_the_order_of_their_words():
    found = threads([an_annotation("a", at=20), an_annotation("b", at=3)])
    assert [one.id for one in found] == ["b", "a"]


def test_an_answer_to_nothing_begins_a_thread():
    assert [one.id for one in threads([an_annotation("b", at=0, thread="gone")])] == ["b"]


def test_what_was_used_or_dismissed_is_not_open():
    (thread,) = threads([an_annotation("a", at=0, state=AnnotationState.DISMISSED)])
    assert not thread.is_open
