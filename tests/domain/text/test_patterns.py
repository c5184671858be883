"""A pattern does what a compiled one does, and is compiled only when it is used."""

import re

import pytest

from factcheck.domain.text.patterns import pattern


def test_it_finds_what_a_compiled_pattern_finds():
    words = pattern(r"(?i)\bW\w+")
    assert words.findall("When we met") == re.compile(r"\bW\w+", re.IGNORECASE).findall("When we met") == ["When", "we"]
    assert words.sub("…", "When we met") == "… … met"
    assert words.pattern == r"(?i)\bW\w+"


def test_one_that_nobody_uses_is_never_compiled():
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")
