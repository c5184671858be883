"""Words as people read them, with the signs in them."""

import pytest

from factcheck.domain.text.joined_words import joined_words


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in joined_words(text, 0, len(text))]


WORDS = "1,240 3.5 10:30 €1.2m US$5 5€ −5% -$4.5 ±3 2019–20 21°C 10-year don’t km/h 9/11 no‑one café-bar"


@pytest.mark.parametrize("word", [*WORDS.split(), "1\u00a0240\u00a0000"])
def test_signs_within_a_number_or_a_word_are_part_of_it(word):
    assert words(f"So ({word}), “{word}”. {word}") == ["So", "(", word, ")", ",", "“", word, "”", ".", word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 5. Then 6, then", ["It", "was", "5", ".", "Then", "6", ",", "then"]),
        ("in 1999\u00a0240 and 12\u00a034", ["in", "1999", "240", "and", "12", "34"]),
        ("a–b – 5", ["a", "–", "b", "–", "5"]),
        ("橋.橋 橋5橋", ["橋", ".", "橋", "橋", "5", "橋"]),
        ("$ 5 %", ["$", "5", "%"]),
        ("", []),
    ],
)
def test_signs_that_end_or_stand_alone_are_by_themselves(text, expected):
    assert words(text) == expected
