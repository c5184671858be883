"""How values are stored, by the type of their field."""

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Block, BlockKind, MediaKind, Style, StyleKind
from factcheck.domain.records.stored_types import count, moment, stored_as
from factcheck.domain.records.verdict import Reason
from factcheck.domain.text.span import Span

STORED = [
    (bool, True, 1),
    (ClaimKind | None, ClaimKind.DATE, "date"),
    (Reason | str | None, Reason.ROUNDED, "rounded"),
    (Reason | str | None, "own words", "own words"),
    (frozenset[str], frozenset({"verb", "kind"}), "kind verb"),
    (Basis | None, Basis(frozenset({"e2", "e1"}), frozenset()), '[["e1", "e2"], []]'),
    (tuple[Block, ...], (Block(BlockKind.NOTE, 0, 3, label="é"),), '[["note", 0, 3, 0, "é", 0, false, []]]'),
    (
        tuple[Block, ...],
        (Block(BlockKind.CAPTION, 0, 3, media=(MediaKind.PICTURE, MediaKind.CHART)),),
        '[["caption", 0, 3, 0, "", 0, false, ["picture", "chart"]]]',
    ),
    (tuple[Style, ...], (Style(StyleKind.LINK, 0, 3, "x"),), '[["link", 0, 3, "x"]]'),
    (Level, Level.CHECKERS, "checkers"),
    (str, "words", "words"),
    (int, 7, 7),
]


@pytest.mark.parametrize(("annotation", "value", "stored"), STORED)
def test_a_value_is_read_as_it_was_written(annotation, value, stored):
    how = stored_as(annotation)
    assert (how.write(value) if how.write else value) == stored
    read = how.read(stored) if how.read else stored
    assert (read, type(read)) == (value, type(value))


def test_blocks_that_an_earlier_program_stored_say_nothing_of_media():
    read = stored_as(tuple[Block, ...]).read
    assert read('[["note", 0, 3, 0, "1", 2, true]]') == (Block(BlockKind.NOTE, 0, 3, 0, "1", 2, True),)


@pytest.mark.parametrize("media", ['"picture"', '["sculpture"]', "1", "[], 1"])
def test_media_that_no_factcheck_knows_are_refused(media):
    with pytest.raises((ValueError, TypeError)):
        stored_as(tuple[Block, ...]).read(f'[["note", 0, 3, 0, "", 0, false, {media}]]')


@pytest.mark.parametrize("words", ["yesterday", "2025-04-10", "2025-04-10T09:00:00", "9999-12-31T23:59:59Z"])
def test_a_moment_that_no_clock_shows_is_refused(words):
    assert (moment(""), moment("2025-04-10T09:00:00Z")) == ("", "2025-04-10T09:00:00Z")
    with pytest.raises(ValueError, match=words):
        moment(words)


@pytest.mark.parametrize("number", [-1, 2**53 + 1])
def test_a_number_that_counts_nothing_is_refused(number):
    assert [count(0), count(2**53)] == [0, 2**53]
    with pytest.raises(ValueError, match=str(number)):
        count(number)


def test_a_span_is_stored_in_two_columns():
    how = stored_as(Span)
    assert (how.columns, how.write(Span(3, 7)), how.read(3, 7)) == (("start", "end"), (3, 7), Span(3, 7))


def test_without_a_level_a_source_is_for_editors():
    assert stored_as(Level).read("") is Level.EDITORS
