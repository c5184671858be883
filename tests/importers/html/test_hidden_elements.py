"""Words of a page that are no running text: each kind is left out or kept aside, and said; what style sheets hide."""

import pytest

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.html.hidden_elements import HiddenNames
from tests.importers.page_drafts import WHOLE, read

STORY = "It had been closed since the flood of April, and nobody in the town had crossed the river on foot since then. "
OTHER = "The mayor said that a new one would cost four million crowns, and that there was no such sum in the budget. "


def test_text_kept_from_screen_readers_alone_is_text():
    draft = read("<p>said that <span aria-hidden=true>300</span> people came")
    assert (draft.text, draft.noticed) == ("said that 300 people came", ())


def test_a_drop_cap_stays_with_its_word_in_the_article_and_in_the_whole_page():
    page = f'<div><p><span aria-hidden="true">T</span><span>he</span> council met. {STORY}</p><p>{OTHER}</p></div>'
    assert read(page).text.startswith("The council met.")
    assert read(page, WHOLE).text.startswith("The council met.")


@pytest.mark.parametrize("at", [0, 3])
def test_a_paragraph_of_the_article_with_a_word_for_screen_readers_stays_wherever_it_is(at):
    paragraphs = [f"<div><p>Number {number}. {STORY}</p></div>" for number in range(3)]
    paragraphs.insert(at, f'<div><p>It cost three <span class="sr-only">long</span> millions. {STORY}</p></div>')
    assert f"It cost three millions. {STORY.strip()}" in read(f"<div>{''.join(paragraphs)}</div>").text.split("\n")


@pytest.mark.parametrize("heard", ["sr-only", "a Visually-Hidden", "screen-reader-text"])
def test_what_is_seen_stays_once_beside_its_twin_for_screen_readers(heard):
    draft = read(f'<p>paid <span aria-hidden="true">£14m</span><span class="{heard}">£14m</span> for it')
    assert draft.text == "paid £14m for it"
    assert draft.noticed == ("1 piece of text for screen readers left out",)


@pytest.mark.parametrize("look", ["position:absolute;left:-9999px", "clip: rect(0,0,0,0)"])
def test_text_set_beside_the_page_by_hand_is_for_screen_readers(look):
    draft = read(f'<p>a<span style="{look}">b</span>')
    assert (draft.text, draft.noticed) == ("a", ("1 piece of text for screen readers left out",))


@pytest.mark.parametrize("given", ["hidden", "popover", 'style="display:none"', 'style="visibility: hidden"'])
def test_hidden_pieces_are_counted_once_each(given):
    draft = read(f"<p>a</p><div {given}>b <p>c</p></div><p {given}>d</p><p {given}> &nbsp; </p>")
    assert (draft.text, draft.noticed) == ("a", ("2 pieces of hidden text left out",))


def test_form_fields_are_counted():
    fields = "<select><option>b<option>c</select><textarea>d</textarea><input value=e><input type=hidden value=f>"
    draft = read(f"<p>a</p>{fields}<select></select><input value=' '><input type=checkbox value=g>")
    assert (draft.text, draft.noticed) == ("a", ("3 form fields left out",))


def test_buttons_and_labels_are_counted_where_they_are_no_text():
    page = "<p>a</p><button>b</button><label>c</label><input type=submit value=d>"
    assert read(page).noticed == ("3 buttons or labels left out",)
    assert read(page, WHOLE).text == "a\nb c"


def test_what_only_browsers_without_scripts_show_is_left_out_and_said():
    draft = read("<p>a</p><noscript><p>b<p>c</noscript><noscript><img></noscript>")
    assert (draft.text, draft.noticed) == ("a", ("1 piece of text for browsers without scripts left out",))


def test_the_words_of_a_drawing_are_a_caption():
    page = "<p>a<svg><title>t</title><style>.q{fill:red}</style><defs><text>u</text></defs>"
    page += "<g><text x=1>14<tspan>%</tspan></text><text>2019<tspan dy=1>2020</tspan></text></g></svg>b</p>"
    draft = read(page)
    assert draft.text == "ab\n14% 2019 2020"
    assert draft.blocks[1].kind is BlockKind.CAPTION
    assert draft.noticed == ("1 drawing: its words kept as a caption",)


def test_hidden_words_of_a_drawing_and_drawings_without_words_leave_nothing():
    page = "<p>a<svg><path d=x></path></svg><div hidden><svg><text>b</text></svg></div>"
    draft = read(page + '<svg><g display="none"><text>c</text></g></svg>')
    assert (draft.text, draft.noticed) == ("a", ("2 pieces of hidden text left out",))


def test_words_of_the_page_inside_a_drawing_are_its_words():
    page = "<p>a</p>" + "<svg><foreignObject><div>b <b>c</b></div></foreignObject></svg>" * 2
    draft = read(page)
    assert draft.text == "a\nb c\nb c"
    assert draft.noticed == ("2 drawings: their words kept as captions",)


def test_comments_scripts_and_styles_need_no_sentence():
    page = (
        "<p>a<!-- b --><script>c</script><style>d{}</style><template>e</template><div hidden><script>f</script></div>"
    )
    assert (read(page).text, read(page).noticed) == ("a", ())


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
