"""The golden desk of the third schema says after m004 what it said before."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import open_desk
from tests.desk_samples import redo_of_anyone, rows_of, undo_of_anyone

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def said():
    return json.loads((GOLDEN / "schema-3.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(Path(shutil.copy(GOLDEN / "schema-3.factcheck", tmp_path)), "Ana Boateng")
    yield desk
    desk.close()


def test_the_history_is_told_as_it_was(desk, said):
    told = [
        {"at": one.at, "who": one.who, "kind": one.kind, "label": operation_sentence(one)} for one in desk.history.all()
    ]
    assert told == said["history"]
    assert {one.offset for one in desk.history.all()} == {""}


def test_the_claims_are_as_they_were(desk, said):
    (summary,) = desk.articles.all()
    assert [
        [one.number, one.statement, one.status.value, str(one.reason), one.note, one.is_stale, sorted(one.unset)]
        for one in desk.claims.of(summary.article.id)
    ] == said["claims"]


def test_its_history_is_whole_by_its_digests(desk):
    assert desk.opening.backup is not None
    assert not desk.check_integrity()


def test_what_was_done_before_is_redone_and_undone(desk, said):
    before = rows_of(desk)
    assert [operation_sentence(redo_of_anyone(desk)) for _ in said["redo"]] == said["redo"]
    for _ in said["redo"]:
        undo_of_anyone(desk)
    assert rows_of(desk) == before
    assert [operation_sentence(undo_of_anyone(desk)) for _ in said["undo"]] == said["undo"]
    assert not any(rows_of(desk)[name] for name in ("claim", "evidence", "question", "wording"))


def test_in_a_language_without_rules_a_desk_loses_what_they_proposed_and_nothing_else(desk, said):
    (summary,) = desk.articles.all()
    judged = [claim for claim in desk.claims.of(summary.article.id) if claim.verdict is not None]
    before = rows_of(desk)["claim"]
    assert any(map(desk.claims.proposal, desk.claims.of(summary.article.id)))
    desk.articles.describe(replace(summary.article, language="fr"))
    assert rows_of(desk)["claim"] == before
    claims = desk.claims.of(summary.article.id)
    assert not any(map(desk.claims.proposal, claims))
    assert [one.status for one in claims if one.verdict is not None] == [one.status for one in judged]
