"""Edits from a script: one answer a line, and a line that fails harms no other."""

import io
import json
import subprocess
import sys
from contextlib import closing

import pytest

from factcheck.cli.apply import EditRunner
from factcheck.domain.file_errors import UnreadableError
from factcheck.domain.records.claim import Claim, ClaimRef, Risk
from factcheck.domain.text.span import Span
from factcheck.services.desk import Desk
from factcheck.services.edits import line
from factcheck.services.opening import open_desk
from tests.cli.conftest import GUIDE, beside
from tests.domain.rules.test_near_copy import WIRE

LISTS = {"passages", "denials", "questions", "wordings", "evidence"}


def lines(*edits: object) -> bytes:
    return b"".join(json.dumps(edit, ensure_ascii=False).encode() + b"\n" for edit in edits)


@pytest.fixture
def apply(desk, run, type_in):
    """Applies edits to the desk from standard input and gives the reply."""

    def applying(*edits: object, raw: bytes = b""):
        type_in(raw or lines(*edits))
        return run("apply", desk)

    return applying


def test_a_captured_file_is_answered_with_the_one_that_has_nearly_its_words(apply, tmp_path):
    (tmp_path / "wire.txt").write_text(WIRE)
    reply = apply(
        {"op": "claim", "quote": "512 metres long"},
        *({"op": "evidence", "claim": 1, "title": title} for title in ("Plan", "Wire")),
        *({"op": "capture", "source": title, "path": str(tmp_path / "wire.txt")} for title in ("Plan", "Wire")),
    )
    first, again = (answer["near_copy"] for answer in reply.values[3:])
    assert (first, again) == (None, {"id": reply.values[3]["id"], "source": "Plan"})
    assert [answer["has_words"] for answer in reply.values[3:]] == [True, True]


def test_every_op_does_what_it_says(apply, desk, run):
    reply = apply(
        {"op": "claim", "quote": "512 metres long", "statement": "It is 512 metres long."},
        {"op": "passage", "claim": 1, "quote": "the mayor said"},
        {"op": "statement", "claim": "1", "statement": "The bridge is 512 metres long."},
        {"op": "verdict", "claim": 1, "verdict": "disputed", "note": "No.", "reason": "number differs"},
        {"op": "note", "claim": 1, "note": "Measured again."},
        {"op": "kind", "claim": 1, "kind": "number"},
        {"op": "risk", "claim": 1, "risk": "careful"},
        {"op": "speaker", "claim": 1, "speaker": "The mayor", "verb": "said"},
        {
            "op": "evidence",
            "claim": 1,
            "title": "Plan",
            "url": "ftp://x",
            "quote": "500 m",
            "stance": "contradicts",
        },
    )
    assert reply.code == 0
    assert [answer["ok"] for answer in reply.values] == [True] * 9
    assert [answer["line"] for answer in reply.values] == list(range(1, 10))
    (claim,) = run("claims", desk, "--json").value
    assert [passage["quote"] for passage in claim["passages"]] == ["512 metres long", "the mayor said"]
    assert (claim["number"], claim["statement"]) == ("1", "The bridge is 512 metres long.")
    assert (claim["verdict"], claim["note"], claim["reason"]) == (
        "disputed",
        "Measured again.",
        "number differs",
    )
    assert (claim["kind"], claim["risk"]) == ("number", "careful")
    assert (claim["speaker"], claim["verb"]) == ("The mayor", "said")
    (evidence,) = claim["evidence"]
    assert evidence == reply.values[-1]["evidence"]
    assert (evidence["title"], evidence["url"], evidence["stance"]) == ("Plan", "ftp://x", "contradicts")


def test_an_outcome_is_answered_with_its_claim(apply):
    reply = apply({"op": "claim", "quote": "red"}, {"op": "outcome", "claim": 1, "outcome": "needs a change"})
    assert [answer["claim"]["outcome"] for answer in reply.values] == [None, "change"]


def test_remove_undo_and_redo(apply, desk, run):
    back_and_forth = [{"op": "undo"}, {"op": "redo"}, {"op": "undo"}]
    reply = apply({"op": "claim", "quote": "red"}, {"op": "remove", "claim": 1}, *back_and_forth)
    assert [answer["ok"] for answer in reply.values] == [True] * 5
    assert [answer["label"] for answer in reply.values[2:]] == ["1 removed"] * 3
    assert [claim["number"] for claim in run("claims", desk, "--json").value] == ["1"]


def test_evidence_and_passages_can_be_removed(apply, desk, run):
    made = apply(
        {"op": "claim", "quote": "red"},
        {"op": "passage", "claim": 1, "quote": "flags"},
        {"op": "evidence", "claim": 1, "title": "Photo"},
    ).values
    passage, evidence = made[1]["id"], made[2]["id"]
    reply = apply({"op": "remove", "claim": 1, "passage": passage}, {"op": "remove", "evidence": evidence})
    assert reply.code == 0
    (claim,) = run("claims", desk, "--json").value
    assert (len(claim["passages"]), claim["evidence"]) == (1, [])


def test_a_line_that_fails_is_told_and_the_rest_goes_on(apply, desk, run):
    reply = apply(
        {"op": "claim", "quote": "red"},
        {"op": "verdict", "claim": 7, "verdict": "supported"},
        {"op": "verdict", "claim": 1, "verdict": "supported"},
    )
    assert reply.code == 1
    error = {"error": "There is no claim 7.", "line": 2, "op": "verdict", "field": "claim", "known": []}
    assert reply.values[1] == {"ok": False, **error}
    assert reply.values[2]["claim"]["verdict"] == "supported"
    assert run("claims", desk, "--json").value[0]["verdict"] == "supported"


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense",
        b"[1, 2]",
        b'"claim"',
        b"null",
        b"{}",
        b'{"op": null}',
        b'{"op": 3}',
        b'{"op": "fly"}',
        b'{"op": "claim"}',
        b'{"op": "claim", "quote": ""}',
        b'{"op": "claim", "quote": 3}',
        b'{"op": "claim", "quote": ["red"]}',
        b'{"op": "claim", "quote": "red", "occurrence": "1"}',
        b'{"op": "claim", "quote": "red", "occurrence": true}',
        b'{"op": "claim", "quote": "red", "occurrence": 2}',
        b'{"op": "claim", "quote": "red", "statement": {}}',
        b'{"op": "claim", "quote": "red", "article": "Tunnel"}',
        b'{"op": "claim", "quote": "red", "parent": 9}',
        b'{"op": "claim", "quote": "red", "quote": "flags"}',
        b'{"op": "claim", "quote": "red"} {"op": "undo"}',
        b'{"op": "claim", "quote": "\\ud800"}',
        b'{"op": "claim", "quote": "red", "statement": "\\udfff"}',
        b'{"op": "claim", "quote": "red", "who": "\\udfff"}',
        b'{"op": "claim", "quote": "red\xff"}',
        b'{"op": "claim", "quote": NaN}',
        b'{"op": "verdict"}',
        b'{"op": "verdict", "claim": 1}',
        b'{"op": "verdict", "claim": 1, "verdict": "pending"}',
        b'{"op": "verdict", "claim": 1, "verdict": 1}',
        b'{"op": "verdict", "claim": 1, "verdict": ""}',
        b'{"op": "verdict", "claim": 1, "verdict": "none", "reason": "rounded"}',
        b'{"op": "verdict", "claim": 1.0, "verdict": "disputed"}',
        b'{"op": "verdict", "claim": true, "verdict": "disputed"}',
        b'{"op": "verdict", "claim": "\\udfff", "verdict": "disputed"}',
        b'{"op": "verdict", "claim": [], "verdict": "disputed"}',
        b'{"op": "note", "claim": 1}',
        b'{"op": "kind", "claim": 1, "kind": "rumour"}',
        b'{"op": "risk", "claim": 1, "risk": "high"}',
        b'{"op": "evidence", "claim": 1}',
        b'{"op": "evidence", "claim": 1, "title": "A", "stance": "maybe"}',
        b'{"op": "remove"}',
        b'{"op": "remove", "evidence": "no such"}',
        b'{"op": "remove", "claim": 1, "passage": "no such"}',
        b'{"op": "redo"}',
        b"[" * 100_000,
        b'{"op": "claim", "quote": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_bad_line_gets_one_sentence_and_changes_nothing(apply, desk, run, line):
    apply({"op": "claim", "quote": "512 metres long"})
    before = run("claims", desk, "--json").value
    acts = len(run("history", desk, "--json").value)
    reply = apply(raw=b"\n" + line + b"\n" + lines({"op": "note", "claim": 1, "note": "after"}))
    assert reply.code == 1
    refused, done = reply.values
    assert (refused["ok"], refused["line"]) == (False, 2)
    assert refused["error"].endswith(".")
    assert "\n" not in refused["error"]
    assert (done["ok"], done["line"]) == (True, 3)
    assert run("claims", desk, "--json").value == [{**before[0], "note": "after", "rev": before[0]["rev"] + 1}]
    assert len(run("history", desk, "--json").value) == acts + 1


def test_a_failing_verb_takes_back_only_itself(apply, desk, run):
    reply = apply(
        {"op": "claim", "quote": "red", "who": "First"},
        {"op": "claim", "quote": "flags", "who": "Second"},
        {"op": "remove", "claim": 1, "passage": "no such", "who": "Third"},
        {"op": "note", "claim": 2, "note": "kept", "who": "Third"},
    )
    assert [answer["ok"] for answer in reply.values] == [True, True, False, True]
    assert [act["who"] for act in run("history", desk, "--json").value][1:] == ["First", "Second", "Third"]


def test_edits_come_from_a_file_too(desk, run, tmp_path):
    edits = tmp_path / "edits.jsonl"
    edits.write_bytes(b"\xef\xbb\xbf" + lines({"op": "claim", "quote": "red"}).replace(b"\n", b"\r\n"))
    reply = run("apply", desk, edits)
    assert reply.code == 0
    assert reply.values[0]["claim"]["statement"] == "red"


def test_the_last_line_needs_no_line_end_and_blank_ones_are_passed_over(apply):
    reply = apply(raw=b'\n  \n{"op": "claim", "quote": "red"}\n\n{"op": "undo"}')
    assert [answer["line"] for answer in reply.values] == [3, 5]


def test_nothing_to_do_is_fine(apply):
    reply = apply(raw=b"\n")
    assert (reply.code, reply.out) == (0, "")


def test_one_answer_is_one_line_whatever_the_text_holds(apply):
    odd = "a\u2028b\x85c\x0bd\x1ce\nf\x1b"
    reply = apply({"op": "claim", "quote": "red", "statement": odd})
    assert reply.values[0]["claim"]["statement"] == odd


def test_a_line_names_its_article_and_the_command_names_it_for_the_others(two, run, type_in):
    ours = {"op": "note", "claim": 1, "article": "Harbour", "note": "B"}
    type_in(lines({"op": "note", "claim": 1, "note": "A"}, ours))
    assert run("apply", two, "--article", "Ferry").code == 0
    assert [claim["note"] for claim in run("claims", two, "--json").value] == ["B", "A"]


def test_a_line_without_its_article_fails_where_there_are_several(two, run, type_in):
    type_in(lines({"op": "note", "claim": 1, "note": "A"}, {"op": "claim", "quote": "red"}))
    reply = run("apply", two)
    assert [answer["ok"] for answer in reply.values] == [False, False]


def test_a_missing_file_of_edits_is_told(desk, run, tmp_path):
    refused = run("apply", desk, tmp_path / "none.jsonl")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "“none.jsonl” cannot be read: no such file or directory.\n"


def test_a_held_desk_is_refused_before_anything_is_read(held, run, type_in):
    type_in(lines({"op": "claim", "quote": "red"}))
    refused = run("apply", held)
    assert (refused.code, refused.out) == (1, "")
    assert "Mara Lind" in refused.err
    assert sys.stdin.buffer.tell() == 0


def test_each_answer_comes_before_the_next_line_is_given(desk, tmp_path):
    talk = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "apply", str(desk)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert talk.stdin is not None
    assert talk.stdout is not None
    with talk:
        for number in range(1, 4):
            talk.stdin.write(lines({"op": "claim", "quote": "red"}))
            talk.stdin.flush()
            assert json.loads(talk.stdout.readline())["number"] == str(number)
        talk.stdin.close()
    assert talk.returncode == 0


def test_an_answered_line_outlives_a_killed_program(desk, run):
    talk = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "apply", str(desk)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert talk.stdin is not None
    assert talk.stdout is not None
    with talk:
        talk.stdin.write(lines(*[{"op": "claim", "quote": "red"}] * 20))
        talk.stdin.flush()
        answered = [json.loads(talk.stdout.readline())["number"] for _ in range(20)]
        talk.kill()
    assert [claim["number"] for claim in run("claims", desk, "--json").value] == answered
    assert run("undo", desk).code == 0


def test_on_a_full_disk_each_line_is_answered_as_it_went(desk, run, capsys):
    big = "x" * 200_000
    with closing(open_desk(desk, origin="cli")) as opened:
        opened.claims.add(opened.articles.only(), Span(0, 7))
        (pages,) = opened.unit_of_work.store.file.db.execute("PRAGMA page_count").fetchone()
        opened.unit_of_work.store.file.db.execute(f"PRAGMA max_page_count = {pages + 20}").fetchall()
        applying = EditRunner(opened, None)
        edits = [{"op": "claim", "quote": "red"}, {"op": "note", "claim": 1, "note": big}, {"op": "redo"}]
        applying.lines(io.BytesIO(lines(*edits, {"op": "note", "claim": 2, "note": "small", "who": "Ada"})))
    made, full, redo, small = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (made["ok"], full["ok"], redo["ok"], small["ok"]) == (True, False, False, True)
    assert "disk is full" in full["error"]
    assert (full["line"], full["op"], full["field"]) == (2, "note", None)
    assert [claim["note"] for claim in run("claims", desk, "--json").value] == ["", "small"]
    assert len(run("history", desk, "--json").value) == 4
    assert run("check", desk).code == 0


def test_a_bug_of_ours_costs_one_line_only(apply, desk, run, monkeypatch):
    def broken(desk: Desk, claim: ClaimRef, risk: Risk) -> Claim:
        desk.claims.set_note(desk.claims.named("1"), "half done")
        raise KeyError("secret words of the article")

    monkeypatch.setitem(line.EDITS, "risk", (broken,))
    claim, risk = {"op": "claim", "quote": "red"}, {"op": "risk", "claim": 1, "risk": "legal"}
    reply = apply(claim, risk, {"op": "kind", "claim": 1, "kind": "number"})
    assert reply.code == 1
    assert [answer["ok"] for answer in reply.values] == [True, False, True]
    assert reply.values[1]["error"].startswith("Something went wrong in Factcheck (KeyError in test_apply.py")
    assert reply.values[1]["error"].endswith("Your last change was not saved.")
    assert run("claims", desk, "--json").value[0]["note"] == ""
    assert "secret" not in reply.out
    assert (reply.values[1]["line"], reply.values[1]["op"]) == (2, "risk")
    assert run("claims", desk, "--json").value[0]["kind"] == "number"


def test_edits_that_can_no_longer_be_read_are_told_and_what_was_done_is_kept(desk, run, capsys):
    class Torn(io.BytesIO):
        def read1(self, size=-1):
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read1(size)

    with closing(open_desk(desk, origin="cli")) as opened, pytest.raises(UnreadableError) as torn:
        EditRunner(opened, None).lines(Torn(lines({"op": "claim", "quote": "red"})))
    assert torn.value.why == "input/output error"
    assert json.loads(capsys.readouterr().out)["ok"] is True
    assert len(run("claims", desk, "--json").value) == 1


def test_a_desk_that_another_process_applies_edits_to_is_read_but_not_written(desk, spawn):
    command = [sys.executable, "-m", "factcheck", "apply", str(desk), "--as", "Mara Lind"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        talk.stdin.write(lines({"op": "claim", "quote": "red"}))
        talk.stdin.flush()
        assert json.loads(talk.stdout.readline())["ok"] is True
        assert [claim["statement"] for claim in spawn("claims", desk, "--json").value] == ["red"]
        refused = spawn("undo", desk)
        assert (refused.code, refused.out) == (1, "")
        assert refused.err.startswith("Mara Lind has city.factcheck open on ")
        talk.stdin.close()
    assert talk.returncode == 0
    assert spawn("undo", desk, "--as", "Mara Lind").code == 0
    assert beside(desk) == {desk.name}


@pytest.fixture
def answers_to(desk, run, type_in):
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
def test_an_edit_of_a_claim_answers_the_claim_without_its_lists(answers_to, edit):
    _, answer = answers_to({"op": "claim", "quote": "red"}, edit)
    assert answer["ok"]
    assert about(answer) == {"id", "number", "claim"}
    assert (answer["claim"]["id"], answer["claim"]["number"]) == (answer["id"], answer["number"])
    assert not LISTS & set(answer["claim"])


def test_a_verdict_answers_what_it_kept_of_what_rules_propose(answers_to):
    _, answer = answers_to({"op": "claim", "quote": "9 million"}, {"op": "verdict", "claim": 1, "verdict": "disputed"})
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
def test_every_other_edit_answers_its_record_and_the_claim_it_belongs_to(answers_to, name, edit):
    made, answer = answers_to({"op": "claim", "quote": "red"}, edit)
    assert about(answer) - {"number"} == {"id", name, "claim"}
    assert answer[name]["id"] == answer["id"]
    assert answer["claim"] == {"id": made["id"], "number": "1"}


@pytest.mark.parametrize(("name", "edit"), [("claim", {"op": "note", "claim": 1, "note": "x"}), *RECORDS])
def test_the_guide_says_what_a_record_holds(answers_to, name, edit):
    _, answer = answers_to({"op": "claim", "quote": "red"}, edit)
    assert f"| `{name}` | {', '.join(answer[name])} |" in GUIDE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("name", "edit"), RECORDS)
def test_what_is_removed_is_answered_as_it_was(answers_to, name, edit):
    _, made = answers_to({"op": "claim", "quote": "red"}, edit)
    of_claim = {"claim": 1} if name == "passage" else {}
    (answer,) = answers_to({"op": "remove", name: made["id"], **of_claim})
    assert (answer["id"], answer[name], answer["claim"]) == (made["id"], made[name], made["claim"])


@pytest.mark.parametrize(
    "edit", [{"op": "question", "words": "Who?"}, {"op": "wording", "quote": "red", "proposed": "dark red"}]
)
def test_a_record_without_a_claim_says_so(answers_to, edit):
    (answer,) = answers_to(edit)
    assert answer["claim"] is None


def test_an_answer_does_not_grow_with_what_is_recorded_already(answers_to):
    evidence = {"op": "evidence", "claim": 1, "title": "Photo", "quote": "red"}
    first, *_, last = answers_to({"op": "claim", "quote": "red"}, *[evidence] * 30)[1:]
    assert len(json.dumps(last)) <= len(json.dumps(first)) + 1


def test_a_field_that_the_op_does_not_take_is_refused_by_name(answers_to, desk, run):
    _, refused = answers_to(
        {"op": "claim", "quote": "red"}, {"op": "evidence", "claim": 1, "title": "Plan", "pages": "12"}
    )
    assert (refused["line"], refused["op"], refused["field"]) == (2, "evidence", "pages")
    assert {"claim", "title", "locator", "accessed", "who"} <= set(refused["known"])
    assert refused["error"].startswith('"evidence" takes no "pages" here. It takes: claim, title,')
    assert run("claims", desk, "--json").value[0]["evidence"] == []


def test_a_new_claim_is_answered_with_what_rules_propose_of_it(answers_to):
    (answer,) = answers_to({"op": "claim", "quote": "The bridge is 512 metres long, the mayor said"})
    assert (answer["claim"]["speaker"], answer["claim"]["kind"]) == ("", None)
    assert answer["claim"]["proposed"] == {"speaker": "the mayor", "verb": "said", "kind": "paraphrase"}


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
def test_what_is_wrong_is_named_by_its_field(answers_to, desk, run, field, edit):
    answers_to({"op": "claim", "quote": "red"})
    (refused,) = answers_to(edit)
    assert (refused["ok"], refused["line"], refused["op"], refused["field"]) == (False, 1, edit["op"], field)
    assert len(run("history", desk, "--json").value) == 2


def test_fields_that_do_not_go_together_are_refused(answers_to):
    _, removal, denial = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "remove", "claim": 1, "evidence": "an id"},
        {"op": "denial", "claim": 1, "target": 1, "quote": "red"},
    )
    assert (removal["field"], removal["known"]) == ("evidence", ["claim", "article", "rev", "who"])
    assert denial["field"] == "quote"
    assert denial["known"] == ["claim", "target", "scope", "target_article", "article", "who"]


def test_a_choice_that_is_not_known_is_answered_with_those_that_are(answers_to):
    _, refused = answers_to({"op": "claim", "quote": "red"}, {"op": "outcome", "claim": 1, "outcome": "maybe"})
    assert (refused["field"], refused["known"]) == ("outcome", ["fine", "change", "editor", "none"])


def test_a_line_is_refused_where_a_field_that_it_changes_has_another_value_than_was_read(answers_to):
    made, *_, refused, done, wrong = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "note", "claim": 1, "note": "first"},
        {"op": "note", "claim": 1, "note": "second", "rev": 1},
        {"op": "note", "claim": 1, "note": "third", "rev": 2},
        {"op": "note", "claim": 1, "note": "fourth", "rev": "2"},
    )
    assert made["claim"]["rev"] == 1
    assert (refused["ok"], refused["field"]) == (False, "rev")
    assert refused["error"] == ("The note was changed meanwhile, to “first”; yours, “second”, was not saved over it.")
    assert (done["claim"]["note"], done["claim"]["rev"]) == ("third", 3)
    assert (wrong["field"], wrong["error"]) == ("rev", '"rev" must be a whole number from 1 on.')


def test_a_line_that_has_to_be_taken_back_is_done_apart_from_those_before_and_behind_it(desk, capsys):
    note, stale = {"op": "note", "claim": 1}, {"op": "note", "claim": 1, "note": "stale", "rev": 1}
    edits = [{"op": "claim", "quote": "red"}, note | {"note": "1"}, stale, note | {"note": "2"}, stale, stale]
    with closing(open_desk(desk, origin="cli")) as opened:
        commits = []
        opened.unit_of_work.store.file.db.set_trace_callback(
            lambda sql: commits.append(sql) if sql == "COMMIT" else None
        )
        EditRunner(opened, None).lines(io.BytesIO(lines(*edits, note | {"note": "3"})))
        notes = [one.facts.get("claims") for one in opened.history.all() if one.kind == "claim.note"]
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["line"] for answer in answers] == [*range(1, 8)]
    assert [answer["ok"] for answer in answers] == [True, True, False, True, False, False, True]
    assert (answers[-1]["claim"]["rev"], len(notes), len(commits)) == (4, 3, 3)


def test_every_record_that_a_line_changes_may_be_named_with_its_revision(answers_to):
    made = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "evidence", "claim": 1, "title": "Photograph"},
        {"op": "question", "claim": 1, "words": "Since when?"},
        {"op": "wording", "claim": 1, "quote": "red", "proposed": "dark red"},
        {"op": "denial", "claim": 1, "target": None},
    )
    evidence, question, wording, denial = made[1:]
    for edit in (
        {"op": "level", "evidence": evidence["id"], "level": "anyone"},
        {"op": "answer", "question": 1, "answer": "May"},
        {"op": "decide", "wording": wording["id"], "decision": "stet"},
        {"op": "remove", "denial": denial["id"]},
        {"op": "remove", "question": question["id"]},
    ):
        stale, now = answers_to(edit | {"rev": 7}, edit)
        assert (stale["ok"], stale["field"], now["ok"]) == (False, "rev", True)


def test_a_line_with_an_older_revision_changes_fields_that_nobody_else_changed(answers_to):
    _, spoken, _, judged, note = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "speaker", "claim": 1, "speaker": "the mayor", "who": "Ida"},
        {"op": "kind", "claim": 1, "kind": "name", "who": "Ida"},
        {"op": "verdict", "claim": 1, "verdict": "supported", "rev": 1},
        {"op": "note", "claim": 1, "note": "Seen", "rev": 2},
    )
    assert [one["ok"] for one in (spoken, judged, note)] == [True] * 3
    now = note["claim"]
    assert [now[name] for name in ("speaker", "kind", "verdict", "note", "rev")] == [
        "the mayor", "name", "supported", "Seen", 5
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("meanwhile", "stale"),
    [
        ({"op": "statement", "claim": 1, "statement": "It was red"}, {"op": "verdict", "verdict": "supported"}),
        ({"op": "note", "claim": 1, "note": "Look again"}, {"op": "remove"}),
        ({"op": "undo"}, {"op": "note", "note": "mine"}),
    ],
)
def test_a_line_about_what_was_read_is_refused_where_that_has_moved_on(answers_to, meanwhile, stale):
    *_, refused, same = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "note", "claim": 1, "note": "first"},
        meanwhile,
        {**stale, "claim": 1, "rev": 2},
        {"op": "risk", "claim": 1, "risk": "careful", "rev": 2},
    )
    assert (refused["ok"], refused["field"], same["ok"]) == (False, "rev", True)


def test_what_moved_on_and_back_has_not_moved_on(answers_to):
    *_, done = answers_to(
        {"op": "claim", "quote": "red"},
        {"op": "note", "claim": 1, "note": "first"},
        {"op": "undo"},
        {"op": "remove", "claim": 1},
        {"op": "undo"},
        {"op": "note", "claim": 1, "note": "mine", "rev": 1},
    )
    assert (done["ok"], done["claim"]["note"]) == (True, "mine")


@pytest.mark.parametrize("answer", [" ", "\n\t"])
def test_blanks_are_no_answer(answers_to, answer):
    _, refused = answers_to({"op": "question", "words": "Why?"}, {"op": "answer", "question": 1, "answer": answer})
    assert (refused["ok"], refused["field"], refused["error"]) == (False, "answer", '"answer" has no words.')


@pytest.mark.parametrize(
    ("proposed", "taken", "why"),
    [
        ("red", False, '"proposed" must be other words than those of the article.'),
        (" ", False, '"proposed" has no words.'),
        ("", True, None),
        ("dark red", True, None),
    ],
)
def test_a_wording_says_other_words_or_none(answers_to, proposed, taken, why):
    (answer,) = answers_to({"op": "wording", "quote": "red", "proposed": proposed})
    assert (answer["ok"], answer.get("error")) == (taken, why)


def test_null_is_as_good_as_leaving_a_field_out(answers_to):
    (answer,) = answers_to({"op": "claim", "quote": "red", "occurrence": None, "parent": None, "statement": None})
    assert answer["ok"]


def test_a_question_is_answered_by_its_id_whatever_its_article(two, run, type_in):
    type_in(b'{"op": "question", "article": "Ferry", "words": "When?"}')
    (asked,) = run("apply", two).values
    type_in(json.dumps({"op": "answer", "question": asked["id"], "answer": "At noon."}).encode())
    (answered,) = run("apply", two).values
    assert answered["question"]["answer"] == "At noon."
