"""Writes formulas (OMML) on one line."""

from xml.etree.ElementTree import Element

from factcheck.importers.docx.elements import at, value

_IN_FRONT = {"m:num": "", "m:den": "/", "m:sup": "^", "m:sub": "_"}
PARTS = (*_IN_FRONT, "m:d", "m:nary", "m:rad")


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
