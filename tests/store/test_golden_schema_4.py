"""The golden desk of the fourth schema says after m005 what the program of its time said of it."""

import json
import shutil
from pathlib import Path

import pytest

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import open_desk
from tests.desk_samples import redo_of_anyone, rows_of, undo_of_anyone

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def said():
    return json.loads((GOLDEN / "schema-4.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(Path(shutil.copy(GOLDEN / "schema-4.factcheck", tmp_path)), "Mara Lind")
    yield desk
    desk.close()


def cases(desk):
    return [desk.case(article_id) for article_id in desk.articles.ids()]


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
            "facts": dict(one.facts),
            "label": operation_sentence(one),
        }
        for one in desk.history.all()
    ]
    assert told == said["history"]


def test_claims_and_evidence_are_as_they_were(desk, said):
    claims = [(case.article.name, one) for case in cases(desk) for one in case.claims_by_number()]
    assert [
        [
            *(article, one.number, one.statement, one.status.value, str(one.reason), one.note, one.is_stale),
            *(sorted(one.unset), one.speaker),
        ]
        for article, one in claims
    ] == said["claims"]
    assert [
        [claim.number, one.source.title, one.source.url, one.quote, one.locator, one.stance.value]
        for _article, claim in claims
        for one in claim.evidence
    ] == said["evidence"]


def test_what_is_asked_proposed_denied_and_attached_is_as_it_was(desk, said):
    def listed(kind, *names):
        return [[getattr(one, name) for name in names] for case in cases(desk) for one in case.all(kind)]

    assert listed(Question, "number", "words", "answer", "answered_by", "result", "asked_by") == said["questions"]
    assert listed(ProposedWording, "quote", "proposed", "why", "decision", "decided_by") == said["wordings"]
    assert listed(Denial, "number", "target_number", "scope") == said["denials"]
    assert listed(Annotation, "kind", "state", "body") == said["annotations"]
    captures = [one for article_id in desk.articles.ids() for one in desk.articles.captures(article_id)]
    assert [[one.address, one.sha256] for one in captures] == said["captures"]
    data = desk.captures.data
    assert [data(one) for one in captures] == [b"<p>The bridge is red.</p>"]


def test_what_was_done_then_is_redone_and_undone(desk, said):
    before = rows_of(desk)
    assert [operation_sentence(redo_of_anyone(desk)) for _ in said["redo"]] == said["redo"]
    for _ in said["redo"]:
        undo_of_anyone(desk)
    assert rows_of(desk) == before
    assert [operation_sentence(undo_of_anyone(desk)) for _ in said["undo"]] == said["undo"]
    assert desk.articles.ids() == []
    assert not any(rows_of(desk)[name] for name in ("claim", "evidence", "question", "wording", "denial"))
