"""The bar for messages that block nothing."""

from PySide6.QtWidgets import QLineEdit, QPushButton

from factcheck.ui.app.notices import NoticeBar


def made(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_an_answer_is_acted_on_and_closes_the_bar(qtbot):
    bar, answered = made(qtbot), []
    bar.say("Read it only?", [("Read only", lambda: answered.append("read"))])
    bar.findChild(QPushButton, "answer_read_only").click()
    assert answered == ["read"]
    assert bar.words == ""


def test_a_new_message_takes_the_place_of_the_old_one(qtbot):
    bar = made(qtbot)
    bar.say("One", [("Answer", list)])
    bar.say("Two")
    assert bar.words == "Two"


def test_a_field_can_stand_beside_the_message(qtbot):
    bar, field = made(qtbot), QLineEdit()
    bar.say("Who?")
    bar.add_widget(field)
    assert bar.isAncestorOf(field)
