"""Languages that nobody speaks: English a third longer, with accents, in brackets; and the same from right to left."""

import re
import unicodedata
from functools import cache

from babel.messages.catalog import Catalog

OPEN, CLOSE = "⟦", "⟧"
ACCENTED, MIRRORED = "en_XA", "ar_XB"
_BEGINS_AT_THE_RIGHT = "\u200f"
_ACCENT = {"a": "\u0301", "e": "\u0300", "i": "\u0302", "o": "\u0308", "u": "\u030a", "n": "\u0303", "c": "\u0327"}
_LETTER = str.maketrans(
    {small: unicodedata.normalize("NFC", small + mark) for small, mark in _ACCENT.items()}
    | {small.upper(): unicodedata.normalize("NFC", small.upper() + mark) for small, mark in _ACCENT.items()}
)
_PLAIN = {ord(accented): small for small, accented in zip(map(chr, _LETTER), _LETTER.values(), strict=True)}
_MARKS = re.compile(rf"{OPEN}|~*{CLOSE}")
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&[a-z]+;)")


@cache
def pseudo(message: str) -> str:
    """A sentence as the accented language has it: placeholders, tags and keys (&) stay, and “…” is at the end."""
    words = message.removesuffix("…")
    longer = "~" * max(1, len(message) // 3)
    parts = _KEPT.split(words)
    said = "".join(part if at % 2 else part.translate(_LETTER) for at, part in enumerate(parts))
    return f"{OPEN}{said}{longer}{CLOSE}{message[len(words) :]}"


def plain(shown: str) -> str:
    """What the accented language shows, as English has it; English stays as it is."""
    return _MARKS.sub("", shown).translate(_PLAIN) if OPEN in shown else shown


def pseudo_catalogue(messages: Catalog, language: str = ACCENTED) -> Catalog:
    """The catalogue of a language that nobody speaks, whole."""
    catalog = Catalog(locale=language.partition("_")[0], project="Factcheck", fuzzy=False)
    mark = _BEGINS_AT_THE_RIGHT if language == MIRRORED else ""
    for message in messages:
        if message.id:
            catalog.add(message.id, _said(message.id, catalog.num_plurals, mark), context=message.context)
    return catalog


def _said(message: str | tuple[str, str], plurals: int, mark: str) -> str | tuple[str, ...]:
    if isinstance(message, str):
        return mark + pseudo(message)
    one, many = (mark + pseudo(words) for words in message)
    return (one, *[many] * (plurals - 1))
