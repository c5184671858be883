"""Drafts put together from pieces."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.draft import Draft, Piece, Pin, assembled, headed
from factcheck.domain.records.proof import BlockKind, Style, StyleKind

P = BlockKind.PARAGRAPH


@given(st.lists(st.text("ab 👩", max_size=6), min_size=1))
def test_blocks_are_the_pieces_joined_by_one_line_feed(texts):
    draft = assembled([Piece(P, text) for text in texts], Draft("", ()))
    assert draft.text == "\n".join(texts)
    assert [draft.text[block.start : block.end] for block in draft.blocks] == texts


def test_styles_move_with_their_piece():
    bold = Style(StyleKind.BOLD, 4, 7)
    draft = assembled([Piece(P, "One."), Piece(P, "Two big words", styles=(bold,))], Draft("", ()))
    assert [draft.text[style.start : style.end] for style in draft.styles] == ["big"]


def test_what_is_known_stays():
    draft = assembled([Piece(P, "One.")], Draft("", (), byline="Ruth Ansell", noticed=("Something.",)))
    assert (draft.byline, draft.noticed) == ("Ruth Ansell", ("Something.",))


def test_headline_and_standfirst_come_first():
    pieces = headed([Piece(P, "Body")], "Head", "Stand")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (BlockKind.HEADLINE, "Head"),
        (BlockKind.STANDFIRST, "Stand"),
        (P, "Body"),
    ]


def test_a_headline_that_the_text_begins_with_is_not_doubled():
    pieces = headed([Piece(P, "Head "), Piece(P, "Body")], "Head", "")
    assert [(piece.kind, piece.text) for piece in pieces] == [(BlockKind.HEADLINE, "Head "), (P, "Body")]


def test_a_blank_headline_is_none():
    assert headed([Piece(P, "Body")], "  ", "") == [Piece(P, "Body")]


def test_a_remark_is_pinned_to_words_without_the_blanks_around_them():
    pieces = [Piece(P, "One two ", pins=(Pin(0, 3, 3),)), Piece(P, "three", pins=(Pin(0, 0, 0),))]
    draft = assembled(pieces, Draft("", ()), [Remark(AnnotationKind.COMMENT, "x")])
    assert [one.span.of(draft.text) for one in draft.annotations] == ["two"]
