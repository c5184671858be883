"""What a Word file says about itself: guesses for headline, byline, date and language."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.domain.text.canonical import one_line
from factcheck.importers.shared.metadata import day_of, writer


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
    return About(
        _words(root, "dc:title"),
        writer(_words(root, "dc:creator")),
        day_of(_words(root, "dcterms:created")),
        _words(root, "dc:language"),
    )


def _words(root: Element, name: str) -> str:
    return one_line(root.findtext(name) or "")
