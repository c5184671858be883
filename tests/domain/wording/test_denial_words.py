"""Denials in words."""

from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.wording.denial_words import denial_line, denied_by_words, denies_words


def a_denial(target="7a", scope="raising the rent", speaker="Ada Low"):
    target_id = ClaimId(f"c{target}") if target else None
    return Denial(DenialId("d"), ClaimId("c7"), "7", speaker, target_id, target, scope)


def test_a_denial_names_both_claims_and_its_scope():
    assert denial_line(a_denial()) == "7 denies 7a: raising the rent"
    assert denial_line(a_denial(scope="")) == "7 denies 7a"
    assert denial_line(a_denial(target="", scope="")) == "7 denies something, not stated what"


def test_a_target_says_who_denies_it_and_how_far():
    assert denied_by_words(a_denial()) == "Denied by Ada Low (7): raising the rent"
    assert denied_by_words(a_denial(speaker="", scope="")) == "Denied by claim 7, not stated what exactly"


def test_a_row_lists_what_is_denied_behind_the_number():
    assert denies_words([a_denial(), a_denial(target="3")]) == "denies 7a, 3"
    assert denies_words([a_denial(target="")]) == "denies something, not stated what"
    assert denies_words([]) == ""
