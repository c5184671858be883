"""Links and comments of PDF files."""

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.proof import StyleKind
from tests.importers.pdf_drafts import quoted, read
from tests.pdf_samples import Page, a_pdf


def test_links_are_anchored_to_their_words():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.link((137, 90, 169, 103), "https://example.org/radio")
    draft = read(a_pdf(page))
    assert quoted(draft) == [("https://example.org/radio", "radio")]
    assert [style.target for style in draft.styles] == ["https://example.org/radio"]


def test_a_link_to_a_place_in_the_file_or_to_a_program_is_none():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.link((60, 90, 150, 103), "javascript:alert%281%29")
    page.annotation("Link", (60, 90, 150, 103), "/A << /S /Launch /F (calc.exe) >>")
    assert read(a_pdf(page)).annotations == ()


def test_highlights_with_words_and_notes_become_comments():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.annotation("Highlight", (60, 90, 77, 103), "/Contents (who?) /T (Ann) /M (D:20260403124000+02'00')")
    page.annotation("Text", (205, 92, 225, 103), "/Contents (3 April)")
    draft = read(a_pdf(page))
    assert quoted(draft) == [("who?", "She"), ("3 April", "Monday.")]
    first = draft.annotations[0]
    assert (first.kind, first.author, first.at) == (AnnotationKind.COMMENT, "Ann", "2026-04-03T12:40:00+02:00")
    assert "2 comments" in draft.noticed


def test_answers_belong_to_their_thread_and_an_end_resolves_it():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.annotation("Highlight", (60, 90, 77, 103), "/Contents (who?)")
    after = "/IRT 14 0 R"
    page.annotation("Text", (60, 90, 77, 103), f"/Contents (Jane) {after}")
    page.annotation("Text", (60, 90, 77, 103), f"/Contents () /StateModel (Review) /State (Completed) {after}")
    draft = read(a_pdf(page))
    assert [(one.body, one.answers, one.resolved) for one in draft.annotations] == [
        ("who?", None, True),
        ("Jane", 0, False),
    ]


def test_bold_type_goes_on_over_many_links():
    page = Page()
    page.text(60, 100, "one two three four five six seven eight.", font="bold")
    for at, word in enumerate((60, 84, 108, 144, 174, 204)):
        page.link((word, 90, word + 18, 103), f"https://example.org/{at}")
    draft = read(a_pdf(page))
    assert [(one.start, one.end) for one in draft.styles if one.kind is StyleKind.BOLD] == [(0, len(draft.text))]
