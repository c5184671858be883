"""What the source says to people: calls of the translation, and sentences that go past it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.translation import forms
from tests.translations.catalogues import BY_NUMBER, ROOT

MESSAGE_AT = {
    "_": (0,),
    "N_": (0,),
    "NC_": (1,),
    "pgettext": (1,),
} | dict.fromkeys(BY_NUMBER, (0,))
NOT_FOR_PEOPLE = {"compile", "debug", "info", "warning", "error", "exception", "execute", "ValueError", "TypeError"}
NOT_FOR_PEOPLE |= {"split", "startswith", "field", "ReadingLimitError", "UnsafeFileError"}
NOT_FOR_PEOPLE |= {"NoSuchRecordError", "cast", "check_iso", "check_not_to_come", "check_published"}
"""What is called with literals that nobody reads: patterns, lines of a log, keys of sentences."""
_SENTENCE = re.compile(r"[A-Za-z’']{2,},? [a-zA-Z’']{2,}|^[A-Z][a-z]+[.:!?]$")

_CODE = re.compile(
    r"\b(?:SELECT|FROM|WHERE|ORDER BY|LIMIT|JOIN|CREATE|ALTER|INSERT|UPDATE|DROP (?:TABLE|INDEX)|VALUES|PRAGMA|AND|AS"
    r"|IN|NULL)\b"
    r"|json_set|iif\(|coalesce|, article\.|\bat, |<\w+ \w+=|font: |\w::"
)
"""SQL, HTML and CSS."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function of the translation; `has_more` says that a table of values is handed over."""

    place: str
    name: str
    messages: tuple[ast.expr, ...]
    filled: frozenset[str]
    has_more: bool

    @property
    def literals(self) -> list[str]:
        """The messages that stand there in letters, in both forms where they go by number."""
        found = [one.value for one in self.messages if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        return [form for words in found for form in forms(words)] if self.name in BY_NUMBER else found


def modules(*rooms: str) -> list[Path]:
    """The modules of some rooms: folders or files of the package."""
    places = [ROOT / "factcheck" / room for room in rooms]
    return sorted({path for place in places for path in ([place] if place.is_file() else place.rglob("*.py"))})


def calls(path: Path) -> Iterator[Call]:
    """Each call of the translation in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = _called(node)
        if isinstance(node, ast.Call) and name in MESSAGE_AT:
            filled = {one.arg for one in node.keywords if one.arg} | ({"count"} if name in BY_NUMBER else set())
            messages = tuple(node.args[at] for at in MESSAGE_AT[name])
            has_more = any(one.arg is None for one in node.keywords)
            yield Call(f"{path.relative_to(ROOT)}:{node.lineno}", name, messages, frozenset(filled), has_more)


def sentences_past(path: Path) -> Iterator[str]:
    """Each literal that reads like a sentence and is no docstring, message, pattern or line of a log."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(one) for node in ast.walk(tree) for part in _not_shown(node) for one in ast.walk(part)}
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) and id(node) not in passed else None
        if isinstance(words, str) and _SENTENCE.search(words) and not _CODE.search(words):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: {words}"


def _not_shown(node: ast.AST) -> list[ast.expr]:
    """The parts of a node that nobody reads: docstrings, messages, contexts, keys of a table."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]
    if isinstance(node, ast.Dict):
        return [key for key in node.keys if key is not None]
    if isinstance(node, ast.Subscript):
        return [node.slice]
    if isinstance(node, ast.Call) and _called(node) == "Messages":
        return node.args[1:]
    return [node] if isinstance(node, ast.Call) and _called(node) in MESSAGE_AT.keys() | NOT_FOR_PEOPLE else []


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")
