"""The words and addresses that fields keep in their instruction."""

import pytest

from factcheck.importers.shared.field_words import check_box, choice, field_words, link_address, with_anchor


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


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (" MACROBUTTON NoMacro [Click  here] ", "[Click here]"),
        ('macrobutton "A" Send', "Send"),
        ("GOTOBUTTON there See there", "See there"),
        ("MACROBUTTON NoMacro", ""),
        ("HYPERLINK here", ""),
        ("", ""),
    ],
)
def test_a_button_shows_the_words_behind_what_it_does(instruction, words):
    assert field_words(instruction) == words


def test_a_box_is_ticked_or_not_and_a_list_shows_the_choice_that_was_made():
    assert (check_box(True), check_box(False)) == ("☒", "☐")
    assert [choice(["a", "b"], number) for number in (-1, 0, 1, 2)] == ["", "a", "b", ""]


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        ('HYPERLINK "https://a.example/x"', "https://a.example/x"),
        (" hyperlink https://a.example ", "https://a.example"),
        ('HYPERLINK "https://a.example" \\l "part" \\t "_blank"', "https://a.example#part"),
        ('HYPERLINK \\l "part"', "#part"),
        ('HYPERLINK \\l "_Toc123"', ""),
        ('HYPERLINK \\o "a tip" "https://a.example"', "https://a.example"),
        ('HYPERLINK "C:\\\\desk\\\\notes.txt"', "C:\\desk\\notes.txt"),
        ("HYPERLINK", ""),
        ("PAGEREF _Toc123 \\h", ""),
        ('INCLUDEPICTURE "https://a.example/a.png"', ""),
    ],
)
def test_where_a_field_leads(instruction, address):
    assert link_address(instruction) == address


def test_an_anchor_replaces_the_one_that_is_there():
    assert with_anchor("https://a.example/x#old", "new") == "https://a.example/x#new"
