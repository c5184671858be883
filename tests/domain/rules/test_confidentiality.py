"""What may leave the desk."""

from dataclasses import replace

from factcheck.domain.records.evidence import Level, SourceKind
from factcheck.domain.rules.confidentiality import is_releasable, redacted
from tests.report_samples import an_evidence


def test_what_is_for_checkers_only_leaves_without_words_author_or_title():
    one = an_evidence("1", "Reporter’s note (Ana)", quote="Do not name her", locator="comment of 2 May", note="Ana: no")
    kept = replace(one, source=replace(one.source, kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS))
    assert not is_releasable(kept.source)
    left = redacted(kept)
    assert (left.source.title, left.source.url) == ("Reporter’s note, not released", "")
    assert (left.quote, left.locator, left.note) == ("", "", "")
    assert left.stance is one.stance


def test_another_source_for_checkers_only_is_not_called_a_note_of_the_reporter():
    one = an_evidence("1", "Land register")
    left = redacted(replace(one, source=replace(one.source, level=Level.CHECKERS)))
    assert (left.source.title, left.source.url) == ("Source for checkers only", "")


def test_all_else_leaves_as_it_is():
    one = an_evidence("1")
    assert redacted(one) is one
