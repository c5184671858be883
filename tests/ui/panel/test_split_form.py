"""The form that takes an attribution apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.splitting import Content, Split
from factcheck.domain.text.span import Span
from factcheck.ui.panel.record_form import RecordKey
from factcheck.ui.panel.split_form import MOST, SAY_WHAT_WAS_SAID, SplitForm

ONE = Split("Low said the dam held", "Low", "said", (Content("The dam held", Span(9, 21)),))
TWO = Split("Low said so", "Low", "said", (Content("The dam held", Span(9, 21)), Content("All left", Span(30, 38))))


@pytest.fixture
def form(qtbot: QtBot) -> SplitForm:
    form = SplitForm()
    form.language = language_of("en")
    qtbot.addWidget(form)
    form.name_claim("12")
    form.show_draft(RecordKey("c1"), ONE, None)
    with qtbot.waitActive(form):
        form.show()
    return form


def more(form: SplitForm) -> QPushButton:
    button = form.findChild(QPushButton, "split_more")
    assert button is not None
    return button


def test_enter_accepts_what_the_rule_found(form: SplitForm, qtbot: QtBot) -> None:
    form.focus_first()
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.contents[0], Qt.Key.Key_Return)
    assert saved.args == [RecordKey("c1"), ONE]


def test_enter_accepts_two_contents_at_once(form: SplitForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), TWO, None)
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.contents[0], Qt.Key.Key_Return)
    assert saved.args == [RecordKey("c1"), TWO]


def test_the_tree_lives_with_the_fields(form: SplitForm, qtbot: QtBot) -> None:
    assert form.tree.text() == "12 They said it (Low said): Low said the dam held\n└ Is it so: The dam held"
    form.contents[0].selectAll()
    qtbot.keyClicks(form.contents[0], "It broke")
    assert form.tree.text().endswith("└ Is it so: It broke")


def test_a_content_that_tells_of_a_saying_is_shown_and_saved_as_one(form: SplitForm, qtbot: QtBot) -> None:
    form.contents[0].selectAll()
    qtbot.keyClicks(form.contents[0], "Boateng claimed the dam held")
    assert form.tree.text().endswith("└ They said it (Boateng claimed): Boateng claimed the dam held")
    assert (form.draft().contents[0].speaker, form.draft().contents[0].verb) == ("Boateng", "claimed")


def test_a_second_content_is_asked_for_before_it_is_saved(form: SplitForm, qtbot: QtBot) -> None:
    more(form).click()
    assert form.contents[1].hasFocus()
    with qtbot.assertNotEmitted(form.draft_saved):
        qtbot.keyClick(form.contents[0], Qt.Key.Key_Return)
    qtbot.keyClicks(form.contents[1], "All left")
    assert [one.statement for one in form.draft().contents] == ["The dam held", "All left"]


def test_an_empty_content_is_left_out_and_one_is_needed(form: SplitForm, qtbot: QtBot) -> None:
    more(form).click()
    assert form.draft() == ONE
    form.contents[0].selectAll()
    qtbot.keyClick(form.contents[0], Qt.Key.Key_Delete)
    missing = form.missing(form.draft())
    assert missing is not None
    assert missing[0] == SAY_WHAT_WAS_SAID


def test_there_is_an_end_to_fields(form: SplitForm) -> None:
    for _ in range(MOST):
        more(form).click()
    assert len(form.contents) == MOST
    assert not more(form).isEnabled()


def test_every_field_has_a_name(form: SplitForm) -> None:
    more(form).click()
    names = [field.accessibleName() for field in (form.said, *form.contents)]
    assert names == ["Who said what", "What is said", "And that, 2"]


def test_where_nobody_says_anything_enter_asks_what_was_said(form: SplitForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), Split("The dam held", "", "", (Content("", Span(9, 21)),)), None)
    form.focus_first()
    assert not form.is_changed
    with qtbot.assertNotEmitted(form.draft_saved):
        qtbot.keyClick(form.contents[0], Qt.Key.Key_Return)
    assert form.contents[0].hasFocus()
    qtbot.keyClicks(form.contents[0], "It held")
    assert form.draft().contents == (Content("It held", Span(9, 21)),)


def test_a_draft_without_contents_keeps_the_words_it_is_about(form: SplitForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), ONE, Split("Low spoke", "Low", "said", ()))
    qtbot.keyClicks(form.contents[0], "It held")
    assert form.draft().contents == (Content("It held", Span(9, 21)),)
