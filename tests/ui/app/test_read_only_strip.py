"""The strip of a file that is open to read only."""

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from factcheck.domain.file_errors import LockedDeskError
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.read_only_strip import ReadOnlyStrip
from factcheck.ui.app.session import Session


@pytest.fixture
def session(tmp_path):
    session = Session(tmp_path / "settings.json", "Mara Lind")
    yield session
    session.close()


def test_it_tells_why_and_of_when_as_long_as_the_file_can_only_be_read(qtbot, session, desk_path):
    window = QMainWindow()
    qtbot.addWidget(window)
    strip = ReadOnlyStrip(session, Actions(window))
    qtbot.addWidget(strip)
    words = strip.findChild(QLabel, "read_only_words")
    session.new(desk_path)
    assert strip.isHidden()
    session.open_to_read(desk_path)
    assert not strip.isHidden()
    assert words.text().startswith("“city.factcheck” is open to read only. It is shown as it stood on ")
    session.open_to_read(desk_path, LockedDeskError(desk_path.name, "Jon Ek", "desk-2", "2026-04-10T15:30:00+00:00"))
    assert words.text().startswith("Jon Ek has city.factcheck open on desk-2 since ")
    session.refresh()
    assert strip.isHidden()
