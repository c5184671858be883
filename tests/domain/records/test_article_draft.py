"""Drafts put together from pieces."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import ArticleDraft, Piece, RemarkAnchor, assembled, headed, titled
from factcheck.domain.records.proof import BlockKind, Style, StyleKind

P = BlockKind.PARAGRAPH


@given(st.lists(st.text("ab 👩", max_size=6), min_size=1))
def test_blocks_are_the_pieces_joined_by_one_line_feed(texts):
    draft = assembled([Piece(P, text) for text in texts], ArticleDraft("", ()))
    assert draft.text == "\n".join(texts)
    assert [draft.text[block.start : block.end] for block in draft.blocks] == texts


def test_styles_move_with_their_piece():
    bold = Style(StyleKind.BOLD, 4, 7)
    draft = assembled([Piece(P, "One."), Piece(P, "Two big words", styles=(bold,))], ArticleDraft("", ()))
    assert [draft.text[style.start : style.end] for style in draft.styles] == ["big"]


def test_what_is_known_stays():
    draft = assembled([Piece(P, "One.")], ArticleDraft("", (), byline="Ruth Ansell", noticed=("Something.",)))
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


def test_a_remark_is_anchored_to_words_without_the_blanks_around_them():
    pieces = [
        Piece(P, "One two ", anchors=(RemarkAnchor(0, 3, 3),)),
        Piece(P, "three", anchors=(RemarkAnchor(0, 0, 0),)),
    ]
    draft = assembled(pieces, ArticleDraft("", ()), [Remark(AnnotationKind.COMMENT, "x")])
    assert [one.span.of(draft.text) for one in draft.annotations] == ["two"]


HEADLINE, STANDFIRST, HEADING = BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING


def titled_kinds(draft, headline="", standfirst=""):
    made = titled(draft, headline, standfirst)
    return [(block.kind, made.text[block.start : block.end]) for block in made.blocks]


def test_a_headline_and_standfirst_that_were_typed_are_the_first_words_of_the_text():
    draft = assembled([Piece(P, "One."), Piece(P, "Two.")], ArticleDraft("", ()))
    assert titled_kinds(draft, "Head ", "Stand\nfirst") == [
        (HEADLINE, "Head"),
        (STANDFIRST, "Stand first"),
        (P, "One."),
        (P, "Two."),
    ]


def test_typed_words_that_stand_there_already_are_not_repeated():
    draft = assembled([Piece(P, "Head"), Piece(P, "Stand"), Piece(P, "One.")], ArticleDraft("", ()))
    assert titled_kinds(draft, "Head", "Stand") == [(HEADLINE, "Head"), (STANDFIRST, "Stand"), (P, "One.")]


def test_another_headline_stays_in_the_text_as_a_heading():
    draft = assembled([Piece(HEADLINE, "Old"), Piece(P, "One.")], ArticleDraft("", ()))
    assert titled_kinds(draft, "New") == [(HEADLINE, "New"), (HEADING, "Old"), (P, "One.")]


def test_a_standfirst_alone_stands_behind_the_headline():
    draft = assembled([Piece(HEADLINE, "Head"), Piece(P, "One.")], ArticleDraft("", ()))
    assert titled_kinds(draft, "", "Stand") == [(HEADLINE, "Head"), (STANDFIRST, "Stand"), (P, "One.")]


def test_styles_and_annotations_move_with_their_words():
    piece = Piece(P, "Two big words", styles=(Style(StyleKind.BOLD, 4, 7),), anchors=(RemarkAnchor(0, 4, 7),))
    made = titled(assembled([piece], ArticleDraft("", ()), [Remark(AnnotationKind.COMMENT, "Sure?")]), "Head", "Stand")
    places = [*made.styles, *(one.span for one in made.annotations)]
    assert [made.text[one.start : one.end] for one in places] == ["big", "big"]


def test_nothing_typed_changes_nothing():
    draft = assembled([Piece(P, "One."), Piece(HEADLINE, "Late")], ArticleDraft("", (), byline="A"))
    assert titled(draft, "", " ") == draft
