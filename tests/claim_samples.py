"""Claims made up for tests: only what a test is about has to be said."""

from factcheck.domain.records.claim import Claim, ClaimKind, Outcome, Passage, Risk
from factcheck.domain.records.evidence import Evidence, Source, SourceKind, Stance
from factcheck.domain.records.ids import ArticleId, ClaimId, EvidenceId, PassageId, ProofId, SourceId
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.text.span import Span


def a_piece(name: str, stance: Stance, is_lead: bool = False) -> Evidence:
    """A piece of evidence of a stance."""
    source = Source(SourceId(f"source of {name}"), "Minutes", kind=SourceKind.REPORTERS_NOTE if is_lead else None)
    return Evidence(EvidenceId(name), ClaimId("c1"), source, stance, "", "page 2", None, "", "")


def pieces(*stances: Stance | int) -> tuple[Evidence, ...]:
    """Evidence of these stances; a number stands for so many pieces that support a claim."""
    every = [one for stance in stances for one in ([Stance.SUPPORTS] * stance if isinstance(stance, int) else [stance])]
    return tuple(a_piece(f"e{at}", stance) for at, stance in enumerate(every, start=1))


def a_claim(
    number: str,
    statement: str = "Officials were aware",
    *,
    at: int | None = None,
    length: int | None = None,
    parent: str | None = None,
    verdict: Verdict | None = None,
    reason: Reason | None = None,
    kind: ClaimKind | None = None,
    risk: Risk | None = None,
    evidence: int | tuple[Stance, ...] = 0,
    note: str = "",
    speaker: str = "",
    judged_by: str = "",
    judged_at: str = "",
    restated: str | None = None,
    outcome: Outcome | None = None,
) -> Claim:
    """A claim whose id is "c" and its number, in one passage, by default at 100 times its number."""
    claim_id = ClaimId(f"c{number}")
    start = at if at is not None else 100 * int("".join(filter(str.isdigit, number)) or 0)
    span = Span(start, start + (length or max(1, len(statement))))
    return Claim(
        id=claim_id,
        article_id=ArticleId("article"),
        number=number,
        parent_id=ClaimId(f"c{parent}") if parent is not None else None,
        restated=restated,
        kind=kind,
        risk=risk,
        speaker=speaker,
        verb="",
        verdict=verdict,
        reason=reason,
        note=note,
        judged_by=judged_by,
        judged_at=judged_at,
        judged_words="" if verdict is None else statement,
        passages=(Passage(PassageId(f"p{number}"), claim_id, ProofId("proof"), span, statement),),
        judged_statement=None if verdict is None else restated or statement,
        evidence=pieces(evidence) if isinstance(evidence, int) else pieces(*evidence),
        outcome=outcome,
    )
