"""How far a check has come: counts that keep speech and world, and not checked and unverified, apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Reason, Status, Verdict


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts by status, and by decision about the copy; what needs no verdict is not among what is to check."""

    counts: Mapping[Status, int]
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)

    @property
    def to_check(self) -> int:
        """How many claims need a verdict."""
        return sum(self.counts.values()) - self.counts.get(Status.NOT_NEEDED, 0)

    @property
    def checked(self) -> int:
        """How many of them have one."""
        return self.to_check - self.counts.get(Status.NOT_CHECKED, 0)

    def of(self, status: Status) -> int:
        """How many claims stand so."""
        return self.counts.get(status, 0)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row in the list of articles."""

    article: Article
    proof_number: int
    words: int
    claims: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Tally:
    """What the first sentences of a report count."""

    claims: int
    judged: int
    need_none: int
    supported: int
    supported_with_evidence: int
    speech: int
    speech_supported: int
    world: int
    world_supported: int
    world_unverified: int
    world_disputed: int
    evidence_says_otherwise: int
    denied_by_a_party: int


def progress_of(claims: Iterable[Claim]) -> Progress:
    """The counts of some claims."""
    everything = list(claims)
    outcomes = Counter(claim.outcome for claim in everything if claim.outcome is not None)
    return Progress(Counter(claim.status for claim in everything), outcomes)


def tally_of(claims: Iterable[Claim]) -> Tally:
    """The counts that the report's first sentences are made of; opinions and predictions stand apart."""
    everything = list(claims)
    counted = [claim for claim in everything if claim.status is not Status.NOT_NEEDED]
    speech = [claim for claim in counted if claim.is_speech]
    world = [claim for claim in counted if not claim.is_speech]
    supported = [claim for claim in counted if claim.verdict is Verdict.SUPPORTED]
    disputed = [claim for claim in world if claim.verdict is Verdict.DISPUTED]
    return Tally(
        claims=len(counted),
        judged=sum(claim.verdict is not None for claim in counted),
        need_none=len(everything) - len(counted),
        supported=len(supported),
        supported_with_evidence=sum(not claim.lacks_evidence for claim in supported),
        speech=len(speech),
        speech_supported=sum(claim.verdict is Verdict.SUPPORTED for claim in speech),
        world=len(world),
        world_supported=sum(claim.verdict is Verdict.SUPPORTED for claim in world),
        world_unverified=sum(claim.verdict is Verdict.UNVERIFIED for claim in world),
        world_disputed=len(disputed),
        evidence_says_otherwise=sum(claim.reason is Reason.EVIDENCE_SAYS_OTHERWISE for claim in disputed),
        denied_by_a_party=sum(claim.reason is Reason.DENIED_BY_A_PARTY for claim in disputed),
    )
