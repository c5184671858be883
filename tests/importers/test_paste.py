"""Pasted text as articles."""

import pytest

from factcheck.domain.errors import EmptyTextError, LoneSurrogateError
from factcheck.domain.records.draft import Draft
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.paste import from_paste


def about(**fields: str) -> Draft:
    return Draft("", (), **fields)


def kinds(draft):
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def test_headline_and_standfirst_come_first():
    draft = from_paste("One.\nTwo.", None, about(headline="Head", standfirst="Stand", byline="R. A."))
    assert draft.text == "Head\nStand\nOne.\nTwo."
    assert [kind for kind, _ in kinds(draft)][:2] == [BlockKind.HEADLINE, BlockKind.STANDFIRST]
    assert (draft.headline, draft.standfirst, draft.byline) == ("Head", "Stand", "R. A.")


def test_they_are_not_repeated_where_the_text_begins_with_them():
    draft = from_paste("Head\n\nStand\n\nText.", None, about(headline="Head", standfirst="Stand"))
    assert kinds(draft)[:2] == [(BlockKind.HEADLINE, "Head"), (BlockKind.STANDFIRST, "Stand")]
    assert draft.text == "Head\nStand\nText."


def test_a_headline_is_found_in_plain_text():
    assert from_paste("Head\n\nText.", None, about()).headline == "Head"


def test_a_short_first_line_is_a_paragraph_beside_a_headline_that_was_given():
    draft = from_paste("World\n\nText.", None, about(headline="Head"))
    assert kinds(draft)[1] == (BlockKind.PARAGRAPH, "World")


def test_formatted_text_keeps_its_shape():
    page = "<meta charset=utf-8><h1>Head</h1><article><p>a <b>b</b></p></article><p>c</p><ul><li>d</ul>"
    draft = from_paste("unused", page, about(standfirst="Stand"))
    assert [words for _, words in kinds(draft)] == ["Head", "Stand", "a b", "c", "d"]
    assert len(draft.styles) == 1


def test_formatted_text_without_words_gives_way_to_the_plain_one():
    assert from_paste("Plain.", "<img src=x>", about()).text == "Plain."


def test_text_without_a_headline_has_none():
    assert from_paste("One.\nTwo.", None, about()).headline == ""


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_pasted_is_refused_even_with_a_headline(text):
    with pytest.raises(EmptyTextError):
        from_paste(text, None, about(headline="Head"))


def test_lone_surrogates_in_the_text_are_dropped_and_said():
    draft = from_paste("a\ud800b", None, about())
    assert (draft.text, len(draft.noticed)) == ("ab", 1)


def test_lone_surrogates_in_a_field_are_refused():
    with pytest.raises(LoneSurrogateError) as caught:
        from_paste("Text.", None, about(byline="\udfff"))
    assert caught.value.field == "byline"


def test_line_ends_of_the_clipboard_are_made_canonical():
    assert from_paste("a\u2029b\r\nc", None, about()).text == "a\nb\nc"
