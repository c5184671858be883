"""Whether two names may be those of one, and the words beside a name."""

import pytest

from factcheck.domain.rules.compared_names import behind
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span

NAMES = language_of("en").evidence.names


def is_one(name, other):
    return NAMES.is_one(NAMES.parts(name), NAMES.parts(other))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ada Low", "President Low"),
        ("Per Holm", "Engineer Holm"),
        ("Bob Low", "Robert Low"),
        ("D. Whitfield", "Dana Whitfield"),
        ("Sao Paulo", "São Paulo"),
        ("Evergreen Health", "EvergreenHealth"),
        ("U.S. Navy", "United States Navy"),
        ("National Rowing Agency", "NRA"),
        ("America", "American"),
        ("Dutch", "Netherlands"),
        ("Pete Low", "Peter Low"),
    ],
)
def test_names_may_be_those_of_one_in_longer_and_shorter_forms(name, other):
    assert is_one(name, other)
    assert is_one(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Ada Low", "Eva Low"), ("Rob Low", "Robert Hart"), ("Iran", "Iraq"), ("Latin America", "US")],
)
def test_names_with_other_words_are_two(name, other):
    assert not is_one(name, other)


def test_a_slip_of_a_letter_or_two_is_told_from_another_name():
    assert NAMES.is_slip(("halston",), ("aron", "ralston"))
    assert not NAMES.is_slip(("low",), ("lou",))
    assert not NAMES.is_slip(("austria",), ("australia",))
    assert NAMES.is_slip(("uwe", "bol"), ("uwe", "boll"))
    assert not NAMES.is_slip(("bol",), ("boll",))


def test_a_name_stands_on_a_side_of_the_verb_that_tells_who_somebody_is():
    assert [NAMES.link("Low is the mayor.", Span(0, 3)), NAMES.link("The mayor is Low.", Span(13, 16))] == [-1, 1]
    assert NAMES.link("They say Low is the mayor.", Span(9, 12)) == 0


def test_the_words_beside_a_name_are_told_without_articles_and_not_across_signs():
    text = "He plays for the Rovers today. Low"
    assert NAMES.before(text, Span(17, 23)) == ("for", "plays")
    assert behind(text, Span(17, 23)) == ["today"]
    assert NAMES.before(text, Span(31, 34)) == ("", "")
    assert behind(text, Span(31, 34)) == []
