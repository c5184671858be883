"""Everything that is pinned to an article is placed in a new draft of it."""

from dataclasses import replace

import pytest

from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.rules.proof_difference import Placing
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
