"""What the package needs is what it imports, and nothing is installed for nobody."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import factcheck

PACKAGE = Path(factcheck.__file__).parent
FOR_OTHERS = {"lxml-html-clean": "trafilatura cleans pages with it, and lxml no longer brings it"}


def declared() -> set[str]:
    """The names of the distributions that the package is installed with."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=!~;\[ ]", one)[0].lower() for one in project["dependencies"]}


def imported() -> set[str]:
    """The distributions of all that the package imports, wherever in a module that stands."""
    names = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {one.name.split(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    owners = packages_distributions()
    others = names - sys.stdlib_module_names - {"factcheck"}
    return {re.sub("[_.]", "-", owner).lower() for name in others for owner in owners.get(name, [name])}


def test_everything_that_is_installed_is_imported():
    assert declared() - imported() - FOR_OTHERS.keys() == set()


def test_everything_that_is_imported_is_installed():
    families = {re.split("-", one)[0] for one in declared()}
    assert {one for one in imported() - declared() if one.split("-")[0] not in families} == set()
