"""What no test may do unnoticed: the guards of conftest.py, tried on tests that do it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CULPRITS = {
    "logs": "import logging; logging.getLogger('factcheck').warning('careful')",
    "warns": "import warnings; warnings.warn('careful')",
    "calls": "import socket, contextlib\n    with contextlib.suppress(OSError), socket.socket() as one:"
    "\n        one.connect(('192.0.2.1', 80))",
    "asks": "import socket, contextlib\n    with contextlib.suppress(OSError), socket.socket() as one:"
    "\n        one.connect_ex(('192.0.2.1', 80))",
    "leaves_a_window": "from PySide6.QtWidgets import QWidget\n    qapp.window = QWidget(); qapp.window.show()",
    "makes_qt_complain": "from PySide6.QtCore import qWarning\n    qWarning('careful')",
}
HONEST = "assert not desk.articles.all(); desk_path.write_text('x', encoding='utf-8')"


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """What became of each test in a run of its own."""
    folder = tmp_path_factory.mktemp("guarded")
    guards = "from tests import conftest\nglobals().update(vars(conftest))\n"
    (folder / "conftest.py").write_text(guards, encoding="utf-8")
    lines = [f"def test_{name}(qapp):\n    {code}\n" for name, code in CULPRITS.items()]
    lines.append(f"def test_is_honest(desk, desk_path):\n    {HONEST}\n")
    (folder / "test_culprits.py").write_text("\n".join(lines), encoding="utf-8")
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", folder, "-rA", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, folder / "test_culprits.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout


@pytest.mark.parametrize("name", CULPRITS)
def test_a_culprit_is_caught(outcome, name):
    assert any(f"{word} test_culprits.py::test_{name}" in outcome for word in ("FAILED", "ERROR")), outcome


def test_an_honest_test_passes(outcome):
    assert "PASSED test_culprits.py::test_is_honest" in outcome, outcome
    assert "FAILED test_culprits.py::test_is_honest" not in outcome
