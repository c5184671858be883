"""How claims are named in what is said of an act."""

from factcheck.ui.commands.targets import listed, named
from tests.claim_samples import a_claim


def test_one_claim_is_named_by_number_and_first_words():
    claim = a_claim("12", "Officials in Beijing were aware of the campaign to recruit")
    assert named([claim]) == "Claim 12, “Officials in Beijing were aware of the…”"


def test_several_claims_are_all_named_by_number():
    assert named([a_claim("3"), a_claim("5"), a_claim("9a")]) == "Claims 3, 5 and 9a"


def test_words_are_listed_as_they_are_read():
    assert [listed(words) for words in ([], ["3"], ["3", "5"])] == ["", "3", "3 and 5"]


def test_of_very_many_claims_the_first_are_named_and_the_rest_counted():
    claims = [a_claim(str(number)) for number in range(1, 15)]
    assert named(claims) == "Claims 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more"
