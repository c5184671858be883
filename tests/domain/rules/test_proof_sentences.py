"""What the sentence of words tells beside them, and who says it."""

import pytest

from factcheck.domain.rules.proof_sentences import ProofSentences
from factcheck.domain.text.span import Span
from tests.domain.rules.test_proof_difference import proof

TEXT = "The port is new. Mayor Ann Reed said that the bridge was not closed in 2019, perhaps. It is long."


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def told_beside_the_end(words):
    """What a sentence with these words tells beside others of it."""
    text = f"It {words}, while the bridge was new."
    return ProofSentences(proof(text), "en").told_beside(Span(len(text) - 11, len(text) - 1))


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("the bridge was not closed", ["mayor", "ann", "reed", "said", "2019", "perhaps"]),
        ("closed in 2019", ["mayor", "ann", "reed", "said", "not", "perhaps"]),
        ("It is long", []),
    ],
)
def test_names_numbers_and_telling_words_beside_words_are_told(words, beside):
    assert ProofSentences(proof(TEXT), "en").told_beside(at(words)) == beside


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("fell to -5 degrees", "fell to 5 degrees"),
        ("fell by 12.5 metres", "fell by 12,5 metres"),
        ("cost $5 million", "cost €5 million"),
        ("took ½ of it", "took ¼ of it"),
        ("took 5-7 days", "took 5.7 days"),
        ("was < 5", "was > 5"),
        ("was 5 km long", "was 5 miles long"),
        ("cost 5 million euros", "cost 5 million pounds"),
        ("was a ‘lie’", "was a lie"),
    ],
)
def test_signs_and_units_of_a_number_and_quotation_marks_beside_words_tell(words, other):
    assert told_beside_the_end(words) != told_beside_the_end(other)


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("took 5-7 days", "took 5 – 7 days"),
        ("was a 'lie'", "was a ‘lie’"),
        ("was 5 metres long", "was 5 meters long"),
        ("was the owners' plan", "was the owners’ plan"),
    ],
)
def test_how_a_sign_or_a_unit_is_printed_tells_nothing(words, other):
    assert told_beside_the_end(words) == told_beside_the_end(other)


def test_of_a_language_without_listed_words_any_word_tells():
    assert ProofSentences(proof(TEXT), "fi").told_beside(at("It")) == ["is", "long", "."]


def test_who_says_it_is_told_of_any_words_of_the_sentence():
    sentences = ProofSentences(proof(TEXT), "en")
    assert [sentences.speaker(at(words)) for words in ("closed in 2019", "Ann Reed", "It is long")] == [
        "mayor ann reed",
        "mayor ann reed",
        "",
    ]
