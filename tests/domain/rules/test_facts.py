"""Facts of all kinds, paragraph by paragraph."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.facts import FactFinder, FactKind
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.canonical import canonical_text, splits_grapheme
from tests.benchmarks.facts import rates
from tests.domain.rules.fact_samples import facts, of_kind
from tests.proof_samples import a_proof


def test_the_facts_of_a_paragraph_stand_in_order():
    assert facts("On 9 April Ada Low said “at least 155 Chinese” fought.") == [
        ("date", "9 April"),
        ("name", "Ada Low"),
        ("quotation", "“at least 155 Chinese”"),
        ("number", "155"),
        ("name", "Chinese"),
    ]


@pytest.mark.parametrize(
    "date",
    [
        "Wednesday, 12 February 2025",
        "February 12, 2022",
        "February 12 , 2022",
        "mid-2018",
        "12th of May",
        "3–5 March",
        "Feb. 12",
        "March 2024",
        "May",
        "Sundays",
        "1998",
        "1914–1918",
        "the 1990s",
        "the 19th century",
        "yesterday",
        "last year",
        "next Monday",
        "9.30 p.m.",
        "14:05",
        "midnight",
        "the day before",
        "9/11",
        "2025-04-10",
        "10/04/2025",
    ],
)
def test_a_date_is_found_whole_and_is_no_number(date):
    found = facts(f"The bridge was opened in {date}, they said.")
    told = date.removeprefix("the ").removeprefix("mid-")
    assert found == [("date", date if date.endswith("before") else told)]


@pytest.mark.parametrize(
    "text", ["the end of the 2014 season.", "The 2019-20 crisis began.", "the class of 2019 less one."]
)
def test_a_year_of_something_is_a_date(text):
    assert [kind for kind, _ in facts(text)] == ["date"]


@pytest.mark.parametrize(
    "text",
    [
        "It killed 2000 people.",
        "about 1900 of them",
        "They sold 1950 cars.",
        "of the 2000 people",
        "It cost £1800.",
        "It had 1565 confirmed flu cases.",
    ],
)
def test_four_figures_that_count_something_are_a_number(text):
    assert [kind for kind, _ in facts(text)] == ["number"]


@pytest.mark.parametrize(
    "text", ["They may march in the sun.", "It was a march of the many.", "The Sunday Times said so."]
)
def test_words_that_only_look_like_a_month_or_a_day_are_no_date(text):
    assert of_kind("date", text) == []


def test_dates_in_figures_and_times_are_found_in_any_language():
    assert of_kind("date", "Am 10.04.2025 um 14:30 Uhr", language="de") == ["10.04.2025", "14:30"]
    assert of_kind("date", "2025年4月10日に始まった", language="ja") == ["2025年4月10日"]
    assert of_kind("number", "Am 10.04.2025 um 14:30 Uhr", language="de") == []


def test_a_block_that_is_a_quotation_is_one_without_its_marks():
    assert of_kind("quotation", Piece(BlockKind.QUOTATION, "We were late.")) == ["We were late."]
    assert of_kind("quotation", Piece(BlockKind.QUOTATION, "“We were late,” she said.")) == ["“We were late,”"]


PIECES = st.sampled_from(
    [
        "155 ",
        "at least two hundred ",
        "Ada Low ",
        "“",
        "”",
        "‘",
        "’s ",
        '"',
        "on 9 April 2025",
        ". ",
        "«",
        "»",
        "\n",
        " 5%",
        "e\u0301",
        "👨‍👩‍👧",
        "1️⃣",
        "U.S. ",
        "२",
        "年",
        "2025",
        "-",
        "The ",
        "é",
        "I",
        "of the ",
        "Bank ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join), st.sampled_from(["en", "de"]))
def test_facts_lie_in_their_block_apart_within_a_kind_and_split_no_character(text, language):
    proof = a_proof(*canonical_text(text).split("\n"))
    finder = FactFinder(proof, language_of(language).facts)
    for block in proof.blocks:
        found = finder.within(block)
        assert all(block.start <= one.span.start < one.span.end <= block.end for one in found)
        assert not any(splits_grapheme(proof.text, one.span) for one in found)
        for kind in FactKind:
            spans = [one.span for one in found if one.kind is kind]
            assert all(one.end <= other.start for one, other in pairwise(spans))
        dates = [one.span for one in found if one.kind is FactKind.DATE]
        assert not any(one.span.overlaps(date) for one in found if one.kind is FactKind.NUMBER for date in dates)


def test_a_name_is_found_whole_where_its_letters_are_composed_or_not():
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "Tiếng Việt")
        assert of_kind("name", f"They speak {name} there.") == [name]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("facts.tsv", {"number": (0.97, 1), "name": (0.97, 1), "date": (1, 1), "quotation": (1, 1)}),
        ("facts_held_out.tsv", {"number": (1, 0.97), "name": (0.96, 0.95), "date": (1, 0.97), "quotation": (1, 1)}),
    ],
)
def test_of_labelled_news_most_facts_are_found_and_few_that_are_none(name, least):
    for kind, (precision, recall, _) in rates(name).items():
        assert (precision, recall) >= least[kind.value]
        assert recall >= least[kind.value][1]


@pytest.mark.parametrize(
    "text",
    [
        "1) The ferry sails.",
        "(2) The ferry sails.",
        "a) The ferry sails.",
        "(B) The ferry sails.",
        "They want 1) a ferry, 2) a bridge and 3) a road.",
        "They want (a) a ferry, (b) a bridge.",
    ],
)
def test_a_label_of_a_list_that_was_numbered_by_hand_is_no_fact(text):
    assert facts(text) == []


def test_a_quotation_with_labels_in_it_is_one_all_the_same():
    assert facts("She wants “1) a ferry, 2) a bridge”.") == [("quotation", "“1) a ferry, 2) a bridge”")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1) The ferry sails with 155 people.", "155"),
        ("They want a ferry (2) and a bridge.", "2"),
        ("They saw (at least 2) of them.", "2"),
        ("They want 2) a ferry and 4) a bridge.", "2"),
        ("(155) people sailed.", "155"),
        ("12 people (of 20) sailed.", "12"),
    ],
)
def test_a_number_in_brackets_that_is_no_label_is_a_fact(text, found):
    assert ("number", found) in facts(text)
