"""Headline and standfirst in front of an article."""

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.shared.metadata import (
    day_of,
    headline_of,
    standfirst_of,
    taken_from_properties,
    with_front,
    writer,
)

BODY = [
    Piece(BlockKind.PARAGRAPH, "World"),
    Piece(BlockKind.HEADLINE, "Head\nline"),
    Piece(BlockKind.PARAGRAPH, "Text"),
]


def kinds(pieces):
    return [(piece.kind, piece.text) for piece in pieces]


def test_the_headline_of_a_text_is_told_on_one_line():
    assert headline_of(BODY) == "Head line"
    assert headline_of(BODY[:1]) == ""


def test_a_headline_that_is_there_already_stays_where_it_stands():
    assert with_front(BODY, "Head line", "") == BODY


def test_another_headline_comes_first_and_the_one_found_is_a_heading():
    pieces = with_front(BODY, "Other", "Stand")
    assert kinds(pieces)[:2] == [(BlockKind.HEADLINE, "Other"), (BlockKind.STANDFIRST, "Stand")]
    assert (pieces[3].kind, pieces[3].level) == (BlockKind.HEADING, 1)


def test_a_standfirst_stands_behind_the_headline():
    assert kinds(with_front(BODY, "", "Stand"))[2] == (BlockKind.STANDFIRST, "Stand")


def test_the_standfirst_of_a_text_is_told_on_one_line():
    assert standfirst_of([*BODY, Piece(BlockKind.STANDFIRST, "Stand\nfirst")]) == "Stand first"


def test_names_that_programs_write_are_no_writer():
    assert writer("", "Microsoft Office User", " Ada  L. ", "Bob") == "Ada L."
    assert writer("python-docx") == ""


def test_the_day_of_a_moment_is_told_where_there_is_one():
    assert [day_of(given) for given in ("2025-04-03", "2025-04-03T12:50:00Z", "2025-04", "April")] == [
        "2025-04-03",
        "2025-04-03",
        "",
        "",
    ]


def test_what_comes_from_the_properties_of_the_file_is_said():
    assert taken_from_properties("2025-04-03", "Ada Low") == "Date, byline taken from the file’s properties"
    assert taken_from_properties(language="fr") == "Language taken from the file’s properties"
    assert taken_from_properties() == ""
