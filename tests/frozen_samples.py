"""A program that begins itself as a frozen one does, with the Python of the tests inside."""

import os
import sys
from pathlib import Path

import pytest

needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the program is a script of POSIX")


def freeze(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Lets this process take itself for a frozen program."""
    program = folder / "frozen"
    lines = [
        f"#!{sys.executable}",
        "import sys",
        f"sys.path[:] = {[one for one in sys.path if os.path.isabs(one)]!r}",
        "sys.frozen, sys.executable = True, __file__",
        "from factcheck.__main__ import main",
        "sys.exit(main())",
    ]
    program.write_text("\n".join(lines), encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
