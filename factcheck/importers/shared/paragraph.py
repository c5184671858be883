"""Builds one paragraph of an office file: text, formatting, and annotations anchored to it."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeVar

from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, MediaKind, Style, StyleKind

B = TypeVar("B", bound=Piece)
TextFormat = frozenset[tuple[StyleKind, str]]
PLAIN: TextFormat = frozenset()

# A cell that holds more is part of an article that is laid out in a table.
_MOST_PARAGRAPHS = 3
_LONGEST_CELL = 600
_BAR = " | "

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def switched(format: TextFormat, emphases: Mapping[StyleKind, bool | None]) -> TextFormat:
    """`format` with emphases on or off, None leaves one as it is."""
    kept = frozenset(style for style in format if emphases.get(style[0]) is None)
    return kept | {(kind, "") for kind, is_on in emphases.items() if is_on}


def linked(format: TextFormat, target: str) -> TextFormat:
    """`format` of words that lead to an address, or to none where that is empty."""
    kept = frozenset(style for style in format if style[0] is not StyleKind.LINK)
    return kept | {(StyleKind.LINK, target)} if target else kept


@dataclass(slots=True)
class ParagraphBuilder:
    """Collects runs of text, `length` code points so far.

    A format is the set of styles of a run, each with its address or an empty string.
    """

    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _since: dict[tuple[StyleKind, str], int] = field(default_factory=dict)
    _styles: list[Style] = field(default_factory=list)
    _anchors: list[RemarkAnchor] = field(default_factory=list)

    def write(self, words: str, format: TextFormat = PLAIN) -> None:
        """Adds words in one format; every foreign line end becomes LF."""
        if words:
            self.set_format(format)
            self.extend(_LINE_ENDS.sub("\n", words))

    def set_format(self, format: Collection[tuple[StyleKind, str]]) -> None:
        """Begins and ends styles, so that what comes is in this format."""
        if self._since or format:
            for style in [one for one in self._since if one not in format]:
                self._close(style)
            for style in format:
                self._since.setdefault(style, self.length)

    def extend(self, words: str) -> None:
        """Adds words just as they are, in the format of those before."""
        self._parts.append(words)
        self.length += len(words)

    def end_style(self, style: tuple[StyleKind, str]) -> None:
        """Ends a style, so that what comes in the same one stands by itself."""
        if style in self._since:
            self._close(style)

    def anchor(self, remark: int, since: int | None = None) -> None:
        """Anchors the remark of this number to the words from `since` on, or to the place behind the last word.

        Two anchors of one remark make a range from the one to the other.
        """
        self._anchors.append(RemarkAnchor(remark, self.length if since is None else since, self.length))

    def take(self, kind: BlockKind, level: int = 0, label: str = "", rtl: bool = False) -> Piece:
        """Everything so far as one piece, without the blanks around it; it may hold anchors and no words."""
        text, styles, anchors = self.parts(" \t\n")
        return Piece(kind, text, level, label, styles, anchors, rtl=rtl)

    def parts(self, indent: str) -> tuple[str, tuple[Style, ...], tuple[RemarkAnchor, ...]]:
        """The text without the `indent` before it and the blanks behind, its styles, and its anchors."""
        for style in list(self._since):
            self._close(style)
        whole = "".join(self._parts)
        text = whole.lstrip(indent)
        front = len(whole) - len(text) if text else 0
        text = text.rstrip(" \t\n")

        def clamped(place: int) -> int:
            return max(0, min(place - front, len(text)))

        styles = (Style(one.kind, clamped(one.start), clamped(one.end), one.target) for one in self._styles)
        anchors = tuple(RemarkAnchor(one.remark, clamped(one.start), clamped(one.end)) for one in self._anchors)
        return text, tuple(one for one in styles if one.start < one.end), anchors

    def _close(self, style: tuple[StyleKind, str]) -> None:
        kind, target = style
        self._styles.append(Style(kind, self._since.pop(style), self.length, target))


def row_of(cells: Sequence[Sequence[B]]) -> list[B]:
    """The pieces of a table row: one line "a | b" like the first where each cell is short and plain, else as they are.

    The paragraphs of a cell are joined by a blank, the rows of a table inside it by "; ".
    """
    pieces = [piece for cell in cells for piece in cell]
    filled = [at for at, cell in enumerate(cells) if any(piece.text for piece in cell)]
    if len(filled) < 2 or not all(map(_is_short, cells)):
        return pieces
    last = filled[-1]
    text = ""
    styles: list[Style] = []
    anchors: list[RemarkAnchor] = []
    for index, cell in enumerate(cells):
        if 0 < index <= last:
            text += "| " if text.endswith(" ") else _BAR if text else "| "
        begin = len(text)
        for piece in cell:
            if piece.text and len(text) > begin:
                text += "; " if _BAR in piece.text or _BAR in text[begin:] else " "
            at = len(text)
            styles += (replace(one, start=one.start + at, end=one.end + at) for one in piece.styles)
            anchors += (RemarkAnchor(anchor.remark, anchor.start + at, anchor.end + at) for anchor in piece.anchors)
            text += piece.text.replace("\n", " ")
    rtl = any(piece.rtl for piece in pieces)
    return [
        replace(
            pieces[0],
            kind=BlockKind.PARAGRAPH,
            text=text,
            level=0,
            label="",
            styles=tuple(styles),
            anchors=tuple(anchors),
            rtl=rtl,
            media=tuple(chain.from_iterable(piece.media for piece in pieces)),
        )
    ]


def _is_short(cell: Sequence[Piece]) -> bool:
    """Whether a cell is part of a table to be read row by row: few paragraphs or rows, nothing else."""
    filled = [piece for piece in cell if piece.text]
    paragraphs = sum(_BAR not in piece.text for piece in filled)
    if len(filled) > 1 and (paragraphs > _MOST_PARAGRAPHS or sum(len(piece.text) for piece in filled) > _LONGEST_CELL):
        return False
    return all(piece.kind is BlockKind.PARAGRAPH for piece in filled)


def body_of(pieces: Iterable[Piece]) -> str:
    """The words of a note or a comment, a paragraph a line, list labels in front."""
    return "\n".join(f"{piece.label} {piece.text}".strip() for piece in pieces if piece.text)


def without_blanks(given: Iterable[Piece]) -> list[Piece]:
    """The pieces that hold words; what was anchored to empty ones is anchored to the words beside them.

    The end of a range goes to the piece before, everything else to the one behind.
    """
    pieces = _with_media_beside_words(list(given))
    kept: list[Piece] = []
    begun: set[int] = set()
    waiting: list[int] = []
    ended: dict[int, set[int]] = {}
    for piece in pieces:
        if piece.text:
            first = tuple(RemarkAnchor(one, 0, 0) for one in waiting)
            kept.append(replace(piece, anchors=(*first, *piece.anchors)) if first else piece)
            begun.update(waiting, (anchor.remark for anchor in piece.anchors))
            waiting = []
            continue
        for anchor in piece.anchors:
            if anchor.remark in begun:
                ended.setdefault(len(kept) - 1, set()).add(anchor.remark)
            else:
                waiting.append(anchor.remark)
    if kept and waiting:
        ended.setdefault(len(kept) - 1, set()).update(waiting)
    for at, remarks in ended.items():
        end = len(kept[at].text)
        kept[at] = replace(
            kept[at], anchors=(*kept[at].anchors, *(RemarkAnchor(one, end, end) for one in sorted(remarks)))
        )
    return kept


def _with_media_beside_words(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the media of empty ones in those with words: a caption beside them, else what stands before."""
    if not any(piece.media and not piece.text for piece in pieces):
        return list(pieces)
    made: list[Piece] = []
    waiting: tuple[MediaKind, ...] = ()
    for piece in pieces:
        if not piece.text:
            waiting += piece.media
            piece = replace(piece, media=())
        elif waiting:
            is_free_caption = piece.kind is BlockKind.CAPTION and not piece.media
            if not is_free_caption and (before := _beside(made)) is not None:
                made[before] = replace(made[before], media=(*made[before].media, *waiting))
            else:
                piece = replace(piece, media=(*waiting, *piece.media))
            waiting = ()
        made.append(piece)
    if waiting and (before := _beside(made)) is not None:
        made[before] = replace(made[before], media=(*made[before].media, *waiting))
    return made


def _beside(pieces: Sequence[Piece]) -> int | None:
    """The place of the last words: of a caption that stands for nothing yet, else of what is none, if there is one."""
    last = None
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if piece.text and (piece.kind is not BlockKind.CAPTION or (last is None and not piece.media)):
            return at
        last = at if piece.text and last is None else last
    return last


def without_words(piece: B, start: int, end: int) -> B:
    """The piece without the words of [start, end); its styles and anchors move along."""

    def moved(place: int) -> int:
        return place - max(0, min(place, end) - start)

    made = moved_to(piece, piece.text[:start] + piece.text[end:], moved)
    return replace(made, styles=tuple(style for style in made.styles if style.start < style.end))


def moved_to(piece: B, text: str, to: Callable[[int], int]) -> B:
    """A piece with another text; its styles and anchors go where `to` says."""
    return replace(
        piece,
        text=text,
        styles=tuple(replace(one, start=to(one.start), end=to(one.end)) for one in piece.styles),
        anchors=tuple(replace(one, start=to(one.start), end=to(one.end)) for one in piece.anchors),
    )
