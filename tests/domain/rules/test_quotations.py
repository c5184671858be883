"""Quotation marks of many languages."""

import pytest

from factcheck.domain.rules.quotations import quotations
from factcheck.domain.text.span import Span


def quoted(text, start=0):
    return [one.of(text) for one in quotations(text, Span(start, len(text)))]


@pytest.mark.parametrize(
    "quotation",
    [
        "“so it is”",
        "„so ist es“",
        "„tak jest”",
        "«c’est ça»",
        "« c’est ça »",
        "‹ c’est ça ›",
        "»so ist es«",
        "”så är det”",
        "「そうです」",
        "『そう』",
        '"so it is"',
        "‘so it is’",
        "'so it is'",
        "‹so›",
    ],
)
def test_words_in_marks_are_found_with_them(quotation):
    assert quoted(f"Low: {quotation} und 2") == [quotation]
    assert quoted(quotation) == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "It’s Low’s dog.",
        "Rock 'n' roll is ‹ this and that",
        "The dogs’ bones aren't here.",
        "The ‘90s and the '80s bands’ and fans' songs.",
        'A 12"x12" tile',
        'A 5" pipe, 6" wide',
        "He said ” and left",
        "“”",
    ],
)
def test_marks_that_quote_nothing_begin_no_quotation(text):
    assert quoted(text) == []


def test_a_quotation_inside_another_is_part_of_it():
    assert quoted("“He said ‘no’ to us,” she said. ‘I’m “not” here.’") == ["“He said ‘no’ to us,”", "‘I’m “not” here.’"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_ends_with_its_own():
    text = "She wrote: “We are late.\n“We are sorry,” she wrote."
    end = text.index("\n")
    assert [one.of(text) for one in quotations(text, Span(0, end))] == ["“We are late."]
    assert quoted(text, end + 1) == ["“We are sorry,”"]
