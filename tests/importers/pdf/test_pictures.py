"""Which pictures of a PDF somebody has to look at, and beside which words they stand."""

import pytest

from factcheck.importers.pdf.page import Box, Chunk, PageContent
from factcheck.importers.pdf.pictures import pictures_of
from tests.importers.media_drafts import media_of
from tests.importers.pdf_drafts import read
from tests.pdf_samples import Page, a_pdf, sentence


def of_page(*boxes, number=1, chunks=()):
    return pictures_of([PageContent(number, 600, 800, chunks, boxes)]).get(number, [])


def test_a_picture_stands_in_its_caption():
    page = Page()
    page.column(60, 80, sentence("Before"))
    page.picture(60, 250, 200, 100)
    page.lines(60, 360, ["The mill at dawn.", "Photo: A. Smith"], 7)
    page.column(60, 400, sentence("After"))
    assert media_of(read(a_pdf(page))) == [("The mill at dawn. Photo: A. Smith", "picture")]


def test_a_picture_that_nothing_is_said_of_stands_behind_the_words_of_its_page():
    pages = [Page(), Page()]
    for page, words in zip(pages, ("First", "Second"), strict=True):
        page.column(60, 80, sentence(words))
    pages[0].picture(60, 450, 200, 100)
    (found,) = media_of(read(a_pdf(*pages)))
    assert found[0].startswith("First")
    assert found[1] == "picture"


@pytest.mark.parametrize("size", [(20, 400), (400, 20)])
def test_signs_and_ornaments_are_no_pictures_to_look_at(size):
    assert of_page(Box(0, 0, *size)) == []
    assert of_page(Box(0, 0, 400, 400)) == [Box(0, 0, 400, 400)]


def test_a_picture_that_was_cut_into_strips_is_one():
    strips = [Box(10, 10 * at, 300, 10 * at + 10) for at in range(1, 9)]
    assert of_page(*strips, Box(400, 400, 500, 500)) == [Box(10, 10, 300, 90), Box(400, 400, 500, 500)]


def test_the_ground_of_a_page_with_words_is_no_picture_to_look_at():
    ground, words = Box(0, 0, 600, 800), Chunk("a", 0, 9, 9, 9)
    assert of_page(ground, chunks=(words,)) == []
    assert of_page(ground) == [ground]


def test_what_stands_in_one_place_on_many_pages_is_a_running_head():
    logo = Box(10, 10, 90, 60)
    pages = [PageContent(number, 600, 800, (), (logo,)) for number in (1, 2, 3)]
    assert not any(pictures_of(pages).values())
    assert pictures_of(pages[:2]) == {1: [logo], 2: [logo]}
