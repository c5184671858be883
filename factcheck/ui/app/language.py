"""Qt's own buttons and the direction of the window in the language that is spoken."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from factcheck.translation import ENGLISH, current_language, is_right_to_left


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
