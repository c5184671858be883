"""A web page as it was walked through: its blocks, and what it says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from factcheck.domain.records.article_draft import ArticleDraft, Piece
from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import MediaKind
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.linked_data import linked_data
from factcheck.importers.shared.metadata import day_of

_DATES = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date")
_AUTHORS = ("author", "authors", "byl", "parsely-author", "dc.creator", "dcterms.creator", "article:author")


class NonText(StrEnum):
    """What stands in a page that is no running text, and what became of it."""

    NONE = ""
    DESCRIBED = "described"
    CAPTIONED = "captioned"
    IMAGE = "image"
    EMBEDDED = "embedded"
    DRAWN = "drawn"
    FIELD = "field"
    CONTROL = "control"
    HIDDEN = "hidden"
    SCREEN_READER = "screen reader"
    NOSCRIPT = "noscript"
    COMMENT = "comment"
    RUBY = "ruby"


MEDIA: Final[Mapping[NonText, tuple[MediaKind, ...]]] = {
    **dict.fromkeys((NonText.DESCRIBED, NonText.CAPTIONED, NonText.IMAGE), (MediaKind.PICTURE,)),
    NonText.EMBEDDED: (MediaKind.EMBEDDED,),
    NonText.DRAWN: (MediaKind.CHART,),
}
"""What a checker has to look at in the page, of all that stands in it and is no text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What else than the text is wanted: the words of buttons and labels, what is hidden."""

    controls: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PageBlock(Piece):
    """A block of the page; `in_data` says that its words stand in no element, but in linked data.

    `once` are its words without a label that is repeated from a row above, where there is one.
    What is no text is empty, unless an image is described or words stand in a drawing: then that is its text.
    """

    is_standfirst: bool = False
    in_menu: bool = False
    non_text: NonText = NonText.NONE
    in_data: bool = False
    once: str = ""

    @property
    def own_words(self) -> str:
        """The words that the page holds in this place; none where it is no text."""
        return "" if self.non_text else self.once or self.text


@dataclass(slots=True)
class WebPage:
    """What was found in a page; `meta` holds the first value of each name, in lower case, `data` its linked data."""

    blocks: list[PageBlock] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    canonical: str = ""
    base: str = ""
    data: list[str] = field(default_factory=list)

    def describe(self, tag: str, given: Attributes) -> None:
        """Takes in what an element says about the whole page."""
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.setdefault(name.lower(), given.get("content", ""))
        elif given.get("itemprop", "").lower() == "datepublished":
            self.meta.setdefault("datepublished", given.get("content") or given.get("datetime", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "").strip()
        elif tag == "base":
            self.base = self.base or given.get("href", "").strip()
        elif tag == "html":
            self.language = self.language or (given.get("lang") or given.get("xml:lang") or "").strip()

    @property
    def address(self) -> str:
        """The address that links of the page begin at, or an empty string."""
        return self.base or self.canonical

    def about(self, *names: str) -> str:
        """The first value that the page gives under one of `names`, on one line."""
        return next((one_line(self.meta[name]) for name in names if self.meta.get(name, "").strip()), "")


def page_facts(page: WebPage) -> ArticleDraft:
    """A draft without text that holds what the page says of itself."""
    data = linked_data(page.data)
    named = next((one for one in map(page.about, _AUTHORS) if one and not is_link(one)), "")
    date = page.about(*_DATES) or data.date
    addresses = (page.canonical, page.about("og:url"), data.url)
    return ArticleDraft(
        "",
        (),
        headline=one_line(page.about("og:title", "twitter:title") or data.headline or page.title),
        byline=canonical_text(named or data.byline),
        outlet=page.about("og:site_name", "application-name") or data.outlet,
        section=page.about("article:section") or data.section,
        url=next((one for one in addresses if is_link(one)), ""),
        date=day_of(date) or date,
        language=page.language or data.language or page.about("content-language", "og:locale").replace("_", "-"),
    )
