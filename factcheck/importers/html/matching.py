"""Which of many texts stand in some words, in the same order: what was chosen elsewhere is found again among them."""

import re
import unicodedata
from bisect import bisect, insort
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from operator import or_

# A text that stands only partly in the words is looked for in parts of so many letters: some four words.
_PART = 20
_BETWEEN = {code: None for code in range(128) if not chr(code).isalnum()}
_ANYTHING_BETWEEN = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """The letters and digits of a text alone, whatever stands between them and however they are written."""
    if text.isascii():
        return text.lower().translate(_BETWEEN)
    return _ANYTHING_BETWEEN.sub("", "".join(unicodedata.normalize("NFKC", text).casefold().split()))


def without_those_in(texts: Sequence[str], words: str) -> list[int]:
    """Which of the texts, by their index, do not stand in `words`, wherever; some other words in one are allowed."""
    keys = [letters(text) for text in texts]
    parts = _standing_in(letters(words), {part for key in keys for part in (*_parts(key), key[-_PART:])})
    return [at for at, key in enumerate(keys) if not _is_in(key, parts)]


def found_in(texts: Sequence[str], words: str) -> list[int]:
    """Which of the texts, by their index, stand in `words`, in the same order; most of a text is enough.

    Long ones are placed first, and those that follow must stand between them: what is repeated elsewhere is not meant.
    """
    keys = [letters(text) for text in texts]
    often = Counter(keys)
    places = _Places(letters(words), keys)
    by_length = sorted((at for at, key in enumerate(keys) if key), key=lambda at: -len(keys[at]))
    repeated = [at for at in by_length if often[keys[at]] > 1]
    for at in by_length:
        if often[keys[at]] == 1:
            places.add_whole(at, keys[at])
    for at in sorted(repeated, key=lambda at: (-len(keys[at]), places.distance(at))):
        places.add_whole(at, keys[at])
    for at in by_length:
        places.add_partly(at, keys[at])
    return places.texts


class _Places:
    """Where texts were found in some words; `texts` holds their indexes in order."""

    def __init__(self, words: str, keys: Iterable[str]) -> None:
        self.texts: list[int] = []
        self._words = words
        parts = {part for key in keys if len(key) >= _PART for part in (key[:_PART], *_parts(key))}
        self._parts = _standing_in(words, parts)
        self._spans: dict[int, tuple[int, int]] = {}

    def add_whole(self, at: int, key: str) -> None:
        """Adds a text if all of it stands between those beside it."""
        found = self._find(key, *self._between(at))
        if found >= 0:
            self._add(at, found, found + len(key))

    def add_partly(self, at: int, key: str) -> None:
        """Adds a text if at least half of its parts stand between those beside it."""
        parts = _parts(key)
        if parts and at not in self._spans:
            start, end = self._between(at)
            if 2 * sum(self._find(part, start, end) >= 0 for part in parts) >= len(parts):
                self._add(at, start, start)

    def distance(self, at: int) -> int:
        """How far away the nearest text is that was found."""
        spot = bisect(self.texts, at)
        return min((abs(at - near) for near in self.texts[max(0, spot - 1) : spot + 1]), default=0)

    def _find(self, key: str, start: int, end: int) -> int:
        """Where a text stands in [start, end) of the words, or -1; a long one is looked for where its first part is."""
        return self._words.find(key, start, end) if len(key) < _PART or key[:_PART] in self._parts else -1

    def _between(self, at: int) -> tuple[int, int]:
        """Where the text before this one ends, and where the one behind it begins."""
        spot = bisect(self.texts, at)
        start = self._spans[self.texts[spot - 1]][1] if spot else 0
        return start, self._spans[self.texts[spot]][0] if spot < len(self.texts) else len(self._words)

    def _add(self, at: int, start: int, end: int) -> None:
        insort(self.texts, at)
        self._spans[at] = (start, end)


def _standing_in(words: str, parts: set[str]) -> set[str]:
    """Those of the parts that stand in the words, which are gone through once for each length of a part."""
    found: set[str] = set()
    for length in set(map(len, parts)):
        slices = map(slice, range(len(words) - length + 1), range(length, len(words) + 1))
        found |= parts.intersection(map(words.__getitem__, slices))
    return found


def _is_in(key: str, parts: Set[str]) -> bool:
    """Whether a text stands in the words, to its end; one that differs in a word here and there does."""
    found = [part in parts for part in (*_parts(key), key[-_PART:])]
    return found[-1] and all(map(or_, found, found[1:]))


def _parts(key: str) -> list[str]:
    """The parts of a text, without what is left at its end."""
    return [key[begin : begin + _PART] for begin in range(0, len(key) - _PART, _PART)]
