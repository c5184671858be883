"""The table of edits, and the guide's table that says the same."""

import inspect
import re
from pathlib import Path

import pytest

from factcheck.domain.records.operation import Operation
from factcheck.services.edits.claims import Judged
from factcheck.services.edits.fields import fields_of
from factcheck.services.edits.table import EDITS, Edit, known_fields

GUIDE = Path(__file__).parents[3] / "docs" / "guide.md"
VERBS_BY_OP = [(op, verb) for op, verbs in EDITS.items() for verb in verbs]
VERBS = [pytest.param(op, verb, id=verb.__name__) for op, verb in VERBS_BY_OP]


def names(found: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in found)


def row(op: str, verb: Edit) -> str:
    needs = [field.name for field in fields_of(verb) if field.is_needed]
    may_have = [name for name in known_fields(verb) if name not in (*needs, "who")]
    made = inspect.signature(verb).return_annotation
    answer = f"`{re.sub(r'^Proposed', '', made.__name__).lower()}`"
    answers = {Operation: "the operation", Judged: "`claim` and `kept`"}.get(made, answer)
    return f"| `{op}` | {names(needs)} | {names(may_have)} | {answers} |".replace("  ", " ").replace("  ", " ")


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_the_guide_says_what_every_op_needs_may_have_and_answers(op, verb):
    assert row(op, verb) in GUIDE.read_text(encoding="utf-8").splitlines()


def test_the_guide_lists_no_other_op():
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if re.match(r"\| `[a-z]+` \|", line) and line.count("|") == 5]
    assert len(rows) == len(VERBS)


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_every_line_may_say_who_acts(op, verb):
    assert known_fields(verb)[-1] == "who"


CHOICES = {field.name: field.choices for _, verb in VERBS_BY_OP for field in fields_of(verb) if field.choices}


@pytest.mark.parametrize(("field", "choices"), CHOICES.items())
def test_the_guide_lists_every_choice_of_a_field(field, choices):
    (listed,) = re.findall(rf"`{field}`: ([^`]*)", GUIDE.read_text(encoding="utf-8"))
    assert [one.value for one in choices if not re.search(rf"\b{one.value}\b", listed)] == []
