"""Style sheets inside a page: which classes and identifiers they hide; nothing else of them matters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.importers.html import tags
from factcheck.importers.html.attributes import Attributes

_LARGEST = 500_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile("[{}]")
_NAME = re.compile(r"[.#][\w-]+")
_HIDES = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
# How pages keep words for screen readers: cut to a dot, or set far beside the page.
_CUTS = re.compile(
    r"clip\s*:\s*rect\((?:\s*,?\s*[01](?:px)?){4}\s*\)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|(?:left|right|top|text-indent)\s*:\s*-(?:\d{4,5}px|\d{3,5}r?em)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class HiddenNames:
    """The classes (".x") and identifiers ("#x") that are hidden always, as far as the sheets so far tell."""

    _hidden: set[str] = field(default_factory=set)
    _shown: set[str] = field(default_factory=set)
    _cut: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)

    def read(self, sheet: str) -> None:
        """Takes in a style sheet; a name that any rule shows somewhere is not taken for hidden."""
        for rule in _rules(_COMMENT.sub(" ", sheet[:_LARGEST])):
            if _SHOWS.search(rule.look):
                self._shown.update(_NAME.findall(rule.selectors))
            if rule.is_conditional:
                continue
            named = {one for part in rule.selectors.split(",") if _NAME.fullmatch(one := part.strip())}
            self._known |= named
            self._hidden |= named if _HIDES.search(rule.look) else set()
            self._cut |= named if _CUTS.search(rule.look) else set()

    def hide(self, given: Attributes) -> bool:
        """Whether an element with these attributes is hidden by its names."""
        if not self._hidden or _SHOWS.search(given.get("style", "")):
            return False
        return not _names(given).isdisjoint(self._hidden - self._shown)

    def are_only_heard(self, given: Attributes) -> bool:
        """Whether an element with these attributes is there for screen readers alone.

        A class that pages usually call such text counts, unless a sheet here makes something else of it.
        """
        if _CUTS.search(given.get("style", "")):
            return True
        names = _names(given)
        usual = {name for name in names if name[1:].lower() in tags.HEARD_CLASSES}
        return not names.isdisjoint(self._cut) or bool(usual - self._known)


def _names(given: Attributes) -> set[str]:
    return {f".{name}" for name in given.get("class", "").split()} | {f"#{given.get('id', '')}"}


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
