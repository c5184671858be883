"""Proposed wordings in words."""

from dataclasses import replace

from factcheck.domain.records.proposed_wording import Decision, Severity, WordingDraft
from factcheck.domain.wording.labels import DECISION, SEVERITY
from factcheck.domain.wording.wording_words import wording_line
from tests.record_samples import NEW


def test_a_wording_waits_until_somebody_decides():
    assert NEW.waits
    assert wording_line(NEW) == "“40 load” → “40 loads” – Style – slip of the pen – proposed by Mara Lind – not decided"


def test_a_wording_names_who_proposed_it_and_who_decided():
    kept = replace(NEW, why="", severity=None, decision=Decision.STET, decided_by="Ann Reed")
    assert not kept.waits
    assert wording_line(kept) == "“40 load” → “40 loads” – proposed by Mara Lind – keep as is (stet) by Ann Reed"
    assert kept.draft == WordingDraft("40 loads")


def test_every_choice_has_a_word():
    assert set(SEVERITY) == set(Severity)
    assert set(DECISION) == set(Decision)
