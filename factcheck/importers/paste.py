"""Pasted text, plain or formatted, with what the paste sheet says about it."""

from dataclasses import replace

from factcheck.domain.errors import EmptyTextError, LoneSurrogateError
from factcheck.domain.records.draft import Draft, ReadOptions, titled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import canonical_text, lone_surrogates, one_line
from factcheck.importers.encoding.decoding import dropped_said
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.importer import page_of, page_pieces
from factcheck.importers.html.media import media_said
from factcheck.importers.html.page import Wanted
from factcheck.importers.office_html import plain_html
from factcheck.importers.shared.finish import finished, has_words
from factcheck.importers.shared.metadata import headline_of, standfirst_of, with_headline
from factcheck.importers.text import plain_pieces

PASTED = "Pasted text"
_TYPED = ("headline", "standfirst", "byline", "outlet", "section", "url", "date", "language", "deadline")


def read_paste(name: str, data: bytes, options: ReadOptions) -> Draft:
    """The article in HTML of the clipboard, which is UTF-8; all of it was chosen. Raises EmptyTextError."""
    markup = data.decode("utf-8", "surrogatepass")
    blocks = page_of(plain_html(markup), Wanted(media=True)).blocks
    pieces = page_pieces(blocks)
    if not any(has_words(block.piece.text) for block in blocks if not block.non_text):
        raise EmptyTextError(name)
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces),
        standfirst=standfirst_of(pieces),
        origin=name,
        noticed=(*media_said(blocks), *dropped_said(markup)),
    )
    whole = mended(pieces, draft, options)
    return finished(name, whole.pieces, whole.draft)


def from_paste(text: str, about: Draft) -> Draft:
    """The article that was pasted as plain text; `about` holds the fields of the sheet.

    Raises EmptyTextError where there are no words, LoneSurrogateError where a field holds half a character.
    """
    _refuse_halves(about)
    pieces = plain_pieces(text.lstrip("\ufeff"))
    if not any(has_words(piece.text) for piece in pieces):
        raise EmptyTextError(PASTED)
    headline = one_line(canonical_text(about.headline))
    standfirst = canonical_text(about.standfirst).strip()
    pieces = with_headline(pieces, headline, standfirst, BlockKind.PARAGRAPH)
    draft = replace(
        about,
        headline=headline or headline_of(pieces),
        standfirst=standfirst,
        origin=about.origin or PASTED,
        noticed=about.noticed + dropped_said(text),
    )
    return finished(PASTED, pieces, draft)


def described(draft: Draft, about: Draft) -> Draft:
    """A formatted paste with what a person wrote about it; raises LoneSurrogateError where a field holds a half."""
    _refuse_halves(about)
    made = titled(draft, about.headline, about.standfirst)
    return replace(
        made,
        headline=about.headline or made.headline,
        standfirst=about.standfirst or made.standfirst,
        byline=about.byline,
        outlet=about.outlet,
        section=about.section,
        url=about.url,
        date=about.date,
        language=about.language,
        deadline=about.deadline,
        origin=about.origin or made.origin,
    )


def _refuse_halves(about: Draft) -> None:
    """Raises LoneSurrogateError where a field holds half a character."""
    for field in _TYPED:
        if lone_surrogates(getattr(about, field)):
            raise LoneSurrogateError(field)
