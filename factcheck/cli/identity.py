"""The person a command acts for, and arguments decoded to text."""

import os
from argparse import Namespace

from factcheck import places
from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.text.canonical import lone_surrogates

_FILES = frozenset({"desk", "articles", "edits", "to", "folder"})


def who(given: str | None) -> tuple[str, str]:
    """Name and initials: `--as`, else FACTCHECK_USER, else the settings, else none; never the login name."""
    for name in (given, decoded_argument("name", os.environ.get("FACTCHECK_USER", ""))):
        if name and name.strip():
            return name.strip(), ""

    from factcheck.services.settings import load

    settings = load(places.settings_file())
    return settings.name, settings.initials


def decode_arguments(arguments: Namespace) -> None:
    """Sees to it that words are text, in every locale; names of files may be any bytes.

    Raises LoneSurrogateError.
    """
    for name, value in vars(arguments).items():
        if name not in _FILES and isinstance(value, str):
            setattr(arguments, name, decoded_argument("name" if name == "who" else name, value))


def decoded_argument(field: str, words: str) -> str:
    """`words` as UTF-8 where the locale took their bytes for no text; raises LoneSurrogateError."""
    if not lone_surrogates(words):
        return words
    try:
        return os.fsencode(words).decode("utf-8")
    except UnicodeError as error:
        raise LoneSurrogateError(field) from error
