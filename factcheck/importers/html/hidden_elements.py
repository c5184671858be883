"""Why words of a web page are no part of its running text: hidden, for screen readers, in a form, in a drawing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.importers.html import elements
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.page import NonText, Wanted

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
        usual = [name for name in elements.SCREEN_READER_CLASSES if name in sheet]
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
            look = self._look_of({f"#{given['id']}"}) or look
        if "style" in given:
            if look is NonText.HIDDEN and _SHOWS.search(given["style"]):
                return None
            if look is None and _CUTS.search(given["style"]):
                return NonText.SCREEN_READER
        return look

    def _look_of_classes(self, classes: str) -> NonText | None:
        if elements.WORD_COMMENT_LABEL in classes.lower():
            return NonText.NONE
        usual = {f".{one}" for one in elements.SCREEN_READER_CLASSES.intersection(classes.lower().split())}
        look = self._look_of({f".{name}" for name in classes.split()})
        return NonText.SCREEN_READER if look is None and usual - self._known else look

    def _look_of(self, names: set[str]) -> NonText | None:
        if (names & self._hidden) - self._shown:
            return NonText.HIDDEN
        return None if self._cut.isdisjoint(names) else NonText.SCREEN_READER


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


_BY_NAME = {
    **dict.fromkeys(elements.NEVER_RENDERED, NonText.NONE),
    **dict.fromkeys(elements.FIELDS, NonText.FIELD),
    **dict.fromkeys(elements.CONTROLS, NonText.CONTROL),
    **dict.fromkeys(elements.RUBY, NonText.RUBY),
    "noscript": NonText.NOSCRIPT,
}
_DRAWN = frozenset({"text", "foreignobject"})
_NEVER_DRAWN = frozenset({"defs", "symbol", "clippath", "mask", "pattern", "marker", "desc", "metadata"})
_DRAWINGS = frozenset({"math", "svg"})
# Attributes other than names of which one stands in whatever is not shown, but in a dialog that is closed.
_LOOKS = frozenset({"display", "hidden", "popover", "style", "visibility"})


@dataclass(slots=True)
class Hidden:
    """Why an element and those inside it are no running text; `why` is NONE for what is worth no sentence.

    `is_drawing` says that words may be drawn inside, `is_formula` that they make a formula, `is_noted` that words
    were met.
    """

    why: NonText
    is_drawing: bool = False
    is_formula: bool = False
    is_noted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing that stands inside is worth a look."""
        return self.is_noted or not (self.why or self.is_drawing or self.is_formula)


class HiddenElements:
    """Tells which elements are hidden; `names` are those that style sheets hide."""

    def __init__(self, wanted: Wanted) -> None:
        self.names = HiddenNames()
        self._shows_hidden = wanted.hidden
        shown = elements.CONTROLS if wanted.controls else frozenset()
        shown |= {"noscript"} if wanted.hidden else frozenset()
        self._by_name = {tag: why for tag, why in _BY_NAME.items() if tag not in shown}

    def over(self, tag: str, given: Attributes, above: Hidden | None) -> Hidden | None:
        """Why an element inside of `above` is no running text, None where it is."""
        if above is None or above.why is NonText.DRAWN:
            if tag in self._by_name:
                return Hidden(self._by_name[tag])
            drawn = Hidden(NonText.NONE, tag == "svg", tag == "math") if tag in _DRAWINGS else above
            return (self.by_look(tag, given) if given or tag == "dialog" else None) or drawn
        if tag in elements.NEVER_RENDERED:
            return Hidden(NonText.NONE)
        if above.is_formula:
            return self.by_look(tag, given) or above
        if above.is_drawing and tag in _NEVER_DRAWN:
            return Hidden(NonText.NONE)
        if above.is_drawing:
            return self.by_look(tag, given) or (Hidden(NonText.DRAWN) if tag in _DRAWN else above)
        return above

    def by_look(self, tag: str, given: Attributes) -> Hidden | None:
        """Why an element is not shown, by what is said of it or by a style sheet."""
        look = self.names.look_of(given)
        if tag == "dialog" or not _LOOKS.isdisjoint(given):
            style = given.get("style", "")
            if elements.WORD_COMMENT.search(style):
                return Hidden(NonText.COMMENT)
            if elements.WORD_COMMENT_MARK.search(style):
                look = NonText.NONE
            elif not self._shows_hidden and look is not NonText.NONE and elements.is_hidden(tag, given):
                look = NonText.HIDDEN
        return None if look is None or (look is NonText.HIDDEN and self._shows_hidden) else Hidden(look)
