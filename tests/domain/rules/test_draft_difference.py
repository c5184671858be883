"""What the shorter reading of a page leaves out."""

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.domain.rules.draft_difference import blocks_left_out, titles_first, with_blocks


def made(*paragraphs):
    return assembled([Piece(BlockKind.PARAGRAPH, words) for words in paragraphs], ArticleDraft("", ()))


def test_paragraphs_that_are_not_there_are_named_by_their_index():
    assert blocks_left_out(made("Menu", "One.", "Two."), made("One.", "Two.")) == {0}


def test_blanks_do_not_count():
    assert blocks_left_out(made("One  two."), made("One two.")) == set()


def test_a_paragraph_that_comes_twice_is_left_out_once():
    assert blocks_left_out(made("One.", "One."), made("One.")) == {1}


def test_empty_paragraphs_are_not_missed():
    assert blocks_left_out(made("", "One."), made("One.")) == set()


def page(*pieces):
    return assembled([Piece(kind, words, level) for kind, level, words in pieces], ArticleDraft("", ()))


PAGE = page(
    (BlockKind.LIST_ITEM, 1, "Menu"),
    (BlockKind.HEADING, 1, "Bridge opens"),
    (BlockKind.STANDFIRST, 0, "At last."),
    (BlockKind.PARAGRAPH, 0, "One."),
    (BlockKind.CAPTION, 0, "The bridge."),
    (BlockKind.PARAGRAPH, 0, "Two."),
)
STORY = made("One.", "Two.")


def test_headlines_and_standfirsts_are_offered_first():
    assert titles_first(PAGE, blocks_left_out(PAGE, STORY)) == [1, 2, 0, 4]


def test_each_block_is_added_at_its_place():
    assert with_blocks(STORY, PAGE, [4, 2]).text == "At last.\nOne.\nThe bridge.\nTwo."
    assert with_blocks(STORY, PAGE, []) is STORY


def test_how_many_blocks_are_added_is_said():
    said = [with_blocks(STORY, PAGE, added).noticed for added in ([4], [2, 4])]
    assert said == [("1 piece that was left out is added",), ("2 pieces that were left out are added",)]


def test_a_big_heading_that_is_added_is_the_headline_where_there_is_none():
    titled = with_blocks(STORY, PAGE, [1, 2])
    assert [block.kind.value for block in titled.blocks[:2]] == ["headline", "standfirst"]
    assert (titled.headline, titled.standfirst) == ("Bridge opens", "At last.")


def test_a_second_headline_is_a_heading():
    headed = page((BlockKind.HEADLINE, 0, "Red bridge"), (BlockKind.PARAGRAPH, 0, "One."))
    added = with_blocks(headed, page((BlockKind.HEADLINE, 0, "Gazette"), (BlockKind.PARAGRAPH, 0, "One.")), [0])
    assert [(block.kind.value, block.level) for block in added.blocks] == [
        ("headline", 0),
        ("heading", 1),
        ("paragraph", 0),
    ]
    assert added.headline == "Red bridge"


def test_words_keep_their_look_when_others_are_added():
    bold = assembled([Piece(BlockKind.PARAGRAPH, "One.", styles=(Style(StyleKind.BOLD, 0, 3),))], ArticleDraft("", ()))
    added = with_blocks(bold, PAGE, [2])
    assert [added.text[style.start : style.end] for style in added.styles] == ["One"]


def test_what_is_repeated_on_the_page_moves_nothing():
    twice = made("Two.", "One.", "Mark.", "Two.")
    assert with_blocks(STORY, twice, [2]).text == "One.\nMark.\nTwo."
