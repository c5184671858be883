"""What Word files hold beside the words that are seen: hidden text, images, page headers."""

import pytest

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.wording.error_sentence import sentence
from factcheck.importers.docx.importer import read_docx
from tests.importers.media_drafts import media_of
from tests.importers.word_drafts import kinds, style
from tests.word_samples import docx, par, picture, read, run, styled, table


def test_hidden_words_are_left_out_and_said():
    body = par(run("a") + run(" b", "<w:vanish/>") + run(" c", "<w:vanish/>") + run(" d") + run(" e", "<w:vanish/>"))
    draft = read(body)
    assert (draft.text, draft.noticed) == ("a d", ("2 pieces of hidden text left out",))


def test_hidden_images_and_notes_are_said_as_well():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr>"
    image = picture("x").replace("<w:r>", hidden)
    note = f'{hidden}<w:footnoteReference w:id="2"/></w:r>'
    draft = read(par(run("a") + image + run("b") + note), footnotes=f'<w:footnote w:id="2">{par("n")}</w:footnote>')
    assert (draft.text, draft.noticed) == ("ab", ("2 pieces of hidden text left out",))


def test_words_may_be_hidden_and_shown_by_styles():
    styles = style("H", "Secret", "<w:rPr><w:vanish/></w:rPr>", "character")
    styles += style("P", "Hidden", "<w:rPr><w:vanish/></w:rPr>") + style("Q", "Child", '<w:basedOn w:val="P"/>')
    body = par(run("a") + run("b", '<w:rStyle w:val="H"/>')) + styled("Q", "c")
    body += par(run("d", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="P"/>') + par("e")
    assert read(body, styles=styles).text == "a\nd\ne"


def test_hidden_rows_are_left_out_and_said():
    rows = table([par("a"), par("b")], [par("c"), par("d")])
    draft = read(rows.replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>", 1))
    assert (draft.text, draft.noticed) == ("c | d", ("2 pieces of hidden text left out",))


def test_nothing_outside_of_the_file_is_touched(monkeypatch):
    def refuse(*_given: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    template = '<w:attachedTemplate r:id="far"/>'
    draft = read(par(run("a") + picture()), {"far": "http://a.example/x.dotm"}, settings=template)
    assert (draft.text, draft.noticed) == ("a", ("1 image left out",))


def test_words_drawn_as_a_picture_are_words():
    assert read(par(run("a") + '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>')).text == (
        "a\nDRAFT"
    )


def test_images_are_replaced_by_the_words_that_describe_them():
    draft = read(par(run("See ") + picture("A cat on a roof") + run("this.")) + par("Next."))
    assert draft.text == "See this.\nA cat on a roof\nNext."
    assert (kinds(draft)[1], draft.noticed) == (("caption", 0), ("1 image replaced by its description",))
    assert media_of(draft) == [("A cat on a roof", "picture")]


def test_a_caption_in_the_text_goes_before_the_words_that_describe_an_image():
    draft = read(par(picture("img 1")) + styled("Caption", "The roof.") + par("a") + par(picture()) + par("b"))
    assert draft.text == "The roof.\na\nb"
    assert draft.noticed == ("1 image replaced by its caption", "1 image left out")
    assert media_of(draft) == [("The roof.", "picture"), ("a", "picture")]


@pytest.mark.parametrize("graphic", ['<c:chart r:id="x"/>', '<dgm:relIds r:dm="x"/>'])
def test_charts_diagrams_and_embedded_documents_are_said(graphic):
    draft = read(par(run("a") + f"<w:r><w:drawing>{graphic}</w:drawing></w:r>") + '<w:altChunk r:id="y"/>')
    assert draft.noticed == ("1 chart or diagram left out", "1 embedded document left out")
    assert media_of(draft) == [("a", "chart embedded")]


def test_pictures_in_the_cells_of_a_table_stand_beside_its_row():
    row = "".join(f"<w:tc>{par(words)}</w:tc>" for words in (picture() + run("a"), run("b") + picture()))
    draft = read(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    assert (draft.text, media_of(draft)) == ("a | b", [("a | b", "picture picture")])


@pytest.mark.parametrize(
    ("words", "said"),
    [("The Daily", ("Page headers left out",)), ("12", ()), ("", ())],
    ids=["words", "digits", "none"],
)
def test_page_headers_are_said_where_they_hold_words(words, said):
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = docx(par("a") + section, extra={"header1.xml": par(words)})
    assert read_docx("a.docx", data, ReadOptions()).noticed == said


@pytest.mark.parametrize(
    "alt", ["A picture containing text&#10;&#10;Description automatically generated", "IMG_1234.jpg"]
)
def test_a_description_that_no_person_wrote_is_no_caption(alt):
    draft = read(par(run("a") + picture(alt)))
    assert (draft.text, draft.noticed) == ("a", ("1 image left out",))


CHART = (
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r>"
)


def test_a_file_without_words_says_what_else_it_holds():
    body = par(CHART) + '<w:altChunk r:id="chunk"/>'
    with pytest.raises(EmptyTextError) as refused:
        read(body)
    assert refused.value.left_out == ("1 chart or diagram left out", "1 embedded document left out")
    assert "no words: 1 chart or diagram left out, 1 embedded document left out." in sentence(refused.value)


def test_a_file_with_words_in_its_page_headers_only_says_so():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    with pytest.raises(EmptyTextError) as refused:
        read_docx("a.docx", docx(par("") + section, extra={"header1.xml": par("The Daily")}), ReadOptions())
    assert "holds no words: page headers left out." in sentence(refused.value)


@pytest.mark.parametrize("preview", ['<v:shape><v:imagedata r:id="p"/></v:shape>', ""])
def test_a_file_of_one_embedded_object_says_what_was_left_out(preview):
    thing = f'<w:object>{preview}<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="o"/></w:object>'
    with pytest.raises(EmptyTextError) as refused:
        read(par(f"<w:r>{thing}</w:r>"))
    assert refused.value.left_out == ("1 embedded object left out",)


def test_an_embedded_object_is_replaced_by_the_words_that_describe_it():
    thing = '<v:shape alt="Rainfall by month"><v:imagedata r:id="p"/></v:shape><o:OLEObject r:id="o"/>'
    draft = read(par(run("a")) + par(f"<w:r><w:object>{thing}</w:object></w:r>"))
    assert (draft.text, draft.noticed) == ("a\nRainfall by month", ("1 image replaced by its description",))
