"""OpenDocument texts as articles."""

import pytest

from factcheck.domain.annotation import AnnotationKind
from factcheck.domain.draft import ReadOptions
from factcheck.domain.errors import BrokenFileError, EmptyTextError, LockedOdtError, ReadingLimitError, UnsafeFileError
from factcheck.domain.proof import BlockKind
from factcheck.importers.odf.importer import read_odt
from tests.importers.odt_samples import (
    HEAD,
    SPACES,
    comment,
    content,
    end,
    item,
    level,
    listed,
    note,
    odt,
    packed,
    par,
    pinned,
    read,
    set_as,
    table,
    texts,
)


def signs(draft):
    return [(block.sign, block.level, draft.text[block.start : block.end]) for block in draft.blocks]


def kinds(draft):
    return [block.kind for block in draft.blocks]


def style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    inside = f"<style:text-properties {properties}/>" if properties else ""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


def heading(words: str, depth: int = 1, more: str = "") -> str:
    return f'<text:h text:outline-level="{depth}" {more}>{words}</text:h>'


# Front


def test_the_title_is_the_headline_and_the_subtitle_the_standfirst():
    draft = read(par("Rivers rise", "Title") + par("Water everywhere", "Subtitle") + heading("More") + par("Text."))
    assert draft.headline == "Rivers rise"
    assert kinds(draft) == [BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_without_a_title_the_only_big_heading_is_the_headline():
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
    assert (draft.headline, draft.byline, draft.date) == ("Rivers", "R. Ansell", "2025-04-10")
    assert draft.language == "en-GB"


def test_the_language_is_the_one_that_most_words_are_set_in():
    french = style("P1", 'fo:language="fr" fo:country="FR"', "paragraph", 'style:parent-style-name="Standard"')
    assert read(par("Bonjour tout le monde", "P1") + par("Hi"), french).language == "fr-FR"


def test_the_name_of_the_file_is_the_last_resort():
    assert read(par("Text.")).headline == "story"


# Words


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
    assert draft.noticed == ("1 reading aid above words left out.",)


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


# Lists


def test_lists_have_their_signs_and_levels():
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>'
    lettered = level(2, "a", 'style:num-suffix=")"')
    styles = f'<text:list-style style:name="L1">{bullet}{lettered}</text:list-style>'
    inner = listed(item("inner"), item("next"), attributes="")
    draft = read(listed(item("One", "still one", inner), item("Two")), styles)
    assert signs(draft)[:3] == [("–", 1, "One"), ("", 1, "still one"), ("a)", 2, "inner")]
    assert signs(draft)[3:] == [("b)", 2, "next"), ("–", 1, "Two")]


START = 'style:num-suffix="." text:start-value="3"'
WHOLE = 'style:num-suffix="." text:display-levels="2"'
NUMBERED = f'<text:list-style style:name="L1">{level(1, "1", START)}{level(2, "i", WHOLE)}</text:list-style>'


def test_numbers_start_where_the_list_says_and_go_on_where_it_goes_on():
    body = (
        listed(item("a"), item("b"))
        + par("between")
        + listed(item("c"), attributes='text:style-name="L1" text:continue-numbering="true"')
    )
    assert [sign for sign, _level, _text in signs(read(body, NUMBERED))] == ["3.", "4.", "", "5."]


def test_another_list_of_the_same_style_begins_again():
    body = listed(item("a"), item("b")) + listed(item("c"))
    assert [sign for sign, _level, _text in signs(read(body, NUMBERED))] == ["3.", "4.", "3."]


def test_a_list_can_go_on_with_one_that_is_named():
    one = listed(item("a"), attributes='text:style-name="L1" xml:id="x"')
    other = listed(item("b"), attributes='text:style-name="L1"')
    third = listed(item("c"), attributes='text:style-name="L1" text:continue-list="x"')
    assert [sign for sign, _level, _text in signs(read(one + other + third, NUMBERED))] == ["3.", "3.", "4."]


def test_an_item_can_have_a_number_given_and_inner_numbers_begin_again():
    inner = listed(item("x"), item("y"), attributes="")
    draft = read(listed(item("a", inner), item("b", inner, start="9")), NUMBERED)
    assert [sign for sign, _level, _text in signs(draft)] == ["3.", "3.i.", "3.ii.", "9.", "9.i.", "9.ii."]


def test_a_heading_in_a_list_keeps_its_number():
    body = listed(f"<text:list-item>{heading('Rivers', 2)}</text:list-item>")
    draft = read(body, NUMBERED)
    assert (draft.blocks[0].kind, draft.blocks[0].sign) == (BlockKind.HEADING, "3.")


# Tables


def test_rows_are_readable_lines():
    draft = read(
        table(("Name", "Height"), ("Elbe", '<text:p>9 <text:span text:style-name="Strong">m</text:span></text:p>'))
    )
    assert texts(draft) == ["Name | Height", "Elbe | 9 m"]
    assert set_as(draft) == [("bold", "m")]


def test_empty_repeated_and_covered_cells_keep_the_columns_apart():
    repeated = f'<table:table-cell table:number-columns-repeated="2">{par("x")}</table:table-cell>'
    draft = read(table(("a", "", "b"), ("a", "<table:covered-table-cell/>", "b"), (repeated, "c")))
    assert texts(draft) == ["a | | b", "a | b", "x | x | c"]


def test_a_cell_with_blocks_of_its_own_keeps_them():
    draft = read(table((par("one") + par("two"), "b")))
    assert texts(draft) == ["one", "two", "b"]


def test_a_table_in_a_cell_is_read_where_it_stands():
    assert texts(read(table(("a", table(("b", "c")))))) == ["a | b | c"]


def test_a_table_that_repeats_itself_without_end_is_refused():
    cell = f"<table:table-cell>{par('x' * 9000)}</table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="999999">{cell}</table:table-row>'
    body = f"<table:table>{row * 3}</table:table>"
    with pytest.raises(UnsafeFileError):
        read(body)


# Tracked changes and hidden text


def test_insertions_are_in_and_deletions_out_and_both_are_counted():
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
        f'<text:changed-region text:id="c2"><text:deletion>{par("gone")}</text:deletion></text:changed-region>'
        '<text:changed-region text:id="c3"><text:format-change/></text:changed-region></text:tracked-changes>'
    )
    marked = '<text:change-start text:change-id="c1"/>really <text:change-end text:change-id="c1"/>'
    body = f'It {marked}rose<text:change text:change-id="c2"/>.'
    draft = read(changes + par(body))
    assert draft.text == "It really rose."
    assert draft.noticed == ("2 tracked changes: shown as accepted.",)


def test_hidden_words_sections_and_paragraphs_are_left_out_and_said():
    styles = style("T1", 'text:display="none"') + style("P1", 'text:display="none"', "paragraph")
    body = (
        par('Seen.<text:span text:style-name="T1"> Not seen.</text:span>')
        + par("Gone too", "P1")
        + f'<text:section text:display="none">{par("nor this")}</text:section>'
        + par('<text:hidden-paragraph text:is-hidden="true"/>and this')
        + par('End<text:hidden-text text:is-hidden="true"> x</text:hidden-text>.')
    )
    draft = read(body, styles)
    assert texts(draft) == ["Seen.", "End."]
    assert draft.noticed == ("9 hidden words left out.",)


def test_a_table_of_contents_is_left_out_and_said():
    index = f"<text:table-of-content><text:index-body>{par('Rivers 1')}</text:index-body></text:table-of-content>"
    draft = read(index + par("Text."))
    assert (draft.text, draft.noticed) == ("Text.", ("1 table of contents or index left out.",))


def test_headers_and_footers_are_left_out_and_said_where_they_hold_words():
    inside = "<style:master-page><style:header>{}</style:header></style:master-page>"
    page = f"<office:master-styles>{inside}</office:master-styles>"
    assert read(par("Text."), more=page.format(par("Draft 2"))).noticed == ("Page headers and footers left out.",)
    assert read(par("Text."), more=page.format(par("1"))).noticed == ()


# Comments


def test_a_comment_is_pinned_to_its_words_with_author_and_date():
    draft = read(par(f"The {comment('3 April, 12:40', 'c')}river rose{end('c')} fast."))
    (made,) = draft.annotations
    assert (made.kind, made.author, made.at) == (AnnotationKind.COMMENT, "Vera", "2024-04-03T12:40:00")
    assert pinned(draft) == [("3 April, 12:40", "river rose")]
    assert draft.noticed == ("1 comment.",)


def test_comments_overlap_and_cross_paragraphs():
    one = par(f"a {comment('first', 'x')}b {comment('second', 'y')}c")
    two = par(f"d{end('x')} e{end('y')} f")
    assert pinned(read(one + two)) == [("first", "b c\nd"), ("second", "c\nd e")]


def test_a_comment_without_an_end_belongs_to_the_word_before_it():
    assert pinned(read(par(f"The river{comment('which?')} rose."))) == [("which?", "river")]


def test_a_comment_that_ends_in_an_empty_paragraph_ends_with_the_words_before():
    body = par(f"a {comment('note', 'x')}b") + par(end("x")) + par("c")
    assert pinned(read(body)) == [("note", "b")]


def test_answers_belong_to_the_thread_and_its_words():
    reply = comment("yes", "r", 'loext:parent-name="c"')
    second = comment("sure?", "s", 'loext:parent-name="r"')
    first = comment("true?", "c", 'loext:resolved="true"')
    body = par(f"The {first}river{end('c')}{reply}{end('r')}{second} rose.")
    draft = read(body)
    assert [(one.answers, one.resolved) for one in draft.annotations] == [(None, True), (0, False), (0, False)]
    assert pinned(draft) == [("true?", "river"), ("yes", "river"), ("sure?", "river")]


def test_a_comment_keeps_its_paragraphs_lists_and_addresses():
    link = '<text:a xlink:href="https://example.org/a">here</text:a>'
    inside = f"one</text:p>{listed(item('two'))}<text:p>{link}"
    draft = read(par(f"River{comment(inside)}."))
    assert draft.annotations[0].body == "one\n• two\nhere <https://example.org/a>"
    assert draft.text == "River."


# Notes and links


def test_notes_stand_at_the_end_and_are_pinned_where_their_sign_stood():
    endnote = note("i", "Ministry", "endnote")
    draft = read(par(f"The river{note('1', 'Gauge 4')} rose{endnote}.") + par("More."))
    assert signs(draft)[-2:] == [("1", 0, "Gauge 4"), ("i", 0, "Ministry")]
    assert kinds(draft)[-2:] == [BlockKind.NOTE, BlockKind.NOTE]
    assert [one.kind for one in draft.annotations] == [AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE]
    assert pinned(draft) == [("Gauge 4", "river"), ("Ministry", "rose")]
    assert draft.noticed == ("1 footnote kept at the end.", "1 endnote kept at the end.")


def test_a_link_is_shown_and_kept_and_one_in_two_pieces_is_one():
    link = '<text:a xlink:href="https://example.org/">{}</text:a>'
    bold = '<text:span text:style-name="Strong">report</text:span>'
    draft = read(par(f"See {link.format('the ')}{link.format(bold)}."))
    assert ("link", "the report") in set_as(draft)
    assert pinned(draft) == [("https://example.org/", "the report")]


def test_links_that_lead_nowhere_on_the_web_are_words_and_are_said():
    body = par('<text:a xlink:href="file:///c:/notes">notes</text:a> <text:a xlink:href="#a">above</text:a>')
    draft = read(body)
    assert (draft.text, draft.annotations) == ("notes above", ())
    assert draft.noticed == ("1 link to a place that is not on the web left out.",)


# Frames and images


def frame(inside: str) -> str:
    return f"<draw:frame>\n{inside}\n</draw:frame>"


IMAGE = '<draw:image xlink:href="Pictures/a.png"/>'


def test_a_text_box_is_read_once_behind_its_paragraph():
    box = frame(f"<draw:text-box>{par('Boxed')}</draw:text-box>{IMAGE}")
    assert texts(read(par(f"be{box}fore") + par("after"))) == ["before", "Boxed", "after"]


def test_words_in_a_shape_are_read():
    assert texts(read(par(f"a<draw:custom-shape>{par('Shaped')}</draw:custom-shape>"))) == ["a", "Shaped"]


def test_an_image_is_replaced_by_its_caption():
    words = f"{frame(IMAGE)}Figure <text:sequence>1</text:sequence>: the river"
    draft = read(frame(f"<draw:text-box>{par(words)}</draw:text-box>"))
    assert (texts(draft), kinds(draft)) == (["Figure 1: the river"], [BlockKind.CAPTION])
    assert draft.noticed == ("1 image replaced by its caption.",)


def test_an_image_above_its_caption_is_replaced_by_it():
    assert read(par(frame(IMAGE)) + par("The river", "Caption")).noticed == ("1 image replaced by its caption.",)


def test_an_image_is_replaced_by_what_is_said_about_it():
    draft = read(par("Text.") + par(frame(IMAGE + "<svg:desc>A river</svg:desc>")))
    assert (texts(draft), kinds(draft)[1]) == (["Text.", "A river"], BlockKind.CAPTION)
    assert draft.noticed == ("1 image replaced by its caption.",)


def test_an_image_that_nothing_is_said_about_is_said_to_be_left_out():
    assert read(par("Text." + frame(IMAGE)) + par(frame(IMAGE)) + par("End.")).noticed == ("2 images left out.",)


def test_an_embedded_object_is_said_to_be_left_out():
    assert read(par("Text." + frame(f'<draw:object xlink:href="./Object 1"/>{IMAGE}'))).noticed == (
        "1 embedded object left out.",
    )


# Files


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
    with pytest.raises(LockedOdtError):
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
