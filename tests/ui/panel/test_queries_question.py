"""The form for a question to the reporter."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.question import QuestionDraft
from factcheck.ui.panel.queries import ASK_SOMETHING, NO_ANSWER, QuestionForm, question_item
from factcheck.ui.panel.record_form import RecordKey
from tests.record_samples import ASKED


@pytest.fixture
def form(qtbot: QtBot) -> QuestionForm:
    form = QuestionForm()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    return form


def test_enter_goes_on_to_the_options_and_then_saves(form: QuestionForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), QuestionDraft(""), None)
    form.focus_first()
    qtbot.keyClicks(form.words, "Which port?")
    qtbot.keyClick(form.words, Qt.Key.Key_Return)
    assert form.options.hasFocus()
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.options, Qt.Key.Key_Return)
    assert saved.args == [RecordKey("c1"), QuestionDraft("Which port?")]


def test_an_answer_is_asked_for_once_the_question_is_recorded(form: QuestionForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), QuestionDraft(""), None)
    assert not form.answer.isVisible()
    form.show_draft(RecordKey("c1", "r1"), ASKED.draft, None)
    form.focus_first()
    assert form.answer.hasFocus()
    qtbot.keyClicks(form.answer, "Oslo.")
    for field in (form.answer, form.answered_by):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.result, Qt.Key.Key_Return)
    assert saved.args == [RecordKey("c1", "r1"), QuestionDraft("Which port?", "Bergen, or Oslo?", "Oslo.")]


def test_an_empty_question_is_not_saved(form: QuestionForm) -> None:
    form.show_draft(RecordKey("c1"), QuestionDraft(""), None)
    missing = form.missing(form.draft())
    assert missing is not None
    assert missing[0] == ASK_SOMETHING


def test_who_answered_is_not_dropped_where_there_is_no_answer(form: QuestionForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1", "r1"), ASKED.draft, None)
    qtbot.keyClicks(form.answered_by, "Bob")
    assert form.missing(form.draft()) == (NO_ANSWER, form.answer)


@pytest.mark.usefixtures("in_kyiv")
def test_a_row_says_that_it_waits_or_what_was_answered() -> None:
    assert "Waits for an answer" in question_item(ASKED).summary.spoken()
    assert "asked by Mara Lind, 25 Nov 2026" in question_item(replace(ASKED, answer="Oslo.")).summary.beneath
    assert question_item(ASKED, "7").summary.where == "claim 7"
