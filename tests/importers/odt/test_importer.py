"""OpenDocument texts as articles."""

import pytest

from factcheck.domain.file_errors import (
    BrokenFileError,
    EmptyTextError,
    LockedFileError,
    ReadingLimitError,
    UnsafeFileError,
)
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt.importer import read_odt
from tests.importers.odt_samples import (
    HEAD,
    SPACES,
    comment,
    content,
    heading,
    item,
    kinds,
    listed,
    odt,
    packed,
    par,
    read,
    set_as,
    style,
)


def test_the_title_is_the_headline_and_the_subtitle_the_standfirst():
    draft = read(par("Rivers rise", "Title") + par("Water everywhere", "Subtitle") + heading("More") + par("Text."))
    assert draft.headline == "Rivers rise"
    assert kinds(draft) == [BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_without_a_title_a_big_heading_near_the_top_is_the_headline():
    draft = read(par("Weather") + heading("Rivers rise") + heading("More", 2))
    assert draft.headline == "Rivers rise"
    assert kinds(draft) == [BlockKind.PARAGRAPH, BlockKind.HEADLINE, BlockKind.HEADING]
    assert draft.blocks[2].level == 2


def test_the_file_says_who_wrote_it_when_and_in_which_language():
    meta = (
        "<dc:title>Rivers</dc:title><meta:initial-creator>R. Ansell</meta:initial-creator><dc:creator>Desk</dc:creator>"
        "<meta:creation-date>2025-04-10T08:00:00</meta:creation-date>"
    )
    draft = read(par("Text."), meta=meta)
    assert (draft.headline, draft.byline, draft.file_date) == ("Rivers", "R. Ansell", "2025-04-10")
    assert draft.date == ""
    assert draft.noticed == ("Byline taken from the file’s properties",)
    assert draft.language == "en-GB"


def test_the_language_is_the_one_that_most_words_are_set_in():
    french = style("P1", 'fo:language="fr" fo:country="FR"', "paragraph", 'style:parent-style-name="Standard"')
    assert read(par("Bonjour tout le monde", "P1") + par("Hi"), french).language == "fr-FR"


def test_the_name_of_the_file_is_no_headline():
    assert read(par("Text.")).headline == ""


def test_blanks_tabs_and_line_breaks_are_kept_as_they_are_meant():
    draft = read(par("  one \n two<text:s/><text:s text:c='2'/>three<text:tab/>four<text:line-break/> five "))
    assert draft.text == "one two   three\tfour\nfive"


def test_a_page_that_breaks_inside_a_word_leaves_no_trace():
    assert read(par("wa<text:soft-page-break/>ter")).text == "water"


def test_bold_and_italic_come_from_styles_and_what_they_inherit():
    styles = style("T1", 'fo:font-style="italic"', more='style:parent-style-name="Strong"')
    draft = read(par('a <text:span text:style-name="T1">b</text:span> c'), styles)
    assert sorted(set_as(draft)) == [("bold", "b"), ("italic", "b")]


def test_a_span_can_take_back_what_its_paragraph_sets():
    styles = style("P1", 'fo:font-weight="bold"', "paragraph") + style("T1", 'fo:font-weight="normal"')
    draft = read(par('a<text:span text:style-name="T1">b</text:span>c', "P1"), styles)
    assert set_as(draft) == [("bold", "a"), ("bold", "c")]


def test_the_look_of_a_heading_style_is_no_emphasis():
    named = style("H", 'fo:font-weight="bold"', "paragraph")
    assert read(heading("Rivers", more='text:style-name="H"'), named=named).styles == ()


def test_bookmarks_and_index_marks_are_no_text_and_fields_show_their_words():
    inside = (
        '<text:bookmark-start text:name="b"/>On <text:date>3 April</text:date><text:bookmark-end text:name="b"/>'
        '<text:alphabetical-index-mark text:string-value="April"/>'
        "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>above</text:ruby-text></text:ruby>"
    )
    draft = read(par(inside))
    assert draft.text == "On 3 Aprilbase"
    assert draft.noticed == ("1 reading aid above words left out",)


def test_right_to_left_paragraphs_are_known():
    rtl = (
        '<style:style style:name="R" style:family="paragraph">'
        '<style:paragraph-properties style:writing-mode="rl-tb"/></style:style>'
    )
    child = style("P2", "", "paragraph", 'style:parent-style-name="R"')
    draft = read(par("שלום", "P2") + par("Text."), rtl + child)
    assert [block.rtl for block in draft.blocks] == [True, False]


def test_quotations_and_captions_are_known_by_their_styles_and_parents():
    styles = style("P1", "", "paragraph", 'style:parent-style-name="Quotations"')
    draft = read(par("It rose.", "P1") + par("The river", "Figure"), styles)
    assert kinds(draft) == [BlockKind.QUOTATION, BlockKind.CAPTION]


def test_a_file_of_one_piece_is_read_too():
    inside = content(par("Text.")).removeprefix(HEAD).replace("document-content", "document")
    assert read_odt("story.fodt", (HEAD + inside).encode(), ReadOptions()).text == "Text."


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04nothing", b"<a/>", packed({"styles.xml": "<a/>"}), odt("")[:200]])
def test_what_is_damaged_is_refused(data):
    with pytest.raises(BrokenFileError):
        read_odt("story.odt", data, ReadOptions())


def test_a_spreadsheet_is_no_text():
    sheet = content("").replace("office:text", "office:spreadsheet")
    with pytest.raises(BrokenFileError):
        read_odt("story.odt", packed({"content.xml": sheet}), ReadOptions())


def test_a_file_without_words_is_refused():
    with pytest.raises(EmptyTextError):
        read(par(" ") + par(comment("only a comment")))


def test_a_locked_file_is_refused():
    manifest = f"<manifest:manifest {SPACES}><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(LockedFileError):
        read_odt("story.odt", packed({"content.xml": "x", "META-INF/manifest.xml": manifest}), ReadOptions())


def test_entities_of_a_document_type_are_never_read():
    bomb = content(par("&a;")).replace(HEAD, HEAD + '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>')
    with pytest.raises(UnsafeFileError):
        read_odt("story.odt", packed({"content.xml": bomb}), ReadOptions())


def test_a_text_nested_without_end_is_refused():
    with pytest.raises(ReadingLimitError):
        read(par("<text:span>" * 100_000 + "x" + "</text:span>" * 100_000))


def test_hostile_numbers_do_no_harm():
    odd = '<text:s text:c="999999999999"/>'
    draft = read(par(f"a{odd}b") + listed(item("c", start="-9999999999999999")) + heading("d", 99999999999))
    assert draft.text.endswith("c\nd")


def test_headings_have_ten_levels_whatever_a_file_says():
    deep = style("Deep", "", "paragraph", 'style:default-outline-level="2000000"')
    draft = read(heading("a", 9) + heading("b", 2_000_000) + par("c", "Deep"), deep)
    assert [block.level for block in draft.blocks] == [9, 10, 10]
