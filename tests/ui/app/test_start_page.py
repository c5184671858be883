"""What stands in the window while no article is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from factcheck.ui.app.start_page import StartPage


@pytest.fixture
def page(qtbot):
    made = StartPage()
    qtbot.addWidget(made)
    return made


def test_a_name_is_kept_once_there_is_one(page, qtbot):
    page.findChild(QPushButton, "start_keep_name").click()
    page.findChild(QLineEdit, "start_name").setText(" Mara Lind ")
    with qtbot.waitSignal(page.named) as named:
        page.findChild(QPushButton, "start_keep_name").click()
    assert named.args == ["Mara Lind", ""]


def test_a_recent_file_can_be_opened(page, qtbot, tmp_path):
    there = tmp_path / "story.factcheck"
    there.touch()
    page.show_recent([str(there), str(tmp_path / "gone.factcheck")])
    (button,) = page.findChildren(QPushButton, "recent_file")
    with qtbot.waitSignal(page.recent_requested) as asked:
        button.click()
    assert asked.args == [str(there)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_buttons_are_pressed_by_enter_and_by_space(page, qtbot, key):
    with qtbot.waitSignal(page.example_requested):
        qtbot.keyClick(page.findChild(QPushButton, "start_example"), key)


def test_the_keyboard_is_at_the_first_of_three_ways_in(page, qtbot):
    page.show()
    page.setFocus()
    qtbot.waitUntil(page.findChild(QPushButton, "start_mine").hasFocus)
    with qtbot.waitSignal(page.paste_requested):
        qtbot.keyClick(page.focusProxy(), Qt.Key.Key_Return)


def test_after_the_name_was_given_it_is_there_again_and_not_on_a_recent_file(page, qtbot, tmp_path):
    (tmp_path / "story.factcheck").touch()
    page.show_recent([str(tmp_path / "story.factcheck")])
    page.show()
    name = page.findChild(QLineEdit, "start_name")
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    qtbot.keyClicks(name, "Mara Lind")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert page.findChild(QPushButton, "start_mine").hasFocus()


def test_a_new_file_is_named_until_there_is_none(page):
    told = page.findChild(QLabel, "start_file")
    page.show_file("story.factcheck")
    assert not told.isHidden()
    assert "story.factcheck" in told.text()
    page.show_file("")
    assert told.isHidden()


def test_it_tells_the_keys_that_lead_to_all_others_while_they_have_any(page):
    told = page.findChild(QLabel, "start_keys")
    page.set_keys("Ctrl+Shift+P", "F1")
    assert (told.text(), told.isHidden()) == ("Ctrl+Shift+P finds every command, F1 lists all keys.", False)
    page.set_keys("", "F1")
    assert told.isHidden()
