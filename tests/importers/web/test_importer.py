"""Web pages as articles."""

import pytest

from factcheck.domain.draft import Offer, ReadOptions
from factcheck.domain.errors import EmptyTextError
from factcheck.domain.proof import BlockKind, StyleKind
from factcheck.importers.web.importer import read_html

ARTICLE = ReadOptions()
WHOLE = ReadOptions(whole_page=True)


def read(markup: str, options: ReadOptions = ARTICLE):
    return read_html("page.html", markup.encode(), options)


def words(markup: str) -> list[str]:
    return read(markup).text.split("\n")


def kinds(markup: str):
    draft = read(markup)
    return [(block.kind.value, block.level, block.sign, draft.text[block.start : block.end]) for block in draft.blocks]


def test_what_no_reader_sees_is_no_text():
    page = """<head><title>t</title><style>s</style></head><body><nav>n</nav>
    <script>var a = "<p>x</p>";</script>
    <noscript>y</noscript><template>z</template><form>seen<input value=i><button>b</button>
    <select><option>o</select><textarea>t</textarea></form><!-- c -->
    <p hidden>h<p>shown<span aria-hidden=true>a</span>
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


def test_headings_quotations_and_captions_keep_their_kind():
    page = "<h2>h</h2><blockquote><p>q<blockquote>r</blockquote></blockquote>"
    page += "<figure><figcaption>c</figcaption></figure>"
    assert kinds(page) == [
        ("heading", 2, "", "h"),
        ("quotation", 1, "", "q"),
        ("quotation", 2, "", "r"),
        ("caption", 0, "", "c"),
    ]


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


def test_a_page_describes_its_article():
    draft = read(
        """<html lang=en-GB><head><title>Big news | Courier</title>
        <meta property=og:title content="Big  news">
        <meta property=og:site_name content=Courier><meta name=author content="R. Ansell">
        <meta property=article:published_time content=2025-04-10T08:30:00Z>
        <meta property=article:section content=World><link rel="canonical" href="https://example.org/news"></head>
        <body><p>Text.</p></body>"""
    )
    assert (draft.headline, draft.outlet, draft.byline, draft.date) == (
        "Big news",
        "Courier",
        "R. Ansell",
        "2025-04-10",
    )
    assert (draft.section, draft.url, draft.language) == ("World", "https://example.org/news", "en-GB")
    assert draft.text == "Text."


def test_the_name_of_the_file_is_the_last_resort_for_a_headline():
    assert read("<p>Text.").headline == "page"


def test_a_standfirst_is_one_only_if_it_is_marked():
    draft = read('<meta name=description content=no><h1>H</h1><p class="x standfirst">S</p><p>T</p>')
    assert [block.kind for block in draft.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.PARAGRAPH,
    ]
    assert draft.standfirst == "S"


def test_the_only_article_of_a_page_is_taken_and_that_is_said():
    draft = read("<p>around<main><p>main<article><h1>H</h1><p>inside</article></main><footer>foot</footer>")
    assert draft.text == "H\ninside"
    assert draft.noticed == ("3 pieces of text around the article were left out.",)
    assert draft.offers == (Offer.WHOLE_PAGE,)


def test_several_articles_or_none_leave_the_main_part():
    page = "<p>around<main><article>a</article><article>b</article></main>"
    assert words(page) == ["a", "b"]


def test_a_page_without_parts_is_taken_whole_and_nothing_is_said():
    draft = read("<p>a<article>b</article><article>c</article>")
    assert (draft.text, draft.noticed) == ("a\nb\nc", ())


def test_a_headline_that_stands_outside_of_the_article_comes_along():
    draft = read("<title>Big - Courier</title><h1>Big</h1><article>inside</article>")
    assert (draft.text, draft.noticed) == ("Big\ninside", ())


def test_the_name_of_the_paper_is_not_taken_for_the_headline():
    draft = read("<title>Big news</title><h1>Courier</h1><article>inside</article>")
    assert (draft.text, draft.headline) == ("inside", "Big news")


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td", "article"])
def test_ten_thousand_elements_deep_is_no_trouble(tag):
    assert read(f"<{tag}>" * 10_000 + "x").text == "x"


def test_a_page_of_pictures_alone_is_empty():
    with pytest.raises(EmptyTextError):
        read("<title>t</title><p>&nbsp;</p><img alt=x src=http://example.org/x.png><script>1</script>")


def test_quotation_elements_get_their_marks():
    assert words("<p>He said <q>never</q>.") == ["He said “never”."]


def test_a_tag_that_never_ends_is_no_text():
    assert words("<p>a <b") == ["a"]
    assert words("<p>1 < 2") == ["1 < 2"]


def test_the_whole_page_holds_everything_that_is_seen():
    page = "<nav>menu</nav><main><article>inside</article></main><button>Share</button><label>Name</label><p hidden>x"
    draft = read(page, WHOLE)
    assert (draft.text, draft.noticed, draft.offers) == ("menu\ninside\nShare Name", (), ())


def test_a_page_of_menus_alone_is_still_read():
    assert read("<nav>menu</nav>").text == "menu"


def test_what_only_machines_or_screen_readers_are_told_is_no_text():
    page = '<dialog>closed</dialog><p class="x sr-only">heard<p style="mso-hide:all">m<dialog open>open</dialog>'
    assert words(page) == ["open"]


@pytest.mark.parametrize(
    ("page", "text", "noticed"),
    [
        ('<p>a</p><img src=x alt="Two men on a pier">', "a\nTwo men on a pier", "1 image replaced by its caption."),
        ('<p>a<img src=x alt="A pier">b</p>', "ab\nA pier", "1 image replaced by its caption."),
        (
            "<p>a<figure><img alt=other><figcaption>Cap</figcaption></figure>",
            "a\nCap",
            "1 image replaced by its caption.",
        ),
        ("<p>a<img><img src=x alt='DSC_1234.JPG'>", "a", "2 images left out."),
        ("<p>a<img alt=''>", "a", "1 image left out."),
        ("<p>a<table><tr><td>b<td><img alt=Pier><td>c</table>", "a\nb | | c\nPier", "1 image replaced by its caption."),
        (
            "<p>a<iframe src=http://example.org></iframe>",
            "a",
            "1 embedded thing left out: video, sound or another page.",
        ),
    ],
)
def test_pictures_leave_their_captions_and_are_counted(page, text, noticed):
    draft = read(page)
    assert (draft.text, draft.noticed) == (text, (noticed,))


def test_pictures_that_nobody_sees_do_not_count():
    page = "<p>a<img width=1 height=1><img hidden><noscript><img></noscript><div hidden><img><iframe></iframe></div>"
    assert read(page + "<iframe width=0></iframe>").noticed == ()


def test_a_character_that_is_drawn_as_a_picture_is_a_character():
    assert words('<p>Yes <img class="emoji" alt="\U0001f600" src=x>!') == ["Yes \U0001f600!"]


def test_several_pictures_are_counted_together():
    page = "<p>a</p>" + "<figure><img><img><figcaption>Cap</figcaption></figure><img alt='A pier'>"
    assert read(page).noticed == ("3 images replaced by their captions.",)


def test_linked_data_fills_in_what_the_page_does_not_say_otherwise():
    data = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "no"},
    {"@type": ["NewsArticle"], "headline": "Big  news", "datePublished": "2025-04-10T08:30:00Z",
    "articleSection": "World", "author": [{"@type": "Person", "name": "R. Ansell"}, {"name": "Li Na"}], "publisher":
    {"name": "Courier"},
    "inLanguage": "en-GB", "url": "https://example.org/news"}]}"""
    draft = read(f'<title>t</title><script type="application/ld+json">{data}</script><p>Text.')
    assert (draft.headline, draft.byline, draft.date) == ("Big news", "R. Ansell, Li Na", "2025-04-10")
    assert (draft.outlet, draft.section, draft.language) == ("Courier", "World", "en-GB")
    assert (draft.url, draft.text) == ("https://example.org/news", "Text.")


@pytest.mark.parametrize("data", ["{", "[" * 100_000, "[[[]]]", '{"@type": "NewsArticle"}', '{"@type": 1}', "null", ""])
def test_linked_data_that_says_nothing_is_passed_over(data):
    draft = read(f'<title>t</title><script type="application/ld+json">{data}</script><p>Text.')
    assert (draft.headline, draft.byline, draft.text) == ("t", "", "Text.")


def test_the_encoding_of_a_page_is_told_and_may_be_named():
    page = "<p>“Привет”".encode("cp1251")
    assert read_html("a.html", b"<meta charset=windows-1251>" + page, ARTICLE).encoding == "Windows-1251"
    draft = read_html("a.html", b"<meta charset=koi8-r>" + page, ReadOptions(encoding="cp1251"))
    assert draft.text == "“Привет”"


def test_a_page_in_another_encoding_than_it_declares_is_read_and_that_is_said():
    draft = read('<meta charset="iso-8859-1"><p>café “good”')
    assert draft.text == "café “good”"
    assert "its letters are UTF-8" in draft.noticed[0]
    assert draft.offers == (Offer.ENCODING,)


def test_letters_read_wrongly_before_are_mended_on_demand_under_their_styles():
    page = "<title>CafÃ©</title><p>It is <b>â€œgoodâ€\x9d</b>."
    assert read(page).offers == (Offer.REPAIR,)
    draft = read(page, ReadOptions(repair=True))
    assert (draft.text, draft.headline) == ("It is “good”.", "Café")
    assert draft.text[draft.styles[0].start : draft.styles[0].end] == "“good”"


def test_links_stay_styles_and_become_no_annotations():
    draft = read("<p><a href=https://example.org>x</a>")
    assert (draft.annotations, len(draft.styles)) == ((), 1)


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{at}=1" for at in range(200_000)) + ">",
        "<div>" * 10_000,
        "<p>" + "x" * 1_000_000,
        "<table><tr><td>" * 2_000,
        "<b><i>" * 5_000,
    ],
    ids=["attributes", "depth", "word", "tables", "styles"],
)
def test_a_page_made_to_do_harm_loses_no_text(page):
    draft = read(page + f"</p><p>{'One sentence of a story. ' * 20}</p><p>The last one.")
    assert draft.text.count("One sentence of a story.") == 20
    assert draft.text.endswith("The last one.")
