"""What numbers and dates have in common where those of two texts are compared."""

from factcheck.domain.rules.compared_facts import is_held, is_held_by_another
from factcheck.domain.rules.dated_words import DatedPart
from factcheck.domain.text.span import Span

MAY, JUNE = DatedPart(Span(0, 3), month=5), DatedPart(Span(4, 8), month=6)
FOUND = DatedPart(Span(0, 5), month=5, day=3)


def test_a_date_is_held_by_one_that_says_the_same_and_more():
    assert is_held(MAY, [FOUND])
    assert not is_held(JUNE, [FOUND])


def test_what_is_found_may_be_told_of_another_fact_of_the_statement():
    assert is_held_by_another(JUNE, [MAY, JUNE], FOUND)
    assert not is_held_by_another(MAY, [MAY, JUNE], FOUND)
