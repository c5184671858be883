"""What a page says about its article in linked data."""

import json

import pytest

from factcheck.importers.html.linked_data import LinkedData, linked_data

ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Bridge opens",
    "author": [{"name": "Ada L."}, {"name": "https://example.org/bob"}, "Bob"],
    "datePublished": "2025-04-03",
    "publisher": {"name": "The Gazette"},
}


def test_the_article_is_found_however_deep_it_lies():
    found = linked_data([json.dumps({"@graph": [{"@type": "Person", "name": "x"}, {"mainEntity": ARTICLE}]})])
    assert (found.headline, found.byline, found.date, found.outlet) == (
        "Bridge opens",
        "Ada L., Bob",
        "2025-04-03",
        "The Gazette",
    )


@pytest.mark.parametrize(
    ("others", "body"),
    [
        ([ARTICLE | {"articleBody": "The bridge opens."}], "The bridge opens."),
        ([{"@type": "WebPage"}, {"@type": "Article", "articleBody": ["It opens.", "At last."]}], "It opens.\nAt last."),
        ([ARTICLE | {"articleBody": "The bridge \ud83d"}], "The bridge "),
        ([ARTICLE | {"headline": "Ferry stops", "articleBody": "The ferry stops."}], ""),
    ],
)
def test_the_text_of_an_article_may_stand_where_it_is_described_again(others, body):
    assert linked_data([json.dumps(ARTICLE), json.dumps(others)]).body == body


def test_what_cannot_be_read_is_passed_over():
    broken = ["{", "[" * 100_000, "null", '{"@type": 5}', '{"@type": "Article", "headline": "\\ud800"}']
    assert linked_data([*broken[:4], json.dumps(ARTICLE)]).headline == "Bridge opens"
    assert linked_data(broken) == LinkedData()
