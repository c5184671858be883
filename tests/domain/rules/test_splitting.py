"""An attribution taken apart."""

from dataclasses import replace

from factcheck.domain.rules.splitting import holds_saying, split_of
from factcheck.domain.text.span import Span
from tests.claim_samples import a_claim

TEXT = "After rain, Low said the dam held, and that nobody left."


def a_split(chosen=None, **known):
    return split_of(TEXT, replace(a_claim("1", TEXT, at=0), **known), chosen)


def test_both_halves_are_filled_by_rule():
    split = a_split()
    assert split.said == "Low said the dam held, and that nobody left"
    assert (split.speaker, split.verb) == ("Low", "said")
    assert [one.statement for one in split.contents] == ["The dam held", "Nobody left"]
    assert [one.span.of(TEXT) for one in split.contents] == ["the dam held", "nobody left"]


def test_what_a_person_wrote_or_chose_goes_before_the_rule():
    start = TEXT.index("nobody")
    split = a_split(Span(start, start + 11), restated="Low spoke", speaker="Ada Low")
    assert (split.said, split.speaker) == ("Low spoke", "Ada Low")
    assert [one.statement for one in split.contents] == ["Nobody left"]


def test_without_a_saying_what_was_said_is_left_to_the_person():
    text = "The dam held"
    split = split_of(text, a_claim("1", text, at=0))
    assert (split.said, split.speaker, [one.statement for one in split.contents]) == (text, "", [""])


def test_a_content_may_hold_another_saying():
    assert holds_saying(TEXT, a_claim("1", TEXT, at=0))
    assert not holds_saying(TEXT, a_claim("1", "the dam held", at=TEXT.index("the dam")))


def test_a_saying_in_the_middle_is_split_once():
    text = "Trains, Low said, stop at noon"
    split = split_of(text, a_claim("1", text, at=0))
    assert [one.statement for one in split.contents] == ["Trains stop at noon"]
    assert not holds_saying(text, a_claim("1a", text, at=0))
