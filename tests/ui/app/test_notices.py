"""The bars for messages that block nothing, and for a question."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck.ui.app.notices import NoticeBar, QuestionBar


def made(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_an_answer_is_acted_on_and_closes_the_bar(qtbot):
    bar, answered = made(qtbot), []
    bar.show_message("Read it only?", [("Read only", lambda: answered.append("read"))])
    bar.findChild(QPushButton, "answer_read_only").click()
    assert answered == ["read"]
    assert bar.words == ""


def test_a_new_message_takes_the_place_of_the_old_one(qtbot):
    bar = made(qtbot)
    bar.show_message("One", [("Answer", list)])
    bar.show_message("Two")
    assert bar.words == "Two"


def test_the_same_message_again_leaves_the_buttons_that_somebody_is_about_to_press(qtbot):
    bar = made(qtbot)
    answers = [("Try again", bar.dismiss)]
    bar.show_message("Not saved", answers)
    button = bar.findChild(QPushButton, "answer_try_again")
    bar.show_message("Not saved", answers)
    assert bar.findChildren(QPushButton, "answer_try_again") == [button]
    button.click()
    assert bar.words == ""
    bar.show_message("Not saved", answers)
    assert bar.words == "Not saved"


def test_a_field_can_stand_beside_the_message(qtbot):
    bar, field = made(qtbot), QLineEdit()
    bar.show_message("Who?")
    bar.add_widget(field)
    assert bar.isAncestorOf(field)


@pytest.fixture
def page(qtbot, request):
    """A window with a field that has the keyboard, and the bar above another one."""
    page = QWidget()
    column = QVBoxLayout(page)
    page.field, page.bar = QLineEdit(), getattr(request, "param", QuestionBar)()
    for one in (page.field, page.bar, QLineEdit()):
        column.addWidget(one)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.field.setFocus()
    return page


def test_whoever_types_on_is_told_that_a_question_waits(page, qtbot):
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: None)
    for key in (Qt.Key.Key_X, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.bar.passed_over) as told:
            qtbot.keyClick(QApplication.focusWidget(), key)
        assert "Ctrl+Enter does it, Esc leaves it" in told.args[0]
    with qtbot.assertNotEmitted(page.bar.passed_over):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    with qtbot.waitSignal(page.bar.unsaid) as over:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert over.args == told.args


@pytest.mark.parametrize(
    ("key", "held", "done"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, [1]),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, []),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, []),
    ],
)
def test_control_and_enter_do_it_and_an_enter_on_its_way_leaves_it(page, qtbot, key, held, done):
    acts = []
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: acts.append(1))
    assert page.bar.words == "3 claims would be removed."
    qtbot.keyClick(QApplication.focusWidget(), key, held)
    assert acts == done
    assert page.bar.words == ""
    assert page.field.hasFocus()


def test_the_keyboard_going_elsewhere_leaves_it(page):
    acts = []
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: acts.append(1))
    page.field.setFocus()
    assert (page.bar.words, acts) == ("", [])


def test_a_question_is_on_leaving_it_and_the_key_before_tab_leads_to_doing_it(page, qtbot):
    acts = []
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: acts.append(1))
    assert QApplication.focusWidget().objectName() == "question_no"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (page.bar.words, acts) == ("", [1])


def test_of_several_things_enter_does_the_first(page, qtbot):
    acts = []
    page.bar.offer("On which claim?", [("On 1", lambda: acts.append(1)), ("On 2", lambda: acts.append(2))])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (page.bar.words, acts) == ("", [1])


def test_of_a_question_that_was_left_it_is_said_that_nothing_was_done(page, qtbot):
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: None)
    with qtbot.waitSignal(page.bar.passed_over) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["The question was left. Nothing was done."]


def test_another_question_takes_the_place_of_the_first_and_gives_the_keyboard_back_too(page, qtbot):
    acts = []
    page.bar.ask("2 claims would be removed.", "Remove both", lambda: acts.append(2))
    page.bar.ask("3 claims would be removed.", "Remove all 3", lambda: acts.append(3))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert acts == [3]
    assert page.field.hasFocus()


@pytest.mark.parametrize("page", [NoticeBar], indirect=True)
def test_a_message_that_is_answered_or_closed_gives_the_keyboard_back(page, qtbot):
    for name in ("answer_again", "close_notice"):
        page.bar.show_message("It could not be saved.", [("Again", lambda: None)])
        page.bar.findChild(QAbstractButton, name).setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert page.bar.words == ""
        assert page.field.hasFocus()


@pytest.mark.parametrize("page", [NoticeBar], indirect=True)
def test_a_message_is_closed_although_the_field_from_which_the_keyboard_came_is_gone(page):
    page.bar.show_message("It could not be saved.", [("Again", lambda: None)])
    page.bar.findChild(QAbstractButton, "answer_again").setFocus()
    shiboken6.delete(page.field)
    page.bar.dismiss()
    assert page.bar.words == ""


@pytest.mark.parametrize("page", [NoticeBar], indirect=True)
def test_a_bar_that_asks_before_the_window_is_active_gives_the_keyboard_back_too(page, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    last = page.findChildren(QLineEdit)[-1]
    last.setFocus()
    page.bar.show_message("Who?", [("Keep", lambda: None)], asks=True)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert last.hasFocus()
