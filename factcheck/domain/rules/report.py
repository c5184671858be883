"""A fact-check report as a value: everything an exporter may print, at one moment."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from factcheck.domain.records.article import Article
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Outcome, number_key
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ClaimId, EvidenceId, ProofId
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import is_overtaken
from factcheck.domain.rules.languages import language_of

if TYPE_CHECKING:
    from factcheck.domain.rules.proof_comparison import ProofComparison

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a report tells, and whom: it carries what `audience` may read, and for anyone nothing of proofs before.

    `language` is the code of the one it is in, empty for the one that is spoken. `since` is the number of the earlier
    proof since which is told what became of claims, None for the proof before. `with_cut`: claims and words that were
    cut since are printed, too, which is for checkers alone.
    """

    language: str = ""
    with_cut: bool = False
    since: int | None = None
    audience: Level = Level.EDITORS


USUAL: Final = ReportOptions()


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    """One article with its current proof, its claims by number, and what is listed apart.

    `records` are those that are told in lists of their own, each kind in its order.
    `withheld` are the indexes of the blocks of the proof that hold notes which are not quoted. `compared` is the proof
    beside the one before it, if there is one, `cut` the claims whose words were cut since, where these are printed.
    `unmarked_facts` is how many facts are not marked, by kind; of `sentences` nobody touched `unmarked_sentences`.
    `audience`: from whom on it may be read. `captures` are the captured files of the sources of evidence.
    `proof_numbers` are the numbers of all proofs, `taken_back` those that none has any more. `elsewhere` are the claims
    of other articles that are denied by one of these or deny one, as the audience may read them.
    """

    article: Article
    proof: Proof
    claims: tuple[Claim, ...]
    records: tuple[object, ...] = ()
    withheld: frozenset[int] = frozenset()
    compared: "ProofComparison | None" = None
    cut: tuple[Claim, ...] | None = None
    unmarked_facts: Mapping[str, int] = field(default_factory=dict)
    proof_numbers: Mapping[ProofId, int] = field(default_factory=dict)
    taken_back: tuple[int, ...] = ()
    unmarked_sentences: int = 0
    sentences: int = 0
    audience: Level = Level.EDITORS
    captures: Mapping[EvidenceId, Sequence[Capture]] = field(default_factory=dict)
    elsewhere: Mapping[ClaimId, Claim] = field(default_factory=dict)

    def of(self, kind: type[R]) -> list[R]:
        """The records of a kind that are listed apart, in their order."""
        return [one for one in self.records if isinstance(one, kind)]

    def stated(self, claim_id: ClaimId | None) -> str:
        """The statement of a claim of another article; empty where it is none, or cannot be read."""
        claim = self.elsewhere.get(claim_id) if claim_id is not None else None
        return claim.statement if claim is not None else ""


class Section(StrEnum):
    """A part of a report that tells of claims, in its order."""

    CHANGE = "change"
    WAITING = "waiting"
    TO_JUDGE = "to-judge"
    SAID = "said"
    SO = "so"
    NOT_NEEDED = "not-needed"


_BY_DOUBT = (Status.DISPUTED, Status.UNVERIFIED, Status.SUPPORTED)


def sections_of(reported: ReportedArticle) -> Mapping[Section, Sequence[Claim]]:
    """The claims of each part: what was judged the most doubtful first; speech and world are never added up.

    What must change, or waits for somebody to decide or to look again, also stands in one of the parts behind.
    """
    claims = sorted(reported.claims, key=lambda claim: number_key(claim.number))
    found: dict[Section, list[Claim]] = {section: [] for section in Section}
    found[Section.CHANGE] = [claim for claim in claims if claim.outcome is Outcome.CHANGE]
    left = {claim.id for claim in left_undecided(reported)}
    found[Section.WAITING] = [
        one for one in claims if one.outcome is Outcome.EDITOR or one.id in left or is_overtaken(one)
    ]
    for claim in claims:
        found[section_of(claim)].append(claim)
    for section in (Section.SAID, Section.SO):
        found[section].sort(key=lambda claim: _BY_DOUBT.index(claim.status))
    return found


def left_undecided(reported: ReportedArticle) -> list[Claim]:
    """The disputed claims of which nobody has decided what becomes of them in the copy; a report for anyone tells no
    decision, and so none of them.
    """
    if reported.audience is Level.ANYONE:
        return []
    return [claim for claim in reported.claims if claim.status is Status.DISPUTED and claim.outcome is None]


def unkept_speakers(case: Case) -> list[Claim]:
    """The claims told as what is so for which a rule reads a speaker that nobody kept, by number.

    One that others stand beneath is left out: it was taken apart.
    """
    proposals, text = language_of(case.article.language).proposals, case.proof.text
    taken_apart = {claim.parent_id for claim in case.claims.values()}
    told_as_so = (one for one in case.claims_by_number() if section_of(one) is Section.SO and not one.is_cut)
    return [one for one in told_as_so if one.id not in taken_apart and proposals.of(text, one).speaker]


def section_of(claim: Claim) -> Section:
    """The part in which a claim stands, whatever part before tells of it too."""
    if claim.status is Status.NOT_NEEDED:
        return Section.NOT_NEEDED
    if claim.status not in _BY_DOUBT:
        return Section.TO_JUDGE
    return Section.SAID if claim.is_speech else Section.SO


def denials_against(reported: ReportedArticle) -> Mapping[ClaimId, Sequence[Denial]]:
    """The denials that a report tells by the claim that is denied; none for a claim that nobody denies.

    Whoever speaks is named as far as the claim that denies may say it. What was cut denies nothing any more.
    """
    found: dict[ClaimId, list[Denial]] = defaultdict(list)
    for claim in reported.claims:
        for denial in claim.denials:
            if denial.target_id is not None:
                found[denial.target_id].append(_spoken(denial, claim))
        from_elsewhere = (one for one in claim.denied_by if one.claim_id in reported.elsewhere)
        found[claim.id] += [_spoken(one, reported.elsewhere[one.claim_id]) for one in from_elsewhere]
    return found


def _spoken(denial: Denial, claim: Claim) -> Denial:
    return replace(denial, speaker=claim.speaker if denial.speaker else "")


@dataclass(frozen=True, slots=True)
class Report:
    """The articles of a desk, or one of them; `made_at` is the moment of who made it with its offset, ISO 8601.

    `record` is the digest of the last operation of the desk, which stands for all before it; `level` from whom on the
    report may be read.
    """

    articles: tuple[ReportedArticle, ...]
    made_at: str
    made_by: str
    program: str
    record: str = ""
    level: Level = Level.EDITORS


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format by the ending of its files; `audience`, a message as `name` is, says in a line whom it is for.

    `language` is the one that it always has, empty where it has the one that is spoken.
    """

    ending: str
    name: str
    audience: str
    write: Callable[[Report], bytes]
    language: str = ""
