"""Claims: their words, where they stand, their numbers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.claim import Claim, ClaimKind, PassageRole, Relation, Risk, child_number, number_key
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Status, Verdict
from tests.claim_samples import a_claim, a_piece, pieces


def test_the_statement_is_the_words_until_somebody_restates_it():
    assert a_claim("1", "They knew").statement == "They knew"
    assert a_claim("1", "They knew", restated="Officials knew").statement == "Officials knew"


def test_the_words_of_several_passages_are_joined_by_an_ellipsis():
    claim = a_claim("1", "They knew")
    assert replace(claim, passages=claim.passages * 2).words == "They knew … They knew"


def test_only_passages_that_complete_a_claim_join_its_statement():
    claim = a_claim("1", "They knew")
    (first,) = claim.passages
    again = replace(first, quote="so it was said")
    more = replace(first, quote="and kept silent", role=PassageRole.COMPLETES)
    assert replace(claim, passages=(first, again)).statement == "They knew"
    assert replace(claim, passages=(first, again, more)).statement == "They knew … and kept silent"
    assert replace(claim, passages=(first, more), restated="Yes").statement == "Yes"


def test_a_note_of_the_reporter_counts_as_no_piece_of_evidence():
    note = a_piece("note", Stance.CONTEXT, is_lead=True)
    assert replace(a_claim("1"), evidence=(note, *pieces(2))).evidence_count == 2


def test_a_claim_without_passages_has_no_words():
    claim = replace(a_claim("1"), passages=())
    assert (claim.words, claim.statement) == ("", "")


@pytest.mark.parametrize("kind", [ClaimKind.OPINION, ClaimKind.PREDICTION])
def test_opinions_and_predictions_need_no_verdict_and_are_not_open(kind):
    claim = a_claim("1", kind=kind)
    assert claim.status is Status.NOT_NEEDED


def test_an_opinion_of_legal_risk_has_to_be_judged():
    assert a_claim("1", kind=ClaimKind.OPINION, risk=Risk.LEGAL).status is Status.NOT_CHECKED


def test_a_verdict_counts_more_than_the_kind():
    assert a_claim("1", kind=ClaimKind.OPINION, verdict=Verdict.DISPUTED).status is Status.DISPUTED


def judged(words="They knew", **known):
    return replace(a_claim("1", words, verdict=Verdict.SUPPORTED), **known)


def passages(*quotes, role=PassageRole.REPEATS):
    (first,) = a_claim("1").passages
    return tuple(
        replace(first, quote=quote, role=PassageRole.REPEATS if not at else role) for at, quote in enumerate(quotes)
    )


def test_a_verdict_is_stale_once_its_words_or_its_statement_are_others():
    assert judged(passages=passages("They did not know")).status is Status.STALE
    assert judged(restated="Officials knew").status is Status.STALE
    assert judged().status is Status.SUPPORTED


def test_a_verdict_on_a_statement_that_stays_is_stale_once_the_words_are_others():
    restated = judged(restated="Officials knew", judged_statement="Officials knew")
    assert restated.status is Status.SUPPORTED
    assert replace(restated, passages=passages("They did not know")).status is Status.STALE


@pytest.mark.parametrize("now", ["They  knew", "They\u00a0knew", "They knew "])
def test_blanks_make_no_verdict_stale(now):
    assert not judged(passages=passages(now)).is_stale


@pytest.mark.parametrize("now", ["They knew,", "They knew. ", "They knew;", "They knew:"])
def test_a_stop_or_a_comma_behind_the_words_makes_no_verdict_stale(now):
    claim = judged(passages=passages(now))
    assert (claim.is_stale, claim.has_other_words) == (False, False)
    restated = judged(restated="Officials knew", judged_statement="Officials knew", passages=passages(now))
    assert not restated.is_stale
    assert not judged_before("They knew", now).is_stale


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("5 degrees", "-5 degrees"),
        ("up 5", "up 5%"),
        ("5", "$5"),
        ("5", "(5)"),
        ("5", "(5"),
        ("6", '6"'),
        ("6", "6'"),
        ("They knew", "“They knew”"),
        ("They knew", "They knew?"),
        ("knew it", "[knew] it"),
        ("They knew", "They, knew"),
    ],
)
def test_signs_that_say_something_and_marks_within_the_words_make_a_verdict_stale(before, now):
    for one, other in ((before, now), (now, before)):
        assert judged(one, passages=passages(other)).is_stale
        assert judged_before(one, other).is_stale


def test_a_statement_that_is_put_back_to_words_with_a_comma_makes_a_verdict_on_another_one_stale():
    assert judged(judged_statement="Officials knew", passages=passages("They knew,")).is_stale


def test_straight_for_curly_quotation_marks_make_no_verdict_stale():
    assert not judged("“They’re off”", passages=passages('"They\'re off"')).is_stale


def test_a_passage_that_repeats_makes_no_verdict_stale_and_one_that_completes_does():
    assert not judged(passages=passages("They knew", "it was known")).is_stale
    assert judged(passages=passages("They knew", "of it", role=PassageRole.COMPLETES)).is_stale


def judged_before(words, *quotes, role=PassageRole.REPEATS):
    """A verdict of Factcheck 1.0, which kept the words of all passages and no statement."""
    return judged(judged_words=words, judged_statement=None, passages=passages(*quotes, role=role))


def test_a_verdict_of_old_is_compared_by_the_words_of_all_passages():
    assert not judged_before("They knew … of it", "They knew", "of it").is_stale
    assert not judged_before("They knew … of it", "They knew", "of it", role=PassageRole.COMPLETES).is_stale
    assert judged_before("They knew", "They did not know").is_stale


def test_a_passage_added_later_that_repeats_makes_no_verdict_of_old_stale():
    assert not judged_before("They knew", "They knew", "it was known").is_stale
    assert judged_before("They knew", "They knew", "of it", role=PassageRole.COMPLETES).is_stale


def test_a_statement_that_nobody_kept_makes_no_verdict_of_old_stale():
    assert not replace(judged_before("They knew", "They knew"), restated="Officials knew").is_stale


@given(st.permutations(["2", "2a", "2a1", "2a2", "2a10", "2b", "2aa", "10", "10a", "12", "112"]))
def test_numbers_are_sorted_as_people_count(numbers):
    in_order = ["2", "2a", "2a1", "2a2", "2a10", "2b", "2aa", "10", "10a", "12", "112"]
    assert sorted(numbers, key=number_key) == in_order


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_plain_numbers_are_sorted_by_size(one, other):
    assert (number_key(str(one)) < number_key(str(other))) == (one < other)


@given(st.integers(1, 999), st.lists(st.integers(1, 30), max_size=4))
def test_a_content_comes_behind_its_parent_and_before_the_next_root(root, path):
    number = str(root)
    for count in path:
        child = child_number(number, count)
        assert number_key(number) < number_key(child) < number_key(str(root + 1))
        number = child


@given(st.text(max_size=6), st.text(max_size=6))
def test_any_numbers_can_be_compared(one, other):
    assert isinstance(number_key(one) < number_key(other), bool)


@pytest.mark.parametrize(
    ("parent", "count", "number"),
    [("12", 1, "12a"), ("12", 26, "12z"), ("12", 27, "12aa"), ("12a", 1, "12a1"), ("12a1", 2, "12a1b")],
)
def test_contents_are_named_by_letters_and_numbers_in_turn(parent, count, number):
    assert child_number(parent, count) == number


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_no_two_contents_have_the_same_number(one, other):
    assert (child_number("12", one) == child_number("12", other)) == (one == other)


def test_it_tells_who_said_what_by_speaker_verb_or_kind_even_where_nobody_is_named():
    for known in ({"speaker": "Low"}, {"verb": "said"}, {"kind": ClaimKind.PARAPHRASE}, {"kind": ClaimKind.ALLEGATION}):
        assert replace(a_claim("1", "They said it held"), **known).is_speech
    for kind in (None, ClaimKind.NUMBER, ClaimKind.ABSENCE):
        assert not a_claim("1", "It held", kind=kind).is_speech


def test_the_kind_of_what_was_said_does_not_make_it_a_saying():
    content = replace(a_claim("1a", "“It held”", parent="1", kind=ClaimKind.QUOTATION), relation=Relation.CONTENT)
    assert not content.is_speech
    assert replace(content, speaker="Low").is_speech


@pytest.mark.parametrize(
    "fields", [{}, {"number": "1"}, {"id": "c1", "article_id": "a", "number": "1", "colour": "red"}]
)
def test_a_claim_without_what_every_claim_has_or_with_what_none_has_is_refused(fields: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        Claim(**fields)
