"""Undo and redo go over a migration: what people gave comes back, and a reporter's note as what it is."""

import shutil
from pathlib import Path

import pytest

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.evidence import Level, SourceKind
from factcheck.domain.records.verdict import Verdict
from factcheck.services.opening import open_desk
from tests.desk_samples import rows_of

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def desk(tmp_path):
    """A desk of the second schema with a claim removed, a note taken over twice, and three acts undone last."""
    desk = open_desk(Path(shutil.copy(GOLDEN / "schema-2-undone.factcheck", tmp_path)), "Mara Lind")
    yield desk
    desk.close()


def claims_of(desk):
    return {one.number: one for one in desk.claims.of(desk.articles.all()[0].article.id)}


def redo_all(desk):
    while desk.history.to_redo() is not None:
        desk.history.redo()


def test_redo_gives_back_the_kind_and_the_speaker_that_a_person_gave(desk):
    redo_all(desk)
    again = claims_of(desk)["3"]
    assert (again.kind, again.speaker, again.verb) == (ClaimKind.ALLEGATION, "Ida Holm", "wrote")
    assert again.unset == frozenset({"risk"})


def test_redo_takes_a_note_over_as_a_lead_for_checkers_only(desk):
    redo_all(desk)
    sources = [one.source for claim_id in claims_of(desk).values() for one in desk.claims.get(claim_id.id).evidence]
    assert [(one.kind, one.level) for one in sources] == [(SourceKind.REPORTERS_NOTE, Level.CHECKERS)] * 2


def test_undo_of_a_removal_gives_back_what_a_person_said_of_the_claim(desk):
    while desk.history.to_undo().kind != "claim.remove":
        desk.history.undo()
    desk.history.undo()
    again = claims_of(desk)["1"]
    assert (again.verdict, again.speaker, again.kind) == (Verdict.SUPPORTED, "Ada Low", ClaimKind.QUOTATION)


def test_undo_to_the_beginning_and_redo_leave_every_row_as_it_was(desk):
    redo_all(desk)
    before = rows_of(desk)
    while desk.history.to_undo() is not None:
        desk.history.undo()
    redo_all(desk)
    assert rows_of(desk) == before


def test_undo_of_a_verdict_of_old_leaves_what_a_rule_gave_a_proposal(desk):
    while desk.history.to_undo().kind != "claim.judge":
        desk.history.undo()
    desk.history.undo()
    assert claims_of(desk)["1"].unset == frozenset({"risk"})
