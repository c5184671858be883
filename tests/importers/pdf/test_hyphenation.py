"""Hyphens at line ends: divided words and hyphened words."""

import pytest

from factcheck.importers.pdf.hyphenation import Hyphenation


def put_together(before: str, after: str, text: str = "") -> str:
    """Two lines as one, with a text in which words may stand."""
    cut, glue = Hyphenation([*text.split("\n"), before, after]).glue(before, after)
    return before[: len(before) - cut] + glue + after


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("no informa-", "tion came", "no information came"),
        ("THE INFOR-", "MATION", "THE INFORMATION"),
        ("under-", "stand it", "understand it"),
        ("every-", "one knew", "everyone knew"),
        ("kennt die Bundes-", "regierung", "kennt die Bundesregierung"),
        ("из правитель-", "ства", "из правительства"),
        ("a soft\u00ad", "ware", "a software"),
        ("a real\u2010", "ity", "a reality"),
    ],
)
def test_a_hyphen_that_divides_a_word_goes(before, after, whole):
    assert put_together(before, after) == whole


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the Anglo-", "American firm", "the Anglo-American firm"),
        ("from 1990-", "1995", "from 1990-1995"),
        ("the 20-", "year plan", "the 20-year plan"),
        ("the Covid-", "19 plan", "the Covid-19 plan"),
        ("a well-", "known man", "a well-known man"),
        ("his self-", "esteem", "his self-esteem"),
        ("was re-", "elected", "was re-elected"),
        ("a pre-", "emptive strike", "a pre-emptive strike"),
        ("the state-of-the-", "art thing", "the state-of-the-art thing"),
        ("Auto-", "Industrie", "Auto-Industrie"),
    ],
)
def test_a_hyphen_of_the_word_itself_stays(before, after, whole):
    assert put_together(before, after) == whole


def test_what_the_rest_of_the_text_writes_decides():
    assert put_together("flood-", "prone", "the flood-prone town") == "flood-prone"
    assert put_together("well-", "being", "the wellbeing of all") == "wellbeing"


def test_two_words_that_stand_alone_elsewhere_keep_their_hyphen():
    assert put_together("the cost-", "cutting plan", "the cost of cutting it") == "the cost-cutting plan"


def test_the_last_part_of_a_hyphened_word_is_divided_where_it_stands_whole_elsewhere():
    assert put_together("the self-em-", "ployed", "many are employed") == "the self-employed"
    assert put_together("the day-to-", "day work", "much to do today") == "the day-to-day work"


@pytest.mark.parametrize(("before", "after"), [("short-", "and long-term"), ("Ein-", "und Ausfuhr")])
def test_a_hyphen_for_a_part_left_out_is_followed_by_a_blank(before, after):
    assert put_together(before, after) == f"{before} {after}"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("one word", "and more", "one word and more"),
        ("he said —", "and left", "he said — and left"),
        ("he said—", "and left", "he said—and left"),
        ("a man -", "or not", "a man - or not"),
        ("東京の", "新聞", "東京の新聞"),
    ],
)
def test_lines_without_a_hyphen_are_parted_by_a_blank_where_the_script_has_one(before, after, whole):
    assert put_together(before, after) == whole


def test_what_was_decided_is_counted():
    hyphenation = Hyphenation([])
    for before, after in (("informa-", "tion"), ("well-", "known"), ("no", "hyphen")):
        hyphenation.glue(before, after)
    assert hyphenation.joined == ["information"]
    assert hyphenation.kept == ["well-known"]
