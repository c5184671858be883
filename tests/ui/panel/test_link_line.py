"""A line of words in which claims can be followed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.link_line import LinkLine, link


@pytest.fixture
def line(qtbot: QtBot) -> LinkLine:
    line = LinkLine("also")
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
    return line


def test_tab_and_enter_follow_a_link(line: LinkLine, qtbot: QtBot) -> None:
    line.show_words(f"Also on these words: {link('9', 'c9')}, {link('11', 'c11')}")
    assert line.accessibleName() == "Also on these words: 9, 11"
    line.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(line.linkActivated) as picked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked.args == ["c9"]


def test_words_are_never_taken_for_markup(line: LinkLine) -> None:
    line.show_words("a <b>bold</b> claim")
    assert line.textFormat() is Qt.TextFormat.PlainText
    line.show_words(f"a <b>bold</b> {link('claim', 'c9')}")
    assert "&lt;b&gt;" in line.text()


def test_without_a_link_it_takes_no_focus(line: LinkLine) -> None:
    line.show_words("¶9")
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_without_words_it_is_not_there(line: LinkLine) -> None:
    line.show_words("")
    assert line.isHidden()


def test_links_take_the_colour_of_another_theme(line: LinkLine) -> None:
    line.show_words(link("9", "c9"))
    line.grab()
    before = QApplication.palette()
    palette = QApplication.palette()
    palette.setColor(QPalette.ColorRole.Link, QColor("#ff0000"))
    try:
        QApplication.setPalette(palette)
        QApplication.processEvents()
        picture = line.grab().toImage()
    finally:
        QApplication.setPalette(before)
    colours = {picture.pixelColor(x, y).getRgb()[:3] for x in range(picture.width()) for y in range(picture.height())}
    assert any(red > 200 and max(green, blue) < 90 for red, green, blue in colours)
