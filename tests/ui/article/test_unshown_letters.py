"""Letters that no font can show."""

import pytest
from PySide6.QtGui import QFontDatabase
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


def test_letters_of_a_script_that_no_font_sets_are_counted_without_their_signs(qtbot: QtBot) -> None:
    told = unshown_words("In Hindi, हिन्दी.", Typography().font())
    has_a_font = QFontDatabase.families(QFontDatabase.WritingSystem.Devanagari)
    assert told == ("" if has_a_font else "6 letters cannot be shown here: Devanagari")


def test_chinese_letters_are_named_by_their_script_and_the_signs_beside_them_are_not(qtbot: QtBot) -> None:
    told = unshown_words("长江，全长。", Typography().font())
    has_a_font = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    assert told == ("" if has_a_font else "6 letters cannot be shown here: Han")


def test_more_scripts_than_are_named_are_said_to_be_there(qtbot: QtBot) -> None:
    told = unshown_words("\U0010fffa\U0010fffb\U0010fffc\U0010fffd", Typography().font())
    assert told == "4 letters cannot be shown here: U+10FFFA, U+10FFFB, U+10FFFC and others"


def test_a_private_letter_is_named_beside_those_of_a_script(qtbot: QtBot) -> None:
    told = unshown_words(f"\U00018b00{NO_FONT_HAS}", Typography().font())
    assert told.endswith("U+10FFFD")
