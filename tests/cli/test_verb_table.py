"""What each verb takes, what may stand there, and how that is written."""

import pytest

from factcheck.cli.parser import parsed
from factcheck.cli.verb_table import VERBS

WRONG = [
    ["import"],
    ["import", "a.md"],
    ["import", "--into", "d"],
    ["import", "a.md", "--into"],
    ["import", "a.md", "--into", "--json"],
    ["articles"],
    ["articles", "d", "e"],
    ["articles", "d", "--article", "A"],
    ["claims"],
    ["claims", "d", "--verdict"],
    ["claims", "d", "--verdict", "pending"],
    ["claim", "d"],
    ["claim", "d", "--quote"],
    ["claim", "d", "--quote", "w", "--occurrence", "two"],
    ["claim", "d", "--quote", "w", "--occurrence", "1.5"],
    ["claim", "d", "--qu", "w"],
    ["verdict", "d"],
    ["verdict", "d", "1"],
    ["verdict", "d", "1", "pending"],
    ["verdict", "d", "1", "supported", "more"],
    ["apply"],
    ["apply", "d", "e", "f"],
    ["export", "d"],
    ["export", "d", "--to"],
    ["export", "d", "--to", "r.html", "--language", "xx"],
    ["undo"],
    ["redo", "d", "--force"],
    ["history"],
    ["check"],
    ["doctor", "d"],
    ["demo"],
    ["demo", "a", "b"],
]


@pytest.mark.parametrize("argv", WRONG, ids=" ".join)
def test_wrong_usage_is_one_line_and_exit_2(run, tmp_path, monkeypatch, argv):
    monkeypatch.chdir(tmp_path)
    refused = run(*argv)
    assert (refused.code, refused.out) == (2, "")
    (line,) = refused.err.splitlines()
    assert f"Usage: factcheck {argv[0]}" in line
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_edits_may_follow_an_option():
    assert parsed(["apply", "d", "--json", "e.jsonl"]).edits == "e.jsonl"
    assert parsed(["apply", "--json", "d"]).edits == "-"
    assert parsed(["apply", "d", "-"]).edits == "-"


def test_letters_are_mended_only_where_that_is_asked_for():
    assert [parsed(["import", "a.md", "--into", "d", *more]).mend for more in ([], ["--mend"])] == [False, True]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_how_it_is_written(run, verb):
    reply = run(verb, "--help")
    assert reply.code == 0
    assert reply.out.startswith(f"usage: factcheck {verb} {VERBS[verb].usage}".rstrip())
    assert reply.err == ""
