"""The names of those who speak."""

import pytest

from factcheck.domain.rules.en.speakers import named_before, plain_name


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
    assert plain_name(words) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Low came. She", "Ada Low"),
        ("Ada Low spoke in Oslo. She", "Ada Low"),
        ("Ada Low said rain fell on Monday. However, she", "Ada Low"),
        ("Reed said rain fell. “Ask Tom Low,” he", "Reed"),
        ("Ann Reed, who speaks for the port, said Low erred. “Never mind,” she", "Ann Reed"),
        ("Norwegian officials left. He", ""),
        ("he", ""),
    ],
)
def test_a_pronoun_stands_for_the_last_name_that_is_no_place(text, name):
    assert named_before(text, len(text) - len(text.split()[-1])) == name
