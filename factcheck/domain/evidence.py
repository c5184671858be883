"""What speaks for or against a claim, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.ids import ClaimId, EvidenceId
from factcheck.domain.source import Source


class Stance(StrEnum):
    """What a piece of evidence does to the claim; SEARCHED is a search that found nothing."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"
    SEARCHED = "searched"


class Directness(StrEnum):
    """Whether the source is primary or secondary for this claim: a property of the link, not of the source."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """Evidence as a form or a line of edits gives it; `locator` says where in the source, `accessed` is a date."""

    title: str
    url: str = ""
    quote: str = ""
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    directness: Directness | None = None
    accessed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One link between a claim and a source."""

    id: EvidenceId
    claim_id: ClaimId
    source: Source
    stance: Stance
    quote: str
    locator: str
    directness: Directness | None
    accessed: str
    note: str
