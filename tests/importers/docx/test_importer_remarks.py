"""What reporters anchor to words in Word files: comments, notes and links."""

from hypothesis import given
from hypothesis import strategies as st

from tests.word_samples import comment, end, field, par, picture, quotes, read, run, start, table

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def footnote(key: int, content: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{key}">{content}</w:{kind}>'


def test_a_comment_is_anchored_to_the_words_between_its_marks():
    body = par(run("The cat ") + start(1) + run("sat") + end(1) + run(" down."))
    draft = read(body, comments=comment(1, "interview 3 April, 12:40"))
    (one,) = draft.annotations
    assert (one.kind, one.body, one.span.of(draft.text)) == ("comment", "interview 3 April, 12:40", "sat")
    assert (one.author, one.at, one.resolved) == ("Ada", "2025-04-03T12:40:00Z", False)
    assert draft.noticed == ("1 comment",)


def test_ranges_may_overlap():
    body = par(start(1) + run("a ") + start(2) + run("b") + end(1) + run(" c") + end(2) + run(" d"))
    assert quotes(read(body, comments=comment(1, "x") + comment(2, "y"))) == [("x", "a b"), ("y", "b c")]


def test_ranges_may_cross_paragraphs():
    body = par(run("a ") + start(1) + run("b")) + par("c") + par(run("d") + end(1) + run(" e"))
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "b\nc\nd")]


def test_marks_between_paragraphs_belong_to_the_paragraphs_inside():
    body = par("a") + start(1) + par("b") + par("c") + end(1).split("<w:r>")[0] + par("d")
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "b\nc")]


def test_an_end_in_the_next_paragraph_takes_no_line_end_along():
    body = par(start(1) + run("a")) + par(end(1) + run("b"))
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "a")]


def test_ranges_around_cells_of_a_table():
    body = table([par(run("a ") + start(1) + run("b")), par(run("c") + end(1))], [par("d"), par("e")])
    draft = read(body, comments=comment(1, "x"))
    assert (draft.text, quotes(draft)) == ("a b | c\nd | e", [("x", "b | c")])


def test_a_comment_with_a_sign_only_belongs_to_the_word_before():
    body = par(run("The cat sat") + '<w:r><w:commentReference w:id="1"/></w:r>' + run(" down."))
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "sat")]


def test_a_range_whose_words_were_deleted_belongs_to_the_word_before():
    body = par(run("Kept ") + start(1) + f"<w:del>{run('gone')}</w:del>" + end(1) + run("rest"))
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "Kept")]


def test_a_comment_that_nothing_refers_to_is_not_lost():
    assert quotes(read(par("First words."), comments=comment(1, "x"))) == [("x", "First")]


def test_the_copy_of_a_range_in_moved_words_does_not_count():
    moved = start(1) + run("b") + end(1)
    body = par(f"<w:moveFrom>{moved}</w:moveFrom>" + run("a")) + par("c") + par(f"<w:moveTo>{moved}</w:moveTo>")
    assert quotes(read(body, comments=comment(1, "x"))) == [("x", "b")]


def test_the_paragraphs_of_a_comment_are_lines():
    draft = read(par(start(1) + run("a") + end(1)), comments=comment(1, "one", "two"))
    assert draft.annotations[0].body == "one\ntwo"


def test_lists_in_comments_and_notes_keep_their_labels():
    item = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>'
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    draft = read(
        par(run("a") + NOTE),
        comments=f'<w:comment w:id="1">{item}</w:comment>',
        footnotes=footnote(2, item),
        numbering=lists,
    )
    assert [one.body for one in draft.annotations] == ["• one", "• one"]


def test_links_in_comments_keep_their_address():
    body = f'<w:p><w:hyperlink r:id="l">{run("the record")}</w:hyperlink></w:p>'
    draft = read(par("a"), {"l": "https://a.example/1"}, comments=f'<w:comment w:id="1">{body}</w:comment>')
    assert [(one.kind, one.body) for one in draft.annotations] == [("comment", "the record (https://a.example/1)")]


def test_initials_stand_for_an_author_without_a_name():
    draft = read(par("a"), comments=comment(1, "x", author="", more='w:initials="AL"'))
    assert draft.annotations[0].author == "AL"


def test_replies_and_resolved_threads_are_kept():
    extended = (
        '<w15:commentEx w15:paraId="00010000" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00020000" w15:paraIdParent="00010000" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00030000" w15:done="0"/>'
    )
    body = par(start(1) + start(2) + run("a") + end(1) + end(2) + start(3) + run("b") + end(3))
    said = comment(2, "yes", author="Bo") + comment(1, "sure?") + comment(3, "source?")
    draft = read(body, comments=said, commentsExtended=extended)
    assert [(one.body, one.answers, one.resolved) for one in draft.annotations] == [
        ("sure?", None, True),
        ("source?", None, False),
        ("yes", 0, True),
    ]


def test_threads_that_go_round_in_a_circle_are_read():
    extended = (
        '<w15:commentEx w15:paraId="00010000" w15:paraIdParent="00020000"/>'
        '<w15:commentEx w15:paraId="00020000" w15:paraIdParent="00010000"/>'
    )
    draft = read(par("a"), comments=comment(1, "x") + comment(2, "y"), commentsExtended=extended)
    assert [one.answers for one in draft.annotations] == [None, None]


def test_a_footnote_is_kept_at_the_end_and_anchored_to_its_word():
    draft = read(par(run("He said so") + NOTE + run(" twice.")), footnotes=footnote(2, par(run(" Interview."))))
    assert (draft.text, draft.noticed) == ("He said so twice.\nInterview.", ("1 footnote kept at the end",))
    assert [(block.kind, block.label) for block in draft.blocks] == [("paragraph", ""), ("note", "1")]
    assert [(one.kind, *pair) for one, pair in zip(draft.annotations, quotes(draft), strict=True)] == [
        ("footnote", "Interview.", "so")
    ]


def test_endnotes_have_roman_numbers_unless_the_file_says_otherwise():
    body = par(
        run("a") + '<w:r><w:endnoteReference w:id="1"/></w:r>' + run("b") + '<w:r><w:endnoteReference w:id="2"/></w:r>'
    )
    notes = footnote(1, par("one"), "endnote") + footnote(2, par("two"), "endnote")
    assert [block.label for block in read(body, endnotes=notes).blocks] == ["", "i", "ii"]
    digits = '<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="5"/></w:endnotePr>'
    draft = read(body, endnotes=notes, settings=digits)
    assert [block.label for block in draft.blocks] == ["", "5", "6"]
    assert draft.noticed == ("2 endnotes kept at the end",)


def test_a_sign_of_its_own_is_no_text_but_the_sign_of_the_note():
    sign = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    draft = read(par(run("so") + sign + run(" it is")), footnotes=footnote(2, par("Note.")))
    assert (draft.text, draft.blocks[1].label) == ("so it is\nNote.", "*")


def test_a_note_of_several_paragraphs_has_one_sign_and_one_remark():
    draft = read(par(run("a") + NOTE), footnotes=footnote(2, par("one") + par("two")))
    assert [(block.kind, block.label) for block in draft.blocks][1:] == [("note", "1"), ("note", "")]
    assert quotes(draft) == [("one\ntwo", "a")]


def test_a_note_in_deleted_words_goes_with_them():
    draft = read(par(run("a") + f"<w:del>{NOTE}</w:del>"), footnotes=footnote(2, par("gone")))
    assert (draft.text, draft.annotations) == ("a", ())


def test_comments_in_footnotes_are_anchored_there():
    note = par(run("See the ") + start(1) + run("report") + end(1) + run("."))
    draft = read(par(run("a") + NOTE), footnotes=footnote(2, note), comments=comment(1, "x"))
    assert quotes(draft) == [("x", "report"), ("See the report.", "a")]


def test_a_link_is_a_style_and_a_remark():
    body = par(run("see ") + f'<w:hyperlink r:id="l" w:anchor="p2">{run("the")}{run(" law", "<w:b/>")}</w:hyperlink>')
    draft = read(body, {"l": "https://a.example/x"})
    assert quotes(draft) == [("https://a.example/x#p2", "the law")]
    assert {(one.start, one.end, one.target) for one in draft.styles if one.kind == "link"} == {
        (4, 11, "https://a.example/x#p2")
    }


def test_fields_link_as_well():
    draft = read(par(run("see ") + field(' HYPERLINK "https://a.example/" \\l "p" \\o "a tip" ', run("here"))))
    assert (draft.text, quotes(draft)) == ("see here", [("https://a.example/#p", "here")])


def test_a_simple_field_links_as_well():
    body = par(f"<w:fldSimple w:instr='HYPERLINK \"https://a.example\"'>{run('here')}</w:fldSimple>")
    assert quotes(read(body)) == [("https://a.example", "here")]


def test_a_link_that_goes_over_paragraphs_is_one_remark():
    begins, ends = field("HYPERLINK https://a.example", "|").split("|")
    draft = read(par(begins + run("one")) + par(run("two") + ends) + par("three"))
    assert quotes(draft) == [("https://a.example", "one\ntwo")]
    assert [(one.start, one.end) for one in draft.styles] == [(0, 3), (4, 7)]


def test_two_halves_of_a_link_side_by_side_are_one_remark():
    half = '<w:hyperlink r:id="l">{}</w:hyperlink>'
    body = par(half.format(run("the ")) + half.format(run("law")) + run(" and ") + half.format(run("more")))
    draft = read(body, {"l": "https://a.example"})
    assert quotes(draft) == [("https://a.example", "the law"), ("https://a.example", "more")]


def test_marks_that_word_sets_by_itself_are_no_remarks():
    contents = f'<w:hyperlink w:anchor="_Toc1">{run("Contents")}</w:hyperlink>'
    box = f'<w:hyperlink w:anchor="box">{run(" Box")}</w:hyperlink>'
    assert quotes(read(par(contents + box))) == [("#box", "Box")]


def test_an_address_that_is_none_for_browsers_is_a_remark_only():
    draft = read(par(f'<w:hyperlink r:id="l">{run("notes")}</w:hyperlink>'), {"l": "file:///C:/notes.txt"})
    assert (quotes(draft), draft.styles) == ([("file:///C:/notes.txt", "notes")], ())


def test_a_link_around_a_picture_is_kept():
    body = par(run("Chart") + f'<w:hyperlink r:id="l">{picture()}</w:hyperlink>')
    assert quotes(read(body, {"l": "https://a.example"})) == [("https://a.example", "Chart")]


WORDS = st.text("abc é😀", min_size=1, max_size=6)
MARKS = st.tuples(st.integers(0, 7), st.integers(0, 7))


@given(st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=8), st.lists(MARKS, max_size=4))
def test_every_comment_quotes_the_words_between_its_marks(runs, marks):
    """Runs with or without a new paragraph behind them; ranges from one run to another."""
    ranges = [tuple(sorted((first % len(runs), last % len(runs)))) for first, last in marks]
    body, paragraph = "", ""
    for at, (words, ends) in enumerate(runs):
        paragraph += "".join(start(key) for key, (first, _) in enumerate(ranges) if first == at) + run(words)
        paragraph += "".join(end(key) for key, (_, last) in enumerate(ranges) if last == at)
        if ends:
            body, paragraph = body + par(paragraph), ""
    # A last word, so that no file is without any.
    body += par(paragraph) + par("z")
    draft = read(body, comments="".join(comment(key, str(key)) for key in range(len(ranges))))
    for (first, last), one in zip(ranges, draft.annotations, strict=True):
        expected = "".join(words + " " * ends for words, ends in runs[first : last + 1]).split()
        if expected:
            assert one.span.of(draft.text).split() == expected
    assert len(draft.annotations) == len(ranges)


def test_a_comment_on_deleted_words_is_said():
    gone = f"<w:del>{run('gone').replace('w:t', 'w:delText')}</w:del>"
    draft = read(par(run("Kept ") + start(1) + gone + end(1) + run("rest")), comments=comment(1, "x"))
    assert "1 comment belonged to deleted words, shown at the word before" in draft.noticed


def test_a_comment_with_words_left_has_not_lost_them():
    gone = f"<w:del>{run('gone').replace('w:t', 'w:delText')}</w:del>"
    draft = read(par(run("Kept ") + start(1) + gone + run("new") + end(1)), comments=comment(1, "x"))
    assert draft.noticed == ("1 tracked change: shown as accepted", "1 comment")


def test_a_comment_without_any_place_is_said():
    draft = read(par("The cat"), comments=comment(1, "x"))
    assert draft.noticed == ("1 comment", "1 comment without a place in the text, shown at its first word")
