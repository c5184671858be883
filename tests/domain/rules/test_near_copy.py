"""Two texts that are nearly the same are told, and others are not."""

import pytest

from factcheck.domain.rules.near_copy import LEAST_WORDS, near_copy, shingles_of
from factcheck.domain.text.word_index import WordIndex

WIRE = (
    "The council of the city voted on Monday to close the bridge over the river for two years. Engineers had found a "
    "crack in the second arch in the spring, and warned that heavy lorries could widen it. The mayor said that there "
    "was no other way, and that a ferry would carry people across. Traders on both banks fear for their shops."
)


def compared(one, other):
    return near_copy(*(shingles_of(WordIndex(text).words) for text in (one, other)))


@pytest.mark.parametrize(
    ("other", "is_near"),
    [
        (WIRE, True),
        (WIRE.replace("the mayor", "Mayor Lind").replace("Monday", "Tuesday"), True),
        (f"A headline of our own. {WIRE} " + "More was said elsewhere, of which nobody here knows. " * 40, True),
        (WIRE.upper().replace(",", ""), True),
        (" ".join(reversed(WIRE.split())), False),
        ("The harbour was opened again after the storm had gone. " * 8, False),
        ("", False),
    ],
)
def test_what_has_nearly_the_same_words_is_told(other, is_near):
    assert compared(WIRE, other).is_near == compared(other, WIRE).is_near == is_near


def test_a_short_text_is_never_told_as_nearly_the_same():
    caption = " ".join(WIRE.split()[: LEAST_WORDS - 1])
    assert not compared(caption, WIRE).is_near
    assert compared(" ".join(WIRE.split()[:LEAST_WORDS]), WIRE).is_near
