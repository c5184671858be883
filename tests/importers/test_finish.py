"""The last step of every importer."""

import pytest

from factcheck.domain.draft import Draft, Piece
from factcheck.domain.errors import EmptyTextError
from factcheck.domain.proof import BlockKind, Style, StyleKind
from factcheck.importers.finish import finished


def test_pieces_without_text_are_left_out():
    pieces = [Piece(BlockKind.PARAGRAPH, ""), Piece(BlockKind.PARAGRAPH, "a")]
    assert len(finished("a.txt", pieces, Draft("", ())).blocks) == 1


def test_styles_move_along_when_a_byte_order_mark_goes():
    piece = Piece(BlockKind.PARAGRAPH, "\ufeffab", styles=(Style(StyleKind.BOLD, 0, 2),))
    draft = finished("a.txt", [piece], Draft("", ()))
    assert (draft.text, draft.styles) == ("ab", (Style(StyleKind.BOLD, 0, 1),))


def test_what_holds_no_words_is_refused_by_name():
    with pytest.raises(EmptyTextError) as caught:
        finished("a.txt", [Piece(BlockKind.PARAGRAPH, " \u200b")], Draft("", ()))
    assert caught.value.name == "a.txt"
