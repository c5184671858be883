"""Word files: their words, blocks and fields, and what is said about the rest."""

import pytest

from factcheck.domain.file_errors import BrokenFileError, EmptyTextError, ReadingLimitError, UnsafeFileError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.importers.docx.importer import read_docx
from tests.importers.word_drafts import box, kinds, style
from tests.word_samples import SPACES, docx, field, par, picture, quotes, read, run, start, styled, table, zipped

STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
}


def test_runs_tabs_breaks_and_hyphens():
    inside = "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
    hyphens = "<w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t>"
    assert read(par(f"<w:r>{inside}</w:r>") + par(f"<w:r>{hyphens}</w:r>")).text == "a\tb\nc\nd\ne\u2011f\u00adg"


def test_a_page_break_does_not_join_words():
    assert read(par('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>')).text == "a\nb"


def test_symbols_become_the_characters_they_look_like():
    arrow = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Arial" w:char="00E9"/></w:r>'
    assert read(par(run("a") + arrow)).text == "a🡪é"


def test_a_symbol_that_nobody_knows_is_said():
    draft = read(par(run("a") + '<w:r><w:sym w:font="Homemade" w:char="F0E0"/></w:r>'))
    assert (draft.text, draft.noticed) == ("a", ("1 sign of a symbol font left out",))


def test_results_of_fields_are_in_and_instructions_are_out():
    date = field("DATE \\@ yyyy", run("2025"))
    nested = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("no") + field("PAGE", run("7"))
    nested += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("yes")
    nested += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert read(par(run("In ") + date + run(" ") + nested)).text == "In 2025 yes"


def test_a_field_that_never_ends_hides_nothing():
    assert read(par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("Words"))).text == "Words"


def test_a_field_that_begins_in_a_text_box_and_ends_outside_hides_nothing():
    begin, end = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = par("<w:r>" + box(par(begin)) + "</w:r>" + run("Words")) + par(end + run("more"))
    assert read(body).text == "Words\nmore"


def test_old_form_fields_keep_what_they_show():
    data = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList>'
    data = f"<w:ffData>{data}</w:ffData>"
    choice = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar><w:fldChar w:fldCharType="end"/></w:r>'
    assert read(par(run("Agreed: ") + choice)).text == "Agreed: yes"


@pytest.mark.parametrize("result", ["", '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r/>'])
@pytest.mark.parametrize(
    ("begin", "instruction", "words"),
    [
        ("", "MACROBUTTON NoMacro [Click here]", "[Click here]"),
        ("", "GOTOBUTTON there See there", "See there"),
        ("", r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(とうきょう),東京)", "東京(とうきょう)"),
        ("<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>", "FORMCHECKBOX", "☒"),
        ("<w:ffData><w:checkBox/></w:ffData>", "FORMCHECKBOX", "☐"),
        ("<w:ffData><w:ddList><w:listEntry w:val='Apple'/></w:ddList></w:ffData>", "FORMDROPDOWN", "Apple"),
        ("", "XE", ""),
    ],
)
def test_a_field_without_words_for_a_result_shows_its_own(result, begin, instruction, words):
    made = f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'
    made += f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{result}"
    assert read(par(run("a ") + made + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("."))).text == f"a {words}."


def test_a_button_shows_its_result_where_it_has_one_and_may_be_written_in_short():
    assert read(par(field("MACROBUTTON M Inside", run("Outside")))).text == "Outside"
    assert read(par(run("a ") + '<w:fldSimple w:instr="MACROBUTTON M Press"/>')).text == "a Press"


def test_a_control_of_a_form_is_an_embedded_object():
    control = '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><w:control r:id="y"/></w:object></w:r>'
    assert read(par(run("Text.") + control)).noticed == ("1 embedded object left out",)


def test_controls_tags_and_directions_are_gone_through():
    inside = f"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>{run('a ')}</w:sdtContent></w:sdt>"
    inside += f"<w:smartTag>{run('b ')}</w:smartTag><w:customXml>{run('c ')}</w:customXml>"
    inside += f'<w:bdo w:val="rtl">{run("d ")}</w:bdo><w:dir w:val="ltr">{run("e")}</w:dir>'
    whole = (
        f"<w:sdt><w:sdtContent>{par('f')}<w:sdt><w:sdtContent>{par('g')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    )
    assert read(par(inside) + whole).text == "a b c d e\nf\ng"


def test_formulas_keep_their_signs():
    def part(name: str, words: str) -> str:
        return f"<m:{name}><m:r><m:t>{words}</m:t></m:r></m:{name}>"

    fraction = f"<m:f>{part('num', 'a+b')}{part('den', '2')}</m:f>"
    power = f"<m:sSup>{part('e', 'x')}{part('sup', '10')}</m:sSup>"
    draft = read(par(run("So ") + f"<m:oMath>{fraction}<m:r><m:t>=</m:t></m:r>{power}</m:oMath>"))
    assert draft.text == "So (a+b)/2=x^10"


def test_how_a_word_is_read_follows_it():
    ruby = f"<w:r><w:ruby><w:rt>{run('かんじ')}</w:rt><w:rubyBase>{run('漢字')}</w:rubyBase></w:ruby></w:r>"
    assert read(par(ruby)).text == "漢字(かんじ)"


def test_words_outside_of_any_paragraph_join_none():
    assert (
        read(run("stray") + par("a") + "<w:p>" + run("b") + par("c") + run("d") + "</w:p>").text == "stray\na\nb\nc\nd"
    )


def test_a_large_first_letter_belongs_to_its_word():
    assert read(par("T", '<w:framePr w:dropCap="drop" w:lines="3"/>') + par("he story.")).text == "The story."


def test_a_text_box_comes_once_and_behind_its_paragraph():
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box(par("Boxed."))}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{par('Boxed.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert read(par(run("Before ") + both + run("behind.")) + par("Next.")).text == "Before behind.\nBoxed.\nNext."


def test_the_other_way_to_say_it_is_taken_where_the_first_holds_no_words():
    one = f"<mc:Choice Requires='x'/><mc:Fallback><w:pict>{box(par('Boxed.'))}</w:pict></mc:Fallback>"
    assert read(par(f"<w:r><mc:AlternateContent>{one}</mc:AlternateContent></w:r>")).text == "Boxed."


def test_boxes_in_boxes_lose_nothing():
    inner = par(run("inner one") + f"<w:r>{box(par('innermost'))}</w:r>" + run(" inner two"))
    assert read(par(run("a") + f"<w:r>{box(inner)}</w:r>" + run("b"))).text == "ab\ninner one inner two\ninnermost"


def test_rows_are_readable_lines():
    draft = read(table([par("Year"), par("Cost")], [par(""), par(run("ten", "<w:b/>"))]))
    assert (draft.text, [(one.start, one.end) for one in draft.styles]) == ("Year | Cost\nten", [(12, 15)])


def test_the_paragraphs_of_a_cell_stay_in_their_row():
    assert read(table([par("a") + par("b"), par("c")])).text == "a b | c"


def test_tables_in_tables_and_merged_cells_lose_nothing():
    nested = table([par("b"), par("c")]) + par("")
    merged = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{par("wide")}'
    going_on = f"<w:tcPr><w:vMerge/></w:tcPr>{par('')}"
    assert read(table([par("a"), nested], [merged, par("d")], [going_on, par("e")])).text == "a | b | c\nwide | d\ne"


def test_titles_headings_quotations_and_captions():
    styles = style("Title", "Title") + style("Subtitle", "Subtitle") + style("H2", "heading 2")
    styles += style("Own", "House heading", '<w:basedOn w:val="H2"/>') + style("Q", "Intense Quote")
    styles += style("C", "caption") + style("L", "Level", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    names = ("Title", "Subtitle", "H2", "Own", "Q", "C", "L", "Title", "Subtitle")
    draft = read("".join(styled(name, name.lower() + str(at)) for at, name in enumerate(names)), styles=styles)
    front = [("headline", 0), ("standfirst", 0), ("heading", 2), ("heading", 2), ("quotation", 1), ("caption", 0)]
    assert kinds(draft) == [*front, ("heading", 3), ("heading", 1), ("heading", 2)]
    assert (draft.headline, draft.standfirst) == ("title0", "subtitle1")


def test_styles_that_are_not_defined_are_known_by_their_ids():
    draft = read(par("a") + styled("Heading2", "b") + styled("IntenseQuote", "c") + styled("Whatever", "d"))
    assert [kind for kind, _ in kinds(draft)] == ["paragraph", "heading", "quotation", "paragraph"]


def test_a_big_heading_at_the_top_is_the_headline_and_others_are_not():
    assert kinds(read(styled("Heading1", "a") + styled("Heading1", "b"))) == [("headline", 0), ("heading", 1)]
    assert kinds(read(par("a " * 80) + styled("Heading1", "b"))) == [("paragraph", 0), ("heading", 1)]


def test_bold_and_italic_by_run_and_by_style():
    styles = style("S", "Strong", "<w:rPr><w:b/></w:rPr>", "character")
    body = par(run("a", '<w:rStyle w:val="S"/>') + run("b", "<w:b/>") + run("c", '<w:i/><w:b w:val="false"/>'))
    assert [(one.kind, one.start, one.end) for one in read(body, styles=styles).styles] == [
        ("bold", 0, 2),
        ("italic", 2, 3),
    ]


def test_right_to_left_by_paragraph_and_by_style():
    styles = style("R", "Arabic", "<w:pPr><w:bidi/></w:pPr>")
    draft = read(par("مرحبا", "<w:bidi/>") + styled("R", "سلام") + par("a"), styles=styles)
    assert [block.rtl for block in draft.blocks] == [True, True, False]


def test_fields_of_the_file_are_guesses():
    core = "<dc:title>The  headline</dc:title><dc:creator>Ada L.</dc:creator>"
    core += "<dcterms:created>2025-04-03T10:00:00Z</dcterms:created><dc:language>de-AT</dc:language>"
    draft = read_docx("a.docx", docx(par("The headline") + par("b"), core=core), ReadOptions())
    assert (draft.headline, draft.byline, draft.file_date, draft.language) == (
        "The headline",
        "Ada L.",
        "2025-04-03",
        "de-AT",
    )
    assert (kinds(draft)[0], draft.origin) == (("headline", 0), "a.docx")
    assert draft.date == ""
    assert draft.noticed == ("Byline, language taken from the file’s properties",)


def test_names_that_programs_write_are_no_byline_and_the_file_name_is_no_headline():
    draft = read_docx("my story.docx", docx(par("a"), core="<dc:creator>python-docx</dc:creator>"), ReadOptions())
    assert (draft.headline, draft.byline) == ("", "")


def test_the_language_is_that_of_most_words_in_their_script():
    usual = '<w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    usual = f"<w:docDefaults>{usual}</w:docDefaults>"
    assert read(par(run("Guten Tag", '<w:lang w:val="de-DE"/>') + run("hi")), styles=usual).language == "de-DE"
    assert read(par("中文新闻"), styles=usual).language == "zh-CN"


def test_strict_files_are_read_alike():
    body = par(
        run("see ")
        + start(1)
        + run("this", "<w:b/>")
        + '<w:hyperlink r:id="l"><w:r><w:t> law</w:t></w:r></w:hyperlink>'
    )
    files = {}
    for path, content in _files(docx(body, {"l": "https://a.example"})).items():
        for usual, strict in STRICT.items():
            content = content.replace(usual, strict)
        files[path] = content
    draft = read_docx("a.docx", zipped(files), ReadOptions())
    assert (draft.text, quotes(draft)) == ("see this law", [("https://a.example", "law")])


def test_the_main_part_may_have_any_name():
    files = _files(docx(par("a")))
    files["text/body.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace("word/document.xml", "/text/body.xml")
    assert read_docx("a.docm", zipped(files), ReadOptions()).text == "a"


def test_an_empty_file_is_refused_by_name():
    with pytest.raises(EmptyTextError):
        read(par("") + par(picture()))


@pytest.mark.parametrize("data", [b"PK\x03\x04 no zip", b"", zipped({"a.txt": "a"})], ids=["cut", "nothing", "another"])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(BrokenFileError):
        read_docx("a.docx", data, ReadOptions())


def test_a_package_of_broken_xml_is_refused():
    with pytest.raises(BrokenFileError):
        read("<w:p>")


def test_document_type_definitions_are_refused():
    files = _files(docx(par("a")))
    files["word/document.xml"] = f"<!DOCTYPE a [<!ENTITY b 'c'>]><w:document {SPACES}><w:body/></w:document>"
    with pytest.raises(UnsafeFileError):
        read_docx("a.docx", zipped(files), ReadOptions())


def test_deep_nesting_is_read_or_refused_but_never_cut():
    assert read(par("<w:smartTag>" * 900 + run("deep") + "</w:smartTag>" * 900)).text == "deep"
    with pytest.raises(ReadingLimitError):
        read(par("<w:smartTag>" * 3000 + run("deep") + "</w:smartTag>" * 3000))


def _files(data: bytes) -> dict[str, str]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}
