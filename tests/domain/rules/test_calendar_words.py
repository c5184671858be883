"""The words for days and times stand in data of each language, and in no rule."""

import re
from dataclasses import astuple
from pathlib import Path

import pytest

from factcheck.domain.rules import dates, deadline
from factcheck.domain.rules.calendar_words import ENGLISH, TYPED


def test_english_has_every_month_and_weekday():
    assert (len(set(ENGLISH.months)), len(set(ENGLISH.weekdays))) == (12, 7)


@pytest.mark.parametrize("rule", [dates, deadline], ids=lambda one: one.__name__)
def test_no_rule_that_reads_dates_holds_a_word_for_a_day_or_a_time(rule):
    known = {word for language in TYPED for words in astuple(language) for word in words if isinstance(words, tuple)}
    known |= {*ENGLISH.near, "Uhr", "del"}
    code = re.sub(r'""".*?"""', "", Path(rule.__file__).read_text(encoding="utf-8"), flags=re.DOTALL)
    written = set(re.findall(r"\w+", " ".join(re.findall(r'"[^"]*"', code))))
    assert sorted(word for word in known & written if len(word) > 1 or not word.isascii()) == []
