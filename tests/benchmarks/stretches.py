"""For how long the window answers nothing while a new proof comes: `python -m tests.benchmarks.stretches`.

Beside it for how long one painting of the whole window keeps it from that.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from factcheck.ui.dialogs.held_sheet import HeldSheet
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from factcheck.ui.main_window import MainWindow
from tests.benchmarks.samples import SIZES, named
from tests.benchmarks.timing import Act, taken
from tests.benchmarks.window import opened

BEAT_MS = 5
CHANGED = 0.01
"""The share of the words that are others in the new proof."""
PATIENCE = 120
"""So many seconds each act may take."""


class Stretches(QObject):
    """How long the loop of events stood still, in milliseconds, as a timer that is due again and again tells it."""

    def __init__(self) -> None:
        super().__init__()
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)
        self._last = 0.0
        self._found: list[float] = []

    def of(self, act: Act, is_done: Callable[[], object]) -> str:
        """The longest ones from the beginning of an act until it is done, and what follows from it."""
        self._last, self._found = time.perf_counter(), []
        self._beat.start()
        begun = self._last
        act()
        while not is_done() and time.perf_counter() - begun < PATIENCE:
            pass_time(50)
        took = time.perf_counter() - begun
        pass_time(1000)
        self._beat.stop()
        self._tick()
        longest = ", ".join(f"{one:.0f}" for one in sorted(self._found, reverse=True)[:3])
        return f"{longest} ms of {took:.1f} s"

    def _tick(self) -> None:
        now = time.perf_counter()
        self._found.append(1000 * (now - self._last))
        self._last = now


def main() -> None:
    """Prints the three longest stretches of each act on articles of three sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(lambda *_: None)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    os.environ["FACTCHECK_HOME"] = tempfile.mkdtemp()  # where unfinished reviews are kept
    print("\nThe longest stretches without an answer (ms)")
    for size, count in SIZES:
        with opened(size, count) as window, tempfile.TemporaryDirectory() as folder:
            print(f"{named(size, count)}: one painting of the window {taken(window.frame.repaint):.0f} ms")
            for name, found in stretches(window, Path(folder) / "draft.txt"):
                print(f"    {name:10}{found}", flush=True)


def stretches(window: MainWindow, file: Path) -> list[tuple[str, str]]:
    """Those of reading a new proof, of its review, its use and its undo."""
    article_id = window.current.article
    assert article_id is not None
    file.write_text(_changed(window.article.proof.text), encoding="utf-8")
    beats = Stretches()

    def read() -> None:
        window.proof_commands.bring_file(article_id, file)

    def review() -> None:
        QTest.keyClick(window.frame.findChildren(ImportSheet)[-1], Qt.Key.Key_Return)

    def use() -> None:
        sheet = window.frame.findChildren(ReviewSheet)[-1]
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        question = sheet.findChild(QPushButton, "question_yes")
        if question is not None and question.isVisible():
            question.click()

    return [
        ("reading", beats.of(read, lambda: seen(window, ImportSheet))),
        ("review", beats.of(review, lambda: seen(window, ReviewSheet))),
        ("use", beats.of(use, lambda: not seen(window, ReviewSheet))),
        ("undo", beats.of(window.history_commands.undo, lambda: not seen(window, HeldSheet))),
    ]


def seen(window: MainWindow, kind: type[QWidget]) -> bool:
    """Whether a sheet of a kind is open."""
    return any(one.isVisible() for one in window.frame.findChildren(kind))


def pass_time(milliseconds: int) -> None:
    """Lets the program and its pool go on; QTest.qWait would keep the pool from Python meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _changed(text: str) -> str:
    """A text of which some words are others, one paragraph a line."""
    chance = random.Random(5)
    paragraphs = (one.split(" ") for one in text.split("\n") if one)
    changed = (" ".join(word + "x" * (chance.random() < CHANGED) for word in words) for words in paragraphs)
    return "\n\n".join(changed)


if __name__ == "__main__":
    main()
