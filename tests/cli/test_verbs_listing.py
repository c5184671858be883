"""What was recorded can be read back: questions, wordings and captures, with the ids to name them by."""

import contextlib
import json
import sqlite3

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.opening import open_desk
from tests.cli.conftest import GUIDE
from tests.web_samples import Page, a_site


@pytest.fixture
def recorded(desk, run, type_in):
    """A desk with a question and a wording of a claim, and one of each without."""
    edits = [
        {"op": "claim", "quote": "red"},
        {"op": "question", "claim": 1, "words": "Which red?"},
        {"op": "question", "words": "Who wrote this?"},
        {"op": "answer", "question": 2, "answer": "Ana did."},
        {"op": "wording", "claim": 1, "quote": "is red", "proposed": "is dark red"},
        {"op": "wording", "quote": "9 million", "proposed": "10 million", "severity": "error"},
    ]
    type_in("\n".join(json.dumps(edit) for edit in edits).encode())
    assert run("apply", desk).code == 0
    return desk


def test_questions_are_listed_with_a_claim_or_without(recorded, run):
    (claim,) = run("claims", recorded, "--json").value
    of_claim, of_article = run("questions", recorded, "--json").value
    assert (of_claim["number"], of_claim["claim"], of_claim["answer"]) == (1, claim["id"], None)
    assert (of_article["number"], of_article["claim"], of_article["answer"]) == (2, None, "Ana did.")
    assert of_claim["article"] == claim["article"]


def test_questions_are_lines_for_people(recorded, run):
    first, second = run("questions", recorded).out.splitlines()
    assert first.startswith("1  claim 1   Which red?       waits for an answer")
    assert second.startswith("2  no claim  Who wrote this?  Answer: Ana did.")


def test_of_several_articles_each_list_stands_behind_its_headline(two, run, type_in):
    edits = [{"op": "question", "words": f"What of {name}?", "article": name} for name in ("Harbour", "Ferry")]
    type_in("\n".join(map(json.dumps, edits)).encode())
    assert run("apply", two).code == 0
    lines = run("questions", two).out.splitlines()
    assert [line[:28].rstrip() for line in lines[1::2]] == [
        "1  no claim  What of Harbour",
        "1  no claim  What of Ferry?",
    ]
    assert (lines[0].split()[0], lines[2].split()[0]) == ("Harbour", "Ferry")
    assert len(run("questions", two, "--json").value) == 2


def test_a_wording_is_decided_a_day_later_by_the_id_that_is_listed(recorded, run, type_in):
    (without,) = [one for one in run("wordings", recorded, "--json").value if one["claim"] is None]
    type_in(json.dumps({"op": "decide", "wording": without["id"], "decision": "accepted"}).encode())
    assert run("apply", recorded).code == 0
    assert [one["decision"] for one in run("wordings", recorded, "--json").value] == ["accepted", None]


def test_wordings_are_lines_for_people(recorded, run):
    first, second = run("wordings", recorded).out.splitlines()
    assert first.startswith("no claim  “9 million”  “10 million”   Not decided  ")
    assert second.startswith("claim 1   “is red”     “is dark red”  Not decided  ")


def test_captures_are_listed_with_their_article(own_computer, tmp_path, run):
    new = tmp_path / "new.factcheck"
    with a_site(own_computer, page=Page()) as site:
        fetched = run("fetch", f"{site.address}/page", "--private", "--into", new, "--json").value
    assert run("captures", new, "--json").value == [fetched["capture"]]
    assert fetched["capture"]["article"] == fetched["id"]
    row = f"| `capture` | {', '.join(fetched['capture'])} |"
    assert row in GUIDE.read_text(encoding="utf-8").splitlines()
    (line,) = run("captures", new).out.splitlines()
    assert f"{site.address}/page" in line
    assert line.endswith(fetched["capture"]["id"])


@pytest.fixture
def captured(two, tmp_path):
    """A desk whose first article rests on a source with a file that is kept, and one that lies elsewhere."""
    (tmp_path / "minutes.txt").write_text("It voted.")
    with contextlib.closing(open_desk(two, "Mara Lind")) as desk:
        claim = desk.claims.of(desk.articles.named("Harbour"))[0]
        (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
        read = desk.captures.read(tmp_path / "minutes.txt")
        made = [desk.captures.add(evidence.source.id, read, place_only) for place_only in (False, True)]
    return made


def test_captured_files_are_listed_with_their_source_and_verified_when_asked(two, captured, run, tmp_path):
    listed = run("captures", two, "--json").value
    assert [(one["id"], one["source"], one["name"], one["article"], one["level"], one["ok"]) for one in listed] == [
        (one.id, one.source_id, "minutes.txt", None, "checkers", None) for one in captured
    ]
    assert [one["place"] for one in listed] == ["", str(tmp_path / "minutes.txt")]
    verified = run("captures", two, "--verify", "--json")
    assert (verified.code, [one["ok"] for one in verified.value]) == (0, [True, True])
    assert len(run("captures", two, "--article", "Harbour").out.splitlines()) == 2
    (tmp_path / "minutes.txt").write_text("It voted again.")
    verified = run("captures", two, "--verify", "--json")
    assert (verified.code, [one["ok"] for one in verified.value]) == (1, [True, False])
    assert "not as it was captured" in run("captures", two, "--verify").out.splitlines()[1]
    (tmp_path / "minutes.txt").unlink()
    assert "can no longer be read" in run("captures", two, "--verify").out.splitlines()[1]


@pytest.mark.parametrize("verb", ["questions", "wordings", "captures"])
def test_a_list_may_be_of_one_article_and_be_empty(two, run, verb):
    assert run(verb, two, "--article", "Ferry", "--json").value == []
    assert run(verb, two).out == ""
    assert run(verb, two, "--article", "Tunnel").code == 1


@pytest.fixture
def damaged(two):
    """A desk of two articles, of which one is damaged."""
    with contextlib.closing(sqlite3.connect(two, isolation_level=None)) as db:
        db.execute("UPDATE proof SET blocks = '[]' WHERE text LIKE 'Ferry%'")
    return two


SAID = "is damaged: its paragraphs are not those of its text."


def test_articles_are_listed_without_the_damaged_one_which_is_named(damaged, run):
    listed = run("articles", damaged, "--json")
    assert [one["headline"] for one in listed.value] == ["Harbour bridge opens"]
    assert (listed.code, SAID in listed.err, len(listed.err.splitlines())) == (1, True, 1)


def test_claims_of_other_articles_than_a_damaged_one_are_listed(damaged, run):
    listed = run("claims", damaged, "--json")
    assert [one["statement"] for one in listed.value] == ["red"]
    assert (listed.code, SAID in listed.err) == (1, True)
    assert run("claims", damaged, "--article", "Harbour").code == 0
    alone = run("claims", damaged, "--article", "Ferry", "--json")
    assert (alone.code, alone.out, SAID in alone.err) == (1, "", True)


def test_records_of_other_articles_than_a_damaged_one_are_listed(damaged, run, type_in):
    type_in(json.dumps({"op": "question", "article": "Harbour", "words": "Which red?"}).encode())
    assert run("apply", damaged).code == 0
    listed = run("questions", damaged, "--json")
    assert [one["words"] for one in listed.value] == ["Which red?"]
    assert (listed.code, SAID in listed.err) == (1, True)


def test_a_report_of_another_article_than_the_damaged_one_is_written_and_one_of_all_is_refused(damaged, run, tmp_path):
    assert run("export", damaged, "--article", "Harbour", "--to", tmp_path / "one.html").code == 0
    refused = run("export", damaged, "--to", tmp_path / "all.html")
    assert (refused.code, SAID in refused.err, (tmp_path / "all.html").exists()) == (1, True, False)


def test_a_question_of_a_claim_that_is_gone_is_listed(recorded, run):
    with contextlib.closing(sqlite3.connect(recorded, isolation_level=None)) as db:
        db.execute("UPDATE question SET claim_id = 'gone' WHERE claim_id IS NOT NULL")
    listed = run("questions", recorded)
    assert (listed.code, listed.out.splitlines()[0].split()[:3]) == (0, ["1", "no", "claim"])


def test_sources_are_listed_with_the_claims_that_rest_on_them_and_unused_ones(recorded, run, type_in):
    edits = [
        {"op": "evidence", "claim": 1, "title": "Minutes"},
        {"op": "source", "source": "Minutes", "kind": "document", "author": "Ada Low", "status": "retracted"},
        {"op": "source", "title": "Heron", "kind": "person", "terms": "background", "origin": "the ministry"},
    ]
    type_in("\n".join(json.dumps(edit) for edit in edits).encode())
    assert run("apply", recorded).code == 0
    heron, minutes = run("sources", recorded, "--json").value
    assert (minutes["claims"], minutes["kind"], minutes["author"], minutes["status"]) == (
        ["1"],
        "document",
        "Ada Low",
        "retracted",
    )
    assert (heron["claims"], heron["terms"], heron["origin"], heron["level"]) == (
        [],
        "background",
        "the ministry",
        "checkers",
    )
    first, second = run("sources", recorded).out.splitlines()
    assert first.split("  ")[0] == "Heron"
    assert "unused" in first
    assert [words in second for words in ("Minutes", "document", "Ada Low", "retracted", "1 claim")] == [True] * 5
    assert f"| `source` | {', '.join(heron)} |" in GUIDE.read_text(encoding="utf-8").splitlines()


def test_sources_of_a_bibliography_come_in_once_and_a_broken_one_changes_nothing(recorded, run, tmp_path):
    file = tmp_path / "list.bib"
    file.write_text("@book{a, title={Bridges}, year={2024}}\n@book{b, title={Rivers}, date={in press}}\n")
    reply = run("sources", recorded, "--import", file, "--json")
    assert [(one["title"], one["date"]) for one in reply.value] == [("Bridges", "2024"), ("Rivers", "")]
    assert "1 date was left out, not being understood: “in press”" in reply.err
    again = run("sources", recorded, "--import", file, "--json")
    assert (again.code, again.value) == (0, [])
    assert "“Bridges” and “Rivers” were there already" in again.err
    told = run("sources", recorded, "--import", file).out
    assert told.strip() == "Nothing was added: all sources of the file are there already."
    file.write_text("@book{c, title={Lakes}}\n@book{d, title={No end}")
    broken = run("sources", recorded, "--import", file)
    assert broken.code == 1
    assert "the entry that begins in line 2 has no end" in broken.err
    assert len(run("sources", recorded, "--json").value) == 2
