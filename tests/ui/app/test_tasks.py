"""Long work off the GUI thread."""

import sys
import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThreadPool

from factcheck.domain.file_errors import EmptyTextError
from factcheck.ui.app import tasks


@pytest.fixture
def owner(qapp):
    return QObject()


def test_the_result_arrives_on_the_gui_thread(owner, qtbot):
    found = []
    tasks.run(lambda: threading.get_ident(), owner, lambda one: found.append((one, threading.get_ident())), print)
    qtbot.waitUntil(lambda: bool(found))
    worker, here = found[0]
    assert here == threading.get_ident() != worker


def test_work_in_the_pool_lets_the_window_go_on_within_a_millisecond(owner, qtbot):
    done = []
    tasks.run(sys.getswitchinterval, owner, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0] <= 0.001


def test_what_the_world_refuses_is_told(owner, qtbot):
    refused = []

    def work():
        raise EmptyTextError("a.txt")

    tasks.run(work, owner, print, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], EmptyTextError)


class Order(QObject):
    """Notes what happens, and which events Qt delivers meanwhile."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, _watched, event):
        if self.found:
            self.found.append(event.type())
        return False


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_happens_between_the_end_and_what_is_done_about_it(owner, qapp, qtbot, fails):
    order = Order()

    def work():
        if fails:
            raise EmptyTextError("a.txt")

    note = partial(order.found.append, "told")
    qapp.installEventFilter(order)
    tasks.run(work, owner, lambda _found: note(), lambda _error: note(), lambda: order.found.append("ended"))
    qtbot.waitUntil(lambda: "told" in order.found)
    qapp.removeEventFilter(order)
    assert order.found[:2] == ["ended", "told"]


def test_a_bug_reaches_the_top_of_the_program(owner, qtbot):
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1 / 0, owner, print, print)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_work_for_a_window_that_is_gone_ends_quietly(owner, capfd):
    begun, may_end, done = threading.Event(), threading.Event(), []

    def work():
        begun.set()
        may_end.wait(5)

    tasks.run(work, owner, done.append)
    begun.wait(5)
    shiboken6.delete(owner)
    may_end.set()
    QThreadPool.globalInstance().waitForDone()
    assert (done, capfd.readouterr().err) == ([], "")
