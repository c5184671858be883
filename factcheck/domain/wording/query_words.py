"""Questions to the reporter and proposed wordings: in one line, in the columns of a list, and what was done to one."""

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.text.canonical import capitalised, one_line, shared_beginning, shortened
from factcheck.domain.wording.joining import and_list, clauses, labelled, quoted, with_remark
from factcheck.domain.wording.labels import DECISION, DECISION_IN_SENTENCE, SEVERITY, UNDECIDED, person_words
from factcheck.translation import N_, Messages, _, if_any, pgettext


def question_line(question: Question) -> str:
    """A question with who asked it and its answer in one line."""
    words = with_remark(question.words, question.options)
    asked = _(
        "Question {number}, asked by {who}: {words}",
        number=question.number,
        who=person_words(question.asked_by),
        words=words,
    )
    if question.waits:
        return _("{question} – waits for an answer", question=asked)
    answered = _answered(asked, question)
    return (
        _("{question} – what changes: {result}", question=answered, result=question.result)
        if question.result
        else answered
    )


def _answered(asked: str, question: Question) -> str:
    if question.answered_by:
        return _(
            "{question} – Answer ({who}): {answer}", question=asked, who=question.answered_by, answer=question.answer
        )
    return _("{question} – Answer: {answer}", question=asked, answer=question.answer)


def question_cells(question: Question, claim: str) -> tuple[str, ...]:
    """A question in columns: its number, its claim, what was asked, the answer or that it waits for one."""
    answer = _("Answer: {answer}", answer=one_line(question.answer)) if question.answer else _("waits for an answer")
    return str(question.number), claim, one_line(question.words), answer


def edited_sentence(facts: Mapping[str, Any]) -> str:
    """What an operation changed of a question."""
    if facts["answered"]:
        return _("Question {question} answered: “{words}”", question=facts["question"], words=facts["words"])
    return _("Question {question} changed: “{words}”", question=facts["question"], words=facts["words"])


def wording_line(wording: ProposedWording, proof: Proof | None = None) -> str:
    """A proposed wording in one line: “old” → “new”, what is wrong, why, who proposed it, and what was decided.

    The new words alone where they stand there already. With whether the proof in use has it, if that is given.
    """
    severity = SEVERITY[wording.severity] if wording.severity is not None else ""
    words = new_words(wording.proposed)
    if not wording.is_there:
        words = _("{quote} → {proposed}", quote=quoted(wording.quote), proposed=words)
    proposed_by = _("proposed by {who}", who=person_words(wording.proposed_by))
    decided = decision_words(wording), put_in_words(wording, proof)
    return " – ".join(filter(None, (words, severity, wording.why, proposed_by, *decided)))


def new_words(proposed: str) -> str:
    """What is proposed for words of the article: other words, or none where these are to go."""
    return quoted(proposed) if proposed else pgettext("proposed for words that are to go", "nothing")


def what_differs(quote: str, proposed: str) -> tuple[str, str]:
    """Old and new words without what is the same before and behind, but for a word of it on either side."""
    old, new = quote.split(), proposed.split()
    before = shared_beginning(old, new)
    behind = shared_beginning(old[before:][::-1], new[before:][::-1])
    start, end = max(0, before - 1), max(0, behind - 1)
    shown = (" ".join(words[start : len(words) - end]) for words in (old, new))
    cut = (f"{'…' if start else ''}{words}{'…' if end else ''}" if words else words for words in shown)
    one, other = cut
    return one, other


def in_copy_words(wording: ProposedWording) -> str:
    """What the new words in the copy are, or that words are to go: proposed, or accepted and not yet in the text."""
    if wording.decision is Decision.ACCEPTED:
        return _("accepted, not yet in the text") if wording.proposed else _("accepted to go, still in the text")
    return _("proposed") if wording.proposed else _("proposed to go")


def proposed_words(wordings: Iterable[ProposedWording]) -> str:
    """Which words nobody has decided about yet, in the margin of a print: “Proposed: “521” for “512””; else empty.

    Those that stand there already need none.
    """
    told = [
        _("{proposed} for {quote}", proposed=new_words(one_line(one.proposed)), quote=quoted(one_line(one.quote)))
        for one in wordings
        if one.waits and not one.is_there
    ]
    return labelled(_("Proposed"), and_list(told)) if told else ""


def awaited_words(wordings: Iterable[ProposedWording]) -> str:
    """Which accepted words a text does not have yet, and which that are to go it still has; empty where it is done."""
    new: list[str] = []
    old: list[str] = []
    for one in wordings:
        words = quoted(one_line(one.quote))
        if one.proposed:
            new.append(_("{proposed} for {quote}", proposed=quoted(one_line(one.proposed)), quote=words))
        else:
            old.append(words)
    missing = if_any(
        "[an accepted wording is|{count} accepted wordings are] not in the text yet: {words}",
        len(new),
        words=and_list(new),
    )
    left = _("accepted to go and still in the text: {words}", words=and_list(old)) if old else ""
    return capitalised(clauses([missing, left]))


_DECIDED_BY: Messages[Decision] = Messages(
    {Decision.ACCEPTED: N_("accepted by {who}"), Decision.STET: N_("keep as is (stet) by {who}")}
)


def decision_words(wording: ProposedWording) -> str:
    """What was decided about a proposed wording and by whom."""
    if wording.decision is None:
        return _(UNDECIDED)
    if wording.decided_by:
        return _DECIDED_BY.filled(wording.decision, who=person_words(wording.decided_by))
    return DECISION_IN_SENTENCE[wording.decision]


def put_in_words(wording: ProposedWording, proof: Proof | None) -> str:
    """That the proof in use has the new words; empty where it has not, none is given, or the old are to be kept.

    Before anybody accepted them, only where the wording was placed on them.
    """
    is_early = wording.waits and wording.is_there
    if proof is None or not (wording.is_put_in(proof) or (is_early and wording.stands_in(proof))):
        return ""
    return _("in the text by now") if wording.proposed else _("gone from the text by now")


def wording_cells(wording: ProposedWording, claim: str) -> tuple[str, ...]:
    """A proposed wording in columns: its claim, old words, new words, what was decided."""
    decided = DECISION[wording.decision] if wording.decision else capitalised(_(UNDECIDED))
    return claim, quoted(shortened(wording.quote, 40)), new_words(one_line(wording.proposed)), decided


_WAS_DECIDED: Messages[Decision | None] = Messages(
    {
        Decision.ACCEPTED: N_("New wording for “{words}”: accepted"),
        Decision.STET: N_("New wording for “{words}”: keep as is (stet)"),
        None: N_("New wording for “{words}”: not decided"),
    }
)
CHANGE_MADE = N_("New wording for “{words}”: accepted and in the text, so its claim needs no change any more")


def decided_sentence(facts: Mapping[str, Any]) -> str:
    """What an operation decided about a proposed wording."""
    if facts.get("ended"):
        return _(CHANGE_MADE, words=facts["words"])
    decision = Decision(facts["decision"]) if facts["decision"] else None
    return _WAS_DECIDED.filled(decision, words=facts["words"])
