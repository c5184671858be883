"""The words people read: labels of verdicts, reasons, kinds, and one sentence for each error."""

import dataclasses

from factcheck.domain import errors
from factcheck.domain.records.annotation import AnnotationKind, AnnotationState
from factcheck.domain.records.claim import Claim, Kind, Outcome, PassageRole, Proposal, Risk
from factcheck.domain.records.evidence import Directness, Level, Stance
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity
from factcheck.domain.records.verdict import Judgement, Reason, Status, Verdict
from factcheck.domain.rules.bearing import Bearing, bearing_of, is_overtaken, lacks_attempt, lacks_evidence
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.openness import is_undecided
from factcheck.domain.rules.progress import Progress
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.text.matching import same_words
from factcheck.domain.wording.moments import lock_moment

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
    Status.DISPUTED: "Judged: evidence or a party speaks against it.",
    Status.UNVERIFIED: "Judged: could not be confirmed or refuted.",
    Status.STALE: "Judged, but the words or the statement have changed since.",
    Status.NOT_NEEDED: "An opinion or a prediction is not judged.",
}

NO_EVIDENCE = "No evidence for the verdict"
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
    Flaw.ANNOTATION_MISPLACED: "An annotation of “{where}” does not stand at its words.",
    Flaw.CAPTURE_CHANGED: "What was kept of {where} is not what was fetched.",
}


def verdict_words(claim: Claim) -> str:
    """The verdict as it is always shown: with its reason where there is one, never "disputed" alone."""
    if claim.status is Status.NOT_NEEDED and claim.kind is not None:
        return f"{STATUS[claim.status]}: {KIND[claim.kind]}"
    if claim.verdict is None:
        return STATUS[claim.status]
    words = STATUS[Status(claim.verdict.value)]
    if claim.status is Status.STALE:
        return f"Was {words.lower()}: {_what_changed(claim)} changed"
    if claim.reason is not None:
        joint = ", " if claim.verdict is Verdict.SUPPORTED else ": "
        return f"{words}{joint}{reason_words(claim.reason)}"
    return f"{words}: no reason given" if claim.verdict is Verdict.DISPUTED else words


def _what_changed(claim: Claim) -> str:
    return "words" if not same_words(claim.judged_words, claim.claimed_words) else "statement"


def evidence_words(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict: “only context recorded”."""
    words = BEARING_ON_DISPUTED if claim.verdict is Verdict.DISPUTED else BEARING
    return words[bearing_of(claim)]


def judged_words(progress: Progress) -> str:
    """How far a check has come: “31 judged, of the 41 marked (1 needs no verdict)”."""
    idle = progress.of(Status.NOT_NEEDED)
    needs = f" ({idle} need{'s' * (idle == 1)} no verdict)" if idle else ""
    return f"{progress.judged} judged, of the {progress.marked} marked{needs}" if progress.marked else "No claims yet"


def coverage_words(coverage: Coverage) -> str:
    """How much of an article nobody has marked, as a sentence; empty where every word is marked."""
    if not coverage.bare_words:
        return ""
    stand = "stands" if coverage.bare_words == 1 else "stand"
    words = f"{coverage.bare_words} of {coverage.words} words {stand} in none"
    if not coverage.bare_paragraphs:
        return f"Every paragraph holds a claim; {words}."
    hold = "holds" if coverage.bare_paragraphs == 1 else "hold"
    return f"{coverage.bare_paragraphs} of {coverage.paragraphs} paragraphs {hold} no claim; {words}."


def gap_words(claim: Claim) -> str:
    """What a verdict lacks: evidence that bears it out, or any attempt; empty where it lacks nothing."""
    if lacks_evidence(claim):
        return capitalised(evidence_words(claim))
    return NO_ATTEMPT if lacks_attempt(claim) else ""


_SHORT_GAP: dict[Bearing, str] = {
    Bearing.CONTEXT: "Only context",
    Bearing.SEARCHED: "Only a search",
    Bearing.LEAD: "Only a note",
    Bearing.NONE: "No evidence",
}


def short_gap(claim: Claim) -> str:
    """What a verdict lacks in two words; empty where it lacks nothing."""
    if lacks_attempt(claim):
        return "No attempt"
    if not lacks_evidence(claim):
        return ""
    against = "Only for it" if claim.verdict is Verdict.DISPUTED else "Only against"
    return _SHORT_GAP.get(bearing_of(claim), against)


def meaning_words(claim: Claim) -> str:
    """What a verdict says, in a sentence or two, and what it lacks."""
    if claim.status in (Status.NOT_CHECKED, Status.NOT_NEEDED):
        return MEANING[claim.status] if claim.status is Status.NOT_CHECKED else f"{verdict_words(claim)}."
    if claim.status is Status.STALE:
        return f"{verdict_words(claim)}."
    if claim.verdict is Verdict.UNVERIFIED:
        return f"{NO_ATTEMPT}." if lacks_attempt(claim) else "Looked into; could not be confirmed or refuted."
    return f"{verdict_words(claim)}. {capitalised(evidence_words(claim))}."


def overtaken_words(claim: Claim) -> str:
    """Says that a verdict was given before something against it was recorded, or what it rested on went; else ""."""
    return "The evidence has changed since it was judged" if is_overtaken(claim) else ""


def wording_line(wording: ProposedWording) -> str:
    """A proposed wording in one line: “old” → “new”, what is wrong, why, and what was decided."""
    severity = SEVERITY[wording.severity] if wording.severity is not None else ""
    parts = [f"“{wording.quote}” → “{wording.proposed}”", severity, wording.why, decision_words(wording)]
    return " – ".join(part for part in parts if part)


def decision_words(wording: ProposedWording) -> str:
    """What was decided about a proposed wording and by whom."""
    if wording.decision is None:
        return "not decided"
    by = f" by {wording.decided_by}" if wording.decided_by else ""
    return f"{DECISION[wording.decision].lower()}{by}"


def proposal_words(proposal: Proposal) -> str:
    """What a rule proposes, in one line: “speaker Ada Low, verb said, kind number”; empty where it proposes nothing."""
    kind = KIND[proposal.kind] if proposal.kind is not None else ""
    risk = RISK[proposal.risk] if proposal.risk is not None else ""
    known = {"speaker": proposal.speaker, "verb": proposal.verb, "kind": kind, "risk": risk}
    return ", ".join(f"{name} {words}" for name, words in known.items() if words)


def kept_words(kept: Proposal) -> str:
    """What was kept of a proposal, to be added to what else was done; empty where nothing was."""
    return f"; kept: {proposal_words(kept)}" if kept else ""


def outcome_words(claim: Claim) -> str:
    """What was decided about the words in the copy; empty where nothing was."""
    return OUTCOME[claim.outcome] if claim.outcome is not None else ""


def waits_words(claim: Claim) -> str:
    """What a claim waits for: an answer of the reporter, a decision about its words; empty where it waits for none."""
    waits = ["an answer"] if claim.unanswered else []
    waits += ["a decision"] if is_undecided(claim) else []
    return f"waits for {' and '.join(waits)}" if waits else ""


def open_because(claim: Claim) -> str:
    """Why a claim is open: not checked, changed since, waiting for an answer, or overtaken by the evidence."""
    waits = "waits for an answer" if claim.unanswered else ""
    return "; ".join(part for part in (verdict_words(claim), waits, overtaken_words(claim).lower()) if part)


def finding_words(finding: Finding) -> str:
    """One thing that is wrong with a desk, as a sentence."""
    return FLAW[finding.flaw].format(where=finding.where)


def reason_words(reason: Reason | str) -> str:
    """A reason of the list in its words, any other as somebody put it."""
    return REASON[reason] if isinstance(reason, Reason) else reason


def size_words(size: int) -> str:
    """A number of bytes for people."""
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} KB"


_SENTENCES: dict[type[errors.FactcheckError], str] = {
    errors.NotATextError: (
        '"{name}" is not a text. '
        "Open a .docx, .odt, .rtf, .pdf, .html, .eml, .msg, .md or .txt file, or paste the article."
    ),
    errors.EmptyTextError: '"{name}" holds no words{what_else}. Open another file, or paste the article.',
    errors.TooLargeError: '"{name}" has {size}, more than any article; the limit is {limit}.',
    errors.BrokenFileError: (
        '"{name}" is damaged or is not what its ending says. '
        "Save it again in the program that made it, or paste the text."
    ),
    errors.UnsafeFileError: '"{name}" holds {what}, which no article needs. It was not read; paste the text instead.',
    errors.ReadingLimitError: (
        '"{name}" needs more {what} than any article, so reading was stopped. Paste the text instead.'
    ),
    errors.PasswordError: '"{name}" is locked with a password. {what_now}',
    errors.ScanError: (
        '"{name}" has no text layer: this PDF is a scan. Have its text recognised first, or type the text in.'
    ),
    errors.LegacyDocError: (
        '"{name}" is an old Word file, which only LibreOffice can read here. '
        "Install LibreOffice, or save the file as .docx in Word."
    ),
    errors.LockedFileError: (
        '"{name}" is encrypted, so that only {program} can open it. '
        "Save it there without encryption, or paste the text."
    ),
    errors.CancelledError: 'Reading "{name}" was stopped. Nothing was taken in.',
    errors.EncodingError: '"{name}" cannot be read as {tried}. Choose another encoding, or paste the text.',
    errors.NotLeftOutError: (
        'Nothing that was left out of "{name}" begins with “{words}”, so it was not taken in. Left out is: {left_out}.'
    ),
    errors.FetchError: "{address} could not be fetched: {why}. Save the page in your browser, and open that file.",
    errors.UnreadableError: '"{name}" cannot be read: {why}.',
    errors.UnwritableError: '"{name}" cannot be written: {why}. Choose another place.',
    errors.DiskFullError: 'The disk is full, so "{name}" was not changed. Free some space, then try again.',
    errors.DraftsNotKeptError: (
        'What you typed in "{name}" and did not save yet stands in this window alone, since {why}. '
        "Save it before you close the window."
    ),
    errors.NotADeskError: '"{name}" is not a Factcheck file; it was left as it is.',
    errors.NoDeskError: 'There is no file "{name}". Make one with File, New, or with "factcheck import --into".',
    errors.DeskExistsError: '"{name}" exists already and was left as it is. Choose another name.',
    errors.DamagedDeskError: '"{name}" is damaged and was left as it is. Open a copy or a backup of it.',
    errors.NewerDeskError: ('"{name}" was made by {newer}. This is {this}. Update to open it; nothing was changed.'),
    errors.LockedDeskError: "{user} has {name} open on {host} since {since}, so it can only be read.",
    errors.ReadOnlyDeskError: '"{name}" is open to read only. Nothing was changed.',
    errors.NoSuchArticleError: 'No article is called "{wanted}". "factcheck articles" lists them.',
    errors.NoArticleYetError: "There is no article in the file yet. Bring one in first.",
    errors.WhichArticleError: "{count} articles fit {wanted}. Say which by its id or the beginning of its headline.",
    errors.NoSuchClaimError: "There is no claim {wanted}.",
    errors.NoSuchThingError: "There is no {wanted} any more.",
    errors.LastPassageError: "Claim {number} stands nowhere else. Remove the claim, or add another passage first.",
    errors.PassageTakenError: "These words are in claim {number} already. M moves the edges of its passage.",
    errors.SelfDenialError: "Claim {number} cannot deny itself. Choose another claim, or words in its passage.",
    errors.QuoteNotFoundError: "These words do not stand in the article: “{quote}”. Nothing was added.",
    errors.QuoteAmbiguousError: "These words stand in the article {count} times: “{quote}”. Say which occurrence.",
    errors.NoSuchOccurrenceError: (
        "These words stand in the article {count} times, so there is no occurrence {occurrence}: “{quote}”."
    ),
    errors.SplitGraphemeError: "These words begin or end inside a character: “{quote}”. Take the whole character.",
    errors.EmptySpanError: "No words are selected. Select some, or press S for the sentence.",
    errors.OutsideTextError: "The article ends at {length}; there are no words from {start} to {end}.",
    errors.LoneSurrogateError: "The {field} holds half of a character, which no file can keep. Type it again.",
    errors.UnknownChoiceError: 'The {field} "{given}" is not known. Use one of: {choices}.',
    errors.UnknownFieldError: '"{op}" takes no "{field}" here. It takes: {known}.',
    errors.NotADateError: 'The {field} "{given}" is not understood: {why}. Write {example}.',
    errors.MissingFieldError: 'The edit needs "{field}".',
    errors.BadFieldError: '"{field}" {why}.',
    errors.BadEditError: "The edit cannot be understood: {why}.",
    errors.NothingToUndoError: "There is nothing to undo.",
    errors.NothingToRedoError: "There is nothing to redo.",
    errors.UndoRefusedError: "“{label}” cannot be undone: the same words were changed since.",
    errors.UnknownFormatError: '"{name}" names no format. End it in one of: {endings}.',
}


def sentence(error: errors.FactcheckError) -> str:
    """What happened and what can be done, on one line."""
    if isinstance(error, errors.RefusedFieldError):
        return sentence(error.cause)
    facts = {field.name: _fact(getattr(error, field.name)) for field in dataclasses.fields(error)}
    return _SENTENCES[type(error)].format(**facts | _made_facts(error))


def _fact(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return shortened(str(value), 300)


def _only_comments(count: int) -> str:
    return f", only {count:,} comment{'' if count == 1 else 's'}" if count else ""


def _only_left_out(what: tuple[str, ...]) -> str:
    return f": {', '.join(_fact(one[:1].lower() + one[1:]) for one in what)}" if what else ""


def _newer(error: errors.NewerDeskError) -> str:
    """What made a newer file; between two releases the number of the version is the same."""
    if not error.made_by:
        return "a newer version of Factcheck"
    made_by = f"Factcheck {_fact(error.made_by)}"
    return f"a newer development version of {made_by}" if error.made_by == error.this else made_by


def _made_facts(error: errors.FactcheckError) -> dict[str, str]:
    if isinstance(error, errors.NotADateError):
        return {"example": "2026-04-10 18:00" if error.field == "deadline" else "10 April 2025 or 2025-04-10"}
    if isinstance(error, errors.NewerDeskError):
        return {"newer": _newer(error)}
    if isinstance(error, errors.LockedDeskError):
        return {"since": lock_moment(_fact(error.since))}
    if isinstance(error, errors.TooLargeError):
        return {"size": size_words(error.size), "limit": size_words(error.limit)}
    if isinstance(error, errors.EmptyTextError):
        return {"what_else": _only_comments(error.comments) + _only_left_out(error.left_out)}
    if isinstance(error, errors.PasswordError):
        return {"what_now": "The one that was given does not open it." if error.given else "Give the password."}
    return {}
