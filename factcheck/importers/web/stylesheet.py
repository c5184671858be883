"""Style sheets inside a page: which classes and identifiers they hide; nothing else of them matters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.importers.web.attributes import Attributes

_LARGEST = 500_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile("[{}]")
_NAME = re.compile(r"[.#][\w-]+")
_HIDES = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)


@dataclass(slots=True)
class HiddenNames:
    """The classes (".x") and identifiers ("#x") that are hidden always, as far as the sheets so far tell."""

    _hidden: set[str] = field(default_factory=set)
    _shown: set[str] = field(default_factory=set)

    def read(self, sheet: str) -> None:
        """Takes in a style sheet; a name that any rule shows somewhere is not taken for hidden."""
        for rule in _rules(_COMMENT.sub(" ", sheet[:_LARGEST])):
            if _SHOWS.search(rule.look):
                self._shown.update(_NAME.findall(rule.selectors))
            if not rule.is_conditional and _HIDES.search(rule.look):
                named = [one.strip() for one in rule.selectors.split(",")]
                self._hidden.update(one for one in named if _NAME.fullmatch(one))

    def hide(self, given: Attributes) -> bool:
        """Whether an element with these attributes is hidden by its names."""
        if not self._hidden or _SHOWS.search(given.get("style", "")):
            return False
        names = {f".{name}" for name in given.get("class", "").split()} | {f"#{given.get('id', '')}"}
        return not names.isdisjoint(self._hidden - self._shown)


@dataclass(frozen=True, slots=True)
class _Rule:
    selectors: str
    look: str
    is_conditional: bool


def _rules(sheet: str) -> Iterator[_Rule]:
    """The innermost rules of a sheet; those inside `@media` and its like hold only at times."""
    depth, at, selectors = 0, 0, ""
    for brace in _BRACE.finditer(sheet):
        between, at = sheet[at : brace.start()], brace.end()
        if brace[0] == "{":
            depth, selectors = depth + 1, between.rpartition(";")[2]
        else:
            if selectors:
                yield _Rule(selectors, between, depth > 1)
            depth, selectors = max(0, depth - 1), ""
