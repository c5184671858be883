"""The lists that a report has of some kinds of records, as the table of kinds places them: titles and lines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.report import ReportedArticle
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
