"""Paragraphs of office files as they grow."""

from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.importers.shared.paragraph import (
    ParagraphBuilder,
    body_of,
    linked,
    row_of,
    switched,
    without_blanks,
    without_words,
)

BOLD = frozenset({(StyleKind.BOLD, "")})
ITALIC = frozenset({(StyleKind.ITALIC, "")})


def par(text: str, *anchors: RemarkAnchor) -> Piece:
    return Piece(BlockKind.PARAGRAPH, text, anchors=anchors)


def test_runs_of_one_look_are_one_style():
    prose = ParagraphBuilder()
    for words, look in [("a", BOLD), ("b", BOLD | ITALIC), ("c", ITALIC)]:
        prose.write(words, look)
    styles = prose.take(BlockKind.PARAGRAPH).styles
    assert sorted(styles, key=lambda one: one.start) == [
        Style(StyleKind.BOLD, 0, 2),
        Style(StyleKind.ITALIC, 1, 3),
    ]


def test_blanks_around_a_paragraph_go_and_everything_moves_along():
    prose = ParagraphBuilder()
    prose.write(" \t")
    prose.anchor(0)
    prose.write("ab ", BOLD)
    prose.anchor(0)
    assert prose.take(BlockKind.PARAGRAPH) == Piece(
        BlockKind.PARAGRAPH,
        "ab",
        styles=(Style(StyleKind.BOLD, 0, 2),),
        anchors=(RemarkAnchor(0, 0, 0), RemarkAnchor(0, 2, 2)),
    )


def test_foreign_line_ends_become_one_kind():
    prose = ParagraphBuilder()
    prose.write("a\u2028b\r\nc")
    assert prose.take(BlockKind.PARAGRAPH).text == "a\nb\nc"


def test_a_row_keeps_styles_and_anchors_in_their_place():
    cell = Piece(BlockKind.PARAGRAPH, "b", styles=(Style(StyleKind.BOLD, 0, 1),), anchors=(RemarkAnchor(3, 0, 1),))
    (row,) = row_of([[par("a")], [par("")], [cell], [par("")]])
    assert (row.text, row.styles, row.anchors) == ("a | | b", (Style(StyleKind.BOLD, 6, 7),), (RemarkAnchor(3, 6, 7),))


def test_a_row_with_an_empty_first_cell_begins_with_its_bar():
    assert row_of([[], [par("a")], [par("b")]])[0].text == "| a | b"


def test_a_row_with_a_heading_in_it_stays_in_blocks():
    cells = [[par("a")], [Piece(BlockKind.HEADING, "b", 1)]]
    assert row_of(cells) == [par("a"), Piece(BlockKind.HEADING, "b", 1)]


def test_anchors_of_empty_paragraphs_move_to_the_words_beside_them():
    pieces = [par("", RemarkAnchor(0, 0, 0)), par("a"), par("", RemarkAnchor(0, 0, 0), RemarkAnchor(1, 0, 0)), par("")]
    assert without_blanks(pieces) == [par("a", RemarkAnchor(0, 0, 0), RemarkAnchor(0, 1, 1), RemarkAnchor(1, 1, 1))]


def test_a_body_has_a_line_for_each_paragraph():
    assert body_of([par("a"), par(""), Piece(BlockKind.LIST_ITEM, "b", 1, "2.")]) == "a\n2. b"


def test_the_paragraphs_of_a_cell_are_joined_and_everything_moves_along():
    second = Piece(
        BlockKind.PARAGRAPH, "(north)", styles=(Style(StyleKind.BOLD, 1, 6),), anchors=(RemarkAnchor(3, 0, 7),)
    )
    (row,) = row_of([[par("Kyiv"), par(""), second], [par("155")]])
    assert (row.text, row.styles, row.anchors) == (
        "Kyiv (north) | 155",
        (Style(StyleKind.BOLD, 6, 11),),
        (RemarkAnchor(3, 5, 12),),
    )


def test_the_rows_inside_a_cell_are_joined_by_semicolons():
    assert row_of([[par("a")], [par("b | 1"), par("c | 2")]])[0].text == "a | b | 1; c | 2"


def test_a_long_cell_is_part_of_an_article_and_stays_in_blocks():
    many, long = [par("x")] * 4, [par("x" * 400), par("y" * 400)]
    assert len(row_of([[par("a")], many])) == 5
    assert len(row_of([[par("a")], long])) == 3


def test_a_format_keeps_what_a_run_does_not_switch():
    link = (StyleKind.LINK, "https://example.org")
    format = linked(BOLD, link[1])
    assert switched(format, {StyleKind.BOLD: None, StyleKind.ITALIC: True}) == BOLD | ITALIC | {link}
    assert linked(switched(format, {StyleKind.BOLD: False}), "") == frozenset()


def test_styles_and_anchors_move_along_where_words_are_taken_out():
    styles = (Style(StyleKind.BOLD, 0, 3), Style(StyleKind.ITALIC, 3, 5), Style(StyleKind.STRUCK, 4, 8))
    piece = Piece(BlockKind.PARAGRAPH, "one, two", styles=styles, anchors=(RemarkAnchor(0, 4, 8),))
    cut = without_words(piece, 3, 5)
    assert (cut.text, cut.anchors) == ("onetwo", (RemarkAnchor(0, 3, 6),))
    assert cut.styles == (Style(StyleKind.BOLD, 0, 3), Style(StyleKind.STRUCK, 3, 6))
