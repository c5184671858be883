"""Several things in one sentence: “a, b and c”."""

from collections.abc import Sequence

from factcheck.translation import pgettext


def comma_list(words: Sequence[str]) -> str:
    """Words one after the other: “a, b, c”."""
    return pgettext("between the parts of a list", ", ").join(words)


def and_list(words: Sequence[str]) -> str:
    """Words that all hold: “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return pgettext("list", "{first} and {last}", first=comma_list(words[:-1]), last=words[-1])
