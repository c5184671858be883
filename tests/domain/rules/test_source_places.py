"""Places in a source that cannot be are refused, and whatever may be one is left to people."""

import pytest

from factcheck.domain.errors import ImpossiblePlaceError
from factcheck.domain.records.evidence import SourceKind
from factcheck.domain.rules.source_places import check_place
from factcheck.domain.wording.error_sentence import sentence


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("page 0", "pages are counted from 1 on"),
        ("page -1", "pages are counted from 1 on"),
        ("p. 0", "pages are counted from 1 on"),
        ("see pp. 0-3, above", "pages are counted from 1 on"),
        ("page 900 of 12", "it has no page of that number"),
        ("Seite 13 von 12 Seiten", "it has no page of that number"),
        ("pages 10–14 of 12, below", "it has no page of that number"),
        ("00:99:99", "minutes and seconds end at 59"),
        ("at 01:10:60", "minutes and seconds end at 59"),
    ],
)
def test_a_place_that_cannot_be_is_told_in_a_sentence(place, why):
    with pytest.raises(ImpossiblePlaceError) as refused:
        check_place(place)
    assert sentence(refused.value) == f"“{place}” cannot be a place in a source: {why}. Correct it, or describe it."


def test_in_a_recording_minutes_with_seconds_are_a_time_and_elsewhere_perhaps_a_verse():
    with pytest.raises(ImpossiblePlaceError):
        check_place("25:61", SourceKind.RECORDING)
    check_place("at 75:30-76:59", SourceKind.RECORDING)
    check_place("25:61", SourceKind.DOCUMENT)


@pytest.mark.parametrize(
    "place",
    [
        *("", "page 12 of 12", "p. 900", "page 10", "page 0.5", "S. 14/3", "00:59:59", "100:00:00", "Psalm 119:176"),
        *("page 14 of 3 May report", "page 14 of 2 of the letters", "2026-04-10T10:00:00", "paragraph 0", "steps 0"),
    ],
)
def test_what_may_be_a_place_is_taken_as_it_is(place):
    check_place(place)
