"""Style sheets inside a page: which classes and identifiers they hide; nothing else of them matters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.importers.html import tags
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.html.page import NonText

_LARGEST = 500_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAME = re.compile(r"[.#][\w-]+")
_HIDES = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
# How pages keep words for screen readers: cut to a dot, or set far beside the page.
_CUTS = re.compile(
    r"clip\s*:\s*rect\((?:\s*,?\s*[01](?:px)?){4}\s*\)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|(?:left|right|top|text-indent)\s*: ?-(?:\d{4,5}px|\d{3,5}r?em)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class HiddenNames:
    """The classes (".x") and identifiers ("#x") that are hidden always, as far as the sheets so far tell."""

    _hidden: set[str] = field(default_factory=set)
    _shown: set[str] = field(default_factory=set)
    _cut: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)
    _looks: dict[tuple[str, str], NonText] = field(default_factory=dict)

    def read(self, sheet: str) -> None:
        """Takes in a style sheet; a name that any rule shows somewhere is not taken for hidden."""
        self._looks.clear()
        names_usual = any(name in sheet for name in tags.SCREEN_READER_CLASSES)
        for selectors, look, is_conditional in _rules(_COMMENT.sub(" ", sheet[:_LARGEST])):
            # Most rules are about neither, which is told faster so than by the patterns.
            may_hide = "display" in look or "visibility" in look
            may_cut = "clip" in look or ":-" in look or ": -" in look
            if not (may_hide or may_cut or names_usual):
                continue
            if may_hide and _SHOWS.search(look):
                self._shown.update(_NAME.findall(selectors))
            if is_conditional:
                continue
            named = set(map(str.strip, selectors.split(",")))
            self._known |= named
            if may_hide and _HIDES.search(look):
                self._hidden |= named
            if may_cut and _CUTS.search(look):
                self._cut |= named

    def look_of(self, given: Attributes) -> NonText:
        """Whether an element with these attributes is HIDDEN by its names, for a SCREEN_READER alone, or NONE of these.

        A class that pages usually call text for screen readers counts, unless a sheet here makes something else of it.
        """
        named, style = (given.get("class", ""), given.get("id", "")), given.get("style", "")
        if named not in self._looks:
            self._looks[named] = self._look_of(*named)
        look = self._looks[named]
        if look is NonText.HIDDEN and style and _SHOWS.search(style):
            return NonText.NONE
        return NonText.SCREEN_READER if style and not look and _CUTS.search(style) else look

    def _look_of(self, classes: str, name: str) -> NonText:
        names = {f"#{name}", *(f".{one}" for one in classes.split())}
        if (names & self._hidden) - self._shown:
            return NonText.HIDDEN
        usual = {f".{one}" for one in tags.SCREEN_READER_CLASSES.intersection(classes.lower().split())}
        return NonText.NONE if names.isdisjoint(self._cut) and not usual - self._known else NonText.SCREEN_READER


def _rules(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """The selectors and the look of the innermost rules of a sheet, and whether they hold only at times (`@media`)."""
    depth = 0
    for part in sheet.split("}"):
        around, brace, look = part.rpartition("{")
        if brace:
            depth += 1 + around.count("{")
            yield around.rpartition("{")[2].rpartition(";")[2], look.lower(), depth > 1
        depth = max(0, depth - 1)
