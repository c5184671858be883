"""The window itself, which stands at once where it stood before; what is in it is made when it has been painted."""

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from factcheck.services.settings import Settings
from factcheck.ui.widgets.appearance import apply_palette

MOST_WIDTH, MOST_HEIGHT, FRAME = 1680, 1000, 32


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    """Puts the window where it was, if there is still a screen there, else as large as is good."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(MOST_WIDTH, room.width()), min(MOST_HEIGHT, room.height() - FRAME))
    if len(settings.window) == 4:
        wanted = QRect(*settings.window)
        if any(screen.availableGeometry().intersects(wanted) for screen in QGuiApplication.screens()):
            window.setGeometry(_within(wanted, QGuiApplication.primaryScreen().availableVirtualGeometry()))
    if settings.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _within(wanted: QRect, room: QRect) -> QRect:
    """The place that is wanted, moved and made smaller until all of it is on the screens that there are."""
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    left = max(room.left(), min(wanted.left(), room.left() + room.width() - width))
    top = max(room.top(), min(wanted.top(), room.top() + room.height() - height))
    return QRect(left, top, width, height)


def remember_geometry(window: QMainWindow, settings: Settings) -> None:
    """Writes down where the window stands."""
    box = window.normalGeometry() if window.isMaximized() else window.geometry()
    settings.window = [box.x(), box.y(), box.width(), box.height()]
    settings.maximised = window.isMaximized()


class WindowFrame(QMainWindow):
    """Knows its place on the screen and takes what is dropped on it; `painted` comes once, before there are parts.

    Who hears `closing` may hold the window open by `is_held_open`, where somebody can answer (`may_ask`).
    """

    painted = Signal()
    closing = Signal()
    dragged = Signal()
    dropped = Signal(QMimeData)
    escaped = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.is_held_open = False
        self._is_ending = False
        self.setObjectName("main_window")
        self.setWindowTitle("Factcheck")
        self.setAcceptDrops(True)
        apply_palette(settings.theme)
        restore_geometry(self, settings)
        blank = _Blank()
        blank.painted.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        self.setCentralWidget(blank)

    @property
    def may_ask(self) -> bool:
        """Whether a person closes it, and not the end of the session or of the program."""
        app = QGuiApplication.instance()
        return not (self._is_ending or (isinstance(app, QGuiApplication) and app.isSavingSession()))

    def end(self) -> None:
        """Closes it since the program is to end, which waits for no answer."""
        self._is_ending = True
        self.close()
        self._is_ending = False

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.setAccepted(not self.is_held_open)
        self.is_held_open = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emits `escaped` for Esc where nothing in the window took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.dragged.emit()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())


class _Blank(QWidget):
    """Stands in the window until its parts do."""

    painted = Signal()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()
