"""Mojibake ("â€œ" for a quotation mark) in a draft: offered for mending, and mended only when asked."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, ReadOptions
from factcheck.importers.shared.notices import notice, said
from factcheck.importers.shared.paragraph import moved_to
from factcheck.translation import _

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
# A character beyond ASCII has several bytes in UTF-8; those between 80 and 9F are no letters in themselves.
_MAY_BE_WRONG = re.compile(r"[^\x00-\x7f](?:[^\x00-\x7f]|(?<=[\x80-\x9f]))")
_LOST = re.compile(r"(â€(?=[ \t.,;:!?)\]}'\"/-]|\Z))")
# The beginning of a character whose other bytes are gone; capitals before it make it a letter, as in "IRMÃ ".
_DOUBTFUL = re.compile(r"â€|(?<![A-ZÀ-Þ])[ÃÂ](?!\w)")
# A closing mark without its last byte, and that byte.
_WITHOUT_END = "â€"
LOST = "\x9d"
_MARKS = re.compile(
    f"(?P<low>â€ž|„)|(?P<high>â€œ|“)|(?P<close>â€{LOST}|”)|(?P<lost>â€(?=[ \\t\\n.,;:!?)\\]}}'\"/-]|â€|\\Z))"
)
_LOOKED_AT = 500_000
_LONGEST_EXAMPLE = 6


def mended_line(line: str) -> str:
    """A line as it was meant; ASCII, blanks among it, and characters that were read well stay as they are."""
    return "".join(map(_mended_part, _LOST.split(line)))


def _mended_part(line: str) -> str:
    """A stretch of a line that has no lost bytes."""
    if not _MAY_BE_WRONG.search(line) or _LOST.fullmatch(line):
        return line
    from ftfy.badness import is_bad

    if not is_bad(line):
        return line
    whole = _decoded(line)
    if whole != line and _FOREIGN.split(whole) == _FOREIGN.split(line):
        return whole
    return _FOREIGN.sub(lambda run: _mended_run(run[0]), line)


def wrong_runs(line: str) -> list[str]:
    """The runs of letters beyond ASCII that are others once the line is mended."""
    meant = mended_line(line)
    if meant == line:
        return []
    return [run for run, other in zip(_FOREIGN.findall(line), _FOREIGN.findall(meant), strict=True) if run != other]


def doubtful_places(text: str) -> int:
    """How many places look like letters read wrongly that have lost a part, so that nobody can tell them."""
    return 0 if text.isascii() else len(_DOUBTFUL.findall(text))


def _mended_run(run: str) -> str:
    """A run of letters beyond ASCII, mended as a whole or in those parts that look wrong."""
    whole = _decoded(run)
    if whole != run:
        return run if _has_ascii(whole) else whole
    from ftfy.chardata import UTF8_DETECTOR_RE

    def meant(found: re.Match[str]) -> str:
        part = _decoded(found[0])
        return found[0] if _has_ascii(part) else part

    return UTF8_DETECTOR_RE.sub(meant, run)


def _has_ascii(text: str) -> bool:
    return any(character < "\x80" for character in text)


def _decoded(text: str) -> str:
    """What `text` was before all of it was read in a wrong encoding, if that is likely; no byte is guessed."""
    from ftfy import TextFixerConfig, fix_encoding

    only_decoding = TextFixerConfig(
        restore_byte_a0=False, replace_lossy_sequences=False, decode_inconsistent_utf8=False, fix_c1_controls=False
    )
    return fix_encoding(text, only_decoding)


@dataclass(slots=True)
class OpenQuote:
    """Whether a quotation is open, from one paragraph to the next; „ and “ open it, ” closes it, “ closes a low one."""

    _open: str = ""

    def ends(self, text: str) -> list[int]:
        """The positions in `text` where the lost byte of a closing mark belongs, for none other can stand there."""
        found = []
        for mark in _MARKS.finditer(text):
            if mark.lastgroup == "lost" and self._open:
                found.append(mark.end())
            closes = mark.lastgroup in ("close", "lost") or (mark.lastgroup == "high" and self._open == "low")
            self._open = "" if closes else mark.lastgroup or ""
        return found

    def restored(self, text: str) -> str:
        """`text` with the lost bytes of its closing marks."""
        return with_lost(text, self.ends(text))


def with_lost(text: str, ends: list[int]) -> str:
    """`text` with the lost byte put in at these positions."""
    cuts = [0, *ends, len(text)]
    return LOST.join(text[start:end] for start, end in pairwise(cuts))


def mended(pieces: Iterable[Piece], draft: ArticleDraft, options: ReadOptions) -> tuple[list[Piece], ArticleDraft]:
    """`pieces` and `draft` with the offer to mend letters that look wrong, or mended; all other text stays as it is."""
    kept = list(pieces)
    if not options.repair:
        return kept, _offered(kept, draft)
    quote = OpenQuote()
    whole = [_with_lost(piece, quote.ends(piece.text)) for piece in kept]
    found = list(_wrong(piece.text for piece in whole))
    made = [_mended_piece(piece) for piece in whole] if found else kept
    doubtful = sum(doubtful_places(piece.text) for piece in made)
    example = _example(found[0]) if found else ""
    changed = notice(
        "{count} [place|places] with wrong letters mended, such as “{example}”", len(found), example=example
    )
    left = notice("{count} doubtful [place|places] left as [it|they] [is|are]", doubtful)
    draft = _mended_facts(draft) if found else draft
    return made, replace(draft, noticed=(*draft.noticed, *said(changed, left)))


def _offered(pieces: Iterable[Piece], draft: ArticleDraft) -> ArticleDraft:
    texts, quote = list(_begun(pieces)), OpenQuote()
    has_lost = any(_WITHOUT_END in text for text in texts)
    first = next(_wrong(map(quote.restored, texts) if has_lost else texts), None)
    if first is None:
        return draft
    words = _("Some letters look wrong, such as “{example}”: probably read wrongly before.", example=_example(first))
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


def _mended_facts(draft: ArticleDraft) -> ArticleDraft:
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
    return moved_to(piece, with_lost(piece.text, ends), lambda at: at + bisect_right(ends, at))


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
    return moved_to(piece, "".join(parts), moved.__getitem__)


def _example(run: str) -> str:
    return run[:_LONGEST_EXAMPLE].rstrip(LOST)
