"""Qt's own words and the direction of the window."""

import pytest
from babel.messages.catalog import Catalog
from PySide6.QtCore import QCoreApplication, Qt, QTranslator

from factcheck.app import speak_in_qt
from factcheck.translation import language
from tests.translations.catalogues import write_compiled


@pytest.fixture
def speaking(qapp, home):
    """Makes an empty catalogue of a language and lets Qt speak it; Qt is English again afterwards."""

    def speak(code):
        write_compiled(Catalog(locale=code), code, home / "translations")
        with language(code):
            speak_in_qt(qapp)

    before = set(qapp.findChildren(QTranslator))
    yield speak
    for one in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(one)
        one.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cancel():
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_the_buttons_of_qt_are_translated_too(speaking):
    speaking("de")
    assert cancel() == "Abbrechen"


def test_in_arabic_the_window_runs_from_right_to_left(speaking, qapp):
    speaking("ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_english_leaves_qt_as_it_is(speaking, qapp):
    before = qapp.findChildren(QTranslator)
    speak_in_qt(qapp)
    assert (qapp.findChildren(QTranslator), cancel()) == (before, "Cancel")
