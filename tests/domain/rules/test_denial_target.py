"""What the words of a denial deny, and which claims that may be."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Relation
from factcheck.domain.rules.denial_target import MOST_OFFERED
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span
from tests.claim_samples import a_claim

DENIALS = language_of("en").denials

GRAIN = "selling grain"
NOTHING = "“Nonsense,” said the harbour master"


@pytest.mark.parametrize(
    ("words", "statement", "scope"),
    [
        ("Two tenants deny that they were warned.", "They were warned", "they were warned"),
        ("The port denied reports of a strike, calling them idle talk.", "A strike", "a strike"),
        ("Low rejected claims that the dam was leaking oil", "The dam was leaking oil", "leaking oil"),
        (
            "It was absurd of Low to claim the port was selling grain.",
            "Low claimed the port was selling grain",
            "selling grain",
        ),
        ("It is wrong for Ann Reed to say that trains stop", "Ann Reed said trains stop", "trains stop"),
        (
            "Tom Low was “wrong” to claim that the port is selling grain",
            "Tom Low claimed the port is selling grain",
            GRAIN,
        ),
        ("It is wrong of Reed to imply a deal", "Reed implied a deal", "a deal"),
        (
            "Quill has dismissed remarks made by Low in which he claimed that the dam leaks.",
            "The dam leaks",
            "the dam leaks",
        ),
        ("Low denied that he had paid and said the port bore the cost.", "He had paid", "he had paid"),
        ("The board dismissed her remarks as groundless.", "", ""),
        ("The board rejected the claim as false", "", ""),
        ("Low denied the claims and said the port paid", "", ""),
        ("The board rejected these accusations.", "", ""),
        (NOTHING, "", ""),
        ("Oslo is not believed to have knowingly sold grain.", "", ""),
    ],
)
def test_what_is_denied_is_read_from_the_words(words, statement, scope):
    denied = DENIALS.target(words, Span(0, len(words)))
    assert (denied.statement, denied.scope) == (statement, scope)


def test_the_words_of_the_target_stand_in_the_passage():
    text = "Before. It was absurd of Low to claim the port was selling grain. After."
    denied = DENIALS.target(text, Span(8, 64))
    assert denied.span.of(text) == "Low to claim the port was selling grain"


def test_the_best_guess_shares_the_words_that_are_denied():
    text = "Low denied that builders skipped the safety checks."
    denial = a_claim("5", text, at=0)
    same = a_claim("2", "Builders skipped safety checks, a report says", at=900)
    near = a_claim("4", "Low opened the bridge", at=60)
    assert [one.number for one in DENIALS.likely_targets(denial, [near, denial, same], text)] == ["2", "4"]
    assert DENIALS.is_likely(denial, same, text)
    assert not DENIALS.is_likely(denial, near, text)


def test_a_denial_that_does_not_say_what_it_denies_has_no_likely_target():
    text = "so Low is wrong"
    assert not DENIALS.is_likely(
        a_claim("9", text, at=0), a_claim("7", "Reed said it was wrong of Low to doubt it"), text
    )


def test_of_few_denied_words_only_a_name_may_be_missing_in_a_likely_target():
    text = "Peskov said Zelenskyy was “wrong” to imply that Russia is drawing China into its war"
    denial = a_claim("19", text, at=0)
    told = a_claim("9", "China tells its nationals to keep out of foreign wars", at=900)
    assert DENIALS.likely_targets(denial, [told], text) == [told]
    assert not DENIALS.is_likely(denial, told, text)
    assert DENIALS.is_likely(denial, a_claim("3", "Moscow draws Beijing into this war", at=900), text)


def test_names_alone_make_no_likely_target():
    text = "Low denied that Norway was buying the grain of Poland"
    denial = a_claim("5", text, at=0)
    assert not DENIALS.is_likely(denial, a_claim("1", "Norway and Poland met"), text)


def test_nearer_claims_come_first_and_those_before_the_denial():
    text = "x" * 400
    denial = a_claim("5", "No", at=200, length=5)
    others = [a_claim(str(number), "Yes", at=at) for number, at in ((1, 10), (2, 150), (3, 260))]
    assert [one.number for one in DENIALS.likely_targets(denial, others, text)] == ["2", "1", "3"]


def test_nobody_is_offered_as_denied_by_words_that_say_it():
    text = "Reed said it was wrong of Low to suggest the port was selling grain"
    denial = a_claim("9", text, at=0)
    said = replace(a_claim("9a", text[10:], at=10), parent_id=denial.id, relation=Relation.CONTENT)
    denied = replace(a_claim("9b", text[10:], at=10), parent_id=denial.id, relation=Relation.DENIED)
    assert [one.number for one in DENIALS.likely_targets(denial, [said, denied], text)] == ["9b"]


def test_of_a_saying_what_was_said_is_denied():
    assert DENIALS.scope("Low claimed the dam was shut") == "The dam was shut"
    assert DENIALS.scope("The dam was shut") == "The dam was shut"


def test_a_long_article_offers_only_the_first_guesses():
    claims = [a_claim(str(number), "Trains stop") for number in range(1, 600)]
    assert len(DENIALS.likely_targets(claims[0], claims, "x" * 60_000)) == MOST_OFFERED


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor denied it, and it was denied by the port.", 2),
        ("Two builders rejected the claims.", 1),
        ("Parliament rejected the bill. The firm dismissed a driver.", 0),
        ("The mayor said that it is red.", 0),
        ("", 0),
    ],
)
def test_denials_are_counted_where_something_that_was_said_is_denied(text, count):
    assert DENIALS.count(text) == count
