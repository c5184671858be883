"""The words about one claim: its verdict, what bears on it, what it lacks, waits for and was decided."""

from collections.abc import Iterable

from factcheck.domain.records.claim import Claim, Proposal, Relation
from factcheck.domain.records.denial import denial_line
from factcheck.domain.records.evidence import Evidence, Stance
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.bearing import Bearing, Overtaking, bearing_of, lacks_attempt, lacks_evidence, overtaken_by
from factcheck.domain.rules.confidentiality import released
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.omission import omitted_words
from factcheck.domain.rules.progress import Progress, is_undecided
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.text.matching import same_words
from factcheck.domain.wording.labels import (
    BEARING,
    BEARING_ON_DISPUTED,
    CONTEXT_AND_SEARCH,
    DECISION,
    KIND,
    MEANING,
    NO_ATTEMPT,
    OUTCOME,
    RISK,
    SEVERITY,
    STANCE,
    STATUS,
    reason_words,
)

_OMITTED_LETTERS = 80
LOOKED_INTO = "Looked into; could not be confirmed or refuted."


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


def question_words(claim: Claim) -> str:
    """What is asked of a claim that stands in a tree: whether it was said, or is so, which somebody may deny."""
    if claim.speaker or claim.verb:
        return "They said it?"
    return "Denied: is it so?" if claim.relation is Relation.DENIED else "Is it so?"


def _what_changed(claim: Claim) -> str:
    return "words" if not same_words(claim.judged_words, claim.claimed_words) else "statement"


def judged_text(claim: Claim) -> str:
    """What a stale verdict judged: the words where these have changed, else the statement."""
    words_changed = not same_words(claim.judged_words, claim.claimed_words)
    return claim.judged_words if words_changed else claim.judged_statement or claim.judged_words


def judged_by_words(claim: Claim) -> str:
    """Who judged it, or said that it needs no verdict; empty where nobody did."""
    if not claim.judged_by and not claim.judged_at:
        return ""
    judged = "Said to need no verdict" if claim.status is Status.NOT_NEEDED else "Judged"
    return f"{judged} by {claim.judged_by}" if claim.judged_by else judged


def reason_or_none(claim: Claim) -> str:
    """The reason of a verdict; of a disputed claim that has none that none was given, since it is never said alone."""
    if claim.reason is not None:
        return reason_words(claim.reason)
    return "no reason given" if claim.verdict is Verdict.DISPUTED else ""


def evidence_words(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict: “only context recorded”."""
    words = BEARING_ON_DISPUTED if claim.verdict is Verdict.DISPUTED else BEARING
    bearing = bearing_of(claim)
    searched = any(one.stance is Stance.SEARCHED and not one.is_lead for one in claim.evidence)
    return CONTEXT_AND_SEARCH if bearing is Bearing.CONTEXT and searched else words[bearing]


def judged_words(progress: Progress) -> str:
    """How far a check has come: “31 judged, of the 41 marked (1 needs no verdict)”."""
    idle = progress.of(Status.NOT_NEEDED)
    needs = f" ({idle} need{'s' * (idle == 1)} no verdict)" if idle else ""
    return f"{progress.judged} judged, of the {progress.marked} marked{needs}" if progress.marked else "No claims yet"


def coverage_words(coverage: Coverage) -> str:
    """How much of an article nobody has marked, as a sentence; empty where every word is marked."""
    if not coverage.unmarked_words:
        return ""
    stand = "stands" if coverage.unmarked_words == 1 else "stand"
    words = f"{coverage.unmarked_words} of {coverage.words} words {stand} in none"
    return f"{paragraphs_words(coverage) or 'Every paragraph holds a claim'}; {words}."


def paragraphs_words(coverage: Coverage) -> str:
    """How many paragraphs hold no claim; empty where each holds one."""
    if not coverage.unmarked_paragraphs:
        return ""
    hold = "holds" if coverage.unmarked_paragraphs == 1 else "hold"
    return f"{coverage.unmarked_paragraphs} of {coverage.paragraphs} paragraphs {hold} no claim"


def recorded_words(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict, or what that lacks; empty where none is recorded or missed."""
    if lacks_attempt(claim):
        return NO_ATTEMPT
    return capitalised(evidence_words(claim)) if claim.evidence or lacks_evidence(claim) else ""


def evidence_summary(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict, and how many pieces there are."""
    words, count = recorded_words(claim), claim.evidence_count
    return f"{words} ({count} piece{'s' * (count > 1)})" if words and count else words


def caveat_words(claim: Claim) -> str:
    """What is said beside a list of evidence: that it speaks both ways, or what the verdict lacks; else nothing."""
    has_caveat = bearing_of(claim) is Bearing.BOTH or lacks_evidence(claim) or lacks_attempt(claim)
    caveats = (recorded_words(claim) if has_caveat else "", not_judged_words(claim))
    return ". ".join(filter(None, caveats))


def not_judged_words(claim: Claim) -> str:
    """Which of its words a verdict does not judge, since the statement leaves them out; empty where it judges all."""
    omitted = omitted_words(claim) if claim.verdict is not None else ()
    return f"Not judged: {', '.join(f'“{shortened(one, _OMITTED_LETTERS)}”' for one in omitted)}" if omitted else ""


_SHORT_CAVEAT: dict[Bearing, str] = {
    Bearing.BOTH: "For and against",
    Bearing.CONTEXT: "Only context",
    Bearing.SEARCHED: "Only a search",
    Bearing.LEAD: "Only a note",
    Bearing.NONE: "No evidence",
}


def short_caveat(claim: Claim) -> str:
    """The caveat in two or three words."""
    if lacks_attempt(claim):
        return "No attempt"
    if not caveat_words(claim):
        return ""
    if bearing_of(claim) is not Bearing.BOTH and not lacks_evidence(claim):
        return "Not all words"
    against = "Only for it" if claim.verdict is Verdict.DISPUTED else "Only against"
    return _SHORT_CAVEAT.get(bearing_of(claim), against)


def meaning_words(claim: Claim) -> str:
    """What a verdict says, in a sentence or two, and how the evidence recorded bears on it."""
    if lacks_attempt(claim):
        return f"{caveat_words(claim)}."
    if claim.status in (Status.SUPPORTED, Status.DISPUTED):
        parts = (verdict_words(claim), capitalised(evidence_words(claim)), not_judged_words(claim))
        return " ".join(f"{part}." for part in parts if part)
    says = {Status.NOT_CHECKED: MEANING[Status.NOT_CHECKED], Status.UNVERIFIED: LOOKED_INTO}
    caveat = f" {caveat_words(claim)}." if caveat_words(claim) else ""
    return says.get(claim.status, f"{verdict_words(claim)}.") + caveat


_OVERTAKEN: dict[Overtaking, str] = {
    Overtaking.EVIDENCE: "evidence against the verdict was recorded",
    Overtaking.DENIED: "a denial of it was recorded",
    Overtaking.LOST: "something the verdict rested on was taken away",
}


def overtaken_words(claim: Claim) -> str:
    """What has happened to the record since the verdict was given, against it; empty where nothing has."""
    happened = overtaken_by(claim)
    found = " and ".join(words for one, words in _OVERTAKEN.items() if one in happened)
    return f"Since it was judged {found}" if found else ""


def wording_line(wording: ProposedWording) -> str:
    """A proposed wording in one line: “old” → “new”, what is wrong, why, who proposed it, and what was decided."""
    severity = SEVERITY[wording.severity] if wording.severity is not None else ""
    proposed_by = f"proposed by {wording.proposed_by}"
    parts = [f"“{wording.quote}” → “{wording.proposed}”", severity, wording.why, proposed_by, decision_words(wording)]
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


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def open_because(claim: Claim) -> str:
    """Why a claim is open: not checked, changed since, waiting for an answer, or overtaken by the record."""
    waits = "waits for an answer" if claim.unanswered else ""
    return "; ".join(part for part in (verdict_words(claim), waits, _lower_first(overtaken_words(claim))) if part)


def claim_text(claim: Claim, evidence: Iterable[Evidence]) -> str:
    """A claim as lines to be copied: verdict, words, and how each piece of evidence bears on it.

    Evidence for checkers only is named without its words.
    """
    (claim,) = released([claim])
    lines = [f"{claim.number} {verdict_words(claim)}: {claim.statement}"]
    lines += [f"{words}." for words in (caveat_words(claim), overtaken_words(claim)) if words]
    if claim.statement != claim.claimed_words:
        lines.append(f"In the article: “{claim.claimed_words}”")
    lines += [denial_line(one) for one in claim.denials]
    if claim.outcome is not None:
        lines.append(f"In the copy: {outcome_words(claim)}")
    if claim.note:
        lines.append(claim.note)
    for one in released(evidence):
        facts = [one.source.title, one.source.url, one.locator, f"“{one.quote}”" if one.quote else ""]
        lines.append(f"– {STANCE[one.stance]}: " + ", ".join(fact for fact in facts if fact))
    return "\n".join(lines)
