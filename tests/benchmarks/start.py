"""How soon the program is there, beside a bare PySide6 window: `python -m tests.benchmarks.start`."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck.services.demo import make_demo
from tests.benchmarks.timing import head, row

ROUNDS = 10
WATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

def is_awaited(watched):
    return isinstance(watched, QMainWindow)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and is_awaited(watched):
            print(time.time(), flush=True)
            os._exit(0)
        return False

watch = Watch()
application = QApplication(["factcheck"])
application.installEventFilter(watch)
"""
BARE = WATCH + "window = QMainWindow(); window.resize(1280, 800); window.show(); application.exec()"
PROGRAM = WATCH + "from factcheck.__main__ import main; main()"
READABLE = (
    WATCH
    + """
def is_awaited(watched):
    shown = watched.parent()
    return isinstance(shown, QTextBrowser) and shown.viewport() is watched and not shown.document().isEmpty()

from factcheck.__main__ import main; main()
"""
)


def main() -> None:
    """Prints how long it takes until the window is painted first, and until the article in it can be read."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        desk = home / "demo.factcheck"
        make_demo(desk)
        head("Start to first paint")
        for name, code, arguments, goal in (
            ("window there, no file", PROGRAM, [], "ratio 1.6"),
            ("window there, demo article", PROGRAM, [str(desk)], "ratio 1.6"),
            ("demo article to read", READABLE, [str(desk)], ""),
        ):
            ours, bare = [], []
            for each in (code, BARE):
                painted(each, home, arguments)
            for _ in range(ROUNDS):
                ours.append(painted(code, home, arguments))
                bare.append(painted(BARE, home, []))
            row(f"{name} (plain: bare window)", ours, bare, goal)


def painted(code: str, home: Path, arguments: list[str]) -> float:
    """Milliseconds from starting Python until what `code` waits for is painted first."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "FACTCHECK_HOME": str(home)}
    environment["PYTHONPYCACHEPREFIX"] = str(home / "compiled")  # as installed: nothing is compiled when it starts
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    for left in home.glob(".~*.lock"):
        left.unlink()
    return (float(done.stdout.split()[-1]) - begun) * 1000


if __name__ == "__main__":
    main()
