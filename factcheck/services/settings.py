"""What a person has chosen, in one readable file."""

import json
import os
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from factcheck.places import made
from factcheck.translation import ENGLISH, VARIABLE, use_language

MOST_RECENT = 12
SYSTEM_FONT = "system"


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(slots=True)
class Settings:
    """The choices of the person at this computer; `window` is x, y, width, height in pixels.

    `libreoffice` says that LibreOffice may be started for old Word files, `coverage` that what nobody has marked stands
    out in the article, `cards` that claims stand in words beside it, `claim_list` that the list of claims is shown,
    `dense_list` with each on one line.
    `zoom` is how large the article is set, `window_zoom` everything, in percent.
    `folder` is where a file was last chosen.
    `font` (of the article) and `window_font` are a family, SYSTEM_FONT, or empty for the face that comes along.
    """

    name: str = ""
    initials: str = ""
    language: str = ENGLISH
    theme: Theme = Theme.SYSTEM
    font: str = ""
    window_font: str = ""
    font_size: int = 17
    line_spacing: int = 155
    zoom: int = 100
    window_zoom: int = 100
    single_letter_keys: bool = True
    coverage: bool = False
    cards: bool = True
    claim_list: bool = True
    dense_list: bool = False
    libreoffice: bool = False
    shortcuts: dict[str, str] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    window: list[int] = field(default_factory=list)
    maximised: bool = False
    splitters: dict[str, list[int]] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)
    folder: str = ""

    def remember(self, path: Path) -> None:
        """Puts a desk file first among the recent ones."""
        if self.recent[:1] != [str(path)]:  # with each claim that is gone to: the disk is not asked then
            name = str(path.resolve())
            self.recent = [name, *(one for one in self.recent if one != name)][:MOST_RECENT]


def load(path: Path) -> Settings:
    """The settings in a file; what is missing, unknown or of the wrong kind is as it comes out of the box."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    known = found if isinstance(found, dict) else {}
    kinds = {one.name: one.type for one in fields(Settings)}
    fitting = {name: known[name] for name, kind in kinds.items() if _is(kind, known.get(name))}
    settings = Settings(**fitting)
    settings.theme = Theme(settings.theme)
    return settings


def speak(settings: Settings) -> None:
    """Speaks the language that was chosen, or the one that the environment names."""
    use_language(os.environ.get(VARIABLE) or settings.language)


def save(settings: Settings, path: Path) -> None:
    """Writes the settings; raises UnwritableError or DiskFullError."""
    from factcheck.store.error_translation import from_os
    from factcheck.store.scratch_file import write_atomically  # the window is painted before this is needed

    try:
        made(path.parent)
    except OSError as error:
        raise from_os(path.name, error) from error
    words = json.dumps(asdict(settings), indent=2, ensure_ascii=False)
    # The name of a file may hold what is no UTF-8; JSON has an escape for it.
    write_atomically(path, (words + "\n").encode("utf-8", "backslashreplace"))


def merged(before: Settings, now: Settings, there: Settings) -> Settings:
    """`there`, as the file has them by now, with what changed from `before` to `now`; of a table each entry."""
    names = (one.name for one in fields(Settings))
    values: dict[str, Any] = {name: _merged(*(getattr(some, name) for some in (before, now, there))) for name in names}
    return Settings(**values)


def _merged(before: object, now: object, there: object) -> object:
    if not (isinstance(before, dict) and isinstance(now, dict) and isinstance(there, dict)):
        return there if now == before else now
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    return {name: one for name, one in there.items() if name not in changed} | {
        name: one for name, one in now.items() if name in changed
    }


def _is(kind: object, value: object) -> bool:
    """Whether a value out of the file is of a kind: exactly so, in every place of a list and a table."""
    if kind is Theme:
        return value in list(Theme)
    inner = get_args(kind)
    if isinstance(value, dict):
        return len(inner) == 2 and all(_is(inner[1], one) for one in value.values())
    if isinstance(value, list):
        return len(inner) == 1 and all(_is(inner[0], one) for one in value)
    return type(value) is kind
