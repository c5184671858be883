"""The window before and after it has its parts, and where it stands."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from factcheck.services.settings import Settings
from factcheck.ui.app import window_frame
from factcheck.ui.app.window_frame import WindowFrame


def frame_in(qtbot, **settings):
    frame = WindowFrame(Settings(**settings))
    qtbot.addWidget(frame)
    return frame


def test_it_says_that_it_was_painted_before_it_has_parts(qtbot):
    frame = frame_in(qtbot)
    with qtbot.waitSignal(frame.painted):
        frame.show()


def test_it_stands_where_it_stood(qtbot):
    assert frame_in(qtbot, window=[30, 40, 720, 610]).geometry().getRect() == (30, 40, 720, 610)


def test_files_dropped_on_it_are_handed_on(qtbot):
    frame = frame_in(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/story.md")])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(frame.dropped) as told:
        frame.dropEvent(drop)
    assert told.args[0].urls() == [QUrl.fromLocalFile("/story.md")]


def test_closing_is_told_before_it_is_gone(qtbot):
    frame = frame_in(qtbot)
    with qtbot.waitSignal(frame.closing):
        QApplication.sendEvent(frame, QCloseEvent())


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_a_place_that_was_kept_comes_back(window):
    settings = Settings(window=[20, 30, 700, 500])
    window_frame.restore_geometry(window, settings)
    kept = Settings()
    window_frame.remember_geometry(window, kept)
    assert kept.window == [20, 30, 700, 500]


def test_a_screen_that_is_gone_does_not_hide_the_window(window):
    window_frame.restore_geometry(window, Settings(window=[90000, 90000, 700, 500]))
    assert window.geometry().x() < 90000


@pytest.mark.parametrize("place", [[60, 20, 1740, 1030], [700, 700, 500, 400]])
def test_all_of_the_window_is_on_a_screen_that_became_smaller(window, place):
    window_frame.restore_geometry(window, Settings(window=place))
    assert window.screen().availableVirtualGeometry().contains(window.geometry())


def test_the_first_window_is_no_larger_than_the_screen(window):
    window_frame.restore_geometry(window, Settings())
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
