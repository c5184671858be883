"""What a page says about its article in linked data."""

import json

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


def test_what_cannot_be_read_is_passed_over():
    broken = ["{", "[" * 100_000, "null", '{"@type": 5}', '{"@type": "Article", "headline": "\\ud800"}']
    assert linked_data([*broken[:4], json.dumps(ARTICLE)]).headline == "Bridge opens"
    assert linked_data(broken) == LinkedData()
