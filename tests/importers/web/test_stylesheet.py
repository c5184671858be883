"""What the style sheets inside a page hide."""

import pytest

from factcheck.domain.draft import Draft, ReadOptions
from factcheck.importers.web.importer import read_html
from factcheck.importers.web.stylesheet import HiddenNames


def read(page: str) -> Draft:
    return read_html("page.html", page.encode(), ReadOptions())


@pytest.mark.parametrize(
    "sheet", [".x{display:none}", "p , .x { color: red; DISPLAY : none }", "#y{visibility:hidden}"]
)
def test_what_a_sheet_hides_is_no_text_and_that_is_said(sheet):
    draft = read(f"<style>/* a */ {sheet}</style><p>seen<p class='a x' id=y>hidden")
    assert draft.text == "seen"
    assert draft.noticed == ("What the page hides by its styles was left out.",)


@pytest.mark.parametrize(
    "sheet",
    [
        "/* .x{display:none} */",
        "@media print { .x { display: none } }",
        "p .x{display:none}",
        ".x:hover{display:none}",
        ".x{display:none} .open .x{display:block}",
        ".x{display:none} @media screen { .x { display: flex } }",
        ".x{--display:none; content:'display:none'",
        ".x-display:none{}",
        "p{display:none}",
    ],
)
def test_what_may_be_seen_at_times_stays(sheet):
    draft = read(f"<style>{sheet}</style><p class=x>seen")
    assert (draft.text, draft.noticed) == ("seen", ())


def test_hidden_elements_without_words_are_not_worth_a_sentence():
    assert read("<style>.x{display:none}</style><p>seen<div class=x><br></div>").noticed == ()


def test_a_look_given_by_hand_goes_before_the_sheet():
    assert read("<style>.x{display:none}</style><p class=x style='display:block'>seen").text == "seen"


def test_a_sheet_for_the_printer_hides_nothing():
    assert read("<style media=print>.x{display:none}</style><p class=x>seen").text == "seen"


@pytest.mark.parametrize("sheet", ["{" * 100_000, "@a{" * 100_000, "/*" * 100_000, ".x{" * 100_000, "a" * 400_000])
def test_a_sheet_that_is_none_hides_nothing(sheet):
    names = HiddenNames()
    names.read(sheet)
    assert not names.hide({"class": "x"})
