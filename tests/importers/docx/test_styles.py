"""Lists of Word files, counted as Word counts."""

import pytest

from factcheck.importers.docx.styles import form_of
from factcheck.importers.shared.numerals import numeral
from tests.word_samples import par, read

DECIMAL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'


def pattern(key: int, *levels: tuple[int, str, str]) -> str:
    inside = "".join(DECIMAL.format(at, *level) for at, level in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{key}">{inside}</w:abstractNum>'


def num(key: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(number: int, level: int = 0, words: str = "x") -> str:
    return par(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def labels(body: str, numbering: str, **parts: str) -> list[tuple[str, int]]:
    return [(block.label, block.level) for block in read(body, numbering=numbering, **parts).blocks]


def test_levels_count_and_restart():
    levels = pattern(0, (1, "decimal", "%1."), (1, "lowerLetter", "%2)"), (1, "lowerRoman", "%1.%2.%3"))
    body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1)
    expected = [("1.", 1), ("a)", 2), ("b)", 2), ("1.b.i", 3), ("2.", 1), ("a)", 2)]
    assert labels(body, levels + num(1, 0)) == expected


@pytest.mark.parametrize("level", [9, 2_000_000])
def test_a_list_has_nine_levels_whatever_a_paragraph_says(level):
    assert labels(item(1, level), pattern(0, *[(1, "decimal", f"%{at}.") for at in range(1, 10)]) + num(1, 0)) == [
        ("1.", 9)
    ]


def test_a_list_may_start_anywhere():
    assert labels(item(1) + item(1), pattern(0, (5, "decimal", "%1.")) + num(1, 0)) == [("5.", 1), ("6.", 1)]


def test_two_lists_of_a_pattern_count_together_unless_one_starts_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = pattern(0, (1, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = item(1) + item(2) + par("between") + item(3) + item(3)
    assert [label for label, _ in labels(body, lists)] == ["1.", "2.", "", "1.", "2."]


def test_bullets_are_bullets_whatever_their_font_says():
    assert labels(item(1), pattern(0, (1, "bullet", "\uf0b7")) + num(1, 0)) == [("•", 1)]


def test_lists_of_styles_and_paragraphs_taken_out_of_them():
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="My list"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    out = '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = par("a", '<w:pStyle w:val="L"/>') + par("b", out) + par("c", '<w:pStyle w:val="L"/>')
    found = labels(body, pattern(0, (1, "decimal", "%1.")) + num(1, 0), styles=styles)
    assert found == [("1.", 1), ("", 0), ("2.", 1)]


def test_a_style_for_the_second_level_is_one_though_its_list_has_one_only():
    styles = '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List Bullet 2"/></w:style>'
    listed = '<w:pStyle w:val="L2"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    assert labels(par("a", listed), pattern(0, (1, "bullet", "-")) + num(1, 0), styles=styles) == [("•", 2)]


def test_a_list_that_is_not_there_makes_no_list():
    assert labels(item(7), pattern(0, (1, "decimal", "%1."))) == [("", 0)]


def test_headings_keep_their_number_and_stay_headings():
    style = '<w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    draft = read(par("a", style), numbering=pattern(0, (3, "decimal", "§ %1")) + num(1, 0))
    assert (draft.blocks[0].kind, draft.blocks[0].label) == ("heading", "§ 3")


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (9, "upperRoman", "IX"),
        (7, "decimalZero", "07"),
        (22, "ordinal", "22nd"),
        (112, "ordinal", "112th"),
        (5, "none", ""),
        (5, "chicago", "5"),
    ],
)
def test_forms_of_numbers(number, form, label):
    assert numeral(number, form_of(form)) == label
