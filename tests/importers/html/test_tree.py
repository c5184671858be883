"""The tree of a web page: no word is swallowed by markup that a browser forgives, and no page is beyond its limits."""

import pytest

from factcheck.importers.html.importer import page_of
from factcheck.importers.html.tree import DEEPEST, WIDEST, tree_of
from tests.importers import page_samples as samples
from tests.importers.page_drafts import read, words


@pytest.mark.parametrize(
    "slip",
    [
        "<script>x</script foo>",
        "<script>x</script/>",
        "<script>x</script\n>",
        "<style>x{}</style class=y>",
        "<![endif]-->",
        "<![if !IE]>",
        "<!--[if IE]>no<![endif]-->",
        "<![CDATA[x]]>",
        "<?php echo 1 ?>",
        "<!-- a --!>",
        "<p {{attribute}}=1 'x'=2 <b",
        '<ahref="https://example.org/x">',
        "</body></html>",
        "</nothing>",
        "<ſ>",
        "<İ class=x>",
        "<wbr>",
        "<svg viewBox='0 0 1 1'><path d='M0'>",
        "<p>A <svg><g><use href=#a></p>",
        "<math><mrow><mi>x",
        *(f"<{tag}>" for tag in ("audio", "canvas", "iframe", "object", "template", "textarea", "title", "video")),
        *(f"<{tag}>" for tag in ("button", "datalist", "label", "noembed", "noframes", "noscript")),
        "<select><option>a",
        "<iframe src=a></iframe><IFRAME src=b>",
    ],
)
def test_a_slip_in_the_markup_swallows_nothing_of_the_article(slip):
    lines = words(samples.HEAD.replace("{more}", "") + f"<div><p>Before it.</p>{slip}{samples.body()}</div>")
    assert [words for words in samples.PARAGRAPHS if not any(words in line for line in lines)] == []


def test_what_comes_behind_the_end_of_the_page_is_read():
    assert words("<html><body><p>a</p></body></html><p>b</p><script></script>") == ["a", "b"]


@pytest.mark.parametrize(
    "page", ["<title>t</title><header>a</header>b", "<head><title>t</title><main>a</main></head>b"]
)
def test_a_body_that_begins_without_its_name_is_no_head(page):
    assert words(page) == ["a", "b"]


@pytest.mark.parametrize(
    ("drawing", "shown"),
    [
        ("<svg><g><text>a</text><p>b</p><text>c</text></g></svg>d", ["a", "b", "cd"]),
        ("<svg><p>a</p><svg><p>b</p></svg><p>c</p></svg>d", ["a", "b", "c", "d"]),
        ("<math><mi>x</mi><mo>=</mo><p>a</p></math>b", ["x=", "a", "b"]),
        ("<svg><foreignObject><p>a</p></foreignObject><text>b</text></svg>c", ["c", "a b"]),
    ],
)
def test_a_paragraph_ends_a_drawing_and_a_formula_but_where_these_may_hold_one(drawing, shown):
    assert [block.text for block in page_of(drawing).blocks] == shown


@pytest.mark.parametrize("tag", ["bgsound", "embed", "keygen", "source", "track", "wbr"])
def test_what_holds_nothing_ends_at_once(tag):
    tree = tree_of(f"<div><p>a</p><{tag} src=x><p>b</p></div>")
    assert [one.text for one in tree.findall("body/div/p")] == ["a", "b"]


@pytest.mark.parametrize("end", ["", "</iframe>"])
def test_another_page_is_said_whether_or_not_anything_ends_it(end):
    draft = read(samples.HEAD.replace("{more}", "") + samples.body(between=f"<iframe src=x>{end}"))
    assert "1 embedded object left out: video, sound, a graphic or another page" in draft.noticed


@pytest.mark.parametrize("tag", ["iframe", "noscript", "select", "template", "textarea"])
def test_what_an_element_that_is_ended_holds_is_no_text(tag):
    assert words(f"<p>a</p><{tag}><b>x</b></{tag}><p>b</p><{tag}>c") == ["a", "b", "c"]


def test_the_end_of_a_later_element_is_none_of_one_before_it():
    assert words("<p>a</p><iframe src=x><p>b</p><iframe src=y>z</iframe><p>c</p>") == ["a", "b", "c"]


def test_templates_in_templates_are_no_text():
    assert words("<p>a</p><template><template>x</template>y</template><p>b</p>") == ["a", "b"]


@pytest.mark.parametrize("tag", ["map", "applet", "optgroup", "marquee"])
def test_what_a_browser_shows_of_rare_elements_is_read(tag):
    assert words(f"<p>a</p><{tag}><p>b</p></{tag}><p>c</p>") == ["a", "b", "c"]


@pytest.mark.parametrize("tag", ["b", "i", "s", "em", "strong"])
def test_paragraphs_keep_the_look_of_what_they_stand_in(tag):
    draft = read(f"<{tag} class=x><p>a</p><p>b</p></{tag}>c")
    assert [(style.start, style.end) for style in draft.styles] == [(0, 1), (2, 3)]


def test_signs_that_show_nothing_are_no_words():
    assert words("<p>Ge\xadmein&shy;de&#173;rat&#xAD;, a&#1;b\x02c") == ["Gemeinderat, abc"]


@pytest.mark.parametrize(("mode", "shown"), [("open", ["a", "b"]), ("closed", ["a", "b"]), ("none", ["a"])])
def test_a_template_that_browsers_show_in_its_place_is_read(mode, shown):
    assert words(f"<p>a</p><div><template shadowrootmode={mode}><p>b</p></template></div>") == shown


@pytest.mark.parametrize("feed", ["\f", "&#12;", "&#x0C;", "&#012"])
def test_a_form_feed_parts_words(feed):
    assert words(f"<p>one{feed}two") == ["one two"]


def test_a_few_zeros_in_a_page_are_left_out_and_said():
    page = samples.with_article().replace("ferry", "fer\0ry")
    draft = read(page)
    assert samples.PARAGRAPHS[0] in draft.text
    assert draft.noticed[0] == f"{page.count(chr(0))} characters that stand for nothing (NUL) left out"


@pytest.mark.parametrize("depth", [DEEPEST - 5, DEEPEST, 300, 3_000, 30_000])
def test_no_tree_is_deeper_than_its_limit_and_no_word_is_lost_by_that(depth):
    tree = tree_of("<div>a" * depth + "x" + "</div>b" * depth)
    deepest, text = max(sum(1 for _ in one.iterancestors()) for one in tree.iter()), "".join(tree.itertext())
    assert deepest <= DEEPEST + 1 < 256
    assert text == "a" * depth + "x" + "b" * depth


def test_an_element_keeps_its_first_attributes_where_it_has_too_many():
    tree = tree_of(f"<p {' '.join(f'a{at}=1' for at in range(100_000))}>x")
    assert len(tree.find(".//p").attrib) == WIDEST


@pytest.mark.parametrize("page", ["", "<!-- a -->", "<!-", " "])
def test_a_page_of_nothing_has_a_tree(page):
    assert tree_of(page).tag == "html"
