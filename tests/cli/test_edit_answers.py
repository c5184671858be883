"""What a script is answered: the record it touched, or the field that was refused."""

import json

import pytest

from tests.cli.conftest import GUIDE

LISTS = {"passages", "denials", "questions", "wordings", "evidence"}


@pytest.fixture
def apply(desk, run, type_in):
    """Applies edits to the desk and gives the answers."""

    def applying(*edits: object):
        type_in("\n".join(json.dumps(edit) for edit in edits).encode())
        return run("apply", desk).values

    return applying


def about(answer):
    """What an answer holds besides its line and op."""
    return set(answer) - {"ok", "line", "op"}


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "claim", "quote": "9 million"},
        {"op": "statement", "claim": 1, "statement": "It was red."},
        {"op": "outcome", "claim": 1, "outcome": "fine"},
        {"op": "note", "claim": 1, "note": "seen"},
        {"op": "kind", "claim": 1, "kind": "number"},
        {"op": "risk", "claim": 1, "risk": "legal"},
        {"op": "speaker", "claim": 1, "speaker": "Low"},
        {"op": "remove", "claim": 1},
    ],
    ids=lambda edit: edit["op"],
)
def test_an_edit_of_a_claim_answers_the_claim_without_its_lists(apply, edit):
    _, answer = apply({"op": "claim", "quote": "red"}, edit)
    assert answer["ok"]
    assert about(answer) == {"id", "number", "claim"}
    assert (answer["claim"]["id"], answer["claim"]["number"]) == (answer["id"], answer["number"])
    assert not LISTS & set(answer["claim"])


def test_a_verdict_answers_what_it_kept_of_what_rules_propose(apply):
    _, answer = apply({"op": "claim", "quote": "9 million"}, {"op": "verdict", "claim": 1, "verdict": "disputed"})
    assert answer["kept"] == {"kind": "number", "risk": "careful"}
    assert (answer["claim"]["kind"], answer["claim"]["proposed"]) == ("number", {})


RECORDS = [
    ("passage", {"op": "passage", "claim": 1, "quote": "flags"}),
    ("evidence", {"op": "evidence", "claim": 1, "title": "Photo"}),
    ("denial", {"op": "denial", "claim": 1, "target": None}),
    ("question", {"op": "question", "claim": 1, "words": "Which red?"}),
    ("wording", {"op": "wording", "claim": 1, "quote": "red", "proposed": "dark red"}),
]


@pytest.mark.parametrize(("name", "edit"), RECORDS)
def test_every_other_edit_answers_its_record_and_the_claim_it_belongs_to(apply, name, edit):
    made, answer = apply({"op": "claim", "quote": "red"}, edit)
    assert about(answer) - {"number"} == {"id", name, "claim"}
    assert answer[name]["id"] == answer["id"]
    assert answer["claim"] == {"id": made["id"], "number": "1"}


@pytest.mark.parametrize(("name", "edit"), [("claim", {"op": "note", "claim": 1, "note": "x"}), *RECORDS])
def test_the_guide_says_what_a_record_holds(apply, name, edit):
    _, answer = apply({"op": "claim", "quote": "red"}, edit)
    assert f"| `{name}` | {', '.join(answer[name])} |" in GUIDE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("name", "edit"), RECORDS)
def test_what_is_removed_is_answered_as_it_was(apply, name, edit):
    _, made = apply({"op": "claim", "quote": "red"}, edit)
    of_claim = {"claim": 1} if name == "passage" else {}
    (answer,) = apply({"op": "remove", name: made["id"], **of_claim})
    assert (answer["id"], answer[name], answer["claim"]) == (made["id"], made[name], made["claim"])


@pytest.mark.parametrize(
    "edit", [{"op": "question", "words": "Who?"}, {"op": "wording", "quote": "red", "proposed": "dark red"}]
)
def test_a_record_without_a_claim_says_so(apply, edit):
    (answer,) = apply(edit)
    assert answer["claim"] is None


def test_an_answer_does_not_grow_with_what_is_recorded_already(apply):
    evidence = {"op": "evidence", "claim": 1, "title": "Photo", "quote": "red"}
    first, *_, last = apply({"op": "claim", "quote": "red"}, *[evidence] * 30)[1:]
    assert len(json.dumps(last)) <= len(json.dumps(first)) + 1


def test_a_field_that_the_op_does_not_take_is_refused_by_name(apply, desk, run):
    _, refused = apply({"op": "claim", "quote": "red"}, {"op": "evidence", "claim": 1, "title": "Plan", "pages": "12"})
    assert (refused["line"], refused["op"], refused["field"]) == (2, "evidence", "pages")
    assert {"claim", "title", "locator", "accessed", "who"} <= set(refused["known"])
    assert refused["error"].startswith('"evidence" takes no "pages" here. It takes: claim, title,')
    assert run("claims", desk, "--json").value[0]["evidence"] == []


@pytest.mark.parametrize(
    ("field", "edit"),
    [
        ("quote", {"op": "claim", "quote": "green"}),
        ("quote", {"op": "claim", "quote": "👩\u200d👩"}),
        ("occurrence", {"op": "claim", "quote": "bridge"}),
        ("occurrence", {"op": "claim", "quote": "red", "occurrence": 2}),
        ("occurrence", {"op": "claim", "quote": "red", "occurrence": 0}),
        ("occurrence", {"op": "wording", "quote": "red", "occurrence": "2", "proposed": "dark red"}),
        ("paragraph", {"op": "claim", "quote": "red", "paragraph": 3}),
        ("locator", {"op": "evidence", "claim": 1, "title": "Plan", "locator": 12}),
        ("accessed", {"op": "evidence", "claim": 1, "title": "Plan", "accessed": "31.31.2025"}),
        ("accessed", {"op": "evidence", "claim": 1, "title": "Plan", "accessed": "08:30"}),
        ("accessed", {"op": "evidence", "claim": 1, "title": "Plan", "accessed": "2025-02-30"}),
        ("claim", {"op": "note", "claim": 7, "note": "x"}),
        ("parent", {"op": "claim", "quote": "red", "parent": 7}),
        ("target", {"op": "denial", "claim": 1, "target": 7}),
        ("question", {"op": "answer", "question": 7, "answer": "x"}),
        ("question", {"op": "remove", "question": "gone"}),
        ("wording", {"op": "decide", "wording": "gone", "decision": "stet"}),
        ("evidence", {"op": "remove", "evidence": "gone"}),
        ("passage", {"op": "remove", "claim": 1, "passage": "gone"}),
        ("article", {"op": "claim", "article": "Tunnel", "quote": "red"}),
        ("article", {"op": "note", "article": "Tunnel", "claim": 1, "note": "x"}),
        ("verdict", {"op": "verdict", "claim": 1, "verdict": "pending"}),
        ("reason", {"op": "verdict", "claim": 1, "verdict": "none", "reason": "rounded"}),
        ("does", {"op": "annotation", "annotation": "gone", "does": "eat"}),
        ("op", {"op": "fly"}),
    ],
)
def test_what_is_wrong_is_named_by_its_field(apply, desk, run, field, edit):
    apply({"op": "claim", "quote": "red"})
    (refused,) = apply(edit)
    assert (refused["ok"], refused["line"], refused["op"], refused["field"]) == (False, 1, edit["op"], field)
    assert len(run("history", desk, "--json").value) == 2


def test_fields_that_do_not_go_together_are_refused(apply):
    _, removal, denial = apply(
        {"op": "claim", "quote": "red"},
        {"op": "remove", "claim": 1, "evidence": "an id"},
        {"op": "denial", "claim": 1, "target": 1, "quote": "red"},
    )
    assert (removal["field"], removal["known"]) == ("evidence", ["claim", "article", "who"])
    assert (denial["field"], denial["known"]) == ("quote", ["claim", "target", "scope", "article", "who"])


def test_a_choice_that_is_not_known_is_answered_with_those_that_are(apply):
    _, refused = apply({"op": "claim", "quote": "red"}, {"op": "outcome", "claim": 1, "outcome": "maybe"})
    assert (refused["field"], refused["known"]) == ("outcome", ["fine", "change", "editor"])


def test_null_is_as_good_as_leaving_a_field_out(apply):
    (answer,) = apply({"op": "claim", "quote": "red", "occurrence": None, "parent": None, "statement": None})
    assert answer["ok"]


def test_a_question_is_answered_by_its_id_whatever_its_article(two, run, type_in):
    type_in(b'{"op": "question", "article": "Ferry", "words": "When?"}')
    (asked,) = run("apply", two).values
    type_in(json.dumps({"op": "answer", "question": asked["id"], "answer": "At noon."}).encode())
    (answered,) = run("apply", two).values
    assert answered["question"]["answer"] == "At noon."
