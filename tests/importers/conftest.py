"""What all tests of importers share: a process that reads, and what becomes of a file that means harm."""

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.wording.error_sentence import sentence
from factcheck.importers.sandbox.reading import Sandbox
from tests.importers.hostile_samples import SECRET, Trap

# Less than a person would wait, for files that are refused whenever it is over.
HASTE = 1.5


@pytest.fixture(scope="module")
def patient():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def hasty():
    with Sandbox(seconds=HASTE) as sandbox:
        yield sandbox


@pytest.fixture
def trap(tmp_path):
    with Trap(tmp_path) as trap:
        yield trap


@pytest.fixture
def outcome(patient, trap, tmp_path, monkeypatch):
    """What becomes of a file: a draft or a refusal; nothing else happened, and a good file is read after it."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def read(name: str, data: bytes, reader: Sandbox = patient) -> ArticleDraft | FactcheckError:
        before = sorted(tmp_path.rglob("*"))
        found = read_or_refused(reader, name, data)
        if isinstance(found, ArticleDraft):
            assert SECRET not in found.text
        else:
            assert "\n" not in sentence(found)
        assert patient.read("good.txt", b"Good words.").text == "Good words."
        assert sorted(tmp_path.rglob("*")) == before
        assert not trap.visits
        return found

    return read


def read_or_refused(sandbox: Sandbox, name: str, data: bytes) -> ArticleDraft | FactcheckError:
    try:
        return sandbox.read(name, data)
    except FactcheckError as error:
        return error
