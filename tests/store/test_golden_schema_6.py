"""The golden desk of the sixth schema says after m007 what the program of its time said of it."""

import json
import shutil
from pathlib import Path

import pytest

from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import open_desk
from tests.desk_samples import redo_of_anyone, rows_of, undo_of_anyone

GOLDEN = Path(__file__).parents[1] / "golden"
FIELDS = (
    *("title", "url", "kind", "author", "publisher", "date", "origin", "level", "terms", "terms_by", "terms_date"),
    *("described_as", "status", "status_date", "status_said_in"),
)


@pytest.fixture
def said():
    return json.loads((GOLDEN / "schema-6.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(Path(shutil.copy(GOLDEN / "schema-6.factcheck", tmp_path)), "Mara Lind")
    yield desk
    desk.close()


def cases(desk):
    return [desk.case(article_id) for article_id in desk.articles.ids()]


def sources(desk):
    return sorted(desk.sources.all(), key=lambda one: (one.title, one.id))


def test_it_is_backed_up_and_is_whole(desk):
    assert desk.opening.backup is not None
    assert desk.check_integrity() == []


def test_the_history_holds_the_facts_and_is_told_as_it_was(desk, said):
    told = [
        {
            "at": one.at,
            "offset": one.offset,
            "who": one.who,
            "kind": one.kind,
            "facts": json.loads(json.dumps(dict(one.facts))),
            "label": operation_sentence(one),
        }
        for one in desk.history.all()
    ]
    assert told == said["history"]


def test_claims_with_their_levels_relations_and_evidence_are_as_they_were(desk, said):
    claims = [one for case in cases(desk) for one in case.claims_by_number()]
    assert [
        [*(one.number, one.statement, one.status, str(one.reason), one.level, one.is_stale)] for one in claims
    ] == said["claims"]
    assert [
        [
            *(claim.number, one.source.title, one.quote, one.locator, one.stance),
            *(one.language, one.translation, one.translator),
        ]
        for claim in claims
        for one in claim.evidence
    ] == said["evidence"]
    relations = [one for case in cases(desk) for one in case.all(ClaimRelation)]
    assert [[one.claim_id, one.kind, one.target_id, one.note] for one in relations] == said["relations"]
    exemptions = [one for case in cases(desk) for one in case.all(Exemption)]
    assert [[one.quote, one.is_beside, one.marked_by] for one in exemptions] == said["exemptions"]


def test_sources_and_what_was_captured_of_them_are_as_they_were_and_called_nothing_else(desk, said):
    assert [[getattr(one, name) for name in FIELDS] for one in sources(desk)] == said["sources"]
    assert {one.also_called for one in sources(desk)} == {""}
    captures = [capture for source in sources(desk) for capture in desk.captures.of_source(source.id)]
    assert [[one.name, one.sha256, one.size, one.level] for one in captures] == said["captures"]
    assert [desk.captures.data(one) for one in captures] == [b"<p>The bridge is red.</p>"]


def test_what_was_done_then_is_redone_and_undone(desk, said):
    before = rows_of(desk)
    assert [operation_sentence(redo_of_anyone(desk)) for _ in said["redo"]] == said["redo"]
    for _ in said["redo"]:
        undo_of_anyone(desk)
    assert rows_of(desk) == before
    assert [operation_sentence(undo_of_anyone(desk)) for _ in said["undo"]] == said["undo"]
    assert desk.articles.ids() == []
    assert not any(rows_of(desk)[name] for name in ("claim", "evidence", "relation", "exemption"))
