"""Looks at a desk of which nobody knows what it holds, by commands and in the window, and tells what went wrong."""

import contextlib
import io
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from factcheck import cli, places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.wording.error_sentence import WENT_WRONG
from factcheck.services.desk import Desk
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.main_window import MainWindow

READING = ("check", "articles", "claims", "questions", "wordings", "annotations", "captures", "history", "proofs")
DIALOGS = ("articles", "history", "search")
SIDES = ("article", "claims", "panel")


def wrong_by_command(path: Path) -> list[str]:
    """What went wrong in commands that only read: a fault of ours, or a byte that was written."""
    before, wrong = path.read_bytes(), []
    with tempfile.TemporaryDirectory() as folder:
        for words in (*([verb] for verb in READING), ["claims", "--json"], ["export", "--to", f"{folder}/report.html"]):
            code, _printed, said = done([words[0], str(path), *words[1:]])
            if code not in (0, 1) or WENT_WRONG in said or "Traceback" in said:
                wrong.append(f"{' '.join(words)} ended with {code}: {said[-400:]}")
    if path.read_bytes() != before:
        wrong.append("a command wrote")
    return wrong


def done(words: list[str]) -> tuple[int, str, str]:
    """The exit status of a command, what it printed, and what it said of errors."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _stream in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main(words)
    for stream in (out, err):
        stream.seek(0)
    return code, out.read(), err.read()


class TrialWindow:
    """A real window that opens one desk after the other."""

    def __init__(self) -> None:
        session = Session(places.settings_file(), "Mara Lind")
        self.frame = WindowFrame(session.settings)
        self.window = MainWindow(FirstParts(self.frame, session))
        self.wrong: list[str] = []
        self._before = sys.excepthook
        sys.excepthook = self._caught
        self.frame.resize(1280, 800)
        self.frame.show()

    def close(self) -> None:
        """Closes the window."""
        self.frame.close()
        sys.excepthook = self._before
        self.frame.deleteLater()

    def wrong_with(self, path: Path) -> list[str]:
        """What went wrong while all articles, claims and lists of a desk were shown; one may be brought up to date."""
        before, window = path.read_bytes(), self.window
        desk = self._opened(path)
        for article_id in desk.articles.ids() if desk is not None else ():
            self._do(lambda article_id=article_id: window.current.show_article(article_id))
            for claim_id in list(window.views.claims)[:3]:
                self._do(lambda claim_id=claim_id: window.current.select(claim_id))
        for name in DIALOGS if desk is not None else ():
            QTimer.singleShot(0, self._close_dialogs)
            self._do(window.actions_table[name].trigger)
            self._close_dialogs()
        self._do(window.session.close)
        if path.read_bytes() != before and not (desk is not None and desk.opening.backup):
            self.wrong.append("the window wrote")
        return self.wrong

    def wrong_in_acts(self, path: Path, acts: Iterable[Callable[[], object]]) -> list[str]:
        """What went wrong while a person did some acts in a desk, where it opens."""
        for act in acts if self._opened(path) is not None else ():
            QTimer.singleShot(0, self._close_dialogs)
            self._do(act)
            self._close_dialogs()
        self._do(self.window.session.close)
        return self.wrong

    def _opened(self, path: Path) -> Desk | None:
        self.wrong = []
        self._do(lambda: self.window.file_commands.open_desk(path))
        self._close_dialogs()
        return self.window.session.desk

    def _do(self, act) -> None:
        try:
            act()
        except Exception as error:  # noqa: BLE001 - what comes here would come to the hook in an event
            self._caught(type(error), error, error.__traceback__)
        QApplication.processEvents()

    def _caught(self, kind, error, trace) -> None:
        if isinstance(error, FactcheckError):
            self.window.errors.caught(kind, error, trace)
        else:
            self.wrong.append("".join(traceback.format_exception(kind, error, trace)))

    def _close_dialogs(self) -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                one.reject()
