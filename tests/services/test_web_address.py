"""Addresses of web pages, as people type them and as they are sent."""

import pytest

from factcheck.services.web_address import NotOnTheWebError, web_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.org", "https://example.org/"),
        ("  example.org/a b \n", "https://example.org/a%20b"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("HTTP://Example.ORG/Path", "http://example.org/Path"),
        ("https://example.org/a?b=c d&e=ä#part", "https://example.org/a?b=c%20d&e=%C3%A4"),
        ("https://example.org/100%25?q=100%25", "https://example.org/100%25?q=100%25"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
    ],
)
def test_what_people_type_becomes_an_address(typed, meant):
    assert web_address(typed) == meant


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/x", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("mailto:ana@example.org", "only http and https"),
        ("", "not the address"),
        ("two words", "not the address"),
        ("https://exa\nmple.org\x00/", "not the address"),
        ("https://[::1/x", "not the address"),
        ("https://example.org:port/", "not the address"),
        (f"https://{'ä' * 70}.org/", "not the address"),
        ("https://ana:secret@example.org/", "user name or password"),
    ],
)
def test_what_is_no_page_of_the_web_is_refused(typed, why):
    with pytest.raises(NotOnTheWebError, match=why):
        web_address(typed)
