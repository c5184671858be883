"""Pages are drawn in the process of its own, with the words that are looked for marked."""

import pytest

from factcheck.domain.file_errors import BrokenFileError, PasswordError, ReadingLimitError
from factcheck.domain.records.capture import SEARCHED, PageRequest
from factcheck.importers.sandbox.reading import Sandbox
from tests.pdf_samples import HEIGHT, WIDTH, Page, a_pdf


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


def two_pages(second="The bridge is 239 metres long.", **more):
    first, last = Page(), Page()
    first.text(72, 700, "Nothing is said here.")
    last.text(72, 700, second, size=20)
    return a_pdf(first, last, **more)


def is_dark(picture, x, y):
    at = 4 * (y * picture.width + x)
    return max(picture.pixels[at : at + 3]) < 100


def test_a_page_is_drawn_as_wide_as_is_asked_for(sandbox):
    picture = sandbox.draw("report.pdf", two_pages(), PageRequest(1, 400))
    assert (picture.number, picture.pages, picture.width) == (1, 2, 400)
    assert picture.height == round(400 * HEIGHT / WIDTH)
    assert len(picture.pixels) == 4 * picture.width * picture.height
    assert picture.marks == ()


def test_the_words_that_are_looked_for_are_marked_where_they_stand(sandbox):
    picture = sandbox.draw("report.pdf", two_pages(), PageRequest(2, 600, ("", "239   metres")))
    ((which, left, top, width, height),) = picture.marks
    assert which == 1
    inside = [(x, y) for x in range(left, left + width) for y in range(top, top + height) if is_dark(picture, x, y)]
    assert len(inside) > 50
    before = [(x, y) for x in range(left) for y in range(top, top + height) if is_dark(picture, x, y)]
    assert before
    assert sandbox.draw("report.pdf", two_pages(), PageRequest(1, 600, ("239 metres",))).marks == ()


def test_letters_of_a_search_are_marked_wherever_they_stand(sandbox):
    page = Page()
    page.text(72, 680, "The METRES were 239 kilometres, not metres.")
    picture = sandbox.draw("report.pdf", a_pdf(page), PageRequest(1, 600, ("239 kilometres",), "metres"))
    assert [mark[0] for mark in picture.marks] == [SEARCHED, SEARCHED, SEARCHED, 0]


def test_a_page_behind_the_last_is_the_last(sandbox):
    assert sandbox.draw("report.pdf", two_pages(), PageRequest(99, 100)).number == 2


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"%PDF-1.4\nnothing of the sort", BrokenFileError),
        (two_pages(password="secret"), PasswordError),
        (two_pages().replace(b"/MediaBox [0 0 ", b"/UserUnit 9 /MediaBox [0 0 9"), None),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence_and_nothing_is_too_large(sandbox, data, error):
    if error is not None:
        with pytest.raises(error):
            sandbox.draw("report.pdf", data, PageRequest(1, 400))
        return
    picture = sandbox.draw("report.pdf", data, PageRequest(1, 10**9))
    assert picture.width * picture.height <= 12_000_000


def test_a_page_as_thin_as_a_thread_is_refused(sandbox):
    thin = two_pages().replace(f"[0 0 {WIDTH} {HEIGHT}]".encode(), b"[0 0 1 14000]")
    with pytest.raises(ReadingLimitError):
        sandbox.draw("report.pdf", thin, PageRequest(1, 4000))


def test_the_process_goes_on_to_read_after_it_drew(sandbox):
    sandbox.draw("report.pdf", two_pages(), PageRequest(1, 400))
    assert "239 metres" in sandbox.read("report.pdf", two_pages()).text
