"""Sources and their addresses."""

import pytest

from factcheck.domain.records.evidence import is_link


@pytest.mark.parametrize("url", ["http://a", "HTTPS://a", "mailto:a@b", " https://a"])
def test_web_and_mail_addresses_become_links(url):
    assert is_link(url)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc", "data:text/html,x", "ftp://a", "", "p 3"])
def test_nothing_else_does(url):
    assert not is_link(url)
