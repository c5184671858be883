"""What is anchored to a page of a PDF."""

import pytest

from factcheck.importers.pdf.formatted_text import PLAIN
from factcheck.importers.pdf.page import Box, Glyph
from factcheck.importers.pdf.page_annotations import AnnotatedArea, iso_moment, touched_glyphs

GLYPHS = [Glyph(character, 10.0 * at, 10.0 * at + 9, 100, 10, PLAIN) for at, character in enumerate("a b")]


def touched(mark: AnnotatedArea) -> list[str]:
    return [glyph.text for _, glyphs in touched_glyphs([mark], GLYPHS) for glyph in glyphs]


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("D:20250403125000Z", "2025-04-03T12:50:00Z"),
        ("D:20250403125000+02'00'", "2025-04-03T12:50:00+02:00"),
        ("D:202504031250", "2025-04-03T12:50:00"),
        ("D:20250403", "2025-04-03"),
        ("D:2025", "2025"),
        ("yesterday", ""),
    ],
)
def test_a_moment_is_told_as_far_as_it_goes(given, moment):
    assert iso_moment(given) == moment


def test_a_mark_on_words_touches_what_lies_in_its_boxes():
    assert touched(AnnotatedArea(0, (Box(0, 90, 12, 105),))) == ["a"]


def test_a_mark_at_a_place_touches_the_letter_that_is_nearest():
    assert touched(AnnotatedArea(0, (Box(90, 300, 110, 320),), nearest=True)) == ["b"]


def test_a_mark_on_a_page_without_words_touches_nothing():
    assert [glyphs for _, glyphs in touched_glyphs([AnnotatedArea(0, (Box(0, 0, 9, 9),), nearest=True)], [])] == [[]]
