"""Starts the window: settings, theme, signals, rare garbage collection, and what a person started it with.

The window is shown and painted before its parts are even loaded, so that it is there at once.
"""

import os
import signal
import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from factcheck import __version__, places
from factcheck.cli.parser import window_arguments
from factcheck.garbage import collect_rarely
from factcheck.resources import resource
from factcheck.services import start_marker
from factcheck.services.settings import Settings, load, speak
from factcheck.translation import ENGLISH, N_, _, current_language, is_right_to_left
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.widgets.appearance import set_window_font

if TYPE_CHECKING:
    from factcheck.ui.main_window import MainWindow


_NO_DISPLAY = N_(
    "There is no display to open a window on. Use the commands (factcheck --help), "
    "or set QT_QPA_PLATFORM=offscreen together with --picture FILE."
)

LISTEN_MS = 300


def run(argv: list[str]) -> int:
    """Opens the window; `argv` holds a desk, articles, --as NAME, --picture FILE, and -style NAME or -reverse for Qt.

    Returns the exit status. With --picture the window is drawn into a PNG file and closed. Where the system has a style
    of its own, or one is asked for, that is used.
    """
    settings = load(places.settings_file())
    speak(settings)
    if not has_display():
        print(_(_NO_DISPLAY), file=sys.stderr)
        return 1
    wanted = window_arguments(argv)
    paths = [Path(name) for name in wanted.files if name]
    picture = Path(wanted.picture) if wanted.picture else None
    application = QApplication.instance() or QApplication([*sys.argv[:1], *_for_qt(wanted)])
    assert isinstance(application, QApplication)
    if picture is not None:
        qInstallMessageHandler(_discard_message)
    _name(application)
    if not (wanted.style or os.environ.get("QT_STYLE_OVERRIDE") or sys.platform in ("darwin", "win32")):
        application.setStyle("Fusion")
    speak_in_qt(application)
    set_window_font(settings.window_font, settings.window_zoom)  # later, every part would have to follow
    frame = WindowFrame(settings)
    _close_on_signal(frame)
    who = wanted.who or os.environ.get("FACTCHECK_USER", "")
    frame.painted.connect(partial(_fill, frame, who, paths, picture), Qt.ConnectionType.SingleShotConnection)
    frame.show()
    status = application.exec()
    sys.excepthook = sys.__excepthook__
    return status


def _for_qt(wanted: Namespace) -> list[str]:
    """What somebody wants of Qt itself, in its own words."""
    return [*(["-style", wanted.style] if wanted.style else []), *(["-reverse"] if wanted.reverse else [])]


def _fill(frame: WindowFrame, who: str, paths: Sequence[Path], picture: Path | None) -> None:
    """Puts the parts into the window, those first in which an article is read, and opens what was named."""
    from factcheck.ui.app.first_parts import FirstParts
    from factcheck.ui.app.session import Session, is_desk
    from factcheck.ui.article import accessible_article
    from factcheck.ui.widgets.appearance import load_typefaces

    load_typefaces()
    accessible_article.install()
    first = FirstParts(frame, Session(places.settings_file(), who))
    gone = None if paths else _gone_desk(first.session.settings)
    unfinished = None if any(map(is_desk, paths)) else start_marker.unfinished()
    path = _first_desk(paths, first.session.settings) if unfinished is None else None
    if path is not None:
        start_marker.begin(path)
        first.open(path)
    from factcheck.ui.main_window import MainWindow  # the article is painted before the rest is loaded

    places.wipe_temporary()
    window = MainWindow(first)
    if frame.isHidden():  # a signal closed it before there was anything to leave
        first.session.close()
        start_marker.finish()
        return
    window.errors.install()
    if picture is not None:
        window.is_picture = True
        QTimer.singleShot(400, lambda: _drawn(window, picture))
    QTimer.singleShot(0, collect_rarely)
    if unfinished is not None:
        window.file_commands.tell_unfinished(unfinished, is_article_named=bool(paths))
        return
    _begin(window, paths, has_preview=picture is None)
    if window.session.desk is None:
        start_marker.finish()
    if gone is not None:
        window.file_commands.tell_gone(gone)


def _first_desk(paths: Sequence[Path], settings: Settings) -> Path | None:
    """The one file to open: the one that was named, else the last one, else one's own; articles go into one's own."""
    from factcheck.ui.app.session import is_desk

    desks = [path for path in paths if is_desk(path)]
    if desks:
        return desks[0] if len(desks) == 1 else None
    own = places.default_desk()
    return (None if paths else _last_desk(settings)) or (own if own.exists() else None)


def _last_desk(settings: Settings) -> Path | None:
    return next((path for path in map(Path, settings.recent) if path.exists()), None)


def _gone_desk(settings: Settings) -> Path | None:
    """The file that was open last, where it is not there any more."""
    return next((path for path in map(Path, settings.recent[:1]) if not path.exists()), None)


def has_display() -> bool:
    """Whether a window can be opened: Qt ends the process where it finds no display, so look first."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def speak_in_qt(application: QApplication) -> None:
    """Gives Qt its catalogue, where it has one of the language, and lets the window run in its direction."""
    if current_language() == ENGLISH:
        return
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(current_language()), "qtbase", "_", folder):
        application.installTranslator(translator)
    direction = Qt.LayoutDirection.RightToLeft if is_right_to_left() else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)


def _name(application: QApplication) -> None:
    application.setApplicationName("Factcheck")
    application.setApplicationDisplayName("Factcheck")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("factcheck")
    application.setWindowIcon(QIcon(str(resource("icons", "factcheck.svg"))))


def _begin(window: "MainWindow", paths: Sequence[Path], has_preview: bool) -> None:
    """Opens what was named, the desk first; else the last file, else the one that is there without a name.

    With `has_preview` an article is shown before it is stored.
    """
    last = _last_desk(window.session.settings)
    if paths:
        window.file_commands.open_named(paths, has_preview)
    elif last is not None:
        window.file_commands.open_desk(last)
    else:
        window.session.open_own()


def _drawn(window: "MainWindow", target: Path) -> None:
    """Draws the window into a PNG file and closes it."""
    first = window.model.claim_at(0) if window.model.rowCount() else None
    if first is not None:
        window.current.select(first.id)
    QTimer.singleShot(400, lambda: (window.frame.grab().save(str(target)), window.frame.close()))


def _close_on_signal(window: WindowFrame) -> None:
    """Lets the system end the program as a person would: everything is saved and one file is left."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_told: window.end())
    awake = QTimer(window)
    awake.timeout.connect(lambda: None)
    awake.start(LISTEN_MS)


def _discard_message(_kind: QtMsgType, _context: QMessageLogContext, _words: str | None) -> None:
    """Keeps what Qt says of a screen that is none from a person who only wants the picture."""
