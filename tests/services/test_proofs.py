"""A new proof of an article: what it does to everything that is pinned to words, whole or not at all."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import NoSuchProofError, NotPlacedError, OtherProofError, SameTextError, UndoRefusedError
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.annotation import Annotation, AnnotationDraft, AnnotationKind
from factcheck.domain.records.claim import Alteration, ClaimKind, PassageRole, Relation
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.rules.bearing import may_be_confirmed
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.progress import is_open, progress_of
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.review_rows import RowGroup, review_rows
from factcheck.domain.rules.splitting import Content, Split
from factcheck.domain.text.span import Span
from factcheck.domain.wording.bearing_words import caveat_words, evidence_summary, not_judged_words
from factcheck.domain.wording.claim_words import meaning_words, verdict_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import cases_are_those_of_the_file, claim_at, draft, rows_of

OLD = (
    "The bridge is 512 metres long, the mayor said.\n"
    "It cost 9 million crowns. Nobody had asked for the report.\n"
    "The bridge is red, and 40 people work on it.\n"
    "It opened on Monday in the rain."
)


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(OLD))


def use(desk, article, text, decisions=None, **known):
    new = draft(text, **known)
    review = desk.proofs.review(article, new)
    desk.proofs.use(review, new, decisions)
    return review


def supported(desk, article, words):
    return claim_at(desk, article, words, judgement=Judgement.SUPPORTED)


def decided(desk, article, text, **decided):
    """A review with what people decided about it, by the numbers of the claims."""
    review = desk.proofs.review(article, draft(text))
    ids = {claim.number: placed.record.id for claim, placed in review.passages}
    return review, ids


def test_the_same_words_keep_their_claims_and_their_verdicts_where_they_stand_now(desk, article):
    claim = supported(desk, article, "It cost 9 million crowns")
    moved = supported(desk, article, "opened on Monday")
    use(desk, article, "It opened on Monday in the rain.\nA new one.\n" + OLD.rsplit("\n", 1)[0])
    text = desk.articles.proof(article).text
    for one in (claim, moved):
        now = desk.claims.get(one.id)
        assert (now.status, now.passages[0].quote) == (Status.SUPPORTED, one.words)
        assert now.passages[0].span.of(text) == one.words
    assert [one.number for one in desk.proofs.all(article)] == [1, 2]
    assert desk.check_integrity() == []
    assert cases_are_those_of_the_file(desk)


def test_what_was_set_aside_moves_with_its_words_and_stays_in_the_earlier_proof_where_these_are_others(desk, article):
    moved = desk.exemptions.add(article, desk.claims.place(article, "It opened on Monday in the rain."))
    reworded = desk.exemptions.add(article, desk.claims.place(article, "40 people work on it"))
    before = rows_of(desk)
    use(desk, article, "It opened on Monday in the rain.\n" + OLD.rsplit("\n", 1)[0].replace("40 people", "45 people"))
    proof = desk.articles.proof(article)
    now = {one.id: one for one in desk.case(article).all(Exemption)}
    assert now[moved.id].span.of(proof.text) == now[moved.id].quote == "It opened on Monday in the rain."
    assert now[moved.id].proof_id == proof.id
    assert now[reworded.id].proof_id == reworded.proof_id
    assert [one.record.id for one in desk.proofs.pending(article).exemptions] == [reworded.id]
    assert cases_are_those_of_the_file(desk)
    desk.history.undo()
    assert rows_of(desk) == before


def test_undo_brings_the_proof_before_back_whole_and_redo_the_new_one(desk, article):
    supported(desk, article, "512 metres")
    claim_at(desk, article, "The bridge is red")
    before = rows_of(desk)
    use(desk, article, OLD.replace("512", "521").replace("The bridge is red, and 40 people work on it.\n", ""))
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    assert desk.articles.proof(article).text == OLD
    desk.history.redo()
    assert rows_of(desk) == after
    assert cases_are_those_of_the_file(desk)


def test_it_is_one_step_of_the_person_who_used_it(desk, article):
    claim_at(desk, article, "512 metres")
    desk.sign_as("Ann Reed")
    use(desk, article, OLD.replace("512", "521").replace("red", "blue"))
    done = desk.history.to_undo()
    assert (done.who, done.kind) == ("Ann Reed", "proof.use")
    assert operation_sentence(done) == ("Proof 2 in use: 1 passage (1 not placed yet)")


def test_claims_are_made_of_new_sentences_and_others_set_aside_in_the_same_step(desk, article):
    before = rows_of(desk)
    text = f"{OLD}\nA ship hit it. Nobody was hurt. The pilot was asleep."
    review = desk.proofs.review(article, draft(text))
    claim, aside, _left = review.new_sentences
    decisions = ReviewDecisions().with_claim("a", claim).with_nothing_to_check("b", aside)
    desk.proofs.use(review, draft(text), decisions)
    (made,), (exempt,) = desk.claims.of(article), desk.case(article).all(Exemption)
    assert (made.words, made.status) == ("A ship hit it", Status.NOT_CHECKED)
    assert made.passages[0].proof_id == exempt.proof_id
    assert exempt.quote == "Nobody was hurt."
    assert operation_sentence(desk.history.to_undo()) == (
        "Proof 2 in use: 1 new claim, 1 sentence with nothing to check, 1 new sentence that nobody has marked"
    )
    assert desk.check_integrity() == []
    assert cases_are_those_of_the_file(desk)
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_reworded_words_stay_in_their_proof_until_somebody_says_where_they_are(desk, article):
    claim = supported(desk, article, "512 metres")
    use(desk, article, OLD.replace("512", "521"))
    now = desk.claims.get(claim.id)
    assert (now.status, now.alteration, now.passages) == (Status.STALE, Alteration.NOT_FOUND, ())
    assert (now.statement, is_open(now)) == ("512 metres", True)
    pending = desk.proofs.pending(article)
    ((_claim, placed),) = pending.passages
    desk.proofs.use(pending, decisions=ReviewDecisions({placed.record.id: placed.placement.span}))
    now = desk.claims.get(claim.id)
    assert (now.status, now.alteration, now.statement) == (Status.STALE, Alteration.WORDS, "521 metres")
    assert desk.proofs.pending(article) is None
    desk.claims.confirm([claim.id])
    assert desk.claims.get(claim.id).status is Status.SUPPORTED


def test_words_without_a_place_in_the_proof_in_use_get_no_verdict_but_all_else(desk, article):
    claim, other = claim_at(desk, article, "512 metres"), claim_at(desk, article, "9 million crowns")
    use(desk, article, OLD.replace("512", "521"))
    assert verdict_words(desk.claims.get(claim.id)) == "Not checked: words not placed in this proof"
    before = rows_of(desk)
    for judgement in (Judgement.SUPPORTED, Judgement.NOT_NEEDED):
        with pytest.raises(NotPlacedError) as refused:
            desk.claims.judge([claim.id, other.id], judgement)
        assert refused.value.numbers == (claim.number,)
    assert rows_of(desk) == before
    desk.claims.set_note(claim.id, "Ask again")
    desk.evidence.add([claim.id], EvidenceDraft("A report"))
    desk.claims.set_kind(claim.id, ClaimKind.OPINION)
    words = "No verdict needed: opinion, words not placed in this proof"
    assert verdict_words(desk.claims.get(claim.id)) == words
    after = rows_of(desk)
    for _again in range(3):
        desk.history.undo()
    assert rows_of(desk) == before
    for _again in range(3):
        desk.history.redo()
    assert rows_of(desk) == after


def reworded_with_evidence(desk, article):
    """A claim whose evidence was recorded before its words were others in a new proof, where somebody placed them."""
    claim = claim_at(desk, article, "512 metres")
    desk.evidence.add([claim.id], EvidenceDraft("The survey", quote="512 metres"))
    _review, ids = decided(desk, article, OLD.replace("512", "521"))
    span = Span(OLD.index("512"), OLD.index("512") + len("512 metres"))
    use(desk, article, OLD.replace("512", "521"), ReviewDecisions({ids[claim.number]: span}))
    return claim.id


EARLIER = "1 piece of it recorded before the words or the statement changed"


def test_evidence_for_earlier_words_is_told_as_such_before_and_after_a_verdict_until_somebody_confirms_it(
    desk, article
):
    claim_id = reworded_with_evidence(desk, article)
    assert evidence_summary(desk.claims.get(claim_id)) == f"Evidence recorded speaks for it; {EARLIER} (1 piece)"
    assert meaning_words(desk.claims.get(claim_id)) == f"It has no verdict. Evidence recorded speaks for it; {EARLIER}."
    desk.claims.judge([claim_id], Judgement.SUPPORTED)
    assert caveat_words(desk.claims.get(claim_id)) == f"Evidence recorded says so; {EARLIER}"
    assert may_be_confirmed(desk.claims.get(claim_id))
    before = rows_of(desk)
    desk.claims.confirm([claim_id])
    assert caveat_words(desk.claims.get(claim_id)) == ""
    assert evidence_summary(desk.claims.get(claim_id)) == "Evidence recorded says so (1 piece)"
    assert cases_are_those_of_the_file(desk)
    desk.history.undo()
    assert rows_of(desk) == before


def test_evidence_of_a_claim_without_a_verdict_is_confirmed_or_saved_again_for_its_new_words(desk, article):
    claim_id = reworded_with_evidence(desk, article)
    desk.claims.confirm([claim_id])
    assert evidence_summary(desk.claims.get(claim_id)) == "Evidence recorded speaks for it (1 piece)"
    assert desk.claims.get(claim_id).status is Status.NOT_CHECKED
    desk.claims.restate(claim_id, "The bridge measures 530 metres")
    (piece,) = desk.claims.get(claim_id).evidence
    assert EARLIER in evidence_summary(desk.claims.get(claim_id))
    desk.evidence.edit(piece.id, replace(piece.draft, quote="530 metres"))
    assert EARLIER not in evidence_summary(desk.claims.get(claim_id))


def test_a_stop_behind_the_words_makes_no_earlier_words_of_evidence(desk, article):
    claim = claim_at(desk, article, "It opened on Monday in the rain")
    desk.evidence.add([claim.id], EvidenceDraft("The survey"))
    desk.claims.restate(claim.id, "It opened on Monday in the rain.")
    assert not may_be_confirmed(desk.claims.get(claim.id))


def test_a_verdict_on_words_that_lost_their_place_can_be_taken_away(desk, article):
    claim = supported(desk, article, "512 metres")
    use(desk, article, OLD.replace("512", "521"))
    assert verdict_words(desk.claims.get(claim.id)) == "Was supported: words not placed in this proof"
    desk.claims.judge([claim.id], Judgement.CLEAR)
    assert desk.claims.get(claim.id).verdict is None


def test_what_people_decided_is_part_of_the_same_step(desk, article):
    kept = supported(desk, article, "512 metres")
    gone = supported(desk, article, "The bridge is red")
    text = OLD.replace("512", "521").replace("The bridge is red, and", "Today")
    review, ids = decided(desk, article, text)
    span = Span(text.index("521"), text.index("521") + len("521 metres"))
    decisions = ReviewDecisions({ids["1"]: span}, frozenset({ids["2"]}), frozenset({kept.id}))
    desk.proofs.use(review, draft(text), decisions)
    assert desk.claims.get(kept.id).status is Status.NOT_CHECKED
    cut = desk.claims.get(gone.id)
    assert (cut.is_cut, is_open(cut), cut.status) == (True, False, Status.SUPPORTED)
    assert progress_of(desk.claims.of(article)).marked == 1
    assert desk.proofs.pending(article) is None


def test_using_a_proof_tells_what_was_done(desk, article):
    supported(desk, article, "The bridge is red")
    new = draft(OLD.replace("red", "blue"))
    assert desk.proofs.use(desk.proofs.review(article, new), new) == desk.history.all()[-1]
    assert desk.proofs.use(desk.proofs.pending(article)) is None


def test_a_proof_that_is_not_used_after_all_leaves_nothing_behind(desk, article):
    supported(desk, article, "The bridge is red")
    supported(desk, article, "512 metres")
    new, before, asked = draft(OLD + "\nMore."), rows_of(desk), []

    def go_on(done, of):
        asked.append((done, of))
        return False

    with pytest.raises(CancelledError):
        desk.proofs.use(desk.proofs.review(article, new), new, go_on=go_on)
    assert (rows_of(desk), asked) == (before, [(0, 2)])
    assert cases_are_those_of_the_file(desk)


def test_words_that_were_cut_come_back_with_a_proof_that_has_them(desk, article):
    claim = supported(desk, article, "The bridge is red")
    text = OLD.replace("The bridge is red, and", "Today")
    review, ids = decided(desk, article, text)
    desk.proofs.use(review, draft(text), ReviewDecisions(cut=frozenset(ids.values())))
    use(desk, article, OLD + "\nMore.")
    now = desk.claims.get(claim.id)
    assert (now.is_cut, now.status, now.words) == (False, Status.SUPPORTED, "The bridge is red")


@pytest.mark.parametrize(
    ("words", "old", "new", "alteration"),
    [
        ("The bridge is 512 metres long", "the mayor said", "an engineer said", Alteration.SENTENCE),
        ("The bridge is 512 metres long", "the mayor said", "the mayor denied", Alteration.SENTENCE),
        (
            "It cost 9 million crowns",
            "It cost 9 million crowns.",
            "It cost 9 million crowns, perhaps.",
            Alteration.SENTENCE,
        ),
        ("for the report", "Nobody had asked", "Many had asked", Alteration.SENTENCE),
        ("The bridge is red", "40 people", "45 people", Alteration.SENTENCE),
        ("in the rain", "on Monday", "on Tuesday", Alteration.SENTENCE),
        ("The bridge is red", "40 people work on it", "40 people are at work on it", None),
        ("40 people", "The bridge is red,", "The  bridge is red,", None),
    ],
)
def test_a_verdict_is_stale_where_its_sentence_tells_something_else(desk, article, words, old, new, alteration):
    claim = supported(desk, article, words)
    sentence = next(one for one in OLD.split("\n") if words in one)
    use(desk, article, OLD.replace(old, new))
    now = desk.claims.get(claim.id)
    assert now.words == words
    assert now.alteration is alteration
    assert (now.judged_sentence in sentence) if alteration else now.judged_sentence is None
    use(desk, article, OLD)
    assert desk.claims.get(claim.id).status is Status.SUPPORTED


@pytest.mark.parametrize(
    ("old", "new", "is_stale"),
    [
        ("say “all of it”", 'say "all of it"', False),
        ("at the 10-year mark", "at the 10‑year mark", False),
        ("He lost", "He  lost", False),
        ("say “all of it”", "say all of it", True),
        ("lost 5 percent", "lost −5 percent", True),
        ("lost 5 percent", "lost 5. percent", True),
    ],
)
def test_only_the_print_of_quotation_marks_and_hyphens_and_blanks_are_harmless(desk, old, new, is_stale):
    text = "He lost 5 percent at the 10-year mark, and they say “all of it” in a row."
    article = desk.articles.add(draft(text + "\nSecond."))
    claim = supported(desk, article, text)
    review = use(desk, article, text.replace(old, new) + "\nSecond.")
    desk.proofs.use(review, decisions=review.every_rewording) if review.unplaced else None
    assert desk.claims.get(claim.id).is_stale is is_stale


def test_what_was_said_is_judged_again_where_who_said_it_is_another(desk, article):
    claim = supported(desk, article, "The bridge is 512 metres long, the mayor said")
    at = desk.claims.place(article, "The bridge is 512 metres long", 1)
    said = "The mayor said that the bridge is 512 metres long"
    split = Split(said, "the mayor", "said", (Content("The bridge is 512 metres long", at),))
    (content,) = desk.claims.split(claim.id, split)
    desk.claims.judge([content.id], Judgement.SUPPORTED)
    review = use(desk, article, OLD.replace("the mayor", "an engineer"))
    desk.proofs.use(desk.proofs.pending(article), decisions=review.every_rewording)
    assert [desk.claims.get(one.id).is_stale for one in (claim, content)] == [True, True]
    assert desk.claims.get(content.id).relation is Relation.CONTENT


def test_passages_that_complete_one_another_go_stale_as_one(desk, article):
    claim = supported(desk, article, "The bridge is red")
    desk.claims.add_passage(claim.id, desk.claims.place(article, "40 people"), PassageRole.COMPLETES)
    desk.claims.confirm([claim.id])
    use(desk, article, OLD.replace("40 people", "45 people"))
    now = desk.claims.get(claim.id)
    assert (now.alteration, len(now.passages), len(now.unplaced)) == (Alteration.NOT_FOUND, 1, 1)
    assert now.claimed_words == "The bridge is red … 40 people"


def test_a_repeated_passage_that_was_reworded_makes_the_verdict_stale(desk, article):
    claim = supported(desk, article, "512 metres")
    desk.claims.add_passage(claim.id, desk.claims.place(article, "40 people"))
    review = use(desk, article, OLD.replace("40 people", "45 people"))
    desk.proofs.use(review, decisions=review.every_rewording)
    assert desk.claims.get(claim.id).alteration is Alteration.SENTENCE


def test_notes_and_wordings_take_the_same_road(desk):
    note = AnnotationDraft(AnnotationKind.COMMENT, "Ask the mayor", Span(0, 10), author="Rep")
    reply = replace(note, body="Asked", answers=0)
    article = desk.articles.add(replace(draft(OLD), annotations=(note, reply)))
    wording = desk.wordings.add(article, desk.claims.place(article, "is red"), WordingDraft("is dark red"))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    use(desk, article, "New first line.\n" + OLD.replace("is red", "is dark red"))
    notes = desk.case(article).all(Annotation)
    proof = desk.articles.proof(article)
    assert {(one.proof_id, one.span.of(proof.text)) for one in notes} == {(proof.id, "The bridge")}
    (kept,) = desk.case(article).all(ProposedWording)
    assert not kept.is_awaited_in(proof)


def test_a_wording_that_a_proof_had_before_anybody_accepted_it_waits_for_no_other_proof(desk):
    article = desk.articles.add(draft(OLD))
    wording = desk.wordings.add(article, desk.claims.place(article, "is red"), WordingDraft("is dark red"))
    review = use(desk, article, OLD.replace("is red", "is dark red"))
    desk.proofs.use(review, decisions=review.every_rewording)
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    for text in ("", " More."):
        if text:
            use(desk, article, desk.articles.proof(article).text + text)
        (kept,) = desk.case(article).all(ProposedWording)
        assert (kept.quote, kept.is_awaited_in(desk.articles.proof(article))) == ("is dark red", False)
        assert desk.proofs.left(article) == 0


def test_comments_that_the_new_file_still_has_are_known_and_new_ones_are_added(desk):
    asked = AnnotationDraft(AnnotationKind.COMMENT, "Ask the mayor", Span(0, 10), author="Rep")
    article = desk.articles.add(replace(draft(OLD), annotations=(asked,)))
    (known,) = desk.case(article).all(Annotation)
    desk.annotations.dismiss(known.id)
    text = OLD.replace("The bridge is 512", "That bridge is 512")
    reply = AnnotationDraft(AnnotationKind.COMMENT, "Did so", Span(0, 11), author="Desk", answers=0)
    new = replace(draft(text), annotations=(replace(asked, span=Span(0, 11)), reply))
    desk.proofs.use(desk.proofs.review(article, new), new)
    notes = {one.body: one for one in desk.case(article).all(Annotation)}
    assert {(one.body, one.quote, one.state.value) for one in notes.values()} == {
        ("Ask the mayor", "That bridge", "dismissed"),
        ("Did so", "That bridge", "open"),
    }
    assert notes["Did so"].thread == known.id


def test_what_was_marked_after_the_review_began_is_placed_too(desk, article):
    new = draft("New first line.\n" + OLD)
    review = desk.proofs.review(article, new)
    claim = claim_at(desk, article, "40 people")
    desk.proofs.use(review, new)
    assert desk.claims.get(claim.id).words == "40 people"
    assert desk.proofs.pending(article) is None


def test_a_review_of_another_proof_is_not_used(desk, article):
    first, second = draft(OLD + "\nOne."), draft(OLD + "\nTwo.")
    review = desk.proofs.review(article, second)
    desk.proofs.use(desk.proofs.review(article, first), first)
    before = rows_of(desk)
    with pytest.raises(OtherProofError):
        desk.proofs.use(review, second)
    assert rows_of(desk) == before


def test_the_same_text_is_no_new_proof(desk, article):
    review = desk.proofs.review(article, draft(OLD))
    with pytest.raises(SameTextError):
        desk.proofs.use(review, draft(OLD))


def test_a_proof_on_which_somebody_built_is_not_taken_back(desk, article):
    use(desk, article, OLD + "\nThey wave.")
    used = desk.history.to_undo()
    desk.sign_as("Ann Reed")
    claim_at(desk, article, "They wave")
    with pytest.raises(UndoRefusedError) as refused:
        desk.history.take_back(used.id)
    assert refused.value.facts["who"] == "Ann Reed"


def test_a_number_is_never_given_twice(desk, article):
    use(desk, article, OLD + "\nOne.")
    desk.history.undo()
    use(desk, article, OLD + "\nTwo.")
    assert [one.number for one in desk.proofs.all(article)] == [1, 3]


def test_earlier_proofs_can_be_read(desk, article):
    use(desk, article, OLD + "\nOne.")
    assert desk.proofs.get(article, 1).text == OLD
    with pytest.raises(NoSuchProofError):
        desk.proofs.get(article, 7)


def test_words_that_were_cut_are_in_no_report(desk, article):
    supported(desk, article, "The bridge is red")
    claim_at(desk, article, "9 million crowns")
    text = OLD.replace("The bridge is red, and", "Today")
    review, ids = decided(desk, article, text)
    desk.proofs.use(review, draft(text), ReviewDecisions(cut=frozenset({ids["1"]})))
    (reported,) = desk.reports.gather(article).articles
    assert [one.number for one in reported.claims] == ["2"]


def test_words_that_were_lost_first_and_said_to_be_cut_later_are_cut_and_nothing_else(desk, article):
    claim = supported(desk, article, "The bridge is red")
    use(desk, article, OLD.replace("The bridge is red, and", "Today"))
    pending = desk.proofs.pending(article)
    desk.proofs.use(pending, decisions=ReviewDecisions(cut=frozenset(one.record.id for one in pending.unplaced)))
    now = desk.claims.get(claim.id)
    assert (now.status, now.alteration, may_be_confirmed(now)) == (Status.SUPPORTED, None, False)
    assert verdict_words(now) == "Cut from the text; supported"


def test_the_history_says_of_how_many_verdicts_the_sentence_is_another(desk, article):
    supported(desk, article, "The bridge is 512 metres long")
    supported(desk, article, "9 million crowns")
    use(desk, article, OLD.replace("the mayor said", "an engineer said"))
    done = operation_sentence(desk.history.to_undo())
    assert (
        done == "Proof 2 in use: 2 passages on the same words, 1 verdict to look at again, the sentence around changed"
    )


def test_a_figure_that_the_words_have_and_the_statement_has_not_is_said(desk, article):
    claim = claim_at(desk, article, "512 metres")
    desk.claims.restate(claim.id, "The bridge is 512 metres long")
    review = use(desk, article, OLD.replace("512", "521"))
    desk.proofs.use(desk.proofs.pending(article), decisions=review.every_rewording)
    assert not_judged_words(desk.claims.get(claim.id)) == "The words say 521, the statement 512"
    desk.claims.restate(claim.id, "The bridge is 521 metres long")
    assert not_judged_words(desk.claims.get(claim.id)) == ""


@pytest.mark.parametrize("written", ["10,000", "10 000", "10.000", "10’000", "10000"])
def test_thousands_are_the_same_however_they_are_written(desk, written):
    article = desk.articles.add(draft(f"It cost {written} crowns in all."))
    claim = claim_at(desk, article, f"{written} crowns", statement="It cost 10,000 crowns")
    assert not_judged_words(claim) == ""


def test_what_is_left_of_a_proof_in_use_calls_nothing_unmarked_where_something_is_marked(desk, article):
    supported(desk, article, "512 metres")
    claim_at(desk, article, "9 million crowns")
    use(desk, article, OLD.replace("512", "521").replace("It cost", "They say it cost") + "\nOne wholly new line.")
    rows = {row.group for row in review_rows(desk.proofs.pending(article), language_of("en"))}
    assert RowGroup.NEW in rows
    assert RowGroup.UNMARKED not in rows
    claim_at(desk, article, "wholly new line")
    pending = desk.proofs.pending(article)
    assert pending.new_sentences == ()
    desk.proofs.use(pending, decisions=pending.every_rewording)
    assert operation_sentence(desk.history.to_undo()) == "Placed in proof 2: 1 passage (1 reworded)"
