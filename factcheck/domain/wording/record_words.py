"""What kinds of records are called where they are found, listed by a verb, and told in lists of a report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.report import ReportedArticle
from factcheck.domain.records.search_hit import NOTE, SPEAKER, TEXT
from factcheck.domain.wording.claim_words import wording_line
from factcheck.domain.wording.conclusion import attached_sentences
from factcheck.domain.wording.question_words import question_line
from factcheck.translation import N_, Messages, _


@dataclass(frozen=True, slots=True)
class RecordList:
    """A list of a report with its title; `place` is that of the kind it tells."""

    place: ReportPlace
    title: str
    lines: tuple[str, ...]


def record_lists(reported: ReportedArticle) -> tuple[RecordList, ...]:
    """The lists of an article in the order of a report, none that is empty."""
    listed = (kind for kind in KINDS if kind.in_report is not ReportPlace.CLAIMS)
    numbers = {claim.id: claim.number for claim in reported.claims}
    lists = (
        RecordList(kind.in_report, _TITLE[kind.type], tuple(_LINES[kind.type](reported.of(kind.type), numbers)))
        for kind in sorted(listed, key=lambda kind: list(ReportPlace).index(kind.in_report))
    )
    return tuple(one for one in lists if one.lines)


def _lines(line: Callable[[Any], str], records: Sequence[Any], numbers: Mapping[str, str]) -> Iterator[str]:
    """A line for each record with the number of its claim, those that wait for somebody first."""
    for one in sorted(records, key=lambda one: not one.waits):
        number = numbers.get(one.claim_id)
        yield _("Claim {number}. {line}", number=number, line=line(one)) if number else line(one)


FOUND: Messages[str] = Messages(
    {
        TEXT: N_("Text"),
        Entity.QUESTION: N_("Question"),
        Entity.WORDING: N_("Wording"),
        Entity.ANNOTATION: N_("Reporter’s note"),
    }
)
"""What search says words were found in, with no claim."""
FOUND_ON_CLAIM: Messages[str] = Messages(
    {
        Entity.CLAIM: N_("Claim {number}"),
        SPEAKER: N_("Speaker of {number}"),
        NOTE: N_("Note on {number}"),
        Entity.EVIDENCE: N_("Evidence on {number}"),
        Entity.DENIAL: N_("Denial in {number}"),
        Entity.QUESTION: N_("Question on {number}"),
        Entity.WORDING: N_("Wording for {number}"),
        Entity.ANNOTATION: N_("Reporter’s note on {number}"),
    }
)
_TITLE: Messages[type] = Messages(
    {
        ProposedWording: N_("Proposed wordings"),
        Question: N_("Questions to the reporter"),
        Annotation: N_("What the reporter attached"),
    }
)
_LINES: Mapping[type, Callable[[Sequence[Any], Mapping[Any, str]], Iterator[str] | tuple[str, ...]]] = {
    ProposedWording: partial(_lines, wording_line),
    Question: partial(_lines, question_line),
    Annotation: lambda annotations, _numbers: attached_sentences(annotations),
}
