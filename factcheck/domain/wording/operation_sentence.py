"""One sentence for each operation of the journal, made of its facts when it is shown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.claim import ClaimKind, Outcome, PassageRole, Proposal, Risk
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.operation import DAMAGED, ERASE, HERE, HOLD, LIFT, RENAME, SALVAGE, UNKNOWN, Operation
from factcheck.domain.records.verdict import KNOWN_REASONS, Judgement, Reason
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.claim_words import proposal_words
from factcheck.domain.wording.denial_words import denies_line, named_elsewhere
from factcheck.domain.wording.erasure_words import emptied_words, erased_words
from factcheck.domain.wording.joining import as_sentence, clauses, comma_list, labelled, within_quotation
from factcheck.domain.wording.labels import (
    ARTICLE_FIELD,
    KIND,
    LEVEL,
    OUTCOME,
    PART,
    RISK,
    UNDECIDED,
    person_words,
    reason_words,
)
from factcheck.domain.wording.proof_words import became_words, placed_words
from factcheck.domain.wording.query_words import new_words
from factcheck.domain.wording.record_words import OPERATIONS, Sentence
from factcheck.domain.wording.relation_words import relates_line
from factcheck.domain.wording.salvage_words import saved_sentence
from factcheck.domain.wording.source_words import SOURCE_OPERATIONS, levelled_words
from factcheck.domain.wording.stored_words import translated
from factcheck.domain.wording.timestamps import due_timestamp, lock_timestamp, written_date
from factcheck.translation import N_, Messages, _, counted

Facts = Mapping[str, Any]

_JUDGED: Messages[Judgement] = Messages(
    {
        Judgement.SUPPORTED: N_("{claims} marked supported"),
        Judgement.DISPUTED: N_("{claims} marked disputed"),
        Judgement.UNVERIFIED: N_("{claims} marked unverified"),
        Judgement.NOT_NEEDED: N_("{claims} marked as needing no verdict"),
        Judgement.CLEAR: N_("{claims} not checked again"),
    }
)
_ADDED: Messages[Judgement | None] = Messages(
    {
        None: N_("{claims} added: “{words}”"),
        Judgement.SUPPORTED: N_("{claims} added, marked supported: “{words}”"),
        Judgement.DISPUTED: N_("{claims} added, marked disputed: “{words}”"),
        Judgement.UNVERIFIED: N_("{claims} added, marked unverified: “{words}”"),
        Judgement.NOT_NEEDED: N_("{claims} added, marked as needing no verdict: “{words}”"),
        Judgement.CLEAR: N_("{claims} added, not checked again: “{words}”"),
    }
)
_ADDED_WITH_NOTE: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("{claims} added: “{words}”, with the reporter’s comment"),
        AnnotationKind.FOOTNOTE: N_("{claims} added: “{words}”, with the reporter’s footnote"),
        AnnotationKind.ENDNOTE: N_("{claims} added: “{words}”, with the reporter’s endnote"),
        AnnotationKind.LINK: N_("{claims} added: “{words}”, with the reporter’s link"),
    }
)
_NOTE_USED: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("{claims}: the reporter’s comment added as a lead"),
        AnnotationKind.FOOTNOTE: N_("{claims}: the reporter’s footnote added as a lead"),
        AnnotationKind.ENDNOTE: N_("{claims}: the reporter’s endnote added as a lead"),
        AnnotationKind.LINK: N_("{claims}: the reporter’s link added as evidence"),
    }
)
_NOTE_DISMISSED: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("The reporter’s comment dismissed: “{words}”"),
        AnnotationKind.FOOTNOTE: N_("The reporter’s footnote dismissed: “{words}”"),
        AnnotationKind.ENDNOTE: N_("The reporter’s endnote dismissed: “{words}”"),
        AnnotationKind.LINK: N_("The reporter’s link dismissed: “{words}”"),
    }
)
_NOTE_OPENED: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("The reporter’s comment opened again: “{words}”"),
        AnnotationKind.FOOTNOTE: N_("The reporter’s footnote opened again: “{words}”"),
        AnnotationKind.ENDNOTE: N_("The reporter’s endnote opened again: “{words}”"),
        AnnotationKind.LINK: N_("The reporter’s link opened again: “{words}”"),
    }
)
_CAPTURED: Messages[bool] = Messages(
    {
        True: N_("“{source}”: file captured, “{name}”"),
        False: N_("“{source}”: file captured where it lies, “{name}”"),
    }
)
_FINAL: Messages[str] = Messages(
    {
        ERASE: N_("What was erased is gone for good, and cannot be taken back."),
        HOLD: N_("A legal hold is not taken back, but lifted: Article, Legal hold…"),
        LIFT: N_("The end of a legal hold is not taken back; the hold is set anew: Article, Legal hold…"),
        RENAME: N_("That somebody has another name is not taken back; the old one can be given again in the settings."),
        SALVAGE: N_("That the file was saved from a damaged one cannot be taken back."),
        UNKNOWN: N_("What was done here is not known any more, and cannot be taken back."),
    }
)


def operation_sentence(operation: Operation) -> str:
    """What was done, without who and when: “12 marked disputed”; the bare kind where its facts are none of ours.

    Of what was erased it says by whom and when that was.
    """
    if operation.erased is not None:
        return emptied_words(operation.erased)
    try:
        done = _sentence(operation.kind, {name: fact for name, fact in operation.facts.items() if name != HERE})
        return clauses([done, *became_words(operation.facts.get(HERE, {}))])
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError):
        return operation.kind


def repair_sentence(operation: Operation) -> str:
    """That a desk was saved from a damaged one, as the operation tells it: when, by whom and what is missing."""
    when = comma_list([lock_timestamp(operation.at), person_words(operation.who)])
    return as_sentence(labelled(when, operation_sentence(operation)))


def final_words(operation: Operation) -> str:
    """Why nobody can take an operation back that is final."""
    kind = operation.kind if operation.erased is None else ERASE
    return _FINAL[kind if kind in _FINAL else UNKNOWN]


def _sentence(kind: str, facts: Facts) -> str:
    """The sentence of Factcheck before operations had facts is a fact itself, and is shown as it is."""
    if UNKNOWN in facts:
        return _("What was done here can no longer be read")
    if "label" in facts:
        return str(facts["label"])
    if not facts or kind not in _SENTENCES:
        return kind
    facts = {name: within_quotation(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    sentence = _SENTENCES[kind]
    return sentence(facts) if callable(sentence) else _(sentence, **_named(facts))


def _named(facts: Facts) -> dict[str, Any]:
    """The facts as a sentence names them."""
    return {**facts, **{name: show(facts) for name, show in _SHOWN.items() if name in facts}}


def _claims(facts: Facts) -> str:
    numbers: Sequence[str] = facts["claims"]
    return numbers[0] if len(numbers) == 1 else counted("{count} [claim|claims]", len(numbers))


_SHOWN: Mapping[str, Callable[[Facts], str]] = {
    "claims": _claims,
    "source": lambda facts: translated(facts["source"]),
    "proposed": lambda facts: new_words(facts["proposed"]),
    "of": lambda facts: comma_list(facts["of"]),
    "made": lambda facts: comma_list(facts["made"]),
}
"""The facts that are shown in other words than they are kept."""


def _added(facts: Facts) -> str:
    judgement = Judgement(facts["judgement"]) if facts.get("judgement") else None
    return _ADDED.filled(judgement, claims=_claims(facts), words=facts["words"])


def _stands(facts: Facts) -> str:
    if facts["role"] == PassageRole.REPEATS:
        return _("{claims} also stands at “{words}”", claims=_claims(facts), words=facts["words"])
    return _("{claims} is completed by “{words}”", claims=_claims(facts), words=facts["words"])


def _kept(facts: Facts) -> str:
    """What was kept of a proposal; empty where nothing was."""
    kind, risk = facts.get("kind"), facts.get("risk")
    kept = Proposal(
        facts.get("speaker", ""), facts.get("verb", ""), ClaimKind(kind) if kind else None, Risk(risk) if risk else None
    )
    return proposal_words(kept)


def _judged(facts: Facts) -> str:
    done, kept = _JUDGED.filled(Judgement(facts["judgement"]), claims=_claims(facts)), _kept(facts.get("kept", {}))
    if facts.get("still_open"):
        return counted("{done}; {count} of legal risk [stays|stay] open", facts["still_open"], done=done)
    return _("{done}; kept: {proposal}", done=done, proposal=kept) if kept else done


def _kind_set(facts: Facts) -> str:
    if not facts["to"]:
        return _("{claims}: kind set to no kind", claims=_claims(facts))
    return _("{claims}: kind set to {kind}", claims=_claims(facts), kind=KIND[ClaimKind(facts["to"])])


def _risk_set(facts: Facts) -> str:
    if not facts["to"]:
        return _("{claims}: risk set to none", claims=_claims(facts))
    return _("{claims}: risk set to {risk}", claims=_claims(facts), risk=RISK[Risk(facts["to"])])


def _reason(facts: Facts) -> str:
    given = facts.get("reason", "")
    if given is None:
        return _("{claims}: reason taken away", claims=_claims(facts))
    if not given:
        return _("{claims}: reason given", claims=_claims(facts))
    words = reason_words(Reason(given) if given in KNOWN_REASONS else given)
    return _("{claims}: reason given, “{reason}”", claims=_claims(facts), reason=words)


def _removed(facts: Facts) -> str:
    claims = _claims(facts)
    denied_by = [one if isinstance(one, str) else named_elsewhere(*one) for one in facts.get("denied_by") or ()]
    if not denied_by:
        return _("{claims} removed", claims=claims)
    numbers = comma_list(denied_by)
    if len(facts["claims"]) == 1:
        return counted(
            "{claims} removed; {numbers} no longer [denies|deny] it", len(denied_by), claims=claims, numbers=numbers
        )
    return counted(
        "{claims} removed; {numbers} no longer [denies|deny] them", len(denied_by), claims=claims, numbers=numbers
    )


def _decided(facts: Facts) -> str:
    return labelled(_claims(facts), OUTCOME[Outcome(facts["outcome"])] if facts["outcome"] else _(UNDECIDED))


def _level(facts: Facts) -> str:
    named = {"claims": _claims(facts), "source": translated(facts["source"]), "level": LEVEL[Level(facts["to"])]}
    is_lowered = facts.get("lowered", False)
    return (
        _("{claims}: level of “{source}” lowered, {level}", **named)
        if is_lowered
        else _("{claims}: “{source}”, {level}", **named)
    )


def _levelled(what: str) -> Sentence:
    """Says of what is named by `what`, a message, from whom on it may be read, and whether that was lowered."""

    def said(facts: Facts) -> str:
        named = capitalised(_(what, **_named(facts)))
        return levelled_words(named, Level(facts["to"]), facts.get("lowered", False))

    return said


def _split(facts: Facts) -> str:
    passed = facts.get("denied", ())
    denied = [denies_line(named_elsewhere(number, *article), target) for number, target, *article in passed]
    return clauses([_("{claims} split", claims=_claims(facts)), *denied])


def _merged(facts: Facts) -> str:
    done = _("{goes} merged into {claims}", goes=facts["goes"], claims=_claims(facts))
    taken = [PART[ClaimPart(one)] for one in facts.get("taken", ())]
    return clauses([done, labelled(_("taken over"), comma_list(taken)) if taken else ""])


def _denies(facts: Facts) -> str:
    return denies_line(_claims(facts), _target(facts))


def _target(facts: Facts) -> str:
    return named_elsewhere(facts["target"], facts.get("target_article", ""))


def _denies_no_longer(facts: Facts) -> str:
    if facts["target"]:
        return _("{claims} no longer denies {target}", claims=_claims(facts), target=_target(facts))
    return _("{claims} no longer denies anything", claims=_claims(facts))


def _relates(facts: Facts) -> str:
    return relates_line(_claims(facts), RelationKind(facts["relation"]), facts["target"])


def _annotation_used(facts: Facts) -> str:
    kind = AnnotationKind(facts["annotation"])
    if facts["words"]:
        return _ADDED_WITH_NOTE.filled(kind, claims=_claims(facts), words=facts["words"])
    return _NOTE_USED.filled(kind, claims=_claims(facts))


def _annotation_set(table: Messages[AnnotationKind]) -> Callable[[Facts], str]:
    return lambda facts: table.filled(AnnotationKind(facts["annotation"]), words=facts["words"])


def _placed(what: str, facts: Facts) -> str:
    """What was done with a proof, and what became of passages where there are any."""
    became = placed_words(facts)
    return labelled(what, became) if became else what


def _described(facts: Facts) -> str:
    if facts.get("renamed"):
        return _("“{article}” renamed “{name}”", article=facts["article"], name=facts["renamed"])
    done = _("“{article}” described", article=facts["article"])
    return clauses([done, *(_known_now(name, value) for name, value in facts.get("changed", {}).items())])


def _known_now(name: str, value: str) -> str:
    """A field of what is known about an article, with what stands there now."""
    shown = {"date": written_date, "deadline": due_timestamp}.get(name, str)(value)
    return labelled(ARTICLE_FIELD[name], shown or _("none"))


def _taken_back(facts: Facts) -> str:
    done, whose = _sentence(facts["kind"], facts["facts"]), person_words(facts["whose"])
    if facts["again"]:
        return _("Done again, of {whose}: {done}", whose=whose, done=done)
    return _("Taken back, of {whose}: {done}", whose=whose, done=done)


_SENTENCES: Mapping[str, Sentence] = {
    "article.add": N_("“{article}” added"),
    "article.remove": N_("“{article}” removed"),
    "article.close": N_("“{article}” closed to searches from elsewhere"),
    "article.open": N_("“{article}” open to every search again"),
    "claim.restate": N_("{claims} restated"),
    "claim.confirm": N_("{claims}: confirmed"),
    "claim.note": N_("{claims}: note written"),
    "claim.speaker": N_("{claims}: who said it"),
    "claim.verb": N_("{claims}: verb of saying"),
    "passage.move": N_("{claims} has new edges"),
    "passage.remove": N_("{claims} no longer stands at “{words}”"),
    "evidence.add": N_("{claims}: evidence added, “{source}”"),
    "evidence.edit": N_("{claims}: evidence changed, “{source}”"),
    "evidence.move": N_("{claims}: evidence of {of} moved here, “{source}”"),
    "evidence.copy": N_("{claims}: evidence of {of} recorded here, too, “{source}”"),
    "evidence.remove": N_("{claims}: evidence removed, “{source}”"),
    "proof.use": lambda facts: _placed(_("Proof {number} in use", number=facts["proof"]), facts),
    "proof.place": lambda facts: _placed(_("Placed in proof {number}", number=facts["proof"]), facts),
    "article.describe": _described,
    "claim.add": _added,
    "claim.split": _split,
    "claim.merge": _merged,
    "claim.divide": N_("{claims} divided: {made} made"),
    "claim.judge": _judged,
    "claim.keep": lambda facts: labelled(_claims(facts), _("kept {proposal}", proposal=_kept(facts["kept"]))),
    "claim.reason": _reason,
    "claim.outcome": _decided,
    "claim.kind": _kind_set,
    "claim.risk": _risk_set,
    "claim.remove": _removed,
    "passage.add": _stands,
    "source.level": _level,
    "claim.level": _levelled(N_("statement, reason and note of {claims}")),
    "evidence.level": _levelled(N_("evidence “{source}” on {claims}")),
    "question.level": _levelled(N_("question {question}")),
    "wording.level": _levelled(N_("new wording for “{words}”")),
    "capture.add": lambda facts: _CAPTURED.filled(bool(facts["is_kept"]), **_named(facts)),
    "capture.remove": N_("“{source}”: captured file removed, “{name}”"),
    "capture.level": _levelled(N_("captured file “{name}”")),
    "denial.add": _denies,
    "denial.edit": lambda facts: _("{denial}: changed", denial=_denies(facts)),
    "denial.remove": _denies_no_longer,
    "relation.add": _relates,
    "relation.edit": lambda facts: _("{relation}: changed", relation=_relates(facts)),
    "relation.remove": lambda facts: _("Taken back: {relation}", relation=_relates(facts)),
    "annotation.claim": _annotation_used,
    "annotation.dismiss": _annotation_set(_NOTE_DISMISSED),
    "annotation.reopen": _annotation_set(_NOTE_OPENED),
    RENAME: lambda facts: _(
        "“{old}” is “{new}” from now on", old=person_words(facts["from"]), new=person_words(facts["to"])
    ),
    DAMAGED: N_("This act cannot be read: row {row} of the history is damaged"),
    HOLD: N_("“{article}” put under legal hold: {reason}"),
    LIFT: N_("Legal hold of “{article}” lifted: {reason}"),
    ERASE: erased_words,
    "undo": lambda facts: _("Undone: {done}", done=_sentence(facts["kind"], facts["facts"])),
    "redo": lambda facts: _("Redone: {done}", done=_sentence(facts["kind"], facts["facts"])),
    "take-back": _taken_back,
    SALVAGE: saved_sentence,
    **SOURCE_OPERATIONS,
    **OPERATIONS,
}
