"""What is found in a web page by how pages usually look: the words of its article, who wrote it and when."""

import logging

from lxml import etree, html

from factcheck.domain.text.canonical import canonical_text, one_line

_SHORTEST_BYLINE = 3
_LONGEST_BYLINE = 100
_STOPS = (".", "!", "?", "…")
# What leads to the author, then what is named after one; small letters apart, either may begin with a capital.
_BYLINES = tuple(
    etree.XPath(f"({named})/parent::*[not(ancestor-or-self::*[contains(@class, 'omment') or contains(@id, 'omment')])]")
    for named in (
        "//@rel[. = 'author']",
        "//@itemprop[contains(., 'author')] | //@class[contains(., 'uthor') or contains(., 'yline')]",
    )
)
# What the library raises on trees that are broken in ways it does not expect; no article is found in them.
_STUMBLES = (AssertionError, AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)


def article_words(tree: html.HtmlElement) -> str:
    """The words that trafilatura takes for the article of a page, without comments; the tree stays as it is."""
    _quiet()
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(tree, include_comments=False, output_format="txt")
    except _STUMBLES:
        return ""
    return (found.raw_text or "") if isinstance(found, Document) else ""


def byline_in(tree: html.HtmlElement) -> str:
    """Who seems to have written a page, told from how it names its parts; empty where nothing is found."""
    from trafilatura.json_metadata import normalize_authors

    named = (one_line(" ".join(element.itertext())) for path in _BYLINES for element in path(tree))
    first = next((words for words in named if _may_be_byline(words)), "")
    return one_line(canonical_text(normalize_authors(None, first) or "")).replace("; ", ", ")


def _may_be_byline(words: str) -> bool:
    """Whether words are no longer or shorter than names, and no sentence about a person."""
    is_sentence = words.endswith(_STOPS) and sum(word[0].islower() for word in words.split()) > 1
    return _SHORTEST_BYLINE <= len(words) <= _LONGEST_BYLINE and not is_sentence


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
