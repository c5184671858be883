"""The words that a statement leaves out."""

import pytest

from factcheck.domain.rules.omission import omitted, omitted_words
from tests.claim_samples import a_claim

WORDS = "After the storm, Low said the dam held, but gave no evidence for it."


@pytest.mark.parametrize(
    ("statement", "left_out"),
    [
        (WORDS, ()),
        ("After the storm Low said that the dam held", ("gave no evidence",)),
        ("Low said the dam held", ("After the storm", "gave no evidence")),
        ("Said Low after the storm: the dam held; he gave evidence for it", ("no",)),
        ("The dam broke", ()),
        ("", ("After the storm, Low said the dam held, but gave no evidence",)),
    ],
)
def test_a_statement_made_of_the_words_tells_which_it_leaves_out(statement, left_out):
    assert omitted(WORDS, statement) == left_out


def test_who_spoke_may_be_named_where_the_words_say_he():
    assert omitted("“It held,” he said on Monday", "Ada Low said: “It held”", "Ada Low said") == ("Monday",)
    assert omitted("“It held,” he said on Monday", "Ada Low said: “It held”") == ()


def test_who_is_named_first_or_last_leaves_nothing_out():
    assert omitted("The dam held, according to Ada Low", "Ada Low said that the dam held", "Ada Low said") == ()


def test_a_word_that_comes_twice_is_left_out_once():
    assert omitted("Red houses and red boats burned", "Red houses burned") == ("red boats",)


def test_only_a_claim_put_in_other_words_leaves_any_out():
    assert omitted_words(a_claim("1", WORDS)) == ()
    assert omitted_words(a_claim("1", WORDS, restated="The dam held")) == (
        "After the storm, Low said",
        "gave no evidence",
    )


def test_what_a_claim_beneath_it_takes_up_is_not_left_out():
    said = "Low said so"
    assert omitted(WORDS, said) == ("After the storm", "dam held, but gave no evidence")
    assert omitted(WORDS, said, taken_up=("the dam held",)) == ("After the storm", "gave no evidence")
    assert omitted(WORDS, said, taken_up=("the dam held", "He gave no evidence", "after the storm")) == ()


def test_what_is_taken_up_once_of_a_word_that_comes_twice_is_left_out_once():
    assert omitted("Red houses and red boats burned", "burned", taken_up=("red houses",)) == ("red boats",)
