"""Where the window stands."""

import pytest
from PySide6.QtWidgets import QMainWindow

from factcheck.services.settings import Settings
from factcheck.ui.app import window_geometry


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_a_place_that_was_kept_comes_back(window):
    settings = Settings(window=[20, 30, 700, 500])
    window_geometry.restore(window, settings)
    kept = Settings()
    window_geometry.remember(window, kept)
    assert kept.window == [20, 30, 700, 500]


def test_a_screen_that_is_gone_does_not_hide_the_window(window):
    window_geometry.restore(window, Settings(window=[90000, 90000, 700, 500]))
    assert window.geometry().x() < 90000


def test_the_first_window_is_no_larger_than_the_screen(window):
    window_geometry.restore(window, Settings())
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
