"""Erasing and legal hold by the command line."""

import json
import shlex
import shutil
import signal
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.domain.records.erasure import ERASABLE, FIELDS
from factcheck.services import erasing
from factcheck.services.backups import backups_of
from factcheck.services.opening import new_desk, open_desk
from factcheck.store.backup_file import ENDING
from factcheck.store.erased_backup import rewrite_without
from tests.erasing_samples import WORDS, hidden_desk, secret, traces_of


@pytest.fixture
def hidden(desk_path):
    desk, found = hidden_desk(desk_path)
    desk.close()
    return desk_path, found


def test_a_dry_run_says_what_would_go_and_takes_nothing(hidden, run):
    path, _found = hidden
    before = path.read_bytes()
    reply = run("erase", path, "source", secret("SOURCE"), "--dry-run")
    assert (reply.code, reply.err) == (0, "")
    assert reply.out.startswith("Nothing was erased yet. This would go: 2 sources, 3 pieces of evidence and what")
    for told in (
        "9 operations of the history",
        "1 draft of forms",
        "1 backup of this file holds it too",
        secret("SLIP"),
    ):
        assert told in reply.out
    assert path.read_bytes() == before


def test_a_source_is_erased_by_its_title_with_its_backups(hidden, run):
    path, _found = hidden
    ordered = ("--yes", "--reason", "asked for", "--purge-backups", "--as", "Mara Lind", "--json")
    answer = run("erase", path, "source", secret("SOURCE"), *ordered).value
    assert (answer["erased"], answer["cleared"]) == (True, True)
    assert answer["taken"] == {"source": 2, "evidence": 3}
    assert [len(answer["purged"][name]) for name in ("rewritten", "deleted", "failed")] == [1, 0, 0]
    assert traces_of(path, "SOURCE") == []
    check = run("check", path)
    assert (check.code, check.err) == (0, "")
    assert "reason: asked for (Mara Lind, " in check.out
    assert "9 operations of the history hold none of its words any more, by number: 5–13." in check.out
    assert len(run("check", path, "--json").value["erased"]) == 1


@pytest.mark.parametrize("kind", ["article", "question", "annotation", "capture", "note"])
def test_other_records_are_erased_by_what_names_them(hidden, run, kind):
    path, found = hidden
    named = {"article": "Bridge", "question": "1"}.get(kind, found[kind][1])
    article = ("--article", "Bridge") if kind == "question" else ()
    reply = run("erase", path, kind, named, *article, "--yes", "--reason", "asked for", "--as", "Mara Lind")
    assert (reply.code, reply.err) == (0, "")
    assert run("check", path).code == 0
    run("erase", path, kind, found[kind][1], "--yes", "--reason", "asked for", "--purge-backups", "--as", "Mara Lind")
    assert [word for word in WORDS[kind] if traces_of(path, word)] == []


def test_the_note_of_a_claim_is_erased_by_the_number_of_the_claim(hidden, run):
    path, _found = hidden
    named = ("erase", path, "note", "3", "--article", "Bridge")
    dry = run(*named, "--dry-run")
    assert dry.out.startswith("Nothing was erased yet. This would go: 1 note on a claim.")
    assert secret("NOTED") in dry.out
    answer = run(*named, "--yes", "--reason", "asked for", "--purge-backups", "--as", "Mara Lind", "--json").value
    assert (answer["taken"], answer["drafts"], len(answer["purged"]["rewritten"])) == ({"note": 1}, 1, 1)
    assert [word for word in ("NOTED", "MISTYPED", "JUDGED", "UNSAVED") if traces_of(path, word)] == []
    assert "Erased from the file: 1 note on a claim; reason: asked for (Mara Lind, " in run("check", path).out
    assert run(*named, "--dry-run").err == "There is no such note.\n"


def test_what_can_be_erased_is_listed_and_each_id_and_word_of_the_list_names_it(hidden, run):
    path, found = hidden
    with closing(open_desk(path, "Mara Lind")) as desk:
        desk.questions.remove(found["asked"][1])
        desk.articles.remove(found["article"][1])
    listed = run("erasable", path, "--json").value
    assert {one["kind"] for one in listed} == {"source", "note", "annotation", "question", "capture", "article"}
    lines = run("erasable", path).out.splitlines()
    assert len(lines) == len(listed)
    for one, line in zip(listed, lines, strict=True):
        assert line.split()[:2] == [one["kind"], one["id"]]
        for wanted in (one["id"], *one["words"][:1]):
            assert run("erase", path, one["kind"], wanted, "--dry-run", "--json").value["id"] == one["id"]
    (removed,) = [one for one in listed if one["id"] == found["asked"][1]]
    assert (removed["words"], removed["number"], bool(removed["removed"])) == (["Who paid?"], "2", True)
    (line,) = [line for line in lines if "Who paid?" in line]
    assert "question 2, removed " in line


def test_a_removed_article_is_erased_by_its_headline(hidden, run):
    path, found = hidden
    with closing(open_desk(path, "Mara Lind")) as desk:
        desk.articles.remove(found["article"][1])
    headline = f"Bridge {secret('HEADLINE')}"
    by_mara = ("--yes", "--reason", "asked for", "--as", "Mara Lind", "--purge-backups")
    assert run("erase", path, "article", headline, *by_mara).code == 0
    assert traces_of(path, "HEADLINE") == []


def test_a_file_in_which_nothing_can_be_erased_says_so(desk_path, run):
    new_desk(desk_path).close()
    assert run("erasable", desk_path).out == "Nothing in this file can be erased.\n"
    assert run("erasable", desk_path, "--json").value == []


def test_backups_are_purged_later_by_the_line_that_the_erasure_gives(hidden, run):
    path, _found = hidden
    by_mara = ("--as", "Mara Lind", "--reason", "asked for")
    reply = run("erase", path, "source", secret("SOURCE"), "--yes", *by_mara)
    (line,) = (one for one in reply.out.splitlines() if one.startswith("This takes it out of them: "))
    command = shlex.split(line.removeprefix("This takes it out of them: factcheck"))
    dry = [*command[:-1], "--dry-run"]
    assert run(*dry).out.startswith("Nothing was erased yet. The file itself does not hold it any more.\n1 backup")
    assert traces_of(path, "SOURCE")
    run("hold", path, "Bridge", *by_mara)
    held = run(*command, *by_mara)
    assert (held.code, "under legal hold and stays as it is" in held.out) == (1, True)
    run("hold", path, "Bridge", "--lift", *by_mara)
    done = run(*command, *by_mara)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("The file itself did not hold it any more.\n1 backup was written anew without it.")
    assert traces_of(path, "SOURCE") == []
    assert run(*command, *by_mara).err == "There is no such source.\n"


def test_an_interrupt_lets_the_backup_be_done_that_it_comes_in_and_names_the_others(hidden, run, monkeypatch):
    path, found = hidden
    backup = backups_of(path)[0].path
    other = Path(shutil.copyfile(backup, backup.with_name(f"2025-02-09T090000Z{ENDING}")))

    def interrupted(*how):
        signal.raise_signal(signal.SIGINT)
        rewrite_without(*how)

    ordered = ("erase", path, *found["source"], "--yes", "--purge-backups", "--as", "Mara Lind")
    with monkeypatch.context() as slow:
        slow.setattr(erasing, "rewrite_without", interrupted)
        reply = run(*ordered)
    assert reply.code == 1
    assert f"1 backup was not looked into, and may hold it: {other}." in reply.out
    assert "This takes it out of them: factcheck erase " in reply.out
    answer = run(*ordered, "--json").value
    assert (answer["purged"]["rewritten"], answer["purged"]["left"]) == ([str(other)], [])


def test_what_cannot_be_erased_is_said_in_a_line(hidden, run):
    path, found = hidden
    refused = run("erase", path, "claim", "1", "--dry-run").err
    kinds = [*(kind.entity for kind in ERASABLE), *FIELDS]
    assert f"cannot be erased, but: {', '.join(kinds)}." in refused
    assert {*refused.split(" DESK ")[1].split(" RECORD ")[0].split("|")} == {*kinds}
    assert run("erase", path, "source", secret("SOURCE")).code == 2
    assert run("erase", path, "source", "nobody", "--dry-run").err == "There is no such source.\n"
    named = ("erase", path, "source", found["source"][1], "--yes")
    assert run(*named, "--reason", "asked for").err.startswith("Somebody has to answer")
    assert run("hold", path, "Bridge", "--as", "Mara Lind").err.startswith(
        "A legal hold is set and lifted with a reason"
    )


def test_a_legal_hold_is_set_and_lifted_by_name_with_a_reason(hidden, run):
    path, _found = hidden
    by_mara = ("--as", "Mara Lind")
    assert run("hold", path, "Bridge", "--reason", "letter", *by_mara).out.startswith("Legal hold, set by Mara Lind, ")
    assert [one["legal_hold"] for one in run("articles", path, "--json").value] == [True, False]
    refused = run("erase", path, "question", "1", "--article", "Bridge", "--yes", "--reason", "x", *by_mara)
    assert refused.code == 1
    assert "under legal hold" in refused.err
    assert "under legal hold already" in run("hold", path, "Bridge", "--reason", "letter", *by_mara).err
    with closing(open_desk(path, "Mara Lind")) as desk:
        assert desk.history.to_undo().kind == "claim.judge"
    assert run("hold", path, "Bridge", "--lift", "--reason", "settled", *by_mara, "--json").value["legal_hold"] is False
    assert "is under no legal hold" in run("hold", path, "Bridge", "--lift", "--reason", "settled", *by_mara).err
    assert run("history", path).out.count("legal hold") + run("history", path).out.count("Legal hold") == 2


def test_restoring_a_backup_says_that_it_may_bring_back_what_was_erased(hidden, run):
    path, _found = hidden
    run("erase", path, "source", secret("SOURCE"), "--yes", "--reason", "asked for", "--as", "Mara Lind")
    since = {one["erased_since"]: one["name"] for one in run("backups", path, "--json").value}
    assert since.keys() == {0, 1}
    said = "Something was erased after that backup was made, and may be in the file again: erase it anew."
    assert said in run("restore", path, since[1]).out.splitlines()


def test_removed_records_of_the_same_words_are_told_of(hidden, run, tmp_path):
    path, _found = hidden
    title, edits = "Fact sheet of the line", tmp_path / "edits.jsonl"
    (claim, *_) = run("claims", path, "--json").value
    edits.write_text(json.dumps({"op": "evidence", "claim": claim["id"], "stance": "supports", "title": title}))
    for _ in range(2):
        assert run("apply", path, edits, "--as", "Mara Lind").code == 0
        assert run("undo", path, "--as", "Mara Lind").code == 0
    assert run("apply", path, edits, "--as", "Mara Lind").code == 0
    said = (
        "2 records of the same words that were removed before stay in the history: "
        "the list of what can be erased has them, too."
    )
    assert said in run("erase", path, "source", title, "--dry-run").out.splitlines()
    assert run("erase", path, "source", title, "--dry-run", "--json").value["alike"] == 2
