"""Comments, notes and links of OpenDocument texts."""

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.proof import BlockKind
from tests.importers.odt_samples import (
    anchored,
    comment,
    end,
    item,
    kinds,
    labels,
    listed,
    note,
    par,
    read,
    set_as,
)


def test_a_comment_is_anchored_to_its_words_with_author_and_date():
    draft = read(par(f"The {comment('3 April, 12:40', 'c')}river rose{end('c')} fast."))
    (made,) = draft.annotations
    assert (made.kind, made.author, made.at) == (AnnotationKind.COMMENT, "Vera", "2024-04-03T12:40:00")
    assert anchored(draft) == [("3 April, 12:40", "river rose")]
    assert draft.noticed == ("1 comment",)


def test_comments_overlap_and_cross_paragraphs():
    one = par(f"a {comment('first', 'x')}b {comment('second', 'y')}c")
    two = par(f"d{end('x')} e{end('y')} f")
    assert anchored(read(one + two)) == [("first", "b c\nd"), ("second", "c\nd e")]


def test_a_comment_without_an_end_belongs_to_the_word_before_it():
    assert anchored(read(par(f"The river{comment('which?')} rose."))) == [("which?", "river")]


def test_a_comment_that_ends_in_an_empty_paragraph_ends_with_the_words_before():
    body = par(f"a {comment('note', 'x')}b") + par(end("x")) + par("c")
    assert anchored(read(body)) == [("note", "b")]


def test_answers_belong_to_the_thread_and_its_words():
    reply = comment("yes", "r", 'loext:parent-name="c"')
    second = comment("sure?", "s", 'loext:parent-name="r"')
    first = comment("true?", "c", 'loext:resolved="true"')
    body = par(f"The {first}river{end('c')}{reply}{end('r')}{second} rose.")
    draft = read(body)
    assert [(one.answers, one.resolved) for one in draft.annotations] == [(None, True), (0, False), (0, False)]
    assert anchored(draft) == [("true?", "river"), ("yes", "river"), ("sure?", "river")]


def test_a_comment_keeps_its_paragraphs_lists_and_addresses():
    link = '<text:a xlink:href="https://example.org/a">here</text:a>'
    inside = f"one</text:p>{listed(item('two'))}<text:p>{link}"
    draft = read(par(f"River{comment(inside)}."))
    assert draft.annotations[0].body == "one\n• two\nhere <https://example.org/a>"
    assert draft.text == "River."


def test_notes_stand_at_the_end_and_are_anchored_where_their_sign_stood():
    endnote = note("i", "Ministry", "endnote")
    draft = read(par(f"The river{note('1', 'Gauge 4')} rose{endnote}.") + par("More."))
    assert labels(draft)[-2:] == [("1", 0, "Gauge 4"), ("i", 0, "Ministry")]
    assert kinds(draft)[-2:] == [BlockKind.NOTE, BlockKind.NOTE]
    assert [one.kind for one in draft.annotations] == [AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE]
    assert anchored(draft) == [("Gauge 4", "river"), ("Ministry", "rose")]
    assert draft.noticed == ("1 footnote kept at the end", "1 endnote kept at the end")


def test_a_link_is_shown_and_kept_and_one_in_two_pieces_is_one():
    link = '<text:a xlink:href="https://example.org/">{}</text:a>'
    bold = '<text:span text:style-name="Strong">report</text:span>'
    draft = read(par(f"See {link.format('the ')}{link.format(bold)}."))
    assert ("link", "the report") in set_as(draft)
    assert anchored(draft) == [("https://example.org/", "the report")]


def test_links_that_lead_nowhere_on_the_web_are_words_and_are_said():
    body = par('<text:a xlink:href="file:///c:/notes">notes</text:a> <text:a xlink:href="#a">above</text:a>')
    draft = read(body)
    assert (draft.text, draft.annotations) == ("notes above", ())
    assert draft.noticed == ("1 link to a place that is not on the web left out",)


def test_an_answer_that_comes_before_its_comment_has_the_range_of_that():
    reply = comment("yes", "r", 'loext:parent-name="c"')
    draft = read(par(f"The {reply}{comment('true?', 'c')}river{end('c')} rose{end('r')}."))
    assert anchored(draft) == [("yes", "river"), ("true?", "river")]


def deleted(inside: str) -> str:
    region = f'<text:changed-region text:id="d"><text:deletion>{par(inside)}</text:deletion></text:changed-region>'
    return f"<text:tracked-changes>{region}</text:tracked-changes>"


ORPHAN = "1 comment belonged to deleted words, shown at the word before"
GONE = '<text:change text:change-id="d"/>'


def test_a_comment_whose_words_were_deleted_is_kept_and_said():
    draft = read(deleted("gone") + par(f"Point {GONE}{comment('why?', 'c')}{end('c')}after."))
    assert (anchored(draft), ORPHAN in draft.noticed) == ([("why?", "Point")], True)


def test_a_comment_that_was_deleted_with_its_words_is_kept_without_them():
    draft = read(deleted(f"{comment('why?', 'c')}gone{end('c')} too") + par(f"Point {GONE}after."))
    assert (draft.text, anchored(draft), ORPHAN in draft.noticed) == ("Point after.", [("why?", "Point")], True)


def test_a_range_that_is_deleted_in_part_keeps_the_rest():
    draft = read(deleted(f"gone{end('c')}") + par(f"The {comment('why?', 'c')}river {GONE}rose."))
    assert (anchored(draft), ORPHAN in draft.noticed) == ([("why?", "river")], False)
