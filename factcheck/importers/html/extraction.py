"""What trafilatura finds in a web page: the words of its article, who wrote it and when."""

import logging

from lxml import html

from factcheck.domain.text.canonical import one_line

_LONGEST_BYLINE = 100
# What the library raises on trees that are broken in ways it does not expect; no article is found in them.
_STUMBLES = (AssertionError, AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)


def article_words(tree: html.HtmlElement) -> str:
    """The words that trafilatura takes for the article of a page, without comments; the tree stays as it is."""
    _quiet()
    from trafilatura import extract

    try:
        return extract(tree, include_comments=False) or ""
    except _STUMBLES:
        return ""


def byline_in(tree: html.HtmlElement) -> str:
    """Who seems to have written a page, told from how pages usually look; empty where nothing is found."""
    _quiet()
    from trafilatura.metadata import extract_author

    try:
        byline = one_line(extract_author(tree) or "")
    except _STUMBLES:
        return ""
    return "" if len(byline) > _LONGEST_BYLINE else byline.replace("; ", ", ")


def date_in(tree: html.HtmlElement) -> str:
    """When a page seems to have been written, told from how pages usually look; empty where nothing is found."""
    _quiet()
    from htmldate import find_date

    try:
        return find_date(tree, original_date=True, extensive_search=False) or ""
    except _STUMBLES:
        return ""


def _quiet() -> None:
    """Lets the libraries keep to themselves what they find odd in a page."""
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
