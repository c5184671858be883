"""What may leave the desk."""

from dataclasses import replace

import pytest

from factcheck.domain.records.annotation import AnnotationState
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level, SourceKind
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.operation import Entity
from factcheck.domain.rules import confidentiality
from factcheck.domain.rules.confidentiality import may_leave, released
from tests.record_samples import ASKED, NEW
from tests.report_samples import CLAIMS, a_paged_report, an_evidence

NOTES = a_paged_report().articles[0].records
DENIAL = Denial(DenialId("d"), ClaimId("c2"), "2", "", None, "", "all of it")


def for_checkers(evidence, **source):
    return replace(evidence, source=replace(evidence.source, level=Level.CHECKERS, **source))


def test_what_is_for_checkers_only_leaves_without_words_author_or_title():
    one = an_evidence("1", "Reporter’s note (Ana)", quote="Do not name her", locator="comment of 2 May", note="Ana: no")
    kept = for_checkers(one, kind=SourceKind.REPORTERS_NOTE)
    assert not may_leave(kept)
    (left,) = released([kept])
    assert (left.source.title, left.source.url) == ("", "")
    assert (left.quote, left.locator, left.note) == ("", "", "")
    assert left.stance is one.stance


def test_what_the_reporter_attached_leaves_to_be_counted_alone():
    assert not may_leave(NOTES[0])
    left = released(NOTES)
    assert [(one.kind, one.state) for one in left] == [(one.kind, one.state) for one in NOTES]
    assert {(one.body, one.author, one.at) for one in left} == {("", "", "")}
    assert left[1].state is AnnotationState.USED


@pytest.mark.parametrize("record", [an_evidence("1"), ASKED, NEW, DENIAL, *CLAIMS[0].passages, *CLAIMS])
def test_all_else_leaves_as_it_is(record):
    assert released([record]) == (record,)


def test_only_what_the_reporter_attached_is_for_checkers_by_its_kind():
    assert [kind.entity for kind in KINDS if kind.level is Level.CHECKERS] == [Entity.ANNOTATION]


@pytest.mark.parametrize("record", [ASKED, NEW, DENIAL], ids=lambda one: type(one).__name__)
def test_a_kind_that_the_table_keeps_for_checkers_is_left_out(record, monkeypatch):
    kind = next(one for one in KINDS if one.type is type(record))
    monkeypatch.setitem(confidentiality.KIND_OF, kind.type, replace(kind, level=Level.CHECKERS))
    assert released([record]) == ()


def test_what_hangs_in_a_claim_leaves_by_its_kind(monkeypatch):
    kind = next(one for one in KINDS if one.type is Denial)
    monkeypatch.setitem(confidentiality.KIND_OF, Denial, replace(kind, level=Level.CHECKERS))
    (left,) = released([replace(CLAIMS[0], denials=(DENIAL,))])
    assert left == CLAIMS[0]
