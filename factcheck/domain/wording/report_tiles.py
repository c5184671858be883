"""The numbers at the head of a report: what must change, waits and is to be judged, and what was found out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import has_evidence, is_overtaken
from factcheck.domain.rules.report import ReportedArticle, Section, left_undecided
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.claim_words import reason_or_none
from factcheck.domain.wording.conclusion import numbers_words
from factcheck.domain.wording.joining import clauses, comma_list, labelled, with_remark
from factcheck.domain.wording.labels import STATUS_IN_SENTENCE
from factcheck.translation import N_, NP_, Messages, counted, if_any

_REASON_LETTERS = 60

SECTION: Messages[Section] = Messages(
    {
        Section.CHANGE: N_("Must change"),
        Section.WAITING: N_("Questions and decisions"),
        Section.TO_JUDGE: N_("To be judged"),
        Section.SAID: N_("Who said what"),
        Section.SO: N_("What is so"),
        Section.NOT_NEEDED: N_("No verdict needed"),
    }
)


@dataclass(frozen=True, slots=True)
class Tile:
    """How many there are of what a part of the report is about, in words what they are.

    `is_borne_out`: they are supported, and evidence is recorded that says so.
    """

    section: Section
    count: int
    words: str
    is_borne_out: bool = False


def tiles_of(reported: ReportedArticle, sections: Mapping[Section, Sequence[Claim]]) -> Iterator[Tile]:
    """The tiles of what there is, in the order of the report."""
    if change := sections[Section.CHANGE]:
        named = counted("[claim|claims] {numbers}", len(change), numbers=numbers_words(change))
        yield Tile(Section.CHANGE, len(change), named)
    if waiting := _waiting(reported, sections[Section.WAITING]):
        told = comma_list(_WAITING.by_number(what, count) for what, count in waiting.items())
        yield Tile(Section.WAITING, waiting.total(), told)
    if unjudged := sections[Section.TO_JUDGE]:
        by_status = Counter(claim.status for claim in unjudged)
        told = comma_list(labelled(STATUS_IN_SENTENCE[one], str(count)) for one, count in by_status.items())
        yield Tile(Section.TO_JUDGE, len(unjudged), told)
    for section in (Section.SAID, Section.SO):
        if sections[section]:
            yield _judged(section, sections[section])


def _waiting(reported: ReportedArticle, claims: Sequence[Claim]) -> Counter[str]:
    """How much waits for an answer of the reporter, a decision, and somebody who looks at a verdict again."""
    waiting = Counter(
        questions=sum(one.waits for one in reported.of(Question)),
        wordings=sum(one.waits for one in reported.of(ProposedWording)),
        editor=sum(claim.outcome is Outcome.EDITOR for claim in claims),
        disputes=len(left_undecided(reported)),
        again=sum(map(is_overtaken, claims)),
    )
    return +waiting


_WAITING: Messages[str] = Messages(
    {
        "questions": NP_("{count} [question waits|questions wait] for an answer"),
        "wordings": NP_("{count} [wording waits|wordings wait] for a decision"),
        "editor": NP_("the editor decides about {count} [claim|claims]"),
        "disputes": NP_("nobody has decided about {count} disputed [claim|claims]"),
        "again": NP_("{count} [verdict is|verdicts are] to be looked at again"),
    }
)


def _judged(section: Section, claims: Sequence[Claim]) -> Tile:
    """What was found out about who said what, or what is so; supported without evidence is told apart."""
    counts = Counter(claim.status for claim in claims)
    disputed = [claim for claim in claims if claim.status is Status.DISPUTED]
    is_whole = not any(claim.is_in_part for claim in claims)
    borne_out = sum(claim.status is Status.SUPPORTED and (has_evidence(claim) or claim.is_in_part) for claim in claims)
    bare, unverified = counts[Status.SUPPORTED] - borne_out, counts[Status.UNVERIFIED]
    told = [
        counted("of {all} supported, evidence recorded says so", len(claims), all=len(claims))
        if is_whole
        else counted("of {all} supported", len(claims), all=len(claims)),
        if_any("{count} supported, no evidence recorded says so", bare),
        if_any("{count} unverified", unverified),
        with_remark(counted("{count} disputed", len(disputed)), _why(disputed)) if disputed else "",
    ]
    return Tile(section, borne_out, clauses(told), bool(borne_out))


def _why(disputed: Sequence[Claim]) -> str:
    """The reasons by how often they were given: disputed is never said alone."""
    reasons = Counter(shortened(one_line(reason_or_none(claim)), _REASON_LETTERS) for claim in disputed)
    if len(reasons) == 1:
        return next(iter(reasons))
    return comma_list(labelled(words, str(count)) for words, count in reasons.most_common())
