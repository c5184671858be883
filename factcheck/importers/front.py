"""What stands in front of an article: headline and standfirst, given beside the text or found in it."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.domain.draft import Piece, headed
from factcheck.domain.proof import BlockKind
from factcheck.domain.text import one_line


def headline_of(pieces: Iterable[Piece]) -> str:
    """The headline among `pieces` on one line, or an empty string."""
    return next((one_line(piece.text) for piece in pieces if piece.kind is BlockKind.HEADLINE), "")


def with_front(
    pieces: list[Piece], headline: str, standfirst: str, demoted: BlockKind = BlockKind.HEADING
) -> list[Piece]:
    """`pieces` with the headline and standfirst that were given, unless the text has them already.

    A headline found in the text that is not the one given becomes a block of the kind `demoted`.
    """
    if headline and headline_of(pieces) != one_line(headline):
        level = 1 if demoted is BlockKind.HEADING else 0
        return headed((_demoted(piece, demoted, level) for piece in pieces), headline, standfirst)
    at = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), -1)
    return pieces[: at + 1] + headed(pieces[at + 1 :], "", standfirst)


def _demoted(piece: Piece, kind: BlockKind, level: int) -> Piece:
    return replace(piece, kind=kind, level=level) if piece.kind is BlockKind.HEADLINE else piece
