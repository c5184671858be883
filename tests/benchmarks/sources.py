"""How fast the window is where claims have much evidence of many sources: `python -m tests.benchmarks.sources`.

Each act is also done in a window on the same article without any evidence, and both three times as in the benchmark of
the window: the least time of each round is taken.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.opening import open_desk
from factcheck.ui.commands.source_commands import SourceCommands
from factcheck.ui.dialogs.source_sheet import SourceSheet
from factcheck.ui.main_window import MainWindow
from tests.benchmarks.samples import SIZES, named
from tests.benchmarks.timing import Act, head, row, several
from tests.benchmarks.window import FRAME, RUNS, alone, filled, least, settle, shown

CLAIMS_PER_SOURCE, LINKS_PER_CLAIM = 5, 3
ROUNDS = 100
"""So many that what is done for the first time, which takes longer, is the one of them above the p99."""
Acts = tuple[Act, Act]
"""What is measured, and what is done before each time outside of the measurement."""


def main() -> None:
    """Prints what the acts of the main job, and others, take with evidence on every claim, and without any."""
    size, count = SIZES[-1]
    links, sources = LINKS_PER_CLAIM * count, count // CLAIMS_PER_SOURCE
    head(f"{named(size, count)}, {links:,} pieces of evidence of {sources:,} sources (plain: no evidence)")
    runs = [[alone(times_of, size, count, with_evidence) for with_evidence in (True, False)] for _ in range(RUNS)]
    for name in ACTS:
        ours, plain = (least(one[name] for one in some) for some in zip(*runs, strict=True))
        row(name, ours, plain, FRAME if name in MAIN_JOB else "")


def times_of(size: int, count: int, with_evidence: bool) -> dict[str, list[float]]:
    """How long each act takes in one window, round for round."""
    with opened(size, count, with_evidence) as window:
        found = {}
        for name, acts in ACTS.items():
            act, before = acts(window)
            found[name] = several(act, ROUNDS, before)
        return found


@contextmanager
def opened(size: int, count: int, with_evidence: bool) -> Iterator[MainWindow]:
    """The window on a file with an article of `size` code points and `count` claims, with evidence on each or none."""
    with tempfile.TemporaryDirectory() as folder:
        path = filled(Path(folder) / "long.factcheck", size, count)
        if with_evidence:
            record_evidence(path, count)
        with shown(path, Path(folder) / "settings.toml") as window:
            yield window


def record_evidence(path: Path, count: int) -> None:
    """Records evidence for every claim of a file, each source for as many claims as any other."""
    desk = open_desk(path, "Mara Lind")
    claims = list(desk.case(desk.articles.only()).claims)
    with desk.unit_of_work.batch():
        for number in range(LINKS_PER_CLAIM * count):
            source = number % (count // CLAIMS_PER_SOURCE)
            stance = Stance.CONTRADICTS if number % 7 == 0 else Stance.SUPPORTS
            draft = EvidenceDraft(f"Report {source}", quote=f"It says {number}.", locator="page 2", stance=stance)
            desk.evidence.add([claims[number % count]], draft)
    desk.close()


def selecting(window: MainWindow) -> Acts:
    """Goes on to another claim."""
    claims = cycle(list(window.views.claims)[:39])
    return _settled(lambda: window.current.select(next(claims)))


def judging(window: MainWindow) -> Acts:
    """Disputes the current claim, or takes that back."""
    judgements = cycle([Judgement.DISPUTED, Judgement.CLEAR])
    return _settled(lambda: window.verdict_commands.judge_shown(next(judgements)))


def highlighting(window: MainWindow, step: int, first: int = 2_000) -> Acts:
    """Makes a claim of words in sight, which stand `step` code points behind the ones before; the `first` there.

    They are scrolled to outside of the measurement: the program highlights nothing that is out of sight.
    """
    assert window.views.case is not None
    text = window.views.case.proof.text
    places = (Span(at, at + 20) for at in range(first, len(text), step) if "\n" not in text[at : at + 20])
    words = next(places)

    def scroll() -> None:
        nonlocal words
        words = next(places)
        window.article.reveal(words)
        settle()

    return _settled(lambda: window.claim_commands.make(words), scroll)


def following(window: MainWindow) -> Acts:
    """Brings the row of words that were highlighted far away into sight, in the frame after they are painted."""
    highlight, scroll = highlighting(window, 5_000, 4_500)

    def before() -> None:
        scroll()
        highlight()

    def act() -> None:
        QApplication.processEvents()
        QApplication.processEvents()

    return act, before


def recording(window: MainWindow) -> Acts:
    """Records a piece of evidence of a new source, each time for another claim, which is the current one."""
    numbers, claims = iter(range(10_000)), cycle(list(window.views.claims))

    def select() -> None:
        window.current.select(next(claims))
        settle()

    def act() -> None:
        assert window.session.desk is not None
        claim = window.current.claim
        assert claim is not None
        window.session.desk.evidence.add([claim], EvidenceDraft(f"New report {next(numbers)}", locator="page 1"))

    return _settled(act, select)


def listing(window: MainWindow) -> Acts:
    """Opens the sheet of sources, and closes it."""
    commands = next(one for one in window.commands if isinstance(one, SourceCommands))

    def act() -> None:
        commands.show()
        (sheet,) = window.frame.findChildren(SourceSheet)
        sheet.leave()
        QApplication.sendPostedEvents(sheet, QEvent.Type.DeferredDelete.value)

    return _settled(act)


def undoing(window: MainWindow) -> Acts:
    """Takes back what was done last."""
    return _settled(window.history_commands.undo)


def _settled(act: Act, before: Act = settle) -> Acts:
    def whole() -> None:
        act()
        QApplication.processEvents()

    return whole, before


MAIN_JOB: dict[str, Callable[[MainWindow], Acts]] = {
    "go to another claim": selecting,
    "verdict": judging,
    "highlight near the one before": partial(highlighting, step=150),
    "highlight far from it": partial(highlighting, step=5_000),
    "its row in the list, in the frame after": following,
    "evidence of a new source": recording,
    "undo": undoing,
}
ACTS = MAIN_JOB | {"open the sheet of sources": listing}

if __name__ == "__main__":
    main()
