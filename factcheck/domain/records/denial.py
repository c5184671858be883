"""A denial: a claim that points at another claim, and how far it reaches."""

from dataclasses import dataclass, field

from factcheck.domain.records.ids import ClaimId, DenialId


@dataclass(frozen=True, slots=True)
class Denial:
    """What a claim denies: `target_id` is None where it is not stated; `scope` says what exactly, in words.

    Numbers are those of the two claims, `speaker` is who speaks in the claim that denies. `article` is the name of
    the article that this claim stands in, `target_article` that of its target, each where it is another one than the
    article in whose case the denial is read.
    """

    id: DenialId
    claim_id: ClaimId
    number: str = ""
    speaker: str = ""
    target_id: ClaimId | None = None
    target_number: str = ""
    scope: str = ""
    article: str = ""
    target_article: str = ""
    position: int = 0
    rev: int = field(default=1, compare=False)

    @property
    def is_across(self) -> bool:
        """Whether the two claims stand in different articles."""
        return bool(self.article or self.target_article)

    @property
    def told(self) -> tuple[object, ...]:
        """What it says, the same for two that say the same."""
        return (self.claim_id, self.target_id, self.scope)
