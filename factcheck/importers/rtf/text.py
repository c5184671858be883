"""Builds the text of an RTF file: paragraphs and runs in nested scopes."""

import re
from dataclasses import dataclass, replace
from locale import windows_locale

from typing_extensions import override

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.importers.rtf.state import BODY, Groups, HeaderTables
from factcheck.importers.shared.draft_builder import DraftBuilder, RunFormat
from factcheck.importers.shared.metadata import block_of_styles
from factcheck.importers.shared.paragraph import ParagraphBuilder

_HEADING = re.compile(r"heading (\d)")
_EMPHASES = (StyleKind.BOLD, StyleKind.ITALIC)
_SET_BY_STYLE = (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING, BlockKind.CAPTION)
_DEEPEST = 50


@dataclass(slots=True)
class RtfScope:
    """What is known of a note or a comment, and of the paragraph that comes in it."""

    label: str | None = None
    is_caption: bool = False
    is_comment: bool = False
    is_numbered: bool = False
    is_endnote: bool = False


class RtfText(DraftBuilder[RtfScope]):
    """What was read so far, set as the groups say."""

    def __init__(self, groups: Groups, tables: HeaderTables) -> None:
        super().__init__(RtfScope)
        self.groups = groups
        self._tables = tables
        self._change: tuple[bool, int] | None = None

    def put(self, words: str) -> None:
        """Adds words as the group sets them; those that are deleted or hidden stay out."""
        state = self.groups.state
        self._see_change()
        if state.deleted:
            self.see_deletion()
            return
        start, language = self.length, windows_locale.get(state.language, "").replace("_", "-")
        if self.state.is_comment:
            self.write(words, RunFormat(hidden=state.hidden, language=language))
            return
        self.write(words, RunFormat(state.format, state.hidden, state.height, language))
        if state.target and not state.hidden:
            self.link(state.target, start)

    def end(self, word: str) -> None:
        """Ends a paragraph, a cell or a row, as the control word says; a paragraph end that is deleted is none."""
        self._see_change()
        if word in ("page", "column") and not self.length:
            return
        depth = self._depth
        if not (self.groups.state.deleted and word == "par"):
            self._end_paragraph(max(depth, {"cell": 1, "nestcell": 2}.get(word, 0)))
        if word in ("cell", "nestcell"):
            self._reach(1 if word == "cell" else max(2, depth))
            self.end_cell()
        elif word in ("row", "nestrow"):
            self._end_rows(1 if word == "row" else max(2, depth))

    @override
    def flush(self) -> None:
        """Ends the paragraph where its group stands."""
        if self.paragraph is not None:
            self._end_paragraph(self._depth)

    def _end_paragraph(self, depth: int) -> None:
        """Makes a block of the words so far, `depth` tables deep, and puts what is anchored in it behind it."""
        self.noticed.end_hidden()
        if self.paragraph is not None:
            piece = self._piece(self.paragraph)
            behind = self.close_paragraph()
            if piece.text or piece.anchors or behind:
                self._reach(max(depth, 1 if self.rows and self.rows[0].cells else 0))
                self.blocks.extend((piece, *behind))
        self.state.label, self.state.is_caption = None, False

    def _piece(self, paragraph: ParagraphBuilder) -> Piece:
        kind, level = self._kind()
        label = "•" if kind is BlockKind.LIST_ITEM and self.state.label is None else self.state.label or ""
        piece = paragraph.take(kind, level, label, self.groups.state.rtl)
        return _without_whole_looks(piece) if kind in _SET_BY_STYLE else piece

    def _reach(self, depth: int) -> None:
        """Opens and ends rows until as many are open."""
        self._end_rows(depth + 1)
        while len(self.rows) < depth:
            self.begin_row()

    def _end_rows(self, depth: int) -> None:
        while len(self.rows) >= depth:
            self.end_row()

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
        state, scope = self.groups.state, self.state
        labels, outline = self._tables.look_up(state.style)
        outline = min(state.outline, outline)
        numbers = (int(found[1]) for label in labels if (found := _HEADING.match(label)))
        heading = outline + 1 if outline < BODY else next(numbers, 0)
        is_listed = scope.label is not None or bool(state.list)
        return block_of_styles(labels, heading, scope.is_caption, (min(state.level, 8) + 1) * is_listed)


def _without_whole_looks(piece: Piece) -> Piece:
    """The piece without emphases over all of it, which come from its style."""
    whole = (0, len(piece.text))
    kept = (one for one in piece.styles if one.kind not in _EMPHASES or (one.start, one.end) != whole)
    return replace(piece, styles=tuple(kept))
