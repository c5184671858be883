"""Two values of what anybody has only one of."""

import pytest

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from tests.domain.rules.consistency_samples import found


def headline(text):
    return Piece(BlockKind.HEADLINE, text)


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (
            (headline("Ferry will cost 155 million"), "The ferry costs 165 million kroner."),
            ("155 million", "165 million kroner"),
        ),
        (
            (
                headline("Ferry Will Cost 155 Million"),
                "It rained.",
                "The ferry costs 165 million kroner, the council says.",
            ),
            ("155 Million", "165 million kroner"),
        ),
        (("The bridge has cost €155m.", "Reed said that the bridge cost €165m."), ("€155m", "€165m")),
        (("The ferry costs 155 crowns.", "The ferry costs 165 crowns."), ("155 crowns", "165 crowns")),
        (("Ada Low, 45, came.", "It rained.", "The mayor, Ada Low, 46, left."), ("Ada Low, 45", "Ada Low, 46")),
        (("After it rained Ada Low, 45, came.", "Ada Low, 46, left."), ("Ada Low, 45", "Ada Low, 46")),
        (
            ("Engineer Ada Low, aged 45, came.", "They met Mayor Ada Low, who is 46."),
            ("Engineer Ada Low, aged 45", "Mayor Ada Low, who is 46"),
        ),
    ],
)
def test_two_costs_of_one_thing_and_two_ages_of_one_person_are_told(blocks, told):
    assert found(*blocks) == [("value", *told, "")]


@pytest.mark.parametrize(
    "blocks",
    [
        (headline("Ferry will cost 160 million"), "The ferry costs 155 million kroner."),
        (headline("Ferry will cost 155 million"), "The ferry costs 165 million kroner with its dock."),
        (headline("Ferry will cost 155 million"), "The old ferry cost 80 million."),
        (headline("Ferry will cost 155 million"), "The ferry cost 100 million when it was built."),
        (headline("Ferry will cost 155 million"), "The ferry would cost 165 million."),
        (headline("Ferry will cost 155 million"), "The ferry costs 12 million a year."),
        (headline("Ferry will cost €155m"), "The ferry costs $165m."),
        (headline("Ferry will cost 155 million"), "The ferry costs $165m (155 million euros)."),
        (headline("Ferry will cost 155 million"), "The ferry to Brill costs 165 million."),
        (headline("Ferry will cost 155 million"), "The bridge costs 165 million."),
        ("In Brill the ferry cost 155 million.", "In Elbow the ferry cost 165 million."),
        ("A ferry costs 155 million.", "The ferry costs 165 million."),
        ("The ferry costs 155 million, the bridge 165 million.",),
        ("Ada Low, 45, came.", "Bo Low, 46, left."),
        ("Ada Low, 45, came.", "Ada Low, then 35, left school."),
        ("Ada Low, 45, came.", "Seven years ago Ada Low, 38, came first."),
        ("Results: Ada Low, 45; Bo Reed, 43.", "Second round: Ada Low, 46; Bo Reed, 44."),
        ("Results: Ada Low, 45, Bo Reed, 43.", "Second round: Ada Low, 46, Bo Reed, 44."),
        ("Ada Low, 45, came.", "In 2003 Ada Low, 35, left."),
        ("Mr Low, 45, came.", "Mrs Low, 43, left."),
        ("Ada Low, 72, 71 and 70.", "Ada Low, 68, won."),
        ("Ada Low, 45, came.", "Ada Low, 45, left."),
        ("Ada Low, 45, came with Ada Low, 12.",),
        ("Ada Low, 45, came.", "Ada Low, 7, left."),
        ("Tickets cost 20 pounds.", "Tickets cost 25 pounds."),
    ],
)
def test_values_that_may_both_be_right_are_not_told(blocks):
    assert found(*blocks) == []
