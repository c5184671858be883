"""How far a check has come: counts that keep judged and open, not checked and unverified apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.openness import is_open, is_undecided


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of the marked claims by status and by decision about the copy, and how many are open or undecided."""

    counts: Mapping[Status, int]
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    open: int = 0
    undecided: int = 0

    @property
    def marked(self) -> int:
        """How many claims there are."""
        return sum(self.counts.values())

    @property
    def to_judge(self) -> int:
        """How many of them need a verdict."""
        return self.marked - self.of(Status.NOT_NEEDED)

    @property
    def judged(self) -> int:
        """How many of these have one that was given on the words and the statement as they are."""
        return self.to_judge - self.of(Status.NOT_CHECKED) - self.of(Status.STALE)

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


def progress_of(claims: Iterable[Claim]) -> Progress:
    """The counts of some claims."""
    everything = list(claims)
    return Progress(
        Counter(claim.status for claim in everything),
        Counter(claim.outcome for claim in everything if claim.outcome is not None),
        sum(map(is_open, everything)),
        sum(map(is_undecided, everything)),
    )
