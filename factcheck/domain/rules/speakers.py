"""Tells who can be named as a speaker (a name, or words that describe somebody), and whom “he” or “she” stands for.

Nouns that stand for people, bodies and documents that say things are told from those that stand for nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.domain.rules.verbs import Verbs
from factcheck.domain.text.patterns import NEVER, Endings, pattern, reworded


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


_LEADS_TO_SUBJECT = pattern(r"(?:[A-Z][\w’-]*\s(?:[\w’-]+\s){0,3},?\s?|\w+,\s)?")
"""A title or a time, as before the subject at the beginning of a sentence."""
_REACH = 1200
_MOST_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Speakers:
    """How a language names those who speak, and what stands around names.

    `no_names` are written with a capital and name nobody, `no_persons` are parts of names of bodies and places.
    """

    nouns: Nouns = field(default_factory=Nouns)
    verbs: Verbs = field(default_factory=Verbs)
    name: re.Pattern[str] = NEVER
    particle_before: re.Pattern[str] = NEVER
    placed: re.Pattern[str] = NEVER
    occasion: re.Pattern[str] = NEVER
    role: re.Pattern[str] = NEVER
    behind_noun: re.Pattern[str] = NEVER
    part_of: re.Pattern[str] = NEVER
    some_of_them: re.Pattern[str] = NEVER
    joint: re.Pattern[str] = NEVER
    possessive: re.Pattern[str] = NEVER
    plural: str = ""
    no_names: frozenset[str] = frozenset()
    no_persons: frozenset[str] = frozenset()
    at_place: re.Pattern[str] = NEVER
    crowd: re.Pattern[str] = NEVER
    speaks: re.Pattern[str] = NEVER
    others_speak: re.Pattern[str] = NEVER
    said_by: re.Pattern[str] = NEVER
    sentence_end: re.Pattern[str] = NEVER

    def plain_name(self, words: str) -> str:
        """The name at the end of a title and a name (“spokeswoman Ada Low”), else the words as they are."""
        words = re.sub(r"\s+", " ", words).strip(' ,;:“”"')
        words = self.role.sub("", self.occasion.sub("", words))
        runs = [run for run in self.name.finditer(words) if run.end() == len(words)]
        if runs and runs[-1].start() > 0:
            before = words[: runs[-1].start()]
            particle = self.particle_before.search(before)
            if not self.placed.search(before) and not self.joint.search(before):
                return f"{particle[1] if particle is not None else ''}{runs[-1][0]}"
        return words

    def is_vague(self, words: str) -> bool:
        """Whether words stand for somebody whom they do not name: they, some, most of them, people."""
        first, *rest = words.lower().split() or [""]
        if first not in self.nouns.vague:
            return False
        return all(word in self.nouns.vague for word in rest) or self.some_of_them.match(words.lower()) is not None

    def names_somebody(self, text: str, words: str, at: int, is_doubtful: bool, is_noun_too: bool = False) -> bool:
        """Whether `words`, which stand at `at`, are a name or describe a person, a group, a body or a document.

        Before a verb that things take too (`is_doubtful`) a noun that no list knows is not believed, and before one
        that is a noun too (`is_noun_too`) neither is a first word of a sentence that the text never uses as a name.
        """
        part = self.part_of.match(words)
        if part is not None and part["part"].lower() in self.nouns.nobody:
            return False
        if part is not None and self.nouns.is_determiner(part["part"]):
            words, at = part["whole"], at + part.start("whole")
        core = self.behind_noun.split(words, maxsplit=1)[0].split()
        has_determiner = bool(core) and self.nouns.is_determiner(core[0])
        nouns = [word for word in core if not self.nouns.is_determiner(word)]
        is_led_in = bool(core) and core[0].lower() in self.no_names and not has_determiner
        if (
            not nouns
            or is_led_in
            or core[0].lower() in self.nouns.nobody
            or self.verbs.is_clause(" ".join(word for word in words.split() if word[0].islower()))
        ):
            return False
        begins = _begins_sentence(text, at) and nouns[0] == core[0]
        last, can_speak = nouns[-1], self.nouns.can_speak(nouns[-1])
        if any(self._is_capital(word) for word in nouns[1:]) or (self._is_capital(nouns[0]) and not begins):
            return not (is_noun_too and begins and not self._is_capital(last) and not can_speak)
        if can_speak and not (is_noun_too and begins and last == core[0] and not last.endswith(self.plural)):
            return True
        if begins and self._is_capital(nouns[0]):
            return len(nouns) == 1 and self._is_name(text, nouns[0], is_noun_too)
        return has_determiner and not is_doubtful and not self.nouns.is_thing(last) and last.isalpha()

    def _is_name(self, text: str, word: str, is_noun_too: bool) -> bool:
        """Whether the first word of a sentence is a name, by how the whole text uses it."""
        word = self.possessive.sub("", word)
        is_common = any(True for _ in _words_at(text, word.lower()))
        if any(not _begins_sentence(text, at) for at in _words_at(text, word)):
            return not (is_noun_too and is_common)
        if is_noun_too or is_common or word.lower() in self.no_names:
            return False
        return len(word) > 1 and (word.isupper() or not word.endswith(self.plural))

    def _is_capital(self, word: str) -> bool:
        letters = word.lstrip("“\"'‘(")
        return letters[:1].isupper() and letters.lower().rstrip("’'.,") not in self.no_names

    def named_before(self, text: str, at: int) -> str:
        """The name of the person that a pronoun at `at` stands for, "" where none or more than one may be meant.

        The nearest sentence that names persons decides, its own first; in it whoever speaks, else the only one, who in
        a sentence before must be its subject; where somebody else speaks in between, none is meant.
        """
        for back, (start, end) in enumerate(self._sentences_before(text, at)):
            names = list(self._persons(text, start, end))
            speaking = [name for name, _, speaks in names if speaks]
            if speaking:
                return speaking[-1]
            if names:
                name, begin, _ = names[0]
                is_one = len({one for one, _, _ in names}) == 1
                return name if is_one and (back == 0 or _LEADS_TO_SUBJECT.fullmatch(text, start, begin)) else ""
            if any(not is_quoted(text, one.start()) for one in self.others_speak.finditer(text, start, end)):
                return ""
        return ""

    def _sentences_before(self, text: str, at: int) -> Iterator[tuple[int, int]]:
        begin = max(0, at - _REACH)
        ends = [begin, *(one.end() for one in self.sentence_end.finditer(text, begin, at)), at]
        yield from reversed(list(pairwise(ends))[-_MOST_SENTENCES:])

    def _persons(self, text: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
        """The names that may be those of persons, outside of quotations, where each begins, and whether it speaks."""
        for run in self.name.finditer(text, start, end):
            words = [word for word in run[0].split() if word.lower().strip("’'.-") not in self.no_names]
            at = run.start() + run[0].find(words[0]) if words else run.start()
            if not words or is_quoted(text, at) or self.crowd.match(text, run.end()):
                continue
            name = re.sub(r"(?:’s|'s|[’.])$", "", " ".join(words))
            speaks = self.speaks.match(text, run.end()) is not None or self.said_by.search(text[start:at]) is not None
            if self.at_place.search(text[max(start, at - 12) : at]) or not self._is_person(text, name, at, speaks):
                continue
            yield name, at, speaks

    def _is_person(self, text: str, name: str, at: int, speaks: bool) -> bool:
        words = name.split()
        if any(word.lower().strip("’'.") in self.no_persons for word in words):
            return False
        if len(words) > 1 or (speaks and not re.search(rf"\b{re.escape(name.lower())}\b", text)):
            return True
        return re.search(rf"[A-Z][\w’'.-]+\s{re.escape(name)}\b", text[:at]) is not None


def _words_at(text: str, word: str) -> Iterator[int]:
    """Where a word stands, whole, but for the very beginning of the text."""
    at = text.find(word, 1)
    while at > 0:
        end = at + len(word)
        if not (text[at - 1].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(word, end)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at].rstrip(' “"‘')
    return not before or before[-1] in ".!?\n”:"


def is_quoted(text: str, at: int, start: int = 0) -> bool:
    """Whether `at` stands in a quotation that begins in the same paragraph, and not before `start`."""
    begin = max(start, text.rfind("\n", 0, at) + 1)
    opened = max(text.rfind("“", begin, at), text.rfind("„", begin, at), text.rfind("«", begin, at))
    closed = max(text.rfind("”", begin, at), text.rfind("»", begin, at))
    return opened > closed or text.count('"', begin, at) % 2 == 1
