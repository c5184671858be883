"""Closing quotation marks that lost their last byte."""

import pytest

from factcheck.importers.encoding.lost_quotes import OpenQuote


@pytest.mark.parametrize("after", ["", " seien", ", sagte", ".", ")", "â€“ so", "\nso"])
@pytest.mark.parametrize("opening", ["â€œ", "“", "â€ž", "„"])
def test_the_lost_byte_comes_back_where_a_quotation_is_open(opening, after):
    text = f"{opening}155 Mannâ€{after}"
    assert OpenQuote().restored(text) == f"{opening}155 Mannâ€\x9d{after}"


@pytest.mark.parametrize(
    "text",
    [
        "155 Mannâ€ seien",
        "â€œsoâ€\x9d und dannâ€ so",
        "â€žsoâ€œ und dannâ€ so",
        "“so” und dannâ€ so",
        "â€œsoâ€und",
        "â€œdortâ€¦",
        "",
    ],
)
def test_nothing_is_put_in_where_no_quotation_is_open_or_a_word_goes_on(text):
    assert OpenQuote().restored(text) == text


def test_a_quotation_may_go_on_in_the_next_paragraph():
    quote = OpenQuote()
    assert [quote.ends("â€œDas ist"), quote.ends("mehrâ€ so"), quote.ends("mehrâ€ so")] == [[], [6], []]
