"""What is said of the file at the bottom of the window."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.ui.app import save_state
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.save_state import SaveState
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import StatusStrip
from tests.desk_samples import draft


@pytest.fixture
def session(home):
    """A session without a file yet."""
    made = Session(home / "settings.json", "Mara Lind")
    yield made
    made.close()


@pytest.fixture
def strip(qtbot):
    """The strip at the bottom, wide enough for all words."""
    made = StatusStrip(ProgressIndicator())
    qtbot.addWidget(made)
    made.resize(1600, 30)
    return made


def words(strip):
    """What is said of the file."""
    return strip.findChild(QLabel, "status_saved").toolTip()


def test_a_file_just_opened_is_saved_without_a_time(session, strip, desk_path):
    SaveState(session, strip, lambda: "")
    session.new(desk_path)
    assert words(strip) == "All changes saved · city.factcheck"


def test_a_change_is_saved_at_a_time_and_after_midnight_on_its_day(session, strip, desk_path, monkeypatch):
    state = SaveState(session, strip, lambda: "")
    session.new(desk_path)
    session.desk.articles.add(draft())
    at = datetime.fromisoformat(session.desk.history.all()[-1].at).astimezone()
    assert words(strip) == f"All changes saved {at:%H:%M:%S} · city.factcheck"
    monkeypatch.setattr(save_state, "system_clock", lambda: datetime(2099, 1, 1, 12, tzinfo=UTC))
    state.show()
    assert f"{at.day} {at:%b}, {at:%H:%M:%S}" in words(strip)


def test_what_could_not_be_saved_is_named_in_place_of_all_is_saved(session, strip, desk_path):
    SaveState(session, strip, lambda: "note for claim 1")
    session.new(desk_path)
    assert words(strip) == "Not saved: note for claim 1 · city.factcheck"


def test_a_file_that_is_only_read_says_so(session, strip, desk_path):
    SaveState(session, strip, lambda: "")
    session.new(desk_path)
    session.open_to_read(desk_path)
    assert words(strip) == "Read only · city.factcheck"
