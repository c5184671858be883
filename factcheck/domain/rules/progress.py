"""How far a check has come: which claims are open, and counts that keep not checked and unverified apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import is_overtaken
from factcheck.domain.rules.coverage import Coverage

_TO_JUDGE = frozenset({Status.NOT_CHECKED, Status.STALE})


def must_be_judged(claim: Claim) -> bool:
    """Whether somebody has to judge it: nobody has, or the verdict was given on other words."""
    return claim.status in _TO_JUDGE and not claim.is_cut


def needs_a_look(claim: Claim) -> bool:
    """Whether somebody has to judge it or to look at its verdict again; a claim that only waits does not."""
    return must_be_judged(claim) or (is_overtaken(claim) and not claim.is_cut)


def is_open(claim: Claim) -> bool:
    """Whether work is left: a verdict to give, an answer to wait for, or a verdict that the record has overtaken.

    None is left, by this and the rules around it, on a claim whose words were cut from the article.
    """
    return needs_a_look(claim) or (bool(claim.unanswered) and not claim.is_cut)


def is_undecided(claim: Claim) -> bool:
    """Whether a decision about the copy is left: a proposed wording, or "editor decides", that nobody settled."""
    return bool(claim.undecided_wordings) or claim.outcome is Outcome.EDITOR


def only_waits(claim: Claim) -> bool:
    """Whether a claim is open for nothing but an answer."""
    return is_open(claim) and not needs_a_look(claim)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of the marked claims by status and by decision about the copy, and how much is open or undecided.

    Of what is open, `waiting` are claims that nobody has to judge and that wait for an answer alone; `open_beside` and
    `undecided_beside` are questions and proposed wordings that belong to no claim. Claims that were `cut` from the text
    are counted there alone.
    """

    counts: Mapping[Status, int]
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    open: int = 0
    undecided: int = 0
    open_beside: int = 0
    undecided_beside: int = 0
    cut: int = 0
    waiting: int = 0

    @property
    def marked(self) -> int:
        """How many claims there are."""
        return sum(self.counts.values())

    @property
    def to_judge(self) -> int:
        """How many of them need a verdict."""
        return self.marked - self.counts.get(Status.NOT_NEEDED, 0)

    @property
    def judged(self) -> int:
        """How many of these have one that was given on the words and the statement as they are."""
        return self.to_judge - self.unjudged

    @property
    def unjudged(self) -> int:
        """How many of them somebody has to judge: nobody has, or the verdict was given on other words."""
        return self.counts.get(Status.NOT_CHECKED, 0) + self.counts.get(Status.STALE, 0)

    @property
    def to_look_at_again(self) -> int:
        """How many that were judged are open since the record has overtaken the verdict."""
        return self.open - self.open_beside - self.unjudged - self.waiting

    def with_beside(self, questions: Iterable[Question], wordings: Iterable[ProposedWording]) -> "Progress":
        """The counts with the questions and proposed wordings that wait and belong to no claim."""
        asked = sum(one.waits for one in questions if one.claim_id is None)
        proposed = sum(one.waits for one in wordings if one.claim_id is None)
        return replace(
            self,
            open=self.open + asked,
            undecided=self.undecided + proposed,
            open_beside=asked,
            undecided_beside=proposed,
        )


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row in the list of articles."""

    article: Article
    proof_number: int
    progress: Progress
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class DamagedArticle:
    """An article in the list of articles that cannot be read, and why."""

    id: ArticleId
    name: str
    error: DamagedDeskError


def progress_of(
    claims: Iterable[Claim], questions: Iterable[Question] = (), wordings: Iterable[ProposedWording] = ()
) -> Progress:
    """The counts of some claims, but those that were cut, with what waits and belongs to no claim."""
    marked = list(claims)
    everything = [claim for claim in marked if not claim.is_cut]
    of_claims = Progress(
        Counter(claim.status for claim in everything),
        Counter(claim.outcome for claim in everything if claim.outcome is not None),
        sum(map(is_open, everything)),
        sum(map(is_undecided, everything)),
        cut=len(marked) - len(everything),
        waiting=sum(map(only_waits, everything)),
    )
    return of_claims.with_beside(questions, wordings)
