"""Letters that somebody read wrongly before ("â€œ" for a quotation mark): found, and mended only when asked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.domain.draft import Draft, Offer, Piece, ReadOptions
from factcheck.importers.noticed import counted

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
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
    found = list(_wrong(piece.text for piece in kept))
    if not found:
        return Mended(kept, draft)
    count = sum(len(_places(*pair)) for pair in found)
    what = counted(count, "place with wrong letters", "places with wrong letters")
    said = f"{what} mended, such as “{_example(*found[0])}”"
    draft = replace(_mended_facts(draft), noticed=(*draft.noticed, said))
    return Mended([_mended_piece(piece) for piece in kept], draft)


def _offered(pieces: Sequence[Piece], draft: Draft) -> Draft:
    first = next(_wrong(_begun(pieces)), None)
    if first is None:
        return draft
    said = f"Some letters look wrong, such as “{_example(*first)}”: probably read wrongly before. Mend them?"
    return replace(draft, noticed=(*draft.noticed, said), offers=(*draft.offers, Offer.REPAIR))


def _begun(pieces: Iterable[Piece]) -> Iterator[str]:
    """The texts of `pieces` as far as letters that look wrong are looked for without being asked."""
    left = _LOOKED_AT
    for piece in pieces:
        if left <= 0:
            return
        if not piece.text.isascii():
            yield piece.text[:left]
            left -= len(piece.text)


def _wrong(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The lines that hold such letters, each with what it would be."""
    for text in texts:
        for line in text.split("\n"):
            fixed = _mended_line(line)
            if fixed != line:
                yield line, fixed


def mended_text(text: str) -> str:
    """`text` with letters that were decoded wrongly as they were meant; quotation marks and all else as they are."""
    return text if text.isascii() else "\n".join(map(_mended_line, text.split("\n")))


def _mended_facts(draft: Draft) -> Draft:
    return replace(
        draft,
        headline=mended_text(draft.headline),
        standfirst=mended_text(draft.standfirst),
        byline=mended_text(draft.byline),
        outlet=mended_text(draft.outlet),
        section=mended_text(draft.section),
    )


def _mended_line(line: str) -> str:
    if line.isascii():
        return line
    from ftfy import TextFixerConfig, fix_encoding

    only_encoding = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
    return fix_encoding(line, only_encoding)


def _mended_piece(piece: Piece) -> Piece:
    """A piece mended between the places where its styles and pins begin and end, which move with the words."""
    ends = {0, len(piece.text)}
    ends |= {end for style in piece.styles for end in (style.start, style.end)}
    ends |= {end for pin in piece.pins for end in (pin.start, pin.end)}
    cuts = sorted(ends)
    parts: list[str] = []
    moved = {0: 0}
    for start, end in pairwise(cuts):
        parts.append(mended_text(piece.text[start:end]))
        moved[end] = moved[start] + len(parts[-1])
    return replace(
        piece,
        text="".join(parts),
        styles=tuple(replace(one, start=moved[one.start], end=moved[one.end]) for one in piece.styles),
        pins=tuple(replace(one, start=moved[one.start], end=moved[one.end]) for one in piece.pins),
    )


def _places(line: str, fixed: str) -> Sequence[str]:
    """The runs of letters beyond ASCII that are others once the line is mended."""
    runs = [run for run in _FOREIGN.findall(line) if run not in fixed]
    return runs or [line]


def _example(line: str, fixed: str) -> str:
    return _places(line, fixed)[0][:_LONGEST_EXAMPLE]
