"""Numbers as lists write them: digits, letters, Roman numerals."""

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def numeral(number: int, form: str) -> str:
    """`number` in the form of a list, one of `1 a A i I`; nothing where the form is empty, digits for any other."""
    if not form:
        return ""
    if number > 0 and form in ("a", "A"):
        return _letters(number) if form == "a" else _letters(number).upper()
    if 0 < number < 4000 and form in ("i", "I"):
        return _roman(number).lower() if form == "i" else _roman(number)
    return str(number)


def _letters(number: int) -> str:
    """Letters from a to z, then aa, ab and so on."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
