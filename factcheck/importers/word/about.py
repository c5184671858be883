"""What a Word file says about itself: guesses for headline, byline, date and language."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.domain.text import one_line

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What programs write where nobody gave a name.
_NOBODY = frozenset(
    {"", "admin", "administrator", "author", "microsoft office user", "owner", "python-docx", "unknown", "user"}
    | {"windows user", "un-named"}
)


@dataclass(frozen=True, slots=True)
class About:
    """The fields, empty where the file says nothing."""

    title: str = ""
    creator: str = ""
    day: str = ""
    language: str = ""


def about(root: Element | None) -> About:
    """The fields of the part that describes the file."""
    if root is None:
        return About()
    day = _DAY.match(_words(root, "dcterms:created"))
    creator = _words(root, "dc:creator")
    return About(
        _words(root, "dc:title"),
        "" if creator.lower() in _NOBODY else creator,
        day[0] if day else "",
        _words(root, "dc:language"),
    )


def _words(root: Element, name: str) -> str:
    return one_line(root.findtext(name) or "")
