"""One sentence for each operation of the journal, made of its facts when it is shown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.claim import Kind, Outcome, PassageRole, Proposal, Risk
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import KNOWN_REASONS, Judgement, Reason
from factcheck.domain.wording.claim_words import kept_words
from factcheck.domain.wording.labels import (
    ANNOTATION,
    DECISION,
    JUDGEMENT,
    KIND,
    LEVEL,
    OUTCOME,
    RISK,
    UNDECIDED,
    reason_words,
)

Facts = Mapping[str, Any]


def operation_sentence(operation: Operation) -> str:
    """What was done, without who and when: “12 marked disputed”."""
    return _sentence(operation.kind, operation.facts)


def _sentence(kind: str, facts: Facts) -> str:
    """The sentence of Factcheck before operations had facts is a fact itself, and is shown as it is."""
    made = _SENTENCES.get(kind)
    return facts["label"] if "label" in facts else made(facts) if made is not None and facts else kind


def _claims(facts: Facts) -> str:
    numbers: Sequence[str] = facts["claims"]
    return numbers[0] if len(numbers) == 1 else f"{len(numbers)} claims"


def _added(facts: Facts) -> str:
    judged = f", {JUDGEMENT[Judgement(facts['judgement'])]}" if facts.get("judgement") else ""
    return f"{_claims(facts)} added{judged}: “{facts['words']}”"


def _stands(facts: Facts) -> str:
    does = "also stands at" if facts["role"] == PassageRole.REPEATS else "is completed by"
    return f"{_claims(facts)} {does} “{facts['words']}”"


def _kept(facts: Facts) -> str:
    kind, risk = facts.get("kind"), facts.get("risk")
    proposal = Proposal(
        facts.get("speaker", ""), facts.get("verb", ""), Kind(kind) if kind else None, Risk(risk) if risk else None
    )
    return kept_words(proposal)


def _judged(facts: Facts) -> str:
    return f"{_claims(facts)} {JUDGEMENT[Judgement(facts['judgement'])]}{_kept(facts.get('kept', {}))}"


def _set(facts: Facts, name: str, words: str) -> str:
    return f"{_claims(facts)}: {name} set to {words}"


def _reason(facts: Facts) -> str:
    given = facts.get("reason", "")
    words = reason_words(Reason(given) if given in KNOWN_REASONS else given) if given else ""
    done = f"given, “{words}”" if words else "taken away" if given is None else "given"
    return f"{_claims(facts)}: reason {done}"


def _removed(facts: Facts) -> str:
    denied_by = facts.get("denied_by")
    denies = "denies" if denied_by and len(denied_by) == 1 else "deny"
    it = "it" if len(facts["claims"]) == 1 else "them"
    return f"{_claims(facts)} removed" + (f"; {', '.join(denied_by)} no longer {denies} {it}" if denied_by else "")


def _decided(facts: Facts) -> str:
    return f"{_claims(facts)}: {OUTCOME[Outcome(facts['outcome'])] if facts['outcome'] else UNDECIDED}"


def _denies(facts: Facts) -> str:
    return f"{_claims(facts)} denies {facts['target'] or 'something, not stated what'}"


def _question_changed(facts: Facts) -> str:
    return f"Question {facts['question']} {'answered' if facts['answered'] else 'changed'}: “{facts['words']}”"


def _of_wording(facts: Facts) -> str:
    return f"New wording for “{facts['words']}”"


def _wording_decided(facts: Facts) -> str:
    decision = facts["decision"]
    return f"{_of_wording(facts)}: {DECISION[Decision(decision)].lower() if decision else 'not decided'}"


def _annotation(facts: Facts) -> str:
    return f"the reporter’s {ANNOTATION[AnnotationKind(facts['annotation'])]}"


def _annotation_used(facts: Facts) -> str:
    if facts["words"]:
        return f"{_claims(facts)} added: “{facts['words']}”, with {_annotation(facts)}"
    return f"{_claims(facts)}: {_annotation(facts)} added as evidence"


def _annotation_set(done: str) -> Callable[[Facts], str]:
    return lambda facts: f"{_annotation(facts).replace('the', 'The', 1)} {done}: “{facts['words']}”"


def _described(facts: Facts) -> str:
    done = f"renamed “{facts['renamed']}”" if facts.get("renamed") else "described"
    return f"“{facts['article']}” {done}"


def _reversed(word: str) -> Callable[[Facts], str]:
    return lambda facts: f"{word}: {_sentence(facts['kind'], facts['facts'])}"


def _taken_back(facts: Facts) -> str:
    done = "Done again" if facts["again"] else "Taken back"
    return f"{done}, of {facts['whose']}: {_sentence(facts['kind'], facts['facts'])}"


_SENTENCES: dict[str, Callable[[Facts], str]] = {
    "article.add": lambda facts: f"“{facts['article']}” added",
    "article.describe": _described,
    "article.remove": lambda facts: f"“{facts['article']}” removed",
    "claim.add": _added,
    "claim.split": lambda facts: f"{_claims(facts)} split",
    "claim.restate": lambda facts: f"{_claims(facts)} restated",
    "claim.judge": _judged,
    "claim.keep": lambda facts: f"{_claims(facts)}{_kept(facts['kept'])}",
    "claim.confirm": lambda facts: f"{_claims(facts)}: verdict confirmed",
    "claim.reason": _reason,
    "claim.outcome": _decided,
    "claim.note": lambda facts: f"{_claims(facts)}: note written",
    "claim.kind": lambda facts: _set(facts, "kind", KIND[Kind(facts["to"])] if facts["to"] else "no kind"),
    "claim.risk": lambda facts: _set(facts, "risk", RISK[Risk(facts["to"])] if facts["to"] else "none"),
    "claim.speaker": lambda facts: f"{_claims(facts)}: who said it",
    "claim.verb": lambda facts: f"{_claims(facts)}: verb of saying",
    "claim.remove": _removed,
    "passage.add": _stands,
    "passage.move": lambda facts: f"{_claims(facts)} has new edges",
    "passage.remove": lambda facts: f"{_claims(facts)} no longer stands at “{facts['words']}”",
    "evidence.add": lambda facts: f"{_claims(facts)}: evidence added, “{facts['source']}”",
    "evidence.edit": lambda facts: f"{_claims(facts)}: evidence changed, “{facts['source']}”",
    "evidence.remove": lambda facts: f"{_claims(facts)}: evidence removed, “{facts['source']}”",
    "source.level": lambda facts: f"{_claims(facts)}: “{facts['source']}”, {LEVEL[Level(facts['to'])]}",
    "denial.add": _denies,
    "denial.edit": lambda facts: f"{_denies(facts)}: changed",
    "denial.remove": lambda facts: f"{_claims(facts)} no longer denies {facts['target'] or 'anything'}",
    "question.ask": lambda facts: f"Question {facts['question']} asked: “{facts['words']}”",
    "question.edit": _question_changed,
    "question.remove": lambda facts: f"Question {facts['question']} removed",
    "wording.propose": lambda facts: f"{_of_wording(facts)}: “{facts['proposed']}”",
    "wording.edit": lambda facts: f"{_of_wording(facts)} changed: “{facts['proposed']}”",
    "wording.decide": _wording_decided,
    "wording.remove": lambda facts: f"{_of_wording(facts)} removed",
    "annotation.claim": _annotation_used,
    "annotation.dismiss": _annotation_set("dismissed"),
    "annotation.reopen": _annotation_set("opened again"),
    "person.rename": lambda facts: f"“{facts['from']}” is “{facts['to']}” from now on",
    "undo": _reversed("Undone"),
    "redo": _reversed("Redone"),
    "take-back": _taken_back,
}
