"""What people read of a source."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import Source, SourceKind, SourceStatus, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.wording.source_words import (
    about_words,
    independence_words,
    short_marks,
    source_became_words,
    source_marks,
    status_words,
    terms_words,
    there_already_words,
    use_words,
)


def a_source(**fields):
    return Source(SourceId("s"), "Minutes", **fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""),
        ({"terms": Terms.ON_THE_RECORD}, "on the record"),
        (
            {"terms": Terms.BACKGROUND, "terms_by": "Ada", "terms_date": "2026-05-03", "described_as": "a pilot"},
            "background, to be described as “a pilot” (agreed by Ada, 3 May 2026)",
        ),
        ({"terms": Terms.OFF_THE_RECORD, "terms_date": "2026-05-03"}, "off the record (agreed, 3 May 2026)"),
    ],
)
def test_terms_are_told_with_who_agreed_and_when(fields, words):
    assert terms_words(a_source(**fields)) == words


def test_the_state_is_told_with_since_when_and_where_that_is_said():
    retracted = {"status": SourceStatus.RETRACTED, "status_date": "2026-05-03", "status_said_in": "Lancet 9"}
    assert status_words(a_source(**retracted)) == "retracted, 3 May 2026, said in Lancet 9"
    assert status_words(a_source(status=SourceStatus.GONE)) == "gone"
    assert status_words(a_source()) == ""


def test_what_is_agreed_on_the_record_is_no_mark():
    assert source_marks(a_source(terms=Terms.ON_THE_RECORD)) == ""
    both = a_source(terms=Terms.NOT_FOR_ATTRIBUTION, status=SourceStatus.CORRECTED)
    assert source_marks(both) == "not for attribution, corrected"
    assert short_marks(replace(both, status_date="2026-05-03")) == "corrected, not for attribution"


def test_who_made_it_where_and_when_is_a_line():
    made = a_source(kind=SourceKind.DOCUMENT, author="Ada Low", publisher="City", date="2024-05")
    assert about_words(made) == "Ada Low, City, 2024-05"
    assert about_words(a_source(date="2024-05-03")) == "3 May 2024"


def test_a_source_that_nothing_rests_on_is_said_to_be_unused():
    assert [use_words(some) for some in ((), ("1",), ("1", "2"))] == ["unused", "1 claim", "2 claims"]


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        (["A"], ""),
        (["A", "A", ""], "3 sources, 2 of one origin, 1 not recorded"),
        (["", ""], "2 sources, no origin recorded"),
        (["A", "B"], "2 sources, 2 of different origins"),
        (["A", ""], "2 sources, 1 of one origin, 1 not recorded"),
        (["A", "A", "B", "B", "C"], "5 sources, 2 of one origin, 2 of another origin, 1 of another origin"),
    ],
)
def test_independence_is_shown_and_never_claimed(origins, words):
    assert independence_words([a_source(origin=one) for one in origins]) == words


def test_a_source_without_a_name_is_not_named_in_what_became_of_it():
    retracted = a_source(status=SourceStatus.RETRACTED)
    assert source_became_words(retracted) == "“Minutes” was recorded as retracted"
    assert source_became_words(replace(retracted, title="")) == "a source it rested on was recorded as retracted"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, ""),
        (1, "“A0” was there already"),
        (3, "“A0”, “A1” and “A2” were there already"),
        (5, "“A0”, “A1”, “A2” and 2 others were there already"),
    ],
)
def test_of_sources_that_are_there_already_three_are_named(count, words):
    assert there_already_words([Source(SourceId(""), f"A{at}") for at in range(count)]) == words
