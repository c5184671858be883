"""Letters that no font can show."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck.ui.article.typography import Typography
from factcheck.ui.article.unshown_letters import unshown_words

NO_FONT_HAS = "\U0010fffd"
"""The last letter for private use, of which no face draws one."""


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("text", ["", "It is “red” – and Łódź is far…", "two\u2003words\u200b\u2060"])
def test_what_the_face_has_and_what_is_no_letter_is_not_missed(text: str) -> None:
    assert unshown_words(text, Typography().font()) == ""


def test_each_letter_without_a_font_is_counted_and_its_script_named(qtbot: QtBot) -> None:
    told = unshown_words(f"A {NO_FONT_HAS}{NO_FONT_HAS} b", Typography().font())
    assert told == "2 letters cannot be shown here: U+10FFFD"
