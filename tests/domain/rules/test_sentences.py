"""Sentences inside blocks, their clauses, and steps over them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.rules.sentences import SentenceCursor, sentence_after, sentence_at, sentences_of
from factcheck.domain.text.span import Span
from tests.proof_samples import a_proof, words_of

STORY = ("👩‍👧 Mr. Smith came. He left!", "“It cost 3.5 million.” Nobody knew.")
PROOF = a_proof(
    "Officials were aware of it. After their capture, he said so in public, but gave no evidence. It ended.",
    "Another paragraph stands here.",
)
LONG = words_of(PROOF, "After their capture, he said so in public, but gave no evidence.")


def proof_of(*texts):
    draft = assembled([Piece(BlockKind.PARAGRAPH, text) for text in texts], ArticleDraft("", ()))
    return Proof(ProofId("p"), ArticleId("a"), 1, draft.text, "", draft.blocks, (), "", "")


@pytest.fixture
def proof():
    return proof_of(*STORY)


def words_in(proof, spans):
    return [span.of(proof.text) for span in spans]


def test_may_at_the_end_of_a_sentence_is_no_abbreviation():
    proof = proof_of("It opened in May. Boats came.")
    assert words_in(proof, sentences_of(proof, proof.blocks[0])) == ["It opened in May.", "Boats came."]


def test_sentences_are_counted_in_code_points(proof):
    assert words_in(proof, sentences_of(proof, proof.blocks[0])) == ["👩‍👧 Mr. Smith came.", "He left!"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u3000"])
@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ja"])
def test_a_letter_that_stands_alone_before_a_wide_blank_and_a_stop_is_read(blank, language):
    text = f"They chose plan B{blank}. Nobody knew."
    proof = proof_of(text)
    assert " ".join(words_in(proof, sentences_of(proof, proof.blocks[0], language))) == text


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from([*"aBé. ?!\n“”'。…\u00a0\u2009\u2028\x1c", "Mr. ", "U.S. ", "B."]), max_size=30),
    st.sampled_from(["en", "fr", "es", "ja", "ar", "xx"]),
)
def test_sentences_leave_out_nothing_but_blanks(pieces, language):
    proof = proof_of("x" + "".join(pieces))
    text = proof.text[proof.blocks[0].start : proof.blocks[0].end]
    left = text
    for sentence in words_in(proof, sentences_of(proof, proof.blocks[0], language)):
        assert sentence == sentence.strip()
        before, found, left = left.partition(sentence)
        assert (not before.strip(), found) == (True, sentence)
    assert not left.strip()


def test_sentences_of_a_later_block_stand_in_the_whole_text(proof):
    assert words_in(proof, sentences_of(proof, proof.blocks[1])) == ["“It cost 3.5 million.”", "Nobody knew."]


@settings(max_examples=50)
@given(st.text("aB. !?“”👩\u0301中。", max_size=40), st.sampled_from(["en", "en-GB", "zh", "xx", "", "-", "de_DE"]))
def test_sentences_lie_in_order_and_leave_no_word_out(text, language):
    proof = proof_of("Before.", text, "After.")
    spans = sentences_of(proof, proof.blocks[1], language)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    kept = "".join(words_in(proof, spans))
    assert [character for character in kept if not character.isspace()] == [
        character for character in text if not character.isspace()
    ]


def test_a_position_lies_in_its_sentence(proof):
    span = sentence_at(proof, proof.text.index("left"))
    assert span is not None
    assert span.of(proof.text) == "He left!"


def test_the_blank_between_two_sentences_belongs_to_the_one_before(proof):
    span = sentence_at(proof, proof.text.index(" He"))
    assert span is not None
    assert span.of(proof.text) == "👩‍👧 Mr. Smith came."


def test_the_end_of_a_block_belongs_to_its_last_sentence(proof):
    span = sentence_at(proof, proof.blocks[0].end)
    assert span is not None
    assert span.of(proof.text) == "He left!"


def test_an_empty_block_has_no_sentence():
    assert sentence_at(proof_of("", "Text."), 0) is None


def test_the_sentence_after_may_stand_in_a_later_block(proof):
    span = sentence_after(proof, proof.text.index("left"))
    assert span is not None
    assert span.of(proof.text) == "“It cost 3.5 million.”"


def test_after_the_last_sentence_there_is_none(proof):
    assert sentence_after(proof, len(proof.text)) is None


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


@pytest.mark.parametrize(("at", "first"), [("After", 0), ("so in", 1), (", but", 2), ("evidence", 2)])
def test_again_it_selects_the_clause_at_the_caret_first_and_then_the_others(at: str, first: int) -> None:
    steps, clauses = (
        SentenceCursor(PROOF, "en"),
        ["After their capture", "he said so in public", "but gave no evidence"],
    )
    selected, found = steps.next(None, PROOF.text.index(at)), []
    for _clause in clauses:
        selected = steps.next(selected, 0)
        assert selected is not None
        found.append(selected.of(PROOF.text))
    assert found == clauses[first:] + clauses[:first]


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
