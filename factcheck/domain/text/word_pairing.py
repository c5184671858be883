"""Which words of a row are those of a later one, by a diff; words are numbers, the same one for the same word.

Runs of words that either row has once hold the two together (patience diff, by Bram Cohen), those that cross them were
moved, and what lies between is compared word by word (Indel distance of rapidfuzz).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise

RUN = 4
"""So many words in a row, which either text has once, are taken for the same ones."""
MOVED = 10
"""So many words have to have moved together: fewer are said twice by chance."""
NEAR = 40
"""So many words may lie between two runs that moved together."""
LARGEST = 4_000_000
"""The product of words on both sides that are compared one by one: of more, a run of their own has to come first."""
Pair = tuple[int, int]
"""The place of a word, or of a run, in the old row, and that in the new one."""


@dataclass(slots=True)
class WordRow:
    """The words of a text, and for each in which block and in which gap between words that are paired already it is.

    `partner` is the place of its word in the other row, -1 for none.
    """

    words: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    partner: list[int] = field(default_factory=list)

    def add(self, words: Sequence[int], block: int, gap: int, first_partner: int = -1) -> None:
        """Adds words of a block; `first_partner` of one that is paired already."""
        self.words += words
        self.blocks += [block] * len(words)
        self.gaps += [gap] * len(words)
        self.partner += [first_partner] * len(words)

    def runs(self) -> dict[tuple[int, ...], int]:
        """Where each run of words begins that stands here once, within one gap."""
        gaps, found, twice = self.gaps, dict[tuple[int, ...], int](), set[tuple[int, ...]]()
        for at, run in enumerate(zip(*(self.words[at:] for at in range(RUN)), strict=False)):
            if gaps[at] == gaps[at + RUN - 1] and found.setdefault(run, at) != at:
                twice.add(run)
        for run in twice:
            del found[run]
        return found

    def free(self, first: int, end: int) -> list[int]:
        """The words from `first` to `end` that are not paired."""
        partner = self.partner
        return [at for at in range(first, end) if partner[at] < 0]

    def widened(self, first: int, end: int) -> tuple[int, int]:
        """The words from `first` to `end` with all of the blocks that hold them."""
        return bisect_left(self.blocks, self.blocks[first]), bisect_right(self.blocks, self.blocks[end - 1])


class WordPairing:
    """Pairs the words of two rows; `moved` are those of the old one that crossed others."""

    def __init__(self, old: WordRow, new: WordRow) -> None:
        self._old, self._new = old, new
        self.moved: set[int] = set()
        there = new.runs()
        runs = [(at, there[run]) for run, at in old.runs().items() if run in there]
        fixed = self._in_order(runs)
        self._join_runs(fixed)
        kept = set(fixed)
        for some in _together([one for one in runs if one not in kept]):
            self._move(some)
        for here, others in self._between():
            self._compare(here, others)

    def _in_order(self, runs: Sequence[Pair]) -> list[Pair]:
        """The most runs that stand in the same gap and in the same order in both texts."""
        old, new = self._old.gaps, self._new.gaps
        here = [(at, to) for at, to in runs if old[at] == new[to]]
        found: list[Pair] = []
        for _, group in groupby(here, lambda one: old[one[0]]):
            some = list(group)
            found += [some[at] for at in heaviest_rise([to for _, to in some], [1] * len(some))]
        return found

    def _join(self, here: Sequence[int], there: Sequence[int]) -> list[int]:
        """Pairs words that are the same, where neither has another one; gives those of the old text."""
        old, new = self._old.partner, self._new.partner
        joined = []
        for at, to in zip(here, there, strict=True):
            if old[at] < 0 and new[to] < 0:
                old[at], new[to] = to, at
                joined.append(at)
        return joined

    def _join_runs(self, runs: Sequence[Pair]) -> list[int]:
        """Pairs the words of runs, which are in order; gives those of the old text."""
        joined: list[int] = []
        for at, to, length in _chains(runs):
            joined += self._join(range(at, at + length), range(to, to + length))
        return joined

    def _move(self, runs: Sequence[Pair]) -> None:
        """Pairs what moved together, with the words around it that nothing else has."""
        joined = self._join_runs(runs)
        if not joined:
            return
        (first, to_first), (last, to_last) = runs[0], runs[-1]
        here = self._old.free(*self._old.widened(first, last + RUN))
        there = self._new.free(*self._new.widened(to_first, to_last + RUN))
        anchors = sorted((at, self._old.partner[at]) for at in joined)
        ends = len(self._old.words), len(self._new.words)
        for (left, to_left), (right, to_right) in pairwise([(-1, -1), *anchors, ends]):
            if right - left > 1 and to_right - to_left > 1:
                joined += self._compare(_inside(here, left, right), _inside(there, to_left, to_right))
        self.moved.update(joined)

    def _between(self) -> Iterator[tuple[list[int], list[int]]]:
        """What no run holds, in the order of the texts, between the words that are paired and stand in order."""
        moved, here_at, there_at = self.moved, 0, 0
        ends = len(self._old.words), len(self._new.words)
        for at, to in chain(enumerate(self._old.partner), [ends]):
            if to < 0 or at in moved:
                continue
            if at > here_at and to > there_at:
                here, there = self._old.free(here_at, at), self._new.free(there_at, to)
                if here and there:
                    yield here, there
            here_at, there_at = at + 1, to + 1

    def _compare(self, here: Sequence[int], there: Sequence[int]) -> list[int]:
        """Pairs the words that two stretches share, but for those between changes that are larger than they are."""
        one, other = [self._old.words[at] for at in here], [self._new.words[to] for to in there]
        shorter = min(len(one), len(other))
        head = tail = 0
        while head < shorter and one[head] == other[head]:
            head += 1
        while tail < shorter - head and one[-1 - tail] == other[-1 - tail]:
            tail += 1
        joined = self._join(here[:head], there[:head])
        joined += self._join(here[len(here) - tail :], there[len(there) - tail :])
        one, other = one[head : len(one) - tail], other[head : len(other) - tail]
        for at, to, length in _shared_runs(one, other):
            joined += self._join(here[head + at : head + at + length], there[head + to : head + to + length])
        return joined


def _shared_runs(one: Sequence[int], other: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Where runs of words that two stretches share begin in both, and how long they are."""
    if set(one).isdisjoint(other) or len(one) * len(other) > LARGEST:
        return
    from rapidfuzz.distance import Indel

    same = [step for step in Indel.opcodes(one, other) if step.tag == "equal"]
    ends = [(0, 0), *((step.src_end, step.dest_end) for step in same)]
    begins = [*((step.src_start, step.dest_start) for step in same), (len(one), len(other))]
    changed = [max(after[0] - before[0], after[1] - before[1]) for before, after in zip(ends, begins, strict=True)]
    for step, before, behind in zip(same, changed, changed[1:], strict=False):
        if 2 * (step.src_end - step.src_start) > min(before, behind):
            yield step.src_start, step.dest_start, step.src_end - step.src_start


def _chains(runs: Sequence[Pair]) -> Iterator[tuple[int, int, int]]:
    """Where words begin in both rows that runs hold which go on by one word, and how many they are."""
    first: Pair | None = None
    before = (-RUN, -RUN)
    for at, to in [*runs, (-RUN, -RUN)]:
        if (at - 1, to - 1) != before:
            if first is not None:
                yield *first, before[0] + RUN - first[0]
            first = at, to
        before = at, to


def _once(things: Sequence[Hashable]) -> dict[Hashable, int]:
    """The things that stand in a row once, each with its place."""
    found = dict(zip(things, range(len(things)), strict=True))
    if len(found) < len(things):
        last = set(found.values())
        for thing in {thing for at, thing in enumerate(things) if at not in last}:
            del found[thing]
    return found


def _inside(places: Sequence[int], left: int, right: int) -> Sequence[int]:
    """Those of rising places that lie between two others."""
    return places[bisect_right(places, left) : bisect_left(places, right)]


def twins(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    weights: Sequence[int],
    partly: Sequence[tuple[int, int, int]] = (),
) -> tuple[dict[int, int], set[int]]:
    """Which things are the same in both rows, and which of the old ones crossed others that weigh more together.

    Those that either row has once and that weigh anything (`weights` of the old ones), and their neighbours that are
    the same too. Things that are only `partly` the same, with what that weighs, count among those that are crossed.
    """
    in_new = _once(new)
    pairs = [(at, in_new[one]) for one, at in _once(old).items() if weights[at] and one in in_new]
    weighed = sorted([*((at, to, weights[at]) for at, to in pairs), *partly])
    stay = heaviest_rise([to for _, to, _ in weighed], [weight for _, _, weight in weighed])
    found = dict(pairs)
    in_order = [weighed[one][:2] for one in stay if weighed[one][0] in found]
    moved = found.keys() - dict(in_order).keys()
    taken = set(found.values())
    for step in (1, -1):
        for at, to in in_order[::step]:
            here, there = at + step, to + step
            while 0 <= here < len(old) and 0 <= there < len(new) and here not in found and there not in taken:
                if old[here] != new[there]:
                    break
                found[here] = there
                taken.add(there)
                here, there = here + step, there + step
    return found, moved


def _together(runs: Sequence[Pair]) -> list[list[Pair]]:
    """Runs in groups that moved together, the largest first; what is too short to have moved is left out."""
    groups: list[list[Pair]] = []
    for at, to in runs:
        if groups:
            before, to_before = groups[-1][-1]
            if at - before <= NEAR and 0 < to - to_before <= NEAR:
                groups[-1].append((at, to))
                continue
        groups.append([(at, to)])
    large = [group for group in groups if len({word for at, _ in group for word in range(at, at + RUN)}) >= MOVED]
    return sorted(large, key=len, reverse=True)


def heaviest_rise(numbers: Sequence[int], weights: Sequence[int]) -> list[int]:
    """The places of the sequence that rises and weighs most, of numbers of which no two are the same."""
    if all(one < other for one, other in pairwise(numbers)):
        return list(range(len(numbers)))
    tops, best, places = list[int](), list[int](), list[int]()
    before: list[int] = []
    for at, number in enumerate(numbers):
        first = bisect_left(tops, number)
        before.append(places[first - 1] if first else -1)
        weight = weights[at] + (best[first - 1] if first else 0)
        last = bisect_right(best, weight, first)
        tops[first:last], best[first:last], places[first:last] = [number], [weight], [at]
    found = []
    at = places[-1] if places else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
