"""A backup is looked for and put in the place of the file, by the keyboard; the old file is kept."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QPushButton

from factcheck.services.backups import back_up, backups_of
from factcheck.services.opening import read_desk, system_clock
from factcheck.ui.commands import backup_commands


@pytest.fixture
def person(checker):
    """A person before the story, with one claim and a backup, and one claim more since."""
    checker.select("240 metres")
    checker.press("Return", "Escape")
    back_up(checker.window.session.desk.path, system_clock())
    checker.select("in 2019")
    checker.press("Return", "Escape")
    return checker


def _choose_backup(person):
    person.window.actions_table["restore"].trigger()
    dialog = person.find("backups")
    person.qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    return dialog


def test_the_file_is_as_it_was_and_the_old_one_is_kept(person, desk_path):
    dialog = _choose_backup(person)
    assert [dialog.table.item(0, column).text() for column in (1, 3)] == ["1", "Mara Lind"]
    person.press("Return")
    assert [one.number for one in person.claims] == ["1"]
    assert person.told.startswith("“story.factcheck” is as it stood on ")
    kept = desk_path.with_name("story set aside.factcheck")
    assert person.told.endswith(f"What was there before is kept as {kept}.")
    before = read_desk(kept)
    assert len(before.claims.of(before.articles.only())) == 2
    before.close()


def test_the_message_leads_back_to_the_file_as_it_was(person, desk_path):
    _choose_backup(person)
    person.press("Return")
    assert [one.number for one in person.claims] == ["1"]
    person.click("answer_go_back_to_that")
    assert [one.number for one in person.claims] == ["1", "2"]
    assert person.told.startswith("“story.factcheck” is as it was before the backup was restored.")
    assert person.window.session.desk.path == desk_path


def test_leaving_the_list_changes_nothing(person):
    _choose_backup(person)
    person.press("Escape")
    assert [one.number for one in person.claims] == ["1", "2"]


def test_leaving_the_list_while_backups_are_looked_for_is_no_fault(person, monkeypatch, capfd):
    is_left = Event()
    monkeypatch.setattr(backup_commands, "backups_of", lambda path: is_left.wait(20) and backups_of(path))
    person.window.actions_table["restore"].trigger()
    person.find("backups").reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    is_left.set()
    QThreadPool.globalInstance().waitForDone()
    person.look()
    assert capfd.readouterr().err == ""


def test_a_damaged_file_offers_its_backups(person, desk_path):
    session = person.window.session
    session.close()
    desk_path.write_bytes(desk_path.read_bytes()[:20_000])
    person.window.file_commands.open_desk(desk_path)
    assert "Restore a backup, or save what can be read into a new file." in person.told
    person.qtbot.waitUntil(lambda: person.find("damaged_file").isAncestorOf(person.focus()))
    person.press("Escape")
    person.click("answer_restore_a_backup…")
    dialog = person.find("backups")
    person.qtbot.waitUntil(lambda: dialog.table.rowCount() == len(backups_of(desk_path)))
    person.press("Return")
    assert session.desk is not None
    assert session.desk.path == desk_path
    assert "answer_go_back_to_that" not in [one.objectName() for one in person.window.notice.findChildren(QPushButton)]
