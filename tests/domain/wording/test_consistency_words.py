"""The sentences about what does not fit."""

import pytest

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.text.span import Span
from factcheck.domain.wording.consistency_words import inconsistency_words

TEXT = "three men and 6 people"


@pytest.mark.parametrize(
    ("kind", "fitting", "words"),
    [
        (InconsistencyKind.SPELLING, "", "“three men” and “6 people” may be one name in two spellings."),
        (InconsistencyKind.VALUE, "", "“three men” and “6 people” may be two numbers for the same."),
        (InconsistencyKind.LIMIT, "", "“three men” and “6 people” give one number with a limit and without."),
        (InconsistencyKind.WEEKDAY, "2025-03-12", "“three men” does not fit “6 people”, which is Wed 12 March 2025."),
        (InconsistencyKind.SUM, "3", "“three men” and “6 people” do not add up: the parts make 3."),
        (InconsistencyKind.SUM, "1500000", "“three men” and “6 people” do not add up: the parts make 1,500,000."),
        (InconsistencyKind.SUM, "3.5", "“three men” and “6 people” do not add up: the parts make 3.5."),
        (InconsistencyKind.SHARE, "50", "“three men” and “6 people” do not fit: the share is 50 per cent."),
        (InconsistencyKind.CHANGE, "50", "“three men” and “6 people” do not fit: the change is 50 per cent."),
        (InconsistencyKind.WHOLE, "110", "The percentages from “three men” to “6 people” make 110, not 100."),
    ],
)
def test_each_says_both_places_and_what_would_fit(kind, fitting, words):
    assert inconsistency_words(Inconsistency(kind, (Span(0, 9), Span(14, 22)), fitting), TEXT) == words
