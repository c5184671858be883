"""Articles made up for the benchmark of proofs, and revisions of them of which is known where each word went."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from factcheck.domain.text.span import Span

LINKING = "the of in that to a and on for was with said by at from it is as he has not were had they who will be"
DEGREES = {
    "light": (0.004, 0.01, 0.01, 0.01),
    "medium": (0.015, 0.05, 0.05, 0.04),
    "heavy": (0.05, 0.12, 0.12, 0.10),
}
"""Of words replaced, sentences deleted, sentences put in, paragraphs moved, split, merged or said twice: the shares."""


@dataclass(frozen=True)
class Word:
    """A word with what it was in the old text: its number there, none where it is new."""

    text: str
    number: int | None = None


Sentence = list[Word]
Paragraph = list[Sentence]


@dataclass(frozen=True)
class Written:
    """Paragraphs as a text: where its blocks and words stand."""

    text: str
    blocks: list[tuple[int, int]]
    places: list[tuple[Word, int, int]]
    sentences: list[Span]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [start for _, start, _ in self.places]


class Author:
    """Writes paragraphs out of three thousand words, some far more often than others, with figures and quotations."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        letters = "aeioubcdfghklmnprstvwyz"
        self._rare = ["".join(self.chance.choices(letters, k=self.chance.randint(4, 10))) for _ in range(3000)]
        self._linking = LINKING.split()
        self._weights = [1 / (at + 3) for at in range(3000)]

    def word(self) -> str:
        """Any word."""
        kind = self.chance.random()
        if kind < 0.45:
            return self.chance.choice(self._linking)
        if kind < 0.5:
            return f"{self.chance.randint(2, 2000):,}"
        word = self.chance.choices(self._rare, self._weights)[0]
        return word.capitalize() if kind > 0.9 else word

    def sentence(self) -> Sentence:
        """A sentence of 6 to 30 words."""
        words = [self.word() for _ in range(self.chance.randint(6, 30))]
        words[0] = words[0].capitalize()
        if self.chance.random() < 0.2:
            words[1], words[-2] = f"“{words[1]}", f"{words[-2]}”"
        if self.chance.random() < 0.5:
            words[len(words) // 2] += ","
        words[-1] += "."
        return [Word(one) for one in words]

    def article(self, size: int) -> list[Paragraph]:
        """Paragraphs of one to five sentences, together about `size` code points, each word with its number."""
        numbers, made, length = count(), list[Paragraph](), 0
        while length < size:
            paragraph = [self.sentence() for _ in range(self.chance.randint(1, 5))]
            made.append([[replace(word, number=next(numbers)) for word in one] for one in paragraph])
            length += sum(len(word.text) + 1 for one in paragraph for word in one)
        return made


def written(paragraphs: Sequence[Paragraph]) -> Written:
    """The text of paragraphs, one a block."""
    parts: list[str] = []
    blocks, places, sentences, at = [], list[tuple[Word, int, int]](), list[Span](), 0
    for paragraph in paragraphs:
        begun = at
        for sentence in paragraph:
            first = at
            for word in sentence:
                places.append((word, at, at + len(word.text)))
                parts.append(word.text + " ")
                at += len(word.text) + 1
            sentences.append(Span(first, at - 1))
        parts[-1] = parts[-1][:-1] + "\n"
        blocks.append((begun, at - 1))
    return Written("".join(parts)[:-1], blocks, places, sentences)


def revised(author: Author, paragraphs: Sequence[Paragraph], degree: str) -> list[Paragraph]:
    """The article after an edit of this degree."""
    chance = author.chance
    words, deleted, put_in, turned = DEGREES[degree]
    made = [list(_sentences(author, paragraph, words, deleted, put_in)) for paragraph in paragraphs]
    made = [paragraph for paragraph in made if paragraph]
    for _ in range(round(len(made) * turned)):
        at = chance.randrange(len(made))
        act = chance.choice(("move", "split", "merge", "repeat"))
        if act == "move":
            made.insert(chance.randrange(len(made)), made.pop(at))
        elif act == "split" and len(made[at]) > 1:
            cut = chance.randrange(1, len(made[at]))
            made[at : at + 1] = [made[at][:cut], made[at][cut:]]
        elif act == "merge" and at + 1 < len(made):
            made[at : at + 2] = [made[at] + made[at + 1]]
        elif act == "repeat":
            again = [Word(word.text) for word in chance.choice(made[at])]
            made[chance.randrange(len(made))].append(again)
    return made


def _sentences(author: Author, paragraph: Paragraph, words: float, deleted: float, put_in: float) -> Iterator[Sentence]:
    chance = author.chance
    for sentence in paragraph:
        if chance.random() < put_in:
            yield author.sentence()
        if chance.random() < deleted:
            continue
        yield [one for word in sentence for one in _edited(author, word, words)]


def _edited(author: Author, word: Word, share: float) -> list[Word]:
    kind = author.chance.random()
    if kind < share * 0.6:
        end = word.text[-1] if word.text[-1] in ".,”" else ""
        return [Word(author.word() + end, word.number)]
    if kind < share * 0.8:
        return [word, Word(author.word())]
    if kind < share and word.text[-1].isalnum():
        return []
    return [word]
