"""The words of a long text, made ready once so that words typed later are found in it at once."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from unicodedata import normalize

from factcheck.domain.text.canonical import HAN
from factcheck.domain.text.patterns import unicode_pattern
from factcheck.domain.text.span import Span

_WORD = unicode_pattern(rf"(?V1)[{HAN}]|[\p{{L}}\p{{M}}\p{{N}}--[{HAN}]]+")
_CUTS_WORDS = frozenset("-‐‑\u00ad\n¬\x02\ufffe\u200b\u200c\u200d\u2060\ufeff")
"""What may stand within a word: hyphens, also those that mark the end of a line, the end of a line, signs of no width.
"""
_SLICE = 256  # words that are read in less than a millisecond
_MOST_PLACES = 2000  # of so many words, the rarest first, the places are looked at, however often they stand there


class WordIndex:
    """The words of a text with their places, compared without capitals, and without what stands between them.

    `pause` is called again and again while they are read: a thread may leave the others some time there.
    """

    def __init__(self, text: str, pause: Callable[[], object] | None = None) -> None:
        self.text = text
        self.places: dict[str, list[int]] = {}
        """At which places each word stands."""
        starts, ends, letters = array("L"), array("L"), array("L")
        words: list[str] = []
        length = 0
        folded = text.casefold() if text.isascii() else ""
        for found in _WORD.finditer(text):
            start, end = found.span()
            word = folded[start:end] if folded else normalize("NFKC", found[0]).casefold()
            starts.append(start)
            ends.append(end)
            letters.append(length)
            self.places.setdefault(word, []).append(len(words))
            words.append(word)
            length += len(word)
            if pause is not None and len(words) % _SLICE == 0:
                pause()
        letters.append(length)
        self.words: Sequence[str] = words
        self._starts, self._ends, self._letters = starts, ends, letters

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> Span:
        """Where the words from `first` to `end` stand in the text."""
        return Span(self._starts[first], self._ends[end - 1])

    def find(self, wanted: "WordIndex", first: int = 0, *, by_letters: bool = False) -> tuple[int, int] | None:
        """The first words from `first` on that have the letters of those wanted, in the same order; None without any.

        A word may be cut in two where a hyphen or the end of a line stands, `by_letters` alone also where blanks do.
        """
        sought = wanted.letters
        at = self._letters[first] if first < len(self) else -1
        while sought and at >= 0 and (at := self.letters.find(sought, at)) >= 0:
            here, end = self._at(at), self._at(at + len(sought))
            is_whole = self._letters[here] == at and self._letters[end] == at + len(sought)
            if is_whole and self._fits(here, end, wanted, by_letters):
                return here, end
            at += 1
        return None

    @cached_property
    def letters(self) -> str:
        """The letters of all words in one."""
        return "".join(self.words)

    def near(self, words: Sequence[str], most: int) -> list[tuple[int, int]]:
        """Up to `most` stretches of words in which many of some words stand together, the likeliest first."""
        size = max(8, 2 * len(words))
        votes = Counter[int]()
        looked_at = 0
        for word in sorted(dict.fromkeys(words), key=lambda one: len(self.places.get(one, ()))):
            there = self.places.get(word, ())
            if looked_at and looked_at + len(there) > _MOST_PLACES:
                break
            looked_at += len(there)
            for part in {at // size for at in there}:
                votes.update((part, part - 1))
        likeliest = [part * size for part, _ in votes.most_common(most)]
        return [(max(0, at - len(words)), min(len(self), at + 3 * size)) for at in likeliest]

    def _at(self, letter: int) -> int:
        """Which word begins with this letter of all, or the one behind the word that holds it."""
        return bisect_left(self._letters, letter)

    def cut_otherwise(self, here: int, end: int, wanted: "WordIndex") -> Iterator[tuple[Span, Span]]:
        """The stretches that are other words in two rows with the same letters: here, and in what is wanted."""
        own = [self._letters[at] - self._letters[here] for at in range(here, end + 1)]
        theirs = [wanted._letters[at] for at in range(len(wanted) + 1)]
        for begin, stop in pairwise(sorted({*own} & {*theirs})):
            mine, other = ((bisect_left(some, begin), bisect_left(some, stop)) for some in (own, theirs))
            if mine[1] - mine[0] > 1 or other[1] - other[0] > 1:
                yield self.span(here + mine[0], here + mine[1]), wanted.span(*other)

    def _fits(self, here: int, end: int, wanted: "WordIndex", by_letters: bool) -> bool:
        """Whether two rows of words with the same letters are the same, but for words that are cut in two."""
        first = self._letters[here]
        own = {self._letters[at] - first: self._between(at) for at in range(here + 1, end)}
        theirs = {wanted._letters[at]: wanted._between(at) for at in range(1, len(wanted))}
        cuts = [own.get(at) or theirs.get(at) or "" for at in own.keys() ^ theirs.keys()]
        return all(_CUTS_WORDS.intersection(between) or (by_letters and not between.strip()) for between in cuts)

    def _between(self, at: int) -> str:
        """What stands before a word, behind the one before it."""
        return self.text[self._ends[at - 1] : self._starts[at]]
