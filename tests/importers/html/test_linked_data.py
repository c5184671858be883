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


@pytest.mark.parametrize(
    ("before", "behind"),
    [("//<![CDATA[\n", "\n//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"), ("<!--", "-->"), ("", ";")],
)
def test_data_is_read_whatever_it_is_wrapped_in(before, behind):
    assert linked_data([f" {before}{json.dumps([ARTICLE])}{behind}\n"]).headline == "Bridge opens"


def test_the_updates_of_a_live_blog_are_its_text():
    updates = [{"@type": "BlogPosting", "headline": f"10:{at}", "articleBody": f"Part {at}."} for at in (50, 45)]
    blog = {"@type": "LiveBlogPosting", "headline": "Live", "liveBlogUpdate": updates}
    assert linked_data([json.dumps(blog)]).body == "10:50\nPart 50.\n10:45\nPart 45."


def test_what_cannot_be_read_is_passed_over():
    broken = ["{", "[" * 100_000, "null", '{"@type": 5}', '{"@type": "Article", "headline": "\\ud800"}']
    assert linked_data([*broken[:4], json.dumps(ARTICLE)]).headline == "Bridge opens"
    assert linked_data(broken) == LinkedData()
