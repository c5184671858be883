"""What a person can do with what the reporter attached."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import CopiedNoteError, NoSuchArticleError, NoSuchRecordError
from factcheck.domain.file_errors import ReadOnlyDeskError
from factcheck.domain.records.annotation import AnnotationKind, AnnotationState
from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.domain.records.ids import AnnotationId
from factcheck.domain.records.kinds import ANNOTATION, CLAIM, EVIDENCE
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import new_desk, read_desk
from tests.annotation_samples import annotated_draft, pinned_to
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article_id(desk):
    return desk.articles.add(annotated_draft())


@pytest.fixture
def note(desk, article_id):
    """Gives the annotation whose body begins so."""

    def found(body):
        return next(one for one in desk.annotations.of(article_id) if one.body.startswith(body))

    return found


def test_a_comment_becomes_a_claim_of_its_words(desk, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    assert (claim.number, claim.statement, claim.verdict) == ("1", "9 million crowns", None)
    used = note("Interview")
    assert (used.state, used.claim_id) == (AnnotationState.USED, claim.id)


def test_the_comment_is_evidence_that_is_no_more_than_context(desk, note):
    (evidence,) = desk.claims.get(desk.annotations.make_claim(note("Interview").id).id).evidence
    assert evidence.source.title == "Reporter’s note (Ana Boateng)"
    assert (evidence.stance, evidence.directness) == (Stance.CONTEXT, None)
    assert (evidence.quote, evidence.locator) == ("Interview 3 April, 12:40", "comment of 3 April 2025")
    assert (evidence.accessed, evidence.note) == (desk.unit_of_work.today(), "Mara Lind: Yes, see page 4.")


def test_a_reply_stands_for_its_whole_thread(desk, note):
    claim = desk.annotations.make_claim(note("Yes").id)
    (evidence,) = desk.claims.get(claim.id).evidence
    assert evidence.quote == "Interview 3 April, 12:40"
    assert note("Interview").claim_id == note("Yes").claim_id == claim.id


def test_a_footnote_is_named_by_its_place_in_the_text(desk, note):
    (evidence,) = desk.claims.get(desk.annotations.make_claim(note("Seen").id).id).evidence
    assert (evidence.source.title, evidence.locator) == ("Reporter’s note", "footnote 2")


def test_a_link_is_evidence_that_nobody_has_opened(desk, note):
    (evidence,) = desk.claims.get(desk.annotations.make_claim(note("https").id).id).evidence
    assert (evidence.source.title, evidence.source.url) == ("512 metres", "https://example.org/bridge")
    assert (evidence.stance, evidence.accessed, evidence.quote) == (Stance.CONTEXT, "", "")
    assert evidence.locator == "link in the article"


@pytest.mark.parametrize("body", ["Interview", "Seen", "https"])
def test_an_annotation_is_open_again_when_the_evidence_made_of_it_is_removed(desk, article_id, note, body):
    (evidence,) = desk.claims.get(desk.annotations.make_claim(note(body).id).id).evidence
    desk.evidence.remove(evidence.id)
    everything = desk.annotations.of(article_id)
    assert {(one.state, one.claim_id) for one in everything} == {(AnnotationState.OPEN, None)}
    desk.history.undo()
    assert note(body).state is AnnotationState.USED


def test_an_annotation_stays_used_when_other_evidence_of_the_claim_is_removed(desk, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    (other,) = desk.evidence.add([claim.id], EvidenceDraft("Gauge log"))
    desk.evidence.remove(other.id)
    assert note("Interview").state is note("Yes").state is AnnotationState.USED


def test_that_the_reporter_closed_the_matter_is_noted(desk):
    closed = (pinned_to("red", "Done", resolved=True),)
    article_id = desk.articles.add(replace(draft(), annotations=closed))
    claim = desk.annotations.make_claim(desk.annotations.of(article_id)[0].id)
    (evidence,) = desk.claims.get(claim.id).evidence
    assert (evidence.note, evidence.locator) == ("Marked as resolved in the file.", "comment")


def test_words_that_are_a_claim_already_get_the_evidence(desk, article_id, note):
    there = claim_at(desk, article_id, "9 million crowns")
    assert desk.annotations.make_claim(note("Interview").id).id == there.id
    assert len(desk.claims.of(article_id)) == len(desk.claims.get(there.id).evidence) == 1
    assert operation_sentence(desk.history.all()[-1]) == "1: the reporter’s comment added as a lead"


def test_stray_blanks_and_stops_make_no_other_claim(desk):
    notes = (pinned_to(" red.", "one"), pinned_to("red", "two"))
    article_id = desk.articles.add(replace(draft(), annotations=notes))
    made = {desk.annotations.make_claim(one.id).id for one in desk.annotations.of(article_id)}
    (claim,) = desk.claims.of(article_id)
    assert made == {claim.id}
    assert (claim.statement, len(claim.evidence)) == ("red", 2)


def test_a_comment_over_two_paragraphs_becomes_one_claim(desk):
    words = "metres long.\nIt cost 9"
    article_id = desk.articles.add(replace(draft(), annotations=(pinned_to(words, "both"),)))
    assert desk.annotations.make_claim(desk.annotations.of(article_id)[0].id).passages[0].quote == words


def test_making_the_claim_again_gives_the_same_one(desk, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    count = len(desk.history.all())
    assert desk.annotations.make_claim(note("Yes").id) == claim
    assert len(desk.history.all()) == count


def test_it_is_one_step_that_undo_takes_back_and_redo_does_again(desk, note):
    before = rows_of(desk)
    desk.annotations.make_claim(note("Interview").id)
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after
    assert operation_sentence(desk.history.all()[1]) == "1 added: “9 million crowns”, with the reporter’s comment"


def test_removing_the_claim_opens_the_annotation_again_and_undo_brings_it_back(desk, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    before = rows_of(desk)
    desk.claims.remove([claim.id])
    assert {(note(body).state, note(body).claim_id) for body in ("Interview", "Yes")} == {(AnnotationState.OPEN, None)}
    desk.history.undo()
    assert rows_of(desk) == before


def test_the_views_are_told_of_annotation_and_claim(desk, article_id, note):
    told = []
    desk.subscribe(told.append)
    claim = desk.annotations.make_claim(note("Interview").id)
    desk.annotations.dismiss(note("Seen").id)
    made, dismissed = told
    assert {ANNOTATION.entity, CLAIM.entity, EVIDENCE.entity} < made.entities
    assert (made.ids, made.article_id) == ({claim.id}, article_id)
    assert (dismissed.entities, dismissed.ids) == ({ANNOTATION.entity}, frozenset())


def test_a_thread_is_dismissed_and_opened_as_one(desk, note):
    desk.annotations.dismiss(note("Yes").id)
    assert {note(body).state for body in ("Interview", "Yes")} == {AnnotationState.DISMISSED}
    desk.annotations.reopen(note("Interview").id)
    assert {note(body).state for body in ("Interview", "Yes")} == {AnnotationState.OPEN}
    assert [operation_sentence(one) for one in desk.history.all()[-2:]] == [
        "The reporter’s comment dismissed: “Interview 3 April, 12:40”",
        "The reporter’s comment opened again: “Interview 3 April, 12:40”",
    ]


def test_dismissing_is_undone_and_done_again(desk, note):
    before = rows_of(desk)
    desk.annotations.dismiss(note("Seen").id)
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_a_dismissed_one_can_still_become_a_claim(desk, note):
    desk.annotations.dismiss(note("Seen").id)
    desk.annotations.make_claim(note("Seen").id)
    assert note("Seen").state is AnnotationState.USED


@pytest.mark.parametrize("verb", ["dismiss", "reopen"])
def test_one_that_became_a_claim_stays_so(desk, note, verb):
    desk.annotations.make_claim(note("Seen").id)
    count = len(desk.history.all())
    getattr(desk.annotations, verb)(note("Seen").id)
    assert note("Seen").state is AnnotationState.USED
    assert len(desk.history.all()) == count


@pytest.mark.parametrize("verb", ["thread", "dismiss", "reopen", "make_claim"])
def test_an_annotation_that_is_not_there_is_said(desk, verb):
    with pytest.raises(NoSuchRecordError):
        getattr(desk.annotations, verb)(AnnotationId("gone"))


def test_one_of_a_removed_article_makes_no_claim(desk, article_id, note):
    one = note("Seen")
    desk.articles.remove(article_id)
    with pytest.raises(NoSuchArticleError):
        desk.annotations.make_claim(one.id)


def test_undo_goes_back_to_before_the_import(desk, article_id, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    for _ in range(3):
        desk.history.undo()
    assert all(not rows for rows in rows_of(desk).values())


def test_a_snapshot_takes_no_changes(desk_path):
    desk = new_desk(desk_path)
    article_id = desk.articles.add(annotated_draft())
    desk.close()
    desk = read_desk(desk_path)
    with pytest.raises(ReadOnlyDeskError):
        desk.annotations.dismiss(desk.annotations.of(article_id)[0].id)
    desk.close()


def test_a_link_around_nothing_readable_is_named_by_its_address(desk):
    link = pinned_to("\n", "https://example.org/x", AnnotationKind.LINK)
    article_id = desk.articles.add(replace(draft(), annotations=(link,)))
    claim = desk.annotations.make_claim(desk.annotations.of(article_id)[0].id)
    assert desk.claims.get(claim.id).evidence[0].source.title == "https://example.org/x"


def test_a_note_that_is_evidence_goes_to_another_claim_with_what_it_was_made_of_and_is_never_copied(desk, note):
    claim = desk.annotations.make_claim(note("Interview").id)
    other = claim_at(desk, claim.article_id, "red")
    (lead,) = desk.claims.get(claim.id).evidence
    with pytest.raises(CopiedNoteError):
        desk.evidence.copy([lead.id], other.id)
    before = rows_of(desk)
    desk.evidence.move([lead.id], other.id)
    assert note("Interview").claim_id == other.id
    desk.evidence.remove(lead.id)
    assert note("Interview").state is AnnotationState.OPEN
    desk.history.undo()
    desk.history.undo()
    assert rows_of(desk) == before
