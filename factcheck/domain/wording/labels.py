"""The words people read: labels of verdicts, reasons, kinds, and one sentence for each error."""

from factcheck.domain.records.annotation import AnnotationKind, AnnotationState
from factcheck.domain.records.claim import Kind, Outcome, PassageRole, Risk
from factcheck.domain.records.evidence import Directness, Level, Stance
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.proposed_wording import Decision, Severity
from factcheck.domain.records.verdict import Judgement, Reason, Status
from factcheck.domain.rules.bearing import Bearing

STATUS: dict[Status, str] = {
    Status.NOT_CHECKED: "Not checked",
    Status.SUPPORTED: "Supported",
    Status.DISPUTED: "Disputed",
    Status.UNVERIFIED: "Unverified",
    Status.STALE: "Changed since",
    Status.NOT_NEEDED: "No verdict needed",
}

MEANING: dict[Status, str] = {
    Status.NOT_CHECKED: "Nobody has judged this yet.",
    Status.SUPPORTED: "Judged to be so.",
    Status.DISPUTED: "Judged disputed, for the reason beside it.",
    Status.UNVERIFIED: "Judged: could not be confirmed or refuted.",
    Status.STALE: "Judged, but the words or the statement have changed since.",
    Status.NOT_NEEDED: "An opinion or a prediction is not judged.",
}

NO_EVIDENCE = "Supported or disputed, not borne out by evidence"
NO_ATTEMPT = "No attempt recorded"

BEARING: dict[Bearing, str] = {
    Bearing.SUPPORTS: "evidence recorded says so",
    Bearing.BOTH: "evidence recorded says so, other evidence speaks against it",
    Bearing.CONTRADICTS: "only evidence against it recorded",
    Bearing.CONTEXT: "only context recorded",
    Bearing.SEARCHED: "only a search that found nothing recorded",
    Bearing.LEAD: "only a reporter’s note recorded",
    Bearing.NONE: "no evidence recorded",
}

CONTEXT_AND_SEARCH = "only context and a search that found nothing recorded"

BEARING_ON_DISPUTED: dict[Bearing, str] = {
    **BEARING,
    Bearing.SUPPORTS: "evidence recorded speaks against it",
    Bearing.BOTH: "evidence recorded speaks against it, other evidence says so",
    Bearing.CONTRADICTS: "only evidence for it recorded",
}

REASON: dict[Reason, str] = {
    Reason.EVIDENCE_SAYS_OTHERWISE: "evidence says otherwise",
    Reason.DENIED_BY_A_PARTY: "denied by a party",
    Reason.NUMBER_DIFFERS: "number differs",
    Reason.ROUNDING_OR_UNIT: "rounding or unit",
    Reason.NAME_TITLE_OR_SPELLING: "name, title or spelling",
    Reason.DATE_OR_WEEKDAY: "date or weekday",
    Reason.QUOTATION_NOT_WORD_FOR_WORD: "quotation not word for word",
    Reason.QUOTATION_OUT_OF_CONTEXT: "quotation out of context",
    Reason.TRANSLATIONS_DIFFER: "translations differ",
    Reason.ATTRIBUTED_TO_THE_WRONG_PERSON: "attributed to the wrong person",
    Reason.CAUSE_NOT_SHOWN: "cause not shown",
    Reason.MORE_CERTAIN_THAN_THE_EVIDENCE: "more certain than the evidence",
    Reason.THE_DENIAL_IS_LEFT_OUT: "the denial is left out",
    Reason.CONFLICTS_WITH_ANOTHER_CLAIM: "conflicts with another claim",
    Reason.THE_SPEAKER_GAVE_NO_EVIDENCE: "the speaker gave no evidence",
    Reason.EVIDENCE_EXISTS_NOT_SEEN: "evidence exists, we have not seen it",
    Reason.NO_SOURCE_GIVEN: "no source given",
    Reason.SOURCE_DOES_NOT_SAY_THIS: "source does not say this",
    Reason.ONLY_SECONDARY_SOURCES: "only secondary sources",
    Reason.SOURCES_NOT_INDEPENDENT: "sources not independent",
    Reason.ONE_ANONYMOUS_SOURCE: "one anonymous source",
    Reason.SPEAKER_TOO_VAGUE: "speaker too vague",
    Reason.SOURCE_OUT_OF_DATE: "source out of date",
    Reason.ASKED_NO_ANSWER_YET: "asked, no answer yet",
    Reason.CANNOT_BE_KNOWN: "cannot be known",
    Reason.ROUNDED: "rounded",
    Reason.TRANSLATED: "translated",
    Reason.CHANGED_SINCE: "changed since",
}

KIND: dict[Kind, str] = {
    Kind.NAME: "name or title",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
    Kind.PLACE: "place",
    Kind.QUOTATION: "quotation",
    Kind.PARAPHRASE: "paraphrase",
    Kind.EVENT: "event",
    Kind.CAUSE: "cause",
    Kind.COMPARISON: "comparison",
    Kind.DESCRIPTION: "description",
    Kind.ALLEGATION: "allegation",
    Kind.DENIAL: "denial",
    Kind.ABSENCE: "absence",
    Kind.OPINION: "opinion",
    Kind.PREDICTION: "prediction",
}

RISK: dict[Risk, str] = {Risk.ROUTINE: "routine", Risk.CAREFUL: "careful", Risk.LEGAL: "legal"}

OUTCOME: dict[Outcome, str] = {
    Outcome.FINE: "fine as written",
    Outcome.CHANGE: "needs a change",
    Outcome.EDITOR: "editor decides",
}

UNDECIDED = "not decided"

PASSAGE_ROLE: dict[PassageRole, str] = {
    PassageRole.REPEATS: "also here",
    PassageRole.COMPLETES: "these words too",
}

STANCE: dict[Stance, str] = {
    Stance.SUPPORTS: "Supports",
    Stance.CONTRADICTS: "Contradicts",
    Stance.CONTEXT: "Context",
    Stance.SEARCHED: "Looked, found nothing",
}

LEVEL: dict[Level, str] = {
    Level.CHECKERS: "for checkers only",
    Level.EDITORS: "for editor and lawyer too",
    Level.ANYONE: "for anyone",
}

ANNOTATION: dict[AnnotationKind, str] = {
    AnnotationKind.COMMENT: "comment",
    AnnotationKind.FOOTNOTE: "footnote",
    AnnotationKind.ENDNOTE: "endnote",
    AnnotationKind.LINK: "link",
}

ANNOTATION_STATE: dict[AnnotationState, str] = {
    AnnotationState.OPEN: "open",
    AnnotationState.DISMISSED: "dismissed",
    AnnotationState.USED: "used as evidence",
}

DIRECTNESS: dict[Directness, str] = {Directness.PRIMARY: "Primary", Directness.SECONDARY: "Secondary"}


SEVERITY: dict[Severity, str] = {
    Severity.ERROR: "Error",
    Severity.IMPRECISE: "Imprecise",
    Severity.MISLEADING: "Misleading",
    Severity.STYLE: "Style",
    Severity.LEGAL: "Legal",
}

DECISION: dict[Decision, str] = {Decision.ACCEPTED: "Accepted", Decision.STET: "Keep as is (stet)"}

JUDGEMENT: dict[Judgement, str] = {
    Judgement.SUPPORTED: "marked supported",
    Judgement.DISPUTED: "marked disputed",
    Judgement.UNVERIFIED: "marked unverified",
    Judgement.NOT_NEEDED: "marked as needing no verdict",
    Judgement.CLEAR: "not checked again",
}

FLAW: dict[Flaw, str] = {
    Flaw.DAMAGED: "The file is damaged. Open a copy or a backup of it.",
    Flaw.POINTS_NOWHERE: "A row of “{where}” belongs to nothing.",
    Flaw.TEXT_CHANGED: "The text of “{where}” is not the text that was imported.",
    Flaw.PASSAGE_MISPLACED: "A passage of claim {where} does not stand at its words.",
    Flaw.WORDING_MISPLACED: "A proposed wording for “{where}” does not stand at its words.",
    Flaw.ANNOTATION_MISPLACED: "An annotation of “{where}” does not stand at its words.",
    Flaw.HISTORY_CHANGED: "What the history says of {where} is not what was written then.",
    Flaw.HISTORY_BROKEN: "Before {where} something was changed in the history or taken out of it.",
    Flaw.HISTORY_CUT: "The end of the history is missing.",
    Flaw.CAPTURE_CHANGED: "What was kept of {where} is not what was fetched.",
}


def finding_words(finding: Finding) -> str:
    """One thing that is wrong with a desk, as a sentence."""
    return FLAW[finding.flaw].format(where=finding.where)


def reason_words(reason: Reason | str) -> str:
    """A reason of the list in its words, any other as somebody put it."""
    return REASON[reason] if isinstance(reason, Reason) else reason


def size_words(size: int) -> str:
    """A number of bytes for people."""
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} KB"
