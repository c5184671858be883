"""Text on its way through a Qt field."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.ui.widgets.verbatim import Verbatim

TEXTS = st.text(st.sampled_from("ab \n\r\u2028\u2029\u00a0\ufeff\x00\x0b😀é"), max_size=12)


def shown(text: str) -> str:
    """What a QTextEdit makes of a text."""
    return re.sub("\r\n|[\r\n\u2029]", "\u2029", text.removeprefix("\ufeff"))


@given(TEXTS, TEXTS)
def test_what_is_typed_in_the_middle_leaves_the_rest_as_it_was(before: str, after: str) -> None:
    assume(len(shown(before)) + len(shown("x" + after)) == len(shown(before + after)) + 1)
    verbatim = Verbatim(before + after, shown(before + after))
    head = len(shown(before))
    verbatim.edit(shown(before + after)[:head] + "X" + shown(before + after)[head:])
    assume(before not in ("", "\ufeff"))
    assert verbatim.text.replace("X", "", 1) == before + after


def test_an_edit_keeps_a_carriage_return_and_a_paragraph_separator_elsewhere() -> None:
    verbatim = Verbatim("one\r\ntwo\u2029three", "one\u2029two\u2029three")
    verbatim.edit("one\u2029two\u2029three!")
    assert verbatim.text == "one\r\ntwo\u2029three!"


def test_a_line_end_that_is_typed_becomes_a_line_feed() -> None:
    verbatim = Verbatim("ab", "ab")
    verbatim.edit("a\u2029b")
    assert verbatim.text == "a\nb"


def test_a_byte_order_mark_that_qt_drops_is_kept() -> None:
    verbatim = Verbatim("\ufeffab", "ab")
    verbatim.edit("abc")
    assert verbatim.text == "\ufeffabc"


def test_two_edits_in_different_places_read_nothing_between_them() -> None:
    verbatim = Verbatim("a\rb", "a\u2029b")
    verbatim.edit("Xa\u2029b")
    verbatim.edit("Xa\u2029bY")
    assert verbatim.text == "Xa\rbY"


def test_showing_the_same_again_is_no_edit() -> None:
    assert not Verbatim("a\r\nb", "a\u2029b").edit("a\u2029b")
