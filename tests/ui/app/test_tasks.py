"""Long work off the GUI thread."""

import threading

import pytest
from PySide6.QtCore import QObject

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


def test_what_the_world_refuses_is_told(owner, qtbot):
    refused = []

    def work():
        raise EmptyTextError("a.txt")

    tasks.run(work, owner, print, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], EmptyTextError)


def test_a_bug_reaches_the_top_of_the_program(owner, qtbot):
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1 / 0, owner, print, print)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
