"""Evidence for or against a claim, and the sources it is taken from."""

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.ids import ArticleId, ClaimId, EvidenceId, SourceId
from factcheck.domain.text.patterns import pattern

_ADDRESS = pattern(r"(?i)[a-z][a-z0-9+.-]+:\S+|[^\s/:]+\.[^\W\d_]{2,}(?:[:/?#]\S*)?")


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
    """From whom on a record may be read, the strictest first: a lawyer's advice is in no report until it is released.

    Then come checkers only, editor and lawyer too, anyone.
    """

    ADVICE = "advice"
    CHECKERS = "checkers"
    EDITORS = "editors"
    ANYONE = "anyone"


class Terms(StrEnum):
    """What was agreed with a source about what it tells, the most open first.

    NOT_FOR_ATTRIBUTION: it may be quoted as it was agreed to describe it; BACKGROUND: its words may be used, quoted of
    nobody; OFF_THE_RECORD: they may lead to something, and are no evidence.
    """

    ON_THE_RECORD = "on_the_record"
    NOT_FOR_ATTRIBUTION = "not_for_attribution"
    BACKGROUND = "background"
    OFF_THE_RECORD = "off_the_record"


def strictest(*levels: Level) -> Level:
    """The strictest of some levels: that of a whole of which these are those of the parts."""
    return min(levels, key=list(Level).index)


def is_narrower(terms: Terms | None, before: Terms | None) -> bool:
    """Whether less may be told by some terms than by others; where nothing was agreed all may be."""
    order = (None, *Terms)
    return order.index(terms) > order.index(before)


def is_lower(level: Level, before: Level) -> bool:
    """Whether more people may read at a level than at the one before."""
    return strictest(level, before) is not level


class SourceStatus(StrEnum):
    """What became of a source since it appeared; one that is as it was has none."""

    CORRECTED = "corrected"
    RETRACTED = "retracted"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Source:
    """A source of evidence, for any number of claims in any article; the id is empty until it is stored.

    `title` may be a code name. `url` is kept as it was typed, `date` is that of its publication: a year, a month or a
    day (ISO 8601). Sources of one `origin` rest on the same thing, such as a report of one agency; where it is empty
    nobody has said. `terms` are None where nothing was recorded as agreed; `terms_by` and `terms_date` say by whom and
    on which day, `described_as` in which words the source may be described, `also_called` further names of it, with
    semicolons between them, which leave as little as its title does. `status_date` is when it came to its
    status, `status_said_in` where that is said.
    A reporter's note is a lead: it never counts as evidence, whoever may read it, and neither does what is off the
    record.
    """

    id: SourceId
    title: str
    url: str = ""
    kind: SourceKind | None = None
    level: Level = Level.EDITORS
    author: str = ""
    publisher: str = ""
    date: str = ""
    archive_url: str = ""
    origin: str = ""
    terms: Terms | None = None
    terms_by: str = ""
    terms_date: str = ""
    described_as: str = ""
    also_called: str = ""
    status: SourceStatus | None = None
    status_date: str = ""
    status_said_in: str = ""
    rev: int = field(default=1, compare=False)

    @property
    def name(self) -> str:
        """What it is called: its title, else its address."""
        return self.title or self.url

    @property
    def is_lead(self) -> bool:
        """Whether it is a reporter's note."""
        return self.kind is SourceKind.REPORTERS_NOTE

    @property
    def is_off_the_record(self) -> bool:
        """Whether it was agreed that nothing of it is to be used."""
        return self.terms is Terms.OFF_THE_RECORD


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The sources in a file of a reference manager, without ids, and what was noticed while it was read."""

    sources: tuple[Source, ...]
    noticed: tuple[str, ...] = ()


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
    `level` None leaves the level of the source as it is. `set_aside` is typed into a form and stays there, unsaved: a
    quotation beside a search, or what a search looked for beside a quotation.
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
    set_aside: str = ""

    @property
    def is_placed(self) -> bool:
        """Whether it says where in the source, or why no place is given."""
        return bool(self.locator.strip())


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a claim quotes from a source, empty where nothing; and which claim of which article that is."""

    words: str
    claim_id: ClaimId
    number: str
    article_id: ArticleId
    article: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One link between a claim and a source.

    `statement` is that of the claim when it was recorded, saved again or last confirmed; None where nobody knows.
    `link_level` is its own beside that of its source, None where nobody gave it one.
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
    link_level: Level | None = None
    rev: int = field(default=1, compare=False)

    @property
    def level(self) -> Level:
        """From whom on it may be read: the strictest level of its parts, the source and what is said of the claim."""
        return strictest(self.source.level, self.link_level or self.source.level)

    @property
    def is_lead(self) -> bool:
        """Whether it is a reporter's note only."""
        return self.source.is_lead

    @property
    def counts(self) -> bool:
        """Whether it may be evidence at all: no reporter's note, and nothing off the record."""
        return not self.source.is_lead and not self.source.is_off_the_record

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
