"""Builds the text of an RTF file: paragraphs and runs in nested scopes."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.importers.rtf.header_tables import BODY, HeaderTables
from factcheck.importers.rtf.state import Groups, RtfScope
from factcheck.importers.shared.annotations import Remarks
from factcheck.importers.shared.metadata import kind_of_style
from factcheck.importers.shared.notices import OfficeNotices
from factcheck.importers.shared.superscripts import at_height

_HEADING = re.compile(r"heading (\d)")
_EMPHASES = (StyleKind.BOLD, StyleKind.ITALIC)
_SET_BY_STYLE = (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING, BlockKind.CAPTION)
_DEEPEST = 50


@dataclass(slots=True)
class RtfText:
    """What was read so far; `languages` counts the letters set in each, the last of `scopes` is the innermost.

    `deleted_at` is the place of the last words that were deleted.
    """

    groups: Groups
    tables: HeaderTables
    noticed: OfficeNotices = field(default_factory=OfficeNotices)
    remarks: Remarks = field(default_factory=Remarks)
    languages: Counter[int] = field(default_factory=Counter)
    scopes: list[RtfScope] = field(default_factory=lambda: [RtfScope()])
    deleted_at: tuple[int, int] | None = None
    _change: tuple[bool, int] | None = None

    @property
    def scope(self) -> RtfScope:
        """The stretch of blocks that is open."""
        return self.scopes[-1]

    @property
    def place(self) -> tuple[int, int]:
        """Where writing has come to: the paragraph, and the code points in it; to be compared only."""
        return self.scope.paragraphs, self.scope.builder.length

    def write(self, text: str) -> None:
        """Adds words as the group sets them; those that are deleted or hidden stay out."""
        state, builder = self.groups.state, self.scope.builder
        self._see_change()
        if state.deleted:
            self.deleted_at = self.place
            return
        if state.hidden:
            self.noticed.hide_words(text)
            return
        self.noticed.end_hidden()
        self.languages[state.language] += len(text)
        if self.scope.is_comment:
            builder.write(text)
            return
        start = builder.length
        builder.write(at_height(text, state.height), state.format)
        if state.target:
            self.scope.link = self.remarks.link(state.target, builder, start, self.scope.link)

    def end(self, word: str) -> None:
        """Ends a paragraph, a cell or a row, as the control word says; a paragraph end that is deleted is none."""
        self._see_change()
        if word in ("page", "column") and not self.scope.builder.length:
            return
        depth = self._depth
        if not (self.groups.state.deleted and word == "par"):
            self.end_paragraph(max(depth, {"cell": 1, "nestcell": 2}.get(word, 0)))
        if word in ("cell", "nestcell"):
            self.scope.end_cell(1 if word == "cell" else max(2, depth))
        elif word in ("row", "nestrow"):
            self.scope.end_row(1 if word == "row" else max(2, depth))

    def end_paragraph(self, depth: int | None = None) -> None:
        """Makes a block of the words so far, `depth` tables deep, and puts what is anchored in it behind it."""
        scope = self.scope
        self.noticed.end_hidden()
        kind, level = self._kind()
        label = "•" if kind is BlockKind.LIST_ITEM and scope.label is None else scope.label or ""
        piece = scope.builder.take(kind, level, label, self.groups.state.rtl)
        if kind in _SET_BY_STYLE:
            piece = _without_whole_looks(piece)
        if piece.text or piece.anchors or scope.later:
            scope.add([piece, *scope.later], self._depth if depth is None else depth)
        scope.begin_paragraph()

    def _see_change(self) -> None:
        """Counts a tracked change where it begins."""
        state = self.groups.state
        change = (state.deleted, state.author) if state.deleted or state.inserted else None
        self.noticed.changes += change is not None and change != self._change
        self._change = change

    @property
    def _depth(self) -> int:
        """How many tables the paragraph stands in."""
        state = self.groups.state
        return min(max(state.depth, 1), _DEEPEST) if state.in_table else 0

    def _kind(self) -> tuple[BlockKind, int]:
        state, scope = self.groups.state, self.scope
        labels, outline = self.tables.look_up(state.style)
        outline = min(state.outline, outline)
        named = {kind_of_style(label) for label in labels}
        heading = next((found for label in labels if (found := _HEADING.match(label))), None)
        for kind in (BlockKind.STANDFIRST, BlockKind.HEADLINE):
            if kind in named:
                return kind, 0
        if outline < BODY or heading:
            return BlockKind.HEADING, outline + 1 if outline < BODY or heading is None else int(heading[1])
        if scope.is_caption or BlockKind.CAPTION in named:
            return BlockKind.CAPTION, 0
        if scope.label is not None or state.list:
            return BlockKind.LIST_ITEM, min(state.level, 8) + 1
        return (BlockKind.QUOTATION, 1) if BlockKind.QUOTATION in named else (BlockKind.PARAGRAPH, 0)


def _without_whole_looks(piece: Piece) -> Piece:
    """The piece without emphases over all of it, which come from its style."""
    whole = (0, len(piece.text))
    kept = (one for one in piece.styles if one.kind not in _EMPHASES or (one.start, one.end) != whole)
    return replace(piece, styles=tuple(kept))
