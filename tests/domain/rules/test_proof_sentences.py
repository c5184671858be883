"""What the sentence of words tells beside them, and who says it."""

import pytest

from factcheck.domain.rules.proof_sentences import ProofSentences
from factcheck.domain.text.span import Span
from tests.domain.rules.test_proof_difference import proof

TEXT = "The port is new. Mayor Ann Reed said that the bridge was not closed in 2019, perhaps. It is long."


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


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


def test_of_a_language_without_listed_words_any_word_tells():
    assert ProofSentences(proof(TEXT), "fi").told_beside(at("It")) == ["is", "long", "."]


def test_who_says_it_is_told_of_any_words_of_the_sentence():
    sentences = ProofSentences(proof(TEXT), "en")
    assert [sentences.speaker(at(words)) for words in ("closed in 2019", "Ann Reed", "It is long")] == [
        "mayor ann reed",
        "mayor ann reed",
        "",
    ]
