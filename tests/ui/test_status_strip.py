"""The strip at the bottom."""

from PySide6.QtWidgets import QLabel

from factcheck.ui.progress_picture import ProgressPicture
from factcheck.ui.status_strip import StatusStrip


def test_what_was_done_goes_away_by_itself(qtbot):
    strip = StatusStrip(ProgressPicture())
    qtbot.addWidget(strip)
    strip._quiet.setInterval(10)
    strip.say("7 marked supported. Undo (Ctrl+Z)")
    assert strip.said.startswith("7 marked supported")
    qtbot.waitUntil(lambda: strip.said == "")


def test_the_file_stays_named(qtbot):
    strip = StatusStrip(ProgressPicture())
    qtbot.addWidget(strip)
    strip.show_saved("All changes saved · story.factcheck")
    assert strip.findChild(QLabel, "status_saved").text() == "All changes saved · story.factcheck"
