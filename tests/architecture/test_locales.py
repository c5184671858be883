"""Nothing depends on the language of the system."""

import ast
from pathlib import Path

import factcheck

PACKAGE = Path(factcheck.__file__).parent


def properties_set_at_once(path: Path) -> set[str]:
    """What a module gives the classes of Qt by keyword."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id[:2].isupper()]
    return {word.arg for call in made if call.func.id.startswith("Q") for word in call.keywords if word.arg}


def test_no_property_of_qt_that_begins_with_an_i_is_given_by_keyword():
    """PySide makes `setInterval` of it by the capital letters of the system's language, where Turkish has another I."""
    given = {path.name: properties_set_at_once(path) for path in PACKAGE.rglob("*.py")}
    assert "singleShot" in set().union(*given.values())
    assert not {name: words for name, words in given.items() if any(word.startswith("i") for word in words)}
