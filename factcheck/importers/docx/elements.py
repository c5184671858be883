"""The elements of WordprocessingML by their short names, `w:p`: their meaning and values."""

from xml.etree.ElementTree import Element

from factcheck.importers.shared.office_files import at

_OPEN = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_PREFIXES = {
    ("wordprocessingml", "main"): "w",
    ("officeDocument", "relationships"): "r",
    ("officeDocument", "math"): "m",
    ("drawingml", "main"): "a",
    ("drawingml", "wordprocessingDrawing"): "wp",
    ("drawingml", "picture"): "pic",
    ("drawingml", "chart"): "c",
    ("drawingml", "diagram"): "dgm",
}
NAMESPACES = {
    **{f"{_OPEN}/{folder}/2006/{name}": prefix for (folder, name), prefix in _PREFIXES.items()},
    **{f"{_STRICT}/{folder}/{name}": prefix for (folder, name), prefix in _PREFIXES.items()},
    f"{_OPEN}/markup-compatibility/2006": "mc",
    f"{_OPEN}/package/2006/relationships": "rel",
    f"{_OPEN}/package/2006/metadata/core-properties": "cp",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_OFF = frozenset({"0", "false", "off"})
# Properties, deleted words and the like, whose insides are no words of the text.
NOT_TEXT = frozenset(
    {"w:pPr", "w:rPr", "w:tblPr", "w:tblPrEx", "w:trPr", "w:tcPr", "w:tblGrid", "w:sectPr", "w:sdtPr", "w:sdtEndPr"}
    | {"w:customXmlPr", "w:smartTagPr", "w:rubyPr", "w:delInstrText", "w:pgNum", "m:ctrlPr", "m:rPr"}
)
# Elements that stand for a character.
CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
# What another program, or a control of a form, put into a `w:object`.
OBJECTS = frozenset({"o:OLEObject", "w:control", "w:objectEmbed", "w:objectLink"})
# What a reader sees: words, images, charts, objects.
CONTENT = OBJECTS | {"w:t", "m:t", "a:t", "pic:pic", "v:imagedata", "v:textpath", "c:chart", "dgm:relIds"}
# The parts of a formula, and what is written in front of those that stand above or below the line.
_IN_FRONT = {"m:num": "", "m:den": "/", "m:sup": "^", "m:sub": "_"}
PARTS_OF_FORMULAS = (*_IN_FRONT, "m:d", "m:nary", "m:rad")


def flag(properties: Element | None, name: str) -> bool | None:
    """The value of a toggle property such as `w:b` among `properties`, None where it is absent."""
    found = None if properties is None else properties.find(name)
    return None if found is None else is_on(found.get("w:val", "1"))


def is_on(given: str) -> bool:
    """Whether the value of a toggle property means on."""
    return given.strip().lower() not in _OFF


def value(parent: Element | None, path: str, attribute: str = "w:val") -> str:
    """An attribute of the element at `path`, or an empty string."""
    found = at(parent, path)
    return "" if found is None else found.get(attribute, "")


def signs_around(element: Element) -> tuple[str, str]:
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
