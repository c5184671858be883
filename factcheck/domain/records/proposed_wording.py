"""A proposed wording: old words, new words and why; whoever edits accepts it or keeps the words as they are."""

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId, WordingId
from factcheck.domain.records.proof import Proof
from factcheck.domain.text.span import Span


class Severity(StrEnum):
    """What is wrong with the old words."""

    ERROR = "error"
    IMPRECISE = "imprecise"
    MISLEADING = "misleading"
    STYLE = "style"
    LEGAL = "legal"


class Decision(StrEnum):
    """What became of a proposed wording."""

    ACCEPTED = "accepted"
    STET = "stet"


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """A proposed wording as a form or a line of edits gives it."""

    proposed: str
    why: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class ProposedWording:
    """New words for the words at `span` of a proof, with a claim or without one; moments are UTC, ISO 8601."""

    id: WordingId
    article_id: ArticleId
    proof_id: ProofId
    claim_id: ClaimId | None
    span: Span
    quote: str
    proposed: str
    why: str
    severity: Severity | None
    proposed_by: str
    proposed_at: str
    decision: Decision | None = None
    decided_by: str = ""
    decided_at: str = ""
    position: int = 0
    cut_in: ProofId | None = None
    level: Level | None = None
    rev: int = field(default=1, compare=False)

    @property
    def waits(self) -> bool:
        """Whether nobody has decided yet; nobody has to where the words were cut."""
        return self.decision is None and self.cut_in is None

    def is_awaited_in(self, proof: Proof) -> bool:
        """Whether it was accepted and a proof does not have the new words, or still those that are to go."""
        return self.decision is Decision.ACCEPTED and self.cut_in is None and not self.stands_in(proof)

    def is_put_in(self, proof: Proof) -> bool:
        """Whether it was accepted and a later proof has the new words, so that nobody looks for the old ones."""
        return self.decision is Decision.ACCEPTED and self.cut_in is None and self.stands_in(proof)

    @property
    def is_there(self) -> bool:
        """Whether it is pinned to its new words: a proof had them before anybody decided, and it was placed there."""
        return self.quote == self.proposed

    def stands_in(self, proof: Proof) -> bool:
        """Whether a proof has the new words, and no more those of which some are to go; its own never changes."""
        return (self.is_there or proof.id != self.proof_id) and self.is_said_in(proof.text)

    def is_said_in(self, text: str) -> bool:
        """Whether a text has the new words, and no more those of which some are to go."""
        has_old = not self.is_there and self.proposed in self.quote and self.quote in text
        return self.proposed in text and not has_old

    @property
    def draft(self) -> WordingDraft:
        """The wording as a form holds it."""
        return WordingDraft(self.proposed, self.why, self.severity)
