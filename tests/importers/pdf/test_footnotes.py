"""Footnotes at the foot of a page."""

from factcheck.importers.pdf.footnotes import calls, footnotes
from factcheck.importers.pdf.formatted_text import PLAIN, CharFormat, formatted
from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.paragraphs import TextBlock
from factcheck.importers.shared.numerals import Height

RAISED = CharFormat(height=Height.SUPERSCRIPT)


def block(text: str, y: float, size: float = 10) -> TextBlock:
    return TextBlock([Line(formatted([(text, PLAIN)]), 10, 200, y, size, 1)], 0)


def test_raised_signs_and_daggers_may_call_a_note():
    lines = [Line(formatted([("so he said", PLAIN), ("1", RAISED), (" twice*", PLAIN)]), 10, 200, 10, 10, 1)]
    assert calls(lines) == {"1", "*"}


def test_small_type_at_the_foot_that_begins_with_a_sign_that_calls_it_is_a_note():
    text, notes = footnotes([block("Text.", 100), block("1 Interview.", 700, 8)], 10, 800, frozenset("1"))
    assert [one.text for one in text] == ["Text."]
    assert [(note.label, note.skip, note.block.lines[0].page) for note in notes] == [("1", 2, 1)]


def test_small_type_without_a_sign_is_part_of_the_note_above_it():
    found = footnotes([block("* One", 700, 8), block("goes on.", 710, 8)], 10, 800, frozenset("*"))
    assert [len(note.block.parts) for note in found[1]] == [1]


def test_small_type_further_up_or_with_a_sign_that_nothing_calls_is_text():
    high, uncalled = block("1 High.", 100, 8), block("7 Uncalled.", 700, 8)
    assert footnotes([high, uncalled], 10, 800, frozenset("1")) == ([high, uncalled], [])


def test_a_raised_sign_at_the_beginning_of_a_line_calls_nothing():
    note = Line(formatted([("1", RAISED), (" Interview.", PLAIN)]), 10, 200, 10, 10, 1)
    assert calls([note]) == frozenset()


def test_a_called_sign_far_below_the_text_begins_a_note_in_letters_of_any_size():
    text, notes = footnotes([block("Text.", 100), block("1 Interview.", 700)], 10, 800, frozenset("1"))
    assert [one.text for one in text] == ["Text."]
    assert [note.label for note in notes] == ["1"]
    assert footnotes([block("Text.", 690), block("1 Interview.", 700)], 10, 800, frozenset("1"))[1] == []
