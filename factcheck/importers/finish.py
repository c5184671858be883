"""The last step of every importer: pieces become a draft, or are refused for want of words."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.domain.draft import Draft, Piece, assembled
from factcheck.domain.errors import EmptyTextError

_BOM = "\ufeff"


def finished(name: str, pieces: Iterable[Piece], draft: Draft) -> Draft:
    """`draft` with the canonical text that `pieces` make; raises EmptyTextError where they hold no words."""
    kept = [piece for piece in pieces if piece.text]
    if not any(has_words(piece.text) for piece in kept):
        raise EmptyTextError(name)
    return assembled(_unmarked(kept), draft)


def has_words(text: str) -> bool:
    """Whether there is anything to see in `text`."""
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def _unmarked(pieces: list[Piece]) -> list[Piece]:
    """The pieces without byte-order marks at the very beginning, which no canonical text has."""
    first = pieces[0]
    gone = len(first.text) - len(first.text.lstrip(_BOM))
    if not gone:
        return pieces
    if gone == len(first.text):
        return _unmarked(pieces[1:])
    styles = tuple(
        replace(style, start=max(0, style.start - gone), end=style.end - gone)
        for style in first.styles
        if style.end > gone
    )
    return [replace(first, text=first.text[gone:], styles=styles), *pieces[1:]]
