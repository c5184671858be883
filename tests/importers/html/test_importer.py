"""Web pages as articles."""

import htmldate.utils
import pytest
import trafilatura.utils

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import Offer, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.html import importer, walker
from factcheck.importers.html.importer import read_html
from tests.importers import page_samples as samples
from tests.importers.media_drafts import media_of
from tests.importers.page_drafts import ARTICLE, WHOLE, read, words

STORY = samples.body()


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


def test_the_name_of_the_file_is_no_headline():
    assert read("<p>Text.").headline == ""


def test_a_standfirst_is_one_only_if_it_is_marked():
    draft = read('<meta name=description content=no><h1>H</h1><p class="x standfirst">S</p><p>T</p>')
    assert [block.kind for block in draft.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.PARAGRAPH,
    ]
    assert draft.standfirst == "S"


def test_what_is_left_around_the_article_is_counted_and_the_whole_page_offered():
    draft = read(f"<nav><a href=/>Home</a></nav><main><article><h1>H</h1>{STORY}</article></main><footer>foot</footer>")
    assert draft.text.split("\n") == ["H", *samples.PARAGRAPHS]
    assert draft.noticed == ("2 pieces of text left out as no part of the article",)
    assert draft.offers == (Offer.WHOLE_PAGE,)


def test_a_page_without_parts_is_taken_whole_and_nothing_is_said():
    draft = read("<p>a<article>b</article><article>c</article>")
    assert (draft.text, draft.noticed) == ("a\nb\nc", ())


def test_a_headline_that_stands_outside_of_the_article_comes_along():
    draft = read(f"<title>Big - Courier</title><header><h1>Big</h1></header><article>{STORY}</article>")
    assert (draft.text.split("\n"), draft.noticed) == (["Big", *samples.PARAGRAPHS], ())


def test_the_name_of_the_paper_is_not_taken_for_the_headline():
    draft = read(f"<title>Big news</title><header><h1>Courier</h1></header><article>{STORY}</article>")
    assert (draft.text.split("\n"), draft.headline) == (list(samples.PARAGRAPHS), "Big news")


def test_a_page_of_pictures_alone_is_empty():
    with pytest.raises(EmptyTextError):
        read("<title>t</title><p>&nbsp;</p><img alt=x src=http://example.org/x.png><script>1</script>")


def test_the_whole_page_holds_everything_that_is_seen():
    page = "<nav>menu</nav><main><article>inside</article></main><button>Share</button><label>Name</label><p hidden>x"
    draft = read(page, WHOLE)
    assert (draft.text, draft.offers) == ("menu\ninside\nShare Name", ())
    assert draft.noticed == ("1 piece of hidden text left out",)


def test_a_page_of_menus_alone_is_still_read():
    assert read("<nav>menu</nav>").text == "menu"


@pytest.mark.parametrize(
    ("page", "text", "noticed"),
    [
        ('<p>a</p><img src=x alt="Two men on a pier">', "a\nTwo men on a pier", "1 image replaced by its description"),
        ('<p>a<img src=x alt="A pier">b</p>', "ab\nA pier", "1 image replaced by its description"),
        (
            "<p>a<figure><img alt=other><figcaption>Cap</figcaption></figure>",
            "a\nCap",
            "1 image replaced by its caption",
        ),
        ("<p>a<img><img src=x alt='DSC_1234.JPG'>", "a", "2 images left out"),
        ("<p>a<img alt=''>", "a", "1 image left out"),
        (
            "<p>a<table><tr><td>b<td><img alt=Pier><td>c</table>",
            "a\nb | | c\nPier",
            "1 image replaced by its description",
        ),
        (
            "<p>a<iframe src=http://example.org></iframe>",
            "a",
            "1 embedded object left out: video, sound, a graphic or another page",
        ),
    ],
)
def test_pictures_leave_their_captions_and_are_counted(page, text, noticed):
    draft = read(page)
    assert (draft.text, draft.noticed) == (text, (noticed,))


@pytest.mark.parametrize(
    ("page", "media"),
    [
        ("<p>a<figure><img><img><figcaption>Cap</figcaption></figure><p>b", [("Cap", "picture picture")]),
        ("<p>a<img alt='A pier'><p>b<img><video></video>", [("A pier", "picture"), ("b", "picture embedded")]),
        ("<img><p>a", [("a", "picture")]),
        ("<p>a<svg><text>Rain by month</text></svg>", [("Rain by month", "chart")]),
        ("<p>a<img width=1 height=1><p>b", []),
        ("<p>a<img width=24 height=24><p>b", []),
        ("<p>a<img width=240 height=160><p>b", [("a", "picture")]),
    ],
)
def test_what_the_text_lacks_stands_beside_the_words_that_it_stood_beside(page, media):
    assert media_of(read(page)) == media


def test_pictures_that_nobody_sees_do_not_count():
    page = "<p>a<img width=1 height=1><img hidden><noscript><img></noscript><div hidden><img><iframe></iframe></div>"
    page += "<style>.gone{display:none}</style><canvas class=gone></canvas><input type=text value=x hidden>"
    assert read(page + "<iframe width=0></iframe><iframe style='display:none'></iframe>").noticed == ()


def test_a_character_that_is_drawn_as_a_picture_is_a_character():
    assert words('<p>Yes <img class="emoji" alt="\U0001f600" src=x>!') == ["Yes \U0001f600!"]


def test_several_pictures_are_counted_together():
    page = "<p>a</p>" + "<figure><img><img><figcaption>Cap</figcaption></figure><img alt='A pier'>"
    assert read(page).noticed == ("2 images replaced by their captions", "1 image replaced by its description")


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
        "<table><tr><td>" * 2_000,
        "<b><i>" * 5_000,
    ],
    ids=["attributes", "depth", "tables", "styles"],
)
def test_a_page_made_to_do_harm_loses_no_text(page):
    draft = read(page + f"</p><p>{'One sentence of a story. ' * 20}</p><p>The last one.")
    assert draft.text.count("One sentence of a story.") == 20
    assert draft.text.endswith("The last one.")


def test_a_page_is_parsed_once_whatever_is_looked_for_in_it(monkeypatch):
    parsed = []

    def count(module, name):
        parse = getattr(module, name)

        def counting(markup, *given, **how):
            parsed.extend([name] * ("News of today" in str(markup)))
            return parse(markup, *given, **how)

        monkeypatch.setattr(module, name, counting)

    for module in (importer, walker):
        count(module, "tree_of")
    for module in (trafilatura.utils, htmldate.utils):  # which look at parts of it again
        count(module, "fromstring")
    draft = read(f"<title>News of today</title><p class=byline>Ada Low</p><time>2025-04-10</time>{STORY}")
    assert (draft.byline, draft.file_date) == ("Ada Low", "2025-04-10")
    assert parsed == ["tree_of"]
