"""What a person has chosen, in one readable file."""

import json
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from factcheck.services.whole_file import write_whole

MOST_RECENT = 12


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(slots=True)
class Settings:
    """The choices of the person at this computer; sizes in pixels and percent, `window` is x, y, width, height."""

    name: str = ""
    initials: str = ""
    theme: Theme = Theme.SYSTEM
    font: str = ""
    font_size: int = 17
    line_spacing: int = 155
    zoom: int = 100
    single_letter_keys: bool = True
    shortcuts: dict[str, str] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    window: list[int] = field(default_factory=list)
    maximised: bool = False
    splitters: dict[str, list[int]] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)

    def remember(self, path: Path) -> None:
        """Puts a desk file first among the recent ones."""
        name = str(path.resolve())
        self.recent = [name, *(one for one in self.recent if one != name)][:MOST_RECENT]


def load(path: Path) -> Settings:
    """The settings in a file; what is missing, unknown or of the wrong kind is as it comes out of the box."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    settings = Settings()
    if isinstance(found, dict):
        for one in fields(Settings):
            _take(settings, one.name, found.get(one.name))
    return settings


def save(settings: Settings, path: Path) -> None:
    """Writes the settings; raises UnwritableError or DiskFullError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    words = json.dumps(asdict(settings), indent=2, ensure_ascii=False)
    write_whole(path, (words + "\n").encode("utf-8"))


def _take(settings: Settings, name: str, value: Any) -> None:
    default = getattr(settings, name)
    if isinstance(default, Theme):
        if value in list(Theme):
            settings.theme = Theme(value)
    elif type(value) is type(default):
        setattr(settings, name, value)
