"""Imports as Python does them, without PySide6, which reads the source of each module for words of its own."""

import builtins

from PySide6 import QtCore  # noqa: F401 - with which PySide6 puts its own import in the place of Python's


def import_plainly() -> None:
    """Gives imports back to Python, where they are PySide6's: nothing here asks for its `__feature__`.

    It would read every source that is loaded, and keep all of them in memory.
    """
    known = vars(builtins)
    if known["__import__"] is known.get("__feature_import__"):
        known["__import__"] = known["__orig_import__"]
