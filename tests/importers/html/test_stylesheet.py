"""What the style sheets inside a page hide."""

import pytest

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.importers.html.importer import read_html
from factcheck.importers.html.stylesheet import HiddenNames


def read(page: str) -> ArticleDraft:
    return read_html("page.html", page.encode(), ReadOptions())


@pytest.mark.parametrize(
    "sheet", [".x{display:none}", "p , .x { color: red; DISPLAY : none }", "#y{visibility:hidden}", ".x{display:none"]
)
def test_what_a_sheet_hides_is_no_text_and_that_is_said(sheet):
    draft = read(f"<style>/* a */ {sheet}</style><p>seen<p class='a x' id=y>hidden")
    assert draft.text == "seen"
    assert draft.noticed == ("1 piece of hidden text left out",)


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


@pytest.mark.parametrize(
    "look",
    [
        "position:absolute; clip: rect(0 0 0 0)",
        "clip:rect(1px, 1px, 1px, 1px)",
        "clip-path: inset(50%)",
        "left:-9999px",
        "text-indent: -999em",
    ],
)
def test_what_a_sheet_keeps_for_screen_readers_is_no_text_and_that_is_said(look):
    draft = read(f"<style>.x{{{look}}}</style><p>seen<span class=x>heard</span>")
    assert (draft.text, draft.noticed) == ("seen", ("1 piece of text for screen readers left out",))


def test_a_usual_name_that_a_sheet_makes_something_else_of_hides_nothing():
    assert read("<style>.sr-only{color:red}</style><p class=sr-only>seen").text == "seen"


@pytest.mark.parametrize("look", ["left:-20px", "clip:rect(0, 90px, 40px, 0)", "clip-path:inset(5%)"])
def test_a_small_shift_hides_nothing(look):
    assert read(f"<style>.x{{{look}}}</style><p class=x style='{look}'>seen").text == "seen"


def test_a_look_given_by_hand_goes_before_the_sheet():
    assert read("<style>.x{display:none}</style><p class=x style='display:block'>seen").text == "seen"


def test_a_sheet_for_the_printer_hides_nothing():
    assert read("<style media=print>.x{display:none}</style><p class=x>seen").text == "seen"


@pytest.mark.parametrize("sheet", ["{" * 100_000, "@a{" * 100_000, "/*" * 100_000, ".x{" * 100_000, "a" * 400_000])
def test_a_sheet_that_is_none_hides_nothing(sheet):
    names = HiddenNames()
    names.read(sheet)
    assert names.look_of({"class": "x"}) is None
