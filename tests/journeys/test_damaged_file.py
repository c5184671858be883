"""A file that is damaged: the newest good backup is opened, or what can be read is saved into a new file."""

import time

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from factcheck.domain.file_errors import NotADeskError, UnreadableError
from factcheck.services.backups import back_up, backups_of
from factcheck.services.opening import open_desk, system_clock
from factcheck.services.salvage import salvage_desk
from tests.salvage_samples import execute, root_of, wipe_page
from tests.translations.pseudo import plain


@pytest.fixture
def story(checker, desk_path):
    """A closed file with a claim and a backup, and two claims more since."""
    checker.select("240 metres")
    checker.press("Return", "Escape")
    back_up(desk_path, system_clock())
    for words in ("in 2019", "The mayor"):
        checker.select(words)
        checker.press("Return", "Escape")
    checker.window.session.close()
    for made in backups_of(desk_path)[:-1]:
        made.path.unlink()
    return desk_path


@pytest.fixture
def new_path(checker, monkeypatch, tmp_path):
    """What is chosen for the name of the new file."""
    path = tmp_path / "new.factcheck"
    monkeypatch.setattr(checker.window.backup_commands, "_asked_path", lambda *_: path)
    return path


def open_damaged(person, path):
    person.window.file_commands.open_desk(path)
    return asked(person)


def asked(person, name="damaged_file"):
    """The dialog of a name, once it has the keyboard, which a window manager would give it."""

    def has_keyboard():
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() != name:
            return False
        dialog.activateWindow()
        return QApplication.activeWindow() is dialog and dialog.isAncestorOf(person.focus())

    person.qtbot.waitUntil(has_keyboard, timeout=20_000)
    return QApplication.activeModalWidget()


def test_the_newest_good_backup_is_told_of_and_opened_by_the_keyboard(checker, story, qtbot):
    wipe_page(story, root_of(story, "claim"))
    damaged = story.read_bytes()
    dialog = open_damaged(checker, story)
    offer = dialog.findChild(QPushButton, "open_good_backup")
    qtbot.waitUntil(offer.isEnabled, timeout=20_000)
    about = dialog.findChild(QLabel, "about_backup").text()
    assert "1" in about
    assert "Mara Lind" in about
    assert offer.accessibleDescription() == about
    while QApplication.focusWidget() is not offer:
        checker.press("Tab")
    checker.press("Space")
    assert checker.window.session.desk.path == story
    assert [one.number for one in checker.claims] == ["1"]
    (kept,) = story.parent.glob("story set aside*.factcheck")
    assert kept.read_bytes() == damaged


def test_where_no_backup_is_good_that_is_said_and_none_is_offered(checker, story, qtbot):
    wipe_page(story, root_of(story, "claim"))
    for backup in backups_of(story):
        backup.path.write_bytes(b"gone")
    dialog = open_damaged(checker, story)
    about = dialog.findChild(QLabel, "about_backup")
    qtbot.waitUntil(lambda: plain(about.text()).startswith("No backup"), timeout=20_000)
    assert not dialog.findChild(QPushButton, "open_good_backup").isEnabled()
    checker.press("Escape")


def test_where_backups_cannot_be_looked_for_what_can_be_read_may_be_saved_all_the_same(checker, story, monkeypatch):
    wipe_page(story, root_of(story, "claim"))
    told = []
    checker.window.errors.told.connect(lambda *_words: told.append(1))

    def refuse(path):
        raise UnreadableError(path.name, "no right")

    monkeypatch.setattr("factcheck.ui.commands.backup_commands.newest_whole", refuse)
    dialog = open_damaged(checker, story)
    checker.qtbot.waitUntil(lambda: bool(told))
    assert dialog.isVisible()
    checker.press("Escape")


def test_a_file_that_is_none_of_ours_any_more_is_treated_so_only_where_it_was_one(checker, story, qtbot):
    other = story.with_name("other.factcheck")
    for path in (story, other):
        path.write_bytes(bytes(20_000))
    with pytest.raises(NotADeskError):
        checker.window.file_commands.open_desk(other)
    dialog = open_damaged(checker, story)
    qtbot.waitUntil(dialog.findChild(QPushButton, "open_good_backup").isEnabled, timeout=20_000)
    checker.press("Escape")


def test_a_file_whose_first_bytes_are_gone_can_be_saved_where_no_backup_tells_what_it_was(
    checker, story, new_path, qtbot
):
    mailed = story.with_name("mailed.factcheck")
    mailed.write_bytes(bytes(100) + story.read_bytes()[100:])
    open_damaged(checker, mailed)
    save(checker, qtbot, new_path)
    assert [one.number for one in checker.claims] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE proof SET text = replace(text, '240', '940')", "The text of"),
        ('UPDATE passage SET start = start - 1, "end" = "end" - 1', "A passage of claim 1"),
    ],
    ids=["the text", "the place of a passage"],
)
@pytest.mark.parametrize("way", ["open", "open_to_read"])
def test_an_article_that_is_not_the_one_imported_says_so_wherever_it_is_opened(checker, story, statement, said, way):
    execute(story, statement)
    getattr(checker.window.session, way)(story)
    assert plain(checker.told).startswith(said)
    checker.window.notice.dismiss()
    checker.window.current.show_article(checker.window.current.article)
    assert plain(checker.told).startswith(said)
    checker.click("answer_what_can_be_done…")
    asked(checker)
    checker.press("Escape")


def save(person, qtbot, new_path):
    person.press("Alt+S")
    qtbot.waitUntil(lambda: new_path.exists() and person.window.session.desk is not None, timeout=20_000)


def test_what_can_be_read_is_saved_and_opened_and_all_of_it_is_there(checker, story, new_path, qtbot):
    wipe_page(story, root_of(story, "claim"))
    damaged = story.read_bytes()
    open_damaged(checker, story)
    save(checker, qtbot, new_path)
    assert checker.window.session.desk.path == new_path
    assert [one.number for one in checker.claims] == ["1", "2", "3"]
    assert "Nothing is missing." in checker.told
    assert story.read_bytes() == damaged


@pytest.fixture
def slow(monkeypatch):
    """Lets reading what can be read of a file go on until somebody stops it."""

    def salvage(*given, cancelled):
        while not cancelled():
            time.sleep(0.01)
        return salvage_desk(*given, cancelled=cancelled)

    monkeypatch.setattr("factcheck.ui.commands.backup_commands.salvage_desk", salvage)


@pytest.mark.parametrize("way", ["button", "key"])
def test_saving_what_can_be_read_is_stopped_by_button_or_key_and_no_file_is_left(
    checker, story, new_path, qtbot, slow, way
):
    wipe_page(story, root_of(story, "claim"))
    open_damaged(checker, story)
    checker.press("Alt+S")
    qtbot.waitUntil(lambda: checker.told.startswith("Reading what can be read of "))
    qtbot.waitUntil(checker.find("salvage_progress").isVisible)
    if way == "button":
        checker.click("answer_cancel")
    else:
        checker.press("Escape")
    stopped = "Saving what can be read of “story.factcheck” was stopped, and no file was written."
    assert checker.told in ("Stopping…", stopped)
    qtbot.waitUntil(lambda: checker.told == stopped, timeout=20_000)
    assert not new_path.exists()
    assert not list(new_path.parent.glob(".~*"))
    checker.press("Escape")
    assert checker.told == stopped
    checker.click("answer_what_can_be_done…")
    asked(checker)
    checker.press("Escape")


def test_closing_the_window_stops_it_and_leaves_no_file(checker, story, new_path, qtbot, slow):
    wipe_page(story, root_of(story, "claim"))
    open_damaged(checker, story)
    checker.press("Alt+S")
    qtbot.waitUntil(lambda: checker.told.startswith("Reading what can be read of "))
    checker.press("Ctrl+Q")
    assert QThreadPool.globalInstance().waitForDone(20_000)
    assert not new_path.exists()
    assert not list(new_path.parent.glob(".~*"))


def test_what_is_missing_is_listed_and_can_be_copied(checker, story, new_path, qtbot):
    execute(story, "DELETE FROM operation", "DELETE FROM change", "DELETE FROM claim WHERE number = '2'")
    checker.typed.append("It is damaged.")
    checker.window.backup_commands.offer(story, "It is damaged.")
    asked(checker)
    save(checker, qtbot, new_path)
    listed = asked(checker, "salvage_dialog").findChild(QPlainTextEdit).toPlainText()
    assert "in 2019" in listed
    checker.typed.append(listed)
    checker.press("Tab", "Space")
    assert QApplication.clipboard().text() == listed
    checker.press("Return")
    assert QApplication.activeModalWidget() is None
    assert [one.number for one in checker.claims] == ["1", "3"]
    checker.press("Ctrl+Z")
    assert [one.number for one in checker.claims] == ["1", "3"]


def test_leaving_the_question_changes_nothing_and_a_message_leads_to_it_again(checker, story):
    wipe_page(story, root_of(story, "claim"))
    damaged = story.read_bytes()
    open_damaged(checker, story)
    checker.press("Return")  # the keyboard is where nothing is done
    assert QApplication.activeModalWidget() is None
    assert checker.window.session.desk is None
    checker.click("answer_what_can_be_done…")
    asked(checker)
    checker.press("Escape")
    assert story.read_bytes() == damaged


def test_a_file_that_cannot_be_saved_says_why_and_nothing_is_open(checker, story, new_path, qtbot):
    new_path.write_text("mine")
    wipe_page(story, root_of(story, "claim"))
    open_damaged(checker, story)
    checker.press("Alt+S")
    qtbot.waitUntil(lambda: "new.factcheck" in checker.told, timeout=20_000)
    assert new_path.read_text() == "mine"


def test_a_file_found_damaged_while_it_is_open_can_be_saved_too(checker, story, new_path, qtbot):
    execute(story, "UPDATE proof SET blocks = '[]'")
    checker.window.session.open(story)
    assert checker.window.current.article is None
    checker.click("answer_what_can_be_done…")
    asked(checker)
    save(checker, qtbot, new_path)
    assert checker.window.session.desk.path == new_path
    assert [one.number for one in checker.claims] == ["1", "2", "3"]
    open_desk(story).close()  # nobody holds it any more
