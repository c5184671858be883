"""What S and Shift+S select."""

from factcheck.domain.records.proof import Proof
from factcheck.domain.text.span import Span
from factcheck.ui.article.sentence_cursor import SentenceCursor
from tests.proof_samples import a_proof, words_of

PROOF = a_proof(
    "Officials were aware of it. After their capture, he said so in public, but gave no evidence. It ended.",
    "Another paragraph stands here.",
)
LONG = words_of(PROOF, "After their capture, he said so in public, but gave no evidence.")


def _next(caret: int, selected: Span | None = None, proof: Proof = PROOF) -> str:
    span = SentenceCursor(proof, "en").next(selected, caret)
    return span.of(proof.text) if span is not None else ""


def test_the_sentence_around_the_caret_is_selected() -> None:
    assert _next(5) == "Officials were aware of it."
    assert _next(LONG.start + 10) == LONG.of(PROOF.text)


def test_behind_the_words_of_a_sentence_the_next_one_is_selected() -> None:
    end = words_of(PROOF, "Officials were aware of it").end
    assert _next(end) == _next(end + 1) == _next(end + 2) == LONG.of(PROOF.text)


def test_behind_the_last_sentence_of_a_paragraph_it_is_the_first_of_the_next() -> None:
    assert _next(words_of(PROOF, "It ended").end) == "Another paragraph stands here."


def test_at_the_end_of_the_article_the_last_sentence_is_selected() -> None:
    assert _next(len(PROOF.text)) == "Another paragraph stands here."


def test_again_it_goes_through_the_clauses_and_back_to_the_sentence() -> None:
    steps = SentenceCursor(PROOF, "en")
    span, seen = steps.next(None, LONG.start), []
    for _ in range(4):
        assert span is not None
        span = steps.next(span, span.end)
        seen.append(span.of(PROOF.text) if span else "")
    assert seen == [
        "After their capture",
        "he said so in public",
        "but gave no evidence",
        LONG.of(PROOF.text),
    ]


def test_a_sentence_of_one_clause_stays_selected() -> None:
    steps = SentenceCursor(PROOF, "en")
    first = steps.next(None, 3)
    assert steps.next(first, 27) == first


def test_a_selection_made_by_hand_leads_to_its_sentence() -> None:
    assert _next(LONG.start + 9, Span(LONG.start + 6, LONG.start + 9)) == LONG.of(PROOF.text)


def test_extending_completes_the_sentence_then_adds_the_next() -> None:
    steps = SentenceCursor(PROOF, "en")
    part = words_of(PROOF, "were aware")
    whole = steps.extended(part, part.end)
    assert whole is not None
    assert whole.of(PROOF.text) == "were aware of it."
    assert steps.extended(whole, whole.end) == Span(part.start, LONG.end)


def test_extending_nothing_selects_the_sentence() -> None:
    assert SentenceCursor(PROOF, "en").extended(None, 3) == words_of(PROOF, "Officials were aware of it.")


def test_an_article_without_words_has_nothing_to_select() -> None:
    assert SentenceCursor(a_proof(""), "").next(None, 0) is None
