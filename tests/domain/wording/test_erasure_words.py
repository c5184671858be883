"""What people read of erasing."""

from pathlib import Path

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.erasure import Erasable, Erasure
from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import ERASE, Erased, Operation
from factcheck.domain.wording.erasure_words import (
    emptied_words,
    erasable_words,
    erase_words,
    erased_lines,
    erased_words,
    erasure_lines,
    left_lines,
    purged_lines,
    reached_lines,
    taken_words,
    unreached_lines,
)

KINDS = ("article", "proof", "claim", "passage", "source", "evidence", "denial", "question", "wording", "annotation")


def test_what_goes_is_counted_by_kind():
    assert erase_words({"source": 1, "evidence": 3}, 0) == "Erase 1 source and 3 pieces of evidence"
    assert taken_words({}, 2) == "what the history kept of 2 earlier records"
    told = taken_words(dict.fromkeys((*KINDS, "capture", "note"), 1), 0)
    assert told.startswith("1 article, 1 text of an article, 1 claim, 1 passage, 1 source, 1 piece of evidence, ")
    assert told.endswith(
        "1 question, 1 proposed wording, 1 note of the reporter, 1 captured file and 1 note on a claim"
    )


def test_what_is_reached_is_told_only_where_there_is_something():
    assert list(reached_lines(0, 0, 0, 0)) == list(purged_lines(0, 0, 0, 0)) == []
    assert [line.split(" ", 2)[0] for line in reached_lines(4, 3, 2, 1)] == ["4", "3", "2", "1"]
    assert next(reached_lines(1, 0, 0, 0)).startswith("1 operation of the history tells of it. ")
    assert [line.split(" ", 2)[0] for line in purged_lines(4, 3, 2, 1)] == ["4", "3", "2", "1"]


def test_what_was_erased_is_told_with_what_became_of_backups():
    erasure = Erasure(("question", "q"), frozenset({("question", "q")}), counts={"question": 1})
    assert list(erased_lines(erasure, None, 0, 0)) == ["Erased from the file: 1 question."]
    left = list(erased_lines(erasure, None, 2, 1))
    assert [line.split(" ", 1)[0] for line in left] == ["Erased", "2", "1"]
    assert list(erased_lines(erasure, (2, 0, 0, 0), 0, 0))[1:] == ["2 backups were written anew without it."]
    assert list(erased_lines(Erasure(erasure.target, frozenset()), (1, 0, 0, 0), 0, 0)) == [
        "The file itself did not hold it any more.",
        "1 backup was written anew without it.",
    ]


def test_backups_that_nobody_looked_into_are_named_many_of_a_folder_by_that():
    folder = Path("backups")
    assert list(left_lines(())) == []
    (one,) = left_lines([folder / "1"])
    assert one == f"It was stopped: 1 backup was not looked into, and may hold it: {folder / '1'}."
    (many,) = left_lines([folder / str(at) for at in range(6)])
    assert many == f"It was stopped: 6 backups were not looked into, and may hold it: 6 files in {folder}."


def test_a_thing_that_can_be_erased_is_called_by_its_sort_and_since_when_it_is_gone():
    note = Erasable(("note", "c"), ("Ask him",), {}, number="12a")
    assert erasable_words(note) == "note on claim 12a"
    comment = Erasable(("annotation", "a"), ("He said so",), {}, kind=AnnotationKind.COMMENT)
    assert erasable_words(comment) == "comment"
    article = Erasable(("article", "a"), ("Bridge",), {}, gone_at="2025-04-10T09:00:00Z")
    assert erasable_words(article).startswith("the whole article, removed 10 Apr 2025, ")


def test_of_many_files_in_one_folder_that_is_named():
    here, there = Path("here"), Path("there")
    few = [here / f"{at}" for at in range(5)]
    (_, named) = unreached_lines([*few, *(there / f"{at}" for at in range(400))], 0)
    assert named == f"Look into these files yourself: {', '.join(map(str, few))}, 400 files in there."
    assert len(list(unreached_lines([], 0))) == 1
    told, _ = unreached_lines([], 2)
    assert told.startswith("2 records of the same words that were removed before stay in the history: ")


def test_an_erasure_names_the_operations_that_it_emptied_in_runs():
    facts = {
        "taken": {"question": 1},
        "past": 0,
        "reason": "asked for",
        "left": dict.fromkeys(["3", "4", "5", "9"], ""),
    }
    moment = "2025-04-10T09:00:00Z"
    act = Operation(12, OperationId("o"), moment, "+00:00", "Mara Lind", ERASE, facts, None, None)
    (line,) = erasure_lines([act])
    assert line.startswith("Erased from the file: 1 question; reason: asked for (Mara Lind, 10 Apr 2025, ")
    assert line.endswith("4 operations of the history hold none of its words any more, by number: 3–5, 9.")
    assert erased_words({"reason": "asked for"}) == "Erased from the file; reason: asked for"


def test_an_emptied_operation_says_by_whom_if_anybody_answers_for_it():
    assert emptied_words(Erased()) == "Erased"
    assert emptied_words(Erased("Mara Lind", "2025-04-10T09:00:00Z")).startswith(
        "Erased on purpose by Mara Lind, 10 Apr"
    )
