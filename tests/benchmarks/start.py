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
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and isinstance(watched, QMainWindow):
            print(time.time(), flush=True)
            os._exit(0)
        return False

watch = Watch()
application = QApplication(["factcheck"])
application.installEventFilter(watch)
"""
BARE = WATCH + "window = QMainWindow(); window.resize(1280, 800); window.show(); application.exec()"
PROGRAM = WATCH + "from factcheck.__main__ import main; main()"


def main() -> None:
    """Prints how long it takes from the start of the process until the window is painted first."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        desk = home / "demo.factcheck"
        make_demo(desk)
        head("Start to first paint")
        for name, arguments in (("start page", []), ("demo article open", [str(desk)])):
            ours, bare = [], []
            for code in (PROGRAM, BARE):
                painted(code, home, arguments)
            for _ in range(ROUNDS):
                ours.append(painted(PROGRAM, home, arguments))
                bare.append(painted(BARE, home, []))
            row(f"{name} (plain: bare window)", ours, bare, "ratio 1.6")


def painted(code: str, home: Path, arguments: list[str]) -> float:
    """Milliseconds from starting Python until the main window gets its first paint event."""
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
