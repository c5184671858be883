"""The command line in the accented language: help, answers, and what is said where something is wrong."""

import io
import json
import re

import pytest

from factcheck import cli
from factcheck.cli import known_verbs
from factcheck.translation import VARIABLE
from tests.translations.brackets import outside, untranslated
from tests.translations.pseudo import ACCENTED, MIRRORED

_TYPED = re.compile(r"factcheck [\w.-]+|--?[a-z]+|[A-Z]{2,}(?=\b)|^ +[a-z]+ +|\S+\.(?:py|factcheck|txt|html)\b")
"""What is typed as it stands in every language: verbs, options, names of values and files."""


@pytest.fixture
def say(made_up, monkeypatch, capsys):
    """Runs a command in the accented language; gives its exit code and what nobody translated."""
    monkeypatch.setenv(VARIABLE, ACCENTED)

    def saying(*argv, own=()):
        code = cli.main([str(word) for word in argv])
        said = capsys.readouterr()
        lines = (said.out + said.err).splitlines()
        left = {line: untranslated(line if own else _TYPED.sub(" ", outside(line)), own) for line in lines}
        return code, {line: words for line, words in left.items() if words}

    return saying


def strings(value):
    """Every text in a JSON value."""
    if isinstance(value, dict):
        return {text for inner in value.values() for text in strings(inner)}
    if isinstance(value, list):
        return {text for inner in value for text in strings(inner)}
    return {value} if isinstance(value, str) else set()


@pytest.mark.parametrize("verb", known_verbs())
def test_the_help_of_a_verb_is_translated(say, verb):
    assert say(verb, "--help") == (0, {})


def test_the_overview_is_translated(say):
    assert say("--help") == (0, {})


@pytest.mark.parametrize(
    "argv",
    [
        ["clams"],
        ["claims"],
        ["claims", "gone.factcheck"],
        ["claims", "a.factcheck", "--verdict", "maybe"],
        ["claims", "a.factcheck", "b.factcheck"],
        ["claim", "a.factcheck", "--quote", "red", "--occurrence", "x"],
        ["import", "gone.txt"],
        ["import", "gone.txt", "--into", "a.factcheck", "--whole-page", "--add", "x"],
        ["import", "gone.txt", "--into", "a.factcheck"],
        ["articles", "a.factcheck", "--json=1"],
        ["fetch", "ftp://example.org", "--into", "a.factcheck"],
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_in_the_language_that_is_spoken(say, argv, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, left = say(*argv)
    assert code in (1, 2)
    assert left == {}


@pytest.mark.parametrize(
    "verb", ["articles", "claims", "questions", "wordings", "annotations", "captures", "history", "check"]
)
def test_a_list_holds_no_words_but_translated_ones_and_those_of_people(say, demo, verb, capsys):
    own = set()
    for told in (verb, "articles"):  # whose headlines stand over the lists of several
        cli.main([told, str(demo), "--json"])
        own |= strings(json.loads(capsys.readouterr().out))
    own |= {" ".join(one.split()) for one in own} | {word for one in own for word in one.split() if len(word) > 3}
    assert say(verb, demo, own=own) == (0, {})


def test_what_is_noticed_about_a_file_is_told_to_programs_in_english(made_up, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, ACCENTED)
    (tmp_path / "a.txt").write_bytes(b"It is \0 red.")
    cli.main(["import", str(tmp_path / "a.txt"), "--into", str(tmp_path / "a.factcheck"), "--json"])
    (answer,) = json.loads(capsys.readouterr().out)
    assert answer["noticed"] == ["1 character that stands for nothing (NUL) left out"]


def test_programs_are_answered_the_same_in_every_language(made_up, demo, monkeypatch, capsys):
    answers = []
    for code in ("en", ACCENTED):
        monkeypatch.setenv(VARIABLE, code)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"op": "verdict", "claim": "99"}\n{}\n')))
        for argv in (["history", demo, "--json"], ["claims", demo, "--json"], ["apply", demo], ["doctor", "--json"]):
            cli.main(list(map(str, argv)))
        answers.append(capsys.readouterr())
    assert answers[0] == answers[1]


def test_a_report_may_be_in_another_language_than_the_terminal(made_up, demo, tmp_path):
    words = {}
    for code in ("en", ACCENTED, MIRRORED):
        assert cli.main(["export", str(demo), "--to", str(tmp_path / "report.html"), "--language", code]) == 0
        words[code] = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in words["en"]
    assert '<html lang="en-XA">' in words[ACCENTED]
    assert '<html lang="ar-XB" dir="rtl">' in words[MIRRORED]


def test_a_language_that_there_is_not_is_refused_with_those_that_there_are(made_up, demo, tmp_path, capsys):
    assert cli.main(["export", str(demo), "--to", str(tmp_path / "report.html"), "--language", "tlh"]) == 2
    assert 'there is no translation into "tlh", but: en, ar_XB, en_XA' in capsys.readouterr().err
    assert not (tmp_path / "report.html").exists()
