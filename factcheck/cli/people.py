"""Who stands behind what is done from the command line."""

import os
from argparse import Namespace

from factcheck import places
from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.text import lone_surrogates

_FILES = frozenset({"desk", "articles", "edits", "to", "folder"})


def who(given: str | None) -> tuple[str, str]:
    """Name and initials: `--as`, else FACTCHECK_USER, else the settings, else none; never the login name."""
    for name in (given, os.environ.get("FACTCHECK_USER")):
        if name and name.strip():
            return name.strip(), ""

    from factcheck.services.settings import load

    settings = load(places.settings_file())
    return settings.name, settings.initials


def refuse_half_characters(arguments: Namespace) -> None:
    """Raises LoneSurrogateError where words came in bytes that are no text; names of files may be so."""
    words = {**vars(arguments), "who": arguments.who or os.environ.get("FACTCHECK_USER")}
    for name, value in words.items():
        if name not in _FILES and isinstance(value, str) and lone_surrogates(value):
            raise LoneSurrogateError("name" if name == "who" else name)
