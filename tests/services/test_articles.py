"""What a person can do with articles."""

from dataclasses import replace
from datetime import datetime

import pytest

from factcheck.domain.errors import (
    ArticleAmbiguousError,
    EditConflictError,
    LoneSurrogateError,
    NoArticleYetError,
    NoSuchArticleError,
    NotADateError,
    OutsideTextError,
)
from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records import kinds
from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind, AnnotationState
from factcheck.domain.records.capture import sha256_of
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.rules.merging import Read
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.annotation_samples import ANNOTATIONS, CAPTURE, PAGE, annotated_draft, pinned_to
from tests.desk_samples import STORY, claim_at, draft, rows_of


def test_the_headline_names_an_article(desk):
    assert desk.articles.get(desk.articles.add(draft(headline="Harbour\n bridge"))).name == "Harbour bridge"


@pytest.mark.parametrize("text", ["The bridge is red.\nMore.", "\n \nThe bridge is red.\nMore."])
def test_without_a_headline_the_first_words_do(desk, text):
    assert desk.articles.get(desk.articles.add(draft(text))).name == "The bridge is red."


@pytest.mark.parametrize("text", ["", " \n\u00a0\n"])
def test_an_article_without_words_is_refused(desk, text):
    with pytest.raises(EmptyTextError):
        desk.articles.add(draft(text))
    assert desk.articles.all() == []


def test_half_a_character_is_refused_and_nothing_is_written(desk):
    for broken in (draft("The \ud83d bridge"), draft("The bridge", byline="R\udc00")):
        with pytest.raises(LoneSurrogateError):
            desk.articles.add(broken)
    assert desk.articles.all() == []
    assert desk.history.all() == []


def test_articles_stand_in_the_order_they_were_brought_in(desk):
    added = [desk.articles.add(draft(f"Story {number}.")) for number in range(12)]
    assert [row.article.id for row in desk.articles.all()] == added


def test_an_article_is_found_by_its_id_or_the_beginning_of_its_headline(desk):
    harbour = desk.articles.add(draft(headline="Harbour bridge"))
    desk.articles.add(draft(headline="Ferry"))
    assert desk.articles.named(harbour) == harbour
    assert desk.articles.named("HARB") == harbour


def test_a_beginning_that_fits_several_is_refused(desk):
    for name in ("Harbour bridge", "Harbour ferry"):
        desk.articles.add(draft(headline=name))
    with pytest.raises(ArticleAmbiguousError) as refused:
        desk.articles.named("Harbour")
    assert refused.value.count == 2


def test_a_whole_headline_counts_more_than_a_beginning(desk):
    short = desk.articles.add(draft(headline="Harbour"))
    desk.articles.add(draft(headline="Harbour ferry"))
    assert desk.articles.named("Harbour") == short


def test_the_only_article_needs_no_name(desk):
    with pytest.raises(NoArticleYetError):
        desk.articles.only()
    one = desk.articles.add(draft())
    assert desk.articles.only() == one
    desk.articles.add(draft())
    with pytest.raises(ArticleAmbiguousError):
        desk.articles.only()


def test_what_is_known_can_be_changed_and_the_text_stays(desk):
    article_id = desk.articles.add(draft(headline="Bridge"))
    text = desk.articles.proof(article_id).text
    desk.articles.describe(replace(desk.articles.get(article_id), byline="Ruth Ansell", date="2025-04-11"))
    assert desk.articles.get(article_id).byline == "Ruth Ansell"
    assert desk.articles.proof(article_id).text == text
    told = "“Bridge” described; byline: Ruth Ansell; date: 11 April 2025"
    assert operation_sentence(desk.history.all()[-1]) == told


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", "08:30"), ("date", "10 April 2025"), ("date", "2025-02-30"), ("deadline", "18:00"), ("deadline", "soon")],
)
def test_dates_and_deadlines_that_are_none_are_refused(desk, field, value):
    article = desk.articles.get(desk.articles.add(draft()))
    with pytest.raises(NotADateError):
        desk.articles.describe(replace(article, **{field: value}))
    assert desk.articles.get(article.id) == article


def test_dates_and_deadlines_of_older_programs_stay_until_somebody_changes_them(desk):
    article_id = desk.articles.add(draft())
    desk.unit_of_work.store.file.db.execute("UPDATE article SET date = '10 April', deadline = 'before lunch'")
    desk.articles.describe(replace(desk.articles.get(article_id), byline="Ruth Ansell"))
    article = desk.articles.get(article_id)
    assert (article.date, article.deadline, article.byline) == ("10 April", "before lunch", "Ruth Ansell")


def test_a_deadline_in_a_file_becomes_a_moment_where_it_can_be_read_for_certain(desk):
    def kept(words):
        return desk.articles.get(desk.articles.add(draft(deadline=words))).deadline

    assert datetime.fromisoformat(kept("10 April 2025 18:00")).replace(tzinfo=None) == datetime(2025, 4, 10, 18)
    assert datetime.fromisoformat(kept("10 April 2025 18:00")).tzinfo is not None
    assert kept("18:00") == "18:00"


def test_a_new_name_is_called_so(desk):
    article = desk.articles.get(desk.articles.add(draft(headline="Bridge")))
    desk.articles.describe(replace(article, name="Red bridge"))
    assert operation_sentence(desk.history.all()[-1]) == "“Bridge” renamed “Red bridge”"


def test_what_somebody_else_changed_meanwhile_stays_or_is_told(desk):
    read = desk.articles.get(desk.articles.add(draft(headline="Bridge")))
    seen = Read(read, read.rev)
    desk.articles.describe(replace(read, byline="Ruth Ansell"))
    desk.articles.describe(replace(read, section="City"), seen)
    article = desk.articles.get(read.id)
    assert (article.byline, article.section) == ("Ruth Ansell", "City")
    with pytest.raises(EditConflictError) as refused:
        desk.articles.describe(replace(read, byline="Ana Boateng"), seen)
    assert sentence(refused.value).startswith("The byline was changed meanwhile, to “Ruth Ansell”")


def test_describing_it_as_it_is_is_no_act(desk):
    article = desk.articles.get(desk.articles.add(draft(headline="Bridge")))
    desk.articles.describe(article)
    assert len(desk.history.all()) == 1


def test_removing_takes_the_claims_along_and_undo_brings_all_of_it_back(desk):
    article_id = desk.articles.add(draft())
    claim_at(desk, article_id, "red")
    before = rows_of(desk)
    desk.articles.remove(article_id)
    with pytest.raises(NoSuchArticleError):
        desk.articles.get(article_id)
    desk.history.undo()
    assert rows_of(desk) == before


def test_an_article_is_closed_and_opened_again_in_the_history_and_by_undo(desk):
    article_id = desk.articles.add(draft(headline="Bridge"))
    assert desk.articles.set_closed(article_id, False).is_closed is False
    assert len(desk.history.all()) == 1
    assert desk.articles.set_closed(article_id, True).is_closed is True
    desk.articles.set_closed(article_id, False)
    assert [operation_sentence(one) for one in desk.history.all()[1:]] == [
        "“Bridge” closed to searches from elsewhere",
        "“Bridge” open to every search again",
    ]
    desk.history.undo()
    assert desk.articles.get(article_id).is_closed is True


@pytest.mark.parametrize("verb", ["get", "proof", "remove", "named"])
def test_an_unknown_article_is_said(desk, verb):
    with pytest.raises(NoSuchArticleError):
        getattr(desk.articles, verb)(ArticleId("gone"))


def test_a_removed_article_takes_no_more_claims(desk):
    article_id = desk.articles.add(draft())
    desk.articles.remove(article_id)
    with pytest.raises(NoSuchArticleError):
        claim_at(desk, article_id, "red")


def test_what_waits_without_a_claim_is_counted_with_the_article(desk):
    article = desk.articles.add(draft())
    question = desk.questions.add(article, QuestionDraft("Why?"))
    wording = desk.wordings.add(article, Span(0, 3), WordingDraft("A"))
    (summary,) = desk.articles.all()
    assert (summary.progress.open, summary.progress.undecided) == (1, 1)
    desk.questions.answer(question.id, "So.")
    desk.wordings.decide(wording.id, Decision.STET)
    (summary,) = desk.articles.all()
    assert (summary.progress.open, summary.progress.undecided) == (0, 0)


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
    assert desk.captures.data(capture) == PAGE


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
    assert desk.captures.data(desk.articles.captures(article_id)[0]) == PAGE
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
        assert copy.captures.data(capture) == PAGE
        assert len(copy.annotations.of(article_id)) == len(ANNOTATIONS)
        copy.close()
