"""A claim as text to be copied."""

from dataclasses import replace

from factcheck.domain.records.evidence import Level, Stance
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.wording.claim_text import claim_text
from tests.claim_samples import links
from tests.report_samples import a_claim, an_evidence

CLAIM = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=links(Stance.CONTRADICTS))


def test_what_evidence_does_to_the_claim_is_copied_with_it():
    text = claim_text(CLAIM, [an_evidence("1", stance=Stance.CONTRADICTS)])
    assert text.splitlines() == [
        "1 Supported: calm",
        "Only evidence against it recorded.",
        "– Contradicts: Gauge log, https://example.org/gauge, row 7",
    ]


def test_what_is_for_checkers_only_is_named_without_its_words():
    note = an_evidence("1", "Reporter’s note (Ana)", quote="Do not name her")
    note = replace(note, source=replace(note.source, level=Level.CHECKERS))
    assert claim_text(CLAIM, [note]).splitlines()[-1] == "– Supports: Reporter’s note, not released"
