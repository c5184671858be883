"""Regular expressions that are compiled when they are first used: many would take long, and few may be asked."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast


def pattern(expression: str) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, once it is used; its flags stand in the expression, as (?i)."""
    return cast("re.Pattern[str]", _Pattern(expression, re.compile))


def unicode_pattern(expression: str) -> re.Pattern[str]:
    """The same for an expression that only the `regex` library knows, which is loaded then, too."""
    return cast("re.Pattern[str]", _Pattern(expression, _compiled_by_regex))


def _compiled_by_regex(expression: str) -> object:
    import regex

    return regex.compile(expression)


class _Pattern:
    def __init__(self, expression: str, compiling: Callable[[str], object]) -> None:
        self._expression, self._compiling = expression, compiling

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Compiles it where it has not what is asked for, which it has from then on."""
        compiled = self._compiling(self._expression)
        for method in ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


NEVER = pattern("(?!)")
"""What no text matches."""
Endings = tuple[tuple[re.Pattern[str], str], ...]
"""How words end in another form: what is found, and what is put in its place."""


@lru_cache(maxsize=1024)
def reworded(word: str, endings: Endings) -> str:
    """A word with the first ending that fits, else as it is."""
    return next((found.sub(put, word, count=1) for found, put in endings if found.search(word)), word)
