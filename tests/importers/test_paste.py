"""Pasted text as articles, with the footnotes and endnotes of office programs."""

import pytest

from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.paste import described, from_paste, read_paste
from tests.importers.media_drafts import media_of


def about(**fields: str) -> ArticleDraft:
    return ArticleDraft("", (), **fields)


def kinds(draft):
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def test_headline_and_standfirst_come_first():
    draft = from_paste("One.\nTwo.", about(headline="Head", standfirst="Stand", byline="R. A."))
    assert draft.text == "Head\nStand\nOne.\nTwo."
    assert [kind for kind, _ in kinds(draft)][:2] == [BlockKind.HEADLINE, BlockKind.STANDFIRST]
    assert (draft.headline, draft.standfirst, draft.byline) == ("Head", "Stand", "R. A.")


def test_they_are_not_repeated_where_the_text_begins_with_them():
    draft = from_paste("Head\n\nStand\n\nText.", about(headline="Head", standfirst="Stand"))
    assert kinds(draft)[:2] == [(BlockKind.HEADLINE, "Head"), (BlockKind.STANDFIRST, "Stand")]
    assert draft.text == "Head\nStand\nText."


def test_a_headline_is_found_in_plain_text():
    assert from_paste("Head\n\nText.", about()).headline == "Head"


def test_a_short_first_line_is_a_paragraph_beside_a_headline_that_was_given():
    draft = from_paste("World\n\nText.", about(headline="Head"))
    assert kinds(draft)[1] == (BlockKind.PARAGRAPH, "World")


PAGE = "<meta charset=utf-8><h1>Head</h1><article><p>a <b>b</b></p></article><p>c</p><ul><li>d</ul><img src=x>"
WORD = (
    "<html xmlns:o='x'><body><!--StartFragment--><p class=MsoTitle>Head<o:p></o:p></p><p class=MsoSubtitle>Stand</p>"
    "<h1>Part</h1>{}<p class=MsoQuote>q</p>"
    "<table class=MsoTableGrid><tr><td><p class=MsoNormal>a</p></td><td><p class=MsoNormal>b</p></td></tr></table>"
    "<!--EndFragment--></body></html>"
)


def item(words, label, level=1, of=0):
    """A list paragraph as Word puts it on the clipboard."""
    label = f"<![if !supportLists]><span style='mso-list:Ignore'>{label}<span>&nbsp; </span></span><![endif]>"
    return f"<p class=MsoListParagraph style='mso-list:l{of} level{level} lfo1'>{label}{words}</p>\n"


def formatted(page):
    return read_paste("Pasted text", page.encode("utf-8", "surrogatepass"), ReadOptions(pasted=True))


def test_formatted_text_keeps_its_shape():
    draft = described(formatted(PAGE), about(standfirst="Stand", byline="R. A."))
    assert [words for _, words in kinds(draft)] == ["Head", "Stand", "a b", "c", "d"]
    assert (len(draft.styles), draft.byline, draft.headline) == (1, "R. A.", "Head")
    assert draft.noticed == ("1 image left out",)
    assert [kinds for _words, kinds in media_of(draft)] == ["picture"]


def test_titles_quotations_and_tables_of_word_are_kept():
    assert kinds(formatted(WORD.format(""))) == [
        (BlockKind.HEADLINE, "Head"),
        (BlockKind.STANDFIRST, "Stand"),
        (BlockKind.HEADING, "Part"),
        (BlockKind.QUOTATION, "q"),
        (BlockKind.PARAGRAPH, "a | b"),
    ]


def test_lists_of_word_are_lists():
    items = [item("One", "·"), item("Inner", "o", 2), item("Two", "·"), "<p>Between</p>", item("Third", "3.")]
    draft = formatted(WORD.format("".join(items)))
    listed = [(block.label, block.level) for block in draft.blocks if block.kind is BlockKind.LIST_ITEM]
    assert listed == [("•", 1), ("•", 2), ("•", 1), ("3.", 1)]
    assert "One\nInner\nTwo\nBetween\nThird" in draft.text


def test_another_list_of_word_right_behind_one_keeps_its_numbers():
    items = [item("One", "·"), item("Inner", "1.", 2, of=1), item("Third", "3.", of=2), item("Fourth", "4.", of=2)]
    draft = formatted(WORD.format("".join(items)))
    listed = [(block.label, block.level) for block in draft.blocks if block.kind is BlockKind.LIST_ITEM]
    assert listed == [("•", 1), ("1.", 2), ("3.", 1), ("4.", 1)]


def test_labels_of_word_stay_as_they_are_written():
    items = [
        item("One", "1)"),
        item("Inner", "a.", 2),
        item("Next", "b.", 2),
        item("Deep", "iv.", 3),
        item("Two", "2)"),
    ]
    items += [item("Part", "1.1", of=1), item("Sign", "ü", of=2)]
    listed = [block.label for block in formatted(WORD.format("".join(items))).blocks]
    assert listed[3:10] == ["1)", "a.", "b.", "iv.", "2)", "1.1", "•"]


COMMENTS = """<p class=MsoNormal>It is red<span class=MsoCommentReference><![if !supportAnnotations]><a
class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span>.</p>
<div style='mso-element:comment-list'>
<![if !supportAnnotations]><hr class=msocomoff><![endif]><div style='mso-element:comment'><![if !supportAnnotations]>
<div id="_com_1" class=msocomtxt><![endif]><p class=MsoCommentText>Do not name her.</p><![if !supportAnnotations]></div>
<![endif]></div></div>"""


def test_comments_of_word_are_no_part_of_the_text_and_said():
    draft = formatted(WORD.format(COMMENTS))
    assert draft.text == "Head\nStand\nPart\nIt is red.\nq\na | b"
    assert "1 comment left out" in draft.noticed


def test_all_that_was_chosen_comes_in_menus_too():
    draft = formatted("<nav><p>The council wants answers.</p></nav><p>Two.</p><nav><a href=/>Home</a></nav>")
    assert draft.text == "The council wants answers.\nTwo.\nHome"


def test_formatted_text_without_words_is_refused():
    with pytest.raises(EmptyTextError):
        formatted("<img src=x>")


def test_text_without_a_headline_has_none():
    assert from_paste("One.\nTwo.", about()).headline == ""


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_pasted_is_refused_even_with_a_headline(text):
    with pytest.raises(EmptyTextError):
        from_paste(text, about(headline="Head"))


def test_lone_surrogates_in_the_text_are_dropped_and_said():
    draft = from_paste("a\ud800b", about())
    assert (draft.text, len(draft.noticed)) == ("ab", 1)


def test_lone_surrogates_in_a_field_are_refused():
    with pytest.raises(LoneSurrogateError) as caught:
        from_paste("Text.", about(byline="\udfff"))
    assert caught.value.field == "byline"


def test_line_ends_of_the_clipboard_are_made_canonical():
    assert from_paste("a\u2029b\r\nc", about()).text == "a\nb\nc"


def mark(number: int, kind: str = "ftn", side: str = "ref") -> str:
    """The call of a note as Word writes it, or with `side` empty the label of the note."""
    other = "" if side else "ref"
    name = "footnote" if kind == "ftn" else "endnote"
    sign = f"<![if !supportFootnotes]><span class=MsoFootnoteReference>[{number}]</span><![endif]>"
    inside = f"<span style='mso-special-character:{name}'>{sign}</span>"
    return (
        f'<a style=\'mso-{name}-id:{kind}{number}\' href="#_{kind}{other}{number}" name="_{kind}{side}{number}" '
        f'title=""><span class=MsoFootnoteReference>{inside}</span></a>'
    )


def note(number: int, words: str, kind: str = "ftn") -> str:
    return f"<div id={kind}{number}><p class=MsoFootnoteText>{mark(number, kind, '')} {words}</p></div>"


def word(*parts: str) -> ArticleDraft:
    return formatted(f"<html><body>{''.join(parts)}</body></html>")


def anchored(draft: ArticleDraft) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.body, one.span.of(draft.text)) for one in draft.annotations]


def test_notes_of_word_come_behind_the_text_and_are_anchored_where_they_are_called():
    body = f"<p class=MsoNormal>The <b>bridge{mark(1)} is</b> old.{mark(2)} It closed{mark(1, 'edn')}.</p>"
    ends = (
        note(1, "Built in 1912.</p><p class=MsoFootnoteText>Or <i>so</i>."),
        note(2, "Very."),
        note(1, "Late.", "edn"),
    )
    draft = word(body, "<br clear=all><hr size=1>", *ends)
    assert [text for _, text in kinds(draft)] == [
        "The bridge is old. It closed.",
        "Built in 1912.",
        "Or so.",
        "Very.",
        "Late.",
    ]
    assert [kind for kind, _ in kinds(draft)][1:] == [BlockKind.NOTE] * 4
    assert [block.label for block in draft.blocks] == ["", "1", "", "2", "1"]
    assert anchored(draft) == [
        ("footnote", "Built in 1912.\nOr so.", "bridge"),
        ("footnote", "Very.", "old."),
        ("endnote", "Late.", "closed"),
    ]
    assert draft.noticed == ("2 footnotes kept at the end", "1 endnote kept at the end")
    assert [draft.text[one.start : one.end] for one in draft.styles] == ["bridge is", "so"]


def test_a_call_whose_note_was_not_copied_is_no_word_and_said():
    draft = word(f"<p class=MsoNormal>The bridge{mark(7)} is old.</p>")
    assert (draft.text, draft.annotations) == ("The bridge is old.", ())
    assert draft.noticed == ("1 note mark without its note left out",)


def test_notes_of_libreoffice_are_notes_too():
    call = '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>'
    label = '<a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>'
    end = f'<div id="sdfootnote1"><p class="sdfootnote">{label} In 1912.</p></div>'
    draft = formatted(f'<meta name="generator" content="LibreOffice 7.4"><p>The bridge{call} is old.</p>{end}')
    assert (draft.text, anchored(draft)) == ("The bridge is old.\nIn 1912.", [("footnote", "In 1912.", "bridge")])


@pytest.mark.parametrize("link", ['<a href="#part">Part</a>', '<a name="x" href="#x">Part</a>'])
def test_other_links_inside_of_what_was_pasted_are_words(link):
    assert word(f"<p class=MsoNormal>See {link}.</p><h1><a name=part>It</a></h1>").text == "See Part.\nIt"
