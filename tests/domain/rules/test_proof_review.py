"""Everything that is pinned to an article is placed in a new draft of it."""

from dataclasses import replace

import pytest

from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.text.span import Span
from tests.annotation_samples import pinned_to
from tests.desk_samples import STORY, claim_at, desk_in_memory, draft


def test_passages_notes_and_wordings_take_the_same_road() -> None:
    desk = desk_in_memory("Mara Lind")
    notes = (pinned_to("9 million crowns", "Says who?"), replace(pinned_to("9 million crowns", "She does."), answers=0))
    article_id = desk.articles.add(replace(draft(), annotations=notes))
    claim = claim_at(desk, article_id, "is red")
    claim_at(desk, article_id, "9 million")
    red = STORY.index("is red")
    desk.wordings.add(article_id, Span(red, red + 6), WordingDraft("is dark red"), claim.id)
    new = draft(STORY.replace("red", "blue").replace("It cost", "They say it cost"))
    review = desk.proofs.review(article_id, new)
    assert [(one.number, placed.placement.status) for one, placed in review.passages] == [
        ("1", Placing.REWORDED),
        ("2", Placing.KEPT),
    ]
    assert [one.placement.status for one in review.wordings] == [Placing.REWORDED]
    assert [one.placement.status for one in review.notes] == [Placing.KEPT]
    assert (review.count(Placing.KEPT), review.count(Placing.LOST)) == (1, 0)
    assert (review.old.number, review.new.number) == (1, 2)
    assert desk.history.all(article_id)[0].kind != "proof.add"
    desk.close()


def test_placing_many_passages_ends_where_it_is_not_to_go_on() -> None:
    desk = desk_in_memory("Mara Lind")
    article_id = desk.articles.add(draft())
    claim_at(desk, article_id, "is red")
    asked: list[tuple[int, int]] = []
    make = desk.proofs.reviewing(article_id, draft(STORY + " More."), lambda *how: asked.append(how) is not None)
    with pytest.raises(CancelledError):
        make()
    assert asked == [(0, 1)]
    desk.close()


def test_an_accepted_wording_that_only_adds_words_is_in_the_text_where_these_stand_with_the_old_ones():
    desk = desk_in_memory("Mara Lind")
    article_id = desk.articles.add(draft("The deck is red. Paint it dark red."))
    made = desk.wordings.add(article_id, Span(12, 15), WordingDraft("dark red"))
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    (other,) = desk.proofs.review(article_id, draft("The deck is red. Paint it dark red, he said.")).wordings
    (done,) = desk.proofs.review(article_id, draft("The deck is dark red. Paint it dark red.")).wordings
    desk.close()
    assert [other.is_put_in, done.is_put_in] == [False, True]


TALE = """The rebukes came on Monday.
The mayor said that the city had proof of 155 foreign divers in the river.
She left."""
PROPOSED = "the city had a list of 163 citizens swimming abroad"


def with_a_wording(text=TALE, decision=None, proposed=PROPOSED, words="the city had proof of 155 foreign divers"):
    """A claim for which other words are proposed."""
    desk = desk_in_memory("Mara Lind")
    article_id = desk.articles.add(draft(text))
    claim = claim_at(desk, article_id, words)
    made = desk.wordings.add(article_id, claim.passages[0].span, WordingDraft(proposed), claim.id)
    desk.wordings.decide(made.id, decision) if decision is not None else None
    return desk, article_id, made


def place_of_claim(review):
    ((_claim, placed),) = review.passages
    span = placed.placement.span
    return placed.placement.status, span.of(review.new.text) if span is not None else None, placed.wording is not None


@pytest.mark.parametrize("decision", [None, Decision.STET, Decision.ACCEPTED])
def test_words_proposed_for_those_of_a_claim_are_where_it_may_stand_and_no_new_sentence(decision) -> None:
    desk, article_id, _made = with_a_wording(decision=decision)
    review = desk.proofs.review(article_id, draft(f"The rebukes came on Monday.\n{PROPOSED.capitalize()}.\nShe left."))
    assert place_of_claim(review) == (Placing.REWORDED, PROPOSED.capitalize(), True)
    assert [placed.is_plain for _claim, placed in review.passages] == [False]
    assert review.new_sentences == ()
    desk.close()


@pytest.mark.parametrize(
    ("new", "is_found"),
    [
        (f"The rebukes came on Monday.\nShe left.\nLater, {PROPOSED}.", True),
        (f"The rebukes came on Monday.\nShe left.\nLater, {PROPOSED}.\nNobody knew that {PROPOSED}.", False),
        (f"The rebukes came on Monday.\nLater, {PROPOSED}.\nShe left.\nNobody knew that {PROPOSED}.", True),
        ("The rebukes came on Monday.\nShe left.\nThe city had a list.", False),
    ],
)
def test_so_they_are_at_one_place_elsewhere_or_where_the_sentence_stood(new, is_found) -> None:
    desk, article_id, _made = with_a_wording()
    assert place_of_claim(desk.proofs.review(article_id, draft(new)))[2] is is_found
    desk.close()


def test_a_few_proposed_words_elsewhere_stand_there_by_chance() -> None:
    desk, article_id, _made = with_a_wording(proposed="163 people")
    new = "The rebukes came on Monday.\nShe left.\nThere are 163 people on the ship."
    assert place_of_claim(desk.proofs.review(article_id, draft(new))) == (Placing.LOST, None, False)
    desk.close()


def test_an_undecided_wording_goes_with_its_claim_and_is_taken_back_with_it() -> None:
    desk, article_id, made = with_a_wording()
    review = desk.proofs.review(article_id, draft(TALE.replace("the city had proof of 155 foreign divers", PROPOSED)))
    ((_claim, placed),) = review.passages
    decisions = review.with_place(ReviewDecisions(), placed, placed.placement.span)
    assert decisions.places == {placed.record.id: placed.placement.span, made.id: placed.placement.span}
    assert review.without_place(decisions, placed) == ReviewDecisions()
    cut = ReviewDecisions().with_cut(made.id)
    assert made.id not in review.with_place(cut, placed, placed.placement.span).places
    desk.close()


def test_where_somebody_puts_a_claim_the_wording_for_its_words_goes_too() -> None:
    desk, article_id, made = with_a_wording(proposed="it had nothing at all")
    review = desk.proofs.review(article_id, draft("The rebukes came on Monday.\nBoats lay there.\nShe left."))
    ((_claim, placed),) = review.passages
    put = Span(28, 43)
    assert review.with_place(ReviewDecisions(), placed, put).places == {placed.record.id: put, made.id: put}
    desk.close()
