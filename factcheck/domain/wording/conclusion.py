"""The first three sentences of a report: what was marked, found out, and left; what the reporter attached, counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from unicodedata import bidirectional

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState, threads
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.bearing import earlier_evidence, has_evidence, is_overtaken, lacks_attempt, lacks_evidence
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.rules.report import ReportedArticle
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.claim_words import coverage_words, reason_or_none
from factcheck.domain.wording.coverage_words import not_marked_words, sentences_words
from factcheck.domain.wording.joining import (
    and_list,
    as_sentence,
    clauses,
    comma_list,
    labelled,
    sentences,
    with_remark,
)
from factcheck.domain.wording.labels import annotations_counted
from factcheck.domain.wording.proof_words import since_words, taken_back_words
from factcheck.translation import N_, Messages, _, counted

_NAMED_AT_MOST = 12
_REASON_LETTERS = 60
_JUDGED = frozenset({Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED})
_DOUBTFUL = (Status.UNVERIFIED, Status.DISPUTED)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_IN_ORDER = (AnnotationState.USED, AnnotationState.DISMISSED, AnnotationState.OPEN)


def first_sentences(reported: ReportedArticle) -> tuple[str, ...]:
    """At most four parts for somebody who reads no further; none calls anything true or safe."""
    claims = reported.claims
    found = _found_out([claim for claim in claims if claim.status in _JUDGED], claims)
    compared = since_words(reported.compared) if reported.compared is not None else ""
    since = sentences([compared, taken_back_words(set(reported.proof_numbers.values()))])
    return tuple(filter(None, (_marked(reported), since, found if claims else "", _left(reported))))


def must_change(claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose words must change before publication."""
    return [claim for claim in claims if claim.outcome is Outcome.CHANGE]


def _marked(reported: ReportedArticle) -> str:
    words = counted("{count} [word|words]", reported.proof.words)
    proof = {"number": reported.proof.number, "name": _isolated(one_line(reported.article.name)), "words": words}
    if not reported.claims:
        return _(
            "No claim has been marked in proof {number} of “{name}” ({words}), so nothing in it has been checked.",
            **proof,
        )
    counts = Counter(claim.status for claim in reported.claims)
    idle = counts[Status.NOT_NEEDED]
    needs = counted("{count} [needs|need] no verdict", idle) if idle else ""
    claims = with_remark(counted("{count} [claim|claims]", counts.total()), needs)
    holds = _("Proof {number} of “{name}” ({words}) holds {claims}", claims=claims, **proof)
    coverage = coverage_of(reported.proof, reported.claims)
    bare = coverage_words(coverage)
    facts = not_marked_words(reported.unmarked_facts)
    untouched = sentences_words(
        replace(coverage, unmarked_sentences=reported.unmarked_sentences, sentences=reported.sentences)
    )
    unplaced = sum(claim.is_stale and bool(claim.unplaced) for claim in reported.claims)
    return sentences([_with_judged(holds, counts, counts.total() - idle, unplaced), bare, untouched, facts])


def _with_judged(holds: str, counts: Counter[Status], needing: int, unplaced: int) -> str:
    """The sentence about what is marked, with what of it was judged, and how many verdicts are on `unplaced` words."""
    unjudged, stale = counts[Status.NOT_CHECKED], counts[Status.STALE]
    if not needing:
        return as_sentence(holds)
    if not unjudged and not stale:
        return _with_all_judged(holds, needing, needing < counts.total())
    judged = needing - unjudged - stale
    parts = [counted("{count} [has|have] been judged", judged)] if judged or not stale else []
    if stale > unplaced:
        parts.append(
            counted(
                "{count} [has|have] a verdict from before a change of words, sentence or statement", stale - unplaced
            )
        )
    if unplaced:
        parts.append(counted("{count} [has|have] a verdict on words that are not placed in this proof", unplaced))
    if unjudged:
        parts.append(counted("{count} [has|have] not been checked", unjudged))
    return as_sentence(clauses([holds, and_list(parts)]))


def _with_all_judged(holds: str, needing: int, has_others: bool) -> str:
    if has_others:
        return counted("{holds}; [the|all] [other|others] [has|have] been judged.", needing, holds=holds)
    return counted("{holds}, and [it|all] [has|have] been judged.", needing, holds=holds)


def _isolated(name: str) -> str:
    """`name`, kept from turning the sentence around it if any of it runs from right to left."""
    turns = any(bidirectional(character) in _RIGHT_TO_LEFT for character in name)
    return f"\u2068{name}\u2069" if turns else name


def _found_out(judged: Sequence[Claim], claims: Sequence[Claim]) -> str:
    """What the verdicts that stand say; speech and world apart, as people gave or kept who speaks."""
    needing = [claim for claim in claims if claim.status is not Status.NOT_NEEDED]
    if not needing:
        return ""
    if not judged:
        return _("No verdict has been given yet.") if not any(claim.verdict for claim in needing) else ""
    if _is_all_supported(judged, needing):
        return _all_supported(judged, len(needing) == len(claims))
    is_whole = len(judged) == len(needing)
    said = _verdicts(
        _("Who said what") if is_whole else _("Who said what, so far"), [claim for claim in judged if claim.is_speech]
    )
    so = _verdicts(
        _("What is so") if is_whole else _("What is so, so far"), [claim for claim in judged if not claim.is_speech]
    )
    return sentences([said, so])


def _all_supported(judged: Sequence[Claim], is_every: bool) -> str:
    borne_out = sum(map(has_evidence, judged))
    if len(judged) == 1:
        return _ONE_SUPPORTED[is_every, bool(borne_out)]
    if is_every:
        return counted(
            "All {judged} are supported, {count} of them with evidence recorded that says so.",
            borne_out,
            judged=len(judged),
        )
    return counted(
        "All {judged} judged are supported, {count} of them with evidence recorded that says so.",
        borne_out,
        judged=len(judged),
    )


_ONE_SUPPORTED: Messages[tuple[bool, bool]] = Messages(
    {
        (True, True): N_("It is supported, with evidence recorded that says so."),
        (True, False): N_("It is supported, but with no evidence recorded that says so."),
        (False, True): N_("The one judged is supported, with evidence recorded that says so."),
        (False, False): N_("The one judged is supported, but with no evidence recorded that says so."),
    }
)
"""By whether it is every claim, and whether evidence says so."""


def _is_all_supported(judged: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    """Whether every claim that needs a verdict is supported, which is said with how many have evidence."""
    needing = sum(claim.status is not Status.NOT_NEEDED for claim in claims)
    return len(judged) == needing and all(claim.verdict is Verdict.SUPPORTED for claim in judged)


def _verdicts(label: str, claims: Sequence[Claim]) -> str:
    if not claims:
        return ""
    counts = Counter(claim.status for claim in claims)
    supported = counts[Status.SUPPORTED]
    terms = [counted("{count} of {all} supported", supported, all=len(claims))]
    if counts[Status.UNVERIFIED]:
        terms.append(counted("{count} unverified", counts[Status.UNVERIFIED]))
    disputed = [claim for claim in claims if claim.status is Status.DISPUTED]
    if disputed:
        terms.append(with_remark(counted("{count} disputed", len(disputed)), _why(disputed)))
    return as_sentence(labelled(label, comma_list(terms)))


def _why(disputed: Sequence[Claim]) -> str:
    """Disputed is never said alone."""
    reasons = Counter(shortened(one_line(reason_or_none(claim)), _REASON_LETTERS) for claim in disputed)
    if len(reasons) == 1:
        return next(iter(reasons))
    return comma_list(labelled(words, str(count)) for words, count in reasons.most_common())


def _left(reported: ReportedArticle) -> str:
    """What is left to do; what is merely to be known stands behind it."""
    to_do, to_know = list(_to_do(reported)), list(_to_know(reported.claims))
    if reported.claims and not to_do:
        to_do = [_("Nothing is left open in this record.")]
    return sentences([*to_do, *to_know])


def _to_do(reported: ReportedArticle) -> Iterator[str]:
    claims = reported.claims
    passages = {(one.proof_id, one.span) for claim in must_change(claims) for one in claim.passages}
    if passages:
        yield counted("{count} [passage|passages] must change before publication.", len(passages))
    wordings = reported.of(ProposedWording)
    awaited = [one for one in wordings if one.is_awaited_in(reported.proof)]
    missing = sum(bool(one.proposed) for one in awaited)
    if missing:
        yield counted("{count} accepted [wording|wordings] [is|are] not in the text yet.", missing)
    if len(awaited) > missing:
        yield counted(
            "What {count} accepted [deletion|deletions] [takes|take] out is still in the text.", len(awaited) - missing
        )
    editor = [claim for claim in claims if claim.outcome is Outcome.EDITOR]
    if editor:
        yield counted(
            "The editor decides about the words of [claim|claims] {numbers}.", len(editor), numbers=_numbers(editor)
        )
    yield from _asked(reported)
    yield from _to_judge(claims)
    attached = sum(thread.is_open for thread in threads(reported.of(Annotation)))
    if attached:
        yield counted(
            "{count} [comment|comments], [note|notes] [or|and] [link|links] of the reporter [was|were] "
            "neither used nor dismissed.",
            attached,
        )


def _to_judge(claims: Sequence[Claim]) -> Iterator[str]:
    stale = [claim for claim in claims if claim.status is Status.STALE and not claim.unplaced]
    if stale:
        yield counted(
            "{count} [verdict|verdicts] [was|were] given before a change of words, sentence or statement:"
            " [claim|claims] {numbers}.",
            len(stale),
            numbers=_numbers(stale),
        )
    overtaken = [claim for claim in claims if claim.status in _JUDGED and is_overtaken(claim)]
    if overtaken:
        yield counted(
            "Since [claim|claims] {numbers} [was|were] judged, what [its verdict rests|their verdicts rest] on or what"
            " speaks against [it|them] has changed.",
            len(overtaken),
            numbers=_numbers(overtaken),
        )
    earlier = [claim for claim in claims if not claim.is_stale and earlier_evidence(claim)]
    if earlier:
        yield counted(
            "Evidence of [claim|claims] {numbers} was recorded before [its|their] words or statement changed, and not"
            " confirmed since.",
            len(earlier),
            numbers=_numbers(earlier),
        )
    astray = [claim for claim in claims if claim.unplaced]
    if astray:
        yield counted(
            "Nobody has said where the words of [claim|claims] {numbers} stand in this proof.",
            len(astray),
            numbers=_numbers(astray),
        )
    unjudged = [claim for claim in claims if claim.status is Status.NOT_CHECKED]
    if unjudged:
        yield counted("Not checked: [claim|claims] {numbers}.", len(unjudged), numbers=_numbers(unjudged))


def _to_know(claims: Sequence[Claim]) -> Iterator[str]:
    standing = [claim for claim in claims if claim.status in _JUDGED]
    lacking = Counter(claim.verdict for claim in standing if lacks_evidence(claim))
    supported, disputed = lacking[Verdict.SUPPORTED], lacking[Verdict.DISPUTED]
    if supported and any(claim.status not in (Status.SUPPORTED, Status.NOT_NEEDED) for claim in claims):
        yield counted("For {count} supported [claim|claims] no evidence that says so is recorded.", supported)
    if disputed:
        yield counted(
            "For {count} disputed [claim|claims] no evidence that speaks against [it|them] is recorded.", disputed
        )
    untried = sum(map(lacks_attempt, standing))
    if untried:
        yield counted("For {count} unverified [claim|claims] no attempt is recorded.", untried)
    fine = [claim for claim in claims if claim.outcome is Outcome.FINE and claim.status in _DOUBTFUL]
    if fine:
        yield _fine(len(fine), {claim.status for claim in fine})


def _fine(count: int, statuses: set[Status]) -> str:
    if statuses == {Status.UNVERIFIED}:
        return counted("{count} unverified [claim|claims] [is|are] decided to be fine as written.", count)
    if statuses == {Status.DISPUTED}:
        return counted("{count} disputed [claim|claims] [is|are] decided to be fine as written.", count)
    return counted("{count} unverified or disputed [claim|claims] [is|are] decided to be fine as written.", count)


def _asked(reported: ReportedArticle) -> Iterator[str]:
    """What waits for somebody: an answer of the reporter, a decision about a wording."""
    unanswered = sum(one.waits for one in reported.of(Question))
    if unanswered:
        yield counted("{count} [question|questions] to the reporter [waits|wait] for an answer.", unanswered)
    undecided = sum(one.waits for one in reported.of(ProposedWording))
    if undecided:
        yield counted("{count} proposed [wording|wordings] [has|have] not been decided about.", undecided)


def _numbers(claims: Sequence[Claim]) -> str:
    numbers = [claim.number for claim in claims]
    left = len(numbers) - _NAMED_AT_MOST
    if left > 0:
        numbers = [*numbers[: _NAMED_AT_MOST - 2], counted("{count} more", left + 2)]
    return and_list(numbers)


def attached_sentences(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """A sentence for each kind, such as "3 comments: 2 used, 1 open."; a thread counts once."""
    counts = {kind: Counter[AnnotationState]() for kind in AnnotationKind}
    for thread in threads(annotations):
        counts[thread.first.kind][thread.first.state] += 1
    return tuple(_sentence(kind, count) for kind, count in counts.items() if count)


_IN_STATE: Messages[AnnotationState] = Messages(
    {
        AnnotationState.USED: N_("{count} used"),
        AnnotationState.DISMISSED: N_("{count} dismissed"),
        AnnotationState.OPEN: N_("{count} open"),
    }
)


def _sentence(kind: AnnotationKind, count: Counter[AnnotationState]) -> str:
    states = comma_list(_IN_STATE.filled(state, count=count[state]) for state in _IN_ORDER if count[state])
    return as_sentence(labelled(annotations_counted(kind, count.total()), states))
