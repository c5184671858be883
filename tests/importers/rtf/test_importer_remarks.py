"""Notes, comments and links of RTF files."""

import pytest

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.proof import BlockKind
from tests.importers.rtf_samples import anchored, read, set_as


def test_notes_stand_at_the_end_and_are_anchored_where_their_sign_stood():
    note = r"{\super\chftn}{\footnote\pard{\super\chftn} Gauge 4}"
    endnote = r"{\super\chftn}{\footnote\ftnalt\chftn  Ministry}"
    draft = read(rf"\aftnnrlc The river{note} rose{endnote}.\par More.")
    assert [(block.kind, block.label) for block in draft.blocks[2:]] == [(BlockKind.NOTE, "1"), (BlockKind.NOTE, "i")]
    assert anchored(draft) == [("Gauge 4", "river"), ("Ministry", "rose")]
    assert [one.kind for one in draft.annotations] == [AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE]
    assert draft.noticed == ("1 footnote kept at the end", "1 endnote kept at the end")


def comment(name: str, body: str, more: str = "") -> str:
    who = r"{\*\atnid VR}{\*\atnauthor Vera}\chatn"
    return rf"{{\*\atrfend {name}}}{who}{{\*\annotation{{\*\atnref {name}}}{more}\pard {body}}}"


def test_a_comment_is_anchored_to_its_words_with_author_and_date():
    date = (124 << 20) + (4 << 16) + (3 << 11) + (12 << 6) + 40
    body = comment("1", r"interview\par 3 April", rf"{{\*\atndate {date}}}")
    draft = read(rf"The {{\*\atrfstart 1}}river rose{body} fast.")
    (made,) = draft.annotations
    assert (made.author, made.at) == ("Vera", "2024-04-03T12:40:00")
    assert anchored(draft) == [("interview\n3 April", "river rose")]
    assert draft.text == "The river rose fast."


def test_comments_overlap_and_cross_paragraphs():
    body = rf"a {{\*\atrfstart 1}}b {{\*\atrfstart 2}}c\par d{comment('1', 'first')} e{comment('2', 'second')} f"
    assert anchored(read(body)) == [("first", "b c\nd"), ("second", "c\nd e")]


def test_a_comment_without_a_range_belongs_to_the_word_before_it():
    assert anchored(read(r"The river{\*\atnauthor V}\chatn{\*\annotation which?} rose.")) == [("which?", "river")]


def test_a_range_whose_comment_is_gone_leaves_no_trace():
    assert read(r"The {\*\atrfstart 7}river{\*\atrfend 7} rose.").annotations == ()


def test_an_answer_belongs_to_the_thread_and_its_words():
    answer = r"{\*\annotation{\*\atnparent -1}yes}"
    draft = read(rf"The {{\*\atrfstart 1}}river{comment('1', 'true?')}{answer} rose.")
    assert [one.answers for one in draft.annotations] == [None, 0]
    assert anchored(draft) == [("true?", "river"), ("yes", "river")]


LINK = r'{\field{\*\fldinst HYPERLINK "https://example.org/a" \\l "b"}{\fldrslt the {\b report}}}'


def test_links_are_shown_and_kept():
    draft = read(rf"See {LINK}.")
    assert ("link", "the report") in set_as(draft)
    assert draft.text == "See the report."
    assert anchored(draft) == [("https://example.org/a#b", "the report")]


def test_a_link_in_a_comment_is_part_of_its_words():
    draft = read(rf"River{{\*\annotation {LINK}}}")
    assert draft.annotations[0].body == "the report <https://example.org/a#b>"


def test_links_that_lead_nowhere_on_the_web_are_words_and_are_said():
    body = r'{\field{\*\fldinst HYPERLINK "c:\\a"}{\fldrslt a}}{\field{\*\fldinst HYPERLINK \\l "b"}{\fldrslt b}}'
    draft = read(body)
    assert (draft.text, draft.annotations) == ("ab", ())
    assert draft.noticed == ("1 link to a place that is not on the web left out",)


@pytest.mark.parametrize("result", ["", r"{\fldrslt }", r"{\fldrslt {}}"])
@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        ("MACROBUTTON NoMacro [Click here]", "[Click here]"),
        (r"EQ \\* jc0 \\o\\al(\\s\\up 10(ABOVE),BASE)", "BASE(ABOVE)"),
        (r"{FORMCHECKBOX }{{\*\datafield 65}{\*\formfield{\fftype1\ffres25\ffdefres1{\*\ffname no}}}}", "☒"),
        (r"{FORMCHECKBOX }{{\*\formfield{\fftype1\ffres0\ffdefres1}}}", "☐"),
        (r"FORMDROPDOWN {\*\formfield{\fftype2\ffres1\ffdefres0{\*\ffl Apple}{\*\ffl Pear}}}", "Pear"),
        (r"FORMDROPDOWN {\*\formfield{\fftype2\ffres25{\*\ffl Apple}{\*\ffl Pear}}}", "Apple"),
    ],
)
def test_a_field_without_a_result_shows_its_own_words(instruction, words, result):
    draft = read(rf"a {{\field{{\*\fldinst {instruction}}}{result}}}.\par")
    assert (draft.text, draft.noticed) == (f"a {words}.", ())


def test_a_button_shows_its_result_where_it_has_one():
    assert read(r"{\field{\*\fldinst MACROBUTTON M Inside}{\fldrslt Outside}}.").text == "Outside."


def test_a_form_field_of_which_the_file_says_no_more_is_said():
    assert read(r"a {\field{\*\fldinst FORMCHECKBOX }{\fldrslt }}.").noticed == (
        "1 form control without words left out",
    )


def test_other_fields_show_their_words():
    assert read(r"On {\field{\*\fldinst DATE}{\fldrslt 3 April}}.").text == "On 3 April."
