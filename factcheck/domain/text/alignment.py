"""Which words of a text stand where in a later version of it; all positions are code points.

Blocks that are the same pair up, the words of all others by a diff: runs of words that either text has once hold the
two together (patience diff, by Bram Cohen), those that cross them were moved, and what lies between is compared word
by word (Indel distance of rapidfuzz).
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.domain.text.canonical import HAN
from factcheck.domain.text.patterns import pattern

RUN = 4
"""So many words in a row, which either text has once, are taken for the same ones."""
MOVED = 10
"""So many words have to have moved together: fewer are said twice by chance."""
NEAR = 40
"""So many words may lie between two runs that moved together."""
LARGEST = 4_000_000
"""The product of words on both sides that are compared one by one: of more, a run of their own has to come first."""
_ALONE = HAN + "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"  # scripts that put no blank between words
_TOKEN = pattern(rf"[{_ALONE}]|[^\W_{_ALONE}]+|[^\w\s]|_")
_ALIKE = str.maketrans("“”„«»’‘‚‐‑", '"""""\'\'\'--')
Stretch = tuple[int, int]
"""Beginning and end of a word or a block in its text."""


def token_places(text: str, start: int, end: int) -> list[Stretch]:
    """Where each word and each sign between `start` and `end` begins and ends."""
    return [found.span() for found in _TOKEN.finditer(text, start, end)]


def _words_touched(text: str, start: int, end: int) -> list[Stretch]:
    first, last = start, end
    while first and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < len(text) and text[last - 1].isalnum() and text[last].isalnum():
        last += 1
    return [place for place in token_places(text, first, last) if place[1] > start and place[0] < end]


def alike(words: str) -> str:
    """`words` with straight quotation marks and one kind of hyphen: of these only the print differs."""
    return words if words.isascii() else words.translate(_ALIKE)


@dataclass(slots=True)
class _Side:
    """The words of one text in the blocks that have no twin.

    What each is, where, in which block and which gap between twins, and which one of the other text it is, -1 for none.
    """

    text: str
    words: list[int] = field(default_factory=list)
    places: list[Stretch] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    partner: list[int] = field(default_factory=list)

    def overlapping(self, start: int, end: int) -> list[Stretch]:
        """The words that a stretch touches, if all of it is in blocks without a twin."""
        first = bisect_left(self.places, (start, 0))
        if first and self.places[first - 1][1] > start:
            first -= 1
        return self.places[first : bisect_left(self.places, (end, 0))]

    def runs(self) -> dict[tuple[int, ...], int]:
        """Where each run of words begins that stands here once, within one gap."""
        runs = list(zip(*(self.words[at:] for at in range(RUN)), strict=False))
        counts = Counter(runs)
        return {run: at for at, run in enumerate(runs) if counts[run] == 1 and self.gaps[at] == self.gaps[at + RUN - 1]}


class Alignment:
    """Maps words of an old text, of which blocks are given, to those of a new one."""

    def __init__(self, old: str, old_blocks: Sequence[Stretch], new: str, new_blocks: Sequence[Stretch]) -> None:
        self._old_blocks = old_blocks
        self._new_blocks = new_blocks
        self._starts = [start for start, _ in old_blocks]
        self._new_starts = [start for start, _ in new_blocks]
        self.twins, self.moved_blocks = _twins(
            [old[start:end] for start, end in old_blocks], [new[start:end] for start, end in new_blocks]
        )
        """For each old block that stands in the new text word for word, which one that is there."""
        self._paired = set(self.twins.values())
        numbers: dict[str, int] = {}
        self._old, self._new = self._sides(old, new, numbers)
        self._moved: set[int] = set()
        self._pair()
        places = self._new.places
        self._to = {
            self._old.places[at][0]: places[there][0] for at, there in enumerate(self._old.partner) if there >= 0
        }
        self.from_old = {there: here for here, there in self._to.items()}
        """For words of new blocks without a twin where they stood, by their beginnings."""

    def target(self, start: int) -> int | None:
        """Where the word that begins at `start` of the old text begins in the new one; None where it does not."""
        block = bisect_right(self._starts, start) - 1
        twin = self.twins.get(block)
        if twin is None:
            return self._to.get(start)
        return self._new_blocks[twin][0] + start - self._old_blocks[block][0]

    def twin_span(self, start: int, end: int) -> Stretch | None:
        """Where words of one block stand in its twin; None where they have none, or belong to several blocks."""
        block = bisect_right(self._starts, start) - 1
        twin = self.twins.get(block)
        if twin is None or end > self._old_blocks[block][1]:
            return None
        shift = self._new_blocks[twin][0] - self._old_blocks[block][0]
        return start + shift, end + shift

    def old_words(self, start: int, end: int) -> list[Stretch]:
        """The words of the old text that a stretch touches."""
        blocks = range(bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1))
        if any(block in self.twins for block in blocks):
            return _words_touched(self._old.text, start, end)
        return self._old.overlapping(start, end)

    def new_words(self, start: int, end: int) -> list[Stretch]:
        """The words of the new text that a stretch touches."""
        blocks = range(bisect_right(self._new_starts, start) - 1, bisect_right(self._new_starts, end - 1))
        if any(block in self._paired for block in blocks):
            return _words_touched(self._new.text, start, end)
        return self._new.overlapping(start, end)

    def is_moved(self, start: int) -> bool:
        """Whether the word that begins at `start` of the old text crossed others."""
        return bisect_right(self._starts, start) - 1 in self.moved_blocks or start in self._moved

    def _sides(self, old: str, new: str, numbers: dict[str, int]) -> tuple[_Side, _Side]:
        """The words of the blocks without a twin; a gap ends where a twin that did not move stands."""
        fixed = {here: there for here, there in self.twins.items() if here not in self.moved_blocks}
        sides = []
        taken = (
            (old, self._old_blocks, self.twins.keys(), fixed),
            (new, self._new_blocks, self._paired, set(fixed.values())),
        )
        for raw, blocks, paired, ends in taken:
            side, gap, text = _Side(raw), 0, alike(raw)
            for number, (start, end) in enumerate(blocks):
                gap += number in ends
                if number not in paired:
                    places = token_places(text, start, end)
                    side.places += places
                    side.words += [numbers.setdefault(text[first:last], len(numbers)) for first, last in places]
                    side.blocks += [number] * len(places)
                    side.gaps += [gap] * len(places)
            side.partner = [-1] * len(side.words)
            sides.append(side)
        return sides[0], sides[1]

    def _pair(self) -> None:
        there = self._new.runs()
        runs = [(at, there[run]) for run, at in self._old.runs().items() if run in there]
        runs.sort()
        fixed = self._in_order(runs)
        self._join_runs(fixed)
        kept = set(fixed)
        for some in _together([one for one in runs if one not in kept]):
            self._move(some)
        for here, there_ in self._between():
            self._compare(here, there_)

    def _in_order(self, runs: Sequence[Stretch]) -> list[Stretch]:
        """The most runs that stand in the same gap and in the same order in both texts."""
        here = [one for one in runs if self._old.gaps[one[0]] == self._new.gaps[one[1]]]
        return [here[at] for at in _longest_rise([to for _, to in here])]

    def _join(self, here: Sequence[int], there: Sequence[int]) -> list[int]:
        """Pairs words that are the same, where neither has another one; gives those of the old text."""
        joined = []
        for at, to in zip(here, there, strict=True):
            if self._old.partner[at] < 0 and self._new.partner[to] < 0:
                self._old.partner[at], self._new.partner[to] = to, at
                joined.append(at)
        return joined

    def _join_runs(self, runs: Sequence[Stretch]) -> list[int]:
        """Pairs the words of runs, of those that go on by one word the last one alone."""
        joined: list[int] = []
        before = (-RUN, -RUN)
        for at, to in runs:
            skipped = RUN - 1 if (at - 1, to - 1) == before else 0
            joined += self._join(range(at + skipped, at + RUN), range(to + skipped, to + RUN))
            before = at, to
        return joined

    def _move(self, runs: Sequence[Stretch]) -> None:
        """Pairs what moved together, with the words around it that nothing else has."""
        joined = self._join_runs(runs)
        if not joined:
            return
        (first, to_first), (last, to_last) = runs[0], runs[-1]
        here = self._free(self._old, *self._widened(self._old, first, last + RUN))
        there = self._free(self._new, *self._widened(self._new, to_first, to_last + RUN))
        anchors = sorted((at, self._old.partner[at]) for at in joined)
        ends = len(self._old.words), len(self._new.words)
        for (left, to_left), (right, to_right) in pairwise([(-1, -1), *anchors, ends]):
            joined += self._compare(_inside(here, left, right), _inside(there, to_left, to_right))
        self._moved.update(self._old.places[at][0] for at in joined)

    @staticmethod
    def _widened(side: _Side, first: int, end: int) -> Stretch:
        """The words from `first` to `end` with all of the blocks that hold them."""
        return bisect_left(side.blocks, side.blocks[first]), bisect_right(side.blocks, side.blocks[end - 1])

    @staticmethod
    def _free(side: _Side, first: int, end: int) -> list[int]:
        return [at for at in range(first, end) if side.partner[at] < 0]

    def _between(self) -> Iterator[tuple[list[int], list[int]]]:
        """What no run holds, in the order of the texts, between the words that are paired and stand in order."""
        moved = self._moved
        anchors = [
            (at, to) for at, to in enumerate(self._old.partner) if to >= 0 and self._old.places[at][0] not in moved
        ]
        ends = len(self._old.words), len(self._new.words)
        here_at = there_at = 0
        for at, to in [*anchors, ends]:
            here, there = self._free(self._old, here_at, at), self._free(self._new, there_at, to)
            here_at, there_at = at + 1, to + 1
            if here and there:
                yield from self._by_gap(here, there)

    def _by_gap(self, here: list[int], there: list[int]) -> Iterator[tuple[list[int], list[int]]]:
        for gap in dict.fromkeys(self._old.gaps[at] for at in here):
            some = [at for at in here if self._old.gaps[at] == gap]
            others = [to for to in there if self._new.gaps[to] == gap]
            if others:
                yield some, others

    def _compare(self, here: Sequence[int], there: Sequence[int]) -> list[int]:
        """Pairs the words that two stretches share, but for those between changes that are larger than they are."""
        from rapidfuzz.distance import Indel

        if not here or not there or len(here) * len(there) > LARGEST:
            return []
        one, other = [self._old.words[at] for at in here], [self._new.words[to] for to in there]
        same = [step for step in Indel.opcodes(one, other) if step.tag == "equal"]
        ends = [(0, 0), *((step.src_end, step.dest_end) for step in same)]
        begins = [*((step.src_start, step.dest_start) for step in same), (len(one), len(other))]
        changed = [max(after[0] - before[0], after[1] - before[1]) for before, after in zip(ends, begins, strict=True)]
        joined = []
        for step, before, behind in zip(same, changed, changed[1:], strict=False):
            if 2 * (step.src_end - step.src_start) > min(before, behind):
                joined += self._join(here[step.src_start : step.src_end], there[step.dest_start : step.dest_end])
        return joined


def _inside(places: Sequence[int], left: int, right: int) -> Sequence[int]:
    """Those of rising places that lie between two others."""
    return places[bisect_right(places, left) : bisect_left(places, right)]


def _twins(old: Sequence[str], new: Sequence[str]) -> tuple[dict[int, int], set[int]]:
    """Which blocks are the same in both, and which of the old ones crossed others.

    Blocks that either text has once, and their neighbours that are the same too.
    """
    counts, others = Counter(old), Counter(new)
    where = {one: at for at, one in enumerate(new)}
    pairs = [(at, where[one]) for at, one in enumerate(old) if one and counts[one] == 1 and others[one] == 1]
    in_order = {pairs[at] for at in _longest_rise([to for _, to in pairs])}
    twins = dict(pairs)
    moved = {at for at, to in pairs if (at, to) not in in_order}
    taken = set(twins.values())
    for step in (1, -1):
        for at, to in sorted(in_order, reverse=step < 0):
            here, there = at + step, to + step
            while 0 <= here < len(old) and 0 <= there < len(new) and here not in twins and there not in taken:
                if old[here] != new[there]:
                    break
                twins[here] = there
                taken.add(there)
                here, there = here + step, there + step
    return twins, moved


def _together(runs: Sequence[Stretch]) -> list[list[Stretch]]:
    """Runs in groups that moved together, the largest first; what is too short to have moved is left out."""
    groups: list[list[Stretch]] = []
    for at, to in runs:
        if groups:
            before, to_before = groups[-1][-1]
            if at - before <= NEAR and 0 < to - to_before <= NEAR:
                groups[-1].append((at, to))
                continue
        groups.append([(at, to)])
    large = [group for group in groups if len({word for at, _ in group for word in range(at, at + RUN)}) >= MOVED]
    return sorted(large, key=len, reverse=True)


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The places of the longest sequence that rises (patience sorting)."""
    tops: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(places[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            places.append(at)
        else:
            tops[pile], places[pile] = number, at
    found = []
    at = places[-1] if places else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
