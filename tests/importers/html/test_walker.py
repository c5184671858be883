"""The walk through a web page: which words are seen, and which blocks they make."""

import pytest

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.html.importer import page_of
from tests.importers.page_drafts import kinds, read, words


def test_what_no_reader_sees_is_no_text():
    page = """<head><title>t</title><style>s</style></head><body><nav>n</nav>
    <script>var a = "<p>x</p>";</script>
    <noscript>y</noscript><template>z</template><form>seen<input value=i><button>b</button>
    <select><option>o</select><textarea>t</textarea></form><!-- c -->
    <p hidden>h<p>shown<span class=sr-only>a</span>
    <div style="color: red; DISPLAY : none">d</div></body><!-- never ends"""
    assert words(page) == ["seen", "shown"]


def test_an_element_that_is_hidden_hides_everything_in_it():
    assert words("<div hidden><p>a<div>b</div><span>c</span></p></div><p>d") == ["d"]


def test_a_hidden_block_does_not_break_the_words_around_it():
    assert words("<div>one <span hidden><div>x</div></span> two</div>") == ["one two"]


def test_entities_are_characters():
    assert words("<p>&lt;b&gt; &amp; caf&eacute; &#8220;q&#x201d; a&nbsp;b") == ["<b> & café “q” a\u00a0b"]


def test_blanks_collapse_as_in_a_browser_and_no_break_spaces_stay():
    assert words("<p>\n a <b> b</b>  <i>c </i> d\t\ne \u00a0 f </p>") == ["a b c d e \u00a0 f"]


def test_one_line_break_stays_inside_its_block_and_two_end_it():
    assert kinds("<p>a <br> b<br/><br>c") == [("paragraph", 0, "", "a\nb"), ("paragraph", 0, "", "c")]


def test_preformatted_text_keeps_its_blanks_and_line_ends():
    draft = read("<pre>\n  a\n\n    b\r\n</pre>")
    assert (draft.text, len(draft.blocks)) == ("  a\n\n    b", 1)


def test_blocks_end_at_block_elements_only():
    assert words("<div>a<section>b <em>c</em></section>d</div><custom-tag>e</custom-tag> f") == [
        "a",
        "b c",
        "d",
        "e f",
    ]


def test_lists_keep_signs_and_levels():
    page = "<ul><li>a<ol start=3><li>b<li value=7>c<li>d</ol><li><p>e</p><p>f</p></ul>"
    page += "<ol reversed start=2><li>g<li>h</ol>"
    assert [kind[1:] for kind in kinds(page)] == [
        (1, "•", "a"),
        (2, "3.", "b"),
        (2, "7.", "c"),
        (2, "8.", "d"),
        (1, "•", "e"),
        (1, "", "f"),
        (1, "2.", "g"),
        (1, "1.", "h"),
    ]


@pytest.mark.parametrize(
    ("given", "labels"),
    [
        ("reversed", ["3.", "2.", "1."]),
        ("type=a", ["a.", "b.", "c."]),
        ("type=A start=26", ["Z.", "AA.", "AB."]),
        ("type=i", ["i.", "ii.", "iii."]),
        ("type=I start=4", ["IV.", "V.", "VI."]),
        ("style='color:red; list-style-type: lower-alpha'", ["a.", "b.", "c."]),
        ("style='list-style: inside UPPER-ROMAN'", ["I.", "II.", "III."]),
        ("style='list-style-type: decimal-leading-zero'", ["01.", "02.", "03."]),
        ("style='list-style: square'", ["•", "•", "•"]),
    ],
)
def test_a_list_is_labelled_as_a_browser_shows_it(given, labels):
    assert [label for _, _, label, _ in kinds(f"<ol {given}><li>a<li>b<li>c</ol>")] == labels


def test_an_item_may_have_a_form_or_a_label_of_its_own():
    page = "<ul style='list-style-type:lower-roman'><li>a<li type=A>b<li style='list-style-type: \"(c) \"'>c</ul>"
    assert [label for _, _, label, _ in kinds(page)] == ["i.", "B.", "(c)"]


def test_headings_quotations_and_captions_keep_their_kind():
    page = "<h2>h</h2><blockquote><p>q<blockquote>r</blockquote></blockquote>"
    page += "<figure><figcaption>c</figcaption></figure>"
    assert kinds(page) == [
        ("heading", 2, "", "h"),
        ("quotation", 1, "", "q"),
        ("quotation", 2, "", "r"),
        ("caption", 0, "", "c"),
    ]


def test_what_a_page_sets_from_right_to_left_stays_so():
    page = (
        "<html dir=RTL><p>a<p dir=ltr>b <span dir=rtl>c</span></p><ul><li>d</ul><table><tr><td>e<td dir=auto>f</table>"
    )
    assert [block.rtl for block in read(page).blocks] == [True, False, True, True]


def test_the_first_big_heading_is_the_headline_where_it_stands():
    assert [kind[0] for kind in kinds("<p>World</p><h1>Big</h1><h1>Other</h1>")] == [
        "paragraph",
        "headline",
        "heading",
    ]


def test_a_table_row_is_one_readable_line():
    page = "<table><caption>T</caption><tr><th>A<th><b>B</b><tr><td>1<br>2<td><td><p>3</p></table>"
    assert kinds(page) == [
        ("caption", 0, "", "T"),
        ("paragraph", 0, "", "A | B"),
        ("paragraph", 0, "", "1 2 | | 3"),
    ]
    draft = read(page)
    assert [draft.text[style.start : style.end] for style in draft.styles] == ["B"]


def test_a_table_that_only_places_things_keeps_its_paragraphs():
    page = "<table><tr><td><h1>Big</h1><p>a<p>b<td>side</table>"
    assert words(page) == ["Big", "a", "b", "side"]


def test_styles_lie_over_their_words_alone():
    draft = read("<p>a <b>bold <i>both</i> </b>c <a href='https://example.org/x y'>link</a>")
    found = {(style.kind, draft.text[style.start : style.end], style.target) for style in draft.styles}
    assert found == {
        (StyleKind.BOLD, "bold both", ""),
        (StyleKind.ITALIC, "both", ""),
        (StyleKind.LINK, "link", "https://example.org/xy"),
    }


def test_a_style_goes_on_in_the_next_block():
    draft = read("<b><p>a</p><p>b</p></b>c")
    assert [draft.text[style.start : style.end] for style in draft.styles] == ["a", "b"]


def test_a_look_given_by_hand_is_a_style_too():
    draft = read('<b style="font-weight:normal">a <span style="font-weight:700">b</span></b>')
    assert [(style.kind, draft.text[style.start : style.end]) for style in draft.styles] == [(StyleKind.BOLD, "b")]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "#note", "", "data:text/html,x", "//[", "//example.org"])
def test_only_addresses_a_reader_can_follow_are_links(target):
    assert read(f'<p><a href="{target}">x</a>').styles == ()


def test_links_are_made_whole_by_the_address_of_the_page():
    draft = read("<link rel=canonical href=https://example.org/a/b><p><a href=c>x</a>")
    assert draft.styles[0].target == "https://example.org/a/c"


DEEP = ["div", "b", "ul><li", "blockquote", "table><tr><td", "article"]


@pytest.mark.parametrize("tag", DEEP)
def test_ten_thousand_elements_deep_is_no_trouble(tag):
    assert [block.text for block in page_of(f"<{tag}>" * 10_000 + "x").blocks] == ["x"]


@pytest.mark.parametrize("tag", DEEP)
def test_nor_are_two_thousand_where_an_article_is_looked_for(tag):
    # Not more: the search takes four times as long for twice as many.
    assert read(f"<{tag}>" * 2_000 + "x").text == "x"


def test_quotation_elements_get_their_marks():
    assert words("<p>He said <q>never</q>.") == ["He said “never”."]


def test_a_tag_that_never_ends_is_no_text():
    assert words("<p>a <b") == ["a"]
    assert words("<p>1 < 2") == ["1 < 2"]


def test_what_only_machines_or_screen_readers_are_told_is_no_text():
    page = '<dialog>closed</dialog><p class="x sr-only">heard<p style="mso-hide:all">m</p><dialog open>open</dialog>'
    assert words(page) == ["open"]


def test_raised_and_lowered_figures_never_run_into_those_before_them():
    page = "<p>155<sup><a href=#n>1</a></sup> men, H<sub>2</sub>O, the 1<sup>st</sup>"
    assert words(page) == ["155¹ men, H₂O, the 1st"]


def test_a_look_may_raise_figures_and_put_them_back():
    page = "<p>10<span style='vertical-align:super'>6</span>, 155<sup style='vertical-align: baseline'>1"
    assert words(page) == ["10⁶, 1551"]


def test_struck_out_words_are_kept_and_said():
    look = "text-decoration: line-through"
    draft = read(f"<p>a <s>1</s> <del>2</del> <ins>3</ins> <span style='{look}'>4</span> <strike>5")
    assert [draft.text[one.start : one.end] for one in draft.styles] == ["1", "2", "4", "5"]
    assert {one.kind for one in draft.styles} == {StyleKind.STRUCK}
    assert draft.noticed == ("4 pieces of struck-out text kept, shown struck",)
