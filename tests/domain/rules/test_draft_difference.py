"""What the shorter reading of a page leaves out."""

from factcheck.domain.records.draft import Draft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.draft_difference import left_out


def made(*paragraphs):
    return assembled([Piece(BlockKind.PARAGRAPH, words) for words in paragraphs], Draft("", ()))


def test_paragraphs_that_are_not_there_are_named_by_their_index():
    assert left_out(made("Menu", "One.", "Two."), made("One.", "Two.")) == {0}


def test_blanks_do_not_count():
    assert left_out(made("One  two."), made("One two.")) == set()


def test_a_paragraph_that_comes_twice_is_left_out_once():
    assert left_out(made("One.", "One."), made("One.")) == {1}


def test_empty_paragraphs_are_not_missed():
    assert left_out(made("", "One."), made("One.")) == set()
