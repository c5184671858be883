"""What is said of a desk that was saved from a damaged one."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.records.kinds import KIND_NAMED
from factcheck.domain.records.salvage import OPERATION, Fate, Loss, Salvage
from factcheck.domain.wording.salvage_words import salvage_lines, saved_sentence

WHOLE = Salvage("old.factcheck", Path("new.factcheck"), 1, 2, ())


def test_where_nothing_is_missing_that_is_said():
    assert list(salvage_lines(WHOLE)) == [
        "“new.factcheck” holds what could be read of “old.factcheck”: 1 article, 2 claims.",
        "Nothing is missing.",
    ]


def test_what_is_missing_is_counted_and_each_row_told_by_what_people_know_of_it():
    losses = (
        Loss("claim", "c1", Fate.MISSING, "12", "In “Beijing”"),
        Loss("claim", "c2", Fate.MISSING),
        Loss("source", "s1", Fate.UNCONFIRMED, "", "Minutes"),
    )
    made = replace(WHOLE, losses=losses, operations_missing=1, is_end_known=False)
    assert list(salvage_lines(made))[1:] == [
        "Missing in the history: 1 act.",
        "What else may be missing nobody can tell, since the history is not whole.",
        "Missing: 2 claims",
        "   12 “In ‘Beijing’”",
        "   c2",
        "Kept as it could be read, though no history confirms it: 1 source",
        "   “Minutes”",
    ]


def test_what_is_known_of_the_file_is_said(in_kyiv):
    loss = Loss(OPERATION, "o1", Fate.EMPTIED, "7", "2025-04-10T09:00:00Z", "Mara Lind")
    said = list(salvage_lines(replace(WHOLE, losses=(loss,), remade=2, bytes_missing=12_000, log_lost=True)))
    assert said[1:] == [
        "2 damaged rows are there as the history proves that they were.",
        "The damaged file is cut short: 12 KB of it are missing.",
        "What a program left beside the damaged file could not be read.",
        "Known only by who did it and when: 1 act",
        "   Mara Lind, 10 Apr 2025, 12:00",
    ]


def test_equal_rows_are_told_once_with_how_many_they_are(in_kyiv):
    acts = [Loss(OPERATION, f"o{at}", Fate.EMPTIED, str(at), "2025-04-10T09:00:00Z", "Mara Lind") for at in range(70)]
    other = replace(acts[0], who="Jon Ek")
    assert list(salvage_lines(replace(WHOLE, losses=(*acts, other))))[1:] == [
        "Known only by who did it and when: 71 acts",
        "   Mara Lind, 10 Apr 2025, 12:00 (70)",
        "   Jon Ek, 10 Apr 2025, 12:00",
    ]


def test_the_history_tells_it_in_one_line_without_names():
    facts = {"file": "old.factcheck", "lost": {"missing": {"claim": 2, "source": 1}}, "operations": 3, "gaps": []}
    said = "What could be read of “old.factcheck” was saved here. Missing: 2 claims, 1 source"
    assert saved_sentence(facts) == f"{said}. Missing in the history: 3 acts"


@pytest.mark.parametrize("entity", [*KIND_NAMED, OPERATION])
@pytest.mark.parametrize("fate", Fate)
def test_every_kind_and_fate_has_words(entity, fate):
    loss = Loss(entity, "x", fate, words="2025-04-10T09:00:00Z")
    assert len(list(salvage_lines(replace(WHOLE, losses=(loss,))))) == 3
