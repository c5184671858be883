"""A file that is deleted, moved or replaced while somebody works in it: they are told at once, and keep every word."""

import errno
import os

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from factcheck.services.backups import back_up, backups_of
from factcheck.services.opening import new_desk, read_desk, system_clock
from factcheck.store import opened_file
from factcheck.store.connection import log_path
from tests.desk_samples import draft, put_backup_over_killed
from tests.store.test_opened_file import delete, move, pytestmark, replace  # noqa: F401

SAID = {
    delete: "“story.factcheck” was deleted while it was open, so nothing more is saved in it.",
    move: "“story.factcheck” was moved or renamed while it was open, so nothing more is saved in it.",
    replace: "“story.factcheck” was replaced by another file while it was open, so nothing more is saved.",
}
ways = pytest.mark.parametrize("way", SAID, ids=lambda way: way.__name__)


@pytest.fixture
def person(checker):
    """A person before the story, with one claim."""
    checker.select("240 metres")
    checker.press("Return", "Return")
    return checker


@ways
def test_words_that_can_no_longer_be_saved_stay_and_go_on_in_a_copy(person, desk_path, tmp_path, monkeypatch, way):
    way(desk_path)
    person.press("N")
    person.type("Ask the port")
    person.window.panel.flush()
    assert person.told.startswith(SAID[way])
    assert person.told.endswith("Not saved yet: note for claim 1; the words are still here.")
    assert person.find("note").value == "Ask the port"
    elsewhere = tmp_path / "copy.factcheck"
    monkeypatch.setattr(person.window.file_commands, "_asked_path", lambda *_: elsewhere)
    person.click("answer_save_a_copy_elsewhere…")
    desk = person.window.session.desk
    assert (desk.path, person.current, person.told) == (elsewhere, "1", "")
    assert [one.note for one in desk.claims.of(desk.articles.only())] == ["Ask the port"]


@ways
def test_the_file_is_put_back_and_gone_on_with_in_its_place(person, desk_path, way):
    way(desk_path)
    person.press("N")
    person.type("Ask the port")
    person.window.panel.flush()
    answer = person.find("answer_put_it_back")
    answer.setFocus()
    person.press("Return")
    desk = person.window.session.desk
    assert (desk.path, person.current, person.told) == (desk_path, "1", "")
    aside = desk_path.with_name("story set aside.factcheck")
    kept = f" What stood there is kept as {aside}." if way is replace else ""
    assert person.said == f"“story.factcheck” is in its place again and is open.{kept}"
    assert aside.exists() == (way is replace)
    assert [one.note for one in desk.claims.of(desk.articles.only())] == ["Ask the port"]
    person.press("Ctrl+S")
    assert person.said == "All changes are saved."
    assert person.saved.startswith("All changes saved")


def test_what_is_in_its_place_by_then_is_not_written_anew(person, desk_path):
    move(desk_path)
    person.press("1")
    number = desk_path.with_name("moved.factcheck").rename(desk_path).stat().st_ino
    person.click("answer_put_it_back")
    assert desk_path.stat().st_ino == number
    assert [one.name for one in desk_path.parent.glob("*.factcheck")] == [desk_path.name]
    person.press("1")
    assert person.claims[0].verdict == "supported"


def test_where_it_cannot_be_put_back_everything_stays_on_the_screen(person, desk_path, monkeypatch):
    delete(desk_path)
    person.press("1")
    with monkeypatch.context() as while_full:
        while_full.setattr(os, "fsync", _no_room)
        person.click("answer_put_it_back")
    assert person.told.startswith("The disk is full")
    assert (person.current, len(person.claims)) == ("1", 1)
    person.press("1")
    person.click("answer_put_it_back")
    person.press("1")
    assert person.claims[0].verdict == "supported"


def _no_room(*_):
    raise OSError(errno.ENOSPC, "full")


@ways
def test_an_act_is_not_shown_as_done_and_a_copy_is_offered(person, desk_path, tmp_path, monkeypatch, way):
    way(desk_path)
    person.press("1")
    assert person.told.startswith(SAID[way])
    assert person.claims[0].verdict is None
    assert person.saved.startswith("Nothing more is saved: the file is not in its place")
    person.press("Ctrl+S")
    assert person.said != "All changes are saved."
    assert person.told.startswith(SAID[way])
    monkeypatch.setattr(person.window.file_commands, "_asked_path", lambda *_: tmp_path / "copy.factcheck")
    person.click("answer_save_a_copy_elsewhere…")
    person.press("1")
    assert person.claims[0].verdict == "supported"
    assert person.saved.startswith("All changes saved")


@ways
def test_whoever_only_reads_on_is_told_a_second_after_the_last_change(person, desk_path, qtbot, way):
    person.press("1")
    way(desk_path)
    qtbot.waitUntil(lambda: person.told.startswith(SAID[way]), timeout=3000)


@ways
def test_whoever_comes_back_from_another_program_is_told(person, desk_path, qapp, way):
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    way(desk_path)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert person.told.startswith(SAID[way])


def a_minute_passes(person):
    person.window._minute.timeout.emit()
    person.look()


@ways
def test_whoever_only_reads_is_told_within_a_minute_with_what_can_be_done(person, desk_path, way):
    way(desk_path)
    a_minute_passes(person)
    assert person.told.startswith(SAID[way])
    person.press("J", "K")
    assert person.told.startswith(SAID[way])
    person.click("answer_put_it_back")
    assert (person.told, person.window.session.desk.is_in_place) == ("", True)


@ways
@pytest.mark.parametrize("told_by", ["look", "act", "leaving"])
def test_nobody_is_asked_twice_who_has_put_the_message_away(person, desk_path, qapp, way, told_by):
    way(desk_path)
    if told_by == "look":
        a_minute_passes(person)
    elif told_by == "leaving" and way is not move:
        person.press("Ctrl+Q")
    else:
        person.press("1")
    assert person.told
    person.click("close_notice")
    a_minute_passes(person)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert person.told == ""
    person.press("Ctrl+S")
    assert person.told.startswith(SAID[way])


def test_what_happens_to_a_file_after_that_is_told(person, desk_path):
    move(desk_path)
    a_minute_passes(person)
    desk_path.with_name("moved.factcheck").unlink()
    a_minute_passes(person)
    assert person.told.startswith(SAID[delete])


def test_the_message_goes_when_the_file_is_in_its_place_again_and_comes_when_it_is_moved_again(person, desk_path):
    moved = desk_path.with_name("moved.factcheck")
    for _time in range(2):
        move(desk_path)
        a_minute_passes(person)
        assert person.told.startswith(SAID[move])
        moved.rename(desk_path)
        a_minute_passes(person)
        assert person.told == ""
        assert person.saved.startswith("All changes saved")


def test_a_look_tells_in_the_window_where_the_choices_are_also_while_a_dialog_is_open(person, desk_path):
    person.window.actions_table["shortcuts"].trigger()
    delete(desk_path)
    a_minute_passes(person)
    assert person.told.startswith(SAID[delete])
    person.press("Escape")
    person.click("answer_put_it_back")
    assert desk_path.exists()


def test_what_was_moved_and_is_moved_back_can_be_tried_again(person, desk_path):
    move(desk_path)
    person.press("N")
    person.type("Ask the port")
    person.window.panel.flush()
    os.rename(desk_path.with_name("moved.factcheck"), desk_path)
    person.click("answer_try_again")
    assert (person.claims[0].note, person.told) == ("Ask the port", "")
    seen = read_desk(desk_path)
    assert seen.claims.get(seen.claims.named("1")).note == "Ask the port"
    seen.close()


def test_a_file_that_was_renamed_is_gone_on_with_by_its_new_name(person, desk_path):
    move(desk_path)
    moved = desk_path.with_name("moved.factcheck")
    person.window.file_commands.open_desk(moved)
    assert (person.window.session.desk.path, person.told) == (moved, "")
    person.press("J", "1")
    assert person.claims[0].verdict == "supported"


gone = pytest.mark.parametrize("way", [delete, replace], ids=lambda way: way.__name__)
LAST_COPY = (
    "“story.factcheck” was deleted or replaced while it was open, so closing it would lose what was saved in it."
)


def verdict_in(path):
    """The verdict on claim 1 in a file."""
    desk = read_desk(path)
    verdict = desk.claims.get(desk.claims.named("1")).verdict
    desk.close()
    return verdict


@pytest.fixture
def leaving(person, desk_path):
    """Judges the claim, has the file deleted or replaced, and closes the window."""

    def leave(way):
        person.press("1")
        way(desk_path)
        person.press("Ctrl+Q")
        assert person.told.startswith(LAST_COPY)
        assert person.window.frame.isVisible()
        return person

    return leave


@gone
def test_whoever_leaves_a_file_that_is_gone_can_put_it_back(leaving, desk_path, way):
    person = leaving(way)
    person.click("answer_put_it_back")
    assert person.told == ""
    person.press("Ctrl+Q")
    assert not person.window.frame.isVisible()
    assert verdict_in(desk_path) == "supported"


@gone
def test_whoever_leaves_a_file_that_is_gone_can_go_on_in_a_copy(leaving, tmp_path, monkeypatch, way):
    person = leaving(way)
    monkeypatch.setattr(person.window.file_commands, "_asked_path", lambda *_: tmp_path / "copy.factcheck")
    person.click("answer_save_a_copy_elsewhere…")
    assert (person.window.session.desk.path, person.told) == (tmp_path / "copy.factcheck", "")
    person.press("Ctrl+Q")
    assert not person.window.frame.isVisible()
    assert verdict_in(tmp_path / "copy.factcheck") == "supported"


@gone
def test_whoever_wants_can_leave_without_a_file_that_is_gone(leaving, desk_path, way):
    person = leaving(way)
    person.click("answer_close_without_it")
    assert not person.window.frame.isVisible()
    assert not backups_of(desk_path)


@gone
def test_no_other_file_is_opened_before_one_that_is_gone_was_saved_or_given_up(person, desk_path, tmp_path, way):
    other = give_a_second_name(tmp_path / "third.factcheck", None)
    person.press("1")
    way(desk_path)
    person.press("Ctrl+Q")
    person.click("close_notice")
    QTimer.singleShot(0, lambda: person.window.file_commands.open_desk(other))
    person.qtbot.waitUntil(lambda: person.told.startswith(LAST_COPY))
    person.look()  # with which the buttons of the message before are gone for good
    assert (person.window.session.desk.path, person.current) == (desk_path, "1")
    person.click("answer_close_without_it")
    assert (person.window.session.desk, person.window.frame.isVisible()) == (None, True)
    person.window.file_commands.open_desk(other)
    assert person.window.session.desk.path == other


@gone
@pytest.mark.parametrize("end", ["signal", "session"])
def test_the_end_of_the_session_backs_a_file_up_that_is_gone(
    person, open_window, desk_path, qapp, monkeypatch, way, end
):
    person.press("1")
    way(desk_path)
    if end == "signal":
        person.window.frame.end()
    else:
        monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _app: True)
        person.window.frame.close()
    assert not person.window.frame.isVisible()
    (backup,) = backups_of(desk_path)
    again = open_window()
    again.window.session.restore(backup.path, desk_path)
    assert again.claims[0].verdict == "supported"


def test_the_next_start_offers_the_backup_of_a_file_that_is_gone(person, open_window, desk_path):
    delete(desk_path)
    person.window.frame.end()
    again = open_window()
    again.window.file_commands.tell_gone(desk_path)
    again.click("answer_restore_a_backup…")
    dialog = again.find("backups")
    again.qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    again.press("Return")
    assert (again.window.session.desk.path, len(again.claims)) == (desk_path, 1)


HOLDS_MORE = " holds changes that are not in this file."


def an_older_state(desk, path):
    desk.save_copy(path)


def another_file(_desk, path):
    other = new_desk(path)
    other.articles.add(draft())
    other.close()


@pytest.mark.parametrize("comes", [an_older_state, another_file], ids=lambda comes: comes.__name__)
def test_the_next_start_says_that_a_backup_holds_more_than_what_came_to_the_place_of_the_file(
    checker, open_window, desk_path, comes
):
    other = desk_path.with_name("other.factcheck")
    comes(checker.window.session.desk, other)
    checker.select("240 metres")
    checker.press("Return", "Return")
    os.replace(other, desk_path)
    checker.window.frame.end()
    again = open_window(desk_path)
    assert len(again.claims) == 0
    assert again.told.startswith("A backup of ")
    assert again.told.endswith(HOLDS_MORE)
    again.click("answer_restore_a_backup…")
    dialog = again.find("backups")
    again.qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    again.press("Return")
    assert len(again.claims) == 1
    assert again.told.startswith("“story.factcheck” is as it stood on ")
    again.press("Ctrl+Q")
    assert HOLDS_MORE not in open_window(desk_path).told


def test_a_backup_that_is_restored_over_a_file_that_is_gone_loses_nothing(person, desk_path):
    backup = back_up(desk_path, system_clock())
    person.press("1")
    delete(desk_path)
    person.window.session.restore(backup, desk_path)
    assert person.claims[0].verdict is None
    newest, _older = backups_of(desk_path)
    person.window.session.restore(newest.path, desk_path)
    assert person.claims[0].verdict == "supported"


def hold_elsewhere(path, elsewhere):
    """Another program has the file open, by the name that it had before."""
    elsewhere(f"desk = new_desk(Path({str(path)!r}))", "desk.articles.add(draft())", "desk.checkpoint()")
    return path.rename(path.with_name("moved.factcheck"))


def give_a_second_name(path, elsewhere):
    desk = new_desk(path)
    desk.articles.add(draft())
    desk.close()
    path.with_name("second.factcheck").hardlink_to(path)
    return path


def take_the_right_to_write(path, _elsewhere):
    desk = new_desk(path)
    desk.articles.add(draft())
    desk.close()
    path.chmod(0o444)
    return path


@pytest.mark.parametrize(
    "way", [hold_elsewhere, give_a_second_name, take_the_right_to_write], ids=lambda way: way.__name__
)
def test_a_file_that_can_only_be_read_is_read_and_its_copy_written(
    open_window, desk_path, tmp_path, elsewhere, monkeypatch, way
):
    path = way(desk_path, elsewhere)
    person = open_window()
    person.window.file_commands.open_desk(path)
    assert person.told.startswith(f"“{path.name}” can only be read: ")
    assert person.saved == f"Read only · {path.name}"
    monkeypatch.setattr(person.window.file_commands, "_asked_path", lambda *_: tmp_path / "copy.factcheck")
    person.click("answer_save_a_copy_elsewhere…")
    assert (person.window.session.desk.path, person.told) == (tmp_path / "copy.factcheck", "")
    person.select("512 metres")
    person.press("Return")
    assert len(person.claims) == 1


def test_a_log_of_another_file_is_said_to_be_set_aside(open_window, desk_path, elsewhere):
    aside = put_backup_over_killed(desk_path, elsewhere)
    person = open_window(desk_path)
    assert person.told == f"What a program left here of another file of this name was set aside as {aside}."
    assert len(person.window.session.desk.articles.ids()) == 1


@pytest.mark.parametrize("way", ["made", "opened"])
def test_a_file_in_a_folder_that_is_copied_elsewhere_is_told_of(open_window, tmp_path, way):
    path = tmp_path / "Dropbox" / "story.factcheck"
    path.parent.mkdir()
    if way == "opened":
        desk = new_desk(path)
        desk.articles.add(draft())
        desk.close()
    person = open_window(path)
    assert person.said == "“Dropbox” is copied to other computers: close the file here before you go on there."


def test_a_file_on_a_network_volume_is_told_of_and_keeps_no_log(open_window, desk_path, monkeypatch):
    monkeypatch.setattr(opened_file, "is_remote", lambda _path: True)
    person = open_window(desk_path)
    assert person.said == "The file lies on a network volume, where saving takes longer."
    person.window.session.desk.articles.add(draft())
    assert not log_path(desk_path).exists()
