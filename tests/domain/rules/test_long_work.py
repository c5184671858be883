"""Long work says how far it is, and ends where nobody wants it to go on."""

import pytest

from factcheck.domain.file_errors import CancelledError
from factcheck.domain.rules.long_work import AT_ONCE, watched


def test_it_is_asked_before_each_hundred_whether_to_go_on():
    asked = []

    def go_on(done, of):
        asked.append((done, of))
        return True

    things = range(2 * AT_ONCE + 1)
    assert list(watched(things, "story", go_on)) == list(things)
    assert asked == [(0, len(things)), (AT_ONCE, len(things)), (2 * AT_ONCE, len(things))]


def test_it_ends_where_the_answer_is_no():
    work = watched(range(2 * AT_ONCE), "story", lambda number, _of: number < AT_ONCE)
    assert [next(work) for _ in range(AT_ONCE)] == list(range(AT_ONCE))
    with pytest.raises(CancelledError):
        next(work)


def test_without_anybody_to_ask_it_goes_through():
    assert list(watched("abc", "story", None)) == ["a", "b", "c"]
