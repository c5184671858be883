"""Why words of a web page are no part of its running text: hidden, only heard, in a form, in a drawing."""

import re
from collections.abc import Set
from dataclasses import dataclass

from factcheck.importers.html import attributes, tags
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.html.page import Medium
from factcheck.importers.html.stylesheet import HiddenNames

_UNSEEN = (
    (tags.MACHINE | tags.MENUS, Medium.NONE),
    (tags.FIELDS, Medium.FIELD),
    (tags.CONTROLS, Medium.CONTROL),
    (tags.SCRIPTLESS, Medium.SCRIPTLESS),
)
_DRAWN = frozenset({"text", "foreignobject"})
_NEVER_DRAWN = frozenset({"defs", "symbol", "clippath", "mask", "pattern", "marker", "desc", "metadata"})
_HIDES = re.compile(r"none|hidden", re.IGNORECASE)


@dataclass(slots=True)
class Veil:
    """What lies over an element and those inside it; `why` is NONE for what is no text and worth no sentence.

    `is_drawing` says that words may be drawn inside, `is_formula` that they make a formula, `is_noted` that words
    were met.
    """

    why: Medium
    is_drawing: bool = False
    is_formula: bool = False
    is_noted: bool = False


class Veils:
    """Tells the veil of each element; `shown` are elements that are text here, though they usually are none."""

    def __init__(self, shown: Set[str]) -> None:
        self.names = HiddenNames()
        self._shown = shown

    def over(self, tag: str, given: Attributes, above: Veil | None) -> Veil | None:
        """The veil over an element that stands under `above`, None where it is seen."""
        if above is None or above.why is Medium.DRAWN:
            return self._by_name(tag, given) or self._hidden(tag, given) or above
        if tag in tags.MACHINE:
            return Veil(Medium.NONE)
        if above.is_formula:
            return self._hidden(tag, given) or above
        if above.is_drawing and tag in _NEVER_DRAWN:
            return Veil(Medium.NONE)
        if above.is_drawing:
            return self._hidden(tag, given) or (Veil(Medium.DRAWN) if tag in _DRAWN else above)
        return above

    def _by_name(self, tag: str, given: Attributes) -> Veil | None:
        """The veil of an element that is no running text because of what it is."""
        if tag in self._shown:
            return None
        if tag in ("math", "svg"):
            return self._hidden(tag, given) or Veil(Medium.NONE, tag == "svg", tag == "math")
        return next((Veil(why) for names, why in _UNSEEN if tag in names), None)

    def _hidden(self, tag: str, given: Attributes) -> Veil | None:
        """The veil of an element that is hidden by what is said of it, or by a style sheet."""
        drawn = given.get("display", "") + given.get("visibility", "")
        if attributes.is_hidden(tag, given) or _HIDES.fullmatch(drawn) or self.names.hide(given):
            return Veil(Medium.HIDDEN)
        return Veil(Medium.HEARD) if self.names.are_only_heard(given) else None
