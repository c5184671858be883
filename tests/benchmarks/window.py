"""How fast the whole window is on a real file: `python -m tests.benchmarks.window`.

Each key is timed in three runs of the same keys, and the least of the three is taken, so that what else a machine does
that others use falls out; what a key does itself takes as long each time. Beside it a loop of additions is timed so.
"""

import gc
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QThreadPool, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import factcheck
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.garbage import collect_rarely
from factcheck.services.opening import new_desk
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.main_window import MainWindow
from tests.benchmarks.samples import SIZES, blocks, named, places
from tests.benchmarks.timing import Act, head, interleaved, row, several

FRAME = "p99 < 16.7"
RUNS = 3
ADDITIONS = 300_000
"""They take some 8.5 ms where a bare window takes 160 ms, on the machine that the goals are meant for: half a frame."""
OURS = str(Path(factcheck.__file__).parent)
SHOWN = {
    "list": "ClaimList.paintEvent",
    "article": "ShownArticle.paintEvent",
    "panel": "ClaimPanel.show_claim",
    "counts": "ClaimFilterBar.show_counts",
    "history": "ClaimPanel.show_history",
}
Times = tuple[list[float], list[float]]
"""Those of keys, and of the loops beside them."""
Answer = TypeVar("Answer")
KEYS = {"1": Qt.Key.Key_1, "2": Qt.Key.Key_2, "3": Qt.Key.Key_3}


def main() -> None:
    """Prints how long a key takes until its verdict is on the disk and painted, and a letter in the filter."""
    head(f"The window (plain: {ADDITIONS:,} additions)")
    for size, count in SIZES:
        asked, on, letters = zip(*(alone(keys_of, size, count) for _ in range(RUNS)), strict=True)
        for what, runs in (("reason asked", asked), ("on to the next", on)):
            ours, plain = map(least, zip(*runs, strict=True))
            row(f"{named(size, count)}: verdict, {what}", ours, plain, f"  {FRAME}; ratio p99 2")
        row(f"{named(size, count)}: letter in the filter", least(letters), goal=FRAME)
        print(f"{named(size, count)}, a second time", *alone(costs_of, size, count), sep="\n    ")


def alone(work: Callable[..., Answer], *given: object) -> Answer:
    """What `work` answers in a process of its own, as a person has one: after other windows keys take a tenth more."""
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=begin) as pool:
        return pool.submit(work, *given).result()


def begin() -> None:
    """Makes the application of a process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(lambda *_: None)  # a screen that is none says what it cannot do
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")


def keys_of(size: int, count: int) -> tuple[Times, Times, list[float]]:
    """How long verdicts with the reason asked, those that go on and letters take, the verdicts beside additions."""
    with opened(size, count) as window:
        on = going_on(window, min(100, count - 1))
        return judging(window, 300), on, typing(window, 10)


def costs_of(size: int, count: int) -> list[str]:
    """What each act costs when it is done a second time."""
    with opened(size, count) as window:
        middle = window.article.document().characterCount() // 2
        cost(window, middle - 100)
        return cost(window, middle)


def least(runs: Iterable[list[float]]) -> list[float]:
    """The least time of each key in several runs."""
    return [min(times) for times in zip(*runs, strict=True)]


@contextmanager
def opened(size: int, count: int) -> Iterator[MainWindow]:
    """The window on a file with one article of `size` code points and `count` claims."""
    with tempfile.TemporaryDirectory() as folder:
        path = filled(Path(folder) / "long.factcheck", size, count)
        with shown(path, Path(folder) / "settings.toml") as window:
            yield window


@contextmanager
def shown(path: Path, settings: Path) -> Iterator[MainWindow]:
    """The window on a file, once all that nobody marked is counted and rules are loaded: each verdict changes it."""
    session = Session(settings, "Mara Lind")
    frame = WindowFrame(session.settings)
    window = MainWindow(FirstParts(frame, session))
    frame.resize(1280, 800)
    frame.show()
    session.open(path)
    window.article.document().size()  # asks Qt to lay out all of it
    QTest.qWait(800)
    while window.views.shown.facts.missing:
        QTest.qWait(100)
    QThreadPool.globalInstance().waitForDone()
    collect_rarely()  # as the program does once it has started
    yield window
    gc.unfreeze()
    frame.close()
    frame.deleteLater()
    settle()


def filled(path: Path, size: int, count: int) -> Path:
    """A desk file with one article and `count` claims."""
    pieces = [one if isinstance(one, Piece) else Piece(BlockKind.PARAGRAPH, one) for one in blocks(size)]
    desk = new_desk(path, "Mara Lind")
    article_id = desk.articles.add(assembled(pieces, ArticleDraft("", ())))
    with desk.unit_of_work.batch():
        for span in places(desk.articles.proof(article_id).text, count):
            desk.claims.add(article_id, span)
    desk.close()
    return path


def additions() -> None:
    """Adds numbers up, and does nothing else."""
    total = 0
    for number in range(ADDITIONS):
        total += number


def judging(window: MainWindow, rounds: int) -> Times:
    """Disputed and unverified in turn on one claim after the other, with the reason asked for each time."""
    keys = cycle("23")
    claims = cycle(list(window.views.claims)[:39])  # an odd number, so that each gets the other verdict next time

    def next_claim() -> None:
        window.current.select(next(claims))
        window.claims.setFocus()
        settle()

    return interleaved(lambda: press(window, next(keys)), additions, rounds, next_claim)


def going_on(window: MainWindow, rounds: int) -> Times:
    """Supported, which goes on to the next claim that nobody judged."""
    window.current.select(next(iter(window.views.claims)))
    window.claims.setFocus()
    return interleaved(lambda: press(window, "1"), additions, rounds, settle)


def typing(window: MainWindow, rounds: int) -> list[float]:
    """A word typed letter by letter and taken back."""
    window.filter_bar.focus_words()
    field = QApplication.focusWidget()
    letters = [Qt.Key(ord(letter)) for letter in "BEIJING WAS"]
    keys = (letters + [Qt.Key.Key_Backspace] * len(letters)) * rounds
    steps = iter(keys)
    return several(lambda: struck(field, next(steps)), len(keys), settle)


def cost(window: MainWindow, at: int) -> list[str]:
    """What a highlight at `at`, a verdict on it, undo and redo of the verdict and undo of both ask, call and show."""
    return [
        f"{name}: {counted(window, act)}"
        for name, act in (
            ("highlight", lambda: window.claim_commands.make(Span(at, at + 20))),
            ("verdict", lambda: window.verdict_commands.judge_shown(Judgement.DISPUTED)),
            ("undo", window.history_commands.undo),
            ("redo", window.history_commands.redo),
            ("undo again", window.history_commands.undo),
            ("undo of the highlight", window.history_commands.undo),
        )
    ]


def counted(window: MainWindow, act: Act) -> str:
    """Statements of SQL, calls of our own functions and those that paint what follows, and what was shown how often."""
    assert window.session.desk is not None
    connection = window.session.desk.unit_of_work.store.file.db
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    doing, painting = own_calls(act), own_calls(settle)
    connection.set_trace_callback(None)
    shown = ", ".join(f"{part} {(doing + painting)[call]}" for part, call in SHOWN.items())
    return f"{len(asked)} statements, {doing.total():,} calls, {painting.total():,} to paint; shown: {shown}"


def own_calls(act: Act) -> Counter[str]:
    """How often each function of ours is called meanwhile, generators and comprehensions too."""
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(OURS):
            found[frame.f_code.co_qualname] += 1

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return found


def press(window: MainWindow, key: str) -> None:
    """A key where the keyboard is, until list and article are painted."""
    struck(window.claims, KEYS[key])


def struck(widget: QWidget | None, key: Qt.Key) -> None:
    """A key on a widget, and all the painting that follows from it."""
    QTest.keyClick(widget, key)
    QApplication.processEvents()


def settle() -> None:
    """Does what is left to do, outside of the measurement."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


if __name__ == "__main__":
    main()
