"""What became of words of a proof in a later one of the same article; positions are code points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_changes import TextChange, proof_changes
from factcheck.domain.rules.sentences import sentences_of
from factcheck.domain.text.alignment import Alignment, Stretch, alike, token_places
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span

SHARED = 0.4
"""The share of their letters that has to be left of words that were reworded; of those with less none is found."""
LONGER = 3
"""So many times as long as they were words may become, and a few words longer."""
LIKELY = 75
"""How much of a hundred two texts have to be alike (rapidfuzz, partial ratio) for a guess."""
_NEXT = 200
_TELLING_SIGNS = frozenset('"−%‰?')
"""Signs that change what is told: quotation marks, minus, shares, a question."""


class Placing(StrEnum):
    """What became of words: the same at their place, the same at another one, others, or none."""

    KEPT = "kept"
    MOVED = "moved"
    REWORDED = "reworded"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where words of an old proof stand in the new one; lost ones nowhere.

    `around`: the words are the same, and the sentence they stand in is not.
    """

    status: Placing
    span: Span | None = None
    around: bool = False


class ProofDifference:
    """Compares two proofs of an article, and says of any words of the old one what became of them."""

    def __init__(self, old: Proof, new: Proof, language: str = "en") -> None:
        self._old, self._new, self._language = old, new, language
        blocks = [[(block.start, block.end) for block in proof.blocks] for proof in (old, new)]
        self._words = Alignment(old.text, blocks[0], new.text, blocks[1])
        self._sentences: dict[tuple[str, int], list[Span]] = {}

    def placed(self, span: Span) -> Placement:
        """What became of the words at `span` of the old proof."""
        twin = self._words.twin_span(span.start, span.end)
        if twin is not None:
            return Placement(Placing.MOVED if self._words.is_moved(span.start) else Placing.KEPT, Span(*twin))
        words = self._words.old_words(span.start, span.end)
        targets = [self._words.target(start) for start, _ in words]
        same = self._same(words, targets)
        if same is not None:
            last = words[-1]
            head, tail = max(0, span.start - words[0][0]), max(0, last[1] - span.end)
            new = Span(same.start + head, same.end - tail)
            is_moved = any(self._words.is_moved(start) for start, _ in words)
            return Placement(
                Placing.MOVED if is_moved else Placing.KEPT,
                new,
                around=self._is_other_around(span, new),
            )
        found = self._reworded(words, targets)
        if found is not None and self._is_alike(words, targets, found):
            return Placement(Placing.REWORDED, found)
        return Placement(Placing.LOST)

    @property
    def old(self) -> Proof:
        """The older proof."""
        return self._old

    def around(self, span: Span) -> Span:
        """The sentence of the old proof that words stand in, or those."""
        return self._sentence_around(self._old, span)

    def around_now(self, span: Span) -> Span:
        """The sentence of the new proof that words of it stand in, or those."""
        return self._sentence_around(self._new, span)

    def tells_otherwise(self, old: Span, new: Span) -> bool:
        """Whether what stands beside words in their sentence tells something else: who says so, how sure, how many.

        Of a language whose telling words nobody has listed any other word does.
        """
        return self._told_beside(self._old, old) != self._told_beside(self._new, new)

    def _told_beside(self, proof: Proof, span: Span) -> list[str]:
        """The words that tell something in the sentence that `span` stands in, without those at `span`."""
        sentence = self._sentence_around(proof, span)
        places = token_places(proof.text, sentence.start, sentence.end)
        beside = (place for place in places if place[1] <= span.start or place[0] >= span.end)
        said = language_of(self._language).attributions.found(proof.text, sentence)
        return [*told(proof.text, beside, self._language), said.speaker.casefold() if said is not None else ""]

    @cached_property
    def new_sentences(self) -> list[Span]:
        """The sentences of the new proof that pair with no sentence of the old one."""
        changed = (number for number in range(len(self._new.blocks)) if number not in self._paired)
        sentences = (one for number in changed for one in self._sentences_of(self._new, number))
        return [one for one in sentences if self._share_of_old(self._words.new_words(one.start, one.end)) < 1 / 2]

    @property
    def changes(self) -> list[TextChange]:
        """The stretches of both proofs in order, word by word."""
        return proof_changes(self._old, self._new, self._words)

    @cached_property
    def changed_sentences(self) -> list[tuple[Span, Span | None]]:
        """The sentences of the old proof of which words are others, each with what it became; None for those gone."""
        numbers = (number for number in range(len(self._old.blocks)) if number not in self._words.twins)
        sentences = (one for number in numbers for one in self._sentences_of(self._old, number))
        found = ((one, self._became(one)) for one in sentences)
        return [(one, now) for one, now in found if now is None or self._is_other(one, now)]

    def _became(self, sentence: Span) -> Span | None:
        """The sentence of the new proof that has most of the words of an old one, if at least half of them are left."""
        places = self._words.old_words(sentence.start, sentence.end)
        left = [(place, to) for place in places if (to := self._words.target(place[0])) is not None]
        if not left or 2 * _letters([place for place, _to in left]) < _letters(places):
            return None
        middle = left[len(left) // 2][1]
        return self.around_now(Span(middle, middle + 1))

    def _is_other(self, old: Span, new: Span) -> bool:
        """Whether a sentence has other words than one of the old proof."""
        if old.of(self._old.text) == new.of(self._new.text):
            return False
        here, there = self._words.old_words(old.start, old.end), self._words.new_words(new.start, new.end)
        return _bare(self._old.text, here) != _bare(self._new.text, there)

    @cached_property
    def shared(self) -> float:
        """The share of the letters of the shorter proof that belongs to words which stand in both."""
        common = 0
        for number, block in enumerate(self._new.blocks):
            places = token_places(self._new.text, block.start, block.end)
            is_twin = number in self._paired
            common += _letters([place for place in places if is_twin or place[0] in self._words.from_old])
        return common / max(1, min(len("".join(proof.text.split())) for proof in (self._old, self._new)))

    @cached_property
    def _paired(self) -> frozenset[int]:
        """The blocks of the new proof that are those of the old one."""
        return frozenset(self._words.twins.values())

    def _share_of_old(self, places: Sequence[Stretch]) -> float:
        """The share of the letters of new words that belong to words which stood in the old proof."""
        known = [place for place in places if place[0] in self._words.from_old]
        return _letters(known) / max(1, _letters(places))

    def _same(self, words: Sequence[Stretch], targets: Sequence[int | None]) -> Span | None:
        """Where all the words stand, with nothing but blanks between them; None where they do not."""
        end = first = -1
        for (start, stop), to in zip(words, targets, strict=True):
            if to is None or (end >= 0 and (to < end or self._new.text[end:to].strip())):
                return None
            first, end = first if end >= 0 else to, to + stop - start
        return Span(first, end) if words else None

    def _reworded(self, words: Sequence[Stretch], targets: Sequence[int | None]) -> Span | None:
        """Where the words stand now that some of them are others: from those before them to those behind."""
        if not words:
            return None
        part = self._largest_part(words, targets, LONGER * _letters(words) + 8 * LONGER)
        left = self._end_before(words[0][0]) if targets[0] is None else None
        right = self._start_behind(words[-1][1]) if targets[-1] is None else None
        if part is not None:
            left, right = part.start if left is None else left, part.end if right is None else right
        if left is None or right is None or (part is not None and not left <= part.start < part.end <= right):
            return part
        places = self._words.new_words(left, right)
        if not places or len(places) > LONGER * len(words) + LONGER:
            return part
        return Span(places[0][0], places[-1][1])

    def _largest_part(self, words: Sequence[Stretch], targets: Sequence[int | None], most: int) -> Span | None:
        """Where most of those words stand that are left, without those that stand far from them."""
        left = sorted((to, to + end - start) for (start, end), to in zip(words, targets, strict=True) if to is not None)
        parts: list[list[Stretch]] = []
        for place in left:
            if parts and place[0] - parts[-1][-1][1] <= most:
                parts[-1].append(place)
            else:
                parts.append([place])
        best = max(parts, key=_letters, default=None)
        return Span(best[0][0], best[-1][1]) if best is not None else None

    def _end_before(self, start: int) -> int | None:
        """Where the word before `start` ends in the new proof; None where that is not known, or another block is."""
        block = self._old.block_at(start)
        places = self._words.old_words(max(block.start, start - _NEXT), start) if start > block.start else []
        to = self._words.target(places[-1][0]) if places else None
        return None if to is None else to + places[-1][1] - places[-1][0]

    def _start_behind(self, end: int) -> int | None:
        """Where the word behind `end` begins in the new proof; None where that is not known, or another block is."""
        block = self._old.block_at(end - 1)
        places = self._words.old_words(end, min(block.end, end + _NEXT)) if end < block.end else []
        return self._words.target(places[0][0]) if places else None

    def _is_alike(self, words: Sequence[Stretch], targets: Sequence[int | None], found: Span) -> bool:
        """Whether enough of the words is left; of a few that became others the rest of their sentence tells it."""
        here = [
            place for place, to in zip(words, targets, strict=True) if to is not None and found.start <= to < found.end
        ]
        if _letters(here) >= SHARED * _letters(words):
            return True
        sentence = self.around(Span(words[0][0], words[-1][1]))
        around = [
            place
            for place in self._words.old_words(sentence.start, sentence.end)
            if place[1] <= words[0][0] or place[0] >= words[-1][1]
        ]
        there = [place for place in around if self._words.target(place[0]) is not None]
        return _letters(there) > _letters(words) and _letters(there) >= SHARED * _letters(around)

    def _is_other_around(self, old: Span, new: Span) -> bool:
        """Whether the sentence that words stand in has other words than it had."""
        if self._old.block_index(old.start) in self._words.twins:
            return False
        return self._is_other(self.around(old), self.around_now(new))

    def _sentence_around(self, proof: Proof, span: Span) -> Span:
        """From the beginning of the sentence that words begin in to the end of the one that they end in."""
        indexes = proof.indexes_in(span)
        here = [one for index in indexes for one in self._sentences_of(proof, index) if one.overlaps(span)]
        return Span(min(one.start for one in here), max(one.end for one in here)) if here else span

    def _sentences_of(self, proof: Proof, index: int) -> list[Span]:
        key = proof.id, index
        if key not in self._sentences:
            self._sentences[key] = sentences_of(proof, proof.blocks[index], self._language)
        return self._sentences[key]

    def suggestion(self, span: Span) -> Span | None:
        """Where lost words may stand, for people to look at: as they are, else much alike among new words."""
        quote = span.of(self._old.text)
        exact = spans_of(self._new.text, quote)
        if exact:
            return exact[0]
        from rapidfuzz import fuzz

        best, found = float(LIKELY), None
        for number, block in enumerate(self._new.blocks):
            text = self._new.text[block.start : block.end]
            if number in self._paired or len(text) < len(quote):
                continue
            close = fuzz.partial_ratio_alignment(quote, text, score_cutoff=best)
            if close is not None and close.dest_start < close.dest_end:
                words = self._words.new_words(block.start + close.dest_start, block.start + close.dest_end)
                if words and self._share_of_old(words) < 1 / 2:
                    best, found = close.score, Span(words[0][0], words[-1][1])
        return found


def told(text: str, places: Iterable[Stretch], language: str) -> list[str]:
    """Of words and signs at their places those that tell something: names, numbers, quotation marks, telling words."""
    rules = language_of(language)
    found = []
    for start, end in places:
        word = text[start:end]
        plain = alike(word).casefold()
        is_name = word[0].isupper() and not (rules.small_words and rules.small_words.fullmatch(plain))
        is_telling = rules.telling_words is None or plain in rules.telling_words
        if is_telling or is_name or plain in _TELLING_SIGNS or any(map(str.isdigit, plain)):
            found.append(plain)
    return found


def _letters(places: Sequence[Stretch]) -> int:
    return sum(end - start for start, end in places)


def _bare(text: str, places: Sequence[Stretch]) -> list[str]:
    begun = places[0][0] if places else 0
    words = alike(text[begun : places[-1][1]]) if places else ""
    return [words[start - begun : end - begun] for start, end in places]
