"""Starting the program, and when Python looks for what may be thrown away."""

import json
import shutil
import subprocess
import sys

import pytest

from factcheck import places
from factcheck.app import _fill, _first_desk, _gone_desk
from factcheck.services.settings import SYSTEM_FONT, Settings, load
from factcheck.ui.app.window_frame import WindowFrame

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def on_linux():
    return sys.platform.startswith("linux")


def started(*words, **environment):
    """The program in a process of its own."""
    return process("-m", "factcheck", *words, **environment)


def process(*words, **environment):
    """Python in a process of its own."""
    import os

    known = {name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND", "QT_"))}
    return subprocess.run(
        [sys.executable, *map(str, words)],
        env=known | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_is_drawn_into_a_picture(tmp_path, demo):
    picture = tmp_path / "window.png"
    done = started("--picture", picture, demo, **OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_file_that_cannot_be_opened_is_told_in_the_window_and_is_no_fault_of_the_program(tmp_path):
    broken, picture = tmp_path / "broken.factcheck", tmp_path / "window.png"
    broken.write_text("This is no desk.")
    done = started("--picture", picture, broken, **OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.exists()


STYLE = """
import sys
from PySide6.QtWidgets import QApplication
from factcheck import app
def told(*_parts):
    print(QApplication.style().name().lower(), QApplication.layoutDirection().name)
    QApplication.quit()
app._fill = told
app.run(sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("words", "environment", "shown"),
    [
        (["-style", "windows"], {}, "windows LeftToRight"),
        ([], {"QT_STYLE_OVERRIDE": "windows"}, "windows LeftToRight"),
        (["-reverse"], {"QT_STYLE_OVERRIDE": "fusion"}, "fusion RightToLeft"),
        pytest.param([], {}, "fusion LeftToRight", marks=pytest.mark.skipif(not on_linux(), reason="its own style")),
    ],
)
def test_the_style_is_the_one_that_is_asked_for(home, words, environment, shown):
    done = process("-c", STYLE, *words, **OFFSCREEN, **environment)
    assert done.stdout.strip() == shown


def test_a_picture_leaves_the_size_of_the_next_window_alone(tmp_path, home):
    started("--picture", tmp_path / "window.png", **OFFSCREEN)
    assert (tmp_path / "window.png").exists()
    assert load(home / "settings.json").window == Settings().window


def test_window_and_article_are_set_in_the_faces_that_come_along_or_in_those_of_the_system(tmp_path, home, demo):
    picture, seen = tmp_path / "window.png", set()
    home.mkdir()
    for chosen in ({}, {"window_font": SYSTEM_FONT}, {"font": SYSTEM_FONT}):
        (home / "settings.json").write_text(json.dumps(chosen))
        started("--picture", picture, demo, **OFFSCREEN)
        seen.add(picture.read_bytes())
    assert len(seen) == 3


def test_a_window_that_a_signal_closes_while_it_is_filled_leaves_the_file_alone(tmp_path, home, qtbot, demo):
    frame = WindowFrame(load(home / "settings.json"))
    qtbot.addWidget(frame)
    frame.show()
    frame.close()
    _fill(frame, "Mara Lind", [demo], None)
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith((".lock", "-wal"))] == []


@pytest.fixture
def own(home, made_demo):
    """One's own file, and another one that was open last."""
    places.default_desk().parent.mkdir(parents=True)
    for path in (places.default_desk(), home / "last.factcheck"):
        shutil.copyfile(made_demo, path)
    return places.default_desk(), home / "last.factcheck"


def test_the_article_comes_first_of_the_file_that_articles_go_into(own, tmp_path):
    mine, last = own
    settings = Settings(recent=[str(last)])
    story, notes = tmp_path / "story.factcheck", tmp_path / "notes.docx"
    assert _first_desk([notes, story], settings) == story
    assert _first_desk([notes], settings) == mine
    assert _first_desk([], settings) == last
    assert _first_desk([], Settings()) == mine
    assert _first_desk([story, last], settings) is None


def test_a_file_that_was_open_last_and_is_gone_is_noticed(own, tmp_path):
    _mine, last = own
    gone = tmp_path / "gone.factcheck"
    assert _gone_desk(Settings(recent=[str(gone), str(last)])) == gone
    assert _gone_desk(Settings(recent=[str(last), str(gone)])) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_it_says_so_in_a_sentence(tmp_path):
    done = started()
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display")
    assert "Traceback" not in done.stderr
