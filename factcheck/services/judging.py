"""The columns that a judgement writes: a verdict given, taken away, or not needed."""

import json
from dataclasses import asdict, replace
from typing import Any

from factcheck.domain.records.claim import NEED_NO_VERDICT, Claim, Kind, Proposal
from factcheck.domain.records.verdict import KNOWN_REASONS, REASONS, Judgement, Reason, Verdict
from factcheck.domain.rules.bearing import basis_for
from factcheck.services.new_claim import NOT_JUDGED, given
from factcheck.store.journal import OperationWriter


def judged(
    claim: Claim, judgement: Judgement, reason: Reason | str | None, kept: Proposal | None, writing: OperationWriter
) -> dict[str, Any]:
    """The columns of a judged claim; what is `kept` of a proposal is given with the verdict.

    A reason that was given for the same verdict stays until another one is given.
    """
    verdict = judgement.verdict
    if verdict is None:
        return {"verdict": None, "reason": None, **NOT_JUDGED, **_kind(claim, judgement is Judgement.NOT_NEEDED)}
    values = asdict(kept) if kept is not None else {}
    fields = given(claim, **{name: values[name] for name in claim.unset}) if kept is not None else {}
    known = replace(claim, **{name: fields[name] for name in claim.unset & fields.keys()})
    fields |= _kind(known, False)
    reason = reason or (claim.reason if claim.verdict == verdict else None)
    return {
        **fields,
        "verdict": verdict,
        "reason": fitting_reason(verdict, reason),
        **judged_on(known, verdict, writing),
    }


def judged_on(claim: Claim, verdict: Verdict, writing: OperationWriter) -> dict[str, Any]:
    """Who judges and when, on which words and which statement, and what the verdict rests on as the record stands."""
    basis = basis_for(claim, verdict)
    return {
        "judged_by": writing.who,
        "judged_at": writing.at,
        "judged_words": claim.claimed_words,
        "judged_statement": claim.statement,
        "judged_basis": json.dumps([sorted(basis.rested_on), sorted(basis.against)]),
    }


def fitting_reason(verdict: Verdict | None, reason: str | None) -> str | None:
    """A reason, where it goes with the verdict: one of its list, or own words."""
    if verdict is None or not reason:
        return None
    return reason if reason in REASONS[verdict] or reason not in KNOWN_REASONS else None


def _kind(claim: Claim, needs_none: bool) -> dict[str, Any]:
    """The column of the kind, where judging changes it: what needs no verdict is an opinion or a prediction."""
    if (claim.kind in NEED_NO_VERDICT) is needs_none:
        return {}
    return given(claim, kind=Kind.OPINION if needs_none else None)
