"""PDF files that mean harm: each is refused in one sentence or does nothing, and the next file is read."""

import zlib

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import ReadingLimitError
from tests.importers.hostile_samples import (
    CATALOGUE,
    FONT,
    PAGE,
    PAGES,
    TEXT,
    folded,
    nested_forms,
    pdf,
    stream,
    text_of,
)


def test_a_page_of_a_pdf_that_unfolds_without_end_is_refused(outcome, hasty):
    about = b"/Filter [/FlateDecode /FlateDecode]"
    bomb = zlib.compress(folded(b" ", 500_000_000))
    found = outcome("bomb.pdf", pdf(CATALOGUE, PAGES, PAGE, stream(bomb, about)), hasty)
    assert isinstance(found, FactcheckError)


LOOPS = {
    "pages_in_themselves": (CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
    "pages_in_each_other": (
        CATALOGUE,
        b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
        b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 9 >>",
    ),
    "a_million_pages_that_are_none": (
        CATALOGUE,
        b"<< /Type /Pages /Kids [3 0 R] /Count 99999999 >>",
        PAGE,
        stream(TEXT),
    ),
    "a_picture_of_itself": (
        CATALOGUE,
        PAGES,
        PAGE.replace(FONT, b"<< /XObject << /X 5 0 R >> >>"),
        stream(b"/X Do"),
        stream(
            b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"
        ),
    ),
    "contents_of_itself": (CATALOGUE, PAGES, PAGE, b"[4 0 R 4 0 R]"),
    "a_parent_of_its_parent": (
        CATALOGUE,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
        PAGE.replace(b"/MediaBox [0 0 612 792]", b""),
        stream(TEXT),
    ),
}


@pytest.mark.parametrize("name", LOOPS)
def test_a_pdf_that_goes_round_in_circles_is_refused_or_read(outcome, hasty, name):
    outcome("loop.pdf", pdf(*LOOPS[name]), hasty)


@pytest.mark.parametrize(
    ("levels", "times", "leaf"),
    [(8, 10, b"BT /F1 1 Tf (a) Tj ET"), (20, 3, b"0 0 m 1 1 l S"), (25, 2, b" ")],
    ids=["letters", "lines", "nothing"],
)
def test_forms_that_show_each_other_millions_of_times_are_refused(outcome, hasty, levels, times, leaf):
    assert isinstance(outcome("forms.pdf", nested_forms(levels, times, leaf), hasty), ReadingLimitError)


def test_millions_of_texts_on_a_page_are_refused(outcome, hasty):
    texts = stream(folded(b"BT /F1 1 Tf (a) Tj ET ", 2_000_000), b"/Filter /FlateDecode")
    assert isinstance(outcome("texts.pdf", pdf(CATALOGUE, PAGES, PAGE, texts), hasty), ReadingLimitError)


def test_what_a_pdf_wants_to_do_is_not_done(outcome, trap):
    act = f"/OpenAction << /S /URI /URI ({trap.address}) /Next << /S /Launch /F ({trap.secret}) >> >>"
    catalogue = CATALOGUE.replace(b" >>", f" {act} >>".encode())
    assert "Words." in text_of(outcome("acts.pdf", pdf(catalogue, PAGES, PAGE, stream(TEXT))))
