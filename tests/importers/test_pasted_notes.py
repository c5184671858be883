"""Footnotes and endnotes of office programs on the clipboard."""

import pytest

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.proof import BlockKind
from tests.importers.test_paste import formatted, kinds


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
