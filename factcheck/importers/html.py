"""Web pages: the words a reader sees, in blocks; nothing is ever fetched."""

import re
from dataclasses import replace
from pathlib import PurePath

from factcheck.domain.draft import Draft, Piece
from factcheck.domain.proof import BlockKind
from factcheck.domain.source import is_link
from factcheck.domain.text import canonical_text, one_line
from factcheck.importers.decoding import declared_encoding, decoded
from factcheck.importers.finish import finished
from factcheck.importers.front import headline_of
from factcheck.importers.page import Page, PageBlock
from factcheck.importers.walker import walked

_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]")


def read_html(name: str, data: bytes) -> Draft:
    """The article in a web page; raises NotATextError or EmptyTextError."""
    read = decoded(name, data, declared_encoding(data))
    page = page_of(read.text)
    chosen = _article_part(page.blocks)
    pieces = _with_outer_headline(page, chosen, page_pieces(chosen))
    title = page.about("og:title", "twitter:title") or page.title
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces) or one_line(title) or PurePath(name).stem,
        standfirst=next((piece.text for piece in pieces if piece.kind is BlockKind.STANDFIRST), ""),
        byline=_byline(page),
        outlet=page.about("og:site_name", "application-name"),
        section=page.about("article:section"),
        url=next((one for one in (page.canonical, page.about("og:url")) if is_link(one)), ""),
        date=_day(page.about("article:published_time", "datepublished", "date", "dc.date", "pubdate")),
        language=page.language or page.about("content-language", "og:locale").replace("_", "-"),
        origin=name,
        noticed=read.noticed + _said(len(page.blocks) - len(pieces)),
    )
    return finished(name, pieces, draft)


def page_of(markup: str) -> Page:
    """A page from its markup, without lone surrogates and a byte-order mark."""
    return walked(markup.translate(_SURROGATES).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


_SURROGATES = dict.fromkeys(range(0xD800, 0xE000))


def page_pieces(blocks: list[PageBlock]) -> list[Piece]:
    """The pieces of some blocks: the first big heading is the headline, a marked standfirst is one."""
    pieces: list[Piece] = []
    has_headline = False
    for block in blocks:
        piece = block.piece
        if piece.kind is BlockKind.HEADING and piece.level == 1 and not has_headline:
            has_headline = True
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        elif block.is_standfirst and piece.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            piece = replace(piece, kind=BlockKind.STANDFIRST, level=0)
        pieces.append(piece)
    return pieces


def _article_part(blocks: list[PageBlock]) -> list[PageBlock]:
    """The one article of a page, else its one main part, else all of it."""
    for part in ("article", "main"):
        numbers = {getattr(block, part) for block in blocks} - {0}
        if len(numbers) == 1:
            return [block for block in blocks if getattr(block, part)]
    return blocks


def _with_outer_headline(page: Page, chosen: list[PageBlock], pieces: list[Piece]) -> list[Piece]:
    """`pieces` with the page's only big heading first, where it stands outside of the part that was taken."""
    if headline_of(pieces) or len(chosen) == len(page.blocks):
        return pieces
    outer = [one.piece for one in page.blocks if one.piece.kind is BlockKind.HEADING and one.piece.level == 1]
    title = one_line(page.about("og:title") or page.title)
    if len(outer) != 1 or (title and one_line(outer[0].text) not in title):
        return pieces
    return [replace(outer[0], kind=BlockKind.HEADLINE, level=0), *pieces]


def _said(left_out: int) -> tuple[str, ...]:
    if not left_out:
        return ()
    what = "1 piece of text around it was" if left_out == 1 else f"{left_out} pieces of text around it were"
    return (f"Only the article of the page was taken; {what} left out.",)


def _byline(page: Page) -> str:
    named = page.about("author", "byl", "parsely-author", "dc.creator", "article:author")
    return "" if is_link(named) else canonical_text(named)


def _day(given: str) -> str:
    found = _TIMESTAMP.match(given)
    return found[1] if found else given
