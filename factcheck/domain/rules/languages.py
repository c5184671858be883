"""Finds the language of an article among those that the rules know."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.domain.rules.language import Language
    from factcheck.domain.rules.sayings import Sayings

_ENGLISH = frozenset({"", "eng", "english"})


def code_of(language: str) -> str:
    """The code of a language as somebody wrote it: “en” for en-GB, and where nobody said what it is."""
    code = language.strip().replace("_", "-").partition("-")[0].casefold()
    return "en" if code in _ENGLISH else code


@cache
def language_of(language: str) -> "Language":
    """The rules for an article in this language, loaded when they are asked for; an unknown one proposes nothing."""
    if code_of(language) != "en":
        from factcheck.domain.rules.language import Language

        return Language()
    from factcheck.domain.rules.en.language import ENGLISH

    return ENGLISH


@cache
def sayings_of(language: str) -> "Sayings":
    """How an article in this language tells who said what, loaded apart since it is asked for by hand alone."""
    if code_of(language) != "en":
        from factcheck.domain.rules.sayings import Sayings

        return Sayings()
    from factcheck.domain.rules.en.sayings import SAYINGS

    return SAYINGS
