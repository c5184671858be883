"""How values are stored, by the type of their field."""

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Block, BlockKind, Style, StyleKind
from factcheck.domain.records.stored_types import stored_as
from factcheck.domain.records.verdict import Reason
from factcheck.domain.text.span import Span

STORED = [
    (bool, True, 1),
    (ClaimKind | None, ClaimKind.DATE, "date"),
    (Reason | str | None, Reason.ROUNDED, "rounded"),
    (Reason | str | None, "own words", "own words"),
    (frozenset[str], frozenset({"verb", "kind"}), "kind verb"),
    (Basis | None, Basis(frozenset({"e2", "e1"}), frozenset()), '[["e1", "e2"], []]'),
    (tuple[Block, ...], (Block(BlockKind.NOTE, 0, 3, label="é"),), '[["note", 0, 3, 0, "é", 0, false]]'),
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


def test_a_span_is_stored_in_two_columns():
    how = stored_as(Span)
    assert (how.columns, how.write(Span(3, 7)), how.read(3, 7)) == (("start", "end"), (3, 7), Span(3, 7))


def test_without_a_level_a_source_is_for_editors():
    assert stored_as(Level).read("") is Level.EDITORS
