"""What differs between two proofs of an article, word by word, as stretches that are both texts; from an alignment."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise

from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.text.alignment import Shared, Stretch
from factcheck.domain.text.canonical import shared_beginning
from factcheck.domain.text.joined_words import is_joined, joined_words
from factcheck.domain.text.span import Mark, Span, SpanIndex, segments

LINE_END = "¶"
"""Stands for a line end that was put in or taken out within a paragraph, which nobody would see."""
LONGEST = 64
"""So many letters a word has at most, with the signs in it."""
BY_CHANCE = 20
"""So many letters two paragraphs may share by chance, of which one became another."""


class ChangeKind(StrEnum):
    """What became of a stretch: it stands in both proofs, in one of them, or in both at another place."""

    SAME = "same"
    REMOVED = "removed"
    INSERTED = "inserted"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A stretch of an old text, of a new one, or of both where it is the same.

    What moved comes twice: where it stood, with `old` alone, and where it stands, with `new` alone. The other text has
    it `there`.
    """

    kind: ChangeKind
    old: Span | None
    new: Span | None
    there: Span | None = None


def proof_changes(old: Proof, new: Proof, shared: Iterable[Shared]) -> list[TextChange]:
    """The stretches of two proofs in the order of the new one; all with `old` are the old text, with `new` the new one.

    The same may differ in blanks, and in how quotation marks and hyphens are printed.
    """
    kept, moved = list[Shared](), list[Shared]()
    for one in shared:
        whole = _in_whole_words(one, old.text, new.text)
        if whole is not None:
            (moved if one.is_moved else kept).append(whole)
    places = [(Span(one.start, one.end), Span(one.to, one.to_end)) for one in moved]
    from_here = _indexed(places)
    to_here = _indexed(sorted((there, here) for here, there in places))
    found: list[TextChange] = []
    at = to = 0
    end = Shared(len(old.text), len(old.text), len(new.text))
    for one in [*_without_chance(kept, old, new), end]:
        found += _between(old.text, new.text, (at, one.start), (to, one.to))
        if one is not end:
            found.append(_same(one.start, one.to, one.end - one.start, one.end - one.start))
        at, to = one.end, one.to_end
    return _merged(one for change in found for one in _with_moved(change, from_here, to_here))


@dataclass(frozen=True, slots=True)
class ComparedRun:
    """Words of a comparison with what became of them; `is_gone`: they stand there no more.

    Of the first of a line that moved from or to one paragraph `paragraph` is the number of that, where it has one.
    `is_struck`: the text that they are of has them struck through.
    """

    kind: ChangeKind
    words: str
    is_gone: bool = False
    paragraph: int | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A paragraph of a comparison."""

    runs: tuple[ComparedRun, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in it is other than it was."""
        return any(run.kind is not ChangeKind.SAME for run in self.runs)


def lines_of(changes: Sequence[TextChange], old: Proof, new: Proof) -> list[ComparedLine]:
    """The stretches as people read them, in paragraphs; where two were joined, or one was split, the line end shows."""
    lines: list[list[ComparedRun]] = [[]]
    at = to = 0
    for number, one in enumerate(changes):
        is_gone, paragraph = one.new is None, _paragraph(one, old, new)
        at, to = one.old.end if one.old is not None else at, one.new.end if one.new is not None else to
        other = (new.text, to) if is_gone else (old.text, at)
        is_shown = one.kind is not ChangeKind.SAME and _is_within(*other)
        is_apart = number > 0 and lines[-1] and _is_apart(changes[number - 1], changes[number], old, new)
        for count, within in enumerate(_lines(one, old, new, LINE_END if is_shown else "")):
            if count or is_apart:
                is_apart = False
                lines.append([])
            for words, is_struck in within:
                is_told = any((run.is_gone, run.paragraph) == (is_gone, paragraph) for run in lines[-1])
                lines[-1].append(ComparedRun(one.kind, words, is_gone, None if is_told else paragraph, is_struck))
                paragraph = None
    return [ComparedLine(tuple(runs)) for runs in lines if runs]


def _lines(change: TextChange, old: Proof, new: Proof, line_end: str) -> Iterator[list[tuple[str, bool]]]:
    """The words of a change line by line, cut where the text has some of them struck through, and whether it has.

    Each line but the last ends with `line_end`.
    """
    proof, span = (new, change.new) if change.new is not None else (old, change.old)
    assert span is not None
    lines, at = span.of(proof.text).split("\n"), span.start
    for number, line in enumerate(lines, start=1):
        cut: list[tuple[str, bool]] = []
        if line:
            here = Span(at, at + len(line))
            marks = [Mark(one, True) for one in proof.struck_in(here)]
            cut = [(one.span.of(line), bool(one.marks)) for one in segments(marks, Span(0, len(line)))]
        yield cut + ([(line_end, False)] if line_end and number < len(lines) else [])
        at += len(line) + 1


def _is_within(text: str, at: int) -> bool:
    """Whether a place lies within a paragraph, not at its beginning or end."""
    return 0 < at < len(text) and "\n" not in text[at - 1 : at + 1]


def _is_apart(before: TextChange, after: TextChange, old: Proof, new: Proof) -> bool:
    """Whether a paragraph that moved away or came meets one of the other text, which is no other version of it."""
    if ChangeKind.MOVED not in (before.kind, after.kind) or before.old is None or after.new is None:
        return False
    is_whole = old.block_at(before.old.end - 1).end == before.old.end
    return before.new is after.old is None and is_whole and new.block_at(after.new.start).start == after.new.start


def cut_words(changes: Iterable[TextChange], old: Proof) -> Iterator[str]:
    """The words of an old proof that were taken out of it, a paragraph each; those of notes are left out."""
    for change in changes:
        if change.kind is ChangeKind.REMOVED and change.old is not None:
            for index in old.indexes_in(change.old):
                block = old.blocks[index]
                words = old.text[max(block.start, change.old.start) : min(block.end, change.old.end)].strip()
                if block.kind is not BlockKind.NOTE and any(map(str.isalnum, words)):
                    yield words


def _paragraph(change: TextChange, old: Proof, new: Proof) -> int | None:
    if change.there is None:
        return None
    return (new if change.new is None else old).paragraph_at(change.there.start)


def _in_whole_words(one: Shared, old: str, new: str) -> Shared | None:
    """A stretch without what is part of other words at its ends, as “4,” is where 4,500 became 4,600."""
    start, end, shift = one.start, one.end, one.to - one.start
    texts = (old, 0), (new, shift)
    while start < end and any(is_joined(text, end + by) for text, by in texts):
        end = min(joined_words(text, max(start, end - LONGEST) + by, end + by)[-1][0] - by for text, by in texts)
    while start < end and any(is_joined(text, start + by) for text, by in texts):
        start = max(joined_words(text, start + by, min(end, start + LONGEST) + by)[0][1] - by for text, by in texts)
    return one.within(start, end) if start < end else None


def _without_chance(kept: Iterable[Shared], old: Proof, new: Proof) -> list[Shared]:
    """The stretches without the few words that two paragraphs share of which one became, or was, another one."""
    pieces = [piece for one in kept for piece in _cut_at_lines(one, old.text)]
    pairs = [(old.block_index(one.start), new.block_index(one.to)) for one in pieces]
    shared: Counter[tuple[int, int]] = Counter()
    for one, pair in zip(pieces, pairs, strict=True):
        shared[pair] += 0 if old.text[one.start] == "\n" else one.end - one.start
    most = sorted(shared, key=lambda pair: shared[pair])
    became, was = dict(most), {there: here for here, there in most}

    def is_chance(pair: tuple[int, int]) -> bool:
        here, there = pair
        shorter = min(one.end - one.start for one in (old.blocks[here], new.blocks[there]))
        is_other = became[here] != there or was[there] != here
        return is_other and shared[pair] < BY_CHANCE and 2 * shared[pair] < shorter

    chance = set(filter(is_chance, shared))
    both = zip(pieces, pairs, strict=True)
    return [one for one, pair in both if pair not in chance or old.text[one.start] == "\n"]


def _cut_at_lines(one: Shared, text: str) -> Iterator[Shared]:
    """What of a stretch is in its first and in its last paragraph, and between, from line end to line end."""
    first = text.find("\n", one.start, one.end)
    if first < 0:
        yield one
        return
    edges = (one.start, first, text.rindex("\n", first, one.end) + 1, one.end)
    yield from (one.within(*edge) for edge in pairwise(edges) if edge[0] < edge[1])


def _between(old: str, new: str, here: Stretch, there: Stretch) -> Iterator[TextChange]:
    """What lies between two words that stand in both; blanks at its ends are the same."""
    (at, end), (to, to_end) = here, there
    gone, put = old[at:end], new[to:to_end]
    if not gone.strip() and not put.strip() and gone and put and ("\n" in gone) == ("\n" in put):
        yield _same(at, to, len(gone), len(put))
        return
    before = shared_beginning(*(text[: len(text) - len(text.lstrip())] for text in (gone, put)))
    rest = gone[before:], put[before:]
    behind = shared_beginning(*(text[len(text.rstrip()) :][::-1] for text in rest))
    yield from [_same(at, to, before, before)] if before else []
    yield from _replaced(old, new, (at + before, end - behind), (to + before, to_end - behind))
    yield from [_same(end - behind, to_end - behind, behind, behind)] if behind else []


def _replaced(old: str, new: str, here: Stretch, there: Stretch) -> Iterator[TextChange]:
    """Words in place of others; of those that go over line ends, what is in the first and the last line by itself."""
    at, to = here[0], there[0]
    for gone, put in _by_lines(old, new, here, there):
        if gone == put:
            yield from [_same(at, to, len(gone), len(put))] if gone else []
        else:
            yield from [TextChange(ChangeKind.REMOVED, Span(at, at + len(gone)), None)] if gone else []
            yield from [TextChange(ChangeKind.INSERTED, None, Span(to, to + len(put)))] if put else []
        at, to = at + len(gone), to + len(put)


def _by_lines(old: str, new: str, here: Stretch, there: Stretch) -> list[tuple[str, str]]:
    """Words and others in their place, cut so that those in one line stand beside those in the first or last line.

    Those in one line belong to the last of the others where they begin a paragraph, and do not end it.
    """
    gone, put = old[slice(*here)], new[slice(*there)]
    if "\n" in gone and "\n" in put:
        (first, gone), (other_first, put) = (text.split("\n", 1) for text in (gone, put))
        (middle, last), (other_middle, other_last) = (f"\n{text}".rsplit("\n", 1) for text in (gone, put))
        return [(first, other_first), (f"{middle}\n", f"{other_middle}\n"), (last, other_last)]
    if "\n" not in gone and "\n" not in put:
        return [(gone, put)]
    text, (start, end), others = (old, here, put) if "\n" in put else (new, there, gone)
    begins, ends = text[start - 1 : start] in ("", "\n"), text[end : end + 1] in ("", "\n")
    is_last = not ends and (begins or (not text[start:end].isspace() and others.startswith("\n")))
    cut, cut_there = (one.rfind("\n") + 1 if is_last else len(one.split("\n", 1)[0]) for one in (gone, put))
    return [(gone[:cut], put[:cut_there]), (gone[cut:], put[cut_there:])]


def _same(at: int, to: int, length: int, new_length: int) -> TextChange:
    return TextChange(ChangeKind.SAME, Span(at, at + length), Span(to, to + new_length))


def _indexed(moved: Iterable[tuple[Span, Span]]) -> SpanIndex[Span]:
    """Where words of a text are, in order, with where the other has them; with at most one sign between as one."""
    found: list[tuple[Span, Span]] = []
    for here, there in moved:
        if found and here.start - found[-1][0].end <= 1 and 0 <= there.start - found[-1][1].end <= 1:
            found[-1] = Span(found[-1][0].start, here.end), Span(found[-1][1].start, there.end)
        else:
            found.append((here, there))
    return SpanIndex(Mark(here, there) for here, there in found)


def _with_moved(change: TextChange, from_here: SpanIndex[Span], to_here: SpanIndex[Span]) -> Iterator[TextChange]:
    """A stretch of one of the texts, cut where moved words begin and end in it."""
    if change.kind is ChangeKind.SAME:
        yield change
        return
    is_old = change.old is not None
    span = change.old or change.new
    assert span is not None
    moved = from_here if is_old else to_here
    inside = [mark.span for mark in moved.overlapping(span)]
    ends = {max(span.start, min(at, span.end)) for one in inside for at in (one.start, one.end)}
    for start, end in pairwise(sorted({span.start, span.end, *ends})):
        part = Span(start, end)
        there = next((mark.key for mark in moved.at(start)), None)
        kind = ChangeKind.MOVED if there is not None else change.kind
        yield TextChange(kind, part if is_old else None, None if is_old else part, there)


def _merged(changes: Iterable[TextChange]) -> list[TextChange]:
    """Stretches of one kind, and moved from one place, that follow each other as one."""
    ends = ((some[0], some[-1]) for some in (list(group) for _, group in groupby(changes, _what)))
    return [replace(one, old=_through(one.old, last.old), new=_through(one.new, last.new)) for one, last in ends]


def _what(change: TextChange) -> tuple[ChangeKind, bool, bool, Span | None]:
    return change.kind, change.old is None, change.new is None, change.there


def _through(first: Span | None, last: Span | None) -> Span | None:
    return Span(first.start, last.end) if first is not None and last is not None else None
