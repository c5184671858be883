"""Mojibake ("â€œ" for a quotation mark) in a draft: offered for mending, and mended only when asked."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.domain.records.draft import Draft, Offer, Piece, ReadOptions
from factcheck.importers.encoding.mending import LOST, OpenQuote, doubtful_places, mended_line, with_lost, wrong_runs
from factcheck.importers.shared.notices import counted, said

_LOOKED_AT = 500_000
_LONGEST_EXAMPLE = 6


@dataclass(frozen=True, slots=True)
class Mended:
    """Pieces and what is known about them, with the letters mended if that was asked for."""

    pieces: list[Piece]
    draft: Draft


def mended(pieces: Iterable[Piece], draft: Draft, options: ReadOptions) -> Mended:
    """`pieces` and `draft` with the offer to mend letters that look wrong, or mended; all other text stays as it is."""
    kept = list(pieces)
    if not options.repair:
        return Mended(kept, _offered(kept, draft))
    quote = OpenQuote()
    whole = [_with_lost(piece, quote.ends(piece.text)) for piece in kept]
    found = list(_wrong(piece.text for piece in whole))
    made = [_mended_piece(piece) for piece in whole] if found else kept
    doubtful = counted(sum(doubtful_places(piece.text) for piece in made), "doubtful place")
    left = doubtful and f"{doubtful} left as {'it is' if doubtful.startswith('1 ') else 'they are'}"
    what = counted(len(found), "place with wrong letters", "places with wrong letters")
    words = said(what and f"{what} mended, such as “{_example(found[0])}”", left)
    draft = _mended_facts(draft) if found else draft
    return Mended(made, replace(draft, noticed=(*draft.noticed, *words)))


def _offered(pieces: Iterable[Piece], draft: Draft) -> Draft:
    quote = OpenQuote()
    first = next(_wrong(quote.restored(text) for text in _begun(pieces)), None)
    if first is None:
        return draft
    words = f"Some letters look wrong, such as “{_example(first)}”: probably read wrongly before."
    return replace(draft, noticed=(*draft.noticed, words), offers=(*draft.offers, Offer.REPAIR))


def _begun(pieces: Iterable[Piece]) -> Iterator[str]:
    """The texts of `pieces` as far as letters that look wrong are looked for without being asked."""
    left = _LOOKED_AT
    for piece in pieces:
        if left <= 0:
            return
        if not piece.text.isascii():
            yield piece.text[:left]
            left -= len(piece.text)


def _wrong(texts: Iterable[str]) -> Iterator[str]:
    """The runs of letters that are not what was meant."""
    for text in texts:
        if not text.isascii():
            for line in text.split("\n"):
                yield from wrong_runs(line)


def mended_text(text: str) -> str:
    """`text` with letters that were decoded wrongly as they were meant; quotation marks and all else as they are."""
    return text if text.isascii() else _mended_lines(OpenQuote().restored(text))


def _mended_lines(text: str) -> str:
    return "\n".join(map(mended_line, text.split("\n")))


def _mended_facts(draft: Draft) -> Draft:
    return replace(
        draft,
        headline=mended_text(draft.headline),
        standfirst=mended_text(draft.standfirst),
        byline=mended_text(draft.byline),
        outlet=mended_text(draft.outlet),
        section=mended_text(draft.section),
    )


def _with_lost(piece: Piece, ends: list[int]) -> Piece:
    """A piece with the lost bytes put in where closing marks end; a style or anchor that ends there takes them in."""
    if not ends:
        return piece
    return _moved(piece, with_lost(piece.text, ends), lambda at: at + bisect_right(ends, at))


def _mended_piece(piece: Piece) -> Piece:
    """A piece mended between the places where its styles and anchors begin and end, which move with the words."""
    ends = {0, len(piece.text)}
    ends |= {end for style in piece.styles for end in (style.start, style.end)}
    ends |= {end for anchor in piece.anchors for end in (anchor.start, anchor.end)}
    cuts = sorted(ends)
    parts: list[str] = []
    moved = {0: 0}
    for start, end in pairwise(cuts):
        parts.append(_mended_lines(piece.text[start:end]))
        moved[end] = moved[start] + len(parts[-1])
    return _moved(piece, "".join(parts), moved.__getitem__)


def _moved(piece: Piece, text: str, to: Callable[[int], int]) -> Piece:
    """A piece with another text; its styles and anchors go where `to` says."""
    return replace(
        piece,
        text=text,
        styles=tuple(replace(one, start=to(one.start), end=to(one.end)) for one in piece.styles),
        anchors=tuple(replace(one, start=to(one.start), end=to(one.end)) for one in piece.anchors),
    )


def _example(run: str) -> str:
    return run[:_LONGEST_EXAMPLE].rstrip(LOST)
