"""A line of words in which claims can be followed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.link_line import LinkLine


@pytest.fixture
def line(qtbot: QtBot) -> LinkLine:
    line = LinkLine("also")
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
    return line


def test_tab_and_enter_follow_a_link(line: LinkLine, qtbot: QtBot) -> None:
    line.show_pieces([("Also on these words: ", ""), ("9", "c9"), (", ", ""), ("11", "c11")])
    line.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(line.picked) as picked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked.args == ["c9"]


def test_words_are_never_taken_for_markup(line: LinkLine) -> None:
    line.show_pieces([("a <b>bold</b> claim", "")])
    assert "&lt;b&gt;" in line.text()


def test_without_a_link_it_takes_no_focus(line: LinkLine) -> None:
    line.show_pieces([("¶9", "")])
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_without_pieces_it_is_not_there(line: LinkLine) -> None:
    line.show_pieces([])
    assert line.isHidden()
