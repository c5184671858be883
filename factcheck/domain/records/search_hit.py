"""Words found anywhere in a desk: in the text of an article, or in anything recorded of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.text.canonical import one_line
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span

ROOM = 50


TEXT, ABOUT, CAPTURED, FILE = "text", "about", "capture", "file"
SPEAKER, NOTE, REASON = "speaker", "note", "reason"
"""What words were found in, beside the kinds of records: the text of an article, what is known about it, what the
letters of a captured file say, what that is called, and of a claim who speaks, its note and the reason of its verdict
in one's own words."""
_LONG = (TEXT, CAPTURED)


@dataclass(frozen=True, slots=True)
class Searched:
    """Some words of a desk with where they belong; `number` is that of the claim, empty for the text.

    `field` is the kind of record they stand in, or one of TEXT, ABOUT, CAPTURED, FILE, SPEAKER, NOTE, REASON; `id` is
    that of the record, of a text and of what is known about it that of the article. A source that no claim rests on,
    and a file that was captured of it, belong to no article: its id and name are empty. `place` are the words of the
    article that the record stands at. `is_closed`: the article is closed to searches from elsewhere.
    """

    field: str
    article_id: ArticleId
    article: str
    words: str
    claim_id: ClaimId | None = None
    number: str = ""
    place: Span | None = None
    id: str = ""
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand; `span` counts code points of what was searched, `excerpt` is one line."""

    found_in: Searched
    span: Span
    excerpt: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first places that were found, and how many `more` there are in each article."""

    hits: tuple[Hit, ...] = ()
    more: Mapping[ArticleId, int] = field(default_factory=dict)


def hits_in(searched: Searched, wanted: str) -> Iterator[Hit]:
    """Every place of `wanted` in a text, only the first in anything shorter; upper and lower case are the same."""
    for span in spans_of(searched.words, wanted):
        yield Hit(searched, span, excerpt(searched.words, span))
        if searched.field not in _LONG:
            return


def runs_with(searched: Searched, wanted: str) -> Iterator[tuple[Span, list[Span]]]:
    """The words in which `wanted` stands, with its places there: all of a record, of a text the lines around each."""
    runs: dict[Span, list[Span]] = {}
    words = searched.words
    for span in spans_of(words, wanted):
        run = Span(0, len(words))
        if searched.field in _LONG:
            end = words.find("\n", span.end)
            run = Span(words.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(words))
        runs.setdefault(run, []).append(span)
    yield from runs.items()


def excerpt(text: str, span: Span) -> str:
    """The words at `span` with some before and behind, cut at blanks and marked with an ellipsis."""
    start, end = max(0, span.start - ROOM), min(len(text), span.end + ROOM)
    before, behind = text[start : span.start].split("\n")[-1], text[span.end : end].split("\n")[0]
    if start and len(before) == span.start - start:
        before = "…" + before.partition(" ")[2]
    if end < len(text) and len(behind) == end - span.end:
        behind = behind.rpartition(" ")[0] + "…"
    return one_line(before + span.of(text) + behind)
