"""Who stands behind an act."""

from dataclasses import dataclass

from factcheck.domain.records.ids import PersonId

UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Person:
    """A checker or editor by name and initials; never the login name."""

    id: PersonId
    name: str
    initials: str


def initials_of(name: str) -> str:
    """The first letters of the words of `name`, at most four; nobody has none."""
    if name == UNNAMED:
        return ""
    return "".join(word[0].upper() for word in name.split() if word[0].isalnum())[:4]
