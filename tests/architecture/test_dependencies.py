"""What the package needs is what it imports, nothing is installed for nobody, and the lock file pins all of it."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import factcheck

PACKAGE = Path(factcheck.__file__).parent
FOR_OTHERS = {"lxml-html-clean": "trafilatura cleans pages with it, and lxml no longer brings it"}


PROJECT = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (PACKAGE.parent / "requirements.lock").read_text(encoding="utf-8")


def declared() -> set[str]:
    """The names of the distributions that the package is installed with."""
    return {re.split(r"[<>=!~;\[ ]", one)[0].lower() for one in PROJECT["dependencies"]}


def locked() -> list[tuple[Requirement, int]]:
    """What the lock file pins, each with how many files of it may be installed, by their SHA-256."""
    pieces = re.split(r"\n(?=\S)", re.sub(r"(?m)^#.*\n", "", LOCK))
    return [
        (Requirement(piece.partition("\n")[0].rstrip(" \\")), len(re.findall("--hash=sha256:[0-9a-f]{64}", piece)))
        for piece in pieces
    ]


def wanted() -> list[Requirement]:
    """What the package, its tests and its tools ask for."""
    extras = PROJECT["optional-dependencies"]
    every = map(Requirement, [*PROJECT["dependencies"], *extras["test"], *extras["dev"]])
    return [one for one in every if one.name != "factcheck"]


@cache
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


def version_of(pinned: Requirement) -> str:
    ((operator, version),) = [(one.operator, one.version) for one in pinned.specifier]
    assert operator == "=="
    return version


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_the_lock_file_pins_what_is_asked_for_once_on_each_python_and_system(python, system):
    here = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    pins: dict[str, list[str]] = {}
    for pinned, _files in locked():
        if pinned.marker is None or pinned.marker.evaluate(here):
            pins.setdefault(canonicalize_name(pinned.name), []).append(version_of(pinned))
    assert [name for name, versions in pins.items() if len(versions) > 1] == []
    for one in wanted():
        if one.marker is None or one.marker.evaluate(here):
            assert [one.specifier.contains(version) for version in pins.get(canonicalize_name(one.name), [])] == [True]


def test_nothing_is_installed_but_files_that_the_lock_file_knows():
    assert [pinned.name for pinned, files in locked() if not files] == []
