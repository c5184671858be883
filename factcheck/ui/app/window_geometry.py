"""Where the window stands on the screen, kept in the settings."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from factcheck.services.settings import Settings

MOST_WIDTH, MOST_HEIGHT, FRAME = 1680, 1000, 32


def restore(window: QMainWindow, settings: Settings) -> None:
    """Puts the window where it was, if there is still a screen there, else as large as is good."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(MOST_WIDTH, room.width()), min(MOST_HEIGHT, room.height() - FRAME))
    if len(settings.window) == 4:
        wanted = QRect(*settings.window)
        if any(screen.availableGeometry().intersects(wanted) for screen in QGuiApplication.screens()):
            window.setGeometry(wanted)
    if settings.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remember(window: QMainWindow, settings: Settings) -> None:
    """Writes down where the window stands."""
    box = window.normalGeometry() if window.isMaximized() else window.geometry()
    settings.window = [box.x(), box.y(), box.width(), box.height()]
    settings.maximised = window.isMaximized()
