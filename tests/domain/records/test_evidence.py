"""Sources and their addresses."""

import pytest

from factcheck.domain.records.evidence import is_link, may_be_link


@pytest.mark.parametrize("url", ["http://a", "HTTPS://a", "mailto:a@b", " https://a"])
def test_web_and_mail_addresses_become_links(url):
    assert is_link(url)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc", "data:text/html,x", "ftp://a", "", "p 3"])
def test_nothing_else_does(url):
    assert not is_link(url)


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("", True),
        (" https://example.org/a?b#c ", True),
        ("example.org", True),
        ("www.example.org/story", True),
        ("doi:10.1000/182", True),
        ("mailto:a@example.org", True),
        ("18:00", False),
        ("18.00", False),
        ("page 7", False),
        ("see example.org", False),
        ("tomorrow", False),
    ],
)
def test_what_may_be_an_address_is_told_from_what_is_none(words, may_be):
    assert may_be_link(words) is may_be
