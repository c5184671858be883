"""One version of an article's text: blocks over the canonical text, which never changes."""

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.domain.records.ids import ArticleId, CaptureId, ProofId
from factcheck.domain.text.canonical import word_count
from factcheck.domain.text.occurrences import Occurrences
from factcheck.domain.text.span import Mark, Span, SpanIndex


class BlockKind(StrEnum):
    """What a block of the text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    NOTE = "note"


class MediaKind(StrEnum):
    """What a file or a page shows and no text can hold; a chart may be a drawing, what is embedded a video or sound."""

    PICTURE = "picture"
    CHART = "chart"
    EMBEDDED = "embedded"


UNNUMBERED = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING})


class StyleKind(StrEnum):
    """How a stretch inside a block was set."""

    BOLD = "bold"
    ITALIC = "italic"
    STRUCK = "struck"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece [start, end) of the canonical text.

    `label` is a list label or the number of a note, which is not text; `page` is where a paged file has it, from 1 on,
    0 where there are no pages; `rtl` says that the file sets it from right to left. `media` are what the file shows
    beside it and its text lacks; a caption stands for them. Proofs of earlier programs say nothing of them.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    label: str = ""
    page: int = 0
    rtl: bool = False
    media: tuple[MediaKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """An emphasis or a link over [start, end); `target` is the address of a link."""

    kind: StyleKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True)
class Proof:
    """A numbered version of the text, with the place it came from."""

    id: ProofId
    article_id: ArticleId
    number: int
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    styles: tuple[Style, ...]
    origin: str
    made_at: str
    capture_id: CaptureId | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def paragraph_numbers(self) -> tuple[int | None, ...]:
        """For each block its paragraph number from 1 on; None for headline, standfirst and headings."""
        numbers: list[int | None] = []
        count = 0
        for block in self.blocks:
            counted = block.kind not in UNNUMBERED
            count += counted
            numbers.append(count if counted else None)
        return tuple(numbers)

    @cached_property
    def occurrences(self) -> Occurrences:
        """Finds words in its text."""
        return Occurrences(self.text)

    @cached_property
    def _struck(self) -> SpanIndex[None]:
        struck = (Span(one.start, one.end) for one in self.styles if one.kind is StyleKind.STRUCK)
        return SpanIndex(Mark(span, None) for span in struck)

    def struck_in(self, span: Span) -> tuple[Span, ...]:
        """The stretches within `span` that are set struck through, counted from its beginning."""
        found = (mark.span for mark in self._struck.overlapping(span))
        cut = (Span(max(one.start, span.start), min(one.end, span.end)) for one in found)
        return tuple(Span(one.start - span.start, one.end - span.start) for one in cut)

    @cached_property
    def words_by_block(self) -> tuple[int, ...]:
        """For each block how many words it holds."""
        return tuple(word_count(self.text[block.start : block.end]) for block in self.blocks)

    @cached_property
    def words(self) -> int:
        """How many words it holds."""
        return sum(self.words_by_block)

    def block_index(self, position: int) -> int:
        """The index of the block that holds the code point `position` (a line end belongs to its block)."""
        return max(0, bisect_right(self._starts, position) - 1)

    def block_at(self, position: int) -> Block:
        """The block that holds the code point `position`."""
        return self.blocks[self.block_index(position)]

    def paragraph_at(self, position: int) -> int | None:
        """The number of the paragraph at `position`, None in headline, standfirst and headings."""
        return self.paragraph_numbers[self.block_index(position)]

    def indexes_in(self, span: Span) -> range:
        """The indexes of the blocks that `span` touches."""
        return range(self.block_index(span.start), self.block_index(span.end - 1) + 1)


@dataclass(frozen=True, slots=True)
class ProofSummary:
    """What is known of a proof without its text; `words` is how many it holds."""

    id: ProofId
    number: int
    sha256: str
    words: int
    origin: str
    made_at: str


def is_tiled(text: str, blocks: Sequence[Block]) -> bool:
    """Whether blocks are all of a text, one after the other, a line end between two; they may hold line ends too."""
    at = 0
    for block in blocks:
        if block.start != at or block.end < at:
            return False
        at = block.end + 1
    return at == len(text) + 1 and all(text[block.end] == "\n" for block in blocks[:-1])


def plain_text(proof: Proof, left_out: Collection[int] = ()) -> str:
    """The text of a proof with a blank line between paragraphs and labels of lists and notes; some can be left out."""
    there = (block for index, block in enumerate(proof.blocks) if index not in left_out)
    paragraphs = (f"{block.label} {proof.text[block.start : block.end]}".strip() for block in there)
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def fingerprint(text: str) -> str:
    """The SHA-256 of the text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
