"""Web pages: the words a reader sees, in blocks, of the article or of the whole page; nothing is ever fetched."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, ReadOptions
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.encoding.decoding import declared_encoding, decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.article import PageArticle, article_of
from factcheck.importers.html.elements import address
from factcheck.importers.html.extraction import byline_in, date_in
from factcheck.importers.html.media import media_said
from factcheck.importers.html.page import PageBlock, Wanted, WebPage, page_facts
from factcheck.importers.html.tree import tree_of
from factcheck.importers.html.walker import walked
from factcheck.importers.shared.finish import finished, has_words
from factcheck.importers.shared.metadata import headline_of, standfirst_of
from factcheck.importers.shared.notices import left_out, notice, said
from factcheck.translation import _


def read_html(name: str, data: bytes, options: ReadOptions, declared: str = "") -> ArticleDraft:
    """The article in a web page; `declared` is the encoding that came along beside it, as mail and servers say it.

    Raises NotATextError, EncodingError or EmptyTextError.
    """
    read = decoded(name, data, declared or declared_encoding(data), options.encoding)
    tree = tree_of(_clean(read.text))
    article = article_of(tree, Wanted(controls=options.whole_page), len(read.text))
    page, blocks = article.page, article.page.blocks if options.whole_page else article.blocks
    if not any(has_words(block.text) for block in blocks if not block.non_text):
        raise EmptyTextError(name)
    headline = _outer_headline(page, blocks)
    pieces = page_pieces(page, [*headline, *blocks])
    rest = Counter(block.in_data for block in page.blocks if not block.non_text)
    rest.subtract(block.in_data for block in (*headline, *blocks) if not block.non_text)
    facts = _facts(tree, article)
    draft = replace(
        facts,
        headline=headline_of(pieces) or facts.headline,
        standfirst=standfirst_of(pieces),
        origin=name,
        noticed=(
            *read.noticed,
            *(() if options.whole_page else article.noticed),
            *_said_of([*headline, *blocks], rest[False], rest[True]),
            *media_said(blocks),
            *facts.noticed,
        ),
        encoding=read.encoding,
        offers=(*read.offers, *((Offer.WHOLE_PAGE,) if rest.total() else ())),
    )
    return finished(name, *mended(pieces, draft, options))


def page_of(markup: str) -> WebPage:
    """Markup of which all is wanted, as a page, menus too; without lone surrogates and a byte-order mark."""
    return walked(_clean(markup))


def page_pieces(page: WebPage, blocks: Sequence[PageBlock]) -> list[Piece]:
    """The pieces of some blocks: the first big heading is the headline, a marked standfirst is one."""
    pieces: list[Piece] = []
    has_headline = False
    for block in blocks:
        piece: Piece = block
        if piece.kind is BlockKind.HEADING and piece.level == 1 and not has_headline:
            has_headline = True
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        elif block.is_standfirst and piece.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            piece = replace(piece, kind=BlockKind.STANDFIRST, level=0)
        pieces.append(replace(piece, styles=tuple(_followed(piece.styles, page.address))) if piece.styles else piece)
    return pieces


def _followed(styles: Iterable[Style], base: str) -> Iterator[Style]:
    """The styles, links with whole addresses, and only those that a reader could follow."""
    for style in styles:
        if style.kind is not StyleKind.LINK:
            yield style
        elif target := address(style.target, base):
            yield replace(style, target=target)


def _said_of(blocks: Iterable[PageBlock], around: int, in_data: int) -> tuple[str, ...]:
    """How many of these blocks only search engines are told, and what was left out around them and in linked data."""
    return said(
        notice(
            "{count} [paragraph|paragraphs] that the page does not show [was|were] taken from what it tells "
            "search engines (JSON-LD)",
            sum(block.in_data for block in blocks),
        ),
        left_out("{count} [piece|pieces] of text left out as no part of the article", around),
        left_out("{count} [paragraph|paragraphs] that only search engines are told (JSON-LD) left out", in_data),
    )


def _clean(markup: str) -> str:
    """Markup without a byte-order mark and foreign line ends."""
    return markup.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _facts(tree: HtmlElement, article: PageArticle) -> ArticleDraft:
    """What the page says of itself; a byline that it does not say is looked for in it, and a date that may be kept."""
    facts = page_facts(article.page)
    if not article.is_found:
        return facts
    found = []
    if not facts.byline and (byline := byline_in(tree)):
        found.append(_("The page does not say who wrote it; “{byline}” was found in it.", byline=byline))
        facts = replace(facts, byline=byline)
    return replace(facts, file_date="" if facts.date else date_in(tree), noticed=tuple(found))


def _outer_headline(page: WebPage, chosen: Sequence[PageBlock]) -> list[PageBlock]:
    """The page's only big heading in its title, where it stands outside of the article and that has none."""
    if any(_is_big(block) for block in chosen):
        return []
    title = one_line(page.about("og:title") or page.title)
    outer = [block for block in page.blocks if _is_big(block) and one_line(block.text) in title]
    return outer if len(outer) == 1 else []


def _is_big(block: PageBlock) -> bool:
    return block.kind is BlockKind.HEADING and block.level == 1
