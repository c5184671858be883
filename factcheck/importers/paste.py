"""Pasted text, plain or formatted, with what the paste sheet says about it."""

from dataclasses import replace

from factcheck.domain.errors import EmptyTextError, LoneSurrogateError
from factcheck.domain.records.draft import Draft
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import canonical_text, lone_surrogates, one_line
from factcheck.importers.encoding.decoding import dropped_said
from factcheck.importers.html.importer import page_of, page_pieces
from factcheck.importers.shared.finish import finished, has_words
from factcheck.importers.shared.metadata import headline_of, with_headline
from factcheck.importers.text import plain_pieces

PASTED = "Pasted text"
_TYPED = ("headline", "standfirst", "byline", "outlet", "section", "url", "date", "language", "deadline")


def from_paste(text: str, html: str | None, about: Draft) -> Draft:
    """The article that was pasted, formatted where `html` is given; `about` holds the fields of the sheet.

    Raises EmptyTextError where there are no words, LoneSurrogateError where a field holds half a character.
    """
    for field in _TYPED:
        if lone_surrogates(getattr(about, field)):
            raise LoneSurrogateError(field)
    formatted = page_pieces(page_of(html).blocks) if html else []
    used = html if html and formatted else text
    pieces = formatted or plain_pieces(text.lstrip("\ufeff"))
    if not any(has_words(piece.text) for piece in pieces):
        raise EmptyTextError(PASTED)
    headline = one_line(canonical_text(about.headline))
    standfirst = canonical_text(about.standfirst).strip()
    demoted = BlockKind.HEADING if formatted else BlockKind.PARAGRAPH
    pieces = with_headline(pieces, headline, standfirst, demoted)
    draft = replace(
        about,
        headline=headline or headline_of(pieces),
        standfirst=standfirst,
        origin=about.origin or PASTED,
        noticed=about.noticed + dropped_said(used),
    )
    return finished(PASTED, pieces, draft)
