"""The headline and standfirst of an office file: what the writer set as title, else a big heading on top."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.shared.metadata import LONGEST_HEADLINE

_MOST_BEFORE = 2


def fronted(pieces: Sequence[Piece], title: str = "") -> list[Piece]:
    """`pieces` with at most one headline and one standfirst; further titles and subtitles are headings.

    `title` is what the file calls itself; a paragraph on top that says the same is the headline.
    """
    headline = _headline(pieces, title)
    standfirst = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.STANDFIRST), -1)
    made: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at == headline:
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        elif piece.kind is BlockKind.HEADLINE:
            piece = replace(piece, kind=BlockKind.HEADING, level=1)
        elif piece.kind is BlockKind.STANDFIRST and at != standfirst:
            piece = replace(piece, kind=BlockKind.HEADING, level=2)
        made.append(piece)
    return made


def _headline(pieces: Sequence[Piece], title: str) -> int:
    """The place of what is set as a title, else of a heading of the first level or the title near the top, else -1."""
    for at, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADLINE:
            return at
    for at, piece in enumerate(pieces[: _MOST_BEFORE + 1]):
        if piece.kind is BlockKind.HEADING and piece.level == 1:
            return at
        if title and piece.kind is BlockKind.PARAGRAPH and one_line(piece.text).casefold() == title.casefold():
            return at
        if len(piece.text) > LONGEST_HEADLINE:
            break
    return -1
