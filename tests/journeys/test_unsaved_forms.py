"""What stands in forms that were left and not saved, when the window is closed and opened again."""

import os
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from factcheck.app import _close_on_signal
from factcheck.domain.records.evidence import Evidence, EvidenceDraft
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.drafts import KeptDraft, keep, kept
from factcheck.services.opening import open_desk
from factcheck.ui.app.draft_keeper import STORE_EVERY_MS
from factcheck.ui.panel.form_drafts import written
from factcheck.ui.widgets.framed_fields import FramedText
from tests.desk_samples import draft


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
    assert desk.case(again.window.current.article).all(Question) == []
    assert [one.kind for one in desk.history.all()] == ["article.add", "claim.add"]


def test_what_was_typed_is_there_again_and_said(checker, open_window, desk_path):
    half_done(checker)
    checker.window.frame.close()
    again = open_window(desk_path)
    assert again.told == ("Typed, not recorded yet: evidence for claim 1, question for claim 1. Nothing is lost.")
    assert again.saved.startswith("Typed, not recorded yet: evidence for claim 1, question for claim 1")
    again.window.current.select(None)
    again.find("answer_go_there", QAbstractButton).click()
    assert again.current == "1"
    assert again.focus() is again.find("evidence_source")
    assert again.window.panel.body.evidence.form.draft().title == "Half"
    again.press("Ctrl+Return", "A")
    assert again.claims[0].evidence_count == 1
    assert again.focus().value == "Half a question"
    again.press("Ctrl+Return")
    assert again.saved.startswith("All changes saved")


def test_what_is_saved_by_now_is_said_no_more_to_be_unsaved(checker, open_window, desk_path, qtbot):
    half_done(checker)
    checker.window.frame.close()
    again = open_window(desk_path)
    assert "evidence for claim 1, question for claim 1" in again.told
    again.press("E", "Ctrl+Return")
    qtbot.waitUntil(lambda: again.told == "Typed, not recorded yet: question for claim 1. Nothing is lost.")
    again.press("A", "Ctrl+Return")
    qtbot.waitUntil(lambda: again.told == "")


def test_what_a_form_holds_is_kept_while_a_note_is_typed_without_a_pause(checker, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "A")
    checker.type("Half a question")
    checker.press("Esc", "N")
    for _key in range(30):
        checker.type("x")
        QTest.qWait(STORE_EVERY_MS // 10)
    assert "Half a question" in kept(desk_path)[0].words


def test_while_a_form_holds_words_it_is_not_said_that_all_is_saved(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Half")
    qtbot.waitUntil(lambda: checker.saved.startswith("Typed, not recorded yet: evidence for claim 1"))
    checker.press("Ctrl+A", "Delete", "Esc")
    qtbot.waitUntil(lambda: checker.saved.startswith("All changes saved"))


def test_what_was_typed_for_another_article_names_it_and_leads_there(checker, open_window, desk_path, qtbot):
    half_done(checker)
    first, desk = checker.window.current.article, checker.window.session.desk
    checker.window.current.show_article(desk.articles.add(draft("A ferry sails.", headline="The ferry")))
    assert checker.saved.startswith("Typed, not recorded yet: evidence for claim 1 (“A bridge is opened, and the bills")
    checker.click("status_saved")
    assert (checker.window.current.article, checker.current) == (first, "1")
    assert checker.focus() is checker.find("evidence_source")
    assert "bills" not in checker.saved


def test_what_was_kept_is_told_as_the_article_shown_has_it(checker, open_window, desk_path):
    half_done(checker)
    checker.window.frame.close()
    again = open_window(desk_path)
    other = again.window.session.desk.articles.add(draft("A ferry sails.", headline="The ferry"))
    again.window.current.show_article(other)
    assert again.told.startswith("Typed, not recorded yet: evidence for claim 1 (“A bridge is opened, and the bills")


def test_where_nothing_is_left_to_save_it_is_said(checker):
    checker.window.actions_table["not_saved"].trigger()
    assert checker.said == "Nothing that was typed is left to record."


@pytest.mark.parametrize(("key", "named"), [("Y", "denial for claim 2"), ("Shift+Y", "relation of claim 2")])
def test_a_denial_and_a_relation_that_were_left_are_named_too(checker, qtbot, key, named):
    checker.window.session.desk.claims.add(checker.window.current.article, Span(0, 8))
    checker.select("240 metres")
    checker.press("Return", "Return", key)
    section = checker.window.panel.body.sections["denial" if key == "Y" else "relation"]
    section.form.findChildren(FramedText)[-1].setFocus()
    checker.type("Half")
    checker.press("Esc")
    qtbot.waitUntil(lambda: checker.saved.startswith(f"Typed, not recorded yet: {named}"))


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
    assert third.told == ""


def test_another_file_opened_meanwhile_does_not_see_them(checker, desk_path, tmp_path):
    half_done(checker)
    session = checker.window.session
    session.new(tmp_path / "other.factcheck")
    assert checker.told == ""
    session.open(desk_path)
    assert "Typed, not recorded yet: evidence for claim 1, question" in checker.told


def test_words_for_a_record_that_was_removed_wait_for_a_new_one(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.press("Ctrl+Return")
    desk = checker.window.session.desk
    (evidence,) = desk.claims.get(checker.claims[0].id).evidence
    checker.window.panel.body.evidence.edit(evidence.id)
    checker.window.panel.body.evidence.form.where.setFocus()
    checker.type("page 7")
    desk.evidence.remove(evidence.id)
    checker.window.frame.close()
    again = open_window(desk_path)
    again.press("E")
    assert again.window.panel.body.evidence.form.draft().locator == "page 7"


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
    assert "Typed, not recorded yet: evidence for claim 1, question" in open_window(desk_path).told


def half_a_reason(checker):
    """Disputes a claim and types why, without Enter."""
    checker.select("240 metres")
    checker.press("2")
    checker.type("my own words")


def test_a_reason_being_typed_is_saved_on_closing(checker, open_window, desk_path):
    half_a_reason(checker)
    checker.window.frame.close()
    assert [claim.reason for claim in open_window(desk_path).claims] == ["my own words"]


def test_a_reason_being_typed_is_saved_before_another_file_is_opened(checker, desk_path, tmp_path):
    half_a_reason(checker)
    session = checker.window.session
    session.new(tmp_path / "other.factcheck")
    assert checker.told == ""
    session.open(desk_path)
    assert [claim.reason for claim in checker.claims] == ["my own words"]


def test_a_reason_being_typed_is_kept_half_a_second_after_the_last_key(checker, desk_path, qtbot):
    half_a_reason(checker)
    qtbot.waitUntil(lambda: bool(kept(desk_path)), timeout=4 * STORE_EVERY_MS)
    assert [(one.form, one.words) for one in kept(desk_path)] == [("reason", '"my own words"')]
    checker.press("Escape")
    qtbot.waitUntil(lambda: not kept(desk_path), timeout=4 * STORE_EVERY_MS)


def test_words_in_a_form_without_a_claim_are_kept_half_a_second_later(checker, desk_path, qtbot):
    checker.select("240 metres")
    checker.press("W")
    checker.type("241 metres")
    qtbot.waitUntil(lambda: bool(kept(desk_path)), timeout=4 * STORE_EVERY_MS)
    assert "241 metres" in kept(desk_path)[0].words


def test_a_reason_kept_before_the_program_was_killed_is_there_again(checker, open_window, desk_path, qtbot):
    half_a_reason(checker)
    qtbot.waitUntil(lambda: bool(kept(desk_path)), timeout=4 * STORE_EVERY_MS)
    drafts = kept(desk_path)
    checker.press("Escape")
    checker.window.frame.close()
    keep(desk_path, drafts)
    again = open_window(desk_path)
    assert again.told == "Typed, not recorded yet: reason for claim 1. Nothing is lost."
    again.press("R", "Return")
    assert [claim.reason for claim in again.claims] == ["my own words"]


@pytest.fixture
def writer(checker, desk_path):
    """Has the file open, with one claim that has evidence, where another window only reads it."""
    checker.select("240 metres")
    checker.press("Return", "Return")
    (claim,) = checker.claims
    checker.window.frame.close()
    desk = open_desk(desk_path, "Somebody Else")
    desk.claims.judge([claim.id], Judgement.UNVERIFIED)
    desk.evidence.add([claim.id], EvidenceDraft("Log"))
    yield desk
    desk.close()


@pytest.fixture
def reader(writer, open_window, desk_path):
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.press("Ctrl+J")
    reader.type("1")
    reader.press("Return")
    return reader


@pytest.mark.parametrize("name", ["statement", "note", "reason", "speaker", "verb"])
def test_where_a_file_is_only_read_words_of_a_field_are_selected_and_not_changed(reader, name):
    field = reader.find(name)
    field.fill("As it was")
    field.setFocus()
    reader.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    reader.press("Ctrl+A", "Down")
    reader.type("and more")
    reader.press("Return")
    assert field.value == "As it was"
    assert not reader.window.panel.body.reason.is_open
    assert not reader.find("kind").isEnabled()


def test_a_form_where_the_file_is_only_read_takes_no_words_and_keeps_none(reader, writer, open_window, desk_path):
    section = reader.window.panel.body.evidence
    section.edit(reader.claims[0].evidence[0].id)
    form, before = section.form, section.form.draft()
    for field in (form.source, form.quote, form.where, form.note, form.url):
        field.setFocus()
        reader.press("Ctrl+A", "Down")
        reader.type("and more")
        reader.press("Return")
    reader.press("Alt+P")
    assert reader.told == "“story.factcheck” is open to read only. Nothing was changed."
    assert (form.draft(), form.stance.isEnabled(), reader.find("evidence_remove").isEnabled()) == (before, False, False)
    reader.window.frame.close()
    writer.close()
    assert open_window(desk_path).told == ""


def test_a_form_left_open_where_the_file_was_only_read_takes_words_once_it_can_be_written(reader, writer):
    section, session = reader.window.panel.body.evidence, reader.window.session
    section.edit(reader.claims[0].evidence[0].id)
    session.refresh()
    assert section.form.note.isReadOnly()
    writer.close()
    session.refresh()
    section.edit(reader.claims[0].evidence[0].id)
    section.form.note.setFocus()
    reader.type("Ask her")
    reader.press("Ctrl+Return")
    assert [one.note for claim in reader.claims for one in claim.evidence] == ["Ask her"]


def test_what_moved_on_while_a_form_was_open_is_not_written_over_and_no_word_is_lost(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    desk, claim = checker.window.session.desk, checker.claims[0]
    (made,) = desk.evidence.add([claim.id], EvidenceDraft("Log", quote="240"))
    section = checker.window.panel.body.evidence
    section.edit(made.id)
    section.form.quote.fill("241")
    section.form.note.fill("mine")
    desk.evidence.edit(made.id, EvidenceDraft("Log", quote="242", locator="page 9", note="seen"))
    section.form.save()
    assert desk.record(Evidence, made.id).quote == "242"
    assert "changed meanwhile, to “242”; yours, “241”" in checker.told
    assert section.is_form_open
    assert section.form.draft().quote == "241"
    section.form.save()
    assert "changed meanwhile, to “seen”; yours, “mine”" in checker.told
    section.form.save()
    now = desk.record(Evidence, made.id)
    assert (now.quote, now.note, now.locator) == ("241", "mine", "page 9")


def test_fields_of_a_form_that_nobody_touched_take_what_moved_on(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    desk, claim = checker.window.session.desk, checker.claims[0]
    (made,) = desk.evidence.add([claim.id], EvidenceDraft("Log", quote="240"))
    section = checker.window.panel.body.evidence
    section.edit(made.id)
    section.form.where.fill("page 4")
    desk.evidence.edit(made.id, EvidenceDraft("Log", quote="242"))
    section.form.save()
    now = desk.record(Evidence, made.id)
    assert (now.quote, now.locator) == ("242", "page 4")


def test_typing_over_what_somebody_changed_meanwhile_is_refused_with_both_and_saved_on_demand(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    checker.type("Ask the builders")
    claim = checker.claims[0]
    checker.window.session.desk.claims.set_note(claim.id, "Ask the mayor")
    checker.window.panel.flush()
    assert checker.told.startswith(
        "The note was changed meanwhile, to “Ask the mayor”; yours, “Ask the builders”, was not saved over it."
    )
    assert (checker.claims[0].note, checker.focus().toPlainText()) == ("Ask the mayor", "Ask the builders")
    checker.click("answer_try_again")
    assert checker.claims[0].note == "Ask the builders"


def test_typing_on_after_one_s_own_words_were_saved_is_never_refused(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    for letters in ("Ask", " the", " builders"):
        checker.type(letters)
        checker.window.panel.flush()
    assert checker.claims[0].note == "Ask the builders"
    checker.press("Escape", "Ctrl+Z")
    assert not checker.told


def test_a_split_that_is_not_saved_takes_the_way_to_split_from_no_other_claim(checker):
    for words in ("240 metres", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("T")
    checker.type("It was closed")
    checker.press("Escape", "K")
    assert checker.current == "1"
    assert checker.find("add_split").isVisible()


@pytest.mark.parametrize("key", ["T", "Y", "A", "W"])
def test_whoever_goes_to_what_waits_can_type_on(checker, open_window, desk_path, key):
    checker.select("Two builders deny that they were paid")
    checker.press("Return", "Return", key)
    if key == "Y":
        checker.find("denial_scope").setFocus()
    checker.type("half")
    checker.press("Esc")
    checker.window.frame.close()
    again = open_window(desk_path)
    again.window.current.select(None)
    again.click("answer_go_there")
    assert again.current == "1"
    (form,) = [one.form for one in again.window.panel.body.sections.values() if one.is_form_open]
    assert form.isAncestorOf(again.focus())
    assert "half" in written(form.draft())


@pytest.mark.parametrize("key", ["A", "W"])
def test_what_waits_without_a_claim_is_gone_to_as_well(checker, open_window, desk_path, key):
    checker.select("240 metres")
    if key == "A":
        checker.window.article.place_caret(0)
    checker.press(key)
    name = checker.focus().objectName()
    checker.type("half")
    checker.press("Esc")
    checker.window.frame.close()
    again = open_window(desk_path)
    again.click("answer_go_there")
    assert again.current is None
    assert again.focus().objectName() == name
    assert "half" in again.focus().value


@pytest.mark.parametrize("name", ["statement", "speaker", "verb"])
def test_words_of_a_field_that_wait_are_gone_to_where_they_stand(checker, open_window, desk_path, name):
    checker.select("240 metres")
    checker.press("Return", "Return")
    claim_id = checker.claims[0].id
    checker.window.frame.close()
    keep(desk_path, [KeptDraft(name, claim_id, "", '"half a word"')])
    again = open_window(desk_path)
    again.click("answer_go_there")
    field = again.find(name)
    assert again.focus() is field
    assert (field.isVisible(), field.value) == (True, "half a word")
