"""Words of a page that are no running text: each kind is left out or kept aside, and said."""

import pytest

from factcheck.domain.records.proof import BlockKind
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
