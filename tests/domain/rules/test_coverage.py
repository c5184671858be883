"""How much of an article nobody has marked."""

from factcheck.domain.rules.coverage import Coverage, coverage_of
from tests.report_samples import TEXT, a_claim, a_proof

WORDS = len(TEXT.split()) - 1  # the family is a sign, no word


def test_without_claims_nothing_is_marked():
    assert coverage_of(a_proof(), []) == Coverage(5, 5, WORDS, WORDS)


def test_words_under_overlapping_passages_count_once():
    claims = [a_claim("1", "the river rose by 2 metres"), a_claim("2", "2 metres on Monday. She was calm")]
    assert coverage_of(a_proof(), claims) == Coverage(4, 5, WORDS - 11, WORDS)


def test_a_word_that_a_passage_touches_is_marked_with_its_comma_and_full_stop():
    assert coverage_of(a_proof(), [a_claim("1", "cal")]).unmarked_words == WORDS - 1


def test_a_claim_over_all_words_leaves_nothing_bare():
    assert coverage_of(a_proof(), [a_claim("1", TEXT)]) == Coverage(0, 5, 0, WORDS)


def test_a_claim_of_another_proof_marks_nothing():
    marked = a_claim("1", "calm")
    other = a_proof().__class__(**{**a_proof().__dict__, "id": "proof-2"})
    assert coverage_of(other, [marked]).unmarked_paragraphs == 5


def test_paragraphs_are_those_that_have_a_number():
    proof = a_proof()
    numbers = [number for number in proof.paragraph_numbers if number is not None]
    assert coverage_of(proof, []).paragraphs == len(numbers) == 5
    in_headline = coverage_of(proof, [a_claim("1", "The Elbow is rising")])
    assert (in_headline.unmarked_paragraphs, in_headline.unmarked_words) == (5, WORDS - 4)
