"""The last step of every importer: pieces become a draft, or are refused for want of words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.domain.annotation import Remark
from factcheck.domain.draft import Draft, Piece, Pin, assembled
from factcheck.domain.errors import EmptyTextError
from factcheck.importers.prose import without_blanks

_BOM = "\ufeff"


def finished(name: str, pieces: Iterable[Piece], draft: Draft, remarks: Sequence[Remark] = ()) -> Draft:
    """`draft` with the canonical text that `pieces` make, and with `remarks` where the pieces pin them.

    Raises EmptyTextError where the pieces hold no words.
    """
    kept = _unmarked(without_blanks(pieces))
    if not any(has_words(piece.text) for piece in kept):
        raise EmptyTextError(name)
    return assembled(kept, draft, remarks)


def has_words(text: str) -> bool:
    """Whether there is anything to see in `text`."""
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def _unmarked(pieces: list[Piece]) -> list[Piece]:
    """The pieces without byte-order marks at the very beginning, which no canonical text has."""
    gone = len(pieces[0].text) - len(pieces[0].text.lstrip(_BOM)) if pieces else 0
    if not gone:
        return pieces
    cut = _cut(pieces[0], gone)
    return [cut, *pieces[1:]] if cut.text else _unmarked(without_blanks([cut, *pieces[1:]]))


def _cut(piece: Piece, gone: int) -> Piece:
    """A piece without its first `gone` signs."""
    styles = tuple(
        replace(style, start=max(0, style.start - gone), end=style.end - gone)
        for style in piece.styles
        if style.end > gone
    )
    pins = tuple(Pin(pin.remark, max(0, pin.start - gone), max(0, pin.end - gone)) for pin in piece.pins)
    return replace(piece, text=piece.text[gone:], styles=styles, pins=pins)
