"""What a kind of record is."""

import pytest

from factcheck.domain.records.evidence import Evidence, Source, Stance
from factcheck.domain.records.kinds import DENIAL, EVIDENCE, QUESTION, WORDING
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.record_kind import NOTHING, DamagedRowError, RowDamage, check_counts
from factcheck.domain.text.span import Span
from tests.record_samples import ASKED, NEW

IDS = {"Mara Lind": "p1", "": None}


def a_row(of, **values):
    return dict.fromkeys(of.columns, "") | values


def test_two_columns_become_one_field():
    row = a_row(WORDING, start=3, end=7, position=1, rev=1, severity=None, decision=None)
    assert WORDING.record(row, NOTHING).span == Span(3, 7)


def test_a_value_that_is_none_of_ours_is_refused():
    with pytest.raises(DamagedRowError) as refused:
        WORDING.record(
            a_row(WORDING, id="w1", start=0, end=1, position=1, rev=1, severity="odd", decision=None), NOTHING
        )
    assert (refused.value.table, refused.value.row, refused.value.damage) == ("wording", "w1", RowDamage.VALUE)


@pytest.mark.parametrize("number", [-(2**63), -1, 2**53 + 1, 2**63 - 1])
@pytest.mark.parametrize("column", ["position", "rev"])
def test_a_number_that_counts_nothing_is_refused(column, number):
    row = a_row(WORDING, id="w1", start=0, end=1, position=1, rev=1, severity=None, decision=None)
    assert WORDING.record(row, NOTHING).rev == 1
    with pytest.raises(DamagedRowError) as refused:
        WORDING.record(row | {column: number}, NOTHING)
    assert (refused.value.table, refused.value.row, refused.value.damage) == ("wording", "w1", RowDamage.VALUE)


@pytest.mark.parametrize("number", [-1, 2**53 + 1])
def test_a_number_that_counts_nothing_is_refused_in_a_column_that_no_record_shows(number):
    row = {"id": "p1", "name": "Mara Lind", "checked": None, "rev": 2**53}
    check_counts("person", row)
    with pytest.raises(DamagedRowError) as refused:
        check_counts("person", row | {"rev": number})
    assert (refused.value.table, refused.value.row, refused.value.damage) == ("person", "p1", RowDamage.VALUE)


def test_a_span_is_written_in_two_columns_and_a_person_by_id():
    row = WORDING.row(NEW, IDS.get)
    assert (row["start"], row["end"], row["proposed_by"], row["decided_by"]) == (0, 7, "p1", None)
    assert row.keys() == set(WORDING.columns) - {"rev"}


def test_fields_are_written_by_name_and_what_is_no_field_as_a_column():
    changed = WORDING.stored({"decision": Decision.STET, "decided_by": "Mara Lind", "prefix": "The "}, IDS.get)
    assert changed == {"decision": "stet", "decided_by": "p1", "prefix": "The "}


def test_a_source_is_written_by_its_id():
    evidence = Evidence("e", "c", Source("s", "Minutes"), Stance.SUPPORTS, "", "", None, "", "")
    assert EVIDENCE.row(evidence, IDS.get)["source_id"] == "s"


def test_what_follows_from_a_claim_that_is_named_is_not_written():
    assert DENIAL.stored({"number": "7", "speaker": "Ada", "target_number": "3", "scope": "all"}, IDS.get) == {
        "scope": "all"
    }


def test_what_points_at_claims_and_stands_at_words_follows_from_the_types_of_the_fields():
    assert (DENIAL.claims, DENIAL.is_pinned) == (("claim_id", "target_id"), False)
    assert (WORDING.claims, WORDING.is_pinned) == (("claim_id",), True)


def test_a_question_comes_back_as_it_was_written():
    class Around:
        def look_up(self, what, key):
            return {"p1": "Mara Lind"}[key]

    again = QUESTION.record({**QUESTION.row(ASKED, IDS.get), "rev": 3}, Around())
    assert (again, again.rev) == (ASKED, 3)
