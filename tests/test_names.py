"""Names: one for each thing, so that a reader who meets one again knows it."""

import ast
from collections import defaultdict
from pathlib import Path

import factcheck

PACKAGE = Path(factcheck.__file__).parent
ARCHITECTURE = PACKAGE.parent / "docs" / "architecture.md"


def public_classes() -> dict[str, list[str]]:
    """The modules that define each public class."""
    found = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(path.relative_to(PACKAGE).as_posix())
    return found


def test_no_two_classes_share_a_name():
    assert not {name: paths for name, paths in public_classes().items() if len(paths) > 1}
