"""Denials in words."""

from dataclasses import replace

from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.wording.denial_words import (
    denial_line,
    denied_by_words,
    denied_from_elsewhere,
    denies_words,
    named_elsewhere,
)


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


LONG = "Ferry to “Elm Island” will sail until midnight"


def test_a_claim_of_another_article_is_named_with_its_headline():
    assert named_elsewhere("4", LONG) == "4 of “Ferry to ‘Elm Island’ will sail until midnight”"
    assert (named_elsewhere("4"), named_elsewhere("", LONG)) == ("4", "")


def test_across_articles_either_side_names_the_article_of_the_other_and_what_its_claim_says():
    to_other = replace(a_denial(), target_article="Ferry hours")
    assert denial_line(to_other, "It sails") == "7 denies 7a of “Ferry hours” (“It sails”): raising the rent"
    from_other = replace(a_denial(), article="Ferry hours")
    told = "Denied by Ada Low (7 of “Ferry hours”, “It sails”): raising the rent"
    assert denied_by_words(from_other, "It sails") == told
    unsaid = replace(a_denial(speaker="", scope=""), article="Ferry hours")
    assert denied_by_words(unsaid) == "Denied by claim 7 of “Ferry hours”, not stated what exactly"


def test_a_row_has_the_beginning_of_the_headline_and_says_who_denies_from_elsewhere_alone():
    assert denies_words([replace(a_denial(), target_article=LONG)]) == "denies 7a of “Ferry to ‘Elm…”"
    from_other = replace(a_denial(), article="Ferry hours")
    assert denied_from_elsewhere([from_other, a_denial()]) == "denied by 7 of “Ferry hours”"
    assert denied_from_elsewhere([a_denial()]) == ""
