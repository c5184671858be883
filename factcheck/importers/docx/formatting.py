"""Formatting of paragraphs and runs: direct properties over those of their styles."""

from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.docx.elements import flag, value
from factcheck.importers.docx.styles import LEVELS, Numbering, Styles, outlined
from factcheck.importers.docx.styles import PLAIN as NO_ROLE
from factcheck.importers.docx.text import ParagraphFormat
from factcheck.importers.shared.numerals import Height, height_of, signed, whole
from factcheck.importers.shared.office_files import at
from factcheck.importers.shared.paragraph import PLAIN, TextFormat

_EMPHASES = (
    (StyleKind.BOLD, "w:b", "w:bCs"),
    (StyleKind.ITALIC, "w:i", "w:iCs"),
    (StyleKind.STRUCK, "w:strike", "w:strike"),
    (StyleKind.STRUCK, "w:dstrike", "w:dstrike"),
)
_HEIGHTS = {"superscript": Height.SUPERSCRIPT, "subscript": Height.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class DocxRunFormat:
    """Run formatting: emphasis, hidden or not, the languages it names, superscript or subscript."""

    format: TextFormat = PLAIN
    hidden: bool = False
    languages: Element | None = None
    height: Height = Height.BASELINE


class Formatting:
    """Resolves the properties of paragraphs and runs."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._hides = styles.usually("w:vanish")
        self._turned = styles.usually("w:bidi", "w:pPr")
        self._usual = at(styles.defaults, "w:rPrDefault/w:rPr/w:lang")

    def paragraph(self, properties: Element | None) -> ParagraphFormat:
        """How a paragraph with these properties is set."""
        style = value(properties, "w:pStyle") or self._styles.usual
        role = self._styles.role(style)
        outline = value(properties, "w:outlineLvl")
        from_style, its_level = self._styles.numbering(style)
        named = self._numbering.by_style.get(style, ("", 0))
        number = value(properties, "w:numPr/w:numId") or from_style or named[0]
        if its_level is None:
            its_level = named[1] if from_style else 0
        rtl = flag(properties, "w:bidi")
        return ParagraphFormat(
            outlined(outline) if outline and role == NO_ROLE else role,
            "" if number == "0" else number,
            min(whole(value(properties, "w:numPr/w:ilvl"), its_level), LEVELS - 1),
            self._turned or self._styles.flag(style, "w:bidi", "w:pPr") if rtl is None else rtl,
            bool(flag(at(properties, "w:rPr"), "w:vanish")),
            self._styles.flag(style, "w:vanish"),
        )

    def run(self, properties: Element | None, format: ParagraphFormat) -> DocxRunFormat:
        """How a run with these properties looks in a paragraph of this format."""
        if properties is None:
            return DocxRunFormat(PLAIN, format.hidden or self._hides)
        style = value(properties, "w:rStyle")
        of_style = partial(self._styles.flag, style)
        turned = bool(flag(properties, "w:rtl"))
        styles = set()
        for kind, name, name_turned in _EMPHASES:
            said = flag(properties, name_turned if turned else name)
            if of_style(name) if said is None else said:
                styles.add((kind, ""))
        hidden = flag(properties, "w:vanish")
        if hidden is None:
            hidden = (format.hidden != of_style("w:vanish")) or self._hides
        return DocxRunFormat(frozenset(styles), hidden, properties.find("w:lang"), self._height(properties, style))

    def _height(self, properties: Element, style: str) -> Height:
        """Where a run stands, by itself or by its style; shifts are counted in half points."""
        aligned = value(properties, "w:vertAlign") or self._styles.value(style, "w:vertAlign")
        if aligned in _HEIGHTS:
            return _HEIGHTS[aligned]
        return height_of(signed(value(properties, "w:position")) / 2)

    def language(self, format: DocxRunFormat, script: str) -> str:
        """The language of a run for a script, an attribute of `w:lang`; empty where none is named."""
        named = (None if one is None else one.get(script) for one in (format.languages, self._usual))
        return next((one for one in named if one), "")
