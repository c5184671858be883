"""The strip at the bottom."""

from PySide6.QtWidgets import QLabel

from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.status_strip import StatusStrip


def test_what_was_done_goes_away_by_itself(qtbot):
    strip = StatusStrip(ProgressIndicator())
    qtbot.addWidget(strip)
    strip._quiet.setInterval(10)
    strip.say("7 marked supported. Undo (Ctrl+Z)")
    assert strip.said.startswith("7 marked supported")
    qtbot.waitUntil(lambda: strip.said == "")


def test_what_was_said_is_taken_back_only_while_it_is_still_said(qtbot):
    strip = StatusStrip(ProgressIndicator())
    qtbot.addWidget(strip)
    strip.say("Reading big.txt …")
    strip.take_back("Reading other.txt …")
    assert strip.said == "Reading big.txt …"
    strip.take_back("Reading big.txt …")
    assert strip.said == ""


def test_where_both_do_not_fit_the_file_is_not_named_while_something_is_said(qtbot):
    strip = StatusStrip(ProgressIndicator())
    qtbot.addWidget(strip)
    strip.resize(520, 24)
    strip.show_saved("All changes saved 14:02:11 · a-story-with-a-long-name.factcheck")
    strip.say("7 marked supported. Undo (Ctrl+Z)")
    saved, said = strip.findChild(QLabel, "status_saved"), strip.findChild(QLabel, "status_said")
    assert saved.isHidden()
    assert said.text() == "7 marked supported. Undo (Ctrl+Z)"


def test_only_what_no_longer_holds_is_taken_back(qtbot):
    strip = StatusStrip(ProgressIndicator())
    qtbot.addWidget(strip)
    strip.say("3 claims selected")
    strip.take_back("2 claims selected")
    assert strip.said == "3 claims selected"
    strip.take_back("3 claims selected")
    assert strip.said == ""


def test_the_file_stays_named(qtbot):
    strip = StatusStrip(ProgressIndicator())
    qtbot.addWidget(strip)
    strip.resize(1280, 24)
    strip.show_saved("All changes saved · story.factcheck")
    assert strip.findChild(QLabel, "status_saved").text() == "All changes saved · story.factcheck"
