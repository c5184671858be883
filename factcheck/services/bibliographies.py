"""Brings sources from elsewhere: from the files of reference managers, and from the web because a person asked."""

import json
from collections.abc import Callable
from pathlib import Path

from factcheck.domain.file_errors import FetchError, UnreadableError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.evidence import Bibliography, Source
from factcheck.domain.rules.source_links import DOI_SITE, doi_in, filled
from factcheck.domain.wording.labels import size_words
from factcheck.domain.wording.system_words import system_words
from factcheck.importers.bibliography import csl_source, read_bibliography
from factcheck.importers.bibtex import BrokenEntryError
from factcheck.services.fetching import fetch, read_capture
from factcheck.translation import _

MOST_BYTES = 5_000_000
ENDINGS = "*.json *.bib *.ris"
_CSL = "application/vnd.citationstyles.csl+json"
Read = Callable[[str, bytes, ReadOptions], ArticleDraft]


def read_bibliography_file(path: Path) -> Bibliography:
    """The sources in a file of CSL-JSON, BibTeX or RIS.

    Raises UnreadableError, which says what is wrong with it.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            why = _(
                "it has {size}; a bibliography may have {limit}", size=size_words(size), limit=size_words(MOST_BYTES)
            )
            raise UnreadableError(path.name, why)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(path.name, system_words(error)) from error
    return read_bibliography(path.name, data)


def look_up(source: Source, read: Read, private: bool = False, doi_site: str = DOI_SITE) -> Source:
    """The source with what it lacks and its link leads to; the site sees the visit.

    A DOI is asked for as data, of a page is taken what it says of itself. Raises FetchError, and what `read` raises.
    """
    doi = doi_in(source.url)
    if not doi:
        page = read_capture(fetch(source.url, private=private), read)
        about = Source(source.id, page.headline, author=page.byline, publisher=page.outlet, date=page.date)
        return filled(source, about)
    capture = fetch(f"{doi_site}{doi}", private=private, accept=_CSL)
    try:
        item = json.loads(capture.data)
        return filled(source, csl_source(item, 1, []))
    except (ValueError, RecursionError, AttributeError, BrokenEntryError) as error:
        raise FetchError(source.url, _("what came is no description of a source")) from error
