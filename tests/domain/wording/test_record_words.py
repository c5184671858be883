"""What kinds of records are called."""

from contextlib import closing
from dataclasses import replace

import pytest

from factcheck.domain.records.kinds import CLAIM, KINDS, LISTED, SOURCE
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.search_hit import ABOUT, CAPTURED, FILE, TEXT
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM, WORDS, record_lists
from factcheck.services.opening import read_desk
from tests.desk_samples import STORY, draft
from tests.record_samples import ASKED, NEW
from tests.report_samples import a_reported


def no_head(_record):
    return ""


def test_lists_stand_in_the_order_of_a_report_whatever_the_order_of_the_records():
    found = record_lists(replace(a_reported(), records=(ASKED, NEW)), no_head)
    assert [one.title for one in found] == ["Proposed wordings", "Questions to the reporter"]
    assert [one.place for one in found] == [ReportPlace.DECISIONS, ReportPlace.INQUIRIES]
    assert record_lists(a_reported(), no_head) == ()


def test_words_set_aside_that_have_no_place_in_the_proof_are_told_as_such(desk):
    article = desk.articles.add(draft())
    for words in ("9 million crowns", "is red"):
        desk.exemptions.add(article, desk.claims.place(article, words))
    new = draft(STORY.replace("9 million", "8 million"))
    desk.proofs.use(desk.proofs.review(article, new), new)
    (found,) = record_lists(desk.reports.gather().articles[0], no_head)
    told = [(line.partition(" – ")[0], line.endswith("; not placed in this proof")) for line in found.lines]
    assert told == [("“9 million crowns”", True), ("“is red”", False)]


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
    assert searched | {CAPTURED, FILE} == FOUND_ON_CLAIM.keys()
    of_article = {kind.entity for kind in KINDS if kind.searched and "article_id" in kind.columns}
    assert of_article | {TEXT, ABOUT, CAPTURED, FILE, SOURCE.entity} == FOUND.keys()
