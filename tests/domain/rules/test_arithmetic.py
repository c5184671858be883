"""Sums and percentages in one sentence."""

import pytest

from tests.domain.rules.consistency_samples import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They found 3 men and 2 women, 6 people in all.", ("sum", "3 men and 2 women", "6 people", "5")),
        (
            "In all 155 people came to it: 60 men and 90 women.",
            ("sum", "155 people", "60 men and 90 women", "150"),
        ),
        ("Six people, three men and two women, left.", ("sum", "Six people", "three men and two women", "5")),
        (
            "It took six people: 3 men, 2 women and 2 boys.",
            ("sum", "six people", "3 men, 2 women and 2 boys", "7"),
        ),
        ("He won 40 of 80 seats, or 45 per cent.", ("share", "40 of 80", "45 per cent", "50")),
        ("He won 45% (40 of the 80 seats).", ("share", "45%", "40 of the 80", "50")),
        ("It rose from 200 to 250, an increase of 30 per cent.", ("change", "200 to 250", "30 per cent", "25")),
        ("Prices rose 30% from £200 to £250.", ("change", "30%", "£200 to £250", "25")),
        ("Prices fell by 30 per cent from 250 to 200.", ("change", "30 per cent", "250 to 200", "20")),
        ("A total of 155 people came, 60 men and 90 women.", ("sum", "155 people", "60 men and 90 women", "150")),
        (
            "In all, 155 people were rescued from the ship, 60 men and 90 women.",
            ("sum", "155 people", "60 men and 90 women", "150"),
        ),
        ("Altogether 155 people came – 60 men and 90 women.", ("sum", "155 people", "60 men and 90 women", "150")),
    ],
)
def test_what_does_not_add_up_is_told_with_what_would(text, told):
    assert found(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Five people, three men and two women, left.",
        "Six people, including three men and two women, left.",
        "Six people, three men and two women and a child, left.",
        "Six people left, and 5 people stayed including: three men and one woman.",
        "At least six people, three men and two women, left.",
        "Six people, three cars and two dogs were saved.",
        "He won 40 of 80 seats, or 50 per cent.",
        "He won 41 of 80 seats, or about half, and 12 per cent of money.",
        "He won 2 of 3 seats, or 67 per cent.",
        "It rose from 1.2 million to 1.5 million, up 30 per cent.",
        "It rose from 100 to 101, up nearly 3 per cent.",
        "Sales rose 5 per cent a year from 100 to 200.",
        "It rose from 5 per cent to 7 per cent, up 2 points.",
        "It rose 5 per cent from 2019 to 2024.",
        "A total of 155 people came, 60 men and 95 women.",
        "A total of about 155 people came, 60 men and 90 women.",
        "A total of 155 people came, mostly 60 men and 90 women.",
        "A total of 155 people came, including 60 men and 90 women.",
        "A total of 155 people came, 60 men and 90 women stayed.",
        "155 people came, 60 men and 90 women.",
        "A total of 155 people came, 60 men and 90 women and a dog.",
        "Of the 155 people, 60 men and 90 women were counted, and 5 children.",
    ],
)
def test_what_fits_or_is_not_told_to_be_all_is_not_told(text):
    assert found(text) == []
