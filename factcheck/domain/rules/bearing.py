"""How the evidence of a claim bears on its verdict."""

from collections.abc import Iterable, Set
from enum import StrEnum

from factcheck.domain.records.claim import Basis, Claim, ClaimKind
from factcheck.domain.records.evidence import Evidence, Source, Stance
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.text.matching import bare_words


class Bearing(StrEnum):
    """What the evidence of a claim, taken together, does to the verdict given, or to the claim while it has none."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    BOTH = "both"
    CONTEXT = "context"
    SEARCHED = "searched"
    LEAD = "lead"
    OFF_THE_RECORD = "off_the_record"
    NONE = "none"


class Overtaking(StrEnum):
    """What has overtaken a verdict since it was given."""

    EVIDENCE = "evidence"
    DENIED = "denied"
    LOST = "lost"
    TURNED = "turned"
    SOURCE = "source"


_BEARS = frozenset({Bearing.SUPPORTS, Bearing.BOTH})
_OF_OTHERS, _OF_ABSENCE = frozenset({Stance.SUPPORTS}), frozenset({Stance.SUPPORTS, Stance.SEARCHED})
_AGAINST = frozenset({Stance.CONTRADICTS})


def bearing_of(claim: Claim) -> Bearing:
    """How the evidence bears on the verdict: for "disputed" it is what contradicts the claim that supports it.

    A reporter's note never counts, nor what is off the record. A search that found nothing supports a claim of absence,
    and no other.
    """
    if not claim.evidence:
        return Bearing.NONE
    supporting, against = _sides(claim, claim.verdict)
    if supporting or against:
        return Bearing.BOTH if supporting and against else Bearing.SUPPORTS if supporting else Bearing.CONTRADICTS
    stances = {one.stance for one in claim.evidence_counted}
    for stance, bearing in ((Stance.CONTEXT, Bearing.CONTEXT), (Stance.SEARCHED, Bearing.SEARCHED)):
        if stance in stances:
            return bearing
    is_off = any(one.source.is_off_the_record for one in claim.evidence)
    return Bearing.OFF_THE_RECORD if is_off else Bearing.LEAD


def bearing_count(claim: Claim) -> int:
    """How many pieces make the bearing: those for and against; where there are none, all that count."""
    supporting, against = _sides(claim, claim.verdict)
    return len(supporting | against) or claim.evidence_count


def has_evidence(claim: Claim) -> bool:
    """Whether evidence is recorded that bears the verdict out; a denial recorded does so for "disputed"."""
    return bearing_of(claim) in _BEARS or (claim.verdict is Verdict.DISPUTED and bool(claim.denied_by))


def lacks_evidence(claim: Claim) -> bool:
    """Whether it is called supported or disputed while no evidence recorded bears that out."""
    is_judged = claim.status in (Status.SUPPORTED, Status.DISPUTED)
    return is_judged and not claim.is_in_part and not has_evidence(claim)


def lacks_attempt(claim: Claim) -> bool:
    """Whether it is called unverified while nothing tells that anybody tried: no evidence, search or question.

    The reason that somebody was asked and has not answered tells of an attempt, and so does what was said off the
    record, though it never counts as evidence.
    """
    if claim.status is not Status.UNVERIFIED or claim.is_in_part:
        return False
    asked = claim.asked or any(one.source.is_off_the_record for one in claim.evidence)
    return not (claim.evidence_counted or asked or claim.reason is Reason.ASKED_NO_ANSWER_YET)


def is_unplaced(claim: Claim) -> bool:
    """Whether all evidence that bears the verdict out names its source and no more."""
    if claim.is_in_part or bearing_of(claim) is not Bearing.SUPPORTS:
        return False
    supporting, _against = _sides(claim, claim.verdict)
    return all(one.names_source_alone for one in claim.evidence if one.id in supporting)


def earlier_evidence(claim: Claim) -> list[Evidence]:
    """The evidence recorded when the claim had other words or another statement, which nobody has confirmed since.

    Blanks, the print of quotation marks and hyphens, and a stop behind the words make no other ones.
    """
    if claim.is_in_part or not claim.evidence:
        return []
    now = claim.statement
    told = ((one, one.statement) for one in claim.evidence_counted if one.statement is not None)
    return [one for one, before in told if before != now and bare_words(before) != bare_words(now)]


def basis_for(claim: Claim, verdict: Verdict) -> Basis:
    """What `verdict` rests on as the record stands, and what speaks against it."""
    if not claim.evidence and not claim.denied_by:
        return Basis()
    supporting, against = _sides(claim, verdict)
    denials = frozenset(one.id for one in claim.denied_by)
    if verdict is Verdict.SUPPORTED:
        rested_on, against = supporting, against | denials
    elif verdict is Verdict.DISPUTED:
        rested_on = supporting | denials
    else:
        rested_on, against = _ids(claim.evidence_counted, {Stance.SEARCHED}), supporting | against
    weighed = _weighed(verdict, rested_on, against)
    states = frozenset(_state(one) for one in claim.evidence if one.source.status is not None and one.id in weighed)
    return Basis(rested_on, against, states)


def _weighed(verdict: Verdict, rested_on: frozenset[str], against: frozenset[str]) -> frozenset[str]:
    """What a verdict was given on, as far as it matters what becomes of its sources.

    Who called a claim unverified weighed what speaks for and against it, and the copy may stand on it.
    """
    return rested_on | against if verdict is Verdict.UNVERIFIED else rested_on


def _state(evidence: Evidence) -> str:
    return f"{evidence.id} {evidence.source.status}"


def overtaken_by(claim: Claim) -> frozenset[Overtaking]:
    """What was recorded against the verdict since it was given, and whether something it rested on is gone.

    TURNED: what it rested on is still there and no longer bears it out, since its stance, the kind or the terms of its
    source are others. SOURCE: a source of what it rested on was corrected or retracted, or is gone.
    """
    if claim.verdict is None or claim.basis is None or claim.is_in_part:
        return frozenset()
    now = basis_for(claim, claim.verdict)
    if now == claim.basis:
        return frozenset()
    denials = frozenset(one.id for one in claim.denied_by)
    new = now.against - claim.basis.against
    found = {Overtaking.DENIED: new & denials, Overtaking.EVIDENCE: new - denials}
    there = _ids(claim.evidence, set(Stance)) | denials
    no_more = claim.basis.rested_on - now.rested_on
    found |= {Overtaking.LOST: no_more - there, Overtaking.TURNED: no_more & there}
    found[Overtaking.SOURCE] = frozenset(one.id for one in changed_sources(claim))
    return frozenset(what for what, ids in found.items() if ids)


def changed_sources(claim: Claim) -> list[Source]:
    """The sources of what the verdict rests on that were corrected or retracted since, or are gone, each once.

    It rests on what it was given on, and on what was recorded later and bears it out; “unverified” on all of it.
    """
    if claim.verdict is None or claim.basis is None or not claim.evidence:
        return []
    before, now = claim.basis, basis_for(claim, claim.verdict)
    ids = _weighed(claim.verdict, before.rested_on | now.rested_on, before.against | now.against)
    rested = [one for one in claim.evidence_counted if one.source.status is not None and one.id in ids]
    return list({one.source.id: one.source for one in rested if _state(one) not in before.states}.values())


def is_overtaken(claim: Claim) -> bool:
    """Whether something against the verdict was recorded since, or something it rested on no longer bears it out."""
    return bool(overtaken_by(claim))


def may_be_confirmed(claim: Claim) -> bool:
    """Whether what was judged, said to need no verdict, or recorded was of other words or evidence than there is now.

    Not of words of which nobody has said where they stand now, or that were cut.
    """
    if claim.unplaced or claim.is_cut:
        return False
    return claim.is_stale or is_overtaken(claim) or claim.needed_none_otherwise or bool(earlier_evidence(claim))


def bearing_sources(claim: Claim) -> list[Source]:
    """The sources that bear the verdict out, or the claim while it has none; where none do, those against it."""
    supporting, against = _sides(claim, claim.verdict)
    ids = supporting or against
    return list({one.source.id: one.source for one in claim.evidence if one.id in ids}.values())


def _sides(claim: Claim, verdict: Verdict | None) -> tuple[frozenset[str], frozenset[str]]:
    """The evidence for a verdict and that against it; without one, or for "unverified", that for the claim."""
    counted = claim.evidence_counted
    if not counted:
        return frozenset(), frozenset()
    says_so = _OF_ABSENCE if claim.kind is ClaimKind.ABSENCE else _OF_OTHERS
    supporting, against = _ids(counted, says_so), _ids(counted, _AGAINST)
    return (against, supporting) if verdict is Verdict.DISPUTED else (supporting, against)


def _ids(links: Iterable[Evidence], stances: Set[Stance]) -> frozenset[str]:
    return frozenset([one.id for one in links if one.stance in stances])
