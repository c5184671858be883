"""The words that fields keep in their instruction."""

import pytest

from factcheck.importers.shared.field_words import field_words


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (r'EQ \* jc2 \* "Font:MS Mincho" \* hps10 \o\ad(\s\up 9(とうきょう),東京)', "東京(とうきょう)"),
        (r" EQ \* jc0 \o\al(\s\up 10(RUBYTOP),RUBYBASE) ", "RUBYBASE(RUBYTOP)"),
        (r"EQ \o\ac(○,1)", "○1"),
        (r"eq \f(3,4)", "3/4"),
        (r"EQ \f(1,5;2)", "1,5/2"),
        (r"EQ \r(2)", "√2"),
        (r"EQ \r(3,x)", "3√x"),
        (r"EQ x\s\do 5(2) and y", "x2 and y"),
        (r"EQ \b\bc\{ (\a\al\co2(a,b,c,d))", "a b c d"),
        (r"EQ \i\su(n=1,5,n\,m (k))", "n=1 5 n,m (k)"),
        (r"EQ \o(a,(b", "a(b"),
        (r"EQ )", ")"),
        ("EQ", ""),
        ("EQUAL 3", ""),
        ("PAGE", ""),
        (r"HYPERLINK \l here", ""),
        ("MACROBUTTON M Press", "Press"),
    ],
)
def test_a_field_shows_the_words_of_its_instruction(instruction, words):
    assert field_words(instruction) == words


def test_brackets_without_end_end_where_the_instruction_does():
    assert field_words("EQ " + r"\o(" * 20_000 + "deep") == "deep"
