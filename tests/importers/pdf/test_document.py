"""A PDF through pdfium: letters of which a font says that they mean U+FFFF."""

import zlib

import pytest

from factcheck.importers.pdf.document import with_replacement_characters
from tests.importers.pdf_drafts import read
from tests.pdf_samples import written

LETTERS = "1 beginbfrange <20> <7A> <0020> endbfrange "


def page(entry: str, *, compressed: bool = True) -> bytes:
    """A page in a face of one byte a letter, whose map has this entry."""
    words = b"BT /F 12 Tf 72 700 Td (The bridge A cost) Tj ET"
    text = f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap {LETTERS}{entry} endcmap end end".encode()
    made, kind = (zlib.compress(text, 1), "/Filter /FlateDecode") if compressed else (text, "")
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
            "/Resources << /Font << /F 6 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>",
            b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(made), kind.encode(), made),
        ]
    )


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize(
    "entry",
    [
        "1 beginbfchar <41> <FFFF> endbfchar",
        "1 beginbfrange <41> <41> <ffff> endbfrange",
        "1 beginbfrange <41> <42> [<FFFF> <0042>] endbfrange",
    ],
)
def test_a_letter_that_is_no_character_comes_as_one_that_could_not_be_read(entry, compressed):
    draft = read(page(entry, compressed=compressed))
    assert draft.text == "The bridge \ufffd cost"
    assert "1 letter could not be read, shown as \ufffd" in draft.noticed


@pytest.mark.parametrize("entry", ["1 beginbfchar <41> <0041> <FFFF> <0042> endbfchar", "<0000> <FFFF>"])
def test_codes_and_what_is_no_map_stay_as_they_are(entry):
    data = page(entry)
    assert with_replacement_characters(data) == data
    assert read(data).text == "The bridge A cost"
