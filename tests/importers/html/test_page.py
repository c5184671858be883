"""What a page says about its article."""

from factcheck.importers.html.page import page_facts
from factcheck.importers.html.walker import walked


def test_what_the_page_says_to_people_comes_before_what_it_says_to_engines():
    facts = page_facts(
        walked(
            '<html lang=en-GB><title>Bridge opens - Gazette</title><meta property="og:title" content="Bridge opens">'
            '<meta name=author content="https://example.org/ada"><meta name=byl content="Ada L.">'
            '<meta property="article:published_time" content="2025-04-03T12:50:00Z">'
            '<link rel=canonical href="https://example.org/news/1">'
        )
    )
    assert (facts.headline, facts.byline, facts.date) == ("Bridge opens", "Ada L.", "2025-04-03")
    assert (facts.language, facts.url) == ("en-GB", "https://example.org/news/1")


def test_a_date_in_words_is_kept_as_it_is():
    assert page_facts(walked('<meta name=date content="3 April 2025">')).date == "3 April 2025"
