"""Regular expressions that are compiled when they are first used: many would take long, and few may be asked."""

import re
from functools import lru_cache
from typing import Any, cast


def pattern(expression: str) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, once it is used; its flags stand in the expression, as (?i)."""
    return cast("re.Pattern[str]", _Pattern(expression))


class _Pattern:
    def __init__(self, expression: str) -> None:
        self._given = expression

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Compiles it where it has not what is asked for, which it has from then on."""
        compiled = re.compile(self._given)
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
