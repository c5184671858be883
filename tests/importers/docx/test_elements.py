"""What elements of Word files stand for: formulas on one line."""

import pytest

from factcheck.importers.docx.elements import signs_around
from tests.word_samples import par, read

X, XY = "<m:r><m:t>x</m:t></m:r>", "<m:r><m:t>x+y</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        (f"<m:f><m:num>{X}</m:num><m:den>{XY}</m:den></m:f>", "x/(x+y)"),
        (f"<m:sSup><m:e>{X}</m:e><m:sup>{X}</m:sup></m:sSup>", "x^x"),
        (f"<m:rad><m:deg/><m:e>{XY}</m:e></m:rad>", "√(x+y)"),
        (f'<m:d><m:dPr><m:begChr m:val="["/></m:dPr><m:e>{X}</m:e></m:d>', "[x)"),
        (f"<m:nary><m:e>{X}</m:e></m:nary>", "∫x"),
    ],
)
def test_signs_that_are_drawn_are_written(formula, written):
    assert read(par(f"<m:oMath>{formula}</m:oMath>")).text == written


def test_a_part_without_words_has_no_signs():
    from xml.etree.ElementTree import Element

    assert signs_around(Element("m:rad")) == ("", "")
