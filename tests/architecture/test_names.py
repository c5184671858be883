"""Names: one for each thing, so that a reader who meets one again knows it."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import factcheck
from factcheck.ui.app.action_entry import action_words
from factcheck.ui.app.action_table import TABLE

PACKAGE = Path(factcheck.__file__).parent


@cache
def statements() -> list[tuple[type[ast.stmt], str, Path]]:
    """The kind and the name of what each module defines, with the module."""
    bodies = {path: ast.parse(path.read_text(encoding="utf-8")).body for path in sorted(PACKAGE.rglob("*.py"))}
    named = [(one, path) for path, body in bodies.items() for one in body if hasattr(one, "name")]
    return [(type(one), one.name, path.relative_to(PACKAGE)) for one, path in named]


def defined(kind: type[ast.stmt]) -> Iterator[tuple[str, Path]]:
    """The public names that statements of a kind define in modules, with the module."""
    return ((name, path) for of, name, path in statements() if of is kind and not name.startswith("_"))


def room_of(module: Path) -> str:
    """The room of a module; a kind of file that is read is one of its own."""
    return "/".join(module.parts[: 2 if module.parts[0] == "importers" else 1])


def test_no_two_classes_share_a_name():
    found = defaultdict(list)
    for name, module in defined(ast.ClassDef):
        found[name].append(module.as_posix())
    assert not {name: modules for name, modules in found.items() if len(modules) > 1}


def test_no_two_functions_of_a_room_share_a_name():
    found = defaultdict(list)
    for name, module in defined(ast.FunctionDef):
        found[room_of(module), name].append(module.as_posix())
    assert not {name: modules for name, modules in found.items() if len(modules) > 1}


def test_no_two_commands_share_a_name_or_the_words_in_a_menu():
    assert len({one.name for one in TABLE}) == len(TABLE)
    assert len({(one.menu, action_words(one)) for one in TABLE}) == len(TABLE)
