"""Gives each sentence in the language that was chosen: marked where it is written, translated where it is shown.

Placeholders have names and are filled after the translation. A catalogue that is missing, damaged or wrong in an entry
never stops anybody: the English sentence is shown instead. Nothing is read before a language is chosen.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from struct import error as StructError  # noqa: N812
from typing import Final, TypeVar

from typing_extensions import override

from factcheck import places
from factcheck.resources import resource

ENGLISH: Final = "en"
DOMAIN: Final = "factcheck"
VARIABLE: Final = "FACTCHECK_LANGUAGE"
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_UNREADABLE = (OSError, ValueError, LookupError, StructError)
_FORMS = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_UNFIT = (LookupError, ValueError, AttributeError, TypeError)


@dataclass(frozen=True, slots=True)
class _Catalogue:
    code: str
    words: NullTranslations


Key = TypeVar("Key")


class Messages(Mapping[Key, str]):
    """A table of messages that is made at import; each is translated when it is looked up.

    `english` holds them as they are written, for what is the same in every language.
    """

    def __init__(self, english: Mapping[Key, str], context: str = "") -> None:
        self.english: Final = english
        self._context = context

    def filled(self, key: Key, /, **values: object) -> str:
        """The message of a key with what it names."""
        message = self.english[key]
        return pgettext(self._context, message, **values) if self._context else _(message, **values)

    __getitem__ = filled

    def by_number(self, key: Key, count: int, /, **values: object) -> str:
        """The message of a key by number, marked by `NP_`."""
        return counted(self.english[key], count, **values)

    @override
    def __iter__(self) -> Iterator[Key]:
        return iter(self.english)

    @override
    def __len__(self) -> int:
        return len(self.english)


_english = _Catalogue(ENGLISH, NullTranslations())
_everywhere = _english
_here: ContextVar[_Catalogue | None] = ContextVar("language", default=None)


def _(message: str, /, **values: object) -> str:
    """A whole sentence: `_("“{name}” cannot be read.", name=name)`; an empty one stays empty."""
    words = (_here.get() or _everywhere).words.gettext(message) if message else ""
    return filled_in(words, message, values) if values else words


def counted(message: str, count: int, /, **values: object) -> str:
    """A sentence by number: `counted("{count} [claim|claims]", count)`; `{count}` is filled by itself."""
    one, many = forms(message)
    english = one if count == 1 else many
    return filled_in((_here.get() or _everywhere).words.ngettext(one, many, count), english, {"count": count, **values})


def if_any(message: str, count: int, /, **values: object) -> str:
    """The same, or nothing where there are none."""
    return counted(message, count, **values) if count > 0 else ""


@cache
def forms(message: str) -> tuple[str, str]:
    """A message for one thing and for many, which differ in what stands as “[one|many]” in it."""
    return _FORMS.sub(r"\1", message), _FORMS.sub(r"\2", message)


def pgettext(context: str, message: str, /, **values: object) -> str:
    """A sentence or word that means something else elsewhere; `context` tells translators what."""
    words = (_here.get() or _everywhere).words.pgettext(context, message)
    return filled_in(words, message, values) if values else words


def N_(message: str) -> str:
    """The message itself, found by translators; whoever shows it says `_(message)`."""
    return message


def NP_(message: str) -> str:
    """The message itself, found by translators; whoever shows it says `counted(message, count)`."""
    return message


def NC_(context: str, message: str) -> str:
    """The message itself, found by translators; whoever shows it says `pgettext(context, message)`."""
    del context
    return message


def filled_in(translated: str, english: str, values: Mapping[str, object]) -> str:
    """A translation with the values it names, escaped where it is markup; the English where it does not fit."""
    try:
        return translated.format_map(values)
    except _UNFIT:
        return english.format_map(values)


def use_language(code: str) -> None:
    """Speaks a language from now on, in all threads; English where there is no catalogue of it."""
    global _everywhere
    _everywhere = _catalogue(code)


@contextmanager
def language(code: str) -> Iterator[None]:
    """Speaks a language within a block, as for a report in another one than the window's."""
    before = _here.set(_catalogue(code))
    try:
        yield
    finally:
        _here.reset(before)


def current_language() -> str:
    """The code of the language that is spoken."""
    return (_here.get() or _everywhere).code


def is_right_to_left() -> bool:
    """Whether the language that is spoken is written from right to left."""
    return current_language().partition("_")[0] in _RIGHT_TO_LEFT


def languages() -> dict[str, str]:
    """The languages that there are: the name of each, in itself, by its code; English first."""
    found = {path.parents[1].name for folder in _folders() for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return {code: _own_name(code) for code in (ENGLISH, *sorted(found))}


def _own_name(code: str) -> str:
    with language(code):
        return pgettext("the name of this language, in itself", "English")


def _catalogue(code: str) -> _Catalogue:
    """The catalogue of a language, of its land if there is one; English where none can be read."""
    for folder in _folders() if code != ENGLISH else ():
        try:
            return _Catalogue(code, translation(DOMAIN, folder, [code]))
        except _UNREADABLE:
            continue
    return _english


def _folders() -> tuple[Path, Path]:
    """Where catalogues are: first those that somebody tries out, then those that come along."""
    return places.translations(), resource("translations")
