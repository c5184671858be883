"""A desk in a folder of its own, and the command line as a person meets it: exit code, output, errors."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck import cli
from factcheck.services.opening import open_desk

STORY = """Harbour bridge opens

The bridge is 512 metres long, the mayor said.

It cost 9 million crowns. The bridge is red.

Café owners wave 👩‍👩‍👧 flags at the bridge.
"""
OTHER = "Ferry line closes\n\nThe last ferry left at noon.\n"
SOURCES = Path(cli.__file__).resolve().parents[2]
GUIDE = SOURCES / "docs" / "guide.md"


@dataclass(frozen=True)
class Reply:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        return json.loads(self.out)

    @property
    def values(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Reply]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FACTCHECK_USER", raising=False)
    return tmp_path / "home"


@pytest.fixture
def run(capsys) -> Run:
    """Runs a command in this process."""

    def running(*argv: object) -> Reply:
        code = cli.main([str(word) for word in argv])
        captured = capsys.readouterr()
        return Reply(code, captured.out, captured.err)

    return running


@pytest.fixture
def spawn(tmp_path) -> Run:
    """Runs a command in a process of its own."""

    def spawning(*argv: object, given: bytes = b"", **environment: str) -> Reply:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *(os.fsencode(str(word)) for word in argv)],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
            timeout=60,
        )
        return Reply(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return spawning


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """A desk that holds the story, of which each test has a copy: reading a file takes a process."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_HOME", str(folder / "home"))
        assert cli.main(["import", str(folder / "story.txt"), "--into", str(folder / "city.factcheck")]) == 0
    return folder / "city.factcheck"


@pytest.fixture
def desk(tmp_path, made) -> Path:
    """A desk that holds the story, without claims."""
    return Path(shutil.copyfile(made, tmp_path / made.name))


@pytest.fixture
def judged(desk, run) -> Path:
    """The desk with three claims, of which the second is disputed."""
    for words in ("512 metres long", "9 million crowns", "red"):
        assert run("claim", desk, "--quote", words).code == 0
    assert run("verdict", desk, 2, "disputed", "--note", "It was ten.", "--reason", "number differs").code == 0
    return desk


@pytest.fixture
def two(desk, other, run) -> Path:
    """A desk with two articles and a claim in each."""
    assert run("import", other, "--into", desk).code == 0
    assert run("claim", desk, "--article", "Harbour", "--quote", "red").code == 0
    assert run("claim", desk, "--article", "Ferry", "--quote", "noon").code == 0
    return desk


@pytest.fixture
def type_in(monkeypatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""

    def typing(given: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))

    return typing


@pytest.fixture
def held(desk):
    """The desk, open for writing in another place."""
    holder = open_desk(desk, "Mara Lind", origin="window")
    yield desk
    holder.close()


def beside(desk: Path) -> set[str]:
    """The files of the desk's folder that have its name in theirs."""
    return {path.name for path in desk.parent.iterdir() if desk.name in path.name}
