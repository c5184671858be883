"""Writes formulas (OMML) on one line, and symbol font characters as Unicode."""

from xml.etree.ElementTree import Element

from factcheck.importers.docx.elements import at, value

_IN_FRONT = {"m:num": "", "m:den": "/", "m:sup": "^", "m:sub": "_"}
PARTS = (*_IN_FRONT, "m:d", "m:nary", "m:rad")
_PRIVATE = range(0xF000, 0xF100)


def around(element: Element) -> tuple[str, str]:
    """The characters before and behind a part of a formula; none for one without words."""
    words = "".join(one.text or "" for one in element.iter("m:t"))
    if not words:
        return "", ""
    if element.tag == "m:d":
        return _character(element, "m:dPr/m:begChr", "("), _character(element, "m:dPr/m:endChr", ")")
    if element.tag == "m:nary":
        return _character(element, "m:naryPr/m:chr", "∫"), ""
    before, behind = ("", "") if words.isalnum() else ("(", ")")
    return ("√" if element.tag == "m:rad" else _IN_FRONT[element.tag]) + before, behind


def _character(element: Element, path: str, usual: str) -> str:
    return usual if at(element, path) is None else value(element, path, "m:val")


def symbol(font: str, code: str) -> str:
    """The character that a character of a font stands for, given its hexadecimal code; empty where nobody knows."""
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
