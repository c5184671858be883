"""Nouns that stand for people, bodies and documents."""

import pytest

from factcheck.domain.rules.en.nouns import NOUNS


@pytest.mark.parametrize("noun", ["mayor", "Witnesses", "ministries", "farmers", "spokeswoman", "report", "activists"])
def test_people_bodies_and_documents_can_speak(noun):
    assert NOUNS.can_speak(noun)


@pytest.mark.parametrize("noun", ["river", "bridge", "water", "figures", "fire", "towers"])
def test_things_cannot(noun):
    assert not NOUNS.can_speak(noun)


def test_some_nouns_are_never_believed_to_speak():
    assert [NOUNS.is_thing(noun) for noun in ("fires", "laws", "gaffer")] == [True, True, False]


@pytest.mark.parametrize("word", ["Every", "two", "1,200", "their"])
def test_words_that_tell_which_or_how_many_are_no_nouns(word):
    assert NOUNS.is_determiner(word)
