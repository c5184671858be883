"""Text made fit to be seen."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.exporters.control_characters import visible


def test_control_characters_become_their_pictures():
    assert visible("a\0b\x1b\x7f\x9f\r\n\t") == "a␀b␛␡\ufffd␍\n\t"


def test_everything_else_stays():
    assert visible("é \u00a0\u200d\u202e😀\u2028") == "é \u00a0\u200d\u202e😀\u2028"


@given(st.text())
def test_the_length_never_changes(text):
    assert len(visible(text)) == len(text)
