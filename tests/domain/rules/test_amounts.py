"""Sums of money and of other amounts in one sentence."""

import pytest

from tests.domain.rules.consistency_samples import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ferry cost 60 million euros and the dock 90 million euros, 155 million in all.",
            ("60 million euros and the dock 90 million euros", "155 million", "150000000"),
        ),
        (
            "60 million kroner for the hull and 90 million kroner for the engines, 155 million in all",
            ("60 million kroner for the hull and 90 million kroner", "155 million", "150000000"),
        ),
        (
            "It took $60m for the hull and $90m for the engines, a total of $155m.",
            ("$60m for the hull and $90m", "$155m", "150000000"),
        ),
        (
            "It took $60m for the hull and $90m for the engines, or in all $155m, he said.",
            ("$60m for the hull and $90m", "$155m", "150000000"),
        ),
        (
            "It cost 155 million euros: 60 million for the hull and 90 million for the engines.",
            ("155 million euros", "60 million for the hull and 90 million", "150000000"),
        ),
        (
            "A total of $155m was spent, $60m on the hull and $90m on the engines.",
            ("$155m", "$60m on the hull and $90m", "150000000"),
        ),
        (
            "The ferry cost €60m, the dock €50m and the road €40m, making a total of €155m.",
            ("€60m, the dock €50m and the road €40m", "€155m", "150000000"),
        ),
        (
            "The north has 60 seats and the south 90 seats, 155 in all.",
            ("60 seats and the south 90 seats", "155", "150"),
        ),
        (
            "The north has 60 seats and the south 90 seats, 151 in all.",
            ("60 seats and the south 90 seats", "151", "150"),
        ),
        (
            "The firm lost £1.2bn in 2003 and £2.4bn in 2004, or £3.9bn in total.",
            ("£1.2bn in 2003 and £2.4bn", "£3.9bn", "3600000000"),
        ),
        (
            "They moved 60 tonnes of sand and 90 tonnes of stone, 155 tonnes altogether.",
            ("60 tonnes of sand and 90 tonnes", "155 tonnes", "150"),
        ),
    ],
)
def test_amounts_that_do_not_make_what_is_said_to_be_all_are_told(text, told):
    assert found(text) == [("sum", *told)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry cost 60 million euros and the dock 90 million euros, 150 million in all.",
        "It took $62m for the hull and $92m for the engines, a total of $150m.",
        "The firm lost £1.25bn in 2003 and £3.4bn in 2004, or £4.7bn in total.",
    ],
)
def test_amounts_that_make_it_as_far_as_they_may_be_rounded_are_not_told(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It took about $60m for the hull and $90m for the engines, a total of $155m.",
        "It took another $60m for the hull and $90m for the engines, a total of $155m.",
        "It took $60m each for the hulls and $90m for the engines, a total of $210m.",
        "It rose from $60m to $90m, a total of $155m.",
        "The firm made $60m in May and $90m in June, a total of $155m this year.",
        "The firm made $60m in May and $90m in June, a total of $400m.",
        "The firm made $60m in May and £90m in June, a total of $155m.",
        "$20m went to roads; the hull took $60m and the engines $90m, a total of $170m.",
        "The hull took $60m and the engines $90m, $155m.",
        "The ferry cost $60m and took 90 people, 155 in all.",
        "The ferry cost 60 per cent and the dock 90 per cent, 155 in all.",
        "It cost 155 million euros: 60 million for the hull and 12 years of work.",
        "It cost 155 million euros, 60 million for the hull and 90 million for the engines.",
        "It gave $155m: $60m to roads, $90m to schools.",
        "It gave $155m: $60m to roads and $90m to schools, with dozens of loans.",
        "Of $155m, $60m went to the hull and $90m to the engines.",
        "They moved 60 tonnes of the 90 tonnes and 20 tonnes, 155 tonnes in all.",
        "They moved dozens of tonnes and 60 tonnes and 90 tonnes, 155 tonnes in all.",
    ],
)
def test_amounts_that_are_not_told_to_be_all_are_not_told(text):
    assert found(text) == []
