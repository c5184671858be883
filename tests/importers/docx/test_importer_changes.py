"""Word files with tracked changes: shown as accepted, and counted."""

import pytest

from tests.word_samples import field, par, read, run, styled, table


def ins(words: str) -> str:
    return f'<w:ins w:id="1" w:author="Ada">{run(words)}</w:ins>'


def dele(words: str, kind: str = "del") -> str:
    return (
        f'<w:{kind} w:id="2" w:author="Ada"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:{kind}>'
    )


def marked(content: str, kind: str) -> str:
    return par(content, f'<w:rPr><w:{kind} w:id="3" w:author="Ada"/></w:rPr>')


def test_insertions_are_in_and_deletions_are_out():
    draft = read(par(run("It cost ") + dele("ten") + ins("twelve") + run(" euros.")))
    assert draft.text == "It cost twelve euros."
    assert draft.noticed == ("2 tracked changes: shown as accepted",)


def test_a_single_change_is_said_in_the_singular():
    assert read(par(run("a") + ins("b"))).noticed == ("1 tracked change: shown as accepted",)


def test_twelve_changes_in_a_row_are_twelve():
    assert read(par("".join(ins(f"w{at} ") for at in range(12)))).noticed == ("12 tracked changes: shown as accepted",)


def test_moved_words_stand_where_they_were_moved_to():
    moved_from = f'<w:moveFrom w:id="1">{run("Late. ")}</w:moveFrom>'
    draft = read(par(moved_from + run("Early.") + f'<w:moveTo w:id="2">{run(" Late.")}</w:moveTo>'))
    assert (draft.text, draft.noticed) == ("Early. Late.", ("2 tracked changes: shown as accepted",))


def test_a_whole_paragraph_that_was_moved_leaves_no_trace():
    gone = marked(f'<w:moveFrom w:id="1">{run("Moved.")}</w:moveFrom>', "moveFrom")
    come = marked(f'<w:moveTo w:id="2">{run("Moved.")}</w:moveTo>', "moveTo")
    draft = read(par("First.") + gone + par("Second.") + come)
    assert (draft.text, draft.noticed) == ("First.\nSecond.\nMoved.", ("2 tracked changes: shown as accepted",))


def test_what_was_inserted_and_then_deleted_is_out():
    draft = read(par(run("Kept.") + f'<w:ins w:id="1">{dele(" Gone.")}{run(" New.")}</w:ins>'))
    assert draft.text == "Kept. New."


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    draft = read(marked(run("One "), "del") + par("sentence.") + par("Next."))
    assert (draft.text, draft.noticed) == ("One sentence.\nNext.", ("1 tracked change: shown as accepted",))


def test_joined_paragraphs_are_set_as_the_last_one():
    draft = read(styled("Heading1", "x").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>") + par(" and y."))
    assert [(draft.text, block.kind) for block in draft.blocks] == [("x and y.", "paragraph")]


def test_a_deleted_mark_in_the_last_paragraph_loses_nothing():
    assert read(par("One.") + marked(run("Two."), "del")).text == "One.\nTwo."


def test_a_deleted_paragraph_does_not_count_in_a_list():
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = par(dele("gone"), f"{item}<w:rPr><w:del/></w:rPr>")
    draft = read(par("one", item) + gone + par("two", item), numbering=numbers)
    assert [block.label for block in draft.blocks] == ["1.", "2."]


def test_an_inserted_paragraph_is_one_change():
    draft = read(par("One.") + marked(ins("Two."), "ins") + par("Three."))
    assert draft.noticed == ("1 tracked change: shown as accepted",)


def test_three_paragraphs_inserted_at_once_are_one_change():
    draft = read(marked(run("Old.") + ins(" a"), "ins") + marked(ins("b"), "ins") + par(ins("c") + run(" old.")))
    assert (draft.text, draft.noticed) == ("Old. a\nb\nc old.", ("1 tracked change: shown as accepted",))


def test_changes_of_format_are_no_change_of_the_text():
    has_preview = '<w:b/><w:rPrChange w:id="1" w:author="Ada"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    draft = read(
        par(run("Bold.", has_preview), '<w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>')
    )
    assert (draft.noticed, draft.blocks[0].kind, [one.kind for one in draft.styles]) == ((), "paragraph", ["bold"])


def test_deleted_rows_of_a_table_are_out():
    rows = table([par("a"), par("b")], [par("c"), par("d")]).replace(
        '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">c',
        '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">c',
    )
    draft = read(rows)
    assert (draft.text, draft.noticed) == ("a | b", ("1 tracked change: shown as accepted",))


def test_deleted_fields_and_links_leave_neither_words_nor_remarks():
    gone = f'<w:del w:id="1">{field("HYPERLINK https://a.example", run("gone"))}</w:del>'
    draft = read(par(run("Kept.") + gone))
    assert (draft.text, draft.annotations) == ("Kept.", ())


@pytest.mark.parametrize("kind", ["del", "moveFrom"])
def test_words_that_are_no_deleted_text_are_out_in_a_deletion(kind):
    assert read(par(run("a") + f'<w:{kind} w:id="1">{run("b")}</w:{kind}>')).text == "a"
