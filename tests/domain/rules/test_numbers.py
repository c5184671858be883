"""Numbers in figures and in words, and their values."""

from decimal import Decimal

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span


def numbers(text, language="en"):
    return list(language_of(language).facts.numbers.within(text, Span(0, len(text))))


def read(text, language="en"):
    return [(one.span.of(text), None if one.value is None else float(one.value)) for one in numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It cost 155 crowns.", "155", 155),
        ("It cost £1,240.50 in all.", "£1,240.50", 1240.5),
        ("It cost 10\u00a0000 crowns.", "10\u00a0000", 10000),
        ("It cost $3.2 million.", "$3.2 million", 3200000),
        ("It cost €4bn.", "€4bn", 4e9),
        ("It cost $2.4 M.", "$2.4 M", 2400000),
        ("It is 5 m wide.", "5", 5),
        ("It cost 94.1million crowns.", "94.1million", 94100000),
        ("The 747SP left.", "747SP", 747),
        ("Some 40% agreed.", "40%", 40),
        ("Some 40 per cent agreed.", "40 per cent", 40),
        ("The 45-year-old left.", "45", 45),
        ("They came 21st.", "21st", 21),
        ("They walked 3½ miles.", "3½", 3.5),
        ("They walked 5km.", "5km", 5),
        ("They walked 5m.", "5m", 5),
        ("It cost £5m.", "£5m", 5e6),
        ("It cost 5 millions.", "5 millions", 5e6),
        ("Two hundred and fifty-five came.", "Two hundred and fifty-five", 255),
        ("Twelve came.", "Twelve", 12),
        ("They sold 1,101 767s.", "1,101", 1101),
        ("Three million came.", "Three million", 3e6),
        ("A dozen came.", "A dozen", 12),
        ("They had half a million.", "half a million", 500000),
        ("It rose by two thirds.", "two thirds", 0.6666),
        ("A quarter of them left.", "A quarter", 0.25),
        ("Dozens came.", "Dozens", None),
        ("Tens of thousands came.", "Tens of thousands", None),
        ("It has doubled since.", "doubled", None),
        ("One person died.", "One", 1),
        ("One in ten died.", "One", 1),
    ],
)
def test_a_number_is_found_with_its_value(text, words, value):
    first, found = read(text)[0]
    assert first == words
    assert found is value is None or found == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One of them left.",
        "That one would do.",
        "Each one smaller.",
        "I know which one came.",
        "An F-16 landed.",
        "The G7 met.",
        "He is MH370.",
    ],
)
def test_what_names_or_stands_for_something_is_no_number(text):
    assert numbers(text) == []


def test_figures_of_any_script_are_read_in_any_language():
    assert read("全长约6300公里", "zh") == [("6300", 6300.0)]
    assert read("فيه ١٢٣ حرفا", "ar") == [("١٢٣", 123.0)]
    assert read("بنسبة ١٢٫٥٪ من ١٬٢٠٠", "ar") == [("١٢٫٥٪", 12.5), ("١٬٢٠٠", 1200.0)]
    assert read("Es kostet 1.250,50 Euro, 12 % mehr.", "de") == [("1.250,50", 1250.5), ("12 %", 12.0)]


def test_a_percentage_is_known_and_how_far_a_number_may_be_rounded():
    assert [one.is_percent for one in numbers("12 per cent of 30, 40%")] == [True, False, True]
    assert [one.step for one in numbers("1,200 and 3.25 and $1.5 million and 7")] == [
        Decimal(100),
        Decimal("0.01"),
        Decimal(100000),
        Decimal(1),
    ]


def test_the_size_of_the_last_figure_is_known_a_nought_too():
    assert [one.last for one in numbers("60 million and 1.25bn and 1,200 and sixty")] == [10**6, 10**7, 1, 1]


def test_a_part_in_words_is_told_to_the_hundredth():
    assert [one.step for one in numbers("half, two thirds")] == [Decimal("0.01")] * 2


def test_figures_longer_than_any_count_are_a_number_without_a_value():
    assert read("9" * 5000)[0][1] is None
    assert read("two hundred " * 5000)[0][1] is None
    assert numbers("0." + "1" * 5000)[0].step == Decimal("1e-9")
