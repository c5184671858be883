"""Numbers as lists and notes write them, superscript and subscript ones as Unicode characters."""

import re
from enum import StrEnum

_ROMAN = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL"}
_ROMAN |= {10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
_MOST_REPEATED = 20
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def numeral(number: int, form: str) -> str:
    """`number` in the form of a list: the one that writes 1 as `1`, `01`, `1st`, `a`, `A`, `i` or `I`.

    `aa` and `AA` are letters that go on by repeating (z, aa, bb). Nothing where the form is empty; digits for any other
    form, and for a number that has no letters.
    """
    if not form:
        return ""
    if form.isupper():
        return numeral(number, form.lower()).upper()
    if form == "a" and number > 0:
        return _letters(number)
    if form == "aa" and 0 < number <= 26 * _MOST_REPEATED:
        return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    if form == "i" and 0 < number < 4000:
        return _roman(number).lower()
    if form == "1st":
        return f"{number}{_ENDINGS.get(number % 10, 'th') if number % 100 not in (11, 12, 13) else 'th'}"
    return f"{number:02}" if form == "01" else str(number)


def whole(given: str | None, otherwise: int) -> int:
    """A whole number that a file gives, as far as nine digits go."""
    return int(given) if given and given.isascii() and given.isdigit() and len(given) < 10 else otherwise


def signed(given: str, otherwise: int = 0, longest: int = 9) -> int:
    """A whole number that a file gives, which may be below zero, as far as so many characters go."""
    try:
        return int(given[:longest])
    except ValueError:
        return otherwise


def _letters(number: int) -> str:
    """Letters from a to z, then aa, ab and so on."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN.items():
        times, number = divmod(number, value)
        written += letters * times
    return written


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
