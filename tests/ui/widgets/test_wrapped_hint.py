"""What stands in an empty text field."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from factcheck.ui.dialogs.article_sheet import PasteField
from factcheck.ui.widgets.framed_fields import FramedText


def paste_field() -> QTextEdit:
    return PasteField()


def framed_text() -> QTextEdit:
    return FramedText("Note", "note", (3, 8))


def picture(qtbot: QtBot, field: QTextEdit, hint: str) -> QImage:
    qtbot.addWidget(field)
    field.setPlaceholderText(hint)
    field.resize(140, 100)
    return field.grab().toImage()


@pytest.mark.parametrize("make", [framed_text, paste_field])
def test_the_second_line_of_a_hint_is_seen(qtbot: QtBot, make: Callable[[], QTextEdit]) -> None:
    hint = "Saved as you type, stands in the"
    assert picture(qtbot, make(), f"{hint} report") != picture(qtbot, make(), f"{hint} margin")


def test_a_hint_goes_where_something_is_typed(qtbot: QtBot) -> None:
    field = framed_text()
    field.setPlainText("x")
    assert picture(qtbot, field, "Saved") == picture(qtbot, field, "")
