"""Finds the facts in a text that somebody can check: numbers, names, dates and quotations, paragraph by paragraph."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from factcheck.domain.records.proof import UNNUMBERED, Block, BlockKind, MediaKind, Proof
from factcheck.domain.rules.dates import is_day
from factcheck.domain.rules.names import Names, Vocabulary, vocabulary_of
from factcheck.domain.rules.numbers import Numbers
from factcheck.domain.rules.quotations import quotations
from factcheck.domain.text.canonical import stripped, widened, word_places
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_DAY = pattern(
    r"(?<![\w.,/])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/]|\.\s?)\d{1,2}\2(?:\d{4}|\d\d))(?!\w|[.,/-]\d)"
    r"|(?<![\d.,/])\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?"
)
_HEADING = pattern(r"\w[\w’'-]*(?: [^\W\dA-Z][^\s|]*)(?: [^\s|]+){0,6}(?<![.!?…:;,)”»\"’'])")
_LONGEST_HEADING = 80
_EAST = pattern(r"\d{4}\s?[年년]")
_LABEL = pattern(r"(?<![^\s“„«‘\"])\(?(?:(\d{1,2})|([A-Za-z]))\)(?=\s)")
_CLOCK = pattern(r"(?<![\w:.,])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\w:])")


class FactKind(StrEnum):
    """What sort of fact words hold, a date being a day, a month, a year or a time of the day; or what they lack."""

    NUMBER = "number"
    NAME = "name"
    DATE = "date"
    QUOTATION = "quotation"
    PICTURE = "picture"
    CHART = "chart"
    EMBEDDED = "embedded"


MEDIA = frozenset(FactKind(kind.value) for kind in MediaKind)
"""The kinds of what the file shows and the text lacks."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Words that hold a fact: a number with currency and scale, a name with its title, a quotation with its marks.

    Of media it is the caption; where none stands for them `is_beside` says that they stand beside the words.
    """

    kind: FactKind
    span: Span
    is_beside: bool = False

    @property
    def place(self) -> int:
        """Where it stands in the text: where its words begin, or behind those that it stands beside."""
        return self.span.end if self.is_beside else self.span.start


@dataclass(frozen=True, slots=True)
class Facts:
    """How a language writes numbers, names and dates.

    Of what may be a `date`, what stands before and behind decides for one with the group `year`: it is a number behind
    `counts`, and before `counted` words unless it stands behind `dated` ones. Where words are compared `same_words`
    stand for others (the `month 4` for its names), and `endings` do not count.
    """

    numbers: Numbers = field(default_factory=Numbers)
    names: Names = field(default_factory=Names)
    date: re.Pattern[str] = NEVER
    counts: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    dated: re.Pattern[str] = NEVER
    same_words: Mapping[str, str] = field(default_factory=dict)
    endings: re.Pattern[str] = NEVER

    def dates(self, text: str, span: Span) -> list[Span]:
        """The dates and times of the day in the words at `span`: in figures, and in words of the language."""
        found = (one for one in self.date.finditer(text, span.start, span.end) if self._is_date(text, one))
        days = [one for one in _DAY.finditer(text, span.start, span.end) if _EAST.match(one[0]) or is_day(one[0])]
        times = _CLOCK.finditer(text, span.start, span.end)
        return _apart(Span(*one.span()) for one in (*found, *days, *times))

    def _is_date(self, text: str, found: re.Match[str]) -> bool:
        if found["year"] is None:
            return True
        before = text[max(0, found.start() - 20) : found.start()]
        if self.counts.search(before):
            return False
        return self.dated.search(before) is not None or self.counted.match(text, found.end()) is None

    def within(self, text: str, span: Span, vocabulary: Vocabulary, is_heading: bool = False) -> tuple[Fact, ...]:
        """The facts in the words at `span`, in order; those of one kind do not overlap, and no number is in a date."""
        dates = self.dates(text, span)
        numbers = [one.span for one in self.numbers.within(text, span) if not one.span.overlaps_any(dates)]
        found = {
            FactKind.DATE: dates,
            FactKind.NUMBER: numbers,
            FactKind.NAME: list(self.names.within(text, span, vocabulary, sorted([*dates, *numbers]), is_heading)),
            FactKind.QUOTATION: list(quotations(text, span)),
        }
        facts = [Fact(kind, one) for kind, spans in found.items() for one in _whole(text, spans)]
        return tuple(sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end)))


class FactFinder:
    """Finds the facts of a proof, as the language of its article writes them; its whole text is read once for names."""

    def __init__(self, proof: Proof, facts: Facts) -> None:
        self._proof = proof
        self._facts = facts

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary_of(self._proof)

    def within(self, block: Block) -> tuple[Fact, ...]:
        """The facts of a block, in order; of one that is a quotation itself, and has no marks, the whole is one.

        What the file shows beside its words comes last.
        """
        text = self._proof.text
        start, end = stripped(text, block.start, block.end)
        if start >= end:
            return ()
        span = Span(start, end)
        is_heading = block.kind in UNNUMBERED or _is_like_heading(text, span, block.kind)
        labels = list(_labels(text, span))
        facts: Sequence[Fact] = self._facts.within(text, span, self._vocabulary, is_heading)
        if labels:
            facts = [one for one in facts if one.kind is FactKind.QUOTATION or not one.span.overlaps_any(labels)]
        if block.kind is BlockKind.QUOTATION and all(one.kind is not FactKind.QUOTATION for one in facts):
            facts = (Fact(FactKind.QUOTATION, span), *facts)
        return (*facts, *_media(text, span, block))


def _labels(text: str, span: Span) -> Iterator[Span]:
    """Where labels of a list stand that was numbered by hand, 1) or (b): at its beginning, and in rows from the first.

    They tell in which place of the list something stands, and nothing that could be wrong.
    """
    row: list[re.Match[str]] = []
    for one in _LABEL.finditer(text, span.start, span.end):
        if one.start() == span.start:
            yield Span(*one.span())
        is_next = row and _ordinal(one) == _ordinal(row[-1]) + 1
        row = [*row, one] if is_next else [one] if _ordinal(one) == 1 else []
        if len(row) > 1:
            yield from (Span(*label.span()) for label in row[-2:])


def _ordinal(label: re.Match[str]) -> int:
    """Which place of a list a label tells: 2 for 2) and b)."""
    return int(label[1]) if label[1] else ord(label[2].casefold()) - ord("a") + 1


def _is_like_heading(text: str, span: Span, kind: BlockKind) -> bool:
    """Whether a paragraph is as short as a heading, and no sentence; a plain text has its headings so."""
    is_short = kind is BlockKind.PARAGRAPH and len(span) <= _LONGEST_HEADING
    return is_short and _HEADING.fullmatch(span.of(text)) is not None


def _media(text: str, span: Span, block: Block) -> Iterator[Fact]:
    """What the file shows beside the words at `span`: in a caption they stand for it, else it is behind the last."""
    is_beside = block.kind is not BlockKind.CAPTION
    if is_beside and block.media:
        last = word_places(text, span.start, span.end)[-1:] or [(span.start, span.end)]
        span = Span(*last[0])
    for kind in block.media:
        yield Fact(FactKind(kind.value), span, is_beside)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, without those that overlap one before them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _whole(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans that split no grapheme cluster."""
    return _apart(widened(text, span.start, span.end) for span in spans)
