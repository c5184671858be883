"""Names: one for each thing, so that a reader who meets one again knows it."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
DOCS = PACKAGE.parent / "docs"
ARCHITECTURE = DOCS / "architecture.md"


def public_classes() -> dict[str, list[str]]:
    """The modules that define each public class."""
    found = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(path.relative_to(PACKAGE).as_posix())
    return found


def _rows_of_packages() -> Iterator[tuple[str, str]]:
    """Each package that has a row of its own, with what the row says of it."""
    for line in ARCHITECTURE.read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r"\| `([a-z_/]+)` \| (.*) \|", line)
        if found and (PACKAGE / found[1]).is_dir():
            yield found[1], found[2]


def test_no_two_classes_share_a_name():
    assert not {name: paths for name, paths in public_classes().items() if len(paths) > 1}


def test_the_architecture_page_names_every_package():
    words = ARCHITECTURE.read_text(encoding="utf-8")
    packages = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")} - {"."}
    assert not {package for package in packages if f"`{package}`" not in words}


def test_the_architecture_page_names_no_module_that_is_not_there():
    for package, row in _rows_of_packages():
        named = set(re.findall(r"`([a-z_]+)`", row))
        there = {path.stem for path in (PACKAGE / package).rglob("*")}
        assert named - there == set(), package


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page):
    named = set(re.findall(r"`((?:tests/)?(?:[a-z_]+/)+[a-z_0-9]+\.py)`", page.read_text(encoding="utf-8")))
    assert not {path for path in named if not any((root / path).exists() for root in (PACKAGE, PACKAGE.parent))}
