"""Whatever is wrong with a line of edits is told by the name of the field that it stands in: for every op there is."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from factcheck.domain.errors import FieldError, MissingFieldError
from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import ClaimRef, Passage
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Source
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.edits.fields import Count, Day, EditField, Published, Words, fields_of
from factcheck.services.edits.line import EDITS, apply_edit, changed_by, known_fields
from tests.annotation_samples import pinned_to
from tests.desk_samples import claim_at, desk_in_memory, draft

VERBS = [pytest.param(op, verb, id=verb.__name__) for op, verbs in EDITS.items() for verb in verbs]
NAMED = (
    ClaimRef,
    Passage,
    Denial,
    ClaimRelation,
    Evidence,
    Question,
    ProposedWording,
    Exemption,
    Annotation,
    Operation,
    Source,
    Capture,
)
"""What a field names by a number or an id."""
NOT_TEXT: tuple[Any, ...] = ([], {"a": 1}, 1.5, True)


class TakenBack(Exception):  # noqa: N818
    """Ends a unit of work that a test only tried."""


@pytest.fixture(scope="module")
def lines():
    """A desk with a record of every kind, and what a line may give for each field."""
    desk = desk_in_memory("Mara Lind")
    comment = pinned_to("9 million", "Who says so?", AnnotationKind.COMMENT)
    article = desk.articles.add(replace(draft(headline="Bridge"), annotations=(comment,)))
    for words in ("red", "512 metres", "9 million"):
        claim_at(desk, article, words)
    made = {
        Passage: {"op": "passage", "claim": 1, "quote": "It cost"},
        Evidence: {"op": "evidence", "claim": 1, "title": "Plan"},
        Denial: {"op": "denial", "claim": 1, "target": 2},
        ClaimRelation: {"op": "relate", "claim": 1, "kind": "restates", "target": 2},
        Question: {"op": "question", "words": "How red?"},
        ProposedWording: {"op": "wording", "quote": "crowns", "proposed": "kroner"},
        Exemption: {"op": "exempt", "quote": "The bridge is 512"},
    }
    ids = {kind: apply_edit(desk, edit).id for kind, edit in made.items()}
    ids[Capture] = apply_edit(desk, {"op": "capture", "source": "Plan", "path": __file__}).capture.id
    ids[Source] = apply_edit(desk, {"op": "source", "title": "Minutes"}).source.id
    ids[Annotation] = desk.annotations.of(article)[0].id
    apply_edit(desk, {"op": "note", "claim": 3, "note": "to be undone"})
    undone = apply_edit(desk, {"op": "undo"}).reverts
    in_force = desk.history.all(last=3)[0].id
    yield Lines(desk, ids, {"undo": in_force, "redo": undone})
    desk.close()


class Lines:
    """Makes lines for verbs on a desk, and tells of each which field it is refused by."""

    def __init__(self, desk, ids, operations) -> None:
        self._desk = desk
        self._ids = ids
        self._operations = operations

    def of(self, op: str, verb) -> dict[str, Any]:
        """A line that gives every field of a verb."""
        said_by_source = ("title", "url") if op == "evidence" else ()
        fields = [field for field in fields_of(verb) if field.name not in said_by_source]
        return {"op": op, **{field.name: self._value(op, field) for field in fields}}

    def _value(self, op: str, field: EditField) -> object:
        known = {"quote": "red", "target": 3, "parent": 2, "into": 2, "taken": "statement, verdict"}
        if op in ("denial", "passage"):
            known["quote"] = "the mayor"
        if op == "divide":
            known["quote"] = "cost"
        if op == "source":
            known["into"] = "Plan"
        if op in ("move", "copy"):
            known["claim"] = 2
        known["path"] = __file__
        if field.name in known:
            return known[field.name]
        if field.choices:
            return next(iter(field.choices)).value
        kinds = {ClaimRef: 1, Operation: self._operations.get(op), Judgement: "unverified", Count: 1, bool: True}
        kinds |= {Day: "2025-04-09", Published: "2025-04"}
        return (kinds | self._ids | {ArticleId: "Bridge"}).get(field.holds, "some words")

    def fault(self, edit) -> tuple[str, str]:
        """The field by which a line is refused with the sentence; nothing where it is done. The desk stays as it is."""
        try:
            with self._desk.unit_of_work.batch():
                apply_edit(self._desk, edit)
                raise TakenBack
        except TakenBack:
            return "", ""
        except FieldError as error:
            return error.field, sentence(error)


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_a_line_with_every_field_is_done(lines, op, verb):
    assert lines.fault(lines.of(op, verb)) == ("", "")


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_what_is_needed_and_left_out_is_named(lines, op, verb):
    line = lines.of(op, verb)
    for name in needed(verb):
        rest = {given: value for given, value in line.items() if given != name}
        if not any(needed(other) <= rest.keys() for other in EDITS[op]):
            told, words = lines.fault(rest)
            assert told == name or words.startswith("The edit needs one of: ")
            assert re.search(rf"\b{name}\b", words)


def needed(verb) -> set[str]:
    return {field.name for field in fields_of(verb) if field.is_needed}


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_null_is_named_where_something_is_needed(lines, op, verb):
    line = lines.of(op, verb)
    for field in fields_of(verb):
        if field.is_needed and not field.clears:
            assert lines.fault({**line, field.name: None})[0] == field.name


def bad_values(field: EditField) -> Iterator[object]:
    """What a field may not hold, whatever else stands in the line."""
    yield from (one for one in NOT_TEXT if one is not True or field.holds is not bool)
    yield "\ud800"
    if field.holds in (ArticleId, *NAMED) or field.choices or field.holds in (Judgement, Day, Published):
        yield "no such"
    if field.holds in NAMED and field.holds is not Operation:
        yield "999"
    if field.holds is Count:
        yield from (0, -1, "1")
    else:
        yield from [7] if field.holds in (str, Words, Day, Published, Judgement, ArticleId) or field.choices else []
    if field.is_needed and field.holds in (Words, *NAMED) and not field.clears:
        yield from ("", "  ")


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_what_a_field_cannot_hold_is_told_by_its_name(lines, op, verb):
    line = lines.of(op, verb)
    told = [
        (field.name, value, lines.fault({**line, field.name: value})[0])
        for field in fields_of(verb)
        for value in bad_values(field)
    ]
    assert [one for one in told if one[0] != one[2]] == []


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_what_every_line_may_say_is_told_by_its_name_too(lines, op, verb):
    line = lines.of(op, verb)
    further = [name for name in known_fields(verb) if name not in line]
    assert "who" in further
    assert ("rev" in further) is (changed_by(verb) is not None)
    for name in further:
        for value in (*NOT_TEXT, *(["1", 0, 99] if name == "rev" else ["\ud800", 7])):
            assert lines.fault({**line, name: value})[0] == name
    assert lines.fault({**line, "colour": "red"})[0] == "colour"


@pytest.mark.parametrize(
    ("edit", "known"),
    [
        (
            {"op": "remove"},
            ("claim", "evidence", "denial", "relation", "question", "wording", "exemption", "source", "capture"),
        ),
        ({"op": "remove", "article": "Bridge"}, ("claim", "question")),
        ({"op": "denial", "claim": 1}, ("target", "quote")),
        ({"op": "denial"}, ()),
    ],
)
def test_where_one_of_several_fields_is_needed_all_are_named(lines, edit, known):
    with pytest.raises(MissingFieldError) as refused:
        apply_edit(lines._desk, edit)
    assert refused.value.known == known
    assert refused.value.field == (known or ("claim",))[0]
    assert all(name in sentence(refused.value) for name in known)


@pytest.mark.parametrize("field", ["passage", "evidence", "denial", "relation", "question", "wording", "exemption"])
def test_a_claim_is_not_removed_in_place_of_a_part_that_is_null(lines, field):
    assert lines.fault({"op": "remove", "claim": 1, field: None})[0] == field


def test_a_place_that_is_in_no_source_is_told_of_its_field():
    with closing(desk_in_memory()) as desk:
        claim_at(desk, desk.articles.add(draft()), "red")
        with pytest.raises(FieldError) as refused:
            apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Minutes", "locator": "page 900 of 12"})
        assert refused.value.field == "locator"
        assert "it has no page of that number" in sentence(refused.value)
