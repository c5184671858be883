"""PDF files as articles."""

import pytest

from factcheck.domain.file_errors import (
    BrokenFileError,
    EmptyTextError,
    PasswordError,
    ReadingLimitError,
    ScanError,
)
from tests.importers.pdf_drafts import read
from tests.pdf_samples import Page, a_pdf, sentence, written


def test_lines_become_one_paragraph_and_its_page_is_kept():
    page = Page()
    page.column(60, 100, sentence("First"))
    draft = read(a_pdf(page))
    assert (draft.text, draft.blocks[0].page) == (sentence("First"), 1)


def test_what_the_file_says_about_itself_is_a_guess():
    page = Page()
    page.column(60, 100, sentence("One"))
    about = "/Title (River rises again) /Author (Jane Doe) /CreationDate (D:20260403124000Z)"
    draft = read(a_pdf(page, about=about, catalog="/Lang (en-GB)"))
    assert (draft.headline, draft.byline, draft.file_date, draft.language) == (
        "River rises again",
        "Jane Doe",
        "2026-04-03",
        "en-GB",
    )
    assert draft.date == ""
    assert draft.noticed == ("Byline, language taken from the file’s properties",)


@pytest.mark.parametrize("title", ["Microsoft Word - story.doc", "story.indd", "untitled", ""])
def test_a_title_that_a_program_made_up_is_none(title):
    page = Page()
    page.column(60, 100, sentence("One"))
    assert read(a_pdf(page, about=f"/Title ({title})")).headline == ""


def test_a_scan_without_letters_is_named():
    page = Page()
    page.picture(0, 0, 600, 800)
    with pytest.raises(ScanError) as caught:
        read(a_pdf(page, page))
    assert caught.value.pages == 2


def test_pages_that_are_pictures_are_said():
    page, scan = Page(), Page()
    page.column(60, 100, sentence("One"))
    scan.picture(0, 0, 600, 800)
    assert "Pages 2 and 3 hold no text: they are pictures." in read(a_pdf(page, scan, scan)).noticed
    assert "Page 2 holds no text: it is a picture." in read(a_pdf(page, scan)).noticed


def test_letters_laid_unseen_over_a_scan_are_read_and_said():
    page = Page()
    page.picture(0, 0, 600, 800)
    page.text(60, 100, "recognised words", more="3 Tr")
    draft = read(a_pdf(page))
    assert draft.text == "recognised words"
    assert draft.noticed == ("The words were recognised in pictures of the pages; letters may be wrong.",)


def test_empty_pages_hold_no_words():
    with pytest.raises(EmptyTextError):
        read(a_pdf(Page()))


def test_a_locked_file_asks_for_its_password_and_opens_with_it():
    page = Page()
    page.text(60, 100, "secret words")
    data = a_pdf(page, password="mill")
    for given in ("", "wrong"):
        with pytest.raises(PasswordError) as caught:
            read(data, given)
        assert caught.value.given == bool(given)
    assert read(data, "mill").text == "secret words"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"%PDF-1.7 nothing else", b"PK\x03\x04"])
def test_what_is_no_pdf_or_ends_early_is_broken(data):
    with pytest.raises(BrokenFileError):
        read(data)


def test_a_file_cut_in_the_middle_is_broken_or_read():
    page = Page()
    page.column(60, 100, sentence("One"))
    data = a_pdf(page)
    for share in (10, 4, 2):
        with pytest.raises(BrokenFileError):
            read(data[: len(data) // share])


def test_pages_that_hold_themselves_are_broken():
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    loops = ["<< /Type /Pages /Kids [2 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>"]
    for loop in loops:
        with pytest.raises((BrokenFileError, EmptyTextError)):
            read(written([catalog, loop, "<< >>"]))


@pytest.mark.parametrize("count", [2_001, 1_000_000, 2_000_000_000, -1])
def test_a_file_that_claims_more_pages_than_any_article_is_refused(count):
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    with pytest.raises((ReadingLimitError, BrokenFileError)):
        read(written([catalog, f"<< /Type /Pages /Kids [] /Count {count} >>", "<< >>"]))


def test_a_page_with_more_letters_than_any_article_is_refused():
    page = Page()
    for y in range(20):
        page.text(60, 100 + 12 * y, "a letter " * 1_200)
    with pytest.raises(ReadingLimitError):
        read(a_pdf(page))


def test_a_title_that_is_no_text_says_nothing():
    page = Page()
    page.column(60, 100, sentence("One"))
    assert read(a_pdf(page, about="/Title <FEFFD800>")).headline == ""
