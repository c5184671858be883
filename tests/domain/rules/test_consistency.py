"""What in a whole article does not fit something else in it."""

import pytest

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from tests.domain.rules.consistency_samples import found


@pytest.mark.parametrize("date", ["12 March 2025", "12 March", "March 12th", "March 12, 2025"])
def test_a_weekday_that_is_not_that_of_its_date_is_told_with_the_day_that_is_meant(date):
    assert found(f"They met on Friday, {date}.") == [("weekday", "Friday", date, "2025-03-12")]


@pytest.mark.parametrize(
    "written", ["Wednesday, 12 March 2025", "Wednesday, 12 March", "Monday or Friday, 12 March", "Friday, 31 June"]
)
def test_weekdays_that_fit_or_may_belong_to_no_date_are_not_told(written):
    assert found(f"They met on {written}.") == []


def test_a_date_without_a_year_is_that_nearest_to_the_date_of_the_article():
    assert found("They meet on Thursday, 1 January.", date="2025-12-20") == []
    assert found("They meet on Wednesday, 1 January.", date="2025-12-20") == [
        ("weekday", "Wednesday", "1 January", "2026-01-01")
    ]
    assert found("They meet on Friday, 1 January.", date="") == []


def test_what_does_not_fit_is_told_in_the_order_of_the_text():
    text = "Six people, three men and two women, met on Friday, 12 March. Ada Lowell and Reed spoke."
    assert [kind for kind, *_ in found(text, "Later Lowel left.")] == ["sum", "weekday", "spelling"]


def test_headings_give_no_values_of_their_own():
    heading = Piece(BlockKind.HEADING, "155 Chinese citizens")
    assert found(heading, "At least 155 Chinese citizens fought.") == []


def test_in_a_paragraph_longer_than_any_newsroom_writes_only_weekdays_and_names_are_looked_at():
    text = "Six people, three men and two women, met on Friday, 12 March. " + "They ate. " * 2000
    assert [kind for kind, *_ in found(text)] == ["weekday"]


def test_in_a_language_that_the_rules_do_not_know_nothing_is_told():
    assert found("Six people, three men and two women, met on Friday, 12 March 2025.", language="de") == []
