"""What stands in forms that were left and not saved, when the window is closed and opened again."""

import os
import signal

import pytest
from PySide6.QtWidgets import QAbstractButton

from factcheck.app import _close_on_signal


def half_done(checker):
    """Leaves a form for evidence and one for a question half filled."""
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Half")
    checker.press("Esc", "A")
    checker.type("Half a question")
    checker.press("Esc")


def test_closing_records_nothing_that_was_not_saved(checker, open_window, desk_path):
    half_done(checker)
    checker.window.frame.close()
    again = open_window(desk_path)
    desk = again.window.session.desk
    assert again.claims[0].evidence_count == 0
    assert desk.questions.of(again.window.current.article) == []
    assert [one.kind for one in desk.history.all()] == ["article.add", "claim.add"]


def test_what_was_typed_is_there_again_and_said(checker, open_window, desk_path):
    half_done(checker)
    checker.window.frame.close()
    again = open_window(desk_path)
    assert again.window.notice.words == ("Not saved yet: evidence for claim 1, question for claim 1. Nothing is lost.")
    again.window.current.select(None)
    again.find("answer_go_there", QAbstractButton).click()
    assert again.current == "1"
    again.press("E")
    assert again.window.panel._body.evidence.form.draft().title == "Half"
    again.press("Ctrl+Return", "A")
    assert again.claims[0].evidence_count == 1
    assert again.focus().value == "Half a question"


def test_a_form_that_was_open_keeps_its_words_and_once_saved_is_said_no_more(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Half")
    checker.window.frame.close()
    again = open_window(desk_path)
    again.press("E", "Ctrl+Return")
    again.window.frame.close()
    third = open_window(desk_path)
    assert third.claims[0].evidence_count == 1
    assert third.window.notice.words == ""


def test_another_file_opened_meanwhile_does_not_see_them(checker, desk_path, tmp_path):
    half_done(checker)
    session = checker.window.session
    session.new(tmp_path / "other.factcheck")
    assert checker.window.notice.words == ""
    session.open(desk_path)
    assert "Not saved yet: evidence for claim 1, question" in checker.window.notice.words


def test_words_for_a_record_that_was_removed_wait_for_a_new_one(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.press("Ctrl+Return")
    desk = checker.window.session.desk
    (evidence,) = desk.evidence.of(checker.claims[0].id)
    checker.window.panel._body.evidence.edit(evidence.id)
    checker.window.panel._body.evidence.form.where.setFocus()
    checker.type("page 7")
    desk.evidence.remove(evidence.id)
    checker.window.frame.close()
    again = open_window(desk_path)
    again.press("E")
    assert again.window.panel._body.evidence.form.draft().locator == "page 7"


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="another system ends programs in another way")
def test_the_end_of_the_session_asks_nothing_and_loses_nothing(checker, open_window, desk_path, qtbot):
    half_done(checker)
    before = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    try:
        _close_on_signal(checker.window.frame)
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: not checker.window.frame.isVisible())
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
    assert "Not saved yet: evidence for claim 1, question" in open_window(desk_path).window.notice.words
