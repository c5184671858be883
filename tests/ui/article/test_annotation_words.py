"""The words about what the reporter anchored to the text."""

from factcheck.domain.records.annotation import AnnotationKind, AnnotationState, Thread
from factcheck.ui.article.annotation_words import (
    body_of,
    counted_kinds,
    facts_of,
    said_by,
    said_in_line,
    tip_of,
    title_of,
)
from tests.thread_samples import an_annotation


def test_a_comment_says_who_says_what() -> None:
    assert (
        said_in_line(an_annotation("a", "interview\n3 April", author="Sam Reed")) == "Sam Reed says: interview 3 April"
    )


def test_without_a_name_it_is_the_reporter() -> None:
    assert said_in_line(an_annotation("a", "call back")) == "Reporter says: call back"


def test_links_and_notes_are_called_what_they_are() -> None:
    link = an_annotation("a", "https://example.org", kind=AnnotationKind.LINK)
    assert said_in_line(link) == "Link: https://example.org"
    assert title_of(an_annotation("a", kind=AnnotationKind.FOOTNOTE)) == "Footnote"


def test_the_facts_are_when_whether_settled_and_what_became_of_it() -> None:
    dismissed = an_annotation("a", when="2026-04-03T12:40:00Z", resolved=True, state=AnnotationState.DISMISSED)
    assert facts_of(dismissed) == "3 Apr 2026, 12:40 · resolved · dismissed"


def test_answers_stand_below_with_who_gave_them() -> None:
    thread = Thread(an_annotation("a", "true?"), (an_annotation("b", "yes", author="Ana Boateng", when="2026-04-04"),))
    assert body_of(thread) == "true?\n\nAna Boateng, 4 Apr 2026: yes"


def test_a_tooltip_tells_of_each_at_the_place() -> None:
    one = Thread(an_annotation("a", "true?", author="Sam Reed"), (an_annotation("b"),))
    assert tip_of([one, one]) == "Sam Reed says: true?\n1 answer\n\nSam Reed says: true?\n1 answer"


def test_kinds_are_counted() -> None:
    kinds = [AnnotationKind.FOOTNOTE, AnnotationKind.COMMENT, AnnotationKind.COMMENT]
    assert counted_kinds(an_annotation("a", kind=kind) for kind in kinds) == ["2 comments", "1 footnote"]
    assert counted_kinds([]) == []


def test_a_claim_that_it_was_used_for_is_named() -> None:
    used = an_annotation("a", state=AnnotationState.USED)
    assert (facts_of(used), facts_of(used, "3")) == ("used", "used in claim 3")


def test_in_little_room_initials_say_who_it_is() -> None:
    assert said_by(an_annotation("a", author="Sam Reed"), "yes") == "Sam Reed says: yes"
    assert said_by(an_annotation("a", author="Sam Reed"), "yes", is_short=True) == "SR: yes"
    assert said_by(an_annotation("a", author="Reed"), "yes", is_short=True) == "Reed: yes"
    assert said_by(an_annotation("a"), "yes", is_short=True) == "Says: yes"
    assert said_by(an_annotation("a", kind=AnnotationKind.LINK), "yes", is_short=True) == "Link: yes"
