"""The answers to edits: what was made, changed or removed, or why a line was refused."""

from collections.abc import Mapping

from factcheck.cli.json_shapes import (
    ClaimAnswers,
    annotation_answer,
    denial_answer,
    evidence_answer,
    operation_answer,
    proposal_answer,
    question_answer,
    wording_answer,
)
from factcheck.cli.output import Answer
from factcheck.domain.errors import FieldError, UnknownChoiceError, UnknownFieldError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.services.desk import Desk
from factcheck.services.edits.claims import Judged
from factcheck.services.edits.table import Made


class EditAnswers:
    """Says what lines did: their size does not grow with what else is recorded of the claim."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._claims = ClaimAnswers(desk)

    def answer(self, number: int, edit: Mapping[str, object], made: Made) -> Answer:
        """The answer to line `number`: a claim without its lists; else the record, and the claim it belongs to."""
        return {"ok": True, "line": number, "op": edit["op"], **self._made(made)}

    def _made(self, made: Made) -> Answer:
        if isinstance(made, Claim):
            return {"id": made.id, "number": made.number, "claim": self._claims.brief(made)}
        if isinstance(made, Judged):
            return {**self._made(made.claim), "kept": proposal_answer(made.kept)}
        if isinstance(made, Operation):
            return operation_answer(made)
        return {"id": made.id, **self._record(made), "claim": self._claim(made.claim_id)}

    def _record(self, made: Passage | Evidence | Denial | Annotation | Question | ProposedWording) -> Answer:
        match made:
            case Passage():
                return {"passage": self._claims.passage(self._desk.claims.get(made.claim_id), made)}
            case Evidence():
                return {"evidence": evidence_answer(made)}
            case Denial():
                return {"denial": denial_answer(made)}
            case Annotation():
                return {"annotation": annotation_answer(made)}
            case Question():
                return {"number": made.number, "question": question_answer(made)}
            case ProposedWording():
                return {"wording": wording_answer(made)}

    def _claim(self, claim_id: ClaimId | None) -> Answer | None:
        return {"id": claim_id, "number": self._desk.claims.ref(claim_id).number} if claim_id is not None else None


def refusal(number: int, edit: object, error: Exception, words: str) -> Answer:
    """Why line `number` was not done, in `words`: its op, the field at fault, and what is known there."""
    op = edit.get("op") if isinstance(edit, dict) else None
    known: tuple[str, ...] = ()
    if isinstance(error, UnknownFieldError):
        known = error.known
    elif isinstance(error, UnknownChoiceError):
        known = error.choices
    return {
        "ok": False,
        "line": number,
        "op": op if isinstance(op, str) else None,
        "field": error.field if isinstance(error, FieldError) else None,
        "known": list(known),
        "error": words,
    }
