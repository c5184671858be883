"""The article of saved pages: the words that trafilatura chose, in the blocks of the page that hold them."""

import html
import json

import pytest

from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.importers.html.importer import read_html
from factcheck.importers.html.tree import DEEPEST
from tests.importers import page_samples as samples

BETWEEN = (
    '<div class="ad"><div>Advertisement</div></div><p class="more"><a href="/x">See the timetable.</a></p>'
    "<h2>No ship in winter</h2><ul><li>18 crossings a week</li><li>3 islands</li></ul>"
    "<table><tr><th>Year<th>Passengers<tr><td>2023<td>51,200</table><blockquote>We cannot swim.</blockquote>"
)
PAGES = {
    "no article element": samples.without_article(),
    "things between": samples.without_article(between=BETWEEN),
    "articles are teasers": samples.with_teaser_articles(),
    "one article is a teaser": samples.with_one_teaser_article(),
    "an article element": samples.with_article(),
}


def read(page: str, *, whole: bool = False) -> ArticleDraft:
    return read_html("page.html", page.encode(), ReadOptions(whole_page=whole))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_paragraph_of_the_story_is_lost_and_all_stand_in_order(page):
    lines = read(page).text.split("\n")
    assert lines[0] == "Island ferry to stop in October"
    assert [line for line in lines if line in samples.PARAGRAPHS] == list(samples.PARAGRAPHS)


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"articles are teasers"}))
def test_what_stands_around_the_story_is_left_out(name):
    text = read(PAGES[name]).text
    around = (
        *samples.TEASERS,
        *samples.COMMENTS,
        "Opinion",
        "cookies",
        "Privacy",
        "reader0",
        "never text",
        "Accept all",
    )
    assert [words for words in around if words in text] == []


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_what_was_left_out_is_counted_and_the_whole_page_is_offered(page):
    draft, whole = read(page), read(page, whole=True)
    count = int(draft.noticed[0].split()[0])
    assert draft.noticed[0] == f"{count} pieces of text left out as no part of the article"
    assert draft.offers == (Offer.WHOLE_PAGE,)
    assert whole.offers == ()
    assert len(whole.blocks) >= len(draft.blocks) + count


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_whole_page_keeps_everything_that_is_seen(page):
    text = read(page, whole=True).text
    seen = (*samples.PARAGRAPHS, *samples.TEASERS, "Opinion", "cookies", "Privacy", "Fjord Courier")
    assert [words for words in seen if words not in text] == []
    assert "never text" not in text


def test_the_shape_of_the_story_stays():
    draft = read(PAGES["things between"])
    kinds = {draft.text[block.start : block.end]: block.kind.value for block in draft.blocks}
    assert kinds["No ship in winter"] == "heading"
    assert kinds["18 crossings a week"] == kinds["3 islands"] == "list_item"
    assert kinds["2023 | 51,200"] == "paragraph"
    assert kinds["We cannot swim."] == "quotation"
    assert "The ferry at Vesthavn in May." not in kinds


def test_the_intro_above_the_story_comes_along():
    assert "Three islands lose their only link for a winter." in read(PAGES["no article element"]).text


def test_a_date_that_the_page_does_not_say_is_looked_for_and_not_taken():
    more = '<meta name="dcterms.created" content="2025-04-08">'
    draft = read(samples.without_article(more=more))
    assert (draft.date, draft.file_date, draft.outlet, draft.language) == ("", "2025-04-08", "Fjord Courier", "en")
    assert draft.headline == "Island ferry to stop in October"


@pytest.mark.parametrize(
    ("named", "byline"),
    [
        ('<div class="Byline">By Ann Bee</div>', "Ann Bee"),
        (f'<p class="author-box">{"About her. " * 10}</p><a class="author-name" href="/a">Ann Bee</a>', "Ann Bee"),
        ('<p class="authors">All authors</p><a rel="author" href="/a">Ann Bee</a>', "Ann Bee"),
        ('<p class="byline">Ann Bee and Bo Ek</p>', "Ann Bee, Bo Ek"),
        ('<ol id="Comments"><li><cite class="comment-author">Ann Bee</cite></li></ol>', ""),
        (r'<p class="byline">Ann \ud800Bee</p>', "Ann Bee"),
        ('<p class="byline">By</p>', ""),
        ('<p class="author-bio">Ann Bee is a reporter.</p>', ""),
        ('<p class="author-bio">Ann Bee is a reporter.</p><p class="author">By Ann van Bee Jr.</p>', "Ann van Bee Jr"),
    ],
)
def test_a_byline_is_told_from_the_names_of_elements(named, byline):
    draft = read(samples.without_article().replace("<h1", f"{named}<h1", 1))
    assert draft.byline == byline
    assert (f"The page does not say who wrote it; “{byline}” was found in it." in draft.noticed) == bool(byline)


def test_a_short_page_is_kept_whole():
    draft = read("<div><p>One short story.</p></div><div><p>And more.</p></div>")
    assert (draft.text, draft.offers) == ("One short story.\nAnd more.", ())


@pytest.mark.parametrize("depth", [DEEPEST - 20, DEEPEST, 300, 3_000])
def test_an_article_is_found_however_deep_it_lies(depth):
    text = read("<div>" * depth + samples.without_article()).text
    assert [words for words in samples.PARAGRAPHS if words not in text] == []


def test_a_page_without_an_article_is_kept_whole_and_that_is_said():
    draft = read(f"<div class=footer><footer>{'Nothing but a note beside an article. ' * 8}</footer></div>")
    assert draft.text.count("Nothing but a note") == 8
    assert draft.noticed == ("No article was found on the page, so all of its text was kept.",)


def test_a_page_that_is_too_large_is_kept_whole_and_that_is_said():
    draft = read(f"<!--{'x' * 5_000_000}-->{samples.without_article()}")
    assert samples.COMMENTS[0] in draft.text
    assert draft.noticed[0] == "The page is too large to find its article, so all of its text was kept."


def test_every_post_of_a_page_of_many_articles_is_kept():
    posts = "".join(
        f"<article><h2>At {at} o’clock</h2><p>{words}</p></article>" for at, words in enumerate(samples.PARAGRAPHS)
    )
    text = read(samples.HEAD.replace("{more}", "") + f"<main>{posts}</main>" + samples.FOOT).text
    assert [words for words in samples.PARAGRAPHS if words not in text] == []


def test_a_story_without_any_p_is_found_too():
    story = "<br><br>".join(samples.PARAGRAPHS)
    page = samples.HEAD.replace("{more}", "") + f'<div class="text">{story}</div>{samples.teasers()}' + samples.FOOT
    text = read(page).text
    assert [words for words in samples.PARAGRAPHS if words not in text] == []


def test_a_page_that_the_library_stumbles_over_is_kept_whole():
    page = (
        "</svg><svg><p\n" + samples.PARAGRAPHS[0] + "<template>x<frameset></figure><figcaption></html><article><body>"
    )
    page += "<table></table></svg>" + "".join(f"<div>{words}" for words in samples.PARAGRAPHS)
    assert [words for words in samples.PARAGRAPHS if words not in read(page).text] == []


def test_a_page_of_many_small_sections_keeps_them_all():
    sections = "".join(
        f"<section><h2>Part {at}</h2><dl><dt>{word}<dd>{words} It is told here in full, part {at}.</dl></section>"
        for at, words in enumerate(samples.PARAGRAPHS * 3)
        for word in ("One", "Two")
    )
    page = samples.HEAD.replace("{more}", "")
    page += f"<div><h1>Island ferry to stop in October</h1>{sections}</div>{samples.comments()}" + samples.FOOT
    text = read(page).text
    assert [
        at for at in range(len(samples.PARAGRAPHS) * 3) if text.count(f"It is told here in full, part {at}.") != 2
    ] == []
    assert [words for words in samples.COMMENTS if words in text] == []


def test_a_table_of_links_inside_the_story_stays():
    table = '<table><tr><td><a href="/1">Report of 2019</a><td><a href="/2">Report of 2020</a></table>'
    assert "Report of 2019 | Report of 2020" in read(samples.without_article(between=table)).text


def test_every_row_under_a_label_that_reaches_down_is_part_of_the_article():
    rows = "<tr><td rowspan=3>2019<td>Piers<td>3.1 million<tr><td>Paint<td>0.2 million<tr><td>Lamps<td>12,000"
    draft = read(f"<nav>Home</nav><article>{samples.body(between=f'<table>{rows}</table>')}</article>")
    assert "2019 | Piers | 3.1 million\n2019 | Paint | 0.2 million\n2019 | Lamps | 12,000\n" in draft.text
    assert draft.noticed == ("1 piece of text left out as no part of the article",)


@pytest.mark.parametrize(
    "given",
    ["style='display:none'", "class=js-wait", "id=app hidden", "style='visibility: hidden'"],
)
def test_an_article_that_is_hidden_until_a_script_has_run_is_read(given):
    sheet = "<style>.js-wait{display:none} .note{display:none}</style>"
    page = f"{sheet}<body><h1>Cookies</h1><p>Please accept.</p><div {given}>{samples.body()}</div>"
    assert [words for words in samples.PARAGRAPHS if words not in read(page).text] == []
    assert samples.PARAGRAPHS[0] in read(page, whole=True).text


def test_what_a_sheet_hides_beside_an_article_stays_hidden():
    note = "<style>.note{display:none}</style><p class=note>Hidden note.</p>"
    page = f"<article>{samples.body(between=note)}</article>"
    assert "Hidden note." not in read(page).text
    assert "1 piece of hidden text left out" in read(page).noticed


def test_comments_in_a_page_that_word_saved_are_left_out_and_said():
    note = "<div style='mso-element:comment'><p class=MsoCommentText>Do not name her.</div>"
    draft = read(f"<article>{samples.body()}<div style='mso-element:comment-list'>{note}</div></article>")
    assert "Do not name her." not in draft.text
    assert "1 comment left out" in draft.noticed


def test_an_article_for_browsers_without_scripts_alone_is_read():
    page = f"<body><div id=root></div><noscript><article>{samples.body()}</article></noscript>"
    assert [words for words in samples.PARAGRAPHS if words not in read(page).text] == []


TAKEN = "{} paragraphs that the page does not show were taken from what it tells search engines (JSON-LD)"


def data(body: str | list[str]) -> str:
    told = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "articleBody": body})
    return f'<script type="application/ld+json">{told}</script>'


@pytest.mark.parametrize("shown", ["", "<p>Loading</p>", f"<footer>{'Nothing but a note. ' * 20}</footer>"])
def test_an_article_in_linked_data_that_trafilatura_does_not_read_is_found_too(shown):
    draft = read(f"<title>Ferry</title>{data(list(samples.PARAGRAPHS))}<body><nav>Home</nav>{shown}")
    assert draft.text.split("\n") == list(samples.PARAGRAPHS)
    assert draft.noticed[0] == TAKEN.format(7)


@pytest.mark.parametrize("comment", ["", "x" * 5_000_000])
def test_linked_data_is_offered_where_no_article_is_looked_for(comment):
    page = f"{data(samples.PARAGRAPHS[4])}<!--{comment}--><p>{samples.PARAGRAPHS[0]}</p>"
    draft, whole = read(page), read(page, whole=True)
    assert draft.text == samples.PARAGRAPHS[0]
    assert draft.noticed[-1] == "1 paragraph that only search engines are told (JSON-LD) left out"
    assert whole.text.split("\n") == [samples.PARAGRAPHS[0], samples.PARAGRAPHS[4]]


def test_words_of_a_drawing_in_linked_data_are_kept_and_told():
    body = f"<p>{samples.PARAGRAPHS[4]}</p><svg><text>Drawn words</text></svg>"
    draft = read(f"{data(body)}<p>{samples.PARAGRAPHS[0]}</p>", whole=True)
    assert "Drawn words" in draft.text.split("\n")
    assert "1 drawing: its words kept as a caption" in draft.noticed


def test_the_whole_page_says_what_of_it_the_page_does_not_show():
    page = f"{data(chr(10).join(samples.PARAGRAPHS))}<article>{samples.body()[: samples.body().index('It did')]}"
    assert TAKEN.format(3) in read(page, whole=True).noticed


def test_a_paragraph_that_the_page_cuts_off_is_offered_to_its_end_beside_it():
    *begun, cut, last = samples.PARAGRAPHS
    shown = "".join(f"<p>{words}</p>" for words in (*begun, f"{cut[:-25]}…"))
    page = f"{data(chr(10).join(samples.PARAGRAPHS))}<article>{shown}</article>"
    assert read(page).offers == (Offer.WHOLE_PAGE,)
    assert read(page, whole=True).text.split("\n") == [*begun, cut, f"{cut[:-25]}…", last]


def test_an_article_that_stands_only_in_linked_data_is_read_and_that_is_said():
    draft = read(f"<title>Ferry</title>{data(chr(10).join(samples.PARAGRAPHS))}<body><p>Loading</p>")
    assert [words for words in samples.PARAGRAPHS if words not in draft.text.split("\n")] == []
    assert draft.noticed[0] == TAKEN.format(7)


def test_more_of_an_article_in_linked_data_than_on_the_page_is_noticed_and_offered():
    shown = "".join(f"<p>{words}</p>" for words in samples.PARAGRAPHS[:3])
    page = f"{data('<p>' + '</p><p>'.join(samples.PARAGRAPHS * 2) + '</p>')}<article><h1>Ferry</h1>{shown}</article>"
    draft = read(page)
    assert draft.text.split("\n") == ["Ferry", *samples.PARAGRAPHS[:3]]
    left_out = len(samples.PARAGRAPHS[3:]) * 2
    assert draft.noticed == (f"{left_out} paragraphs that only search engines are told (JSON-LD) left out",)
    assert draft.offers == (Offer.WHOLE_PAGE,)
    whole = read(page, whole=True).text
    assert (whole.count(samples.PARAGRAPHS[0]), whole.count(samples.PARAGRAPHS[5])) == (1, 2)


@pytest.mark.parametrize("between", ["\n", " "])
def test_a_paragraph_that_stands_only_in_linked_data_is_offered_in_its_place(between):
    shown = "".join(f"<p>{words}</p>" for words in (*samples.PARAGRAPHS[:3], *samples.PARAGRAPHS[4:]))
    page = f"{data(between.join(samples.PARAGRAPHS))}<article>{shown}</article>"
    draft = read(page)
    assert draft.noticed == ("1 paragraph that only search engines are told (JSON-LD) left out",)
    assert read(page, whole=True).text.split("\n") == list(samples.PARAGRAPHS)


def test_an_article_of_which_the_page_shows_the_beginning_is_completed_from_linked_data():
    shown = "".join(f"<p>{words}</p>" for words in samples.PARAGRAPHS[:2])
    page = f"{data(chr(10).join(samples.PARAGRAPHS))}<article>{shown}</article><p>Subscribe."
    draft = read(page)
    assert draft.text.split("\n") == list(samples.PARAGRAPHS)
    assert draft.noticed == (TAKEN.format(5), "1 piece of text left out as no part of the article")


def test_emphasis_in_linked_data_is_no_text():
    body = "\n".join((*samples.PARAGRAPHS[:-1], f"<b>{samples.PARAGRAPHS[-1]}</b>"))
    shown = "".join(f"<p>{words}</p>" for words in samples.PARAGRAPHS[:-1])
    assert read(f"{data(body)}<article>{shown}</article>", whole=True).text.split("\n") == list(samples.PARAGRAPHS)


def test_an_article_on_the_page_and_in_linked_data_is_one():
    body = data(html.escape("<p>" + "</p>\n<p>".join(samples.PARAGRAPHS) + "</p>"))
    draft = read(f"{body}<article>{samples.body()}</article>")
    assert draft.text.split("\n") == list(samples.PARAGRAPHS)
    assert draft.noticed == ()


def test_buttons_teasers_and_pictures_among_the_paragraphs_are_no_copy():
    between = (
        '<div class="share-buttons"><a href=/f>Share</a> <a href=/t>Tweet</a></div>'
        '<img src=a.jpg alt="https://example.org/images/a.jpg"><img src=b.jpg alt="A ferry at sea">'
    )
    draft = read(f"<article>{samples.body(between=between + samples.teasers())}</article>")
    assert draft.text.split("\n") == list(samples.PARAGRAPHS)


def test_readings_above_the_words_are_left_out_and_said():
    draft = read("<p><ruby>漢<rt>かん</rt>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>です")
    assert (draft.text, draft.noticed) == ("漢字です", ("4 reading aids above words left out",))


@pytest.mark.parametrize(
    "embedded", ["<iframe src=x></iframe>", "<embed src=x>", "<video src=x></video>", "<canvas></canvas>"]
)
def test_what_is_hidden_embedded_or_an_image_at_the_edges_of_the_article_is_said_once(embedded):
    article = "".join(f"<p>{paragraph}</p>" for paragraph in samples.PARAGRAPHS)
    hidden = "<p hidden>x</p><p style='display:none'>y</p>"
    page = f"<article><img src=lead>{embedded}<h1>Island ferry</h1>{article}{embedded}{hidden}</article>"
    assert read(page).noticed[-3:] == (
        "1 image left out",
        "2 embedded objects left out: video, sound, a graphic or another page",
        "2 pieces of hidden text left out",
    )


def test_headings_between_paragraphs_of_the_article_belong_to_it_where_one_of_their_level_does():
    said = "the council of Aldermouth said that boats were at sea in the bay and none was missing."
    updates = [(f"Update {hour}", f"At {hour} o’clock {said}") for hour in range(1, 9)]
    page = "".join(f"<article><h2>{heading}</h2><p>{words}</p></article>" for heading, words in updates)
    assert read(page).text.split("\n") == [line for update in updates for line in update]
