"""The headline and standfirst of an office file: what the writer set as title, else the first big heading on top."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.draft import Piece
from factcheck.domain.proof import BlockKind
from factcheck.importers.text import LONGEST_HEADLINE

_MOST_BEFORE = 2


def fronted(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` with at most one headline and one standfirst; further titles are headings, further subtitles text."""
    headline = _headline(pieces)
    standfirst = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.STANDFIRST), -1)
    made: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at == headline:
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        elif piece.kind is BlockKind.HEADLINE:
            piece = replace(piece, kind=BlockKind.HEADING, level=1)
        elif piece.kind is BlockKind.STANDFIRST and at != standfirst:
            piece = replace(piece, kind=BlockKind.PARAGRAPH)
        made.append(piece)
    return made


def _headline(pieces: Sequence[Piece]) -> int:
    """The place of the title, else of the only heading of the first level, or of one near the beginning, else -1."""
    title = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), -1)
    biggest = [at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING and piece.level == 1]
    if title >= 0 or len(biggest) == 1:
        return title if title >= 0 else biggest[0]
    for at, piece in enumerate(pieces[: _MOST_BEFORE + 1]):
        if piece.kind is BlockKind.HEADING and piece.level == 1:
            return at
        if len(piece.text) > LONGEST_HEADLINE:
            break
    return -1
