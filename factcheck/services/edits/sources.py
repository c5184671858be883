"""The edits of sources, each answered with the source."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from factcheck.domain.errors import MissingFieldError
from factcheck.domain.records.evidence import Level, Source, SourceKind, SourceStatus, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.first_levels import first_level
from factcheck.services.desk import Desk
from factcheck.services.edits.fields import UNSET, Day, Published


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
) -> Source:
    """Changes the source that is named, or the one of this title and link, and makes one where there is none such.

    Raises MissingFieldError where neither is given; what a line leaves out stays as it is.
    """
    given: dict[str, Any] = {"title": title, "url": url, "author": author, "publisher": publisher, "date": date}
    given |= {"archive_url": archive_url, "origin": origin, "terms_by": terms_by, "terms_date": terms_date}
    given |= {"described_as": described_as, "also_called": also_called}
    given |= {"status_date": status_date, "status_said_in": status_said_in}
    fields = {name: value or "" for name, value in given.items() if value is not UNSET}
    chosen: dict[str, Any] = {"kind": kind, "terms": terms, "status": status, "level": level or UNSET}
    values: dict[str, Any] = fields | {name: value for name, value in chosen.items() if value is not UNSET}
    named = source or _titled(desk, fields.get("title", ""), fields.get("url"))
    if named is not None:
        return desk.sources.edit(replace(named, **values), is_level_given=level is not None)
    begins = {"level": first_level(values.get("kind"), fields.get("url", ""))}
    return desk.sources.add(Source(SourceId(""), **begins | values))


def _titled(desk: Desk, title: str, url: str | None) -> Source | None:
    if not title.strip():
        raise MissingFieldError("title", ("source", "title"))
    return desk.sources.titled(title, url)


def merge_source(desk: Desk, source: Source, into: Source) -> Source:
    """Lets all that rests on a source rest on another one, which is the same."""
    return desk.sources.merge(source.id, into.id)


def remove_source(desk: Desk, source: Source) -> Source:
    """Takes a source away that nothing rests on."""
    desk.sources.remove([source.id])
    return source


EDITS: Mapping[str, tuple[Callable[..., Source], ...]] = {
    "source": (set_source, merge_source),
    "remove": (remove_source,),
}
