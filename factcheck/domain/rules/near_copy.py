"""Tells texts that are nearly the same, word by word, so that two sources may be of one origin."""

from collections.abc import Sequence
from dataclasses import dataclass

SHINGLE = 5
"""So many words in a row count as one stretch."""
LEAST_WORDS = 40
"""Shorter texts are never told as nearly the same: a caption or a slogan stands in many."""
THRESHOLD = 0.6
"""This share of the stretches of the shorter text stands in the longer one, where they are nearly the same."""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """How much of the shorter of two texts stands in the longer one: stretches of words that both have, of all."""

    shared: int
    of: int

    @property
    def is_near(self) -> bool:
        """Whether the texts are nearly the same."""
        return self.of >= LEAST_WORDS - SHINGLE + 1 and self.share >= THRESHOLD

    @property
    def share(self) -> float:
        """How much of the shorter text stands in the longer one: 0 to 1."""
        return self.shared / self.of if self.of else 0


def shingles_of(words: Sequence[str]) -> frozenset[int]:
    """All stretches of words of a text, each as a number."""
    return frozenset(hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1))


def near_copy(one: frozenset[int], other: frozenset[int]) -> NearCopy:
    """How much the texts of these stretches have in common."""
    return NearCopy(len(one & other), min(len(one), len(other)))
