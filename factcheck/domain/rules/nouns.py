"""Tells nouns that stand for people, bodies and documents that say things, and words that stand for nobody."""

import re
from dataclasses import dataclass

from factcheck.domain.text.patterns import NEVER, Endings, reworded


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of a language that speak, and those that do not though they end as if they did; its determiners.

    Words of `nobody` begin by saying that it was nobody; `vague` ones stand, alone, for somebody who is not named.
    """

    speaking: frozenset[str] = frozenset()
    end_as_people: re.Pattern[str] = NEVER
    no_people: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    singulars: Endings = ()

    def is_determiner(self, word: str) -> bool:
        """Whether a word only tells which or how many."""
        return word.lower() in self.determiners or word.replace(",", "").isdecimal()

    def can_speak(self, noun: str) -> bool:
        """Whether a common noun stands for a person, a group, a body, or a document that says things."""
        word = reworded(noun.lower(), self.singulars)
        if word in self.speaking or noun.lower() in self.speaking:
            return True
        return word not in self.no_people and self.end_as_people.search(word) is not None

    def is_thing(self, noun: str) -> bool:
        """Whether a common noun stands for what nobody would quote."""
        word = reworded(noun.lower(), self.singulars)
        return word in self.things or word in self.no_people
