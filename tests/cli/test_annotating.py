"""What the reporter attached, listed and worked on from the command line."""

import json

import pytest

from factcheck.services.opening import new_desk, open_desk
from tests.annotation_samples import annotated_draft
from tests.cli.conftest import GUIDE


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "notes.factcheck"
    made = new_desk(path, "Mara Lind")
    made.articles.add(annotated_draft(headline="Harbour bridge"))
    made.close()
    return path


@pytest.fixture
def do(desk, run, type_in):
    """Applies edits, one each, and gives the answers."""

    def doing(*edits):
        type_in("\n".join(json.dumps(one) for one in edits).encode())
        return run("apply", desk).values

    return doing


def found(run, desk, body):
    return next(one for one in run("annotations", desk, "--json").value if one["body"].startswith(body))


def test_annotations_are_listed_with_all_that_is_known(desk, run):
    assert [one["quote"] for one in run("annotations", desk, "--json").value] == [
        *("512 metres", "metres long"),
        *("9 million crowns", "9 million crowns", "red"),
    ]
    first = found(run, desk, "Interview")
    assert (first["kind"], first["author"], first["at"]) == ("comment", "Ana Boateng", "2025-04-03T12:50:00Z")
    assert (first["state"], first["claim"], first["thread"], first["resolved"]) == ("open", None, None, False)
    assert found(run, desk, "Yes")["thread"] == first["id"]


def test_a_line_says_kind_state_author_words_and_id(desk, run):
    lines = run("annotations", desk).out.splitlines()
    (line,) = [one for one in lines if "Interview" in one]
    for words in ("comment", "open", "Ana Boateng", "“9 million crowns”", found(run, desk, "Interview")["id"]):
        assert words in line


def test_a_desk_without_any_says_nothing(desk, run):
    file = open_desk(desk, "Mara Lind")
    file.history.undo()
    file.close()
    assert run("annotations", desk).out == ""
    assert run("annotations", desk, "--json").value == []


def test_only_one_article_may_be_meant(desk, run):
    assert len(run("annotations", desk, "--article", "harbour", "--json").value) == 5
    assert run("annotations", desk, "--article", "ferry").code == 1


def test_an_edit_makes_a_claim_of_one(desk, run, do):
    one = found(run, desk, "Interview")
    (answer,) = do({"op": "annotation", "annotation": one["id"], "does": "claim"})
    assert (answer["ok"], answer["annotation"]["state"], answer["claim"]["number"]) == (True, "used", "1")
    (claim,) = run("claims", desk, "--json").value
    assert (claim["id"], claim["evidence"][0]["title"]) == (answer["claim"]["id"], "Reporter’s note (Ana Boateng)")
    assert found(run, desk, "Interview")["claim"] == claim["id"]


def test_an_edit_dismisses_one_and_opens_it_again(desk, run, do):
    one = found(run, desk, "Seen")
    edits = [{"op": "annotation", "annotation": one["id"], "does": does} for does in ("dismiss", "reopen")]
    dismissed, again = do(*edits)
    assert f"| `annotation` | {', '.join(again['annotation'])} |" in GUIDE.read_text(encoding="utf-8").splitlines()
    assert (dismissed["id"], dismissed["annotation"]["state"], again["annotation"]["state"]) == (
        *(one["id"], "dismissed"),
        "open",
    )


def test_check_says_what_is_misplaced_or_changed(desk, run):
    file = open_desk(desk, "Mara Lind")
    file.unit_of_work.store.file.db.execute("UPDATE annotation SET quote = 'blue' WHERE quote = 'red'")
    file.unit_of_work.store.file.db.execute("UPDATE blob SET bytes = x'00'")
    file.close()
    got = run("check", desk)
    assert got.code == 1
    assert got.err.splitlines() == [
        "A row of “annotation” in “Harbour bridge” does not stand at its words.",
        "What was kept of example.org/a is not what was captured.",
    ]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ({"does": "claim"}, 'needs "annotation"'),
        ({"annotation": "gone", "does": "claim"}, "no such annotation"),
        ({"annotation": "gone"}, 'needs "does"'),
        ({"annotation": "gone", "does": "eat"}, "claim, dismiss, reopen"),
    ],
)
def test_a_wrong_edit_is_said(do, edit, words):
    (answer,) = do({"op": "annotation", **edit})
    assert not answer["ok"]
    assert words in answer["error"]


@pytest.mark.parametrize("ending", ["csv", "md", "html"])
def test_no_report_carries_a_note_of_the_reporter_until_it_is_released(desk, run, do, tmp_path, ending):
    report = tmp_path / f"report.{ending}"
    do({"op": "annotation", "annotation": found(run, desk, "Interview")["id"], "does": "claim"})
    assert run("export", desk, "--to", report).code == 0
    kept = report.read_text(encoding="utf-8")
    assert not [words for words in ("Interview", "Ana Boateng", "see page 4") if words in kept]
    (claim,) = run("claims", desk, "--json").value
    do({"op": "level", "evidence": claim["evidence"][0]["id"], "level": "anyone"})
    assert run("export", desk, "--to", report).code == 0
    assert "Ana Boateng" in report.read_text(encoding="utf-8")
