"""A file that ends the program while it is opened: the next start begins without it, says why, and offers it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import places
from factcheck.services.settings import Settings, save

KILLED_BEFORE_IT_IS_SHOWN = """
import os, signal
from factcheck.ui.article.view import ArticleView
ArticleView.show_proof = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""
WATCHED = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from factcheck.ui.main_window import MainWindow
made = MainWindow.__init__
def watched(window, first):
    made(window, first)
    window.session.desk_shown.connect(window.frame.close)
    QTimer.singleShot(0, lambda: look(window))
def look(window):
    desk = window.session.desk
    print(json.dumps([desk.path.name if desk else None, window.notice.words, window.status.said]), flush=True)
    if sys.argv[1] == "open":
        window.frame.findChild(QPushButton, "answer_open_it_all_the_same").click()
        print(json.dumps(window.session.desk.path.name), flush=True)
    elif desk is None:
        window.frame.close()
MainWindow.__init__ = watched
"""
RUN = "import sys; from factcheck import app; sys.exit(app.run({argv!r}))"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody can be killed so there")


def started(code, *argv, how=""):
    """Runs a start in a process of its own; gives its exit status and what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", code + RUN.format(argv=list(map(str, argv))), how],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def last(home, tmp_path, made_demo):
    """The file that was open last."""
    path = Path(shutil.copyfile(made_demo, tmp_path / "story.factcheck"))
    settings = Settings(name="Mara Lind")
    settings.remember(path)
    save(settings, places.settings_file())
    return path


def killed(*argv):
    status, _said = started(KILLED_BEFORE_IT_IS_SHOWN, *argv)
    assert status == -signal.SIGKILL


def test_after_a_start_that_did_not_live_to_show_its_file_none_is_opened_and_it_is_said_why(last, tmp_path):
    killed()
    for _start in range(2):
        status, ((opened, told, _said),) = started(WATCHED)
        assert (status, opened) == (0, None)
        assert "“story.factcheck”" in told
    _status, ((_opened, _told, said),) = started(WATCHED, tmp_path / "notes.txt")
    assert "No article was taken in" in said


def test_the_file_is_opened_on_purpose_and_from_then_on_as_ever(last):
    killed()
    _status, (_before, opened) = started(WATCHED, how="open")
    assert opened == "story.factcheck"
    _status, ((opened, told, _said),) = started(WATCHED)
    assert (opened, told) == ("story.factcheck", "")


def test_a_file_that_is_named_is_opened_on_purpose(last):
    killed()
    _status, ((opened, _told, _said),) = started(WATCHED, last)
    assert opened == "story.factcheck"


def test_a_file_counts_as_the_last_one_only_after_it_was_shown(last, demo):
    killed(demo)
    assert json.loads(places.settings_file().read_text())["recent"] == [str(last)]
    started(WATCHED, demo)
    assert json.loads(places.settings_file().read_text())["recent"] == [str(demo), str(last)]
    assert not places.settings_file().with_name("starting").exists()
