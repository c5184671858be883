"""Headline and standfirst of office files."""

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.shared.office_headline import fronted

KIND = BlockKind


def kinds(*pieces: Piece) -> list[BlockKind]:
    return [piece.kind for piece in fronted(pieces)]


def heading(level: int = 1) -> Piece:
    return Piece(KIND.HEADING, "Rivers", level)


def test_the_first_title_is_the_headline_and_others_are_headings():
    title = Piece(KIND.HEADLINE, "Rivers")
    assert kinds(heading(), title, title) == [KIND.HEADING, KIND.HEADLINE, KIND.HEADING]


def test_one_of_many_big_headings_is_the_headline_only_near_the_beginning():
    short, long = Piece(KIND.PARAGRAPH, "Weather"), Piece(KIND.PARAGRAPH, "words " * 50)
    assert kinds(short, heading(), heading()) == [KIND.PARAGRAPH, KIND.HEADLINE, KIND.HEADING]
    assert kinds(long, heading(), heading()) == [KIND.PARAGRAPH, KIND.HEADING, KIND.HEADING]


def test_smaller_headings_are_no_headline():
    assert kinds(heading(2)) == [KIND.HEADING]


def test_further_subtitles_are_headings():
    subtitle = Piece(KIND.STANDFIRST, "Water")
    assert kinds(subtitle, subtitle) == [KIND.STANDFIRST, KIND.HEADING]


def test_a_paragraph_on_top_that_says_what_the_file_is_called_is_the_headline():
    plain = Piece(KIND.PARAGRAPH, "Rivers  rise")
    assert [piece.kind for piece in fronted([plain, plain], "rivers rise")] == [KIND.HEADLINE, KIND.PARAGRAPH]


def test_a_big_heading_far_down_is_no_headline():
    assert kinds(*[Piece(KIND.PARAGRAPH, "words")] * 3, heading())[-1] == KIND.HEADING
