"""Canonical text, whole characters, selections without stray blanks, words."""

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.domain.text.canonical import (
    canonical_text,
    capitalised,
    clusters_around,
    file_stem,
    lone_surrogates,
    one_line,
    shortened,
    shortened_at_difference,
    splits_grapheme,
    trimmed,
    widened,
    word_count,
    word_places,
)
from factcheck.domain.text.span import Span

# Letters, blanks, quotation marks, joiners, flags, modifiers, a prepended sign, Hangul, Devanagari, tags.
HARD = "ab 1\n.,“”()’\u0301\u200d👩👧🏽🇳🇴\ufe0f\u20e3\u0600\u0d4eㅎ각각कि\u094dष中، ."
hard_texts = st.text(st.sampled_from(HARD), max_size=25)


def real_edges(text):
    """Where clusters begin and end, found by going through the whole text."""
    return {0, len(text)} | {match.end() for match in regex.finditer(r"\X", text)}


@st.composite
def texts_with_stretches(draw):
    text = draw(hard_texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@pytest.mark.parametrize("character", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_one_line_feed(character):
    assert canonical_text(f"a{character}b") == "a\nb"


def test_only_a_leading_byte_order_mark_goes():
    assert canonical_text("\ufeffa\ufeffb") == "a\ufeffb"


def test_halves_of_characters_are_dropped_and_counted():
    raw = "a\ud83db\udc00"
    assert canonical_text(raw) == "ab"
    assert lone_surrogates(raw) == 2


def test_no_break_spaces_and_control_characters_stay():
    assert canonical_text("a\u00a0b\x00c\td") == "a\u00a0b\x00c\td"


@given(st.text())
def test_canonical_text_is_made_once(raw):
    once = canonical_text(raw)
    assert canonical_text(once).removeprefix("\ufeff") == once.removeprefix("\ufeff")


@given(texts_with_stretches())
@example(("\u0600a\u0301", 1, 2))
@example(("🇳🇴🇳🇴", 1, 3))
def test_a_span_splits_a_character_where_an_edge_is_no_edge_of_a_cluster(case):
    text, start, end = case
    edges = real_edges(text)
    assert splits_grapheme(text, Span(start, end)) == (start not in edges or end not in edges)


@given(texts_with_stretches())
def test_widening_gives_the_smallest_span_of_whole_characters(case):
    text, start, end = case
    edges = real_edges(text)
    wide = widened(text, start, end)
    assert wide == Span(max(at for at in edges if at <= start), min(at for at in edges if at >= end))


def test_a_cluster_far_into_a_long_line_is_found():
    text = "中" * 5000 + "👩‍👧" + "中" * 5000
    assert clusters_around(text, 5001) == Span(5000, 5003)


@given(texts_with_stretches())
def test_a_trimmed_selection_holds_whole_characters_and_a_word(case):
    text, start, end = case
    span = trimmed(text, start, end)
    if span is not None:
        assert not splits_grapheme(text, span)
        assert widened(text, start, end).covers(span)
        assert any(character.isalnum() or ord(character) > 0x2000 for character in span.of(text))


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        ("  aware of it. ", "aware of it"),
        ("\n\u00a0aware,\n", "aware"),
        ("“We paid,” ", "“We paid,”"),
        ("We paid,” ", "We paid"),
        ('"We paid," ', '"We paid,"'),
        ('We paid" ', "We paid"),
        ("(in Kyiv)", "(in Kyiv)"),
        ("in Kyiv).", "in Kyiv"),
        ("the U.S.", "the U.S."),
        ("ended in Kyiv.", "ended in Kyiv"),
        ("„Wir zahlten.“", "„Wir zahlten.“"),
        ("knew what happened?!…", "knew what happened"),
        ("他知道。", "他知道"),
        ("كان يعلم،", "كان يعلم"),
        ("👩‍👧 ", "👩‍👧"),
    ],
)
def test_a_selection_loses_blanks_and_end_punctuation(selected, kept):
    span = trimmed(selected, 0, len(selected))
    assert span is not None
    assert span.of(selected) == kept


@pytest.mark.parametrize("nothing", ["", "  \n", "…", ". , ;", "”)"])
def test_a_selection_without_a_word_is_none(nothing):
    assert trimmed(nothing, 0, len(nothing)) is None


def test_a_selection_beyond_the_text_is_cut_to_it():
    assert trimmed("aware", -5, 99) == Span(0, 5)


def test_words_are_counted_between_blanks_and_each_han_sign_is_one():
    assert word_count("Beijing was\u00a0aware, twice, 12 times") == 6
    assert word_count("他知道 twice") == 4
    assert word_count(" \n") == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("twice – 12 times", 3),
        ("— * … “” 👨‍👩‍👧‍👦 _ -", 0),
        ("don’t (re-)count 5% _this_, ½ “他”", 6),
        ("—" * 20_000 + "a", 1),
    ],
)
def test_a_word_holds_a_letter_or_a_digit(text, count):
    assert (word_count(text), len(word_places(text, 0, len(text)))) == (count, count)


def test_words_stand_where_they_are_counted():
    assert word_places("– “so”", 0, 6) == [(3, 6)]
    assert word_places("so 他知道, twice", 3, 12) == [(3, 4), (4, 5), (5, 6), (8, 12)]


def test_one_line_has_single_blanks():
    assert one_line(" a\n\n b\u00a0c\t") == "a b c"


@given(st.text(max_size=60), st.integers(2, 40))
def test_shortened_text_is_never_longer_than_asked(text, most):
    assert len(shortened(text, most)) <= most


def test_text_is_cut_at_a_word_with_an_ellipsis():
    assert shortened("Beijing was aware, he said", 19) == "Beijing was aware…"
    assert shortened("Timetable · https://example.org", 20) == "Timetable…"


def test_a_cut_at_an_ellipsis_has_one():
    assert shortened("40,000 euros … from the builder", 16) == "40,000 euros…"


def test_the_name_of_a_file_is_cut_at_a_word():
    title = "Zelenskyy says officials in Beijing knew of the recruiting of Chinese citizens"
    assert file_stem(title, "report") == "Zelenskyy says officials in Beijing knew of the recruiting"


def test_the_name_of_a_file_holds_letters_of_every_script_and_no_signs():
    assert file_stem("“Who knew?” 12/13: हिन्दी\n...", "report") == "Who knew 1213 हिन्दी"
    assert file_stem("?!", "report") == "report"


def test_a_capital_begins_and_the_rest_stays():
    assert [capitalised(words) for words in ("needs a Change", "", "5 a")] == ["Needs a Change", "", "5 a"]


_ALIKE = "one two three four five six seven eight nine ten eleven twelve "


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("ten men", "two men", ("ten men", "two men")),
        ("ten " + _ALIKE, "two " + _ALIKE, ("ten one two…", "two one two…")),
        (_ALIKE + "men", _ALIKE + "women", ("…twelve men", "…twelve women")),
        (_ALIKE + "men", _ALIKE, ("…twelve men", "…twelve")),
        ("零" * 30 + "人", "零" * 30 + "女人", ("…零零零零人", "…零零零零女人")),
    ],
)
def test_two_texts_are_shortened_so_that_what_differs_is_seen(one, other, shown):
    assert shortened_at_difference(one, other, 16) == shown


@given(st.text("ab ", max_size=60), st.text("ab ", max_size=60), st.integers(8, 24))
def test_two_shortened_texts_are_never_longer_than_asked(one, other, most):
    assert max(map(len, shortened_at_difference(one, other, most))) <= most
