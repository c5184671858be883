"""The first three sentences of a report: what was marked, found out, and left; what the reporter attached, counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import bidirectional

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState, threads
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.report import ReportedArticle
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.bearing import has_evidence, is_overtaken, lacks_attempt, lacks_evidence
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.claim_words import coverage_words, reason_or_none
from factcheck.domain.wording.labels import ANNOTATION, ANNOTATION_STATE

_NAMED_AT_MOST = 12
_REASON_LETTERS = 60
_JUDGED = frozenset({Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED})
_DOUBTFUL = (Status.UNVERIFIED, Status.DISPUTED)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_IN_ORDER = (AnnotationState.USED, AnnotationState.DISMISSED, AnnotationState.OPEN)


def first_sentences(reported: ReportedArticle) -> tuple[str, ...]:
    """At most three parts for somebody who reads no further; none calls anything true or safe."""
    claims = reported.claims
    found = _found_out([claim for claim in claims if claim.status in _JUDGED], claims)
    return tuple(filter(None, (_marked(reported), found if claims else "", _left(reported))))


def must_change(claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose words must change before publication."""
    return [claim for claim in claims if claim.outcome is Outcome.CHANGE]


def _marked(reported: ReportedArticle) -> str:
    name = _isolated(one_line(reported.article.name))
    of = f'roof {reported.proof.number} of "{name}" ({_many(reported.words, "word")})'
    counts = Counter(claim.status for claim in reported.claims)
    none = counts[Status.NOT_NEEDED]
    marked = len(reported.claims)
    if not marked:
        return f"No claim has been marked in p{of}, so nothing in it has been checked."
    judged = _judged_of(counts, marked - none) if marked > none else ""
    idle = f" ({none} {_needs(none)})" if none else ""
    return f"P{of} holds {_many(marked, 'claim')}{idle}{judged}.{_bare(reported)}"


def _judged_of(counts: Counter[Status], counted: int) -> str:
    unjudged, stale = counts[Status.NOT_CHECKED], counts[Status.STALE]
    if not unjudged and not stale and counted < counts.total():
        return f"; {'all others have' if counted > 1 else 'the other has'} been judged"
    if not unjudged and not stale:
        return f", and {'all have' if counted > 1 else 'it has'} been judged"
    judged = counted - unjudged - stale
    parts = [f"{judged} {_have(judged)} been judged"] if judged or not stale else []
    if stale:
        parts.append(f"{stale} {_have(stale)} a verdict that was given on other words")
    if unjudged:
        parts.append(f"{unjudged} {_have(unjudged)} not been checked")
    return f"; {_and(parts)}"


def _bare(reported: ReportedArticle) -> str:
    """What nobody has marked, beside what was judged of the marked."""
    words = coverage_words(coverage_of(reported.proof, reported.claims))
    return f" {words}" if words else ""


def _isolated(name: str) -> str:
    """`name`, kept from turning the sentence around it if any of it runs from right to left."""
    turns = any(bidirectional(character) in _RIGHT_TO_LEFT for character in name)
    return f"\u2068{name}\u2069" if turns else name


def _found_out(judged: Sequence[Claim], claims: Sequence[Claim]) -> str:
    """What the verdicts that stand say; speech and world apart, as people gave or kept who speaks."""
    counted = [claim for claim in claims if claim.status is not Status.NOT_NEEDED]
    if not counted:
        return ""
    if not judged:
        return "No verdict has been given yet." if not any(claim.verdict for claim in counted) else ""
    borne_out = sum(map(has_evidence, judged))
    if _is_all_supported(judged, counted):
        is_every = len(counted) == len(claims)
        if len(judged) == 1:
            which, how = "It" if is_every else "The one judged", "with" if borne_out else "but with no"
            return f"{which} is supported, {how} evidence recorded that says so."
        which = f"All {len(judged)}{'' if is_every else ' judged'}"
        return f"{which} are supported, {borne_out} of them with evidence recorded that says so."
    so_far = "" if len(judged) == len(counted) else ", so far"
    said = _verdicts(f"Who said what{so_far}", [claim for claim in judged if claim.is_speech])
    so = _verdicts(f"What is so{so_far}", [claim for claim in judged if not claim.is_speech])
    return " ".join(part for part in (said, so) if part)


def _is_all_supported(judged: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    """Whether every claim that needs a verdict is supported, which is said with how many have evidence."""
    counted = sum(claim.status is not Status.NOT_NEEDED for claim in claims)
    return len(judged) == counted and all(claim.verdict is Verdict.SUPPORTED for claim in judged)


def _verdicts(label: str, claims: Sequence[Claim]) -> str:
    if not claims:
        return ""
    counts = Counter(claim.status for claim in claims)
    terms = [f"{counts[Status.SUPPORTED]} of {len(claims)} supported"]
    if counts[Status.UNVERIFIED]:
        terms.append(f"{counts[Status.UNVERIFIED]} unverified")
    if counts[Status.DISPUTED]:
        disputed = [claim for claim in claims if claim.status is Status.DISPUTED]
        terms.append(f"{len(disputed)} disputed ({_why(disputed)})")
    return f"{label}: {', '.join(terms)}."


def _why(disputed: Sequence[Claim]) -> str:
    """Disputed is never said alone."""
    reasons = Counter(shortened(one_line(reason_or_none(claim)), _REASON_LETTERS) for claim in disputed)
    if len(reasons) == 1:
        return next(iter(reasons))
    return ", ".join(f"{words}: {count}" for words, count in reasons.most_common())


def _left(reported: ReportedArticle) -> str:
    """What is left to do; what is merely to be known stands behind it."""
    to_do, to_know = list(_to_do(reported)), list(_to_know(reported.claims))
    if reported.claims and not to_do:
        to_do = ["Nothing is left open in this record."]
    return " ".join([*to_do, *to_know])


def _to_do(reported: ReportedArticle) -> Iterator[str]:
    claims = reported.claims
    passages = {(one.proof_id, one.span) for claim in must_change(claims) for one in claim.passages}
    if passages:
        yield f"{_many(len(passages), 'passage')} must change before publication."
    missing = sum(one.decision is Decision.ACCEPTED and not one.stands_in(reported.proof) for one in reported.wordings)
    if missing:
        yield f"{_many(missing, 'accepted wording')} {'is' if missing == 1 else 'are'} not in the text yet."
    editor = [claim for claim in claims if claim.outcome is Outcome.EDITOR]
    if editor:
        yield f"The editor decides about the words of {_claims(editor)}."
    yield from _asked(reported)
    stale = [claim for claim in claims if claim.status is Status.STALE]
    if stale:
        given = "1 verdict was" if len(stale) == 1 else f"{len(stale)} verdicts were"
        yield f"{given} given on other words: {_claims(stale)}."
    overtaken = [claim for claim in claims if claim.status in _JUDGED and is_overtaken(claim)]
    if overtaken:
        were, them = ("was", "it") if len(overtaken) == 1 else ("were", "them")
        yield f"Since {_claims(overtaken)} {were} judged, what speaks for or against {them} has changed."
    unjudged = [claim for claim in claims if claim.status is Status.NOT_CHECKED]
    if unjudged:
        yield f"Not checked: {_claims(unjudged)}."


def _to_know(claims: Sequence[Claim]) -> Iterator[str]:
    standing = [claim for claim in claims if claim.status in _JUDGED]
    lacking = Counter(claim.verdict for claim in standing if lacks_evidence(claim))
    supported, disputed = lacking[Verdict.SUPPORTED], lacking[Verdict.DISPUTED]
    if supported and any(claim.status not in (Status.SUPPORTED, Status.NOT_NEEDED) for claim in claims):
        yield f"For {_many(supported, 'supported claim')} no evidence that says so is recorded."
    if disputed:
        them = "it" if disputed == 1 else "them"
        yield f"For {_many(disputed, 'disputed claim')} no evidence that speaks against {them} is recorded."
    untried = sum(map(lacks_attempt, standing))
    if untried:
        yield f"For {_many(untried, 'unverified claim')} no attempt is recorded."
    fine = [claim for claim in claims if claim.outcome is Outcome.FINE and claim.status in _DOUBTFUL]
    if fine:
        what = " or ".join(status for status in _DOUBTFUL if any(claim.status is status for claim in fine))
        yield f"{len(fine)} {what} {'claim is' if len(fine) == 1 else 'claims are'} decided to be fine as written."


def _asked(reported: ReportedArticle) -> Iterator[str]:
    """What waits for somebody: an answer of the reporter, a decision about a wording."""
    unanswered = sum(one.waits for one in reported.questions)
    if unanswered:
        waits = "question to the reporter waits" if unanswered == 1 else "questions to the reporter wait"
        yield f"{unanswered} {waits} for an answer."
    undecided = sum(one.waits for one in reported.wordings)
    if undecided:
        yield f"{_many(undecided, 'proposed wording')} {_have(undecided)} not been decided about."


def _claims(claims: Sequence[Claim]) -> str:
    numbers = [claim.number for claim in claims]
    if len(numbers) > _NAMED_AT_MOST:
        named = [*numbers[: _NAMED_AT_MOST - 2], f"{len(numbers) - _NAMED_AT_MOST + 2} more"]
        return f"claims {_and(named)}"
    return f"{'claim' if len(numbers) == 1 else 'claims'} {_and(numbers)}"


def _and(parts: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _needs(count: int) -> str:
    return "needs no verdict" if count == 1 else "need no verdict"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def attached_sentences(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """A sentence for each kind, such as "3 comments: 2 used as evidence, 1 open."; a thread counts once."""
    counts = {kind: Counter[AnnotationState]() for kind in AnnotationKind}
    for thread in threads(annotations):
        counts[thread.first.kind][thread.first.state] += 1
    return tuple(_sentence(kind, count) for kind, count in counts.items() if count)


def _sentence(kind: AnnotationKind, count: Counter[AnnotationState]) -> str:
    total = count.total()
    states = ", ".join(f"{count[state]} {ANNOTATION_STATE[state]}" for state in _IN_ORDER if count[state])
    return f"{total} {ANNOTATION[kind]}{'' if total == 1 else 's'}: {states}."
