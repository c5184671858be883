"""Superscript and subscript digits as Unicode characters, so that 155 with note 1 never becomes 1551."""

import re
from enum import StrEnum

_PLAIN = "0123456789+-\u2212()"
_RAISED = str.maketrans(f"{_PLAIN}n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_LOWERED = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
# Other letters than n have no characters that every font holds; with them all stays as it is written.
_LETTER = re.compile(r"[^\W\dn_]")


class Height(StrEnum):
    """Position of characters relative to the baseline."""

    LINE = ""
    RAISED = "raised"
    LOWERED = "lowered"


def at_height(words: str, height: Height) -> str:
    """`words` with each figure in them raised or lowered; words with letters stay as they are."""
    if height is Height.LINE or _LETTER.search(words):
        return words
    return words.translate(_RAISED if height is Height.RAISED else _LOWERED)


def height_of(shift: float) -> Height:
    """Where characters stand that are shifted so far, upwards above 0; in points, of which one is only a nudge."""
    if abs(shift) <= 1:
        return Height.LINE
    return Height.RAISED if shift > 0 else Height.LOWERED
