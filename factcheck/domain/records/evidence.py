"""Evidence for or against a claim, and the sources it is taken from."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.text.patterns import pattern

_ADDRESS = pattern(r"[a-z][a-z0-9+.-]+:\S+|[^\s/:]+\.[^\W\d_]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    DOCUMENT = "document"
    WEB_PAGE = "web_page"
    DATA_SET = "data_set"
    RECORDING = "recording"
    OBSERVATION = "observation"
    REPORTERS_NOTE = "reporters_note"


class Level(StrEnum):
    """From whom on a record may be read: checkers only, editor and lawyer too, anyone."""

    CHECKERS = "checkers"
    EDITORS = "editors"
    ANYONE = "anyone"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by title and address; `url` is kept as it was typed.

    A reporter's note is a lead: it never counts as evidence, whoever may read it.
    """

    id: SourceId
    title: str
    url: str = ""
    kind: SourceKind | None = None
    level: Level = Level.EDITORS

    @property
    def is_lead(self) -> bool:
        """Whether it is a reporter's note."""
        return self.kind is SourceKind.REPORTERS_NOTE


def is_link(url: str) -> bool:
    """Whether an address may become a link: http, https and mailto only."""
    return url.strip().lower().startswith(("http://", "https://", "mailto:"))


def may_be_link(words: str) -> bool:
    """Whether words may be an address as people write it, also without its scheme; where there are none they may."""
    return not words.strip() or _ADDRESS.fullmatch(words.strip()) is not None


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
    """Evidence as a form or a line of edits gives it; `locator` says where in the source, `accessed` is a date.

    `quote` is what the source says, in its own `language`, or of a search the words that were looked for;
    `translation` says it in the language of the article, by its `translator`. `kind` makes a source of that kind;
    `level` None leaves the level of the source as it is.
    """

    title: str
    url: str = ""
    quote: str = ""
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    directness: Directness | None = None
    accessed: str = ""
    note: str = ""
    kind: SourceKind | None = None
    level: Level | None = None
    language: str = ""
    translation: str = ""
    translator: str = ""

    @property
    def is_placed(self) -> bool:
        """Whether it says where in the source, or why no place is given."""
        return bool(self.locator.strip())


@dataclass(frozen=True, slots=True)
class Evidence:
    """One link between a claim and a source.

    `statement` is that of the claim when it was recorded, saved again or last confirmed; None where nobody knows.
    """

    id: EvidenceId
    claim_id: ClaimId
    source: Source
    stance: Stance
    quote: str
    locator: str
    directness: Directness | None
    accessed: str
    note: str
    position: int = 0
    statement: str | None = None
    language: str = ""
    translation: str = ""
    translator: str = ""
    rev: int = field(default=1, compare=False)

    @property
    def is_lead(self) -> bool:
        """Whether it is a reporter's note only."""
        return self.source.is_lead

    @property
    def names_source_alone(self) -> bool:
        """Whether nothing is said but the name of the source: no link, quotation, place or note."""
        further = (self.source.url, self.quote, self.locator, self.note)
        return bool(self.source.title) and not any(further)

    @property
    def draft(self) -> EvidenceDraft:
        """The evidence as a form holds it."""
        return EvidenceDraft(
            self.source.title,
            self.source.url,
            self.quote,
            self.locator,
            self.stance,
            self.directness,
            self.accessed,
            self.note,
            self.source.kind if self.source.is_lead else None,
            self.source.level if self.source.is_lead else None,
            self.language,
            self.translation,
            self.translator,
        )
