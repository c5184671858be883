"""A window in which somebody types and judges until it is killed; tells of each word and act, and of time that passes.

`python -m tests.trials.typed_window FOLDER SEED`, with the window offscreen unless the environment says otherwise.
"""

import os
import random
import sys
import time
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import Checker, story_draft
from tests.trials.acting import desk_in, work_in
from tests.trials.kill import BEAT_MS
from tests.trials.looking import TrialWindow

FIELDS = ("N", "E", "A")  # note, which saves itself; evidence and question, which are forms
CLAIMS = ("240 metres", "every bill", "old bridge")


def person_at(path: Path) -> tuple[TrialWindow, Checker]:
    """A person before a story with three claims."""
    trial = TrialWindow()
    person = Checker(trial.window, SimpleNamespace(waitUntil=lambda _is_so: QApplication.processEvents()))
    trial.window.session.new(path)
    trial.window.current.show_article(trial.window.session.required_desk.articles.add(story_draft()))
    for words in CLAIMS:
        person.select(words)
        person.press("Return", "Return")
    return trial, person


def tell(what: str) -> None:
    """Says that something was done, or that a beat has passed: by its timers a window knows no other time."""
    print(what, flush=True)


def work(person: Checker, chance: random.Random, until: float) -> None:
    """Types words into fields and forms, saves forms now and then, and judges, as fast as a person in a hurry."""
    typed, judged = 0, Counter[str]()
    while time.monotonic() < until:
        number = str(chance.randrange(1, 1 + len(CLAIMS)))
        person.window.claim_commands.go_to(number)
        person.window.article.setFocus()
        if chance.random() < 0.3:
            judged[number] += 1
            person.press("123"[judged[number] % 3])  # the same verdict within one second is no change
            tell(f"judged {judged.total()}")
            continue
        field = chance.choice(FIELDS)
        person.press(field)
        for _word in range(chance.randrange(1, 12)):
            typed += 1
            for letter in f"w{typed} ":
                QTest.keyClick(person.focus(), letter)
                QTest.qWait(chance.randrange(1, 40))
            tell(f"typed w{typed}")
        QTest.qWait(chance.choice((0, 100, 400, 700)))
        if field != "N":  # which Esc would put back to what it was
            person.press(chance.choice(("Esc", "Ctrl+Return")))


def main() -> int:
    """Works for a minute at most."""
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    work_in(folder)
    desk_in(folder).parent.mkdir(parents=True)
    application = QApplication([])
    trial, person = person_at(desk_in(folder))
    beats = QTimer(interval=BEAT_MS)
    beats.timeout.connect(lambda: tell("beat"))
    beats.start()
    tell("begun")
    work(person, random.Random(seed), time.monotonic() + 60)
    del application
    return 1 if trial.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
