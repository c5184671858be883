"""What trafilatura finds in a web page: the words of its article, who wrote it and when; no text is taken from it."""

import logging
import re
from collections.abc import Iterable

from factcheck.domain.text.canonical import one_line
from factcheck.importers.html.article_choice import chosen_blocks
from factcheck.importers.html.page import Page, PageBlock

# Pages beyond these are no articles, and trafilatura or lxml would hang on them or lose text.
_DEEPEST = 200
_WIDEST = 500
_LARGEST = 5_000_000
_MOST_BLOCKS = 20_000
LEAST_LETTERS = 200
_LONGEST_BYLINE = 100
# What the libraries raise on pages that are broken in ways they do not expect; such a page is kept whole.
_STUMBLES = (AssertionError, AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
# The library takes what is kept from screen readers for hidden, and readers see it.
_KEPT_FROM_SCREEN_READERS = re.compile(r"\baria-hidden\b", re.IGNORECASE)
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


def is_odd(markup: str, page: Page) -> bool:
    """Whether a page is too deep, too wide or too large to look for its article."""
    return page.depth > _DEEPEST or page.widest > _WIDEST or len(markup) > _LARGEST or len(page.blocks) > _MOST_BLOCKS


def letters_of(blocks: Iterable[PageBlock]) -> int:
    """How many letters of text stand in `blocks`."""
    return sum(len(block.piece.text) for block in blocks if not block.medium)


def article_of(markup: str, page: Page) -> list[PageBlock]:
    """The blocks of the article in the order of the page, or none where too little text was found.

    A paragraph is rather kept than dropped: what stands between or beside the ones chosen stays if it is prose.
    """
    if letters_of(page.blocks) < LEAST_LETTERS:
        return []
    blocks = chosen_blocks(page, _extracted(markup))
    return blocks if letters_of(blocks) >= LEAST_LETTERS else []


def byline_and_date(markup: str) -> tuple[str, str]:
    """Who seems to have written a page and when, told from how pages usually look; empty where nothing is found."""
    _quiet()
    from trafilatura.metadata import extract_metadata

    try:
        found = extract_metadata(markup.translate(_CONTROLS), extensive=False)
    except _STUMBLES:
        return "", ""
    byline = one_line(found.author or "")
    return ("" if len(byline) > _LONGEST_BYLINE else byline.replace("; ", ", ")), found.date or ""


def _quiet() -> None:
    """Lets the libraries keep to themselves what they find odd in a page."""
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)


def _extracted(markup: str) -> str:
    _quiet()
    from trafilatura import extract

    try:
        seen = _KEPT_FROM_SCREEN_READERS.sub("data-seen", markup.translate(_CONTROLS))
        return extract(seen, include_comments=False, favor_recall=True, fast=True) or ""
    except _STUMBLES:
        return ""
