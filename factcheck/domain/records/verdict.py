"""Verdicts, the reasons given for them, and the status of a claim that follows."""

from enum import StrEnum


class Verdict(StrEnum):
    """What was found out about a claim; a claim nobody has judged has none."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"


class Judgement(StrEnum):
    """What a person can say of a claim: a verdict, that none is needed, or that nobody has judged it."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    NOT_NEEDED = "not_needed"
    CLEAR = "clear"

    @property
    def verdict(self) -> Verdict | None:
        """The verdict given, if it is one."""
        return Verdict.__members__.get(self.name)


class Reason(StrEnum):
    """Why a claim got its verdict; each belongs to one verdict."""

    EVIDENCE_SAYS_OTHERWISE = "evidence-says-otherwise"
    DENIED_BY_A_PARTY = "denied-by-a-party"
    NUMBER_DIFFERS = "number-differs"
    ROUNDING_OR_UNIT = "rounding-or-unit"
    NAME_TITLE_OR_SPELLING = "name-title-or-spelling"
    DATE_OR_WEEKDAY = "date-or-weekday"
    QUOTATION_NOT_WORD_FOR_WORD = "quotation-not-word-for-word"
    QUOTATION_OUT_OF_CONTEXT = "quotation-out-of-context"
    TRANSLATIONS_DIFFER = "translations-differ"
    ATTRIBUTED_TO_THE_WRONG_PERSON = "attributed-to-the-wrong-person"
    CAUSE_NOT_SHOWN = "cause-not-shown"
    MORE_CERTAIN_THAN_THE_EVIDENCE = "more-certain-than-the-evidence"
    THE_DENIAL_IS_LEFT_OUT = "the-denial-is-left-out"
    CONFLICTS_WITH_ANOTHER_CLAIM = "conflicts-with-another-claim"

    THE_SPEAKER_GAVE_NO_EVIDENCE = "the-speaker-gave-no-evidence"
    EVIDENCE_EXISTS_NOT_SEEN = "evidence-exists-not-seen"
    NO_SOURCE_GIVEN = "no-source-given"
    SOURCE_DOES_NOT_SAY_THIS = "source-does-not-say-this"
    ONLY_SECONDARY_SOURCES = "only-secondary-sources"
    SOURCES_NOT_INDEPENDENT = "sources-not-independent"
    ONE_ANONYMOUS_SOURCE = "one-anonymous-source"
    SPEAKER_TOO_VAGUE = "speaker-too-vague"
    SOURCE_OUT_OF_DATE = "source-out-of-date"
    ASKED_NO_ANSWER_YET = "asked-no-answer-yet"
    CANNOT_BE_KNOWN = "cannot-be-known"

    ROUNDED = "rounded"
    TRANSLATED = "translated"
    CHANGED_SINCE = "changed-since"


_ALL = list(Reason)
_FIRST_UNVERIFIED = _ALL.index(Reason.THE_SPEAKER_GAVE_NO_EVIDENCE)
_FIRST_SUPPORTED = _ALL.index(Reason.ROUNDED)

REASONS: dict[Verdict, tuple[Reason, ...]] = {
    Verdict.DISPUTED: tuple(_ALL[:_FIRST_UNVERIFIED]),
    Verdict.UNVERIFIED: tuple(_ALL[_FIRST_UNVERIFIED:_FIRST_SUPPORTED]),
    Verdict.SUPPORTED: tuple(_ALL[_FIRST_SUPPORTED:]),
}

KNOWN_REASONS = frozenset(Reason)


class Status(StrEnum):
    """Where a claim stands; it follows from the record, nobody sets it.

    STALE: it was judged, and its words or its statement are no longer those that were judged.
    """

    NOT_CHECKED = "not_checked"
    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    STALE = "stale"
    NOT_NEEDED = "not_needed"
