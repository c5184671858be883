"""Web pages: the words a reader sees, in blocks, of the article or of the whole page; nothing is ever fetched."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.domain.errors import EmptyTextError
from factcheck.domain.records.draft import Draft, Offer, Piece, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.encoding.decoding import declared_encoding, decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.extraction import LEAST_LETTERS, article_of, byline_and_date, is_odd, letters_of
from factcheck.importers.html.media import media_said
from factcheck.importers.html.page import Page, PageBlock, Wanted
from factcheck.importers.html.page_facts import page_facts
from factcheck.importers.html.walker import walked
from factcheck.importers.shared.finish import finished, has_words
from factcheck.importers.shared.metadata import headline_of, standfirst_of
from factcheck.importers.shared.notices import left_out, said

_TEXT_ONLY = Wanted()
_ARTICLE = Wanted(menus=True, media=True)
_EVERYTHING = Wanted(menus=True, controls=True, media=True)
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000))
_ODD_SAID = "The page is too unusual to find its article, so all of its text was kept."


def read_html(name: str, data: bytes, options: ReadOptions) -> Draft:
    """The article in a web page; raises NotATextError, EncodingError or EmptyTextError."""
    return read_page(name, data, options)


def read_page(name: str, data: bytes, options: ReadOptions, declared: str = "") -> Draft:
    """The article in a web page; `declared` is the encoding that came along beside it, as mail and servers say it.

    Raises NotATextError, EncodingError or EmptyTextError.
    """
    read = decoded(name, data, declared or declared_encoding(data), options.encoding)
    markup = _clean(read.text)
    page = walked(markup, _EVERYTHING if options.whole_page else _ARTICLE)
    choice = _Choice(page.blocks) if options.whole_page else _chosen(markup, page)
    pieces = _with_outer_headline(page, choice.blocks, page_pieces(choice.blocks))
    if not any(has_words(block.piece.text) for block in choice.blocks if not block.medium):
        raise EmptyTextError(name)
    around = sum(not block.medium for block in page.blocks) - sum(not block.medium for block in choice.blocks)
    around -= len(pieces) - len(choice.blocks)
    facts = _facts(markup, page)
    draft = replace(
        facts,
        standfirst=standfirst_of(pieces),
        origin=name,
        noticed=(
            *read.noticed,
            *choice.noticed,
            *said(left_out(around, "piece of text around the article", "pieces of text around the article")),
            *media_said(choice.blocks),
            *facts.noticed,
        ),
        encoding=read.encoding,
        offers=(*read.offers, *((Offer.WHOLE_PAGE,) if around else ())),
    )
    draft = replace(draft, headline=headline_of(pieces) or draft.headline or PurePath(name).stem)
    whole = mended(pieces, draft, options)
    return finished(name, whole.pieces, whole.draft)


def page_of(markup: str, wanted: Wanted = _TEXT_ONLY) -> Page:
    """A page from its markup, without lone surrogates and a byte-order mark."""
    return walked(_clean(markup), wanted)


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


def _clean(markup: str) -> str:
    """Markup without lone surrogates, a byte-order mark and foreign line ends."""
    return markup.translate(_SURROGATES).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True, slots=True)
class _Choice:
    blocks: list[PageBlock]
    noticed: tuple[str, ...] = ()


def _chosen(markup: str, page: Page) -> _Choice:
    """The article of a page: the one its markup names if most text stands there, else what looks like one."""
    article, main = _only_part(page, "article"), _only_part(page, "main")
    content = [block for block in page.blocks if not block.in_menu]
    if 2 * letters_of(article) >= letters_of(content) > 0:
        return _Choice(article)
    if is_odd(markup, page):
        return _Choice(article or main or content, () if article or main else (_ODD_SAID,))
    found = article_of(markup, page)
    if not found or letters_of(block for block in found if block.article) >= 0.9 * letters_of(found):
        return _Choice(article or found or main or content or page.blocks)
    return _Choice(found)


def _facts(markup: str, page: Page) -> Draft:
    """What the page says of itself; a byline and a date that it does not say are looked for in it."""
    facts = page_facts(page)
    if (facts.byline and facts.date) or is_odd(markup, page) or letters_of(page.blocks) < LEAST_LETTERS:
        return facts
    byline, date = byline_and_date(markup)
    found = []
    if byline and not facts.byline:
        found.append(f"The page does not say who wrote it; “{byline}” was found in it.")
    if date and not facts.date:
        found.append(f"The page does not say its date; {date} was found in it.")
    return replace(facts, byline=facts.byline or byline, date=facts.date or date, noticed=tuple(found))


def _only_part(page: Page, part: str) -> list[PageBlock]:
    """What stands in the only element of that name, without its menus; nothing where there are several or none."""
    blocks = [block for block in page.blocks if getattr(block, part) and not block.in_menu]
    return blocks if len({getattr(block, part) for block in blocks}) == 1 else []


def _with_outer_headline(page: Page, chosen: list[PageBlock], pieces: list[Piece]) -> list[Piece]:
    """`pieces` with the page's only big heading first, where it stands outside of the part that was taken."""
    if headline_of(pieces) or len(chosen) == len(page.blocks):
        return pieces
    outer = [one.piece for one in page.blocks if one.piece.kind is BlockKind.HEADING and one.piece.level == 1]
    title = one_line(page.about("og:title") or page.title)
    if len(outer) != 1 or (title and one_line(outer[0].text) not in title):
        return pieces
    return [replace(outer[0], kind=BlockKind.HEADLINE, level=0), *pieces]
