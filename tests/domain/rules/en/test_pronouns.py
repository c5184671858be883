"""The person whom a pronoun stands for."""

import pytest

from factcheck.domain.rules.en.pronouns import named_before


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
    assert named_before(text, len(text) - len(text.split()[-1])) == name
