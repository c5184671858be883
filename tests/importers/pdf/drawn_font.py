"""Pages in a font that is drawn for them: how wide each letter is, where its ink is and what it means is known."""

from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2

from factcheck.importers.pdf.glyphs import GlyphReader
from factcheck.importers.pdf.page import Glyph, PdfContents
from factcheck.importers.pdf.viewport import viewport_of
from tests.pdf_samples import written


@dataclass(frozen=True, slots=True)
class Shape:
    """A letter in thousandths of the size: its advance, the box of its ink, and what it means if not its code."""

    advance: int
    ink_end: int
    bottom: int = 0
    meaning: str = ""


def drawn(font: Mapping[str, Shape], *shown: tuple[float, str], size: float = 10) -> bytes:
    """A page with strings shown at these places of one line."""
    first, last = ord(min(font)), ord(max(font))
    widths = " ".join(str(font[chr(code)].advance) if chr(code) in font else "0" for code in range(first, last + 1))
    names = " ".join(f"{ord(code)} /g{ord(code)}" for code in font)
    procedures = " ".join(f"/g{ord(code)} {number} 0 R" for number, code in enumerate(font, 8))
    meanings = " ".join(f"<{ord(code):02x}> <{ord(shape.meaning or code):04x}>" for code, shape in font.items())
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
            "/Resources << /Font << /F 6 0 R >> >> >>",
            _stream(" ".join(f"BT /F {size} Tf {x} 700 Td ({text}) Tj ET" for x, text in shown)),
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] "
            f"/FirstChar {first} /LastChar {last} /Widths [{widths}] /Encoding << /Differences [{names}] >> "
            f"/CharProcs << {procedures} >> /ToUnicode 7 0 R >>",
            _stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> "
                f"endcodespacerange {len(font)} beginbfchar {meanings} endbfchar endcmap"
            ),
            *map(_procedure, font.values()),
        ]
    )


def in_a_face(stem: int, words: str) -> bytes:
    """Words in a face whose stems are so thick, in thousandths of the size; a fifth of its weight."""
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
            "/Resources << /Font << /F 6 0 R >> >> >>",
            _stream(f"BT /F 10 Tf 100 700 Td ({words}) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 97 /LastChar 122 "
            f"/Widths [{' '.join(['500'] * 26)}] /FontDescriptor 7 0 R >>",
            f"<< /Type /FontDescriptor /FontName /Some /Flags 32 /StemV {stem} >>",
        ]
    )


def glyphs_of(data: bytes) -> list[Glyph]:
    """The glyphs of the first page."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        text = page.get_textpage()
        return list(GlyphReader(text, viewport_of(page), PdfContents()).glyphs())
    finally:
        document.close()


def _procedure(shape: Shape) -> bytes:
    box = f"0 {shape.bottom} {shape.ink_end} 700"
    return _stream(f"{shape.advance} 0 {box} d1 0 {shape.bottom} {shape.ink_end} {700 - shape.bottom} re f")


def _stream(text: str) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text.encode())
