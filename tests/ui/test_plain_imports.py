"""Modules are loaded without their sources being read."""

import subprocess
import sys

PROGRAM = """
import linecache, sys
from factcheck import __main__ as program, places

def tell():
    from factcheck.ui.main_window import MainWindow
    print([name for name in linecache.cache if "factcheck" in name])
    sys.exit()

places.settings_file = tell  # which the window asks for first
sys.argv = ["factcheck"]
program.main()
"""
PLACED_BY_ANOTHER = """
import builtins
from factcheck.ui.plain_imports import import_plainly

plain = builtins.__import__
ours = lambda *words, **named: plain(*words, **named)
builtins.__import__ = ours
import_plainly()
print(builtins.__import__ is ours)
"""


def said(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


def test_the_window_is_loaded_without_reading_the_sources_of_its_modules():
    assert said(PROGRAM) == "[]"


def test_an_import_that_somebody_else_put_there_stays():
    assert said(PLACED_BY_ANOTHER) == "True"
