"""What two people changed, brought together field by field."""

import pytest

from factcheck.domain.errors import EditConflictError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.operation import Change, Entity
from factcheck.domain.rules.merging import Read, after_conflict, merged, met, moved_by
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


def test_whoever_was_told_of_one_field_writes_over_that_one_alone():
    now = EvidenceDraft("Log", quote="green", locator="page 9", note="new")
    mine = EvidenceDraft("Log", quote="blue", note="mine")
    read = after_conflict(Read(READ, 1), Read(now, 2), mine)
    with pytest.raises(EditConflictError, match="note"):
        merged(read, Read(now, 2), mine)
    read = after_conflict(read, Read(now, 2), mine)
    assert merged(read, Read(now, 2), mine) == EvidenceDraft("Log", quote="blue", locator="page 9", note="mine")
    assert after_conflict(read, Read(now, 2), mine) == read


def test_at_the_revision_that_was_read_no_field_is_compared():
    now, mine = EvidenceDraft("Log", quote="green"), EvidenceDraft("Log", quote="blue")
    assert merged(Read(READ, 2), Read(now, 2), mine) == mine


def a_change(before, after):
    return Change(Entity("claim"), "c1", before, after)


NOTE = a_change({"note": ""}, {"note": "old"})
SPOKEN = a_change({"speaker": "", "unset": "[1]"}, {"speaker": "Low", "unset": "[]"})
MADE, GONE = a_change(None, {"id": "c1", "note": ""}), a_change({"id": "c1", "note": ""}, None)


@pytest.mark.parametrize(
    ("changes", "steps", "moved"),
    [
        ([SPOKEN, NOTE, MADE], 0, set()),
        ([SPOKEN, NOTE, MADE], 1, {"speaker", "unset"}),
        ([SPOKEN, NOTE, MADE], 2, {"speaker", "unset", "note"}),
        ([NOTE, MADE], 3, {"note"}),  # typing, of which four revisions are one change
        ([a_change({"note": "old"}, {"note": ""}), NOTE, MADE], 2, set()),
        ([NOTE, MADE, GONE, SPOKEN, MADE], 2, {"note"}),  # bringing it back was one of the revisions
        ([NOTE, MADE, GONE, SPOKEN, MADE], 3, {"note", "speaker", "unset"}),
        ([NOTE, a_change({}, {"note": ""}), MADE], 1, {"note"}),
        ([NOTE, a_change({}, {"note": ""}), MADE], 2, None),
        ([NOTE, a_change(None, None), MADE], 2, None),
    ],
)
def test_what_moved_on_is_told_by_the_last_changes_unless_they_were_erased(changes, steps, moved):
    assert moved_by(changes, steps) == moved


def test_changes_meet_in_the_same_field_or_in_what_one_of_them_is_about():
    assert met(NOTE, {"note"}) == "note"
    assert met(NOTE, {"speaker"}) is None
    assert met(SPOKEN, {"unset"}) is None
    assert met(a_change({"answer": ""}, {"answer": "No"}), {"words"}) == "words"
    assert met(a_change({"decision": None}, {"decision": "stet"}), {"proposed"}) == "proposed"
    assert (met(GONE, {"note"}), met(GONE, set())) == ("note", None)
