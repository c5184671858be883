"""Who stands behind an act, and how much of it was saved."""

import pytest

from factcheck.domain.records.operation import WriteCount, WriteOutcome, initials_of


@pytest.mark.parametrize(("name", "initials"), [("Mara Lind", "ML"), ("ana", "A"), ("", ""), ("a b c d e", "ABCD")])
def test_initials_are_the_first_letters_of_the_name(name, initials):
    assert initials_of(name) == initials


@pytest.mark.parametrize(
    ("count", "outcome"),
    [
        (WriteCount(3, 2), WriteOutcome.NOTHING_WRITTEN),
        (WriteCount(4, 3), WriteOutcome.SAVED),
        (WriteCount(4, 2), WriteOutcome.NOT_SAVED),
        (WriteCount(5, 3), WriteOutcome.NOT_SAVED),
    ],
)
def test_one_writing_that_was_taken_back_tells_of_all(count, outcome):
    assert count.since(WriteCount(3, 2)) is outcome
