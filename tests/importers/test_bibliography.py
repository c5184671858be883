"""Bibliographies: CSL-JSON, BibTeX and RIS."""

import json

import pytest

from factcheck.domain.file_errors import UnreadableError
from factcheck.domain.records.evidence import SourceKind
from factcheck.importers.bibliography import read_bibliography

CSL = [
    {
        "type": "article-journal",
        "title": "Bridges of the north",
        "author": [{"family": "Low", "given": "Ada"}, {"literal": "Bridge Office"}],
        "issued": {"date-parts": [[2024, 5, 3]]},
        "container-title": "Journal of Bridges",
        "DOI": "10.1000/182",
    },
    {"type": "webpage", "title": "Opening", "URL": "https://example.org/a", "issued": {"date-parts": [[2024]]}},
]
RIS = """TY  - JOUR
TI  - Bridges of the north
AU  - Low, Ada
AU  - Lund, Bo
PY  - 2024/05/03/
JO  - Journal of Bridges
DO  - doi:10.1000/182
ER  -

TY  - DATA
T1  - Counts
UR  - https://example.org/b
ER  -
"""


def read(text, name="list"):
    return read_bibliography(name, text.encode()).sources


def told(source):
    return source.title, source.author, source.publisher, source.date, source.url, source.kind


def test_csl_json_is_read_with_names_dates_and_doi():
    first, second = read(json.dumps(CSL))
    doi = "https://doi.org/10.1000/182"
    assert told(first) == (
        *("Bridges of the north", "Ada Low, Bridge Office", "Journal of Bridges", "2024-05-03", doi),
        SourceKind.DOCUMENT,
    )
    assert told(second) == ("Opening", "", "", "2024", "https://example.org/a", SourceKind.WEB_PAGE)
    assert read(json.dumps({"items": CSL})) == (first, second)
    assert read(json.dumps(CSL[0])) == (first,)


def test_an_entry_keeps_its_link_where_its_doi_is_none_and_where_it_says_how_it_was_published():
    (item,) = read(json.dumps({"title": "A", "DOI": "see page", "URL": "https://example.org/a"}))
    (other,) = read(r"@misc{a, title={A}, howpublished={Read at \url{https://example.org/a\_b}}, year=2024}")
    assert told(item)[4] == "https://example.org/a"
    assert told(other) == ("A", "", "", "2024", "https://example.org/a_b", SourceKind.DOCUMENT)


def test_ris_is_read_with_names_dates_and_doi():
    first, second = read(RIS)
    doi = "https://doi.org/10.1000/182"
    assert told(first)[:5] == ("Bridges of the north", "Ada Low, Bo Lund", "Journal of Bridges", "2024-05-03", doi)
    assert told(second) == ("Counts", "", "", "", "https://example.org/b", SourceKind.DATA_SET)


def test_bibtex_is_read_too():
    (source,) = read('@article{a, title = "Bridges", author = {Low, Ada}, year = 2024, month = may}')
    assert told(source)[:4] == ("Bridges", "Ada Low", "", "2024-05")


def test_a_date_that_is_none_is_said_and_left_out():
    found = read_bibliography("list", b"@book{a, title={Bridges}, date={in press}}")
    assert found.sources[0].date == ""
    assert found.noticed == ("1 date was left out, not being understood: “in press”",)


def test_an_entry_without_title_and_link_is_said_and_left_out_of_the_others():
    found = read_bibliography("list", b'[{"title": "A"}, {"type": "book"}, {"URL": "https://a.example"}, {}]')
    assert [one.name for one in found.sources] == ["A", "https://a.example"]
    assert found.noticed == ("Entries 2, 4 were left out, having neither a title nor a link",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[{"title": "A"},\n oops]', "line 2 is no JSON"),
        ('[{"title": "A"}, 7]', "entry 2 is no object of CSL-JSON"),
        ('[{"title": 7}]', "“title” of entry 1 is no text"),
        ('[{"type": "book"}]', "no entry has a title or a link"),
        ("@book{a, title={Bridges}}\n@book{b, title={No end}\n", "the entry that begins in line 2 has no end"),
        ("@book{a, title={Bridges} oops = }", "the entry that begins in line 1 holds something that is no field"),
        ("TY  - JOUR\nTI  - Bridges\n", "the entry that begins in line 1 has no end"),
        ("TI  - Bridges\nTY  - JOUR\nER  -\n", "the entry that begins in line 1 has no end"),
        ("Some words.", "it holds no entry of CSL-JSON, BibTeX or RIS"),
        ("[" * 100_000, "it is no JSON"),
    ],
)
def test_what_is_broken_is_told_by_its_place_and_nothing_is_read(text, why):
    with pytest.raises(UnreadableError) as refused:
        read(text)
    assert refused.value.why == why


def test_letters_of_another_time_are_read_as_they_are_written():
    (source,) = read_bibliography("list.bib", "@book{a, title={Brücken}}".encode("latin-1")).sources
    assert source.title == "Brücken"
