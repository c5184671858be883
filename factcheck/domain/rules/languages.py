"""Finds the language of an article among those that the rules know."""

from functools import cache

from factcheck.domain.rules.language import Language

_ENGLISH = frozenset({"", "eng", "english"})


def code_of(language: str) -> str:
    """The code of a language as somebody wrote it: “en” for en-GB, and where nobody said what it is."""
    code = language.strip().replace("_", "-").partition("-")[0].casefold()
    return "en" if code in _ENGLISH else code


@cache
def language_of(language: str) -> Language:
    """The rules for an article in this language; of one that they do not know they propose nothing."""
    if code_of(language) != "en":
        return Language()
    from factcheck.domain.rules.en.language import ENGLISH  # read with the first article

    return ENGLISH
