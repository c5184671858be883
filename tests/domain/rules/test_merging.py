"""What two people changed, brought together field by field."""

import pytest

from factcheck.domain.errors import EditConflictError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.wording.error_sentence import sentence

READ = EvidenceDraft("Log", quote="red", note="old")


def test_where_nothing_moved_on_it_is_what_was_wanted():
    mine = EvidenceDraft("Log", quote="blue", note="old")
    assert merged(Read(READ), Read(READ, 2), mine) == merged(None, Read(READ, 2), mine) == mine


def test_fields_that_only_somebody_else_changed_stay_as_they_are_now():
    now, mine = EvidenceDraft("Log", quote="red", note="new"), EvidenceDraft("Log", quote="blue", note="old")
    assert merged(Read(READ, 1), Read(now, 2), mine) == EvidenceDraft("Log", quote="blue", note="new")


def test_the_same_change_by_both_is_no_conflict():
    both = EvidenceDraft("Log", quote="blue", note="old")
    assert merged(Read(READ, 1), Read(both, 2), both) == both


def test_a_field_that_both_changed_is_refused_with_both_values():
    now, mine = EvidenceDraft("Log", quote="green", note="old"), EvidenceDraft("Log", quote="blue", note="old")
    with pytest.raises(EditConflictError) as error:
        merged(Read(READ, 1), Read(now, 2), mine)
    assert sentence(error.value) == (
        "The quotation was changed meanwhile, to “green”; yours, “blue”, was not saved over it."
    )


def test_at_the_revision_that_was_read_no_field_is_compared():
    now, mine = EvidenceDraft("Log", quote="green"), EvidenceDraft("Log", quote="blue")
    assert merged(Read(READ, 2), Read(now, 2), mine) == mine
