"""Evidence as it is shown, whatever language the words of an act were stored in."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, Level, SourceKind, Terms
from factcheck.domain.rules.confidentiality import released
from factcheck.domain.wording.stored_words import as_stored, shown, shown_draft, source_name, translated
from tests.report_samples import NONE_WITHHELD, an_evidence

OF_AN_ACT = (
    "Reporter’s note",
    "Reporter’s note (Ana (desk))",
    "comment of 3 April 2025",
    "comment of soon",
    "footnote 2",
)


def for_checkers(evidence, **source):
    return replace(evidence, source=replace(evidence.source, level=Level.CHECKERS, **source))


def test_a_source_that_may_not_leave_is_called_by_what_it_is():
    note = for_checkers(an_evidence("1", "Reporter’s note (Ana)"), kind=SourceKind.REPORTERS_NOTE)
    assert [source_name(shown(one).source) for one in released([note], NONE_WITHHELD)] == [
        "Reporter’s note, not released"
    ]
    (left,) = released([for_checkers(an_evidence("1", "Land register"))], NONE_WITHHELD)
    assert source_name(shown(left).source) == "Source for checkers only"


def test_a_source_off_the_record_is_not_told_as_one_for_checkers_who_do_not_read_it_either():
    heron = an_evidence("1", "Heron")
    told = replace(heron, source=replace(heron.source, terms=Terms.OFF_THE_RECORD))
    for audience in (Level.CHECKERS, Level.EDITORS):
        (left,) = released([told], NONE_WITHHELD, audience)
        assert source_name(shown(left).source) == "Source in no report"


def test_a_source_is_called_by_its_title_else_its_address_else_not_named():
    one = an_evidence("1", "", quote="It rose")
    assert source_name(shown(one).source) == one.source.url != ""
    assert source_name(replace(one.source, url="")) == "Source not named"
    assert source_name(replace(one.source, title="Gauge log")) == "Gauge log"


@pytest.mark.parametrize("words", [*OF_AN_ACT, "endnote 1", "link in the article", "Ana’s note"])
def test_in_english_what_was_stored_is_what_is_shown(words):
    assert translated(words) == words


def test_a_form_that_changes_nothing_keeps_what_is_stored():
    before = EvidenceDraft("Reporter’s note", locator="comment", note="Ana: no\nMarked as resolved in the file.")
    assert as_stored(shown_draft(before), before) == before
    assert as_stored(replace(before, title="Sam"), before).title == "Sam"
