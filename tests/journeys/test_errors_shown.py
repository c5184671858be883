"""What the world refuses is told where the person looks, wherever it arises, and nothing typed is lost."""

import os
import sys

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QTextEdit

from factcheck.services.opening import open_desk
from factcheck.ui.app.notices import NoticeBar
from tests.desk_samples import hold_back_pages
from tests.journeys.conftest import STORY, put_on_clipboard
from tests.translations.pseudo import plain

FULL = "The disk is full"


@pytest.fixture
def full(checker):
    """A person whose file cannot grow any more."""
    hold_back_pages(checker.window.session.desk)
    return checker


def dialog():
    """The dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def said_in_dialog():
    """What the bar of the open dialog says."""
    return plain(dialog().findChild(NoticeBar).words)


def test_an_article_that_finds_no_room_stays_on_its_sheet(full, qtbot):
    put_on_clipboard("\n\n".join(STORY) * 2000)
    full.press("Ctrl+V", "Tab", "Return")
    full.find("accept_article").click()
    qtbot.waitUntil(lambda: dialog().findChild(NoticeBar) is not None)
    assert said_in_dialog().startswith(FULL)
    assert full.find("article_text_field", QTextEdit).toPlainText().startswith(STORY[0])
    hold_back_pages(full.window.session.desk, 1000)
    full.find("accept_article").click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert len(full.window.session.desk.articles.all()) == 2


def test_what_is_known_of_an_article_stays_on_its_sheet(full):
    full.press("Ctrl+I")
    full.find("article_byline", QLineEdit).setText("x" * 30_000)
    full.find("accept_article").click()
    assert said_in_dialog().startswith(FULL)
    assert len(full.find("article_byline", QLineEdit).text()) == 30_000
    dialog().reject()


def test_an_article_that_cannot_be_removed_is_told_in_the_list_of_articles(open_window, checker, desk_path):
    checker.window.frame.close()
    writer = open_desk(desk_path, "Somebody Else")
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.window.actions_table["articles"].trigger()
    reader.find("remove_article_here").click()
    assert said_in_dialog() == "“story.factcheck” is open to read only. Nothing was changed."
    dialog().reject()
    writer.close()


def test_a_file_that_is_gone_when_it_is_to_be_read_only_is_told(checker, open_window, desk_path):
    checker.window.frame.close()
    writer = open_desk(desk_path, "Somebody Else")
    person = open_window()
    person.window.file_commands.open_desk(desk_path)
    writer.close()
    desk_path.unlink()
    person.click("answer_read_only")
    assert person.told.startswith("There is no file “story.factcheck”.")


def test_a_file_that_is_free_again_when_it_is_to_be_read_only_is_opened_to_write(checker, open_window, desk_path):
    checker.window.frame.close()
    writer = open_desk(desk_path, "Somebody Else")
    person = open_window()
    person.window.file_commands.open_desk(desk_path)
    writer.close()
    person.click("answer_read_only")
    assert person.window.session.desk.is_writable


def test_a_report_that_cannot_be_written_is_told(checker, tmp_path, qtbot):
    checker.window.file_commands.write_report(tmp_path / "no folder" / "report.html", None, False)
    qtbot.waitUntil(lambda: checker.told != "")
    assert "“report.html” cannot be written" in checker.told


def test_settings_that_cannot_be_written_are_told(checker, home):
    (home / "settings.json").unlink(missing_ok=True)
    (home / "settings.json").mkdir(parents=True)
    checker.press("Ctrl+,")
    dialog().accept()
    assert "“settings.json” cannot be written" in checker.told


def test_a_search_in_a_file_that_broke_is_told_in_the_search(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.window.session.checkpoint()
    db = checker.window.session.desk.unit_of_work.store.file.db
    os.truncate(checker.window.session.desk.path, db.execute("PRAGMA page_size").fetchone()[0])
    db.execute("PRAGMA shrink_memory")
    checker.press("Ctrl+Shift+F")
    checker.type("bridge")
    qtbot.waitUntil(lambda: dialog().findChild(NoticeBar) is not None)
    assert said_in_dialog().startswith("“story.factcheck” is damaged")
    dialog().reject()


def test_words_that_a_file_refuses_stay_in_their_field_and_go_on_when_it_takes_them_or_in_a_copy(
    checker, tmp_path, monkeypatch
):
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    db = checker.window.session.desk.unit_of_work.store.file.db
    db.execute("PRAGMA query_only = ON")
    checker.type("Ask the port")
    checker.window.panel.flush()
    assert checker.told.startswith("“story.factcheck” cannot be written: it may only be read.")
    assert checker.find("note").value == "Ask the port"
    db.execute("PRAGMA query_only = OFF")
    checker.click("answer_try_again")
    assert (checker.told, checker.claims[0].note) == ("", "Ask the port")
    db.execute("PRAGMA query_only = ON")
    checker.window.article.setFocus()
    checker.press("1")
    assert checker.claims[0].verdict is None
    db.execute("PRAGMA query_only = OFF")
    monkeypatch.setattr(checker.window.file_commands, "_asked_path", lambda *_: tmp_path / "copy.factcheck")
    checker.click("answer_save_a_copy_elsewhere…")
    checker.press("1")
    assert (checker.window.session.desk.path.name, checker.claims[0].verdict) == ("copy.factcheck", "supported")


@pytest.mark.parametrize(
    ("breaks", "heals", "outcome", "named"),
    [
        (
            "ALTER TABLE change RENAME TO lost",
            "ALTER TABLE lost RENAME TO change",
            "Your last change was not saved.",
            "note for claim 1",
        ),
        (
            "ALTER TABLE claim RENAME COLUMN note TO lost",
            "ALTER TABLE claim RENAME COLUMN lost TO note",
            "Nothing was changed in the file.",
            "what you typed",
        ),
    ],
    ids=["while it writes", "before it writes"],
)
def test_a_fault_of_the_program_says_what_was_not_saved_and_keeps_the_words(
    checker, monkeypatch, capsys, breaks, heals, outcome, named
):
    window = checker.window
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    table = window.session.desk.unit_of_work.store.file.db
    table.execute(breaks)
    window.session.desk.unit_of_work.cases.forget()
    monkeypatch.setattr(sys, "excepthook", window.errors.caught)
    window.errors.note_rest()
    checker.type("Asked the builders")
    window.panel.flush()
    assert "no such" in capsys.readouterr().err
    words = f"Something went wrong in Factcheck. {outcome} Not saved yet: {named}; the words are still here."
    assert plain(window.notice.words) == words
    table.execute(heals)
    checker.click("answer_try_again")
    assert checker.claims[0].note == "Asked the builders"


def test_without_a_file_what_needs_one_is_off(open_window, desk_path):
    person = open_window()
    person.press("Ctrl+H", "Ctrl+L", "Ctrl+PgDown", "Ctrl+Z")
    assert person.told == "There is nothing to undo."
    assert not any(person.window.actions_table[name].isEnabled() for name in ("save_copy", "sources"))
    person.press("Esc")
    person.window.session.new(desk_path)
    assert person.window.actions_table["save_copy"].isEnabled()


def test_a_file_that_is_not_there_is_named_and_may_be_made(checker, tmp_path):
    gone = tmp_path / "gone.factcheck"
    checker.window.file_commands.open_desk(gone)
    assert checker.told == f"There is no file “gone.factcheck” in {tmp_path}."
    checker.find("answer_make_it", QAbstractButton).click()
    assert checker.window.session.desk.path == gone


def test_the_file_that_was_open_last_and_is_gone_is_named(checker, tmp_path):
    checker.window.file_commands.tell_gone(tmp_path / "gone.factcheck")
    assert checker.told == f"“gone.factcheck”, which was open last, is not in {tmp_path} any more."
