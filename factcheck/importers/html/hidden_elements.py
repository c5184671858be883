"""Why words of a web page are no part of its running text: hidden, for screen readers, in a form, in a drawing."""

from dataclasses import dataclass

from factcheck.importers.html import attributes, tags
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.html.page import NonText, Wanted
from factcheck.importers.html.stylesheet import HiddenNames

_BY_NAME = {
    **dict.fromkeys(tags.NEVER_RENDERED | tags.MENUS, NonText.NONE),
    **dict.fromkeys(tags.FIELDS, NonText.FIELD),
    **dict.fromkeys(tags.CONTROLS, NonText.CONTROL),
    **dict.fromkeys(tags.RUBY, NonText.RUBY),
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
        shown = (tags.MENUS if wanted.menus else frozenset()) | (tags.CONTROLS if wanted.controls else frozenset())
        shown |= {"noscript"} if wanted.hidden else frozenset()
        self._by_name = {tag: why for tag, why in _BY_NAME.items() if tag not in shown}

    def over(self, tag: str, given: Attributes, above: Hidden | None) -> Hidden | None:
        """Why an element inside of `above` is no running text, None where it is."""
        if above is None or above.why is NonText.DRAWN:
            if tag in self._by_name:
                return Hidden(self._by_name[tag])
            drawn = Hidden(NonText.NONE, tag == "svg", tag == "math") if tag in _DRAWINGS else above
            return (self.by_look(tag, given) if given or tag == "dialog" else None) or drawn
        if tag in tags.NEVER_RENDERED:
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
        has_look = tag == "dialog" or not _LOOKS.isdisjoint(given)
        if has_look and attributes.is_word_comment(given):
            return Hidden(NonText.COMMENT)
        look = self.names.look_of(given)
        if has_look and attributes.is_word_comment_mark(given):
            look = NonText.NONE
        elif has_look and not self._shows_hidden and look is not NonText.NONE and attributes.is_hidden(tag, given):
            look = NonText.HIDDEN
        return None if look is None or (look is NonText.HIDDEN and self._shows_hidden) else Hidden(look)
