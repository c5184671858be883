"""Markdown as articles."""

import pytest

from factcheck.domain.records.article_draft import Offer, ReadOptions
from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.importers.markdown import read_markdown, split_front_matter
from tests.importers.media_drafts import media_of

FRONT = """---
headline: "Rivers rise"
standfirst: Water everywhere.
byline: R. Ansell
outlet: The Courier
section: Weather
link: https://example.org/rivers
date: 2025-04-10
language: en
deadline: 2025-04-10T18:00
tags: [a, b]
---
"""


def read(text: str):
    return read_markdown("story.md", text.encode(), ReadOptions())


def kinds(draft):
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def test_the_first_heading_of_the_first_level_is_the_headline():
    draft = read("# Rivers *rise*\n\nText.\n\n## More\n")
    assert draft.headline == "Rivers rise"
    assert [kind for kind, _ in kinds(draft)] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.HEADING]


def test_front_matter_describes_the_article():
    draft = read(FRONT + "\nText.\n")
    assert draft.text == "Rivers rise\nWater everywhere.\nText."
    assert (draft.headline, draft.byline, draft.outlet, draft.section) == (
        "Rivers rise",
        "R. Ansell",
        "The Courier",
        "Weather",
    )
    assert (draft.url, draft.date, draft.language) == ("https://example.org/rivers", "2025-04-10", "en")
    assert draft.deadline == "2025-04-10T18:00"


def test_the_standfirst_of_the_front_matter_stands_behind_the_headline():
    draft = read("---\nstandfirst: Water.\n---\n# Rivers\n\nText.")
    assert kinds(draft)[:2] == [(BlockKind.HEADLINE, "Rivers"), (BlockKind.STANDFIRST, "Water.")]


def test_headline_and_standfirst_are_not_repeated():
    draft = read(FRONT + "# Rivers rise\n\nWater everywhere.\n\nText.")
    assert draft.text == "Rivers rise\nWater everywhere.\nText."


def test_another_heading_than_the_headline_given_stays_a_heading():
    draft = read(FRONT + "# Weather\n\nText.")
    assert kinds(draft)[2] == (BlockKind.HEADING, "Weather")


def test_lists_quotations_tables_and_breaks_keep_their_shape():
    draft = read("1. a\n2. b\n   - c\n\n> q\n> r\n\n|x|y|\n|-|-|\n|1|2|\n\nline  \nbreak\nsoft\n")
    assert [(block.label, draft.text[block.start : block.end]) for block in draft.blocks] == [
        ("1.", "a"),
        ("2.", "b"),
        ("•", "c"),
        ("", "q r"),
        ("", "x | y"),
        ("", "1 | 2"),
        ("", "line\nbreak soft"),
    ]


def test_emphasis_is_beside_the_text():
    draft = read("a **b** _c_ [d](https://example.org)")
    assert draft.text == "a b c d"
    assert [style.kind for style in draft.styles] == [StyleKind.BOLD, StyleKind.ITALIC, StyleKind.LINK]


def test_html_in_markdown_is_read_as_html():
    draft = read("<figcaption>Cap</figcaption>\n\n<script>alert(1)</script>\n\nText &amp; more <!-- c -->.")
    assert kinds(draft) == [(BlockKind.CAPTION, "Cap"), (BlockKind.PARAGRAPH, "Text & more .")]


def test_a_footnote_of_one_word_is_text_as_one_of_several_is():
    assert read("Text[^1] and[^b].\n\n[^1]: Ibid.\n\n> [^b]: www.example.org").text == (
        "Text[^1] and[^b].\n[^1]: Ibid.\n[^b]: www.example.org"
    )
    assert read("A [b] c.\n\n[b]: http://example.org/x").text == "A b c."


def test_a_menu_written_in_markdown_is_text():
    assert read("Text.\n\n<nav>Home</nav>").text == "Text.\nHome"


def test_a_rule_at_the_top_is_no_front_matter():
    assert read("---\nJust a line.\n---\nText.").text == "Just a line.\nText."
    assert read("---\nNote: this is text.\n---\nText.").text == "Note: this is text.\nText."


def test_front_matter_may_go_on_in_indented_lines():
    draft = read("---\nstandfirst: >\n  Water,\n  everywhere.\n---\nText.")
    assert draft.standfirst == "Water, everywhere."


@pytest.mark.parametrize(("sign", "deepest"), [("- ", 48), ("1. ", 48), ("> ", 97)])
@pytest.mark.parametrize("more", [0, 1, 2, 3, 250])
def test_no_word_is_lost_however_deep_it_is_nested(sign, deepest, more):
    draft = read("Intro.\n\n" + sign * (deepest + more) + "deep\n")
    assert draft.text.endswith("deep")
    assert bool(draft.noticed) == (more > 0)


def test_where_lists_are_nested_too_deeply_each_line_is_a_paragraph_without_its_structure():
    nested = "".join("  " * level + f"- item {level}\n" for level in range(60))
    draft = read(f"# Title\n\nTwo\nlines.\n\n{nested}\nEnd.\n")
    items = [f"- item {level}" for level in range(60)]
    assert [words for _, words in kinds(draft)] == ["# Title", "Two\nlines.", *items, "End."]
    assert draft.noticed == ("The text is nested too deeply to be read as Markdown, so it was taken as plain text.",)


def test_a_rule_of_many_signs_is_a_rule():
    assert read("a\n\n" + "- " * 100 + "\n\nb").text == "a\nb"


def test_the_name_of_the_file_is_no_headline():
    assert read("Text.").headline == ""


def test_pictures_leave_their_descriptions():
    draft = read("Text. ![A pier in May](http://example.org/pier.jpg)\n\n![](x.png)")
    assert kinds(draft) == [(BlockKind.PARAGRAPH, "Text."), (BlockKind.CAPTION, "A pier in May")]
    assert draft.noticed == ("1 image replaced by its description", "1 image left out")
    assert media_of(draft) == [("Text.", "picture"), ("A pier in May", "picture")]


def test_letters_are_read_as_in_every_text():
    data = "# Café\n\nIt is “good”.".encode("cp1252")
    draft = read_markdown("story.md", data, ReadOptions())
    assert (draft.headline, draft.encoding, draft.offers) == ("Café", "Windows-1252", (Offer.ENCODING,))
    draft = read_markdown("story.md", "It is **â€œgoodâ€\x9d**.".encode(), ReadOptions(repair=True))
    assert draft.text == "It is “good”."
    assert draft.text[draft.styles[0].start : draft.styles[0].end] == "“good”"


def test_struck_words_are_struck_and_references_to_notes_stay_as_written():
    draft = read("They had ~~155~~ 151 of them[^1].\n\n[^1]: By the register.")
    assert draft.text == "They had 155 151 of them[^1].\n[^1]: By the register."
    assert [(style.kind, draft.text[style.start : style.end]) for style in draft.styles] == [(StyleKind.STRUCK, "155")]


def test_words_between_two_tildes_are_struck_out():
    draft = read("The mayor said ~~155~~ 160 men.")
    assert (draft.text, [one.kind for one in draft.styles]) == ("The mayor said 155 160 men.", [StyleKind.STRUCK])


def test_keys_are_read_in_any_case_and_unknown_ones_are_left_alone():
    about, body = split_front_matter("---\nHeadline: Rivers\nLayout: post\n---\nText.")
    assert (about.headline, body) == ("Rivers", "Text.")


def test_other_names_are_understood():
    about = split_front_matter("---\ntitle: T\nauthor: A\nsubtitle: S\nlang: en\nlink: u\n---\n")[0]
    assert (about.headline, about.byline, about.standfirst, about.language, about.url) == ("T", "A", "S", "en", "u")


def test_quotation_marks_around_a_value_are_not_part_of_it():
    assert split_front_matter('---\nheadline: "He said: \\"no\\""\n---\n')[0].headline == 'He said: "no"'
    assert split_front_matter("---\nheadline: 'It''s'\n---\n")[0].headline == "It's"
    assert split_front_matter('---\nheadline: "Yes" and "no"\n---\n')[0].headline == '"Yes" and "no"'


def test_a_value_may_hold_a_colon():
    assert split_front_matter("---\nheadline: Rivers: a list\n---\n")[0].headline == "Rivers: a list"


def test_front_matter_that_never_ends_is_text():
    assert split_front_matter("---\nheadline: Rivers\n")[1] == "---\nheadline: Rivers\n"


def test_text_without_front_matter_stays():
    for text in ("", "Text.\n---\n", "----\nheadline: x\n---\n"):
        assert split_front_matter(text)[1] == text
