"""The text of one block of a page."""

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.html.inline import InlineText


def test_a_style_inside_the_same_style_is_one():
    inline = InlineText()
    inline.open(StyleKind.BOLD)
    inline.write("a ")
    inline.open(StyleKind.BOLD)
    inline.write("b")
    inline.close(StyleKind.BOLD)
    inline.write(" c")
    inline.close(StyleKind.BOLD)
    text, styles = inline.take()
    assert (text, [(style.start, style.end) for style in styles]) == ("a b c", [(0, 5)])


def test_line_breaks_at_the_edges_go_and_styles_move_along():
    inline = InlineText()
    inline.break_line()
    inline.write("a ")
    inline.open(StyleKind.ITALIC)
    inline.write("b")
    inline.break_line()
    inline.close(StyleKind.ITALIC)
    text, styles = inline.take()
    assert (text, [(style.start, style.end) for style in styles]) == ("a b", [(2, 3)])


def test_taking_leaves_a_fresh_start():
    inline = InlineText()
    inline.write("a ")
    inline.take()
    inline.write(" b")
    assert inline.take() == ("b", ())


def test_foreign_line_ends_are_line_ends():
    inline = InlineText()
    inline.write("a \u2028 b\x85c")
    assert inline.take()[0] == "a\nb\nc"
