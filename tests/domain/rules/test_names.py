"""Names in English, told by their capitals and by how the text uses a word elsewhere."""

import pytest

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from tests.domain.rules.fact_samples import of_kind


def names(*blocks, language="en"):
    return of_kind("name", *blocks, language=language)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Yesterday President Ada van der Low met the Bank of England.",
            ["President Ada van der Low", "Bank of England"],
        ),
        (
            "The Kremlin said Dr. Berg and J. K. Reed left for St. Ives.",
            ["Kremlin", "Dr. Berg", "J. K. Reed", "St. Ives"],
        ),
        ("In the U.S. a Chinese-made drone of O’Brien’s fell.", ["U.S.", "Chinese", "O’Brien"]),
        ("They flew an F-16 and a Boeing for Marks & Spencer.", ["F-16", "Boeing", "Marks & Spencer"]),
        ("It hit the pro-Russian town of Xi’an and Ban Ki-moon.", ["Russian", "Xi’an", "Ban Ki-moon"]),
        ("King Ada of Brill met King Bo, a king.", ["King Ada", "Brill", "King Bo"]),
        ("The Prime Minister spoke on Monday in May.", []),
    ],
)
def test_names_are_found_with_their_titles(text, found):
    assert names(text) == found


def test_a_capital_at_the_beginning_of_a_sentence_is_believed_where_the_word_may_be_a_name():
    assert names("Officials came. However, many left. Running is hard. Tensions rose.") == []
    assert names("Peskov came. “Partner, friend,” he said.") == ["Peskov"]
    assert names("Reed left. He saw reed by the lake.") == []
    assert names("Reed left. Later we met Reed, in the reed.") == ["Reed", "Reed"]


def test_a_given_name_that_ends_as_common_words_do_is_one_before_a_capital():
    assert names("James Low came. Emily Berg left. Ahmed Reed stayed.") == ["James Low", "Emily Berg", "Ahmed Reed"]
    assert names("Calling Low was easy. Between Brill and Elbow it rained.") == ["Low", "Brill", "Elbow"]


def test_a_given_name_that_is_a_small_word_too_is_one_with_a_capital_before_a_name():
    assert names("Engineer Per Holm spoke. Per Holm is 60.") == ["Engineer Per Holm", "Per Holm"]
    assert names("It is 5 per cent. Per head it is less, said Per Holm. Per capita it rose.") == ["Per Holm"]


def test_in_a_headline_of_capitals_only_words_that_the_text_uses_as_names_are_names():
    headline = Piece(BlockKind.HEADLINE, "Mayor Low Opens Bridge Across Elbow River")
    assert names(headline, "Yesterday Ada Low opened it. It spans the Elbow, a small river.") == [
        "Low",
        "Elbow",
        "Ada Low",
        "Elbow",
    ]


def test_an_item_of_a_list_that_is_one_word_is_no_name_by_its_capital():
    assert names(Piece(BlockKind.LIST_ITEM, "Argon"), "Argon is a gas.") == ["Argon"]


def test_in_a_language_that_the_rules_do_not_know_no_capital_tells_a_name():
    assert names("Der Bürgermeister Low sah die Brücke.", language="de") == []


@pytest.mark.parametrize(
    "line", ["Neutral or not", "Grey skies over the harbour", "Neutral as ever in a war of others"]
)
def test_a_line_that_is_no_sentence_begins_as_a_heading_does(line):
    """A plain text has its headings so."""
    assert names(line, "It has stayed so.") == []
    assert names(f"{line}.", "It has stayed so.") != []
    assert names("Norway has won", "They met in Norway.") == ["Norway", "Norway"]


def test_an_item_a_caption_and_a_row_of_a_table_are_no_headings():
    for kind in (BlockKind.LIST_ITEM, BlockKind.CAPTION):
        assert names(Piece(kind, "Ada at the harbour")) == ["Ada"]
    assert names("Ada was | 34") == ["Ada"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don’t go. Isn't it so? Jobs don’t pay when Ada’s do.", ["Ada"]),
        ("It is (Still known as such) in Brill (Reuters).", ["Brill", "Reuters"]),
        ("He holds a Ph.D. and an MBA, and works on AI and GDP.", []),
        ("It met the Millennium Goals (MDGs) in May.", ["Millennium Goals", "MDGs"]),
        ("“Okay,” she said. “Wow.” Already in May it rained.", []),
    ],
)
def test_contractions_brackets_degrees_and_common_acronyms_name_nobody(text, found):
    assert names(text) == found


def test_the_first_word_of_a_heading_is_a_name_where_the_text_writes_it_as_one():
    heading = Piece(BlockKind.HEADING, "Bridge opens")
    assert names(heading, "It is red.") == []
    assert names(heading, "It is red, says Bridge.") == ["Bridge", "Bridge"]
