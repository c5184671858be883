"""Where passages stand."""

from dataclasses import replace

import pytest

from factcheck.domain.records.ids import ProofId
from factcheck.exporters.passage_places import PassagePlaces
from tests.report_samples import a_claim, a_proof


def places(language: str = "en") -> PassagePlaces:
    return PassagePlaces(a_proof(), language)


def words(quote: str, language: str = "en") -> str:
    return places(language).of(a_claim("1", quote).passages[0]).words


def test_a_place_is_a_paragraph_and_a_sentence():
    assert words("Mayor Ada Low") == "¶1, sentence 1"
    assert words("She was calm") == "¶1, sentence 2"
    assert words("We have never") == "¶2, sentence 1"


def test_a_block_without_a_number_says_what_it_is():
    assert words("The Elbow") == "headline"
    assert words("Water") == "standfirst"
    assert words("Elsewhere") == "heading"


@pytest.mark.parametrize("language", ["", "en-GB", "English", "xx", "zh-Hans", "?"])
def test_any_language_will_do(language):
    assert words("She was calm", language) == "¶1, sentence 2"


def test_passages_are_told_in_the_order_of_the_text():
    claim = a_claim("1", "She was calm", "Water")
    assert [passage.quote for passage in places().here(claim)] == ["Water", "She was calm"]


def test_passages_of_another_proof_are_not_here():
    claim = a_claim("1", "Water")
    other = replace(claim.passages[0], proof_id=ProofId("other"))
    assert places().here(replace(claim, passages=(other,))) == []


def test_a_paged_file_adds_the_page():
    proof = a_proof()
    paged = replace(proof, blocks=tuple(replace(one, page=1 + (at > 3)) for at, one in enumerate(proof.blocks)))
    here = PassagePlaces(paged, "en")
    assert here.of(a_claim("1", "We have never").passages[0]).words == "¶2, page 2, sentence 1"
    assert here.of(a_claim("1", "The Elbow").passages[0]).words == "headline, page 1"
