"""Which blocks of a web page are its article: those that hold the words which trafilatura chose."""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import pairwise
from operator import itemgetter

from lxml.html import HtmlElement

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.html.extraction import article_words
from factcheck.importers.html.linked_data import linked_data
from factcheck.importers.html.matching import found_in, letters, without_those_in
from factcheck.importers.html.page import NonText, PageBlock, Wanted, WebPage
from factcheck.importers.html.walker import walked, walked_tree
from factcheck.translation import N_, _

# A page of fewer letters is taken whole; in a larger one than these no article is looked for, which might take minutes.
_LEAST = 200
_SHORTEST_PARAGRAPH = 20
_LARGEST = 5_000_000
_MOST_BLOCKS = 20_000
_TOO_LARGE = N_("The page is too large to find its article, so all of its text was kept.")
_NOTHING_FOUND = N_("No article was found on the page, so all of its text was kept.")
_MARKUP = re.compile(r"</?(?:p|br|div|h\d)\b", re.IGNORECASE)
_EMPHASIS = re.compile(r"</(?:a|b|em|i|span|strong|u)>", re.IGNORECASE)
_NOT_SHOWN = frozenset({NonText.HIDDEN, NonText.NOSCRIPT})
_IMAGES = frozenset({NonText.DESCRIBED, NonText.CAPTIONED, NonText.IMAGE})
_SAID_AT_EDGES = _IMAGES | {NonText.EMBEDDED, NonText.HIDDEN}


@dataclass(frozen=True, slots=True)
class PageArticle:
    """The blocks of an article, on the page that they were taken from, and what is to be said about that."""

    page: WebPage
    blocks: Sequence[PageBlock]
    is_found: bool = False
    noticed: tuple[str, ...] = ()


def article_of(tree: HtmlElement, wanted: Wanted, size: int) -> PageArticle:
    """The article of a page of so many letters of markup; all of its text where no article is found.

    What is hidden is taken for shown if the article is hidden: pages do so until a script has run. Where the page
    shows hardly any, its article is what it tells search engines.
    """
    page = _with_data(walked_tree(tree, wanted))
    if size > _LARGEST or len(page.blocks) > _MOST_BLOCKS:
        return PageArticle(page, _content(page.blocks), noticed=(_(_TOO_LARGE),))
    words = article_words(tree)
    if len(words) < _LEAST:
        words = max(words, " ".join(block.text for block in _in_linked_data(page)), key=len)
    found = _found(page, words)
    if _hides(page, found, words):
        page = _with_data(walked_tree(tree, replace(wanted, hidden=True)))
        found = _found(page, words)
    if not found or _count(page.blocks) < _LEAST:
        noticed = (_(_NOTHING_FOUND),) if _count(page.blocks) >= _LEAST else ()
        return PageArticle(page, _content(page.blocks), noticed=noticed)
    return PageArticle(page, _with_places(page.blocks, _with_headings(page.blocks, found)), True)


def _with_data(page: WebPage) -> WebPage:
    """The page with those paragraphs of its article in their places that stand only in linked data."""
    if blocks := _in_linked_data(page):
        page.blocks = _completed(page.blocks, blocks)
    return page


def _in_linked_data(page: WebPage) -> list[PageBlock]:
    """The paragraphs of the article in linked data."""
    body = unescape(linked_data(page.data).body) if any("articleBody" in script for script in page.data) else ""
    if not body:
        return []
    markup = body
    if not _MARKUP.search(body):  # a paragraph for each line, in which emphasis and links may be marked
        lines = _in_lines(body, page.blocks)
        markup = f"<p>{lines if _EMPHASIS.search(lines) else escape(lines)}".replace("\n", "<p>")
    worded = (NonText.NONE, NonText.DRAWN)
    return [replace(block, in_data=True) for block in walked(markup).blocks if block.non_text in worded]


def _in_lines(body: str, blocks: Sequence[PageBlock]) -> str:
    """A text without line ends with some around the paragraphs that the page shows of it."""
    if "\n" in body:
        return body
    ends = [0]
    for at in found_in([block.own_words for block in blocks], body):
        shown = blocks[at].text
        start = body.find(shown, ends[-1]) if len(shown) >= _SHORTEST_PARAGRAPH else -1
        if start >= 0:
            ends += [start, start + len(shown)]
    return "\n".join(body[start:end] for start, end in pairwise([*ends, len(body)]))


def _completed(blocks: Sequence[PageBlock], texts: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks, and before the next of the texts that stands among them those that do not; the last ones behind."""
    missing = set(without_those_in([text.text for text in texts], " ".join(block.text for block in blocks)))
    if not missing:
        return list(blocks)
    keys = [letters(text.text) for text in texts]
    held = found_in([block.own_words for block in blocks], " ".join(text.text for text in texts))
    places = _shown_places(blocks, held, sorted(keys))
    place = max(places.values(), default=len(blocks) - 1) + 1
    added: list[tuple[int, PageBlock]] = []
    for at in reversed(range(len(texts))):
        place = min(place, places.get(keys[at], place))
        if at in missing:
            added.append((place, texts[at]))
    return [block for at, block in sorted([*reversed(added), *enumerate(blocks)], key=itemgetter(0))]


def _shown_places(blocks: Sequence[PageBlock], held: Iterable[int], keys: Sequence[str]) -> dict[str, int]:
    """Where those of some texts, by their letters, which are sorted, are shown, whole or cut off at their end."""
    places = {}
    for at in held:
        shown = letters(blocks[at].text)
        spot = bisect_left(keys, shown)
        key = keys[spot] if spot < len(keys) else ""
        if key == shown or (key.startswith(shown) and len(shown) >= _SHORTEST_PARAGRAPH):
            places[key] = at
    return places


def _found(page: WebPage, words: str) -> list[int]:
    return found_in([block.own_words for block in page.blocks], words)


def _with_headings(blocks: Sequence[PageBlock], found: Sequence[int]) -> list[int]:
    """The blocks found, and headings right above one and below another that are of the level of one that was found."""
    article = set(found)
    levels = {blocks[at].level for at in found if blocks[at].kind is BlockKind.HEADING}
    texts = [at for at, block in enumerate(blocks) if not block.non_text]
    between = {at for before, at in pairwise(texts) if before in article and at + 1 in article}
    headings = {at for at in between if blocks[at].kind is BlockKind.HEADING and blocks[at].level in levels}
    return sorted(article | headings)


def _hides(page: WebPage, found: Sequence[int], words: str) -> bool:
    """Whether the page hides most of its article."""
    shown = _count(page.blocks[at] for at in found)
    return 2 * shown < len(words) >= _LEAST and any(block.non_text in _NOT_SHOWN for block in page.blocks)


def _count(blocks: Iterable[PageBlock]) -> int:
    return sum(len(block.text) for block in blocks if not block.non_text)


def _content(blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """All that is shown and no menu; what stands in linked data where there is nothing else, at last the menus."""
    inside = [block for block in blocks if not block.in_menu]
    shown = [block for block in inside if not block.in_data]
    return next((some for some in (shown, inside) if any(block.own_words for block in some)), blocks)


def _with_places(blocks: Sequence[PageBlock], found: Sequence[int]) -> list[PageBlock]:
    """The blocks found, and what stands beside them that is no text; images only by their place.

    Of what stands between one of them and other words, only what is hidden, embedded objects and images are taken.
    """
    texts, article = [at for at, block in enumerate(blocks) if not block.non_text], set(found)
    kept: list[PageBlock] = []
    for at, block in enumerate(blocks):
        beside = bisect(texts, at)
        if at in article or block.non_text is NonText.COMMENT:
            kept.append(block)
        elif block.non_text and (near := article.intersection(texts[max(0, beside - 1) : beside + 1])):
            if len(near) < 2 and block.non_text not in _SAID_AT_EDGES:
                continue
            kept.append(replace(block, text="", non_text=NonText.IMAGE) if block.non_text in _IMAGES else block)
    return kept
