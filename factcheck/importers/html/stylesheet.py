"""Style sheets inside a page: which classes and identifiers they hide; nothing else of them matters."""

import re
from collections.abc import Iterator, Sequence
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
# What stands in each rule that sets something far beside the page, and is found faster than by the pattern above.
_FAR = re.compile(r": ?-\d{3}")


@dataclass(slots=True)
class HiddenNames:
    """The classes (".x") and identifiers ("#x") that are hidden always, as far as the sheets so far tell."""

    _hidden: set[str] = field(default_factory=set)
    _shown: set[str] = field(default_factory=set)
    _cut: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)
    _looks: dict[str, NonText | None] = field(default_factory=dict)

    def read(self, sheet: str) -> None:
        """Takes in a style sheet; a name that any rule shows somewhere is not taken for hidden."""
        self._looks.clear()
        sheet = _COMMENT.sub(" ", sheet[:_LARGEST])
        usual = [name for name in tags.SCREEN_READER_CLASSES if name in sheet]
        for selectors, look, is_conditional in _rules(sheet, usual):
            may_hide = "display" in look or "visibility" in look
            if may_hide and _SHOWS.search(look):
                self._shown.update(_NAME.findall(selectors))
            if is_conditional:
                continue
            named = set(map(str.strip, selectors.split(",")))
            self._known |= named
            if may_hide and _HIDES.search(look):
                self._hidden |= named
            if ("clip" in look or _FAR.search(look)) and _CUTS.search(look):
                self._cut |= named

    def look_of(self, given: Attributes) -> NonText | None:
        """Whether an element with these attributes is HIDDEN by its names, for a SCREEN_READER alone, or shown (None).

        A class that pages usually call text for screen readers counts, unless a sheet here makes something else of it.
        The label that Word puts where a comment stands is worth no sentence (NONE).
        """
        look = None
        if "class" in given:
            classes = given["class"]
            if classes not in self._looks:
                self._looks[classes] = self._look_of_classes(classes)
            look = self._looks[classes]
        if "id" in given and look in (None, NonText.SCREEN_READER):
            look = self._look_of(f"#{given['id']}") or look
        if "style" in given:
            if look is NonText.HIDDEN and _SHOWS.search(given["style"]):
                return None
            if look is None and _CUTS.search(given["style"]):
                return NonText.SCREEN_READER
        return look

    def _look_of_classes(self, classes: str) -> NonText | None:
        if tags.WORD_COMMENT_LABEL in classes.lower():
            return NonText.NONE
        looks = {self._look_of(f".{name}") for name in classes.split()}
        usual = {f".{one}" for one in tags.SCREEN_READER_CLASSES.intersection(classes.lower().split())}
        if NonText.HIDDEN in looks:
            return NonText.HIDDEN
        return NonText.SCREEN_READER if NonText.SCREEN_READER in looks or usual - self._known else None

    def _look_of(self, name: str) -> NonText | None:
        if name in self._hidden and name not in self._shown:
            return NonText.HIDDEN
        return NonText.SCREEN_READER if name in self._cut else None


def _rules(sheet: str, usual: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """The selectors and the look of the innermost rules of a sheet, and whether they hold only at times (`@media`).

    Only those that may hide, show or cut something, or that hold a name of the `usual` ones: most do neither.
    """
    depth = 0
    for part in sheet.split("}"):
        opened = part.count("{")
        if opened:
            around, _brace, look = part.rpartition("{")
            look = look.lower()
            if (
                "display" in look
                or "visibility" in look
                or "clip" in look
                or ":-" in look
                or ": -" in look
                or (usual and any(name in around for name in usual))
            ):
                yield around.rpartition("{")[2].rpartition(";")[2], look, depth + opened > 1
            depth += opened
        depth = max(0, depth - 1)
