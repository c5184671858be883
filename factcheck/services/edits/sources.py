"""The edits of sources, each answered with the source."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factcheck.domain.errors import MissingFieldError
from factcheck.domain.records.evidence import Level, Source, SourceKind, SourceStatus, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.first_levels import first_level
from factcheck.domain.rules.source_links import completed, linked
from factcheck.services.desk import Desk
from factcheck.services.edits.fields import UNSET, Day, Published

NEW = Source(SourceId(""), "")
_TOLD_BY_LINK = ("url", "archive_url", "kind", "publisher")


@dataclass(frozen=True, slots=True)
class FilledSource:
    """A source that was made or changed, and which fields its link or DOI `filled` by itself."""

    source: Source
    filled: Mapping[str, str]


def set_source(
    desk: Desk,
    source: Source | None = None,
    title: str | None = UNSET,
    url: str | None = UNSET,
    kind: SourceKind | None = UNSET,
    author: str | None = UNSET,
    publisher: str | None = UNSET,
    date: Published | None = UNSET,
    archive_url: str | None = UNSET,
    origin: str | None = UNSET,
    level: Level | None = None,
    terms: Terms | None = UNSET,
    terms_by: str | None = UNSET,
    terms_date: Day | None = UNSET,
    described_as: str | None = UNSET,
    also_called: str | None = UNSET,
    status: SourceStatus | None = UNSET,
    status_date: Day | None = UNSET,
    status_said_in: str | None = UNSET,
) -> FilledSource:
    """Changes the source that is named, or the one of this title and link, and makes one where there is none such.

    A link that it has not had fills what it says by itself and the line leaves out, as does a title that is one.
    Raises MissingFieldError where neither is given; what a line leaves out stays as it is.
    """
    given: dict[str, Any] = {"title": title, "url": url, "author": author, "publisher": publisher, "date": date}
    given |= {"archive_url": archive_url, "origin": origin, "terms_by": terms_by, "terms_date": terms_date}
    given |= {"described_as": described_as, "also_called": also_called}
    given |= {"status_date": status_date, "status_said_in": status_said_in}
    chosen: dict[str, Any] = {"kind": kind, "terms": terms, "status": status, "level": level or UNSET}
    values: dict[str, Any] = {name: value or "" for name, value in given.items() if value is not UNSET}
    values |= {name: value for name, value in chosen.items() if value is not UNSET}
    named = source or _titled(desk, values)
    wanted = replace(named or NEW, **values)
    told = _told_by_link(wanted, values, named or NEW)
    filled = {name: str(getattr(told, name)) for name in _TOLD_BY_LINK if getattr(told, name) != getattr(wanted, name)}
    if named is not None:
        return FilledSource(desk.sources.edit(told, is_level_given=level is not None), filled)
    return FilledSource(desk.sources.add(replace(told, level=level or first_level(told.kind, told.url))), filled)


def _told_by_link(wanted: Source, given: Mapping[str, Any], before: Source) -> Source:
    """A source with what a link that is new to it says by itself; kind and publisher that were given stay."""
    told = completed(linked(wanted))
    if told.url == before.url:
        return replace(wanted, url=told.url)
    return replace(told, **{name: given[name] for name in ("kind", "publisher") if name in given})


def _titled(desk: Desk, values: Mapping[str, Any]) -> Source | None:
    title, url = values.get("title", ""), values.get("url")
    if not title.strip():
        raise MissingFieldError("title", ("source", "title"))
    return desk.sources.titled(title, completed(replace(NEW, url=url)).url if url is not None else None)


def merge_source(desk: Desk, source: Source, into: Source) -> Source:
    """Lets all that rests on a source rest on another one, which is the same."""
    return desk.sources.merge(source.id, into.id)


def remove_source(desk: Desk, source: Source) -> Source:
    """Takes a source away that nothing rests on."""
    desk.sources.remove([source.id])
    return source


EDITS: Mapping[str, tuple[Callable[..., Source | FilledSource], ...]] = {
    "source": (set_source, merge_source),
    "remove": (remove_source,),
}
