"""Nouns that stand for people, bodies and documents."""

import pytest

from factcheck.domain.rules.en.nouns import can_speak, is_determiner, is_thing


@pytest.mark.parametrize("noun", ["mayor", "Witnesses", "ministries", "farmers", "spokeswoman", "report", "activists"])
def test_people_bodies_and_documents_can_speak(noun):
    assert can_speak(noun)


@pytest.mark.parametrize("noun", ["river", "bridge", "water", "figures", "fire", "towers"])
def test_things_cannot(noun):
    assert not can_speak(noun)


def test_some_nouns_are_never_believed_to_speak():
    assert [is_thing(noun) for noun in ("fires", "laws", "gaffer")] == [True, True, False]


@pytest.mark.parametrize("word", ["Every", "two", "1,200", "their"])
def test_words_that_tell_which_or_how_many_are_no_nouns(word):
    assert is_determiner(word)
