"""What a link or a DOI says of a source by itself."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import Source, SourceKind, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.source_links import completed, doi_in, filled


def a_source(url, title="Minutes", **fields):
    return Source(SourceId("s"), title, url, **fields)


@pytest.mark.parametrize(
    ("words", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("doi: 10.1000/abc(1)", "10.1000/abc(1)"),
        ("https://dx.doi.org/10.1000/182", "10.1000/182"),
        ("https://example.org/10.1000/182", ""),
        ("10 apples", ""),
    ],
)
def test_a_doi_is_known_by_its_form(words, doi):
    assert doi_in(words) == doi


def test_a_doi_becomes_a_link_and_a_link_says_its_site():
    assert completed(a_source("10.1000/182")) == a_source("https://doi.org/10.1000/182", kind=SourceKind.DOCUMENT)
    page = completed(a_source("https://www.example.org/story"))
    assert (page.kind, page.publisher) == (SourceKind.WEB_PAGE, "example.org")
    assert completed(a_source("https://[broken")).publisher == ""
    assert completed(a_source("page 3")) == a_source("page 3")


def test_what_is_given_stays():
    given = a_source("https://example.org/story", kind=SourceKind.RECORDING, publisher="Radio")
    assert completed(given) == given


def test_a_page_of_the_archive_names_the_page_it_keeps():
    found = completed(a_source("https://web.archive.org/web/20240503/https://example.org/story"))
    assert found.url == "https://example.org/story"
    assert found.archive_url == "https://web.archive.org/web/20240503/https://example.org/story"


def test_only_what_is_lacking_is_filled_in():
    here = a_source("https://example.org/a", publisher="example.org", author="Ada Low")
    more = {"author": "Bo Lund", "publisher": "Example Post", "date": "2024", "terms": Terms.BACKGROUND}
    found = Source(SourceId("x"), "Other", **more)
    assert filled(here, found) == replace(here, publisher="Example Post", date="2024")
    assert filled(replace(here, title=here.url), found).title == "Other"
