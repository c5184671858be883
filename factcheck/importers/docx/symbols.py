"""Signs of symbol fonts as the characters that they look like."""

_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """The character that a sign of a font stands for, given its hexadecimal code; empty where nobody knows."""
    from mammoth.docx.dingbats import dingbats

    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known: int | None = dingbats.get((font, number))
    if known is None and number in _PRIVATE:
        known = dingbats.get((font, number - _PRIVATE.start))
    if known is None and number >= 0x20 and not (0xD800 <= number < 0xF900):
        known = number
    return chr(known) if known is not None and known < 0x110000 else ""
