"""Reads all that a window shows while somebody works in it, and keeps what lacks its brackets."""

import html
import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTextEdit, QWidget

from factcheck.ui.main_window import MainWindow
from tests.translations.brackets import outside, shown_by, untranslated
from tests.translations.test_report import strings

_PIECES = re.compile(r"<[^>]*>|\b\d+[a-z]\d* |  +|[\n\t·|…]")
NAMES = {"UTF-8", "UTF-16", "UTF-32", "English", "Markdown", "Source Serif Pro", "Source Sans Pro"}
_FONTS = ("QFontComboBox", "QListView :")
_FEW = 4
_BESIDE = " .,;:“”‘’()[]–-—/&+0123456789¶°%"
"""What may stand beside somebody's words."""


class Watch:
    """Each text is read once; `own` are the words of people: what the journey types, files, names and keys."""

    def __init__(self) -> None:
        self.own = set(NAMES)
        self._case: object = None
        self._read: set[str] = set()
        self._found: dict[str, str] = {}

    def look(self, window: MainWindow, typed: Sequence[str], at_all: bool) -> None:
        """Reads all windows that are open, before what somebody typed and what stands in the article and its record.

        What is hidden, and what menus hold, is read too where `at_all` says so.
        """
        desk = window.session.desk
        if window.views.case is not self._case:  # it is made anew with each change
            self._case = window.views.case
            self.own |= strings([self._case])
        self.own |= strings([typed, "".join(typed), window.session.who, desk and str(desk.path)])
        parts = {window: window.findChildren(QWidget) for window in windows()}
        fields = [one for inside in parts.values() for one in inside if isinstance(one, QLineEdit | QTextEdit)]
        self.own |= {one.text() if isinstance(one, QLineEdit) else one.toPlainText() for one in fields}
        for window, inside in parts.items():
            if isinstance(window, QFileDialog):
                folder = Path(window.directory().absolutePath())
                self.own |= {*folder.parts, *(one.name for one in folder.iterdir())}
            for where, words in shown_by(window, at_all, inside):
                self._note(where, words)

    def lacking(self) -> dict[str, str]:
        """Where something was shown outside of brackets that is nobody's own words, by what it is."""
        everything = "\n".join(self.own)
        return {words: where for words, where in self._found.items() if _lacks(words, everything)}

    def _note(self, where: str, words: str) -> None:
        if words not in self._read and not where.startswith(_FONTS):
            self._read.add(words)
            if untranslated(words):
                self._found[words] = where


def windows() -> list[QWidget]:
    """All windows that are open."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def _lacks(words: str, own: str) -> bool:
    pieces = (html.unescape(one).strip(_BESIDE) for one in _PIECES.split(outside(words)))
    return any(untranslated(one) and not _is_own(one, own) for one in pieces)


def _is_own(piece: str, own: str) -> bool:
    """Whether words stand so in those of people, or are few that do, as a speaker and a verb."""
    words = piece.split()
    return piece in own or (len(words) <= _FEW and all(f" {one} " in f" {own} " for one in words))
