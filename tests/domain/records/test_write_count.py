"""What became of the writing between two moments."""

import pytest

from factcheck.domain.records.write_count import WriteCount, WriteOutcome


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
