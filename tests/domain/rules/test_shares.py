"""Percentages of one whole in one sentence."""

import pytest

from tests.domain.rules.consistency_samples import found


def test_shares_with_the_rest_make_a_hundred():
    assert found("They say 60% agreed, 30% did not and the remaining 20% were silent.") == [
        ("whole", "60%", "20%", "110")
    ]
    assert found("They say 60% agreed, 10% did not and the rest, 20%, were silent.") == [("whole", "60%", "20%", "90")]
    assert found("They say 60% agreed, 30% did not and the remaining 10% were silent.") == []
    assert found("Of the remaining 20 per cent, 5 per cent left.") == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("45 per cent said yes, 40 per cent no and 20 per cent did not answer.", "45 per cent", "20 per cent"),
        (
            "Of those asked, 45 per cent said yes, 40 per cent said no and 20 per cent were undecided, it said.",
            "45 per cent",
            "20 per cent",
        ),
        ("45% of voters agreed, 40% disagreed and 20% did not know.", "45%", "20%"),
        ("Low won 45 per cent of the vote, Reed 40 per cent and Berg 20 per cent.", "45 per cent", "20 per cent"),
        ("The Greens took 45% of the vote, with the Reds on 40% and the Blues on 20%.", "45%", "20%"),
    ],
)
def test_answers_to_one_question_and_votes_make_no_more_than_a_hundred(text, first, last):
    assert found(text) == [("whole", first, last, "105")]


@pytest.mark.parametrize(
    "text",
    [
        "45 per cent said yes, 40 per cent no and 15 per cent did not answer.",
        "45 per cent said yes, 40 per cent no and 10 per cent did not answer.",
        "45.4 per cent said yes, 40.4 per cent no and 14.3 per cent did not answer.",
        "60 per cent of men said yes, 50 per cent of women no and 20 per cent did not answer.",
        "60 per cent said yes to the ferry, 50 per cent no to the dock and 20 per cent did not answer.",
        "60 per cent had a car, 50 per cent a boat and 20 per cent no answer.",
        "About 45 per cent said yes, 40 per cent no and 20 per cent did not answer.",
        "Low won 45 per cent of the vote in Brill, Reed 40 per cent and Berg 20 per cent.",
        "Low won 70 per cent of the vote in Brill, 60 per cent in Elbow and 50 per cent in Aldermouth.",
        "Low won 45 per cent of the vote, Reed 40 per cent of seats and Berg 20 per cent.",
        "They rose 45 per cent, Reed 40 per cent and Berg 20 per cent.",
    ],
)
def test_shares_that_may_be_of_several_things_are_not_told(text):
    assert found(text) == []
