"""Finding words as people type them."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.matching import folded_words, spans_of, whole_spans_of


def _found(text: str, words: str) -> list[str]:
    return [span.of(text) for span in spans_of(text, words)]


def test_case_does_not_matter() -> None:
    assert _found("Beijing was aware. BEIJING was not.", "beijing") == ["Beijing", "BEIJING"]


def test_straight_signs_find_their_printed_cousins() -> None:
    assert _found("It’s “wrong”, he said – well‑known.", "it's") == ["It’s"]
    assert _found("It’s “wrong”, he said – well‑known.", '"wrong"') == ["“wrong”"]
    assert _found("It’s “wrong”, he said – well‑known.", "well-known") == ["well‑known"]


def test_a_blank_finds_a_no_break_space_and_a_line_end() -> None:
    assert _found("10\u00a0000 km\nand more", "10 000 km and") == ["10\u00a0000 km\nand"]


def test_signs_with_a_meaning_for_machines_are_taken_as_they_are() -> None:
    assert _found("a.c (abc) a.c", "a.c") == ["a.c", "a.c"]
    assert _found("12% [sic]", "[") == ["["]


def test_nothing_is_found_for_nothing() -> None:
    assert spans_of("words", "  ") == []


@given(st.text(max_size=60), st.text(max_size=4))
def test_whatever_is_sought_the_places_lie_in_order_in_the_text(text: str, words: str) -> None:
    spans = spans_of(text, words)
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)


def test_only_whole_words_are_held() -> None:
    assert whole_spans_of("They said the “art party” is over.", "The 'art  party\".".replace("'", '"'))
    assert not whole_spans_of("They said the party is over", "art")
    assert not whole_spans_of("They said the party is over", " . ")


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_folded_words_stand_in_a_folded_text_wherever_they_stand_in_it(text, start, end) -> None:
    words = text[min(start, end) : max(start, end)]
    if spans_of(text, words):
        assert folded_words(words) in folded_words(text)


def test_letters_that_are_the_same_whatever_the_case_are_the_same_when_folded() -> None:
    cases = {chr(code): {*chr(code).lower(), *chr(code).upper(), *chr(code).title()} for code in range(1, 0x20000)}
    told = [(one, other) for one, others in cases.items() for other in others if spans_of(one, other)]
    assert [(one, other) for one, other in told if folded_words(one) != folded_words(other)] == []
    assert folded_words("İstanbul ılık ſ µ") == folded_words("istanbul ilik s μ")
