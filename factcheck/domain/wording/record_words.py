"""What people read of the records of a kind: where they are found, listed, told in a report, and what was done."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.kinds import CLAIM, DENIAL, EVIDENCE, KIND_OF, LISTED, RELATION, SOURCE
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.search_hit import ABOUT, CAPTURED, FILE, NOTE, REASON, SPEAKER, TEXT
from factcheck.domain.rules.report import ReportedArticle
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.conclusion import attached_sentences
from factcheck.domain.wording.joining import as_sentence, clauses, quoted, sentences
from factcheck.domain.wording.labels import ANNOTATION, ANNOTATION_STATE, person_words
from factcheck.domain.wording.proof_words import cut_lines
from factcheck.domain.wording.query_words import (
    decided_sentence,
    edited_sentence,
    question_cells,
    question_line,
    wording_cells,
    wording_line,
)
from factcheck.domain.wording.timestamps import utc_timestamp
from factcheck.translation import N_, NP_, Messages, _

Sentence = str | Callable[[Mapping[str, Any]], str]
"""What an operation did: a message that its facts fill, or what makes a sentence of them."""
Head = Callable[[Any], str]
"""What stands before the line of a record: its claim and place; empty where it has neither."""


@dataclass(frozen=True, slots=True)
class RecordList:
    """A list of a report with its title; `place` is that of the kind it tells."""

    place: ReportPlace
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordWords:
    """The words of a kind, as messages; the second of two is for a record of a claim.

    `counted` says how many there are, `erasable` what sort of thing can be erased by name.
    `found` says where search found something, of what it looks into. A report has a list of `title` and `lines`. The
    command line has a verb that does what `verb` says: its columns are the `cells` of a record, of which `shrinks` is
    cut to fit. `done` is what the window says of what was done to a record, `operations` are the sentences of the
    journal.
    """

    counted: str
    verb: str
    title: str
    lines: Callable[[Sequence[Any], Head, Proof | None], Iterable[str]]
    cells: Callable[[Any, str], tuple[str, ...]]
    shrinks: int
    found: tuple[str, str] | None = None
    done: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    operations: Mapping[str, Sentence] = field(default_factory=dict)
    erasable: str = ""


def record_lists(reported: ReportedArticle, head: Head) -> tuple[RecordList, ...]:
    """The lists of an article in the order of a report, none that is empty."""
    kinds = sorted(LISTED, key=lambda kind: list(ReportPlace).index(kind.in_report))
    lists = (
        RecordList(kind.in_report, _(words.title), tuple(words.lines(reported.of(kind.type), head, reported.proof)))
        for kind, words in ((kind, WORDS[kind.type]) for kind in kinds)
    )
    return tuple(one for one in (*lists, *_cut(reported)) if one.lines)


def _cut(reported: ReportedArticle) -> Iterator[RecordList]:
    """What was cut since an earlier proof, where that is to be printed."""
    if reported.compared is not None and reported.cut is not None:
        title = _("Cut since proof {number}", number=reported.compared.old.number)
        yield RecordList(ReportPlace.ATTACHED, title, tuple(cut_lines(reported.compared, reported.cut)))


def _lines(
    line: Callable[[Any, Proof | None], str], records: Sequence[Any], head: Head, proof: Proof | None
) -> Iterator[str]:
    """A line for each record behind its claim and place, those that wait for somebody first."""
    for one in sorted(records, key=lambda one: not one.waits):
        before = head(one)
        yield sentences([as_sentence(before) if before else "", line(one, proof)])


def _annotation_cells(annotation: Annotation, _claim: str) -> tuple[str, ...]:
    """What it is, what became of it, who wrote it, the words, what was said."""
    kind, state = ANNOTATION[annotation.kind], ANNOTATION_STATE[annotation.state]
    words, said = quoted(shortened(annotation.quote, 40)), one_line(annotation.body)
    return kind, state, one_line(annotation.author), words, said


def exempted_words(words: str, is_beside: bool) -> str:
    """In which words there is nothing to check, or beside which, quoted."""
    said = quoted(one_line(words))
    return _("what the file shows beside {words}", words=said) if is_beside else said


def exempted_sentence(facts: Mapping[str, Any]) -> str:
    """What an operation said of words, or of what stands beside them; an older one was of words."""
    return _("Nothing to check in {words}", words=exempted_words(facts["words"], facts.get("beside", False)))


def taken_back_sentence(facts: Mapping[str, Any]) -> str:
    """What an operation took back."""
    words = exempted_words(facts["words"], facts.get("beside", False))
    return _("Taken back: nothing to check in {words}", words=words)


def _exemption_line(exemption: Exemption, proof: Proof | None) -> str:
    """The words in which there is nothing to check, who said so when, and whether they have no place in the proof."""
    who, when = person_words(exemption.marked_by), utc_timestamp(exemption.marked_at)
    told = _(
        "{words} – said by {who}, {when}",
        words=exempted_words(exemption.quote, exemption.is_beside),
        who=who,
        when=when,
    )
    is_unplaced = proof is not None and exemption.proof_id != proof.id
    return clauses([told, _("not placed in this proof") if is_unplaced else ""])


def _exemption_cells(exemption: Exemption, _claim: str) -> tuple[str, ...]:
    """The words in which there is nothing to check, who said so, when."""
    who, when = person_words(exemption.marked_by), utc_timestamp(exemption.marked_at)
    return exempted_words(exemption.quote, exemption.is_beside), who, when


WORDS: Mapping[type, RecordWords] = {
    Question: RecordWords(
        counted=NP_("{count} [question|questions]"),
        found=(N_("Question"), N_("Question on {number}")),
        verb=N_("lists the questions to the reporter with their answers, also those without a claim"),
        title=N_("Questions to the reporter"),
        lines=partial(_lines, lambda question, _proof: question_line(question)),
        cells=question_cells,
        shrinks=2,
        done={
            "added": (N_("Question {number} recorded"), N_("Question {number} recorded for claim {claim}")),
            "changed": (N_("Question {number} changed"), N_("Question {number} for claim {claim} changed")),
            "answered": (N_("Question {number} answered"), N_("Question {number} for claim {claim} answered")),
            "removed": (N_("Question {number} removed"), N_("Question {number} for claim {claim} removed")),
        },
        operations={
            "question.ask": N_("Question {question} asked: “{words}”"),
            "question.edit": edited_sentence,
            "question.remove": N_("Question {question} removed"),
        },
        erasable=N_("question {number}"),
    ),
    ProposedWording: RecordWords(
        counted=NP_("{count} [proposed wording|proposed wordings]"),
        found=(N_("Wording"), N_("Wording for {number}")),
        verb=N_("lists the proposed wordings with what was decided, also those without a claim"),
        title=N_("Proposed wordings"),
        lines=partial(_lines, wording_line),
        cells=wording_cells,
        shrinks=2,
        done={
            "added": (N_("New wording proposed"), N_("New wording proposed for claim {claim}")),
            "changed": (N_("New wording changed"), N_("New wording for claim {claim} changed")),
            "removed": (N_("New wording removed"), N_("New wording for claim {claim} removed")),
            Decision.ACCEPTED: (N_("New wording: accepted"), N_("New wording for claim {claim}: accepted")),
            "ended": (
                N_("New wording: accepted and in the text"),
                N_("New wording for claim {claim}: accepted and in the text, so it needs no change any more"),
            ),
            Decision.STET: (
                N_("New wording: keep as is (stet)"),
                N_("New wording for claim {claim}: keep as is (stet)"),
            ),
            "undecided": (N_("New wording: not decided"), N_("New wording for claim {claim}: not decided")),
        },
        operations={
            "wording.propose": N_("New wording for “{words}”: {proposed}"),
            "wording.edit": N_("New wording for “{words}” changed: {proposed}"),
            "wording.decide": decided_sentence,
            "wording.remove": N_("New wording for “{words}” removed"),
        },
    ),
    Exemption: RecordWords(
        counted=NP_("{count} [mark|marks] “nothing to check here”"),
        verb=N_("lists the words in which somebody said that there is nothing to check"),
        title=N_("Nothing to check here"),
        lines=lambda exemptions, _head, proof: (_exemption_line(one, proof) for one in exemptions),
        cells=_exemption_cells,
        shrinks=0,
        operations={
            "exemption.add": exempted_sentence,
            "exemption.remove": taken_back_sentence,
        },
    ),
    Annotation: RecordWords(
        counted=NP_("{count} [note of the reporter|notes of the reporter]"),
        found=(N_("Reporter’s note"), N_("Reporter’s note on {number}")),
        verb=N_("lists what the reporter attached: comments, notes and links, and what became of them"),
        title=N_("What the reporter attached"),
        lines=lambda annotations, _head, _proof: attached_sentences(annotations),
        cells=_annotation_cells,
        shrinks=4,
    ),
}
"""The words of the kinds that have a list of their own."""
FOUND: Messages[str] = Messages(
    {TEXT: N_("Text"), ABOUT: N_("About the article"), CAPTURED: N_("Captured file")}
    | {FILE: N_("Name of a captured file"), SOURCE.entity: N_("Source")}
    | {KIND_OF[kind].entity: words.found[0] for kind, words in WORDS.items() if words.found}
)
"""What search says words were found in, with no claim."""
FOUND_ON_CLAIM: Messages[str] = Messages(
    {
        CLAIM.entity: N_("Claim {number}"),
        SPEAKER: N_("Speaker of {number}"),
        NOTE: N_("Note on {number}"),
        REASON: N_("Reason for {number}"),
        EVIDENCE.entity: N_("Evidence on {number}"),
        DENIAL.entity: N_("Denial in {number}"),
        CAPTURED: N_("Captured file for {number}"),
        FILE: N_("Name of a captured file for {number}"),
        RELATION.entity: N_("Relation of {number}"),
    }
    | {KIND_OF[kind].entity: words.found[1] for kind, words in WORDS.items() if words.found}
)
OPERATIONS: Mapping[str, Sentence] = {
    kind: sentence for words in WORDS.values() for kind, sentence in words.operations.items()
}
"""The sentences of operations on records of these kinds."""
