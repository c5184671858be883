"""What became of words of a proof in a later one of the same article; positions are code points."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.proof_changes import TextChange, proof_changes
from factcheck.domain.rules.proof_sentences import ProofSentences
from factcheck.domain.text.alignment import Alignment, Shared, Stretch, letters, token_places, whole_words
from factcheck.domain.text.canonical import stripped
from factcheck.domain.text.matching import alike
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span
from factcheck.domain.text.word_pairing import RUN

SHARED = 0.4
"""The share of their letters that has to be left of words that were reworded; of those with less none is found."""
CHANCE = 0.1
"""The share of the letters beside a few words in their sentence of which less is left where these stand by chance."""
LONGER = 3
"""So many times as long as they were words may become, and a few words longer."""
LIKELY = 75
"""How much of a hundred two texts have to be alike (rapidfuzz, partial ratio) for a guess."""
SENTENCE = 20
"""So many letters a part of what was taken for one sentence has to have to be one itself."""
_STOP = pattern(r"[.!?…。！？][\"'”’»)\]]*\Z")
MOST_LOOKED_AT, MOST_COMPARED = 200, 8
"""In so many blocks rare words of lost ones are looked for, and so many of them are compared with these."""


class Placing(StrEnum):
    """What became of words: the same at their place, the same at another one, others, or none."""

    KEPT = "kept"
    MOVED = "moved"
    REWORDED = "reworded"
    LOST = "lost"


class Placement(NamedTuple):
    """Where words of an old proof stand in the new one; lost ones nowhere.

    `around`: the words are the same, and the sentence they stand in is not.
    """

    status: Placing
    span: Span | None = None
    around: bool = False


class ProofDifference:
    """Compares two proofs of an article, and says of any words of the old one what became of them."""

    def __init__(self, old: Proof, new: Proof, language: str = "en") -> None:
        self.old, self._new = old, new
        self._old_sentences, self._new_sentences = ProofSentences(old, language), ProofSentences(new, language)
        self._words = Alignment(*(one.paragraphs for one in (self._old_sentences, self._new_sentences)))

    def placed(self, span: Span) -> Placement:
        """What became of the words at `span` of the old proof."""
        whole = self._words.whole(span.start, span.end)
        if whole is not None:
            return Placement(Placing.MOVED if whole.is_moved else Placing.KEPT, Span(whole.to, whole.to_end))
        touched = whole_words(self.old.text, span.start, span.end)
        if touched is None:
            return Placement(Placing.LOST)
        parts = self._words.parts(*touched)
        same = self._same(span, [one.within(span.start, span.end) for one in parts])
        if same is not None:
            status = Placing.MOVED if any(one.is_moved for one in parts) else Placing.KEPT
            around = self._is_other(self.around(span), self.around_now(same))
            is_chance = around and self._is_chance(span)
            return Placement(Placing.LOST) if is_chance else Placement(status, same, around)
        found = self._reworded_place(Span(*touched), parts)
        is_whole = found is not None and not self._is_divided(span, parts, found)
        return Placement(Placing.REWORDED, found) if is_whole else Placement(Placing.LOST)

    def around(self, span: Span) -> Span:
        """The sentence of the old proof that words stand in, or those."""
        return self._old_sentences.around(span)

    def around_now(self, span: Span) -> Span:
        """The sentence of the new proof that words of it stand in, or those."""
        return self._new_sentences.around(span)

    def tells_otherwise(self, old: Span, new: Span) -> bool:
        """Whether what stands beside words in their sentence tells something else: who says so, how sure, how many.

        Of a language whose telling words nobody has listed any other word does.
        """
        before, now = self._old_sentences, self._new_sentences
        return before.told_beside(old) != now.told_beside(new) or before.speaker(old) != now.speaker(new)

    @property
    def new_sentences(self) -> list[Span]:
        """The sentences of the new proof that pair with no sentence of the old one, wherever in the text that stood."""
        known = set(self._elsewhere.values())
        return [one for one in self._unknown if one not in known]

    @cached_property
    def _unknown(self) -> list[Span]:
        """The sentences of the new proof of which most words have no place in the old one."""
        sentences = (one for piece in self._words.new_pieces for one in self._cut_at_stops(*piece))
        return [Span(*one) for one in sentences if self._share_of_old(*one) < 1 / 2]

    @cached_property
    def _elsewhere(self) -> dict[Span, Span]:
        """The sentences of the old proof that have no place in the new one but where they are said word for word."""
        said: dict[str, list[Span]] = defaultdict(list)
        for one in self._unknown:
            said[alike(one.of(self._new.text))].append(one)
        pieces = (Span(*piece) for piece in self._words.old_pieces)
        same = ((one, said.get(alike(one.of(self.old.text)))) for one in pieces)
        return {one: places.pop(0) for one, places in same if places and self._became(one) is None}

    def _cut_at_stops(self, start: int, end: int) -> Iterator[Stretch]:
        """A sentence of the new proof; two where words of the old one begin or end behind a stop.

        Behind a letter that stands alone a stop is not taken for the end of a sentence.
        """
        text = self._new.text
        for edge in (edge for known in self._words.known(start, end) for edge in known):
            first, last = stripped(text, start, edge)
            is_long = min(last - first, end - edge) >= SENTENCE
            if is_long and any(map(str.isspace, text[last : edge + 1])) and _STOP.search(text, last - 4, last):
                yield first, last
                start = edge
        yield stripped(text, start, end)

    @property
    def changes(self) -> list[TextChange]:
        """The stretches of both proofs in order, word by word."""
        return proof_changes(self.old, self._new, self._words.shared)

    @cached_property
    def changed_sentences(self) -> list[tuple[Span, Span | None]]:
        """The sentences of the old proof of which words are others, each with what it became; None for those gone."""
        pieces = (Span(*piece) for piece in self._words.old_pieces)
        found = ((one, self._became(one)) for one in pieces if one not in self._elsewhere)
        return [(one, now) for one, now in found if now is None or self._is_other(one, now)]

    def _became(self, sentence: Span) -> Span | None:
        """The sentence of the new proof that has most of the words of an old one, if at least half of them are left."""
        parts = self._words.parts(sentence.start, sentence.end)
        if not parts or 2 * self._letters(parts) < letters(sentence.of(self.old.text)):
            return None
        longest = max(parts, key=lambda one: one.end - one.start)
        return self.around_now(Span(longest.to, longest.to + 1))

    def _is_other(self, old: Span, new: Span) -> bool:
        """Whether a sentence has other words than one of the old proof."""
        return self._same(old, self._words.parts(old.start, old.end)) != new

    @cached_property
    def shared(self) -> float:
        """The share of the letters of the shorter proof that belongs to words which stand in both."""
        shorter = min(letters(proof.text) for proof in (self.old, self._new))
        return self._letters(self._words.shared) / max(1, shorter)

    def _letters(self, parts: Iterable[Shared]) -> int:
        return sum(letters(self.old.text[one.start : one.end]) for one in parts)

    def _share_of_old(self, start: int, end: int) -> float:
        """The share of the letters of a stretch of the new proof that belong to words which stood in the old one."""
        text, known = self._new.text, self._words.known(start, end)
        return sum(letters(text[first:last]) for first, last in known) / max(1, letters(text[start:end]))

    def _same(self, span: Span, parts: Sequence[Shared]) -> Span | None:
        """Where all the words stand, with nothing but blanks between them; None where they do not."""
        at, to = span.start, -1
        for part in parts:
            between = self._new.text[to : part.to] if to >= 0 else ""
            if part.to < to or between.strip() or self.old.text[at : part.start].strip():
                return None
            at, to = part.end, part.to_end
        is_whole = parts and not self.old.text[at : span.end].strip()
        return Span(parts[0].to, to) if is_whole else None

    def _reworded_place(self, words: Span, parts: Sequence[Shared]) -> Span | None:
        """Where words that are others now stand by what is left of them, if enough is."""
        found = self._reworded(words, parts)
        if found is not None:
            found = self._in_its_sentence(words, parts, found)
        return found if found is not None and self._is_alike(words, parts, found) else None

    def _is_divided(self, span: Span, parts: Iterable[Shared], found: Span) -> bool:
        """Whether a part of the words, not signs alone, went to another place: none is that of all of them then."""
        away = [one for one in parts if not found.start <= one.to < found.end]
        told = [one for one in away if any(map(str.isalnum, self.old.text[one.start : one.end]))]
        return bool(told) and self._letters(told) >= CHANCE * letters(span.of(self.old.text))

    def _reworded(self, words: Span, parts: Sequence[Shared]) -> Span | None:
        """Where the words stand now that some of them are others: from those before them to those behind."""
        start, end = words.start, words.end
        most = LONGER * letters(words.of(self.old.text)) + 8 * LONGER
        part = self._largest_part(parts, most)
        left = self._end_before(start) if not parts or parts[0].start > start else None
        right = self._start_behind(end) if not parts or parts[-1].end < end else None
        if part is not None:
            left, right = part.start if left is None else left, part.end if right is None else right
        if left is None or right is None or (part is not None and not left <= part.start < part.end <= right):
            return part
        first, last = stripped(self._new.text, left, right)
        return Span(first, last) if first < last and letters(self._new.text[first:last]) <= most else part

    def _in_its_sentence(self, words: Span, parts: Sequence[Shared], found: Span) -> Span:
        """A place within the sentences in which words of it are left; all of these where it was a whole sentence.

        Of words that went over the end of a sentence already it is as it was found.
        """
        text, sentences = self._new.text, self._old_sentences.touched(words)
        if len(sentences) != 1:
            return found
        left = [one for one in parts if found.start <= one.to and one.to_end <= found.end]
        left = [one for one in left if any(map(str.isalnum, text[one.to : one.to_end]))]
        begun, ended = sentences[0]
        at = found.start if words.start > begun else found.end - 1
        there = Span(min(one.to for one in left), max(one.to_end for one in left)) if left else Span(at, at + 1)
        sentence = self.around_now(there)
        start, end = max(found.start, sentence.start), min(found.end, sentence.end)
        behind = self.old.text[words.end : ended]
        is_whole = words.start == begun and not any(map(str.isalnum, behind))
        if is_whole and not self._has_known(sentence.start, start) and not self._has_known(end, sentence.end):
            start, end = sentence.start, sentence.end
            stop = _STOP.search(text, start, end) if behind else None
            end = stop.start() if stop is not None else end
        return Span(start, end)

    def _has_known(self, start: int, end: int) -> bool:
        """Whether words of the old proof stand in a stretch of the new one."""
        return any(any(map(str.isalnum, self._new.text[slice(*one)])) for one in self._words.known(start, end))

    def _largest_part(self, parts: Iterable[Shared], most: int) -> Span | None:
        """Where most of the words stand that are left, without those that stand far from them."""
        groups: list[list[Stretch]] = []
        for place in sorted((one.to, one.to_end) for one in parts):
            if groups and place[0] - groups[-1][-1][1] <= most:
                groups[-1].append(place)
            else:
                groups.append([place])
        best = max(groups, key=lambda group: sum(end - start for start, end in group), default=None)
        return Span(best[0][0], best[-1][1]) if best is not None else None

    def _end_before(self, start: int) -> int | None:
        """Where the word before `start` ends in the new proof; None where that is not known, or another block is."""
        block = self.old.block_at(start)
        end = block.start + len(self.old.text[block.start : start].rstrip())
        to = self._words.target(end - 1) if end > block.start else None
        return None if to is None else to + 1

    def _start_behind(self, end: int) -> int | None:
        """Where the word behind `end` begins in the new proof; None where that is not known, or another block is."""
        block = self.old.block_at(end - 1)
        rest = self.old.text[end : block.end]
        return self._words.target(block.end - len(rest.lstrip())) if rest.strip() else None

    def _is_alike(self, words: Span, parts: Sequence[Shared], found: Span) -> bool:
        """Whether enough of the words is left; of a few that became others the rest of their sentence tells it."""
        if not any(map(str.isalnum, found.of(self._new.text))):
            return False
        here = self._letters(one for one in parts if found.start <= one.to < found.end)
        told = letters(words.of(self.old.text))
        if here >= SHARED * told:
            return True
        beside, there = self._beside(words)
        return there > told and there >= SHARED * beside

    def _is_chance(self, span: Span) -> bool:
        """Whether of the sentence of a few words that are said elsewhere, too, next to nothing else is left."""
        if len(token_places(self.old.text, span.start, span.end)) >= RUN:
            return False
        told, left = self._beside(span)
        is_other = told >= SENTENCE and left < CHANCE * told
        return is_other and self._new.text.count(span.of(self.old.text)) > 1

    def _beside(self, span: Span) -> tuple[int, int]:
        """How many letters stand beside words in their sentence, and how many of them are left."""
        sentence = self.around(span)
        pieces = ((sentence.start, span.start), (span.end, sentence.end))
        told = sum(letters(self.old.text[slice(*one)]) for one in pieces)
        return told, sum(self._letters(self._words.parts(*one)) for one in pieces)

    def gap(self, span: Span) -> Stretch:
        """Where words have to stand by those around them: behind what stood before, before what stood behind them."""
        before, behind = self._words.parts(0, span.start), self._words.parts(span.end, len(self.old.text))
        left = next((one.to_end for one in reversed(before) if not one.is_moved), 0)
        return left, next((one.to for one in behind if not one.is_moved), len(self._new.text))

    def place_of(self, words: str, span: Span) -> Span | None:
        """Where other words for some stand: where the sentence of these stood, or new ones at one place elsewhere.

        None where they stand at more than one; a few words stand elsewhere by chance.
        """
        places, (left, right) = list(self._whole_places(words)), self.gap(self.around(span))
        here = [one for one in places if one.start < right and left < one.end]
        if not here and len(token_places(words, 0, len(words))) >= RUN and len(places) == 1:
            here = [one for one in places if self._share_of_old(one.start, one.end) < 1 / 2]
        return here[0] if len(here) == 1 else None

    def suggestion(self, span: Span) -> Span | None:
        """Where lost words may stand, for people to look at: as they are, alike among new words, or most of them.

        Of places where they are as they were one among new words is likelier.
        """
        quote = span.of(self.old.text)
        exact = islice(self._whole_places(quote), MOST_COMPARED)
        likeliest = min(exact, key=lambda one: self._share_of_old(one.start, one.end) >= 1 / 2, default=None)
        if likeliest is not None:
            return likeliest
        from rapidfuzz import fuzz

        best, found = float(LIKELY), None
        for index in self._blocks_like(quote):
            block = self._new.blocks[index]
            text = self._new.text[block.start : block.end]
            close = fuzz.partial_ratio_alignment(quote, text, score_cutoff=best) if len(text) >= len(quote) else None
            if close is not None and close.dest_start < close.dest_end:
                words = whole_words(self._new.text, block.start + close.dest_start, block.start + close.dest_end)
                if words is not None and self._share_of_old(*words) < 1 / 2:
                    best, found = close.score, Span(*words)
        return found or self._most_of(span)

    def _whole_places(self, quote: str) -> Iterator[Span]:
        """Where words stand in the new proof as they are, and within no longer ones."""
        text, plain = self._new.text, _plain(quote)
        at = self._plain_text.find(plain)
        while at >= 0:
            end = at + len(plain)
            if whole_words(text, at, end) == (at, end):
                yield Span(at, end)
            at = self._plain_text.find(plain, end)

    def _most_of(self, span: Span) -> Span | None:
        """Where most of some words stand of which a part went to another place."""
        touched = whole_words(self.old.text, span.start, span.end)
        return self._reworded_place(Span(*touched), self._words.parts(*touched)) if touched is not None else None

    def _blocks_like(self, quote: str) -> list[int]:
        """The blocks of the new proof with most of the rare words of a quotation among their new words."""
        shared: Counter[int] = Counter()
        places = [(self._new_words.get(word, ()), len(word)) for word in _plain_words(quote)]
        for blocks, length in sorted(places, key=lambda one: len(one[0])):
            if len(shared) + len(blocks) > MOST_LOOKED_AT:
                break
            shared.update(dict.fromkeys(blocks, length))
        return [index for index, _ in shared.most_common(MOST_COMPARED)]

    @cached_property
    def _new_words(self) -> dict[str, list[int]]:
        """The words of the new proof that did not stand in the old one, each with the blocks that have it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        changed: defaultdict[int, set[str]] = defaultdict(set)
        for start, end in self._words.new_pieces:
            edges = [start, *(edge for known in self._words.known(start, end) for edge in known), end]
            for first, last in zip(edges[::2], edges[1::2], strict=True):
                changed[self._new.block_index(start)] |= _plain_words(self._new.text[first:last])
        for index, words in changed.items():
            for word in words:
                found[word].append(index)
        return found

    @cached_property
    def _plain_text(self) -> str:
        return _plain(self._new.text)


def _plain(text: str) -> str:
    """A text as it is looked for, letter by letter: in small letters, with plain marks and blanks."""
    words = alike(text)
    small = words.lower()
    return (small if len(small) == len(words) else words).replace("\n", " ").replace("\u00a0", " ")


def _plain_words(text: str) -> set[str]:
    words = _plain(text)
    return {words[start:end] for start, end in token_places(words, 0, len(words))}
