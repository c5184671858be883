"""The words of a row in the claim list: what is read out, and what the mouse finds."""

import html

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.bearing import is_overtaken
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.wording.claim_words import (
    evidence_summary,
    outcome_words,
    overtaken_words,
    reason_or_none,
    verdict_words,
    waits_words,
)
from factcheck.domain.wording.denial_words import denies_words
from factcheck.domain.wording.labels import STATUS
from factcheck.ui.claims.rows import RowShape

READ_OUT = 300
IN_TOOLTIP = 600
LOOK_AGAIN = "look again"


def row_words(claim: Claim, shape: RowShape) -> str:
    """A row read out: number, verdict, statement, then reason, decision and evidence, and what is folded away."""
    statement = shortened(claim.statement or claim.words, READ_OUT)
    details = [
        reason_or_none(claim),
        denies_words(claim.denials),
        waits_words(claim),
        outcome_words(claim),
        evidence_summary(claim),
        overtaken_words(claim).lower(),
        _folded_words(shape),
    ]
    joint = " " if statement.endswith((".", "!", "?", "…")) else ", "
    told = f"{claim.number} {STATUS[claim.status]}: {statement}"
    return joint.join([told, ", ".join(filter(None, details))]) if any(details) else told


def row_statement(claim: Claim) -> str:
    """The statement as a row shows it; a denial says first what it denies."""
    words = claim.statement or claim.words
    first = [LOOK_AGAIN if is_overtaken(claim) else "", denies_words(claim.denials), waits_words(claim)]
    return " · ".join([*filter(None, first), words])


def _folded_words(shape: RowShape) -> str:
    told = ", ".join(STATUS[status].lower() for status in shape.beneath)
    return f"contents folded: {told}" if told else ""


def _denies(claim: Claim) -> str:
    return f"{claim.number} {denies_words(claim.denials)}" if claim.denials else ""


def tooltip(claim: Claim) -> str:
    """The whole of what a row cuts short, as rich text that wraps."""
    copy = f"In the copy: {outcome_words(claim)}" if claim.outcome is not None else ""
    lines = [
        verdict_words(claim),
        claim.statement or claim.words,
        _denies(claim),
        capitalised(waits_words(claim)),
        copy,
        evidence_summary(claim),
        overtaken_words(claim),
        claim.note,
    ]
    return "".join(f"<p>{html.escape(shortened(line, IN_TOOLTIP))}</p>" for line in lines if line)
