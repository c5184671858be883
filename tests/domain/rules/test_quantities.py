"""Two values for what is likely one quantity."""

import pytest

from tests.domain.rules.consistency_samples import found


def values(*blocks):
    return [one[:3] for one in found(*blocks) if one[0] in ("value", "limit")]


def test_a_number_with_and_without_a_limit_is_told():
    assert values("At least 155 Chinese nationals fought.", "They named 155 Chinese citizens.") == [
        ("limit", "At least 155 Chinese nationals", "155 Chinese citizens")
    ]


def test_a_number_of_something_else_between_the_two_hides_nothing():
    blocks = ("They read 155 names.", "At least 155 nationals fought.", "They named 155 people.")
    assert values(*blocks) == [("limit", "At least 155 nationals", "155 people")]


def test_two_numbers_of_the_same_are_told():
    assert values("They named 155 Chinese citizens.", "Some said 165 Chinese citizens fought.") == [
        ("value", "155 Chinese citizens", "165 Chinese citizens")
    ]
    assert (
        values("It has 2,000 red boats.", "All 200 red boats are new.")
        == []
        != values("It has 2,000 red boats.", "Its 200 red boats are new.")
    )
    assert values("The ferry has 155 rooms.", "Some say that the ferry has at least 165 rooms.") == [
        ("value", "155 rooms", "at least 165 rooms")
    ]
    assert values("The fall killed 12 people on Monday.", "The 14 people killed were workers.") == [
        ("value", "12 people", "14 people")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 12 people were killed.", "The 14 people killed were workers."),
        ("About 150 Chinese citizens fought.", "They named 155 Chinese citizens."),
        ("It killed 12 people in Aldermouth.", "It killed 14 people in Brill."),
        ("They named 155 Chinese citizens.", "Last year it was 165 Chinese citizens."),
        ("It killed 12 people.", "Another 14 people were killed."),
        ("They named 155 Chinese citizens.", "They named 165 Russian citizens."),
        ("They sold 40 boats.", "They built 43 boats."),
        ("They have 40 boats.", "They have 43 boats."),
        ("The harbour has 40 boats.", "The town has 43 boats."),
        ("The harbour has 40 boats.", "Last year the harbour had 43 boats."),
        ("At least 20 Chinese citizens fought.", "They named 20 Chinese citizens."),
        ("At least 155 Chinese citizens fought.", "It cost 155 crowns."),
        ("It killed 12 people.", "It injured 14 people."),
        ("They had eight hundred headline ideas.", "They read 20 headline ideas."),
    ],
)
def test_numbers_that_may_both_be_right_are_not_told(one, other):
    assert values(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A petition signed by 155 people went to the council.",
            "The council has a petition that 165 citizens signed.",
        ),
        ("They list 155 people by passport and address.", "The passports and addresses are of 165 citizens."),
        ("Of 155 people fighting for Russia he had names.", "There are 165 citizens fighting in the Russian army."),
        ("The vessel took 143 people from the island.", "It was a vessel that took 134 persons from the island."),
    ],
)
def test_two_numbers_of_people_of_whom_the_same_is_told_are_told(one, other):
    assert [kind for kind, *_ in values(one, other)] == ["value"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A petition signed by 155 people went to the council.",
            "A second petition that 165 citizens signed followed.",
        ),
        (
            "The ferry left the northern harbour with 155 people.",
            "The ferry left the southern harbour with 165 people.",
        ),
        ("The petition was signed by 155 people on Monday.", "The petition was signed by 165 people on Tuesday."),
        (
            "The petition was signed by 155 people.",
            "The petition was signed by 165 people in Brill, not in Aldermouth.",
        ),
        ("The petition was signed by 155 Chinese people.", "The petition was signed by 165 Russian citizens."),
        ("The petition was signed by about 150 people.", "The petition was signed by 155 citizens."),
        ("The petition was signed by 150 people.", "The petition was signed by 160 citizens."),
        ("The petition was signed by 155 people.", "The petition was signed by 43 citizens."),
        ("The petition was signed by 155 people.", "The petition could be signed by 165 citizens."),
        ("The harbour office employs 155 people.", "Last year the harbour office employed 165 people."),
        ("There were 155 people.", "There were 165 citizens."),
    ],
)
def test_numbers_of_people_who_may_be_others_are_not_told(one, other):
    assert values(one, other) == []


def test_two_numbers_in_one_sentence_are_not_told():
    assert values("They named 155 Chinese citizens, then 165 Chinese citizens.") == []
