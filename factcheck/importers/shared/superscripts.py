"""Superscript and subscript digits as Unicode characters, so that 155 with note 1 never becomes 1551."""

import re
from enum import StrEnum

_PLAIN = "0123456789+-\u2212()"
_SUPERSCRIPTS = str.maketrans(f"{_PLAIN}n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_SUBSCRIPTS = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
# Other letters than n have no characters that every font holds; with them all stays as it is written.
_LETTER = re.compile(r"[^\W\dn_]")


class Height(StrEnum):
    """Position of characters relative to the baseline."""

    BASELINE = ""
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


def at_height(words: str, height: Height) -> str:
    """`words` with the superscript or subscript of each figure in them; words with letters stay as they are."""
    if height is Height.BASELINE or _LETTER.search(words):
        return words
    return words.translate(_SUPERSCRIPTS if height is Height.SUPERSCRIPT else _SUBSCRIPTS)


def height_of(shift: float) -> Height:
    """Where characters stand that are shifted so far, upwards above 0; in points, of which one is only a nudge."""
    if abs(shift) <= 1:
        return Height.BASELINE
    return Height.SUPERSCRIPT if shift > 0 else Height.SUBSCRIPT
