"""The first sentences of a report: what is left, what was marked and found out; what the reporter attached, counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import bidirectional

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState, threads
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.bearing import earlier_evidence, is_overtaken, lacks_attempt, lacks_evidence
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.report import ReportedArticle, left_undecided
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.wording.coverage_words import FACTS_COUNTED
from factcheck.domain.wording.joining import (
    and_list,
    as_sentence,
    clauses,
    comma_list,
    labelled,
    sentences,
    with_remark,
)
from factcheck.domain.wording.labels import ANNOTATIONS_COUNTED
from factcheck.domain.wording.progress_words import coverage_words
from factcheck.domain.wording.proof_words import since_words, taken_back_words
from factcheck.translation import N_, Messages, _, counted, if_any

Named = Callable[[str], str]
"""How the number of a claim is written in a sentence."""
_NAMED_AT_MOST = 12
_JUDGED = frozenset({Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED})
_DOUBTFUL = (Status.UNVERIFIED, Status.DISPUTED)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_IN_ORDER = (AnnotationState.USED, AnnotationState.DISMISSED, AnnotationState.OPEN)


FOR_ANYONE = N_(
    "This report is for anyone. What is for checkers, editors or lawyers alone is not in it and not counted, whether or"
    " not there is any."
)


def first_sentences(reported: ReportedArticle, named: Named = str) -> tuple[str, ...]:
    """What is left, in one sentence, and at most four parts more for who reads on; none calls anything true or safe.

    `named` is how the number of a claim is written in them.
    """
    claims = reported.claims
    compared = since_words(reported.compared) if reported.compared is not None else ""
    since = sentences([compared, taken_back_words(reported.taken_back)])
    further = sentences([*_to_judge(claims, named), *_to_know(claims)])
    left_out = _(FOR_ANYONE) if reported.audience is Level.ANYONE else ""
    return tuple(filter(None, (_left(reported, named), _marked(reported), since, further, left_out)))


def _marked(reported: ReportedArticle) -> str:
    """How much of the proof is marked and judged; empty where no claim is marked, which was said before."""
    if not reported.claims:
        return ""
    counts = Counter(claim.status for claim in reported.claims)
    idle = counts[Status.NOT_NEEDED]
    needs = if_any("{count} [needs|need] no verdict", idle)
    claims = with_remark(counted("{count} [claim|claims]", counts.total()), needs)
    holds = _("Proof {number} of “{name}” ({words}) holds {claims}", claims=claims, **_proof(reported))
    unplaced = sum(claim.is_stale and bool(claim.unplaced) for claim in reported.claims)
    judged = _with_judged(holds, counts, counts.total() - idle, unplaced)
    return sentences([judged, coverage_words(coverage_of(reported.proof, reported.claims))])


def _proof(reported: ReportedArticle) -> dict[str, object]:
    """What a sentence about the proof names of it."""
    words = counted("{count} [word|words]", reported.proof.words)
    return {"number": reported.proof.number, "name": _isolated(one_line(reported.article.name)), "words": words}


def _with_judged(holds: str, counts: Counter[Status], needing: int, unplaced: int) -> str:
    """The sentence about what is marked, with what of it was judged, and how many verdicts are on `unplaced` words."""
    unjudged, stale = counts[Status.NOT_CHECKED], counts[Status.STALE]
    if not needing:
        return as_sentence(holds)
    if not unjudged and not stale:
        if needing < counts.total():
            return counted("{holds}; [the|all] [other|others] [has|have] been judged.", needing, holds=holds)
        return counted("{holds}, and [it|all] [has|have] been judged.", needing, holds=holds)
    judged = needing - unjudged - stale
    parts = (
        counted("{count} [has|have] been judged", judged) if judged or not stale else "",
        if_any("{count} [has|have] a verdict from before a change of words, sentence or statement", stale - unplaced),
        if_any("{count} [has|have] a verdict on words that are not placed in this proof", unplaced),
        if_any("{count} [has|have] not been checked", unjudged),
    )
    return as_sentence(clauses([holds, and_list([*filter(None, parts)])]))


def _isolated(name: str) -> str:
    """`name`, kept from turning the sentence around it if any of it runs from right to left."""
    turns = any(bidirectional(character) in _RIGHT_TO_LEFT for character in name)
    return f"\u2068{name}\u2069" if turns else name


def _left(reported: ReportedArticle, named: Named) -> str:
    """What is left, in one sentence: to change, to decide, to wait for and to judge, and what nobody has marked."""
    claims, to_do = reported.claims, [*filter(None, _to_do(reported, named))]
    if not claims:
        nothing = _(
            "No claim has been marked in proof {number} of “{name}” ({words}), so nothing in it has been checked.",
            **_proof(reported),
        )
        return sentences([nothing, as_sentence(capitalised(and_list(to_do))) if to_do else ""])
    open_ones = list(filter(is_open, claims))
    if reported.audience is Level.ANYONE and not open_ones:  # what else is open is not theirs to read
        to_do.append(
            counted("[the marked claim has|all {count} marked claims have] a verdict or [needs|need] none", len(claims))
        )
    elif to_do or open_ones or any(_to_judge(claims, named)):
        to_do.append(_open_words(open_ones, len(claims), named))
    else:
        to_do = [_("nothing is left open in this record")]
    return capitalised(as_sentence(clauses([and_list(to_do), _unmarked_words(reported)])))


def _open_words(claims: Sequence[Claim], marked: int, named: Named) -> str:
    if not claims:
        return counted("[the marked claim is not open|none of the {count} marked claims is open]", marked)
    numbers = numbers_words(claims, named)
    if marked == 1:
        return _("the marked claim is open ({numbers})", numbers=numbers)
    return counted(
        "{count} of the {marked} marked claims [is|are] open ({numbers})", len(claims), marked=marked, numbers=numbers
    )


def _unmarked_words(reported: ReportedArticle) -> str:
    """What nobody has marked or set aside, facts by kind and sentences; empty where there is nothing."""
    unmarked = reported.unmarked_facts
    facts = [FACTS_COUNTED.by_number(kind, unmarked[kind]) for kind in FactKind if unmarked.get(kind)]
    bare = reported.unmarked_sentences
    untouched = if_any("{count} of {all} sentences", bare, all=reported.sentences)
    things = and_list([*facts, untouched] if untouched else facts)
    return _("nobody has marked {things}", things=things) if things else ""


def _to_do(reported: ReportedArticle, named: Named) -> Iterator[str]:
    """What is to be done, a part for each sort of it; empty where there is nothing of it."""
    claims = reported.claims
    changing = [claim for claim in claims if claim.outcome is Outcome.CHANGE]
    passages = {(one.proof_id, one.span) for claim in changing for one in claim.known}
    yield if_any(
        "{count} [passage|passages] must change ({numbers})", len(passages), numbers=numbers_words(changing, named)
    )
    wordings = reported.of(ProposedWording)
    there = {one.claim_id for one in wordings if one.is_put_in(reported.proof)}
    put_in = [claim for claim in changing if claim.id in there and not claim.awaited_wordings]
    yield if_any(
        "the accepted words of [claim|claims] {numbers} are in the text already",
        len(put_in),
        numbers=numbers_words(put_in, named),
    )
    undecided = left_undecided(reported)
    yield if_any(
        "nobody has decided what becomes of {count} disputed [claim|claims] in the copy ({numbers})",
        len(undecided),
        numbers=numbers_words(undecided, named),
    )
    awaited = [bool(one.proposed) for one in wordings if one.is_awaited_in(reported.proof)]
    yield if_any("{count} accepted [wording|wordings] [is|are] not in the text yet", awaited.count(True))
    yield if_any(
        "what {count} accepted [deletion|deletions] [takes|take] out is still in the text", awaited.count(False)
    )
    editor = [claim for claim in claims if claim.outcome is Outcome.EDITOR]
    yield if_any("the editor decides about [claim|claims] {numbers}", len(editor), numbers=numbers_words(editor, named))
    waiting = sum(one.waits for one in reported.of(Question))
    yield if_any("{count} [question|questions] to the reporter [waits|wait] for an answer", waiting)
    yield if_any(
        "{count} proposed [wording|wordings] [has|have] not been decided about", sum(one.waits for one in wordings)
    )
    yield if_any(
        "{count} [comment|comments], [note|notes] [or|and] [link|links] of the reporter [was|were] "
        "neither used nor dismissed",
        sum(thread.is_open for thread in threads(reported.of(Annotation))),
    )


def _to_judge(claims: Sequence[Claim], named: Named) -> Iterator[str]:
    stale = [claim for claim in claims if claim.status is Status.STALE and not claim.unplaced]
    yield if_any(
        "{count} [verdict|verdicts] [was|were] given before a change of words, sentence or statement:"
        " [claim|claims] {numbers}.",
        len(stale),
        numbers=numbers_words(stale, named),
    )
    overtaken = [claim for claim in claims if claim.status in _JUDGED and is_overtaken(claim)]
    yield if_any(
        "Since [claim|claims] {numbers} [was|were] judged, what [its verdict rests|their verdicts rest] on or what"
        " speaks against [it|them] has changed.",
        len(overtaken),
        numbers=numbers_words(overtaken, named),
    )
    earlier = [claim for claim in claims if not claim.is_stale and earlier_evidence(claim)]
    yield if_any(
        "Evidence of [claim|claims] {numbers} was recorded before [its|their] words or statement changed, and not"
        " confirmed since.",
        len(earlier),
        numbers=numbers_words(earlier, named),
    )
    astray = [claim for claim in claims if claim.unplaced]
    yield if_any(
        "Nobody has said where the words of [claim|claims] {numbers} stand in this proof.",
        len(astray),
        numbers=numbers_words(astray, named),
    )


def _to_know(claims: Sequence[Claim]) -> Iterator[str]:
    standing = [claim for claim in claims if claim.status in _JUDGED]
    lacking = Counter(claim.verdict for claim in standing if lacks_evidence(claim))
    yield if_any("For {count} supported [claim|claims] no evidence recorded says so.", lacking[Verdict.SUPPORTED])
    yield if_any(
        "For {count} disputed [claim|claims] no evidence that speaks against [it|them] is recorded.",
        lacking[Verdict.DISPUTED],
    )
    untried = sum(map(lacks_attempt, standing))
    yield if_any("For {count} unverified [claim|claims] no evidence, search or question is recorded.", untried)
    fine = [claim for claim in claims if claim.outcome is Outcome.FINE and claim.status in _DOUBTFUL]
    if fine:
        yield _fine(len(fine), {claim.status for claim in fine})


def _fine(count: int, statuses: set[Status]) -> str:
    if statuses == {Status.UNVERIFIED}:
        return counted("{count} unverified [claim|claims] [is|are] decided to be fine as written.", count)
    if statuses == {Status.DISPUTED}:
        return counted("{count} disputed [claim|claims] [is|are] decided to be fine as written.", count)
    return counted("{count} unverified or disputed [claim|claims] [is|are] decided to be fine as written.", count)


def numbers_words(claims: Sequence[Claim], named: Named = str) -> str:
    """The numbers of some claims in a sentence: “5, 23 and 27”; of many the first ones and how many more."""
    numbers = [named(claim.number) for claim in claims]
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
    return as_sentence(labelled(ANNOTATIONS_COUNTED.by_number(kind, count.total()), states))
