"""What an action is: its name in code, its words, its keys, and the menu in which it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from factcheck.translation import _, pgettext


class Where(Enum):
    """Where the keys of an action act: everywhere, in article and list, or in the article alone."""

    EVERYWHERE = "everywhere"
    READING = "reading"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: its name in code, its words, its keys and where they act; its menu, in which it may begin a group.

    Words, description, menus and `also`, other words by which the palette finds it, are messages. A switch is shown as
    on or off, and what is in force of several with a tick.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    description: str = ""
    where: Where = Where.EVERYWHERE
    is_switch: bool = False
    submenu: str = ""
    menu: str = ""
    begins_group: bool = False
    also: str = ""


def keys_of(entry: Entry, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action: those chosen in the settings, else those of the table."""
    if entry.name in chosen:
        return (chosen[entry.name],) if chosen[entry.name] else ()
    return entry.keys


def is_single(key: str) -> bool:
    """Whether a key is a letter or digit that would also be typed into a text."""
    return len(key.removeprefix("Shift+")) == 1


def action_words(entry: Entry) -> str:
    """The words of an action without the signs for its access key and for the dialog that it opens."""
    return _(entry.words).replace("&", "").removesuffix("…")


def menu_words(entry: Entry) -> str:
    """The name of the menu in which an action stands."""
    return pgettext("menu", entry.menu).replace("&", "")
