"""RTF files as articles."""

import pytest

from factcheck.domain.annotation import AnnotationKind
from factcheck.domain.draft import Draft, ReadOptions
from factcheck.domain.errors import BrokenFileError, EmptyTextError
from factcheck.domain.proof import BlockKind
from factcheck.importers.rtf.importer import read_rtf

FONTS = r"{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}}"
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}{\s2\sbasedon1\outlinelevel1 Kop 2;}"
    r"{\*\cs10 \additive Default Paragraph Font;}{\s3 Title;}{\s4 Quote;}{\s5\sbasedon4 Long quote;}{\s6 caption;}}"
)


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    return f"{{\\rtf1{head}{FONTS}{STYLES}{body}}}".encode("latin-1")


def read(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> Draft:
    return read_rtf("story.rtf", rtf(body, head), ReadOptions())


def texts(draft: Draft) -> list[str]:
    return [draft.text[block.start : block.end] for block in draft.blocks]


def kinds(draft: Draft) -> list[BlockKind]:
    return [block.kind for block in draft.blocks]


def pinned(draft: Draft) -> list[tuple[str, str]]:
    return [(one.body, one.span.of(draft.text)) for one in draft.annotations]


def set_as(draft: Draft) -> list[tuple[str, str]]:
    return [(style.kind.value, draft.text[style.start : style.end]) for style in draft.styles]


# Letters


def test_letters_are_read_by_the_code_page_of_the_file():
    assert read(r"caf\'e9 \'93so\'94").text == "café “so”"
    assert read(r"\'cc\'e8\'f0", r"\ansi\ansicpg1251").text == "Мир"
    assert read(r"\'8e", r"\mac").text == "é"


def test_letters_are_read_by_the_character_set_of_their_font():
    assert read(r"{\f1 \'cc\'e8\'f0} \'e9 {\f2 \'93\'fa\'96\'7b}").text == "Мир é 日本"


def test_a_right_to_left_run_uses_its_own_font():
    assert read(r"{\rtlch\af1\ltrch\f0 \'e9}{\ltrch\f0\rtlch\af1 \'e9}").text == "éй"


def test_unicode_takes_the_place_of_what_follows_it_for_older_programs():
    assert read(r"\u8222?so\u8220\'93 {\uc2\u8212--}{\uc0\u8230}\u-257?").text == "„so“ —…\ufeff"


def test_two_halves_of_a_character_are_one():
    draft = read(r"a\u-10179?\u-8704?b\uc0\u55357\uc1 \u56832\'3f")
    assert (draft.text, draft.noticed) == ("a😀b😀", ())


def test_half_a_character_is_left_out_and_said():
    draft = read(r"a\u-10179?b\u-8704?")
    assert draft.text == "ab"
    assert draft.noticed == ("2 halves of characters were left out, because no file can keep them.",)


def test_letters_that_cannot_be_read_are_said():
    draft = read(r"a\'81b{\f3 \'61\'b7}", r"\ansi\ansicpg1253")
    assert draft.text == "a\ufffdb\ufffd•"
    assert draft.noticed == ("2 letters could not be read, shown as \ufffd.",)


def test_signs_have_words_of_their_own():
    assert read(r"a\~b\emdash c\rquote s\tab d\line e\_f\{g\}\\").text == "a\u00a0b—c’s\td\ne\u2011f{g}\\"


def test_line_ends_of_the_file_are_no_blanks():
    assert texts(read("wa\r\nter\\par\nmore\\\nlast")) == ["water", "more", "last"]


# Structure


def test_headings_are_known_by_level_and_by_style():
    draft = read(r"\pard\s1 Rivers\par\pard\s2 More\par\pard\outlinelevel2 Third\par\pard Text.\par")
    assert [(block.kind, block.level) for block in draft.blocks] == [
        (BlockKind.HEADLINE, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert draft.headline == "Rivers"


def test_titles_quotations_and_captions_are_known_by_their_styles():
    draft = read(r"\pard\s3 Rivers\par\pard\s5 It rose.\par\pard\s6 The river\par")
    assert kinds(draft) == [BlockKind.HEADLINE, BlockKind.QUOTATION, BlockKind.CAPTION]


def test_bold_and_italic_end_with_their_group_or_a_nought():
    draft = read(r"a{\b b\i c}d\b e\b0 f\i g\plain h")
    assert draft.text == "abcdefgh"
    assert sorted(set_as(draft)) == [("bold", "bc"), ("bold", "e"), ("italic", "c"), ("italic", "g")]


def test_the_look_of_a_whole_heading_is_no_emphasis():
    assert read(r"\pard\s1{\b Rivers}\par").styles == ()


def test_lists_have_their_signs_and_levels():
    one = r"\pard{\listtext\pard\plain 3.\tab}\ls1 One\par"
    two = r"{\listtext\f3\'b7\tab}\ls1\ilvl1 Two\par"
    draft = read(one + two + r"\pard{\pntext a)\tab}Three\par\pard Text.\par")
    assert [(block.sign, block.level) for block in draft.blocks] == [("3.", 1), ("•", 2), ("a)", 1), ("", 0)]
    assert texts(draft) == ["One", "Two", "Three", "Text."]


def test_right_to_left_paragraphs_are_known():
    draft = read(r"\pard\rtlpar \u1513?\par\pard Text.\par")
    assert [block.rtl for block in draft.blocks] == [True, False]


ROW = r"\trowd\cellx1\cellx2\pard\intbl a\cell {\b b}\cell\row"


def test_rows_are_readable_lines():
    draft = read(rf"Before\par{ROW}\trowd\pard\intbl\cell c\cell\row\pard After\par")
    assert texts(draft) == ["Before", "a | b", "c", "After"]
    assert set_as(draft) == [("bold", "b")]


def test_a_cell_with_paragraphs_of_its_own_keeps_them():
    assert texts(read(r"\trowd\pard\intbl a\par b\cell c\cell\row\pard d")) == ["a", "b", "c", "d"]


def test_a_table_in_a_cell_is_read_where_it_stands():
    inner = r"\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    assert texts(read(rf"\trowd\pard\intbl a\cell{inner}\pard\intbl\cell\row\pard d")) == ["a | b | c", "d"]


def test_a_row_that_never_ends_is_read():
    assert texts(read(r"\trowd\pard\intbl a\cell b\cell c")) == ["a | b | c"]


# What is pinned to words


def test_notes_stand_at_the_end_and_are_pinned_where_their_sign_stood():
    note = r"{\super\chftn}{\footnote\pard{\super\chftn} Gauge 4}"
    endnote = r"{\super\chftn}{\footnote\ftnalt\chftn  Ministry}"
    draft = read(rf"\aftnnrlc The river{note} rose{endnote}.\par More.")
    assert [(block.kind, block.sign) for block in draft.blocks[2:]] == [(BlockKind.NOTE, "1"), (BlockKind.NOTE, "i")]
    assert pinned(draft) == [("Gauge 4", "river"), ("Ministry", "rose")]
    assert [one.kind for one in draft.annotations] == [AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE]
    assert draft.noticed == ("1 footnote kept at the end.", "1 endnote kept at the end.")


def comment(name: str, body: str, more: str = "") -> str:
    who = r"{\*\atnid VR}{\*\atnauthor Vera}\chatn"
    return rf"{{\*\atrfend {name}}}{who}{{\*\annotation{{\*\atnref {name}}}{more}\pard {body}}}"


def test_a_comment_is_pinned_to_its_words_with_author_and_date():
    date = (124 << 20) + (4 << 16) + (3 << 11) + (12 << 6) + 40
    body = comment("1", r"interview\par 3 April", rf"{{\*\atndate {date}}}")
    draft = read(rf"The {{\*\atrfstart 1}}river rose{body} fast.")
    (made,) = draft.annotations
    assert (made.author, made.at) == ("Vera", "2024-04-03T12:40:00")
    assert pinned(draft) == [("interview\n3 April", "river rose")]
    assert draft.text == "The river rose fast."


def test_comments_overlap_and_cross_paragraphs():
    body = rf"a {{\*\atrfstart 1}}b {{\*\atrfstart 2}}c\par d{comment('1', 'first')} e{comment('2', 'second')} f"
    assert pinned(read(body)) == [("first", "b c\nd"), ("second", "c\nd e")]


def test_a_comment_without_a_range_belongs_to_the_word_before_it():
    assert pinned(read(r"The river{\*\atnauthor V}\chatn{\*\annotation which?} rose.")) == [("which?", "river")]


def test_a_range_whose_comment_is_gone_leaves_no_trace():
    assert read(r"The {\*\atrfstart 7}river{\*\atrfend 7} rose.").annotations == ()


def test_an_answer_belongs_to_the_thread_and_its_words():
    answer = r"{\*\annotation{\*\atnparent -1}yes}"
    draft = read(rf"The {{\*\atrfstart 1}}river{comment('1', 'true?')}{answer} rose.")
    assert [one.answers for one in draft.annotations] == [None, 0]
    assert pinned(draft) == [("true?", "river"), ("yes", "river")]


LINK = r'{\field{\*\fldinst HYPERLINK "https://example.org/a" \\l "b"}{\fldrslt the {\b report}}}'


def test_links_are_shown_and_kept():
    draft = read(rf"See {LINK}.")
    assert ("link", "the report") in set_as(draft)
    assert draft.text == "See the report."
    assert pinned(draft) == [("https://example.org/a#b", "the report")]


def test_a_link_in_a_comment_is_part_of_its_words():
    draft = read(rf"River{{\*\annotation {LINK}}}")
    assert draft.annotations[0].body == "the report <https://example.org/a#b>"


def test_links_that_lead_nowhere_on_the_web_are_words_and_are_said():
    body = r'{\field{\*\fldinst HYPERLINK "c:\\a"}{\fldrslt a}}{\field{\*\fldinst HYPERLINK \\l "b"}{\fldrslt b}}'
    draft = read(body)
    assert (draft.text, draft.annotations) == ("ab", ())
    assert draft.noticed == ("1 link to a place that is not on the web left out.",)


def test_other_fields_show_their_words():
    assert read(r"On {\field{\*\fldinst DATE}{\fldrslt 3 April}}.").text == "On 3 April."


# What is left out


def test_insertions_are_in_and_deletions_out_and_both_are_counted():
    body = r"It {\revised\revauth1 really }{\revised\revauth1\b rose}{\deleted\revauthdel1 gone\par}{\mvt moved}."
    draft = read(body)
    assert draft.text == "It really rosemoved."
    assert draft.noticed == ("3 tracked changes: shown as accepted.",)


def test_hidden_words_are_left_out_and_said():
    draft = read(r"Seen.{\v Not seen.} {\v\v0 End.}")
    assert (draft.text, draft.noticed) == ("Seen. End.", ("2 hidden words left out.",))


def test_headers_and_footers_are_left_out_and_said_where_they_hold_words():
    assert read(r"{\header Draft 2\par}Text.").noticed == ("Page headers and footers left out.",)
    assert read(r"{\footer\pard\chpgn 1\par}Text.").noticed == ()


def test_a_table_of_contents_is_left_out_and_said():
    draft = read(r"{\field{\*\fldinst TOC \\o}{\fldrslt Rivers 1\par Lakes 2\par}}Text.")
    assert (draft.text, draft.noticed) == ("Text.", ("1 table of contents or index left out.",))


def test_text_boxes_are_read_once_behind_their_paragraph():
    box = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Boxed\par}}{\shprslt{\*\do Boxed}}}"
    assert texts(read(rf"be{box}fore\par after")) == ["before", "Boxed", "after"]


def test_pictures_and_objects_are_never_text():
    picture = r"{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 0d0a}}"
    thing = r"{\object{\*\objclass Excel}{\*\objdata 0105}{\result{\pict 0102}}}"
    draft = read(rf"Text{picture}{thing}.{{\*\unknown words}}")
    assert draft.text == "Text."
    assert draft.noticed == ("1 image left out.", "1 embedded object left out.")


def test_a_picture_is_replaced_by_what_is_said_about_it():
    picture = r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A river}}}\pngblip 8950}"
    draft = read(rf"Text.\par{picture}\par")
    assert (texts(draft), kinds(draft)[1]) == (["Text.", "A river"], BlockKind.CAPTION)
    assert draft.noticed == ("1 image replaced by its caption.",)


# Files


def test_the_file_says_who_wrote_it_when_and_in_which_language():
    info = (
        r"{\info{\title Rivers}{\subject Water}{\doccomm Draft}{\author R. Ansell}{\creatim\yr2025\mo4\dy10\hr8\min5}}"
    )
    draft = read(rf"{info}\lang1031 Text.\lang2057 A")
    assert draft.text == "Text.A"
    assert (draft.headline, draft.byline, draft.date, draft.language) == ("Rivers", "R. Ansell", "2025-04-10", "de-DE")


def test_the_name_of_the_file_is_the_last_resort():
    assert read("Text.").headline == "story"


@pytest.mark.parametrize("data", [b"", b"Text.", b"{\\rt"])
def test_what_does_not_begin_as_rtf_is_refused(data):
    with pytest.raises(BrokenFileError):
        read_rtf("story.rtf", data, ReadOptions())


def test_a_file_without_words_is_refused():
    with pytest.raises(EmptyTextError):
        read(r"{\pict 8950}\par\tab")


def test_a_file_that_breaks_off_says_so():
    draft = read_rtf("story.rtf", rtf("Some {\\b words")[:-2], ReadOptions())
    assert draft.text == "Some word"
    assert draft.noticed == ("The file breaks off before its end; look at the last words.",)


def test_a_brace_too_many_loses_nothing():
    assert read(r"a}b}}c\par d").text == "abc\nd"


def test_a_million_groups_are_read():
    assert read("{" * 1_000_000 + "deep" + "}" * 1_000_000).text == "deep"


@pytest.mark.parametrize("number", ["9999999999", "-1", "2147483647"])
def test_binary_data_is_passed_over_as_far_as_the_file_goes(number):
    draft = read_rtf("story.rtf", rtf(rf"Text.{{\pict\bin3 }}}}}}}}\bin{number} more"), ReadOptions())
    assert draft.text.startswith("Text.")


def test_hostile_numbers_do_no_harm():
    body = r"a\u99999999999?\uc-5\u8212\ilvl999999\ls1\f-9 b\itap9999999\intbl c\nestcell\nestrow\par\s-1 d\fcharset x"
    assert texts(read(body)) == ["a?—bc", "dx"]
