"""The table of edits: the ops a line may name, each with the functions that do it."""

from collections.abc import Callable

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, ClaimRef, Passage
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.services.edits import claims, records
from factcheck.services.edits.claims import Judged
from factcheck.services.edits.fields import fields_of

Made = Claim | Judged | Passage | Evidence | Denial | Annotation | Question | ProposedWording | Operation

Edit = Callable[..., Made]

EDITS: dict[str, tuple[Edit, ...]] = {
    "claim": (claims.make_claim,),
    "passage": (claims.add_passage,),
    "statement": (claims.restate,),
    "verdict": (claims.judge,),
    "outcome": (claims.set_outcome,),
    "note": (claims.set_note,),
    "kind": (claims.set_kind,),
    "risk": (claims.set_risk,),
    "speaker": (claims.set_speaker,),
    "evidence": (records.add_evidence,),
    "level": (records.set_level,),
    "annotation": (records.settle_annotation,),
    "denial": (records.deny, records.deny_words),
    "question": (records.ask,),
    "answer": (records.answer,),
    "wording": (records.propose,),
    "decide": (records.decide,),
    "remove": (
        claims.remove_claim,
        claims.remove_passage,
        records.remove_evidence,
        records.remove_denial,
        records.remove_question,
        records.remove_wording,
    ),
    "undo": (records.undo,),
    "redo": (records.redo,),
}


def known_fields(edit: Edit) -> tuple[str, ...]:
    """The names of what a line with this edit may hold, besides its op."""
    fields = fields_of(edit)
    names_article = any(field.holds in (ClaimRef, Question) for field in fields)
    return (*dict.fromkeys([*(field.name for field in fields), *["article"] * names_article, "who"]),)
