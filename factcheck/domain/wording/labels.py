"""The words people read: labels of verdicts, reasons, kinds and other values."""

from factcheck.domain.records.annotation import AnnotationKind, AnnotationState
from factcheck.domain.records.claim import ClaimKind, Outcome, PassageRole, Risk
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import Directness, Level, Stance
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.operation import UNNAMED
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import Decision, Severity
from factcheck.domain.records.record_kind import RowDamage
from factcheck.domain.records.verdict import Reason, Status
from factcheck.domain.rules.bearing import Bearing
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.translation import N_, NC_, NP_, Messages, _, counted, pgettext

STATUS: Messages[Status] = Messages(
    {
        Status.NOT_CHECKED: N_("Not checked"),
        Status.SUPPORTED: N_("Supported"),
        Status.DISPUTED: N_("Disputed"),
        Status.UNVERIFIED: N_("Unverified"),
        Status.STALE: N_("Changed since"),
        Status.NOT_NEEDED: N_("No verdict needed"),
    }
)

STATUS_IN_SENTENCE: Messages[Status] = Messages(
    {
        Status.NOT_CHECKED: N_("not checked"),
        Status.SUPPORTED: N_("supported"),
        Status.DISPUTED: N_("disputed"),
        Status.UNVERIFIED: N_("unverified"),
        Status.STALE: N_("changed since"),
        Status.NOT_NEEDED: N_("no verdict needed"),
    }
)

MEANING: Messages[Status] = Messages(
    {
        Status.NOT_CHECKED: N_("It has no verdict."),
        Status.SUPPORTED: N_("Judged to be so."),
        Status.DISPUTED: N_("Judged disputed; the reason stands beside it where one was given."),
        Status.UNVERIFIED: N_("Judged: could not be confirmed or refuted."),
        Status.STALE: N_("Judged, but the words or the statement have changed since."),
        Status.NOT_NEEDED: N_("An opinion or a prediction that needs no verdict."),
    }
)

NO_LINK = N_("This is no link. One looks like https://example.org/story.")
NO_EVIDENCE = N_("Supported or disputed, lacking evidence")
NO_ATTEMPT = N_("No attempt recorded")

BEARING: Messages[Bearing] = Messages(
    {
        Bearing.SUPPORTS: N_("evidence recorded says so"),
        Bearing.BOTH: N_("evidence recorded says so, other evidence speaks against it"),
        Bearing.CONTRADICTS: N_("evidence recorded speaks against it, none for it"),
        Bearing.CONTEXT: N_("only context recorded"),
        Bearing.SEARCHED: N_("only a search that found nothing recorded"),
        Bearing.LEAD: N_("only a reporter’s note recorded"),
        Bearing.OFF_THE_RECORD: N_("only what is off the record recorded"),
        Bearing.NONE: N_("no evidence recorded"),
    }
)

BEARING_ON_DISPUTED: Messages[Bearing] = Messages(
    {
        **BEARING.english,
        Bearing.SUPPORTS: N_("evidence recorded speaks against it"),
        Bearing.BOTH: N_("evidence recorded speaks against it, other evidence for it"),
        Bearing.CONTRADICTS: N_("evidence recorded speaks for it, none against it"),
    }
)

BEARING_ON_UNJUDGED: Messages[Bearing] = Messages(
    {
        **BEARING.english,
        Bearing.SUPPORTS: N_("evidence recorded speaks for it"),
        Bearing.BOTH: N_("evidence recorded speaks for it, other evidence against it"),
    }
)
"""Of a claim neither supported nor disputed: no evidence “says so” that it is unverified, or not checked."""

REASON: Messages[Reason] = Messages(
    {
        Reason.EVIDENCE_SAYS_OTHERWISE: N_("evidence says otherwise"),
        Reason.DENIED_BY_A_PARTY: N_("denied by a party"),
        Reason.NUMBER_DIFFERS: N_("number differs"),
        Reason.ROUNDING_OR_UNIT: N_("rounding or unit"),
        Reason.NAME_TITLE_OR_SPELLING: N_("name, title or spelling"),
        Reason.DATE_OR_WEEKDAY: N_("date or weekday"),
        Reason.QUOTATION_NOT_WORD_FOR_WORD: N_("quotation not word for word"),
        Reason.QUOTATION_OUT_OF_CONTEXT: N_("quotation out of context"),
        Reason.TRANSLATIONS_DIFFER: N_("translations differ"),
        Reason.ATTRIBUTED_TO_THE_WRONG_PERSON: N_("attributed to the wrong person"),
        Reason.CAUSE_NOT_SHOWN: N_("cause not shown"),
        Reason.MORE_CERTAIN_THAN_THE_EVIDENCE: N_("more certain than the evidence"),
        Reason.THE_DENIAL_IS_LEFT_OUT: N_("the denial is left out"),
        Reason.CONFLICTS_WITH_ANOTHER_CLAIM: N_("conflicts with another claim"),
        Reason.THE_SPEAKER_GAVE_NO_EVIDENCE: N_("the speaker gave no evidence"),
        Reason.EVIDENCE_EXISTS_NOT_SEEN: N_("evidence exists, we have not seen it"),
        Reason.NO_SOURCE_GIVEN: N_("no source given"),
        Reason.SOURCE_DOES_NOT_SAY_THIS: N_("source does not say this"),
        Reason.ONLY_SECONDARY_SOURCES: N_("only secondary sources"),
        Reason.SOURCES_NOT_INDEPENDENT: N_("sources not independent"),
        Reason.ONE_ANONYMOUS_SOURCE: N_("one anonymous source"),
        Reason.SPEAKER_TOO_VAGUE: N_("speaker too vague"),
        Reason.SOURCE_OUT_OF_DATE: N_("source out of date"),
        Reason.ASKED_NO_ANSWER_YET: N_("asked, no answer yet"),
        Reason.CANNOT_BE_KNOWN: N_("cannot be known"),
        Reason.ROUNDED: N_("rounded"),
        Reason.TRANSLATED: N_("translated"),
        Reason.CHANGED_SINCE: N_("changed since"),
    }
)

KIND: Messages[ClaimKind] = Messages(
    {
        ClaimKind.NAME: NC_("kind of claim", "name or title"),
        ClaimKind.NUMBER: NC_("kind of claim", "number"),
        ClaimKind.DATE: NC_("kind of claim", "date"),
        ClaimKind.PLACE: NC_("kind of claim", "place"),
        ClaimKind.QUOTATION: NC_("kind of claim", "quotation"),
        ClaimKind.PARAPHRASE: NC_("kind of claim", "paraphrase"),
        ClaimKind.EVENT: NC_("kind of claim", "event"),
        ClaimKind.CAUSE: NC_("kind of claim", "cause"),
        ClaimKind.COMPARISON: NC_("kind of claim", "comparison"),
        ClaimKind.DESCRIPTION: NC_("kind of claim", "description"),
        ClaimKind.ALLEGATION: NC_("kind of claim", "allegation"),
        ClaimKind.DENIAL: NC_("kind of claim", "denial"),
        ClaimKind.ABSENCE: NC_("kind of claim", "absence"),
        ClaimKind.OPINION: NC_("kind of claim", "opinion"),
        ClaimKind.PREDICTION: NC_("kind of claim", "prediction"),
        ClaimKind.IMPLICATION: NC_("kind of claim", "implication"),
    },
    "kind of claim",
)

RISK: Messages[Risk] = Messages(
    {
        Risk.ROUTINE: NC_("risk of a claim", "routine"),
        Risk.CAREFUL: NC_("risk of a claim", "careful"),
        Risk.LEGAL: NC_("risk of a claim", "legal"),
    },
    "risk of a claim",
)

RISK_IN_LINE: Messages[Risk] = Messages(
    {
        Risk.ROUTINE: N_("routine risk"),
        Risk.CAREFUL: N_("needs a careful check"),
        Risk.LEGAL: N_("legal risk"),
    }
)
"""The risk of a claim among other facts, where nothing beside it says what is routine or careful."""

OUTCOME: Messages[Outcome] = Messages(
    {
        Outcome.FINE: N_("fine as written"),
        Outcome.CHANGE: N_("needs a change"),
        Outcome.EDITOR: N_("editor decides"),
    }
)

UNDECIDED = N_("not decided")

PART: Messages[ClaimPart] = Messages(
    {
        ClaimPart.STATEMENT: N_("statement"),
        ClaimPart.VERDICT: N_("verdict"),
        ClaimPart.OUTCOME: N_("decision"),
        ClaimPart.SPEAKER: N_("who said it"),
        ClaimPart.KIND: N_("kind"),
        ClaimPart.RISK: N_("risk"),
    }
)

PASSAGE_ROLE: Messages[PassageRole] = Messages(
    {
        PassageRole.REPEATS: N_("also here"),
        PassageRole.COMPLETES: N_("these words too"),
    }
)

STANCE: Messages[Stance] = Messages(
    {
        Stance.SUPPORTS: NC_("what evidence does", "Supports"),
        Stance.CONTRADICTS: NC_("what evidence does", "Contradicts"),
        Stance.CONTEXT: NC_("what evidence does", "Context"),
        Stance.SEARCHED: NC_("what evidence does", "Looked, found nothing"),
    },
    "what evidence does",
)

RELATION: Messages[RelationKind] = Messages(
    {
        RelationKind.CONFLICTS: NC_("of a claim", "Conflicts with"),
        RelationKind.RESTATES: NC_("of a claim", "Restates"),
        RelationKind.PRESUPPOSES: NC_("of a claim", "Presupposes"),
        RelationKind.RESTS_ON: NC_("of a claim", "Rests on"),
    },
    "of a claim",
)

LEVEL: Messages[Level] = Messages(
    {
        Level.ADVICE: N_("lawyer’s advice"),
        Level.CHECKERS: N_("for checkers only"),
        Level.EDITORS: N_("for editor and lawyer too"),
        Level.ANYONE: N_("for anyone"),
    }
)

FOR_WHOM: Messages[Level] = Messages(
    {
        Level.ADVICE: N_("Lawyer’s advice"),
        Level.CHECKERS: N_("For checkers only"),
        Level.EDITORS: N_("For editor and lawyer"),
        Level.ANYONE: N_("For anyone"),
    }
)

BLOCK: Messages[BlockKind] = Messages(
    {
        BlockKind.HEADLINE: NC_("part of an article", "headline"),
        BlockKind.STANDFIRST: NC_("part of an article", "standfirst"),
        BlockKind.HEADING: NC_("part of an article", "heading"),
        BlockKind.PARAGRAPH: NC_("part of an article", "paragraph"),
        BlockKind.QUOTATION: NC_("part of an article", "quotation"),
        BlockKind.LIST_ITEM: NC_("part of an article", "list item"),
        BlockKind.CAPTION: NC_("part of an article", "caption"),
        BlockKind.NOTE: NC_("part of an article", "note"),
    },
    "part of an article",
)

ANNOTATION: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: NC_("note in a file", "comment"),
        AnnotationKind.FOOTNOTE: NC_("note in a file", "footnote"),
        AnnotationKind.ENDNOTE: NC_("note in a file", "endnote"),
        AnnotationKind.LINK: NC_("note in a file", "link"),
    },
    "note in a file",
)

ANNOTATIONS_COUNTED: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: NP_("{count} [comment|comments]"),
        AnnotationKind.FOOTNOTE: NP_("{count} [footnote|footnotes]"),
        AnnotationKind.ENDNOTE: NP_("{count} [endnote|endnotes]"),
        AnnotationKind.LINK: NP_("{count} [link|links]"),
    }
)

ANNOTATION_STATE: Messages[AnnotationState] = Messages(
    {
        AnnotationState.OPEN: NC_("state of a note", "open"),
        AnnotationState.DISMISSED: NC_("state of a note", "dismissed"),
        AnnotationState.USED: NC_("state of a note", "used"),
    },
    "state of a note",
)

DIRECTNESS: Messages[Directness] = Messages(
    {Directness.PRIMARY: NC_("source", "Primary"), Directness.SECONDARY: NC_("source", "Secondary")}, "source"
)


DIRECTNESS_IN_SENTENCE: Messages[Directness] = Messages(
    {Directness.PRIMARY: NC_("source", "primary"), Directness.SECONDARY: NC_("source", "secondary")}, "source"
)

SEVERITY: Messages[Severity] = Messages(
    {
        Severity.ERROR: NC_("how grave", "Error"),
        Severity.IMPRECISE: NC_("how grave", "Imprecise"),
        Severity.MISLEADING: NC_("how grave", "Misleading"),
        Severity.STYLE: NC_("how grave", "Style"),
        Severity.LEGAL: NC_("how grave", "Legal"),
    },
    "how grave",
)

DECISION: Messages[Decision] = Messages(
    {
        Decision.ACCEPTED: NC_("proposed wording", "Accepted"),
        Decision.STET: NC_("proposed wording", "Keep as is (stet)"),
    },
    "proposed wording",
)

DECISION_IN_SENTENCE: Messages[Decision] = Messages(
    {
        Decision.ACCEPTED: NC_("proposed wording", "accepted"),
        Decision.STET: NC_("proposed wording", "keep as is (stet)"),
    },
    "proposed wording",
)

FLAW: Messages[Flaw] = Messages(
    {
        Flaw.DAMAGED: N_("The file is damaged. Restore a backup, or save what can be read into a new file."),
        Flaw.POINTS_NOWHERE: N_("The row {row} of “{where}” belongs to nothing."),
        Flaw.TEXT_CHANGED: N_("The text of “{where}” is not the text that was imported."),
        Flaw.PASSAGE_MISPLACED: N_("A passage of claim {where} does not stand at its words."),
        Flaw.RECORD_MISPLACED: N_("A row of “{row}” in “{where}” does not stand at its words."),
        Flaw.HISTORY_CHANGED: N_("What the history says of {where} is not what was written then."),
        Flaw.HISTORY_BROKEN: N_("Before {where} something was changed in the history or taken out of it."),
        Flaw.HISTORY_CUT: N_("The end of the history is missing."),
        Flaw.PEOPLE_CHANGED: N_(
            "The people who did something here have other names or initials than the last act left."
        ),
        Flaw.CAPTURE_CHANGED: N_("What was kept of {where} is not what was captured."),
        Flaw.ROW_DAMAGED: N_("The row {row} of “{where}” is damaged: {damage}."),
        Flaw.ROW_CHANGED: N_("The row {row} of “{where}” is not as the history left it."),
        Flaw.ROW_MISSING: N_("The row {row} of “{where}” is missing, though the history says that it is there."),
        Flaw.ROW_UNKNOWN: N_("The row {row} of “{where}” is there, though the history does not say so."),
    }
)

ROW_DAMAGE: Messages[str] = Messages(
    {
        RowDamage.VALUE: N_("it holds a value that Factcheck does not know"),
        RowDamage.NO_TEXT: N_("the article has no text"),
        RowDamage.LETTERS: N_("it holds bytes that are no text"),
        RowDamage.NUMBER: N_("its number is none"),
        RowDamage.BLOCKS: N_("its paragraphs are not those of its text"),
        RowDamage.STYLES: N_("its emphasis or links lie outside of its text"),
        RowDamage.OUTSIDE: N_("its words lie behind the end of the text"),
        RowDamage.OTHER_TEXT: N_("it stands in another text than that of its article"),
        RowDamage.CIRCLE: N_("the claim is beneath itself"),
        RowDamage.GONE: N_("it is not there, or cannot be read"),
        RowDamage.ID: N_("the history tells of it by another id"),
    }
)


ARTICLE_FIELD: Messages[str] = Messages(
    {
        "name": N_("name"),
        "byline": N_("byline"),
        "outlet": N_("outlet"),
        "section": N_("section"),
        "url": N_("link"),
        "date": N_("date"),
        "language": N_("language"),
        "deadline": N_("deadline"),
    }
)


def finding_words(finding: Finding) -> str:
    """One thing that is wrong with a desk, as a sentence."""
    damage = ROW_DAMAGE[finding.damage] if finding.damage else ""
    return FLAW.filled(finding.flaw, where=finding.where, row=finding.row, damage=damage)


def reason_words(reason: Reason | str) -> str:
    """A reason of the list in its words, any other as somebody put it."""
    return REASON[reason] if isinstance(reason, Reason) else reason


def person_words(name: str) -> str:
    """The name of a person as it is shown; whoever acted without one is stored as the same word in every language."""
    return pgettext("a person", "unnamed") if name == UNNAMED else name


def size_words(size: int) -> str:
    """A number of bytes for people."""
    if size >= 1_000_000:
        return _("{megabytes} MB", megabytes=f"{size / 1_000_000:.0f}")
    if size >= 1000:
        return _("{kilobytes} KB", kilobytes=size // 1000)
    return counted("{count} [byte|bytes]", size)
