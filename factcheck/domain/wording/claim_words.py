"""The words about one claim: its verdict, what it waits for and what was decided."""

from collections.abc import Iterator

from factcheck.domain.records.claim import Alteration, Claim, Outcome, Proposal
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.rules.bearing import (
    Bearing,
    Overtaking,
    bearing_of,
    changed_sources,
    is_overtaken,
    lacks_attempt,
    overtaken_by,
)
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.progress import is_undecided
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.bearing_words import (
    caveat_words,
    evidence_words,
    more_than_agreed_words,
    not_judged_words,
    recorded_words,
    short_caveat,
)
from factcheck.domain.wording.denial_words import denial_line, denied_from_elsewhere, denies_words
from factcheck.domain.wording.evidence_words import quote_words, translation_words
from factcheck.domain.wording.joining import and_list, as_sentence, clauses, comma_list, sentences, with_remark
from factcheck.domain.wording.labels import (
    KIND,
    MEANING,
    OUTCOME,
    RISK_IN_LINE,
    STANCE,
    STATUS_IN_SENTENCE,
    person_words,
    reason_words,
)
from factcheck.domain.wording.relation_words import relation_line, relations_words
from factcheck.domain.wording.source_words import source_became_words
from factcheck.domain.wording.stored_words import shown
from factcheck.translation import N_, Messages, _, counted

_WITH_REASON: Messages[Verdict] = Messages(
    {
        Verdict.SUPPORTED: N_("supported, {reason}"),
        Verdict.DISPUTED: N_("disputed: {reason}"),
        Verdict.UNVERIFIED: N_("unverified: {reason}"),
    }
)
_ALTERED: Messages[tuple[Alteration | None, Verdict]] = Messages(
    {
        (Alteration.NOT_FOUND, Verdict.SUPPORTED): N_("was supported: words not placed in this proof"),
        (Alteration.NOT_FOUND, Verdict.DISPUTED): N_("was disputed: words not placed in this proof"),
        (Alteration.NOT_FOUND, Verdict.UNVERIFIED): N_("was unverified: words not placed in this proof"),
        (Alteration.WORDS, Verdict.SUPPORTED): N_("was supported: words changed"),
        (Alteration.WORDS, Verdict.DISPUTED): N_("was disputed: words changed"),
        (Alteration.WORDS, Verdict.UNVERIFIED): N_("was unverified: words changed"),
        (Alteration.SENTENCE, Verdict.SUPPORTED): N_("was supported: sentence around changed"),
        (Alteration.SENTENCE, Verdict.DISPUTED): N_("was disputed: sentence around changed"),
        (Alteration.SENTENCE, Verdict.UNVERIFIED): N_("was unverified: sentence around changed"),
        (Alteration.STATEMENT, Verdict.SUPPORTED): N_("was supported: statement changed"),
        (Alteration.STATEMENT, Verdict.DISPUTED): N_("was disputed: statement changed"),
        (Alteration.STATEMENT, Verdict.UNVERIFIED): N_("was unverified: statement changed"),
    }
)


def verdict_words(claim: Claim) -> str:
    """The verdict as it is always shown: with its reason where there is one, never "disputed" alone."""
    return capitalised(verdict_in_sentence(claim))


def verdict_in_sentence(claim: Claim) -> str:
    """The verdict as it is said within a sentence: “disputed: number differs”, and that its words were cut."""
    verdict = _verdict(claim)
    return _("cut from the text; {verdict}", verdict=verdict) if claim.is_cut else verdict


def named_with_verdict(claim: Claim) -> str:
    """A claim by its number, with its verdict: “Claim 12, disputed: number differs”."""
    return _("Claim {number}, {verdict}", number=claim.number, verdict=verdict_in_sentence(claim))


def _verdict(claim: Claim) -> str:
    if claim.status is Status.NOT_NEEDED and claim.kind is not None:
        if claim.unplaced:
            return _("no verdict needed: {kind}, words not placed in this proof", kind=KIND[claim.kind])
        if claim.needed_none_otherwise:
            return _("no verdict needed: {kind}, said of other words", kind=KIND[claim.kind])
        return _("no verdict needed: {kind}", kind=KIND[claim.kind])
    if claim.verdict is None:
        return _("not checked: words not placed in this proof") if claim.unplaced else STATUS_IN_SENTENCE[claim.status]
    if claim.status is Status.STALE:
        return _ALTERED[claim.alteration, claim.verdict]
    if claim.reason is not None:
        return _WITH_REASON.filled(claim.verdict, reason=reason_or_none(claim))
    if claim.verdict is Verdict.DISPUTED:
        return _("disputed: no reason given")
    return STATUS_IN_SENTENCE[Status(claim.verdict.value)]


def said_by_words(claim: Claim) -> str:
    """Who said it and how, as it stands beside a claim, in the words and the order of its language."""
    if not claim.verb:  # so that no language is read for a name
        return claim.speaker
    return language_of(claim.language).attributions.in_order(claim.speaker, claim.verb)


def judged_text(claim: Claim) -> str:
    """What was judged of a claim that has changed since: the words where these have, the sentence, or the statement."""
    match claim.alteration:
        case Alteration.WORDS | Alteration.NOT_FOUND:
            return claim.judged_words
        case Alteration.SENTENCE:
            return claim.judged_sentence or ""
        case _:
            return claim.judged_statement or claim.judged_words


def judged_by_words(claim: Claim) -> str:
    """Who judged it, or said that it needs no verdict; empty where nobody did."""
    if not claim.judged_by and not claim.judged_at:
        return ""
    who = person_words(claim.judged_by)
    if claim.status is Status.NOT_NEEDED:
        return _("Said to need no verdict by {who}", who=who) if who else _("Said to need no verdict")
    return _("Judged by {who}", who=who) if who else _("Judged")


def of_other_words(claim: Claim) -> str:
    """Of which words it was said that no verdict is needed, where the claim has others now."""
    return _("of other words: “{words}”", words=judged_text(claim)) if claim.needed_none_otherwise else ""


def reason_or_none(claim: Claim) -> str:
    """The reason of a verdict; of a disputed claim that has none that none was given, since it is never said alone.

    Where evidence is the reason and none that says so is recorded, or a missing answer and it has come, it tells that.
    """
    says_so = claim.is_in_part or bearing_of(claim) in (Bearing.SUPPORTS, Bearing.BOTH)
    if claim.reason is Reason.EVIDENCE_SAYS_OTHERWISE and not says_so:
        return _("unrecorded evidence says otherwise")
    if _is_answered_since(claim):
        return _("asked, and answered since")
    if claim.reason is Reason.CONFLICTS_WITH_ANOTHER_CLAIM and claim.conflicts:
        return conflict_words(claim)
    if claim.reason is not None:
        return reason_words(claim.reason)
    return _("no reason given") if claim.verdict is Verdict.DISPUTED else ""


def conflict_words(claim: Claim) -> str:
    """That a claim conflicts with others, by their numbers: the reason that these offer; empty where it does not."""
    return relations_words(claim.conflicts, claim.id)


def meaning_words(claim: Claim) -> str:
    """What a verdict says, in a sentence or two, and how the evidence recorded bears on it."""
    if lacks_attempt(claim):
        return as_sentence(caveat_words(claim))
    is_judged = claim.status in (Status.SUPPORTED, Status.DISPUTED)
    recorded = capitalised(evidence_words(claim)) if is_judged else recorded_words(claim)
    told = (recorded, not_judged_words(claim), more_than_agreed_words(claim))
    return sentences([_meaning(claim), *(as_sentence(part) for part in told if part)])


def _meaning(claim: Claim) -> str:
    if claim.status is Status.NOT_CHECKED and not claim.unplaced:
        return MEANING[Status.NOT_CHECKED]
    if claim.status is Status.UNVERIFIED:
        since = capitalised(as_sentence(reason_or_none(claim))) if _is_answered_since(claim) else ""
        if Overtaking.EVIDENCE in overtaken_by(claim):  # which is told next, and may do either
            return sentences([_("When it was judged it could not be confirmed or refuted."), since])
        return sentences([_("Looked into; could not be confirmed or refuted."), since])
    return as_sentence(verdict_words(claim))


def _is_answered_since(claim: Claim) -> bool:
    return claim.reason is Reason.ASKED_NO_ANSWER_YET and bool(claim.asked) and not claim.unanswered


_OVERTAKEN: Messages[Overtaking] = Messages(
    {
        Overtaking.EVIDENCE: N_("evidence came to stand against the verdict"),
        Overtaking.DENIED: N_("a denial of it was recorded"),
        Overtaking.LOST: N_("something the verdict rested on was taken away"),
        Overtaking.TURNED: N_("something the verdict rested on ceased to bear it out"),
    }
)


def overtaken_words(claim: Claim) -> str:
    """What has happened to the record since the verdict was given, against it; empty where nothing has."""
    return capitalised(overtaken_in_sentence(claim))


def overtaken_in_sentence(claim: Claim) -> str:
    """The same as it is said within a sentence: “since it was judged, a denial of it was recorded”."""
    overtaken = overtaken_by(claim)
    happened = [_OVERTAKEN[one] for one in _OVERTAKEN if one in overtaken] if overtaken else []
    if claim.verdict is Verdict.UNVERIFIED and Overtaking.EVIDENCE in overtaken:  # the first, which may bear it out
        happened[0] = _("evidence came to speak for or against the claim")
    happened += map(source_became_words, changed_sources(claim))
    return _("since it was judged, {happened}", happened=and_list(happened)) if happened else ""


def proposal_words(proposal: Proposal) -> str:
    """What a rule proposes, in one line: “speaker Ada Low, verb said, kind number”; empty where it proposes nothing."""
    return comma_list(_proposed(proposal))


def _proposed(proposal: Proposal) -> Iterator[str]:
    if proposal.speaker:
        yield _("speaker {speaker}", speaker=proposal.speaker)
    if proposal.verb:
        yield _("verb {verb}", verb=proposal.verb)
    if proposal.kind is not None:
        yield _("kind {kind}", kind=KIND[proposal.kind])
    if proposal.risk is not None:
        yield RISK_IN_LINE[proposal.risk]


def outcome_words(claim: Claim) -> str:
    """What was decided about the words in the copy; empty where nothing was."""
    return OUTCOME[claim.outcome] if claim.outcome is not None else ""


def outcome_line(claim: Claim) -> str:
    """What was decided about the words in the copy, in a line of its own."""
    return _("In the copy: {outcome}", outcome=outcome_words(claim))


def waits_words(claim: Claim) -> str:
    """What a claim waits for: an answer of the reporter, a decision about its words; empty where it waits for none."""
    if claim.unanswered and is_undecided(claim):
        return _("waits for an answer and a decision")
    if claim.unanswered:
        return _("waits for an answer")
    return _("waits for a decision") if is_undecided(claim) else ""


def waits_besides(claim: Claim) -> str:
    """What a claim waits for, where its decision stands beside: “editor decides” says already that one is awaited."""
    if claim.outcome is not Outcome.EDITOR:
        return waits_words(claim)
    return _("waits for an answer") if claim.unanswered else ""


def unsettled_words(claim: Claim) -> str:
    """What a claim waits for besides its decision, and what has happened against its verdict; empty for nothing."""
    return capitalised(clauses([waits_besides(claim), overtaken_in_sentence(claim)]))


def listed_statement(claim: Claim) -> str:
    """The statement as a list of claims shows it: before it whether to look again, what it denies, waits for."""
    again = _("look again") if is_overtaken(claim) else ""
    first = filter(None, (again, to_others_words(claim), waits_words(claim)))
    return " · ".join([*first, claim.statement or claim.words])


def standing_facts(claim: Claim) -> list[str]:
    """What a list never leaves out: verdict, decision about the copy, whether to look again, what it waits for."""
    again = _("look again") if is_overtaken(claim) else ""
    facts = (verdict_words(claim), outcome_words(claim), again, waits_besides(claim))
    return [capitalised(fact) for fact in facts if fact]


def further_facts(claim: Claim) -> list[str]:
    """What a list says after these, as far as there is room: the evidence, and how it stands to other claims."""
    return [capitalised(fact) for fact in (_evidence_in_short(claim), to_others_words(claim)) if fact]


def to_others_words(claim: Claim) -> str:
    """What a claim denies and how it stands to others: “denies 7a, conflicts with 3”; empty where there is nothing.

    That it is denied is said where that is done in another article: here it stands with the claim that denies it.
    """
    if not (claim.denials or claim.denied_by or claim.relations):
        return ""
    denied = denied_from_elsewhere(claim.denied_by)
    return comma_list([denies_words(claim.denials), denied, relations_words(claim.relations, claim.id)])


def _evidence_in_short(claim: Claim) -> str:
    """What the evidence lacks, else how much of it there is; empty where there is none and none is missed."""
    count = claim.evidence_count
    return short_caveat(claim) or (counted("{count} [piece|pieces] of evidence", count) if count else "")


def open_because(claim: Claim) -> str:
    """Why a claim is open: its verdict or that it has none, what it waits for, and how the record overtook it."""
    return clauses([verdict_words(claim), waits_words(claim), overtaken_in_sentence(claim)])


def claim_text(claim: Claim) -> str:
    """A claim, as it may leave, in lines to be copied: verdict, words, and how each piece of evidence bears on it."""
    verdict = verdict_words(claim)
    lines = [_("{number} {verdict}: {statement}", number=claim.number, verdict=verdict, statement=claim.statement)]
    lines += [as_sentence(words) for words in (caveat_words(claim), unsettled_words(claim)) if words]
    if claim.claimed_words not in ("", claim.statement):
        lines.append(_("In the article: “{words}”", words=claim.claimed_words))
    lines += [denial_line(one) for one in claim.denials]
    lines += [capitalised(relation_line(one, claim.id)) for one in claim.relations]
    if claim.outcome is not None:
        lines.append(outcome_line(claim))
    if claim.note:
        lines.append(claim.note)
    return "\n".join([*lines, *map(_evidence_line, claim.evidence)])


def _evidence_line(evidence: Evidence) -> str:
    evidence = shown(evidence)
    told = with_remark(quote_words(evidence), translation_words(evidence))
    facts = comma_list([evidence.source.title, evidence.source.url, evidence.locator, told])
    return _("– {stance}: {facts}", stance=STANCE[evidence.stance], facts=facts)
