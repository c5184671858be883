"""Moving one edge of a span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.canonical import splits_grapheme, widened
from factcheck.domain.text.span import Span
from factcheck.domain.text.span_edges import Edge, by_character, by_word, with_edge_at

TEXT = "He didn’t pay 1,000 crowns. 👨‍👩‍👧 left."
SIGNS = st.sampled_from("ab 1,.’'\n-é漢👨👩👧🇩🇪") | st.sampled_from(["\u0301", "\u200d", "\ufe0f", "\U0001f3fd"])


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_character_more_and_a_character_less() -> None:
    span = span_of("pay")
    assert by_character(TEXT, span, Edge.END, 1).of(TEXT) == "pay "
    assert by_character(TEXT, span, Edge.END, -1).of(TEXT) == "pa"
    assert by_character(TEXT, span, Edge.BEGINNING, -1).of(TEXT) == " pay"
    assert by_character(TEXT, span, Edge.BEGINNING, 1).of(TEXT) == "ay"


def test_a_family_is_one_character() -> None:
    assert by_character(TEXT, span_of("crowns. "), Edge.END, 1).of(TEXT) == "crowns. 👨‍👩‍👧"
    assert by_character(TEXT, span_of("crowns. 👨‍👩‍👧"), Edge.END, -1).of(TEXT) == "crowns. "


@pytest.mark.parametrize(
    ("words", "edge", "step", "then"),
    [
        ("pay", Edge.END, 1, "pay 1,000"),
        ("pay 1,000", Edge.END, -1, "pay"),
        ("pay", Edge.BEGINNING, -1, "didn’t pay"),
        ("didn’t pay", Edge.BEGINNING, 1, "pay"),
        ("left", Edge.END, 1, "left."),
        ("He", Edge.BEGINNING, -1, "He"),
    ],
)
def test_word_by_word(words: str, edge: Edge, step: int, then: str) -> None:
    assert by_word(TEXT, span_of(words), edge, step).of(TEXT) == then


def test_a_span_is_never_emptied() -> None:
    for edge, step in ((Edge.END, -1), (Edge.BEGINNING, 1)):
        assert by_character(TEXT, Span(0, 1), edge, step) == Span(0, 1)
        assert by_word(TEXT, span_of("pay"), edge, step) == span_of("pay")


def test_every_edge_has_another() -> None:
    assert [edge.other for edge in Edge] == [Edge.END, Edge.BEGINNING]


@given(
    st.text(SIGNS, min_size=1, max_size=40),
    st.data(),
    st.lists(st.tuples(st.sampled_from(Edge), st.sampled_from([1, -1]), st.booleans()), max_size=12),
)
def test_no_walk_leaves_the_text_or_splits_a_character(
    text: str, data: st.DataObject, walk: list[tuple[Edge, int, bool]]
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = widened(text, start, data.draw(st.integers(start + 1, len(text))))
    for edge, step, whole_words in walk:
        after = (by_word if whole_words else by_character)(text, span, edge, step)
        kept = (span.end, after.end) if edge is Edge.BEGINNING else (span.start, after.start)
        assert kept[0] == kept[1]
        assert after.end <= len(text)
        assert not splits_grapheme(text, after)
        span = after


@given(st.text(SIGNS, min_size=1, max_size=30), st.data(), st.sampled_from(Edge), st.integers(0, 35))
def test_an_edge_that_is_put_somewhere_leaves_a_whole_character(
    text: str, data: st.DataObject, edge: Edge, position: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = widened(text, start, data.draw(st.integers(start + 1, len(text))))
    after = with_edge_at(text, span, edge, position)
    assert after.end <= len(text)
    assert not splits_grapheme(text, after)


def test_an_edge_put_by_hand_leaves_out_a_comma_and_a_blank_as_a_selection_does() -> None:
    text = "It held, Low said."
    assert with_edge_at(text, Span(0, 4), Edge.END, 8) == Span(0, 7)
    assert with_edge_at(text, Span(0, 4), Edge.END, 9) == Span(0, 7)
    assert with_edge_at(text, Span(9, 17), Edge.BEGINNING, 8) == Span(9, 17)
    assert with_edge_at(text, Span(9, 18), Edge.BEGINNING, 13) == Span(13, 18)
