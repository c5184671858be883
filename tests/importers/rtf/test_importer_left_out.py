"""What RTF files hold beside their words: changes, hidden text, pictures."""

import pytest

from factcheck.domain.records.proof import BlockKind
from tests.importers.media_drafts import media_of
from tests.importers.rtf_samples import kinds, read, texts


def test_insertions_are_in_and_deletions_out_and_both_are_counted():
    body = r"It {\revised\revauth1 really }{\revised\revauth1\b rose}{\deleted\revauthdel1 gone\par}{\mvt moved}."
    draft = read(body)
    assert draft.text == "It really rosemoved."
    assert draft.noticed == ("3 tracked changes: shown as accepted",)


def test_hidden_words_are_left_out_and_said():
    draft = read(r"Seen.{\v Not seen.} {\v\v0 End.}")
    assert (draft.text, draft.noticed) == ("Seen. End.", ("1 piece of hidden text left out",))


def test_headers_and_footers_are_left_out_and_said_where_they_hold_words():
    assert read(r"{\header Draft 2\par}Text.").noticed == ("Page headers left out",)
    assert read(r"{\footer\pard\chpgn 1\par}Text.").noticed == ()


def test_a_table_of_contents_is_left_out_and_said():
    draft = read(r"{\field{\*\fldinst TOC \\o}{\fldrslt Rivers 1\par Lakes 2\par}}Text.")
    assert (draft.text, draft.noticed) == ("Text.", ("1 table of contents or index left out",))


def test_text_boxes_are_read_once_behind_their_paragraph():
    box = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Boxed\par}}{\shprslt{\*\do Boxed}}}"
    assert texts(read(rf"be{box}fore\par after")) == ["before", "Boxed", "after"]


def test_pictures_and_objects_are_never_text():
    picture = r"{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 0d0a}}"
    thing = r"{\object{\*\objclass Excel}{\*\objdata 0105}{\result{\pict 0102}}}"
    draft = read(rf"Text{picture}{thing}.{{\*\unknown words}}")
    assert draft.text == "Text."
    assert draft.noticed == ("1 image left out", "1 embedded object left out")
    assert media_of(draft) == [("Text.", "picture embedded")]


@pytest.mark.parametrize(
    "inside", [r"{\*\moMath{\mr x}}", r"{\*\moMathPara{\moMathParaPr{\mjc center}}{\*\moMath{\mr x}}}"]
)
@pytest.mark.parametrize("around", [r"{\mmath%s{\mmathPict{\pict\pngblip 89504e47}}}", "%s"])
def test_a_formula_is_said_to_be_left_out(around: str, inside: str):
    draft = read(rf"Text{around % inside}.")
    assert (draft.text, draft.noticed) == ("Text.", ("1 embedded object left out",))


def test_a_picture_is_replaced_by_what_is_said_about_it():
    picture = r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A river}}}\pngblip 8950}"
    draft = read(rf"Text.\par{picture}\par")
    assert (texts(draft), kinds(draft)[1]) == (["Text.", "A river"], BlockKind.CAPTION)
    assert draft.noticed == ("1 image replaced by its description",)


def test_a_picture_is_replaced_by_the_caption_beside_it():
    picture = r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A river}}}\pngblip 8950}"
    draft = read(rf"Text.\par{picture}\par\pard\s6 The Rhine\par")
    assert draft.text == "Text.\nThe Rhine"
    assert draft.noticed == ("1 image replaced by its caption",)
    assert media_of(draft) == [("The Rhine", "picture")]


def test_a_description_that_no_person_wrote_is_no_caption():
    picture = r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv DSC00123.JPG}}}\pngblip 8950}"
    draft = read(rf"Text.\par{picture}\par")
    assert (draft.text, draft.noticed) == ("Text.", ("1 image left out",))


@pytest.mark.parametrize(
    "word", ["cf1", "ul", "ulnone", "qc", "cs10", "highlight1", "charrsid123", "fs24", "kerning0", "expndtw-3", "li720"]
)
def test_a_star_before_a_word_that_says_how_words_look_leaves_none_out(word):
    assert read(rf"One {{\*\{word} two}} three.").text == "One two three."


def test_a_star_inside_a_group_leaves_no_words_out():
    draft = read(r"One {\b two \*\nonsense three} {\*\b four \nonsense five} {\*\nonsense six}seven.")
    assert draft.text == "One two three four five seven."
