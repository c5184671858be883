"""Edits as data: one line of a newsroom's script is one verb of the desk."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from factcheck.domain.errors import (
    BadEditError,
    LoneSurrogateError,
    MissingFieldError,
    UnknownChoiceError,
    WhichArticleError,
)
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, Kind, Outcome, PassageRole, Risk
from factcheck.domain.records.evidence import Directness, Evidence, EvidenceDraft, Stance
from factcheck.domain.records.ids import (
    AnnotationId,
    ArticleId,
    ClaimId,
    DenialId,
    EvidenceId,
    PassageId,
    QuestionId,
    WordingId,
)
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import REASONS, Judgement, Reason
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.domain.wording.labels import DECISION, KIND, OUTCOME, PASSAGE_ROLE, REASON, SEVERITY
from factcheck.services.desk import Desk

Made = Claim | Evidence | Annotation | Question | ProposedWording | Operation | None
Edit = Mapping[str, Any]
Choice = TypeVar("Choice", bound=StrEnum)

VERDICTS: dict[str, Judgement] = {
    "supported": Judgement.SUPPORTED,
    "disputed": Judgement.DISPUTED,
    "unverified": Judgement.UNVERIFIED,
    "none": Judgement.CLEAR,
}


def apply_edit(desk: Desk, edit: object) -> Made:
    """Does what one edit says and returns what was made or changed.

    Raises BadEditError, MissingFieldError, UnknownChoiceError, and whatever the verb raises.
    """
    if not isinstance(edit, dict):
        raise BadEditError("a line must hold one JSON object")
    name = _needed(edit, "op")
    verb = _VERBS.get(name)
    if verb is None:
        raise UnknownChoiceError("op", name, tuple(_VERBS))
    who = _text(edit, "who")
    if not who:
        return verb(desk, edit)
    before = desk.unit_of_work.who, desk.unit_of_work.initials
    desk.sign_as(who)
    try:
        return verb(desk, edit)
    finally:
        desk.sign_as(*before)


def choice(field: str, kinds: Iterable[Choice], given: str, words: Mapping[Choice, str] | None = None) -> Choice:
    """The choice that `given` names by its value or its words, whatever stands between the letters.

    Raises UnknownChoiceError.
    """
    choices = list(kinds)
    for one in choices:
        if _letters(given) in (_letters(one.value), _letters((words or {}).get(one, one.value))):
            return one
    raise UnknownChoiceError(field, given, tuple(one.value for one in choices))


def judgement_of(word: str) -> Judgement:
    """The judgement a verdict word stands for; "none" takes the verdict away; raises UnknownChoiceError."""
    if word not in VERDICTS:
        raise UnknownChoiceError("verdict", word, tuple(VERDICTS))
    return VERDICTS[word]


def reason_of(judgement: Judgement, word: str) -> Reason | str | None:
    """The reason of the list that `word` names for this verdict, else the word as it was given.

    Raises BadEditError where there is no verdict.
    """
    if not word:
        return None
    if judgement.verdict is None:
        raise BadEditError("without a verdict there is no reason for it")
    try:
        return choice("reason", REASONS[judgement.verdict], word, REASON)
    except UnknownChoiceError:
        return word


def claim_in(desk: Desk, wanted: object, article: str | None) -> ClaimId:
    """The claim that 3, "3" or an id means, in the article named or in the only one of the desk.

    Raises NoSuchClaimError, or WhichArticleError for a number where the desk holds several articles.
    """
    if isinstance(wanted, bool) or not isinstance(wanted, str | int):
        raise BadEditError("a claim is named by its number or its id")
    name = _whole("claim", str(wanted))
    claim_id = desk.claims.named(name, desk.articles.named(article) if article else None)
    if not article and claim_id != name:
        try:
            desk.articles.only()
        except WhichArticleError as error:
            raise WhichArticleError(f"claim {name}", error.count) from error
    return claim_id


def article_in(desk: Desk, article: str | None) -> ArticleId:
    """The article named, or the only one of the desk."""
    return desk.articles.named(article) if article else desk.articles.only()


def _claim(desk: Desk, edit: Edit) -> Made:
    article_id = article_in(desk, _text(edit, "article"))
    span = desk.claims.place(article_id, _needed(edit, "quote"), _occurrence(edit))
    parent = claim_in(desk, edit["parent"], article_id) if edit.get("parent") is not None else None
    return desk.claims.add(article_id, span, _text(edit, "statement"), parent)


def _passage(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    article_id = desk.claims.get(claim_id).article_id
    span = desk.claims.place(article_id, _needed(edit, "quote"), _occurrence(edit))
    word = _text(edit, "role")
    role = choice("role", PassageRole, word, PASSAGE_ROLE) if word else PassageRole.REPEATS
    return desk.claims.add_passage(claim_id, span, role)


def _statement(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    desk.claims.restate(claim_id, _cleared(edit, "statement"))
    return desk.claims.get(claim_id)


def _verdict(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    if "verdict" not in edit:
        raise MissingFieldError("verdict")
    judgement = judgement_of(_text(edit, "verdict") or ("none" if edit["verdict"] is None else ""))
    reason = reason_of(judgement, _text(edit, "reason") or "")
    desk.claims.judge([claim_id], judgement, reason, _text(edit, "note"))
    return desk.claims.get(claim_id)


def _outcome(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    word = _cleared(edit, "outcome")
    outcome = choice("outcome", Outcome, word, OUTCOME) if word not in ("", "none") else None
    desk.claims.set_outcome([claim_id], outcome)
    return desk.claims.get(claim_id)


def _note(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    desk.claims.set_note(claim_id, _cleared(edit, "note"))
    return desk.claims.get(claim_id)


def _kind(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    word = _cleared(edit, "kind")
    desk.claims.set_kind(claim_id, choice("kind", Kind, word, KIND) if word not in ("", "none") else None)
    return desk.claims.get(claim_id)


def _risk(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    word = _cleared(edit, "risk")
    desk.claims.set_risk(claim_id, choice("risk", Risk, word) if word not in ("", "none") else None)
    return desk.claims.get(claim_id)


def _speaker(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    desk.claims.set_speaker(claim_id, _cleared(edit, "speaker"), _text(edit, "verb"))
    return desk.claims.get(claim_id)


def _evidence(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    stance = _text(edit, "stance")
    directness = _text(edit, "directness")
    words = {name: _text(edit, name) or "" for name in _EVIDENCE}
    if not any(words[name].strip() for name in ("title", "url", "quote", "note")):
        raise MissingFieldError("title")
    draft = EvidenceDraft(
        **words,
        stance=choice("stance", Stance, stance, _STANCES) if stance else Stance.SUPPORTS,
        directness=choice("directness", Directness, directness) if directness else None,
    )
    return desk.evidence.add([claim_id], draft)[0]


def _denial(desk: Desk, edit: Edit) -> Made:
    claim_id = _claim_id(desk, edit)
    scope = _text(edit, "scope") or ""
    if edit.get("quote") is not None:
        article_id = desk.claims.get(claim_id).article_id
        span = desk.claims.place(article_id, _needed(edit, "quote"), _occurrence(edit))
        made = desk.denials.add_with_target(claim_id, span, _text(edit, "statement") or "", scope)
    elif "target" in edit:
        article_id = desk.claims.get(claim_id).article_id
        target = claim_in(desk, edit["target"], article_id) if edit["target"] is not None else None
        made = desk.denials.add(claim_id, target, scope)
    else:
        raise MissingFieldError("target")
    return desk.claims.get(made.claim_id)


def _question(desk: Desk, edit: Edit) -> Made:
    draft = QuestionDraft(_needed(edit, "words"), _text(edit, "options") or "")
    article_id, claim_id = _about(desk, edit)
    return desk.questions.ask(article_id, draft, claim_id)


def _answer(desk: Desk, edit: Edit) -> Made:
    wanted = edit.get("question")
    if wanted is None:
        raise MissingFieldError("question")
    if isinstance(wanted, bool) or not isinstance(wanted, str | int):
        raise BadEditError("a question is named by its number or its id")
    article_id = article_in(desk, _text(edit, "article"))
    question_id = desk.questions.named(_whole("question", str(wanted)), article_id)
    by, result = _text(edit, "answered_by") or "", _text(edit, "result") or ""
    return desk.questions.answer(question_id, _cleared(edit, "answer"), result, by)


def _wording(desk: Desk, edit: Edit) -> Made:
    article_id, claim_id = _about(desk, edit)
    span = desk.claims.place(article_id, _needed(edit, "quote"), _occurrence(edit))
    word = _text(edit, "severity")
    severity = choice("severity", Severity, word, SEVERITY) if word else None
    draft = WordingDraft(_cleared(edit, "proposed"), _text(edit, "why") or "", severity)
    return desk.wordings.propose(article_id, span, draft, claim_id)


def _decide(desk: Desk, edit: Edit) -> Made:
    wording_id = WordingId(_needed(edit, "wording"))
    word = _cleared(edit, "decision")
    decision = choice("decision", Decision, word, DECISION) if word not in ("", "none") else None
    return desk.wordings.decide(wording_id, decision)


def _about(desk: Desk, edit: Edit) -> tuple[ArticleId, ClaimId | None]:
    """The article, and the claim if one is named."""
    if edit.get("claim") is None:
        return article_in(desk, _text(edit, "article")), None
    claim_id = _claim_id(desk, edit)
    return desk.claims.get(claim_id).article_id, claim_id


_EVIDENCE = ("title", "url", "quote", "locator", "accessed", "note")
_STANCES = {Stance.SEARCHED: "looked and found nothing"}


def _annotation(desk: Desk, edit: Edit) -> Made:
    annotation_id = AnnotationId(_needed(edit, "annotation"))
    does = _needed(edit, "does")
    if does == "claim":
        return desk.annotations.make_claim(annotation_id)
    if does not in ("dismiss", "reopen"):
        raise UnknownChoiceError("does", does, ("claim", "dismiss", "reopen"))
    verb = desk.annotations.dismiss if does == "dismiss" else desk.annotations.reopen
    verb(annotation_id)
    return desk.annotations.get(annotation_id)


def _remove(desk: Desk, edit: Edit) -> Made:
    if edit.get("evidence") is not None:
        desk.evidence.remove(EvidenceId(_needed(edit, "evidence")))
        return None
    if edit.get("denial") is not None:
        denial_id = DenialId(_needed(edit, "denial"))
        desk.denials.remove(denial_id)
        return None
    if edit.get("question") is not None:
        desk.questions.remove(QuestionId(_needed(edit, "question")))
        return None
    if edit.get("wording") is not None:
        desk.wordings.remove(WordingId(_needed(edit, "wording")))
        return None
    claim_id = _claim_id(desk, edit)
    if edit.get("passage") is not None:
        desk.claims.remove_passage(claim_id, PassageId(_needed(edit, "passage")))
        return desk.claims.get(claim_id)
    claim = desk.claims.get(claim_id)
    desk.claims.remove([claim_id])
    return claim


def _undo(desk: Desk, edit: Edit) -> Made:
    return desk.history.undo()


def _redo(desk: Desk, edit: Edit) -> Made:
    return desk.history.redo()


_VERBS: dict[str, Callable[[Desk, Edit], Made]] = {
    "claim": _claim,
    "passage": _passage,
    "statement": _statement,
    "verdict": _verdict,
    "outcome": _outcome,
    "note": _note,
    "kind": _kind,
    "risk": _risk,
    "speaker": _speaker,
    "evidence": _evidence,
    "annotation": _annotation,
    "denial": _denial,
    "question": _question,
    "answer": _answer,
    "wording": _wording,
    "decide": _decide,
    "remove": _remove,
    "undo": _undo,
    "redo": _redo,
}


def _claim_id(desk: Desk, edit: Edit) -> ClaimId:
    if edit.get("claim") is None:
        raise MissingFieldError("claim")
    return claim_in(desk, edit["claim"], _text(edit, "article"))


def _text(edit: Edit, field: str) -> str | None:
    value = edit.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadEditError(f'"{field}" must be text')
    return _whole(field, value)


def _whole(field: str, value: str) -> str:
    if lone_surrogates(value):
        raise LoneSurrogateError(field)
    return value


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def _needed(edit: Edit, field: str) -> str:
    value = _text(edit, field)
    if not value:
        raise MissingFieldError(field)
    return value


def _cleared(edit: Edit, field: str) -> str:
    """The text of a field that must be given; "" and null take away what was there."""
    if field not in edit:
        raise MissingFieldError(field)
    return _text(edit, field) or ""


def _occurrence(edit: Edit) -> int | None:
    value = edit.get("occurrence")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadEditError('"occurrence" must be a number from 1 on')
    return value
