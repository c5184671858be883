"""What of Qt no part of the program asks for."""

from pathlib import Path

import factcheck

PACKAGE = Path(factcheck.__file__).parent


def test_no_layout_is_asked_for_its_items():
    """PySide holds them beyond their end, and takes a widget that is made at the same address for one of them."""
    code = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    assert not [path for path, words in code.items() if ".itemAt(" in words]
