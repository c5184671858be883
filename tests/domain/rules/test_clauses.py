"""Clauses of a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span

CLAUSES = language_of("en").clauses


def _clauses(sentence: str) -> list[str]:
    return [span.of(sentence) for span in CLAUSES.of(sentence, Span(0, len(sentence)))]


def test_a_sentence_is_cut_at_commas_and_connecting_words() -> None:
    assert _clauses("After their capture, he said officials were aware of it, but gave no evidence.") == [
        "After their capture",
        "he said officials were aware of it",
        "but gave no evidence",
    ]


@pytest.mark.parametrize("aside", ["for their part", "on the other hand", "of course", "in turn", "by contrast"])
def test_what_only_leads_from_one_statement_to_the_next_is_no_clause_and_parts_none(aside: str) -> None:
    assert _clauses(f"The officials, {aside}, left the hall, while the men stayed there.") == [
        f"The officials, {aside}, left the hall",
        "while the men stayed there",
    ]
    assert _clauses(f"It was wrong of them, {aside}, but nobody said so.") == [
        f"It was wrong of them, {aside}",
        "but nobody said so",
    ]


def test_a_part_of_something_is_no_aside() -> None:
    assert _clauses("The officials, for their part of the money, left the hall at noon.") == [
        "The officials, for their part of the money",
        "left the hall at noon",
    ]


def test_a_preposition_stays_with_its_which() -> None:
    assert _clauses("China dismissed the remarks in which he made the claim.") == [
        "China dismissed the remarks",
        "in which he made the claim",
    ]


def test_what_is_shorter_than_three_words_stays_with_the_clause_before() -> None:
    assert _clauses("He listed names, dates, and the numbers of their passports.") == [
        "He listed names, dates",
        "and the numbers of their passports",
    ]


def test_a_long_quotation_is_a_clause_and_a_short_one_is_not() -> None:
    assert _clauses("“We advise all the parties,” Lin told the reporters.") == [
        "“We advise all the parties,”",
        "Lin told the reporters",
    ]
    assert _clauses("He told them it was “wrong” of him to say so.") == ["He told them it was “wrong” of him to say so"]


@pytest.mark.parametrize("sentence", ["It cost 1,000 in all of 2024.", "They met at 14:30 on the well-known square."])
def test_numbers_and_compounds_are_not_cut(sentence: str) -> None:
    assert _clauses(sentence) == [sentence.rstrip(".")]


def test_positions_count_from_the_beginning_of_the_text() -> None:
    text = "First. While they were neutral, they sold the parts."
    assert [span.of(text) for span in CLAUSES.of(text, Span(7, len(text)))] == [
        "While they were neutral",
        "they sold the parts",
    ]


@given(st.text(alphabet="ab ,—“”.;\nthat", min_size=1, max_size=80))
def test_clauses_lie_in_the_sentence_in_order_without_overlap(text: str) -> None:
    spans = CLAUSES.of(text, Span(0, len(text)))
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(edge <= len(text) for edge in edges)


def test_without_the_words_of_a_language_punctuation_alone_cuts() -> None:
    sentence = "Nach dem Regen in der Stadt, sagte der Mann, was in that Haus kam."
    spans = language_of("de").clauses.of(sentence, Span(0, len(sentence)))
    assert [span.of(sentence) for span in spans] == [
        "Nach dem Regen in der Stadt",
        "sagte der Mann",
        "was in that Haus kam",
    ]
