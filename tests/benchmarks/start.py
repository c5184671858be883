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
TELL = """
import os, time

def tell_when_painted(kind, is_awaited=lambda widget: True):
    paint = kind.paintEvent

    def painted(widget, event):
        paint(widget, event)
        if is_awaited(widget):
            print(time.time(), flush=True)
            os._exit(0)

    kind.paintEvent = painted

"""  # a filter of all events would have Python know every object that gets one: a quarter of a bare window
LOADED = f"""{TELL}
import importlib.machinery, sys

class Awaited:
    def __init__(self, module, kind, **named):
        self.module, self.kind, self.named = module, kind, named

    def find_spec(self, name, path=None, target=None):
        if name != self.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        load = spec.loader.exec_module
        def exec_module(module):
            load(module)
            tell_when_painted(getattr(module, self.kind), **self.named)
        spec.loader.exec_module = exec_module
        return spec

"""  # what is awaited is loaded by the program itself, when and as it does that
BARE = f"""{TELL}
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    pass

tell_when_painted(Window)
application = QApplication(["bare"])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
PROGRAM = f"""{LOADED}
sys.meta_path.insert(0, Awaited("factcheck.ui.app.window_frame", "WindowFrame"))
from factcheck.__main__ import main; main()
"""
READABLE = f"""{LOADED}
has_text = lambda view: not view.document().isEmpty()
sys.meta_path.insert(0, Awaited("factcheck.ui.article.view", "ArticleView", is_awaited=has_text))
from factcheck.__main__ import main; main()
"""


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
