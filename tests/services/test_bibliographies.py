"""Sources from elsewhere: the files of reference managers, and the web because a person asked."""

import json
from dataclasses import replace

import pytest

from factcheck.domain.file_errors import FetchError, UnreadableError
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import SourceId
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.bibliographies import MOST_BYTES, look_up, read_bibliography_file
from factcheck.services.importing import Reading
from tests.web_samples import Page, a_site

BIB = b"@book{a, title={Bridges}, doi={10.1000/182}}\n@book{b, title={Rivers}}\n"
PAGE = (
    b"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Bridge opens</title>"
    b"<meta property='og:site_name' content='Example Post'><meta name='author' content='Ada Low'></head><body>"
    b"<article><h1>Bridge opens</h1><p>The bridge is 512 metres long, and it is very red.</p></article></body></html>"
)


def test_an_entry_of_another_author_or_year_is_another_source(desk):
    known = Source(SourceId(""), "Annual report", author="Ada Low", date="2023-05")
    desk.sources.add(known)
    others = [replace(known, author="Bo Ek"), replace(known, date="2024")]
    alike = [replace(known, date="2023"), replace(known, author=""), others[1]]
    made, there = desk.sources.add_all([*others, *alike], "list.bib")
    assert [(one.author, one.date) for one in made] == [("Bo Ek", "2023-05"), ("Ada Low", "2024")]
    assert there == alike


def test_what_is_there_already_is_not_brought_in_again(desk, tmp_path):
    file = tmp_path / "list.bib"
    file.write_bytes(BIB)
    found = read_bibliography_file(file)
    assert [one.title for one in desk.sources.add_all(found.sources, file.name)[0]] == ["Bridges", "Rivers"]
    assert operation_sentence(desk.history.all()[-1]) == "2 sources brought in from list.bib"
    assert desk.sources.add_all((*found.sources, found.sources[0]), file.name)[0] == []
    assert len(desk.history.all()) == 1
    desk.history.undo()
    assert desk.sources.all() == []


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path):
    with pytest.raises(UnreadableError):
        read_bibliography_file(tmp_path / "none.bib")
    large = tmp_path / "large.bib"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UnreadableError, match="a bibliography may have"):
        read_bibliography_file(large)


def test_of_bytes_that_are_no_text_it_is_told_what_a_bibliography_is(tmp_path):
    noise = tmp_path / "noise.bib"
    noise.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(UnreadableError) as refused:
        read_bibliography_file(noise)
    assert sentence(refused.value) == (
        "“noise.bib” cannot be read: it is no text. Export the bibliography anew, as CSL-JSON, BibTeX or RIS."
    )


def test_a_doi_is_asked_for_as_data(own_computer):
    item = {"title": "Bridges", "author": [{"family": "Low", "given": "Ada"}], "issued": {"date-parts": [[2024]]}}
    page = Page(json.dumps(item).encode(), headers={"Content-Type": "application/json"})
    with a_site("127.0.0.1") as site, Reading() as reading:
        site.pages["/10.1000/182"] = page
        source = Source(SourceId("s"), "", "https://doi.org/10.1000/182")
        found = look_up(source, reading.read_bytes, private=True, doi_site=f"{site.address}/")
    assert (found.id, found.title, found.author, found.date) == ("s", "Bridges", "Ada Low", "2024")
    assert site.asked[0][1]["Accept"] == "application/vnd.citationstyles.csl+json"


def test_what_is_no_description_is_told_in_a_sentence(own_computer):
    with a_site("127.0.0.1") as site, Reading() as reading:
        site.pages["/10.1000/182"] = Page(b"<html>")
        with pytest.raises(FetchError):
            look_up(
                Source(SourceId("s"), "", "10.1000/182"), reading.read_bytes, private=True, doi_site=f"{site.address}/"
            )


def test_of_a_page_is_taken_what_it_says_of_itself(own_computer):
    with a_site("127.0.0.1", story=Page(PAGE)) as site, Reading() as reading:
        url = f"{site.address}/story"
        found = look_up(Source(SourceId("s"), url, url), reading.read_bytes, private=True)
    assert (found.title, found.author, found.publisher) == ("Bridge opens", "Ada Low", "Example Post")
