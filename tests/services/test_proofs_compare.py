"""Two proofs side by side: what became of the claims is what people and plain placing stored, whatever was undone."""

import pytest

from factcheck.domain.errors import NoSuchProofError
from factcheck.domain.rules.proof_comparison import Became
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.proof_words import since_words
from tests.desk_samples import claim_at, draft

OLD = (
    "The bridge is 512 metres long, the mayor said.\n"
    "It cost 9 million crowns. Nobody had asked for the report.\n"
    "The bridge is red, and 40 people work on it.\n"
    "It opened on Monday in the rain."
)
NEW = OLD.replace("512", "521").replace("The bridge is red, and 40", "Now 40") + "\nThe ferry will sail until midnight."


@pytest.fixture
def article(desk):
    made = desk.articles.add(draft(OLD))
    for words in ("It cost 9 million crowns", "512 metres", "The bridge is red", "on Monday"):
        claim_at(desk, made, words)
    return made


def use(desk, article, text, cut=()):
    """Uses a text; what was reworded is put where it stands, claims of these numbers are said to be cut."""
    review = desk.proofs.review(article, draft(text))
    gone = frozenset(placed.record.id for claim, placed in review.passages if claim.number in cut)
    desk.proofs.use(review, draft(text), ReviewDecisions(review.every_rewording.places, gone))


def became(desk, article, older=1):
    newest = desk.proofs.all(article)[-1].number
    return {claim.number: one.value for claim, one in desk.proofs.compare(article, older, newest).became}


def since(desk, article, older=1):
    return since_words(desk.proofs.compare(article, older, desk.proofs.all(article)[-1].number))


def test_it_tells_what_people_and_plain_placing_stored(desk, article):
    use(desk, article, NEW, cut="3")
    assert became(desk, article) == {"1": "same", "2": "reworded", "3": "cut", "4": "same"}
    assert since(desk, article) == (
        "Since proof 1: 2 claims on the same words, 1 reworded, 1 cut, 1 new sentence that nobody has marked."
    )


def test_a_new_sentence_that_somebody_marked_is_not_counted(desk, article):
    use(desk, article, NEW, cut="3")
    claim_at(desk, article, "The ferry will sail")
    assert since(desk, article) == "Since proof 1: 2 claims on the same words, 1 reworded, 1 cut."
    assert "5" not in became(desk, article)


def test_a_new_sentence_in_which_there_is_nothing_to_check_is_not_counted(desk, article):
    use(desk, article, NEW, cut="3")
    desk.exemptions.add(article, desk.claims.place(article, "The ferry will sail until midnight."))
    assert since(desk, article) == "Since proof 1: 2 claims on the same words, 1 reworded, 1 cut."


def test_what_is_not_placed_yet_is_told_and_what_is_placed_later_counts(desk, article):
    review = desk.proofs.review(article, draft(NEW))
    desk.proofs.use(review, draft(NEW))
    assert became(desk, article) == {"1": "same", "2": "left", "3": "left", "4": "same"}
    pending = desk.proofs.pending(article)
    desk.proofs.use(pending, decisions=pending.every_rewording)
    assert became(desk, article)["2"] == "reworded"


def test_words_moved_by_hand_within_a_proof_are_no_rewording(desk, article):
    use(desk, article, NEW, cut="3")
    claim = next(one for one in desk.claims.of(article) if one.number == "1")
    desk.claims.move_passage(claim.passages[0].id, claim.id, desk.claims.place(article, "9 million crowns"))
    assert became(desk, article)["1"] == "same"


@pytest.mark.parametrize("steps", [("undo", "redo"), ("undo", "redo", "undo", "redo")])
def test_undo_and_redo_between_do_not_disturb_it(desk, article, steps):
    use(desk, article, NEW, cut="3")
    before = became(desk, article), since(desk, article)
    for step in steps:
        getattr(desk.history, step)()
    assert (became(desk, article), since(desk, article)) == before


def test_a_proof_that_was_undone_and_another_way_after_it_count_as_the_last_way(desk, article):
    use(desk, article, OLD + "\nA first new one.")
    use(desk, article, NEW, cut="3")
    desk.history.undo()
    use(desk, article, OLD + "\nA second new one.")
    assert set(became(desk, article).values()) == {"same"}
    assert set(became(desk, article, older=2).values()) == {"same"}


def test_a_rewording_counts_since_the_proof_before_it_alone(desk, article):
    use(desk, article, NEW, cut="3")
    use(desk, article, NEW + "\nOne more.")
    assert became(desk, article)["2"] == "reworded"
    assert became(desk, article, older=2) == {"1": "same", "2": "same", "4": "same"}
    assert (
        since(desk, article, older=2)
        == "Since proof 2: 3 claims on the same words, 1 new sentence that nobody has marked."
    )


def test_words_that_became_others_and_then_what_they_were_count_as_reworded(desk, article):
    use(desk, article, NEW, cut="3")
    use(desk, article, NEW.replace("521", "512"))
    assert became(desk, article)["2"] == "reworded"


def test_a_claim_that_was_removed_is_left_out_and_counts_again_when_it_is_back(desk, article):
    use(desk, article, NEW, cut="3")
    claim = next(one for one in desk.claims.of(article) if one.number == "2")
    desk.claims.remove([claim.id])
    assert "2" not in became(desk, article)
    desk.history.undo()
    assert became(desk, article)["2"] == "reworded"


def test_of_two_earlier_proofs_only_the_words_are_compared(desk, article):
    use(desk, article, NEW, cut="3")
    use(desk, article, NEW + "\nOne more.")
    compared = desk.proofs.compare(article, 1, 2)
    assert compared.became is None
    assert len(compared.unmarked) == 1
    with pytest.raises(NoSuchProofError):
        desk.proofs.compare(article, 1, 9)


def test_of_a_proof_beside_itself_nothing_is_said_to_have_become_of_claims(desk, article):
    use(desk, article, NEW, cut="3")
    assert since_words(desk.proofs.compare(article, 2, 2)) == "Since proof 2: 0 new sentences."


def test_where_the_history_does_not_tell_it_only_new_sentences_are_counted(desk, article):
    use(desk, article, NEW, cut="3")
    desk.unit_of_work.store.file.db.execute("DELETE FROM change")
    assert desk.proofs.compare(article, 1, 2).became is None
    assert since(desk, article) == "Since proof 1: 1 new sentence that nobody has marked."


def test_where_nothing_stood_in_it_and_nothing_is_new_that_is_said(desk):
    article = desk.articles.add(draft(OLD))
    use(desk, article, OLD.replace(", the mayor said", ""))
    assert since(desk, article) == "Since proof 1: no claim stood in it, and no sentence is new."
    assert desk.proofs.compare(article, 1, 2).count(Became.SAME) == 0


def test_a_claim_whose_words_had_been_cut_is_counted_as_back_wherever_it_is_told(desk, article):
    use(desk, article, NEW.replace("It cost 9 million crowns. ", ""), cut="13")
    again = f"{NEW}\nNobody asked the divers."
    review = desk.proofs.review(article, draft(again))
    assert [one.of(again) for one in review.new_sentences] == ["Nobody asked the divers."]
    desk.proofs.use(review, draft(again))
    assert operation_sentence(desk.history.to_undo()) == (
        "Proof 3 in use: 3 passages (2 on the same words, 1 in the text again), 1 new sentence that nobody has marked"
    )
    assert since(desk, article, older=2) == (
        "Since proof 2: 2 claims on the same words, 1 in the text again, 1 new sentence that nobody has marked."
    )
    assert became(desk, article, older=2) == {"1": "back", "2": "same", "4": "same"}


def test_a_new_sentence_to_which_a_claim_was_linked_is_not_told_as_unmarked(desk, article):
    text = OLD.replace("The bridge is red, and 40 people work on it.", "Nobody knows of a colour or has asked for it.")
    review = desk.proofs.review(article, draft(text))
    (sentence,) = review.new_sentences
    (lost,) = [placed.record.id for claim, placed in review.passages if claim.number == "3"]
    desk.proofs.use(review, draft(text), ReviewDecisions({lost: sentence}))
    assert operation_sentence(desk.history.to_undo()) == (
        "Proof 2 in use: 4 passages (3 on the same words, 1 reworded)"
    )
