"""Which words of a text stand where in a later version of it; all positions are code points.

Blocks that are the same pair up, then sentences of the others, and the words of what is left by a diff.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from factcheck.domain.text.canonical import HAN, shared_beginning, stripped
from factcheck.domain.text.matching import alike
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.word_pairing import WordPairing, WordRow, twins

TELLING = 10
"""So many letters a sentence has to have to hold two texts together: shorter ones are said twice by chance."""
_ALONE = HAN + "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"  # scripts that put no blank between words
_WORD = rf"[^\W_{_ALONE}]+|\S"
_TOKEN, _WORDS = pattern(_WORD), pattern(f"({_WORD})")
Stretch = tuple[int, int]
"""Beginning and end of a word, a sentence or a block in its text."""
InBlock = tuple[Stretch, int]
"""Where a piece of a text stands, and the number of its block."""


def token_places(text: str, start: int, end: int) -> list[Stretch]:
    """Where each word and each sign between `start` and `end` begins and ends."""
    return [found.span() for found in _TOKEN.finditer(text, start, end)]


def whole_words(text: str, start: int, end: int) -> Stretch | None:
    """Where the first word or sign begins that a stretch touches, and where the last one ends; None of blanks."""
    first, last = start, end = stripped(text, start, end)
    if start >= end:
        return None
    while first and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < len(text) and text[last - 1].isalnum() and text[last].isalnum():
        last += 1
    if (first, last) != (start, end):
        touched = [place for place in token_places(text, first, last) if place[1] > start and place[0] < end]
        first, last = touched[0][0], touched[-1][1]
    return first, last


class Shared(NamedTuple):
    """A stretch of the old text that stands in the new one too, at `to`; `is_moved`: there it crossed others."""

    start: int
    end: int
    to: int
    is_moved: bool = False

    def within(self, start: int, end: int) -> "Shared":
        """The part of it that lies between two places of the old text."""
        first = max(self.start, start)
        return Shared(first, min(self.end, end), self.to + first - self.start, self.is_moved)

    @property
    def to_end(self) -> int:
        """Where it ends in the new text."""
        return self.to + self.end - self.start


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A text with its blocks; `sentences` gives those of a block by its number."""

    text: str
    blocks: Sequence[Stretch]
    sentences: Callable[[int], Sequence[Stretch]]


def whole_paragraph(text: str) -> Paragraphs:
    """A text of one block, compared as if it were one sentence."""
    block = [(0, len(text))]
    return Paragraphs(text, block, lambda _number: block)


@dataclass(slots=True)
class _Pieces:
    """The blocks of a text that have a twin, by the number of that, and the sentences of the others.

    What each is, where, and in which block.
    """

    keys: list[int | tuple[int, str]] = field(default_factory=list)
    places: list[Stretch] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    away: set[int] = field(default_factory=set)
    """Those that moved."""

    def piece(self, number: int) -> InBlock:
        return self.places[number], self.blocks[number]

    def some(self, first: int, end: int | None = None) -> list[InBlock]:
        """So the pieces from `first` to `end`, without those that moved."""
        some = list(zip(self.places[first:end], self.blocks[first:end], strict=True))
        return [one for at, one in enumerate(some, first) if at not in self.away] if self.away else some


@dataclass(slots=True)
class _Words:
    """The words of a text, and where they begin and end; what is paired already is a long word."""

    text: str
    numbers: dict[str, int]
    row: WordRow = field(default_factory=WordRow)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, piece: Stretch, block: int, gap: int) -> None:
        start, end = piece
        parts = _WORDS.split(self.text[start:end])  # blanks, a word, blanks, a word, ... blanks
        edges = list(accumulate(map(len, parts), initial=start))
        self.starts += edges[1:-1:2]
        self.ends += edges[2::2]
        self.row.add(list(map(self.numbers.__getitem__, parts[1::2])), block, gap)

    def add_long(self, piece: Stretch, block: int, number: int, partner: int) -> None:
        """Adds a stretch that is paired with another one."""
        self.starts.append(piece[0])
        self.ends.append(piece[1])
        self.row.add([number], block, number, partner)

    def is_sign_behind(self, at: int) -> bool:
        """Whether a sign stands there, with no blank between it and what stands before it."""
        start, end = self.starts[at], self.ends[at]
        return start == self.ends[at - 1] and end == start + 1 and not self.text[start].isalnum()

    def part(self, at: int, other: "_Words") -> None:
        """Leaves a word without a partner."""
        partner = self.row.partner[at]
        if partner >= 0:
            self.row.partner[at] = other.row.partner[partner] = -1


class Alignment:
    """Maps an old text to a new one."""

    def __init__(self, old: Paragraphs, new: Paragraphs) -> None:
        self._texts = alike(old.text), alike(new.text)
        paired, moved = _same_blocks(old, new, self._texts)
        fixed = {here: there for here, there in paired.items() if here not in moved}
        here = _pieces(self._texts[0], old, {one: one for one in fixed}, moved)
        there = _pieces(self._texts[1], new, {to: one for one, to in fixed.items()}, {paired[one] for one in moved})
        lengths = [end - start for start, end in here.places]
        is_telling = (isinstance(key, int) or len(key[1]) >= TELLING for key in here.keys)
        weights = [length if tells else 0 for length, tells in zip(lengths, is_telling, strict=True)]
        same, crossed = twins(here.keys, there.keys, weights)
        exchanged = {at: same.pop(at) for at in crossed}
        together = {(here.blocks[at], there.blocks[to]) for at, to in same.items()}
        exchanged = {at: to for at, to in exchanged.items() if (here.blocks[at], there.blocks[to]) in together}
        here.away, there.away = set(exchanged), set(exchanged.values())
        known, others = same.keys() | exchanged, there.away.union(same.values())
        self.old_pieces = [place for at, place in enumerate(here.places) if at not in known]
        """The sentences of the old text that do not stand in the new one as they are, or at another place."""
        self.new_pieces = [place for at, place in enumerate(there.places) if at not in others]
        """The sentences of the new text that did not stand in the old one as they are, or at another place."""
        away = [Shared(*old.blocks[one], new.blocks[paired[one]][0], is_moved=True) for one in moved]
        away += [Shared(*here.places[at], there.places[to][0], is_moved=True) for at, to in exchanged.items()]
        self._whole = sorted([*away, *(Shared(*here.places[at], there.places[to][0]) for at, to in same.items())])
        self.shared = sorted([*away, *self._paired_words(here, there, same)])
        """The stretches that stand in both texts, in the order of the old one; of what differs whole words."""
        self._starts = [one.start for one in self.shared]
        self._whole_starts = [one.start for one in self._whole]

    def whole(self, start: int, end: int) -> Shared | None:
        """The part between two places of a block or a sentence that stands in both texts; None of others."""
        return _around(self._whole, self._whole_starts, start, end)

    def parts(self, start: int, end: int) -> list[Shared]:
        """What of a stretch of the old text stands in the new one, in the order of the old one."""
        first = max(0, bisect_right(self._starts, start) - 1)
        some = self.shared[first : bisect_left(self._starts, end)]
        return [one.within(start, end) for one in some if one.end > start]

    def target(self, start: int) -> int | None:
        """Where the word that begins at `start` of the old text begins in the new one; None where it does not."""
        found = _around(self.shared, self._starts, start, start + 1)
        return None if found is None else found.to

    def is_moved(self, start: int) -> bool:
        """Whether the word that begins at `start` of the old text crossed others."""
        found = _around(self.shared, self._starts, start, start + 1)
        return found is not None and found.is_moved

    def known(self, start: int, end: int) -> list[Stretch]:
        """What of a stretch of the new text stood in the old one, in the order of the new one."""
        back, starts = self._back
        first = max(0, bisect_right(starts, start) - 1)
        some = back[first : bisect_left(starts, end)]
        return [(max(to, start), min(to_end, end)) for to, to_end in some if to_end > start]

    @cached_property
    def _back(self) -> tuple[list[Stretch], list[int]]:
        """Where in the new text that stands which is in both, and where each of it begins."""
        back = sorted((one.to, one.to_end) for one in self.shared)
        return back, [start for start, _ in back]

    def _paired_words(self, here: _Pieces, there: _Pieces, same: dict[int, int]) -> Iterator[Shared]:
        """What stands in both texts, where pieces with a twin hold the two together."""
        numbers = defaultdict[str, int]()
        numbers.default_factory = numbers.__len__  # each new word has the next number
        one, other = _Words(self._texts[0], numbers), _Words(self._texts[1], numbers)
        at = to = 0
        for twin, its_twin in sorted(same.items()):
            if at < twin or to < its_twin:
                _add_between(one, here.some(at, twin), other, there.some(to, its_twin))
            _add_pair(one, *here.piece(twin), other, *there.piece(its_twin))
            at, to = twin + 1, its_twin + 1
        _add_between(one, here.some(at), other, there.some(to))
        moved = WordPairing(one.row, other.row).moved
        _keep_signs(one, other, moved)
        old, new = self._texts
        starts_there = other.starts
        start = end = to = 0
        before, was_moved = -2, False
        for at, (begun, ended, twin) in enumerate(zip(one.starts, one.ends, one.row.partner, strict=True)):
            if twin < 0:
                continue
            begun_there, is_moved = starts_there[twin], at in moved
            goes_on = twin == before + 1 and is_moved is was_moved and begun_there - to == begun - start
            before = twin
            if goes_on and old[end:begun] == new[to + end - start : begun_there]:
                end = ended
                continue
            if end:
                yield Shared(start, end, to, was_moved)
            start, end, to, was_moved = begun, ended, begun_there, is_moved
        if end:
            yield Shared(start, end, to, was_moved)


def _keep_signs(one: _Words, other: _Words, moved: set[int]) -> None:
    """Pairs the sign behind a word with that behind its partner, where the diff took one that ends another sentence.

    It cannot tell which of two stops is gone where the sentence between them is.
    """
    here, there = one.row, other.row
    partner = here.partner
    for at in range(1, len(partner)):
        to = partner[at - 1] + 1
        if to == 0 or partner[at] == to or to == len(there.words) or here.words[at] != there.words[to]:
            continue
        if one.is_sign_behind(at) and other.is_sign_behind(to):
            moved.discard(there.partner[to])
            one.part(at, other)
            other.part(to, one)
            partner[at], there.partner[to] = to, at
            (moved.add if at - 1 in moved else moved.discard)(at)


def letters(text: str) -> int:
    """How many signs a text has that are no blanks."""
    return len("".join(text.split()))


def _around(stretches: Sequence[Shared], starts: Sequence[int], start: int, end: int) -> Shared | None:
    """The part between two places of a stretch that holds both."""
    at = bisect_right(starts, start) - 1
    if at < 0 or end > stretches[at].end:
        return None
    begun, _, to, is_moved = stretches[at]
    return Shared(start, end, to + start - begun, is_moved)


def _same_blocks(old: Paragraphs, new: Paragraphs, texts: tuple[str, str]) -> tuple[dict[int, int], set[int]]:
    """Which old blocks stand in the new text word for word, by their numbers, and which of them crossed others."""
    here, there = ([text[start:end] for start, end in one.blocks] for one, text in zip((old, new), texts, strict=True))
    known = set(here), set(there)
    in_old = _sentences_of_one(old, texts[0], [at for at, words in enumerate(here) if words not in known[1]])
    in_new = _sentences_of_one(new, texts[1], [at for at, words in enumerate(there) if words not in known[0]])
    shared: Counter[tuple[int, int]] = Counter()
    for words in in_old.keys() & in_new.keys():
        shared[in_old[words], in_new[words]] += len(words)
    most = {at: to for (at, to), _ in sorted(shared.items(), key=lambda one: (one[1], one[0]))}
    partly = [(at, to, min(len(here[at]), len(there[to]))) for at, to in most.items()]
    return twins(here, there, list(map(len, here)), partly)


def _sentences_of_one(paragraphs: Paragraphs, text: str, blocks: Iterable[int]) -> dict[str, int]:
    """The sentences that only one of some blocks has, with its number; shorter ones than tell anything are left out."""
    found: dict[str, int] = {}
    for number in blocks:
        for start, end in paragraphs.sentences(number):
            if end - start >= TELLING:
                words = text[start:end]
                found[words] = number if words not in found else -1
    return {words: number for words, number in found.items() if number >= 0}


def _pieces(text: str, paragraphs: Paragraphs, fixed: dict[int, int], moved: set[int]) -> _Pieces:
    """A text in pieces, without the blocks that moved; a sentence is told by its words and the twins before it."""
    found, gap = _Pieces(), 0
    for number, block in enumerate(paragraphs.blocks):
        if number in fixed and block[0] < block[1]:
            gap += 1
            found.keys.append(fixed[number])
            found.places.append(block)
            found.blocks.append(number)
        elif number not in moved:
            sentences = paragraphs.sentences(number)
            found.places += sentences
            found.keys += [(gap, text[start:end]) for start, end in sentences]
            found.blocks += [number] * len(sentences)
    return found


def _add_pair(one: _Words, piece: Stretch, block: int, other: _Words, its_twin: Stretch, its_block: int) -> None:
    """Adds a stretch that stands in both texts, as a long word."""
    at, to = len(one.starts), len(other.starts)
    one.add_long(piece, block, -1 - at, to)
    other.add_long(its_twin, its_block, -1 - at, at)


def _add_between(one: _Words, some: list[InBlock], other: _Words, others: list[InBlock]) -> None:
    """Adds what lies between two pieces with a twin; many letters that are the same at both ends are long words."""
    gap = len(one.starts)
    head = tail = 0
    if some and others:
        (here, block), (there, to_block) = some[0], others[0]
        words, to_words = one.text[slice(*here)], other.text[slice(*there)]
        head = words.rfind(" ", 0, shared_beginning(words, to_words))
        if head >= TELLING:
            _add_pair(one, (here[0], here[0] + head), block, other, (there[0], there[0] + head), to_block)
            some[0], others[0] = ((here[0] + head, here[1]), block), ((there[0] + head, there[1]), to_block)
        (here, block), (there, to_block) = some[-1], others[-1]
        words, to_words = one.text[slice(*here)], other.text[slice(*there)]
        shared = shared_beginning(words[::-1], to_words[::-1])
        tail = len(words) - 1 - words.find(" ", len(words) - shared) if " " in words[len(words) - shared :] else 0
        if tail >= TELLING:
            some[-1], others[-1] = ((here[0], here[1] - tail), block), ((there[0], there[1] - tail), to_block)
    for piece, number in some:
        one.add(piece, number, gap)
    for piece, number in others:
        other.add(piece, number, gap)
    if tail >= TELLING:
        _add_pair(one, (here[1] - tail, here[1]), block, other, (there[1] - tail, there[1]), to_block)
