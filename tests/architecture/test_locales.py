"""Nothing depends on the language of the system."""

import ast
import re
from pathlib import Path

import factcheck

PACKAGE = Path(factcheck.__file__).parent
TESTS = Path(__file__).parents[1]
OF_THE_SYSTEM = re.compile("%[aAbBhpcxXr]")
"""Names of months and days, and ways to write a moment, in the language of the system."""


def properties_set_at_once(path: Path) -> set[str]:
    """What a module gives the classes of Qt by keyword."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id[:2].isupper()]
    return {word.arg for call in made if call.func.id.startswith("Q") for word in call.keywords if word.arg}


def test_no_property_of_qt_that_begins_with_an_i_is_given_by_keyword():
    """PySide makes `setInterval` of it by the capital letters of the system's language, where Turkish has another I."""
    given = {path.name: properties_set_at_once(path) for path in [PACKAGE / "app.py", *(PACKAGE / "ui").rglob("*.py")]}
    assert "singleShot" in set().union(*given.values())
    assert not {name: words for name, words in given.items() if any(word.startswith("i") for word in words)}


def formats_in(path: Path) -> set[str]:
    """The formats by which a module writes or reads moments, in f-strings and in calls such as `strftime`."""
    words = path.read_text(encoding="utf-8")
    if not re.search("%[A-Za-z]", words):
        return set()
    nodes = list(ast.walk(ast.parse(words)))
    specs = [node.format_spec for node in nodes if isinstance(node, ast.FormattedValue) and node.format_spec]
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    words = [word for spec in specs for word in ast.walk(spec)]
    words += [word for call in calls if call.func.attr in ("strftime", "strptime") for word in call.args]
    return {str(word.value) for word in words if isinstance(word, ast.Constant)}


def test_no_moment_is_written_in_the_language_of_the_system():
    found = {path.name: formats_in(path) for root in (PACKAGE, TESTS) for path in root.rglob("*.py")}
    assert "%H:%M:%S" in found["timestamps.py"]
    assert not {name: some for name, some in found.items() if any(map(OF_THE_SYSTEM.search, some))}
