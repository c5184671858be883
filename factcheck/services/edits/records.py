"""The edits of what is recorded of claims and articles, each answered with its record."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from factcheck.domain.errors import BadFieldError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import ClaimRef
from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Directness, Evidence, EvidenceDraft, Level, Source, Stance
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.record_kind import OfClaim
from factcheck.services.desk import Desk
from factcheck.services.edits.fields import ClaimAnywhere, Count, Day, Words
from factcheck.translation import _


class AnnotationStep(StrEnum):
    """What may be done with what the reporter attached."""

    CLAIM = "claim"
    DISMISS = "dismiss"
    REOPEN = "reopen"


def add_evidence(
    desk: Desk,
    claim: ClaimRef,
    title: str = "",
    url: str = "",
    quote: str = "",
    locator: str = "",
    stance: Stance = Stance.SUPPORTS,
    directness: Directness | None = None,
    accessed: Day | None = None,
    note: str = "",
    language: str = "",
    translation: str = "",
    translator: str = "",
    source: Source | None = None,
) -> Evidence:
    """Records evidence for a claim, of the source that is named, else of the one of this title and link.

    Raises BadFieldError where it has neither source, title, link, quotation nor note.
    """
    for field, given in (("title", title), ("url", url)):
        if source is not None and given:
            raise BadFieldError(field, _('must be left out where "source" is given'))
    if source is None and not any(words.strip() for words in (title, url, quote, note)):
        raise BadFieldError("title", _('must be given where there is neither "url", "quote" nor "note"'))
    draft = EvidenceDraft(
        title=source.title if source is not None else title,
        url=source.url if source is not None else url,
        quote=quote,
        locator=locator,
        stance=stance,
        directness=directness,
        accessed=accessed or "",
        note=note,
        language=language,
        translation=translation,
        translator=translator,
    )
    return desk.evidence.add([claim.id], draft, source.id if source is not None else None)[0]


def deny(desk: Desk, claim: ClaimRef, target: ClaimAnywhere | None, scope: str = "") -> Denial:
    """Says that a claim denies another one, of whatever article, or something that is not stated."""
    return desk.denials.add(claim.id, target.id if target else None, scope)


def deny_words(
    desk: Desk, claim: ClaimRef, quote: Words, occurrence: Count | None = None, statement: str = "", scope: str = ""
) -> Denial:
    """Says that a claim denies what other words say, and makes these a claim."""
    span = desk.claims.place(claim.article_id, quote, occurrence)
    return desk.denials.add_with_target(claim.id, span, statement, scope)


def relate(desk: Desk, claim: ClaimRef, kind: RelationKind, target: ClaimRef, note: str = "") -> ClaimRelation:
    """Says that a claim conflicts with, restates, presupposes or rests on another one."""
    return desk.relations.add(claim.id, kind, target.id, note)


def settle_annotation(desk: Desk, does: AnnotationStep, annotation: Annotation) -> Annotation:
    """Makes a claim of what the reporter attached, dismisses it, or takes that back."""
    match does:
        case AnnotationStep.CLAIM:
            desk.annotations.make_claim(annotation.id)
        case AnnotationStep.DISMISS:
            desk.annotations.dismiss(annotation.id)
        case AnnotationStep.REOPEN:
            desk.annotations.reopen(annotation.id)
    return desk.record(Annotation, annotation.id)


def ask(desk: Desk, *, words: Words, claim: ClaimRef | None = None, options: str = "", article: ArticleId) -> Question:
    """Puts a question about a claim or about the article."""
    return desk.questions.add(article, QuestionDraft(words, options), claim.id if claim else None)


def answer(
    desk: Desk, question: Question, answer: str | None, answered_by: str | None = None, result: str | None = None
) -> Question:
    """Records the answer to a question; raises BadFieldError where none is given, but by whom or what changes."""
    for field, given in (("answered_by", answered_by), ("result", result)):
        if given and not answer:
            raise BadFieldError(field, _("goes only with an answer"))
    if answer and not answer.strip():
        raise BadFieldError("answer", _("has no words"))
    return desk.questions.answer(question.id, answer or "", result, answered_by)


def propose(
    desk: Desk,
    *,
    quote: Words,
    occurrence: Count | None = None,
    proposed: str | None,
    why: str = "",
    severity: Severity | None = None,
    claim: ClaimRef | None = None,
    article: ArticleId,
) -> ProposedWording:
    """Proposes other words for words of the article, none where these are to go; raises BadFieldError."""
    if proposed == quote:
        raise BadFieldError("proposed", _("must be other words than those of the article"))
    if proposed and not proposed.strip():
        raise BadFieldError("proposed", _("has no words"))
    span = desk.claims.place(article, quote, occurrence)
    return desk.wordings.add(article, span, WordingDraft(proposed or "", why, severity), claim.id if claim else None)


def decide(desk: Desk, wording: ProposedWording, decision: Decision | None) -> ProposedWording:
    """Decides about a proposed wording."""
    return desk.wordings.decide(wording.id, decision)


def exempt(
    desk: Desk, *, quote: Words, occurrence: Count | None = None, is_beside: bool = False, article: ArticleId
) -> Exemption:
    """Says that there is nothing to check in words of the article, or in what the file shows beside a paragraph."""
    return desk.exemptions.add(article, desk.claims.place(article, quote, occurrence), is_beside)


def set_level(desk: Desk, evidence: Evidence, level: Level) -> Evidence:
    """Says from whom on the source of a piece of evidence may be read; a reporter's note is released so."""
    desk.evidence.set_level(evidence.id, level)
    return desk.record(Evidence, evidence.id)


def set_link_level(desk: Desk, link: Evidence, level: Level | None) -> Evidence:
    """Says from whom on what a piece of evidence says of its claim may be read; that of its source may be stricter."""
    desk.levels.set(link, level)
    return desk.record(Evidence, link.id)


def set_question_level(desk: Desk, question: Question, level: Level | None) -> Question:
    """Says from whom on a question may be read."""
    desk.levels.set(question, level)
    return desk.record(Question, question.id)


def set_wording_level(desk: Desk, wording: ProposedWording, level: Level | None) -> ProposedWording:
    """Says from whom on a proposed wording may be read."""
    desk.levels.set(wording, level)
    return desk.record(ProposedWording, wording.id)


def move_evidence(desk: Desk, evidence: Evidence, claim: ClaimRef) -> Evidence:
    """Lets a piece of evidence be for another claim."""
    desk.evidence.move([evidence.id], claim.id)
    return desk.record(Evidence, evidence.id)


def copy_evidence(desk: Desk, evidence: Evidence, claim: ClaimRef) -> Evidence:
    """Records a piece of evidence for another claim, too."""
    return desk.evidence.copy([evidence.id], claim.id)[0]


def remove_evidence(desk: Desk, evidence: Evidence) -> Evidence:
    """Takes a piece of evidence away."""
    desk.evidence.remove(evidence.id)
    return evidence


def remove_denial(desk: Desk, denial: Denial) -> Denial:
    """Takes a denial away; both claims stay."""
    desk.denials.remove(denial.id)
    return denial


def remove_relation(desk: Desk, relation: ClaimRelation) -> ClaimRelation:
    """Takes a relation away; both claims stay."""
    desk.relations.remove(relation.id)
    return relation


def remove_question(desk: Desk, question: Question) -> Question:
    """Takes a question away."""
    desk.questions.remove(question.id)
    return question


def remove_wording(desk: Desk, wording: ProposedWording) -> ProposedWording:
    """Takes a proposed wording away."""
    desk.wordings.remove(wording.id)
    return wording


def remove_exemption(desk: Desk, exemption: Exemption) -> Exemption:
    """Takes back that there is nothing to check in some words."""
    desk.exemptions.remove(exemption.id)
    return exemption


def set_closed(desk: Desk, closed: bool, article: ArticleId) -> Article:
    """Closes an article to searches from elsewhere, or opens it again."""
    return desk.articles.set_closed(article, closed)


def undo(desk: Desk, operation: Operation | None = None) -> Operation:
    """Takes the last act of the person back, or any operation by its id."""
    return desk.history.take_back(operation.id) if operation else desk.history.undo()


def redo(desk: Desk, operation: Operation | None = None) -> Operation:
    """Does again what the person undid last, or any operation that was undone, by its id."""
    return desk.history.do_again(operation.id) if operation else desk.history.redo()


EDITS: Mapping[str, tuple[Callable[..., Article | OfClaim | Operation], ...]] = {
    "evidence": (add_evidence,),
    "move": (move_evidence,),
    "copy": (copy_evidence,),
    "level": (set_level, set_link_level, set_question_level, set_wording_level),
    "annotation": (settle_annotation,),
    "denial": (deny, deny_words),
    "relate": (relate,),
    "question": (ask,),
    "answer": (answer,),
    "wording": (propose,),
    "decide": (decide,),
    "exempt": (exempt,),
    "article": (set_closed,),
    "remove": (remove_evidence, remove_denial, remove_relation, remove_question, remove_wording, remove_exemption),
    "undo": (undo,),
    "redo": (redo,),
}
