"""Rooms: what may import what, and that the page, the contracts and the folders know the same ones."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
ROOT = PACKAGE.parent
BEGINNINGS = r"(SELECT|PRAGMA|INSERT (OR \w+ )?INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP|BEGIN)\b"
STATEMENT, ANYWHERE = re.compile(rf"\s*{BEGINNINGS}"), re.compile(BEGINNINGS)


def contracts() -> dict[str, dict]:
    """The contracts of import-linter by their ids."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    return {one["id"]: one for one in table["contracts"]}


def rooms_there() -> set[str]:
    """The folders of the package that hold modules, and the one room that is a module."""
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"app"}


def test_nothing_is_imported_that_a_contract_forbids():
    pytest.importorskip("importlinter")
    check = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def statements_in(path: Path) -> list[str]:
    """The words of a module that are a statement of SQL, or its beginning."""
    words = path.read_text(encoding="utf-8")
    if not ANYWHERE.search(words):
        return []
    nodes = (node for node in ast.walk(ast.parse(words)) if isinstance(node, ast.Constant))
    return [node.value for node in nodes if isinstance(node.value, str) and STATEMENT.match(node.value)]


def test_sql_stands_in_the_store_alone():
    found = {path.relative_to(PACKAGE): statements_in(path) for path in PACKAGE.rglob("*.py")}
    assert {path.parts[0] for path, statements in found.items() if statements} == {"store"}


def test_the_layers_of_the_contract_are_the_rooms_that_there_are():
    layers = {room for layer in contracts()["rooms"]["layers"] for room in re.split(r"\W+", layer)}
    assert layers == rooms_there()
    assert {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"} - layers == set(
        contracts()["rooms"]["exhaustive_ignores"]
    )


def test_the_picture_on_the_architecture_page_draws_the_layers_of_the_contract():
    words = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    lines = words.split("```")[1].splitlines()
    drawn = [sorted(set(line[:26].split()) & rooms_there()) for line in lines]
    layers = [sorted(re.split(r"\W+", layer)) for layer in contracts()["rooms"]["layers"]]
    assert [room for line in drawn for room in line] == [room for layer in layers for room in layer]
