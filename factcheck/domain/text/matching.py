"""Finding words as people type them, whatever the case, the quotation marks, the dashes and the blanks."""

import re

from factcheck.domain.text.canonical import END_PUNCTUATION, one_line
from factcheck.domain.text.span import Span

_SAME = {'"': '["“”„«»]', "'": "['’‘‚]", "-": "[-‐‑–—]"}
_BEHIND = " " + "".join(sorted(END_PUNCTUATION - set("!?…·‥！？؟—–-")))
_ALIKE = [*((mark, '"') for mark in "“”„«»"), *((mark, "'") for mark in "’‘‚"), *((mark, "-") for mark in "‐‑")]
_COUSINS = {ord(cousin): plain for plain, group in _SAME.items() for cousin in group[1:-1]}
# Letters that `re` takes for the same whatever the case, and `str.casefold` does not.
_COUSINS |= {ord("\u0130"): "i", ord("\u0131"): "i", 0: "\ufffd"}


def folded_words(text: str) -> str:
    """`text` with all that `spans_of` takes for the same made the same: whose words stand in a text, theirs so do.

    It holds no zero character, at which full-text search would end.
    """
    return " ".join(text.translate(_COUSINS).casefold().split())


def alike(words: str) -> str:
    """`words` with straight quotation marks and one kind of hyphen: of these only the print differs."""
    if not words.isascii():
        for mark, plain in _ALIKE:  # many times as fast as a table for all of them
            words = words.replace(mark, plain)
    return words


def plain_words(text: str) -> str:
    """`text` with single blanks, straight quotation marks and one kind of hyphen, as two versions compare equal."""
    return one_line(alike(text))


def bare_words(text: str) -> str:
    """`plain_words` without the stop or comma behind them; marks that say something, such as “!”, “%” and ‘"’, stay."""
    return plain_words(text).rstrip(_BEHIND)


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but blanks, and how quotation marks and hyphens are printed."""
    return one == other or plain_words(one) == plain_words(other)


def spans_of(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`, side by side, never overlapping; empty if there are none to look for.

    Straight quotation marks, hyphens and blanks also find their printed cousins.
    """
    wanted = words.split()
    if not wanted:
        return []
    pattern = r"\s+".join("".join(_SAME.get(character, re.escape(character)) for character in word) for word in wanted)
    return [Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]


def whole_spans_of(text: str, words: str) -> list[Span]:
    """Where words stand whole in `text` as `spans_of` finds them, but for a last stop."""
    found = spans_of(text, words.rstrip(" ."))
    return [one for one in found if not (text[: one.start][-1:].isalnum() or text[one.end : one.end + 1].isalnum())]
