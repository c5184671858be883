"""Looking a whole desk over."""

import pytest

from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.store.integrity_check import integrity_findings
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft


@pytest.fixture
def file(desk):
    claim_at(desk, desk.articles.add(draft(headline="Harbour bridge")), "red")
    return desk.unit_of_work.file


def test_a_whole_desk_has_nothing_wrong(file):
    assert integrity_findings(file) == []


def test_a_row_that_belongs_to_nothing_is_found(file):
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("UPDATE passage SET claim_id = 'gone'")
    assert integrity_findings(file) == [Finding(Flaw.POINTS_NOWHERE, "passage")]


def test_a_text_that_was_changed_is_found(file):
    file.db.execute("UPDATE proof SET text = replace(text, 'metres', 'miles.')")
    assert integrity_findings(file) == [Finding(Flaw.TEXT_CHANGED, "Harbour bridge")]


def test_a_passage_that_does_not_stand_at_its_words_is_found(file):
    file.db.execute('UPDATE passage SET start = start - 1, "end" = "end" - 1')
    assert integrity_findings(file) == [Finding(Flaw.PASSAGE_MISPLACED, "1")]


def test_text_that_cannot_be_read_is_damage(file):
    file.db.execute("UPDATE proof SET text = CAST(x'ff' AS TEXT)")
    assert integrity_findings(file) == [Finding(Flaw.DAMAGED, "")]


def test_an_annotation_that_does_not_stand_at_its_words_is_found(desk):
    desk.articles.add(annotated_draft(headline="Harbour bridge"))
    file = desk.unit_of_work.file
    assert integrity_findings(file) == []
    file.db.execute("UPDATE annotation SET quote = 'blue' WHERE quote = 'red'")
    assert integrity_findings(file) == [Finding(Flaw.ANNOTATION_MISPLACED, "Harbour bridge")]


def test_bytes_that_are_not_those_that_came_are_found(desk):
    desk.articles.add(annotated_draft())
    desk.unit_of_work.file.db.execute("UPDATE blob SET bytes = x'00'")
    assert integrity_findings(desk.unit_of_work.file) == [Finding(Flaw.CAPTURE_CHANGED, "example.org/a")]


def test_bytes_that_are_gone_are_found(desk):
    desk.articles.add(annotated_draft())
    file = desk.unit_of_work.file
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("DELETE FROM blob")
    assert Finding(Flaw.CAPTURE_CHANGED, "example.org/a") in integrity_findings(file)
