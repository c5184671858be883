"""What kinds of records are called."""

from contextlib import closing
from dataclasses import replace

import pytest

from factcheck.domain.records.kinds import CLAIM, KINDS, LISTED, SOURCE
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.search_hit import ABOUT, CAPTURED, TEXT
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM, WORDS, record_lists
from factcheck.services.opening import read_desk
from tests.record_samples import ASKED, NEW
from tests.report_samples import a_reported


def no_head(_record):
    return ""


def test_lists_stand_in_the_order_of_a_report_whatever_the_order_of_the_records():
    found = record_lists(replace(a_reported(), records=(ASKED, NEW)), no_head)
    assert [one.title for one in found] == ["Proposed wordings", "Questions to the reporter"]
    assert [one.place for one in found] == [ReportPlace.DECISIONS, ReportPlace.INQUIRIES]
    assert record_lists(a_reported(), no_head) == ()


def test_the_kinds_that_are_listed_apart_have_words():
    assert WORDS.keys() == {kind.type for kind in LISTED}


@pytest.mark.parametrize("kind", LISTED, ids=lambda kind: kind.entity)
def test_every_kind_that_is_listed_apart_has_its_list_in_the_report_of_the_demo(made_demo, kind):
    with closing(read_desk(made_demo)) as desk:
        told = [reported for reported in desk.reports.gather().articles if reported.of(kind.type)]
    assert told
    for reported in told:
        alone = replace(reported, records=tuple(reported.of(kind.type)))
        assert [one.place for one in record_lists(alone, no_head)] == [kind.in_report]


def test_whatever_search_looks_into_has_its_words():
    searched = {field for kind in (CLAIM, *KINDS) for field in kind.searched}
    assert searched | {CAPTURED} == FOUND_ON_CLAIM.keys()
    of_article = {kind.entity for kind in KINDS if kind.searched and "article_id" in kind.columns}
    assert of_article | {TEXT, ABOUT, CAPTURED, SOURCE.entity} == FOUND.keys()
