"""The window before and after it has its parts."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from factcheck.services.settings import Settings
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
    assert frame_in(qtbot, window=[30, 40, 820, 610]).geometry().getRect() == (30, 40, 820, 610)


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
