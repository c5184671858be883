"""What a link or a DOI says of a source by itself, without a visit; and what a source lacks that another one has."""

from dataclasses import fields, replace
from urllib.parse import urlsplit

from factcheck.domain.records.evidence import Source, SourceKind, is_link
from factcheck.domain.text.patterns import pattern

DOI_SITE = "https://doi.org/"
_DOI = pattern(r"(?i)(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+?)[.,;]?")
_ARCHIVED = pattern(r"(?i)https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)")
_NEVER_FILLED = frozenset({"id", "rev", "level", "terms", "status"})


def doi_in(words: str) -> str:
    """The DOI that words are, such as 10.1000/182, in a link or with “doi:” before it; empty where they are none."""
    found = _DOI.fullmatch(words.strip())
    return found[1] if found else ""


def linked(source: Source) -> Source:
    """A source without a link whose title is one, or a DOI, with that as its link."""
    is_named_by_link = not source.url.strip() and (is_link(source.title) or doi_in(source.title))
    return replace(source, url=source.title.strip()) if is_named_by_link else source


def completed(source: Source) -> Source:
    """A source with what its link says by itself: the link of a DOI, its kind, the site, the page behind an archive."""
    if doi := doi_in(source.url):
        return replace(source, url=f"{DOI_SITE}{doi}", kind=source.kind or SourceKind.DOCUMENT)
    if (archived := _ARCHIVED.fullmatch(source.url.strip())) and not source.archive_url:
        source = replace(source, url=archived[1], archive_url=source.url.strip())
    if not is_link(source.url) or source.url.strip().lower().startswith("mailto:"):
        return source
    site = _site(source.url)
    return replace(source, kind=source.kind or SourceKind.WEB_PAGE, publisher=source.publisher or site)


def _site(url: str) -> str:
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:  # what begins as an address and is none
        return ""


def filled(source: Source, found: Source) -> Source:
    """A source with what it lacks and was found elsewhere."""
    names = [one.name for one in fields(Source) if one.name not in _NEVER_FILLED]
    known = {name: getattr(found, name) for name in names if not getattr(source, name)}
    if source.title == source.url:  # a link that stands for a title
        known["title"] = found.title or source.title
    if source.publisher == _site(source.url):
        known["publisher"] = found.publisher or source.publisher
    return replace(source, **known)
