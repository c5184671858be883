"""A claim as text, to be copied into a mail: its verdict, its words, and how each piece of evidence bears on it."""

from collections.abc import Iterable

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.denial import denial_line
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.rules.confidentiality import redacted
from factcheck.domain.wording.claim_words import gap_words, outcome_words, overtaken_words, verdict_words
from factcheck.domain.wording.labels import STANCE


def claim_text(claim: Claim, evidence: Iterable[Evidence]) -> str:
    """The lines of a claim; evidence for checkers only is named without its words."""
    lines = [f"{claim.number} {verdict_words(claim)}: {claim.statement}"]
    lines += [f"{words}." for words in (gap_words(claim), overtaken_words(claim)) if words]
    if claim.statement != claim.words:
        lines.append(f"In the article: “{claim.words}”")
    lines += [denial_line(one) for one in claim.denials]
    if claim.outcome is not None:
        lines.append(f"In the copy: {outcome_words(claim)}")
    if claim.note:
        lines.append(claim.note)
    for one in map(redacted, evidence):
        facts = [one.source.title, one.source.url, one.locator, f"“{one.quote}”" if one.quote else ""]
        lines.append(f"– {STANCE[one.stance]}: " + ", ".join(fact for fact in facts if fact))
    return "\n".join(lines)
