"""Formulas of a page on one line."""

import pytest

from tests.importers.page_drafts import read, words

FORMULAS = {
    "<mi>E</mi>\n <mo>=</mo>\n <mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>": "E=mc^2",
    "<mfrac><mn>1</mn><mn>2</mn></mfrac>": "1/2",
    "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2.5</mn></mfrac>": "(a+b)/2.5",
    "<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>": "10^(-3)",
    "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>": "x_i^2",
    "<msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot>": "√x3√y",
    "<mi>x</mi><mtext>if</mtext><mi>y</mi>": "x if y",
    "<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable>": "1 2; 3",
}


@pytest.mark.parametrize(("markup", "line"), FORMULAS.items(), ids=FORMULAS.values())
def test_a_formula_is_one_line_with_the_signs_that_browsers_draw(markup, line):
    assert words(f"<p>so <math>{markup}</math> there") == [f"so {line} there"]


def test_the_source_of_a_formula_is_no_text():
    page = "<p><math><semantics><mi>x</mi><annotation>\\bar x</annotation></semantics></math>"
    assert words(page) == ["x"]


def test_a_second_writing_for_screen_readers_does_not_double_a_formula():
    page = '<p>a <span class="katex-mathml"><math><mi>x</mi></math></span><span aria-hidden="true">x</span>'
    assert words(page) == ["a x"]


def test_a_formula_that_is_hidden_or_never_ends_is_no_trouble():
    assert words("<p>a<span hidden><math><mi>x</mi></math></span>") == ["a"]
    assert words("<p>a <math><msup><mi>x</mi>") == ["a x"]
    assert read("<p>a <math>" + "<mfrac><mtext>b</mtext>" * 5_000).text.count("b") == 5_000
