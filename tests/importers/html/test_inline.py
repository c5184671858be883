"""The words of one block of a page."""

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.html.blocks import Blocks


def taken(blocks: Blocks) -> list[tuple[str, list[tuple[int, int]]]]:
    blocks.flush()
    return [(block.text, [(style.start, style.end) for style in block.styles]) for block in blocks.blocks]


def test_a_style_inside_the_same_style_is_one():
    blocks = Blocks()
    blocks.inline.open(StyleKind.BOLD)
    blocks.inline.write("a ")
    blocks.inline.open(StyleKind.BOLD)
    blocks.inline.write("b")
    blocks.inline.close(StyleKind.BOLD)
    blocks.inline.write(" c")
    blocks.inline.close(StyleKind.BOLD)
    assert taken(blocks) == [("a b c", [(0, 5)])]


def test_a_style_that_begins_again_stands_by_itself():
    blocks = Blocks()
    for words in ("a ", "b"):
        blocks.inline.open(StyleKind.BOLD)
        blocks.inline.write(words)
        blocks.inline.close(StyleKind.BOLD)
    assert taken(blocks) == [("a b", [(0, 1), (2, 3)])]


def test_line_breaks_at_the_edges_go_and_styles_move_along():
    blocks = Blocks()
    blocks.inline.break_line()
    blocks.inline.write("a ")
    blocks.inline.open(StyleKind.ITALIC)
    blocks.inline.write("b")
    blocks.inline.break_line()
    blocks.inline.close(StyleKind.ITALIC)
    assert taken(blocks) == [("a b", [(2, 3)])]


def test_the_next_block_begins_afresh_in_the_style_that_is_open():
    blocks = Blocks()
    blocks.inline.open(StyleKind.BOLD)
    blocks.inline.write("a ")
    blocks.flush()
    blocks.inline.write(" b")
    assert taken(blocks) == [("a", [(0, 1)]), ("b", [(0, 1)])]


def test_foreign_line_ends_are_line_ends():
    blocks = Blocks()
    blocks.inline.write("a \u2028 b\x85c")
    assert taken(blocks) == [("a\nb\nc", [])]
