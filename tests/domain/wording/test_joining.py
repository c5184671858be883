"""Several things in one sentence."""

import pytest

from factcheck.domain.wording.joining import and_list, as_sentence, comma_list, quoted, statements


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_the_last_of_several_things_comes_after_and(words, said):
    assert and_list(words) == said


def test_things_stand_one_after_the_other():
    assert comma_list(["a", "b", "c"]) == "a, b, c"


@pytest.mark.parametrize(
    ("words", "said"),
    [("calm", "“calm”"), ("“calm”", "“calm”"), ("“calm” and “wrong”", "““calm” and “wrong””"), ("", "“”")],
)
def test_words_that_have_quotation_marks_get_no_second_ones(words, said):
    assert quoted(words) == said


@pytest.mark.parametrize("words", ["It is so.", "Is it?", "so…", "“It is.”"])
def test_a_sentence_that_somebody_ended_gets_no_second_full_stop(words):
    assert as_sentence(words) == words
    assert as_sentence("it is so") == "it is so."


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a", "", "b"], "a. b"), (["Who paid?", "claim 18"], "Who paid? claim 18"), (["a.", "b."], "a. b.")],
)
def test_a_statement_that_is_ended_gets_no_second_full_stop(words, said):
    assert statements(words) == said
