"""The first three sentences of a report: what was marked, what was found out, what is left."""

from collections import Counter
from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.report import ReportedArticle
from factcheck.domain.records.verdict import Reason, Status
from factcheck.domain.rules.progress import Tally, tally_of
from factcheck.domain.text.canonical import one_line

_NAMED_AT_MOST = 12
_DOUBTFUL = frozenset({Status.UNVERIFIED, Status.DISPUTED})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})


def first_sentences(reported: ReportedArticle) -> tuple[str, ...]:
    """At most three sentences for somebody who reads no further; none calls anything true or safe."""
    claims, tally = reported.claims, tally_of(reported.claims)
    first = _marked(reported, tally)
    if not claims:
        return (first, *filter(None, [" ".join(_asked(reported))]))
    if not tally.claims:
        return (first, _left(reported, tally))
    if not tally.judged:
        return (
            first,
            "No verdict has been given yet.",
            *filter(None, [" ".join([*_to_do(claims), *_asked(reported)])]),
        )
    return (first, _found_out(claims, tally), _left(reported, tally))


def open_claims(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that nobody has judged and somebody must."""
    return [claim for claim in claims if claim.is_open]


def must_change(claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose words cannot be printed as they are."""
    return [claim for claim in claims if claim.outcome is Outcome.CHANGE]


def words_changed(claim: Claim) -> bool:
    """Whether the verdict was given on other words than the claim stands on now."""
    return claim.verdict is not None and claim.judged_words not in ("", claim.words)


def _marked(reported: ReportedArticle, tally: Tally) -> str:
    name = _isolated(one_line(reported.article.name))
    of = f'proof {reported.proof.number} of "{name}" ({_many(reported.words, "word")})'
    none = _more(tally.need_none)
    if not reported.claims:
        return f"No claim has been marked in {of}, so nothing in it has been checked."
    if not tally.claims:
        return f"P{of[1:]} holds no claim to be judged; {_many(tally.need_none, 'claim')} {_needs(tally.need_none)}."
    holds = f"P{of[1:]} holds {_many(tally.claims, 'claim')}"
    unjudged = tally.claims - tally.judged
    if not unjudged:
        return f"{holds}, and {'all have' if tally.claims > 1 else 'it has'} been judged.{none}"
    judged = f"{tally.judged} {_have(tally.judged)} been judged"
    return f"{holds}; {judged} and {unjudged} {_have(unjudged)} not been checked.{none}"


def _isolated(name: str) -> str:
    """`name`, kept from turning the sentence around it if any of it runs from right to left."""
    turns = any(bidirectional(sign) in _RIGHT_TO_LEFT for sign in name)
    return f"\u2068{name}\u2069" if turns else name


def _found_out(claims: Sequence[Claim], tally: Tally) -> str:
    if tally.supported == tally.claims:
        if tally.claims == 1:
            return f"It is supported, {'with' if tally.supported_with_evidence else 'but with no'} evidence recorded."
        return f"All {tally.claims} are supported, {tally.supported_with_evidence} of them with evidence recorded."
    counted = [claim for claim in claims if claim.status is not Status.NOT_NEEDED]
    said = _verdicts("Who said what", [claim for claim in counted if claim.is_speech])
    so = _verdicts("What is so", [claim for claim in counted if not claim.is_speech])
    return " ".join(part for part in (said, so) if part)


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
    reasons = Counter(claim.reason for claim in disputed)
    otherwise, denied = reasons[Reason.EVIDENCE_SAYS_OTHERWISE], reasons[Reason.DENIED_BY_A_PARTY]
    other = len(disputed) - otherwise - denied - reasons[None]
    terms = [
        (otherwise, "where evidence says otherwise"),
        (denied, "denied by a party"),
        (other, "for another reason" if other == 1 else "for other reasons"),
        (reasons[None], "with no reason given"),
    ]
    return ", ".join(f"{count} {words}" for count, words in terms if count)


def _left(reported: ReportedArticle, tally: Tally) -> str:
    claims = reported.claims
    parts = [*_to_do(claims), *_asked(reported)]
    changed = sum(words_changed(claim) for claim in claims)
    if changed:
        given = "1 verdict was" if changed == 1 else f"{changed} verdicts were"
        parts.append(f"{given} given on words that have since changed.")
    unjudged = [claim.number for claim in open_claims(claims)]
    if unjudged:
        parts.append(f"Still open: {'claim' if len(unjudged) == 1 else 'claims'} {_listed(unjudged)}.")
    bare = tally.supported - tally.supported_with_evidence
    if bare and tally.supported < tally.claims:
        parts.append(f"For {_many(bare, 'supported claim')} no evidence is recorded.")
    fine = sum(claim.outcome is Outcome.FINE and claim.status in _DOUBTFUL for claim in claims)
    if fine:
        which = "claim is" if fine == 1 else "claims are"
        parts.append(f"{fine} unverified or disputed {which} fine as written, because the article says so.")
    return " ".join(parts) or "Nothing is left open in this record."


def _asked(reported: ReportedArticle) -> list[str]:
    """What waits for somebody: an answer of the reporter, a decision about a wording."""
    parts: list[str] = []
    unanswered = sum(one.waits for one in reported.questions)
    if unanswered:
        waits = "question to the reporter waits" if unanswered == 1 else "questions to the reporter wait"
        parts.append(f"{unanswered} {waits} for an answer.")
    undecided = sum(one.waits for one in reported.wordings)
    if undecided:
        parts.append(f"{_many(undecided, 'proposed wording')} {_have(undecided)} not been decided about.")
    return parts


def _to_do(claims: Sequence[Claim]) -> list[str]:
    """What is to be done about the copy; words that several claims stand on are one passage."""
    parts: list[str] = []
    passages = {(one.proof_id, one.span) for claim in must_change(claims) for one in claim.passages}
    if passages:
        parts.append(f"{_many(len(passages), 'passage')} must change before publication.")
    undecided = [claim.number for claim in claims if claim.outcome is Outcome.EDITOR]
    if undecided:
        about = f"{'claim' if len(undecided) == 1 else 'claims'} {_listed(undecided)}"
        parts.append(f"The editor decides about the words of {about}.")
    return parts


def _listed(numbers: Sequence[str]) -> str:
    if len(numbers) > _NAMED_AT_MOST:
        return f"{', '.join(numbers[: _NAMED_AT_MOST - 2])} and {len(numbers) - _NAMED_AT_MOST + 2} more"
    return " and ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)


def _more(count: int) -> str:
    return f" {count} more {_needs(count)}." if count else ""


def _needs(count: int) -> str:
    return "needs no verdict" if count == 1 else "need no verdict"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"
