"""How what was typed is read, and the one line for what may not be."""

import subprocess
import sys

import pytest

from factcheck.cli import WrongUsageError, known_verbs, with_verb_first
from factcheck.cli.parser import parsed, window_arguments


@pytest.mark.parametrize("at", range(4))
def test_options_stand_anywhere_after_the_verb(at):
    words = ["d", "3", "supported"]
    arguments = parsed(["verdict", *words[:at], "--json", "--as", "Ada", "--note=-x", *words[at:]])
    assert (arguments.desk, arguments.claim, arguments.verdict) == ("d", "3", "supported")
    assert (arguments.json, arguments.who, arguments.note) == (True, "Ada", "-x")


def test_after_two_hyphens_nothing_is_an_option():
    arguments = parsed(["import", "--into", "d", "--", "--json", "-a.md"])
    assert arguments.articles == ["--json", "-a.md"]
    assert arguments.json is False


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_the_overview_names_every_verb(run, word):
    reply = run(word)
    assert reply.code == 0
    assert all(f"  {verb} " in reply.out for verb in known_verbs())


def test_words_may_look_like_a_call_for_help():
    assert parsed(["claim", "d", "--quote", "--help"]).quote == "--help"


@pytest.mark.parametrize(
    ("argv", "verb_first"),
    [
        (["claims", "d"], ["claims", "d"]),
        (["questions", "d"], ["questions", "d"]),
        (["--as", "Ada", "undo", "d"], ["undo", "--as", "Ada", "d"]),
        (["--as=Ada", "--json", "undo", "d"], ["undo", "--as=Ada", "--json", "d"]),
        (["--version"], ["--version"]),
        ([], None),
        (["story.md"], None),
        (["story.factcheck", "claims"], None),
        (["--as", "claims"], None),
        (["--picture", "claims"], None),
        (["./claims"], None),
    ],
)
def test_a_verb_is_told_from_a_file(argv, verb_first):
    assert with_verb_first(argv) == verb_first


def test_what_the_window_is_opened_on():
    arguments = window_arguments(["--picture", "w.png", "story.md", "--as", "Ada"])
    assert (arguments.files, arguments.picture, arguments.who) == (["story.md"], "w.png", "Ada")
    nothing = {"files": [], "picture": None, "who": None, "style": None, "reverse": False}
    assert vars(window_arguments([])) == nothing
    arguments = window_arguments(["-style", "windows", "story.md", "-reverse"])
    assert (arguments.files, arguments.style, arguments.reverse) == (["story.md"], "windows", True)


def test_the_window_can_be_opened_on_several_files():
    argv = ["a.docx", "--as", "Ada", "story.factcheck", "b.docx"]
    assert window_arguments(argv).files == ["a.docx", "story.factcheck", "b.docx"]


@pytest.mark.parametrize(
    "argv", [["a.factcheck", "B.FACTCHECK"], ["--nonsense"], ["--picture"], ["clams"], ["--json", "a.md"]]
)
def test_what_the_window_cannot_be_opened_on(argv):
    with pytest.raises(WrongUsageError) as wrong:
        window_arguments(argv)
    assert "\n" not in str(wrong.value)


def test_a_file_with_a_plain_name_can_be_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").write_text("words", encoding="utf-8")
    assert window_arguments(["notes"]).files == ["notes"]


def test_opening_a_file_in_the_window_loads_neither_words_of_help_nor_verbs():
    opening = "import sys; from factcheck.cli.parser import window_arguments; window_arguments(['story.factcheck'])"
    code = f"{opening}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith(("factcheck.domain", "factcheck.cli.verb"))] == []
