"""What a page says about its article in linked data (JSON-LD), for search engines."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.text.canonical import canonical_text, lone_surrogates, one_line

_MOST_NODES = 5_000
_LARGEST = 1_000_000
# Comments and marked sections, in which pages wrap their data for old browsers; what stands behind it is passed over.
_WRAPPING = re.compile(r"(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)*", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)
_ARTICLES = ("Article", "NewsArticle", "BlogPosting", "LiveBlogPosting", "Report")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The fields of the article; empty where the page says nothing."""

    headline: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    outlet: str = ""
    language: str = ""
    url: str = ""
    body: str = ""


def linked_data(scripts: Sequence[str]) -> LinkedData:
    """The first article that the scripts of a page describe; what cannot be read is passed over."""
    articles = [node for script in scripts for node in _nodes(_parsed(script)) if _is_article(node)]
    if not articles:
        return LinkedData()
    node = articles[0]
    return LinkedData(
        headline=_words(node.get("headline")),
        byline=_names(node.get("author")) or _names(node.get("creator")),
        date=_words(node.get("datePublished")),
        section=_names(node.get("articleSection")),
        outlet=_names(node.get("publisher")),
        language=_words(node.get("inLanguage")),
        url=_words(node.get("url")) or _words(node.get("@id")),
        body=_body(articles),
    )


def _parsed(script: str) -> object:
    try:
        return _DECODER.raw_decode(_WRAPPING.sub("", script, count=1))[0] if len(script) <= _LARGEST else None
    except (ValueError, RecursionError):
        return None


def _nodes(root: object) -> Iterator[dict[str, object]]:
    """The objects in what was read, the outer ones first."""
    waiting, seen = [root], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in named)


def _names(value: object) -> str:
    """The name of a person or organisation, or those of several, joined by commas."""
    several = value if isinstance(value, list) else [value]
    named = [_words(one.get("name")) if isinstance(one, dict) else _words(one) for one in several[:20]]
    return ", ".join(dict.fromkeys(name for name in named if name and "://" not in name))


def _body(articles: Sequence[dict[str, object]]) -> str:
    """The text of the first article, which may stand where the page describes it once more, under the same headline."""
    headline = _words(articles[0].get("headline"))
    alike = (node for node in articles if not headline or _words(node.get("headline")) in ("", headline))
    return next((text for node in alike if (text := _text([node.get("articleBody"), *_updates(node)]))), "")


def _updates(article: dict[str, object]) -> list[object]:
    """The headlines and texts of the updates that an article consists of."""
    given = article.get("liveBlogUpdate")
    updates = [one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict)]
    return [update.get(part) for update in updates for part in ("headline", "articleBody")]


def _text(value: object) -> str:
    """A text or several, without halves of characters: sites cut theirs off anywhere."""
    if isinstance(value, list):
        return "\n".join(text for one in value if not isinstance(one, dict) and (text := _text(one)))
    return canonical_text(value) if isinstance(value, str) else ""


def _words(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return one_line(value) if isinstance(value, str) and not lone_surrogates(value) else ""
