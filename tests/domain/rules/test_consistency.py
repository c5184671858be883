"""What in a whole article does not fit something else in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article import Article
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.consistency import inconsistencies
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.wording.consistency_words import inconsistency_words
from tests.domain.rules.consistency_samples import found
from tests.proof_samples import a_proof


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


PIECES = st.sampled_from(
    (
        *("from ", "to ", "of ", "%", "per cent ", "0", "half ", "a third ", "1,000 ", "200 ", "1.5 million ", ", or "),
        *("(", "the remaining ", "3 men ", "2 women ", "and ", "6 people ", ": ", "At least ", ". ", "up ", "by ", "½"),
        *("9" * 40, "0.000000000001 ", "10000000000000 "),
        *("Friday, 12 March ", "31 June 2025", "Ada Zelensky ", "Zelenskyy ", "killed ", "5%", ", ", "-", "“", "”"),
    )
)


@given(st.lists(PIECES | st.text(max_size=2), max_size=40).map("".join))
def test_whatever_a_text_holds_both_places_stand_in_it_in_order(text):
    text = canonical_text(text)
    proof = a_proof(*text.split("\n"))
    for one in inconsistencies(proof, Article(ArticleId("article"), "An article", date="2025-04-10")):
        first, second = one.spans
        assert 0 <= first.start < first.end <= second.start < second.end <= len(text)
        assert inconsistency_words(one, text)
