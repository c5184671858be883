"""The names of those who speak, nouns that stand for some who do, and whom “he” or “she” stands for."""

import pytest

from factcheck.domain.rules.en.attribution import NOUNS, SPEAKERS


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("spokeswoman Ada Low", "Ada Low"),
        ("Foreign Ministry spokesman Jan de Wit", "Jan de Wit"),
        ("President Ada Low", "President Ada Low"),
        ("officials in Oslo", "officials in Oslo"),
        ("the mayor", "the mayor"),
        ("US officials", "US officials"),
        ("British and Dutch", "British and Dutch"),
        ("", ""),
    ],
)
def test_a_name_is_taken_out_of_title_and_name(words, name):
    assert SPEAKERS.plain_name(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "Ada Low",
        "US and South Korean officials",
        "Two witnesses",
        "Three of the engineers",
        "Police in Oslo",
        "the mayor’s office",
        "Every farmer",
        "the letter",
        "Residents",
        "Oslo",
    ],
)
def test_names_and_descriptions_of_people_bodies_and_documents_can_speak(words):
    assert SPEAKERS.names_somebody(f"{words} said so.", words, 0, is_doubtful=True)


@pytest.mark.parametrize(
    "words", ["A", "An", "Every", "The", "Nobody", "No minister", "saw the fire", "Prices", "In May"]
)
def test_what_is_no_name_and_no_description_cannot_speak(words):
    assert not SPEAKERS.names_somebody(f"{words} said so.", words, 0, is_doubtful=False)


def test_a_noun_that_no_list_knows_is_believed_only_before_a_verb_of_speech():
    assert SPEAKERS.names_somebody("Today the gaffer said so.", "the gaffer", 6, is_doubtful=False)
    assert not SPEAKERS.names_somebody("Today the moss suggests so.", "the moss", 6, is_doubtful=True)
    assert not SPEAKERS.names_somebody("Today the fire said so.", "the fire", 6, is_doubtful=False)


def test_the_first_word_of_a_sentence_is_a_name_where_the_text_uses_it_as_one():
    claims = "Bridge claims that the council had lost were dropped. The bridge is old."
    assert not SPEAKERS.names_somebody(claims, "Bridge", 0, is_doubtful=False, is_noun_too=True)
    reed = "Reed claims that the council had lost. Tom Reed is old."
    assert SPEAKERS.names_somebody(reed, "Reed", 0, is_doubtful=False, is_noun_too=True)


@pytest.mark.parametrize("words", ["They", "it", "Some", "Others", "Most of them", "People"])
def test_words_for_somebody_unnamed_are_vague(words):
    assert SPEAKERS.is_vague(words)


@pytest.mark.parametrize("words", ["Some farmers", "Most of the crew", "Local people", "Low"])
def test_descriptions_are_not_vague(words):
    assert not SPEAKERS.is_vague(words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Low came. She", "Ada Low"),
        ("Ada Low spoke in Oslo. She", "Ada Low"),
        ("Ada Low said rain fell on Monday. However, she", "Ada Low"),
        ("Reed said rain fell. “Ask Tom Low,” he", "Reed"),
        ("Ann Reed, who speaks for the port, said Low erred. “Never mind,” she", "Ann Reed"),
        ("Norwegian officials left. He", ""),
        ("Bridge engineers looked on. He", ""),
        ("A diver went down. He", ""),
        ("Every house was wet. She", ""),
        ("Ada Low met Tom Reed. She", ""),
        ("Ada Low sells bread to Jan Kos. She", ""),
        ("Members came, led by Senator Jan Kos. He", ""),
        ("On Friday Ada Low came. She", "Ada Low"),
        ("Casper Low added a room. Karl Onno laughed. He", "Karl Onno"),
        ("“No,” said Ada Low, who runs it. She", "Ada Low"),
        ("Ada Low runs it.\nThe mill is old. She", "Ada Low"),
        ("he", ""),
    ],
)
def test_a_pronoun_stands_for_the_person_before_it_if_there_is_just_one(text, name):
    assert SPEAKERS.named_before(text, len(text) - len(text.split()[-1])) == name


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


@pytest.mark.parametrize(
    ("text", "words", "is_somebody"),
    [
        ("Smith’s showed that.", "Smith’s", True),
        ("Yesterday’s showed that.", "Yesterday’s", False),
        ("It is so, the Thames showed.", "the Thames", True),
        ("It is so, the One showed.", "the One", False),
        ("Then the report Reed showed it.", "the report Reed", True),
        ("Then the report Again showed it.", "the report Again", False),
    ],
)
def test_a_word_that_names_nobody_is_no_name_for_its_capital(text, words, is_somebody):
    assert SPEAKERS.names_somebody(text, words, text.index(words), is_doubtful=True) is is_somebody
