"""Undo of an act that changed many rows is done where it holds no window."""

import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

from factcheck.domain.file_errors import StillWritingError
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.rules.long_work import watched
from factcheck.services import history
from factcheck.services.opening import open_desk
from factcheck.ui.commands import history_commands
from factcheck.ui.commands.history_commands import MOST_AT_ONCE
from factcheck.ui.dialogs.held_sheet import WaitingSheet
from tests.journeys.conftest import STORY
from tests.translations.pseudo import plain


@pytest.fixture
def judged(checker, monkeypatch):
    """A person who judged two claims in one act, where so much is too much to be undone at once."""
    monkeypatch.setattr(history_commands, "MOST_AT_ONCE", 1)
    desk, article = checker.window.session.desk, checker.window.current.article
    made = [desk.claims.add(article, desk.claims.place(article, " ".join(one.split()[:3]), 1)) for one in STORY[:2]]
    desk.claims.judge([one.id for one in made], Judgement.SUPPORTED)
    return checker


@pytest.fixture
def slow(monkeypatch):
    """What lets undo go on, which waits for it before the first row; the thread it is done in."""
    go_on, threads = threading.Event(), []

    def slowly(*how):
        threads.append(threading.current_thread())
        go_on.wait(10)
        yield from watched(*how)

    monkeypatch.setattr(history, "watched", slowly)
    yield go_on, threads
    go_on.set()
    QThreadPool.globalInstance().waitForDone()


def states(checker):
    return [one.status for one in checker.claims]


def undo_at_once(checker):
    """Presses the key of undo and waits for nothing."""
    QTest.keyClick(checker.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def sheet_of(checker):
    """The sheet that waits, with its sign of progress."""
    (sheet,) = (one for one in checker.window.frame.findChildren(WaitingSheet) if one.isVisible())
    assert sheet.notice.findChild(QProgressBar, "held_progress") is not None
    return sheet


def test_what_is_much_is_undone_and_done_again_in_the_pool(judged, slow):
    go_on, threads = slow
    go_on.set()
    judged.press("Ctrl+Z")
    judged.look()
    assert states(judged) == [Status.NOT_CHECKED] * 2
    assert judged.said.startswith("Undone: ")
    judged.press("Ctrl+Y")
    judged.look()
    assert states(judged) == [Status.SUPPORTED] * 2
    assert judged.said.startswith("Redone: ")
    assert threading.main_thread() not in threads
    assert not [one for one in judged.window.frame.findChildren(WaitingSheet) if one.isVisible()]


def test_meanwhile_the_window_lives_and_nothing_else_is_written(judged, slow):
    go_on, _threads = slow
    undo_at_once(judged)
    sheet = sheet_of(judged)
    turned = []
    QTimer.singleShot(0, sheet, lambda: turned.append(True))
    judged.qtbot.waitUntil(lambda: turned == [True])
    assert QApplication.activeModalWidget() is sheet
    assert plain(sheet.notice.words) == "Putting everything in its place …"
    with pytest.raises(StillWritingError):
        judged.window.session.desk.claims.set_note(judged.claims[0].id, "Typed meanwhile.")
    go_on.set()
    judged.look()
    assert states(judged) == [Status.NOT_CHECKED] * 2


def test_esc_leaves_all_as_it_was_and_says_so(judged, slow):
    go_on, _threads = slow
    undo_at_once(judged)
    QTest.keyClick(sheet_of(judged), Qt.Key.Key_Escape)
    go_on.set()
    judged.look()
    assert states(judged) == [Status.SUPPORTED] * 2
    assert judged.said == "It was stopped. Nothing was changed in the file."
    assert judged.window.session.desk.history.to_undo().kind == "claim.judge"


def test_a_window_that_is_closed_meanwhile_leaves_all_as_it_was(judged, slow):
    go_on, _threads = slow
    desk = judged.window.session.desk
    undo_at_once(judged)
    judged.window.session.desk_leaving.connect(go_on.set)
    judged.window.frame.end()
    QThreadPool.globalInstance().waitForDone()
    with closing(open_desk(desk.path)) as again:
        assert [one.status for one in again.claims.of(again.articles.ids()[0])] == [Status.SUPPORTED] * 2
        assert again.check_integrity() == []


def test_of_what_the_history_takes_back_too(judged, slow):
    go_on, threads = slow
    go_on.set()
    act = judged.window.session.desk.history.to_undo()
    judged.window.session.desk.claims.set_note(judged.claims[0].id, "A note.")
    judged.window.history_commands.ask_to_take_back(act.id)
    judged.press("Ctrl+Return")
    judged.look()
    assert states(judged) == [Status.NOT_CHECKED] * 2
    assert judged.claims[0].note == "A note."
    assert threading.main_thread() not in threads


def test_what_is_little_is_undone_at_once(checker, slow):
    go_on, threads = slow
    go_on.set()
    desk, article = checker.window.session.desk, checker.window.current.article
    claim = desk.claims.add(article, desk.claims.place(article, STORY[0][:20], 1))
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    assert desk.history.reach(desk.history.to_undo()) <= MOST_AT_ONCE
    checker.press("Ctrl+Z")
    assert threads == [threading.main_thread()]
    assert states(checker) == [Status.NOT_CHECKED]
