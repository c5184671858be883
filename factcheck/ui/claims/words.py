"""The words of a row in the claim list: what is read out, and what the mouse finds."""

import html

from factcheck.domain.records.claim import Claim
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.wording.claim_words import (
    evidence_summary,
    not_judged_words,
    outcome_words,
    overtaken_in_sentence,
    overtaken_words,
    reason_or_none,
    verdict_words,
    waits_words,
)
from factcheck.domain.wording.denial_words import denial_words, denies_words
from factcheck.domain.wording.joining import comma_list, sentences
from factcheck.domain.wording.labels import STATUS, STATUS_IN_SENTENCE
from factcheck.translation import _
from factcheck.ui.claims.rows import RowShape

READ_OUT = 300
IN_TOOLTIP = 600


def row_words(claim: Claim, shape: RowShape) -> str:
    """A row read out: number, verdict, statement, then reason, decision and evidence, and what is folded away."""
    statement = shortened(claim.statement or claim.words, READ_OUT)
    details = comma_list(
        [
            reason_or_none(claim),
            denies_words(claim.denials),
            waits_words(claim),
            outcome_words(claim),
            evidence_summary(claim),
            not_judged_words(claim),
            overtaken_in_sentence(claim),
            _folded_words(shape),
        ]
    )
    joined = sentences if statement.endswith((".", "!", "?", "…")) else comma_list
    verdict = STATUS[claim.status]
    return joined(
        [_("{number} {verdict}: {statement}", number=claim.number, verdict=verdict, statement=statement), details]
    )


def _folded_words(shape: RowShape) -> str:
    verdicts = comma_list(STATUS_IN_SENTENCE[status] for status in shape.beneath)
    return _("contents folded: {verdicts}", verdicts=verdicts) if verdicts else ""


def tooltip(claim: Claim) -> str:
    """The whole of what a row cuts short, as rich text that wraps."""
    copy = _("In the copy: {outcome}", outcome=outcome_words(claim)) if claim.outcome is not None else ""
    lines = [
        verdict_words(claim),
        claim.statement or claim.words,
        denial_words(*claim.denials),
        capitalised(waits_words(claim)),
        copy,
        evidence_summary(claim),
        not_judged_words(claim),
        overtaken_words(claim),
        claim.note,
    ]
    return "".join(f"<p>{html.escape(shortened(line, IN_TOOLTIP))}</p>" for line in lines if line)
