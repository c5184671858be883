"""What is said of claims that are acted on: which they are, what goes with them, what a judgement would do to them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.domain.records.claim import NEED_NO_VERDICT, Claim, ClaimKind, PassageRole, Proposal, Relation, Risk
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import proposal_words, verdict_in_sentence
from factcheck.domain.wording.joining import (
    and_list,
    as_sentence,
    comma_list,
    labelled,
    sentences,
    with_remark,
    within_quotation,
)
from factcheck.domain.wording.labels import KIND, STATUS
from factcheck.translation import N_, NP_, Messages, _, counted, if_any, pgettext
from factcheck.ui.panel.link_line import link

FIRST_WORDS = 40
MOST_NAMED = 12
_MOST_ARTICLES = 3

_ALSO_STANDS: Messages[BlockKind | None] = Messages(
    {
        None: N_("{claim}, also stands at ¶{number}"),
        BlockKind.HEADLINE: N_("{claim}, also stands at the headline"),
        BlockKind.STANDFIRST: N_("{claim}, also stands at the standfirst"),
        BlockKind.HEADING: N_("{claim}, also stands at the heading"),
    }
)
_IS_COMPLETED: Messages[BlockKind | None] = Messages(
    {
        None: N_("{claim}, is completed by words of ¶{number}"),
        BlockKind.HEADLINE: N_("{claim}, is completed by words of the headline"),
        BlockKind.STANDFIRST: N_("{claim}, is completed by words of the standfirst"),
        BlockKind.HEADING: N_("{claim}, is completed by words of the heading"),
    }
)
_WOULD_BECOME: Messages[Judgement | None] = Messages(
    {
        None: N_("The selected words would become one claim."),
        Judgement.SUPPORTED: N_("The selected words would become one claim, marked supported."),
        Judgement.DISPUTED: N_("The selected words would become one claim, marked disputed."),
        Judgement.UNVERIFIED: N_("The selected words would become one claim, marked unverified."),
        Judgement.NOT_NEEDED: N_("The selected words would become one claim, marked as needing no verdict."),
    }
)
_WOULD_BE: Messages[Judgement] = Messages(
    {
        Judgement.SUPPORTED: NP_("{count} [claim|claims] would be marked supported: {numbers}."),
        Judgement.DISPUTED: NP_("{count} [claim|claims] would be marked disputed: {numbers}."),
        Judgement.UNVERIFIED: NP_("{count} [claim|claims] would be marked unverified: {numbers}."),
        Judgement.NOT_NEEDED: NP_("{count} [claim|claims] would be marked as needing no verdict: {numbers}."),
        Judgement.CLEAR: NP_("{count} [claim|claims] would be not checked again: {numbers}."),
    }
)
_STAYS_OPEN: Messages[ClaimKind] = Messages(
    {
        ClaimKind.OPINION: N_("opinion of legal risk, still open"),
        ClaimKind.PREDICTION: N_("prediction of legal risk, still open"),
    }
)


def named(claims: Sequence[Claim]) -> str:
    """Claims at the beginning of a sentence: “Claim 12, “officials in Beijing …””, “Claims 3, 5 and 7”."""
    return counted("[Claim|Claims] {which}", len(claims), which=which(claims))


def which(claims: Sequence[Claim]) -> str:
    """One claim by number and first words, several by their numbers, very many by the first of them."""
    if len(claims) == 1:
        return _("{number}, “{words}”", number=claims[0].number, words=first_words(claims[0]))
    return _some_of([claim.number for claim in claims])


def _some_of(numbers: Sequence[str]) -> str:
    """The first of many numbers, and how many more there are."""
    more = if_any("{count} more", len(numbers) - MOST_NAMED)
    return and_list([*numbers[:MOST_NAMED], more] if more else numbers)


def first_words(claim: Claim) -> str:
    """The first words of a claim, as they stand between quotation marks."""
    return begun(claim.statement)


def begun(words: str) -> str:
    """The first of some words, to stand in quotation marks within a line."""
    return within_quotation(shortened(words, FIRST_WORDS))


def numbers_of(claims: Iterable[Claim]) -> str:
    """Claims by their numbers alone: “3, 5 and 7”."""
    return and_list([claim.number for claim in claims])


def stands_words(claim: Claim, role: PassageRole, proof: Proof, span: Span) -> str:
    """Where a claim stands too: at “¶7”, or at the headline, where paragraphs are not counted."""
    number, kind = proof.paragraph_at(span.start), proof.block_at(span.start).kind
    table = _ALSO_STANDS if role is PassageRole.REPEATS else _IS_COMPLETED
    return table.filled(kind if number is None else None, claim=named([claim]), number=number)


def going_words(claims: Sequence[Claim], going: Sequence[Claim]) -> str:
    """Claims by name, and what goes with them: “Claim 9, “Low said …”, and its contents 9a and 9b”."""
    chosen = {claim.id for claim in claims}
    beneath = [one for one in going if one.id not in chosen]
    if not beneath:
        return named(claims)
    count, values = len(beneath), {"claims": named(claims), "numbers": numbers_of(beneath)}
    if any(one.relation is Relation.DENIED for one in beneath):
        one = counted("{claims}, and the [claim|claims] beneath it ({numbers})", count, **values)
        several = counted("{claims} and the [claim|claims] beneath them ({numbers})", count, **values)
    else:
        one = counted("{claims}, and its [content|contents] {numbers}", count, **values)
        several = counted("{claims} and their [content|contents] {numbers}", count, **values)
    return one if len(claims) == 1 else several


def would_go_words(claims: Sequence[Claim], going: Sequence[Claim], records: str) -> str:
    """What removing claims takes away, as a sentence, with what is recorded of them."""
    named_all = going_words(claims, going)
    if records:
        return counted("{claims} would be removed, with {records}.", len(going), claims=named_all, records=records)
    return counted("{claims} would be removed.", len(going), claims=named_all)


def would_deny_words(denials: Sequence[str], going: int) -> str:
    """Which claims would be left with a denial of nothing, by their numbers; empty where there are none."""
    count, numbers = len(denials), and_list(denials)
    it = if_any("{numbers} would no longer deny it.", count, numbers=numbers)
    them = if_any("{numbers} would no longer deny them.", count, numbers=numbers)
    return it if going == 1 else them


def state_words(claims: Sequence[Claim], were_made: bool) -> str:
    """What claims are now, after a key: “Claim 3, “…”, made and supported”, “Claims 3 and 4: 1 supported and …”."""
    states = Counter(map(_state, claims))
    if len(states) > 1:
        parts = [_("{count} {state}", count=count, state=state) for state, count in states.items()]
        return labelled(named(claims), and_list(parts))
    (state,) = states
    count, values = len(claims), {"claims": named(claims), "verdict": state}
    if were_made:
        return counted("{claims}, made and {verdict}", count, **values)
    return counted("{claims}, {verdict}", count, **values)


def _state(claim: Claim) -> str:
    """Where a claim stands; one that is called an opinion but is a legal risk stays open."""
    if claim.kind in NEED_NO_VERDICT and claim.status is Status.NOT_CHECKED:
        return _STAYS_OPEN[claim.kind]
    return verdict_in_sentence(claim)


def made_of_many_words(
    judgement: Judgement | None, proof: Proof, words: Span, inside: Sequence[Claim]
) -> Iterator[str]:
    """What selected words would become, in sentences; none of words without a claim in one paragraph."""
    is_long = len(proof.indexes_in(words)) > 1
    if not (is_long or inside):
        return
    yield _WOULD_BECOME[judgement]
    if is_long:
        yield _("They run over more than one paragraph.")
    if inside:
        yield counted(
            "[Claim|Claims] {which} [stands|stand] in them and [stays|stay] as [it is|they are].",
            len(inside),
            which=which(inside),
        )


def many_words(claims: Sequence[Claim], judgement: Judgement) -> Iterator[str]:
    """What a judgement of several claims does, in sentences; none where it is one."""
    if len(claims) == 1:
        return
    yield _WOULD_BE.by_number(judgement, len(claims), numbers=numbers_of(claims))
    if judgement is not Judgement.CLEAR:
        yield from filter(None, _judged_before(claim for claim in claims if claim.verdict is not None))


def _judged_before(claims: Iterable[Claim]) -> Iterator[str]:
    """How many of several claims have a verdict, as the list counts them: what changed since and what was cut apart."""
    standing = Counter("cut" if one.is_cut else "stale" if one.is_stale else "judged" for one in claims)
    yield if_any("{count} of them [has|have] a verdict now.", standing["judged"])
    yield if_any("{count} of them [was|were] judged and [has|have] changed since.", standing["stale"])
    yield if_any("{count} of them [was|were] judged and [is|are] cut from the text.", standing["cut"])


def kept_words(kept: Proposal) -> list[str]:
    """What a verdict kept of what rules propose, in a sentence; none where that is nothing."""
    return [as_sentence(_("Kept: {proposal}", proposal=proposal_words(kept)))] if kept else []


def no_longer_words(before: Sequence[Claim], now: Sequence[Claim]) -> Iterator[str]:
    """Which claims are no opinion or prediction any more, a sentence for each kind; `now` as an act left them."""
    kinds = {claim.id: claim.kind for claim in now}
    for kind in sorted(NEED_NO_VERDICT):
        gone = [claim for claim in before if claim.kind is kind and kinds.get(claim.id) is not kind]
        if gone:
            yield _("No longer of the kind {kind}: {numbers}.", kind=KIND[kind], numbers=numbers_of(gone))


def confirmed_words(claims: Sequence[Claim]) -> Iterator[str]:
    """What confirming claims does, a sentence for those with a verdict, those without one, and those that need none."""
    judged = [one for one in claims if one.verdict is not None]
    unjudged = [one for one in claims if one.status is Status.NOT_CHECKED]
    others = [one for one in claims if one.status is Status.NOT_NEEDED]
    told = (
        if_any("{count} [verdict|verdicts] would be confirmed: {numbers}.", len(judged), numbers=numbers_of(judged)),
        if_any(
            "The evidence of {count} [claim|claims] would be confirmed: {numbers}.",
            len(unjudged),
            numbers=numbers_of(unjudged),
        ),
        if_any(
            "It would be confirmed that {count} [claim needs|claims need] no verdict: {numbers}.",
            len(others),
            numbers=numbers_of(others),
        ),
    )
    return filter(None, told)


def unplaced_words(claims: Sequence[Claim]) -> str:
    """Which claims stand nowhere in the proof in use, and where that is put right; empty where there are none."""
    return if_any(
        "The words of [claim|claims] {numbers} have no place in this proof yet: the review lists [it|them all].",
        len(claims),
        numbers=numbers_of(claims),
    )


def unkept_words(proposal: Proposal, key: str) -> list[str]:
    """What is proposed for a claim that a verdict key has made, and how it is kept, where that is who said it.

    A report tells of what is said apart from what is so, where the claim stands until it is kept. Without a `key` it is
    the button that keeps it.
    """
    if not proposal.speaker:
        return []
    said = with_remark(_("said by {speaker}", speaker=proposal.speaker), proposal.verb)
    told = comma_list([said, proposal_words(replace(proposal, speaker="", verb=""))])
    words = _(
        "Proposed: {proposal}; {key} again keeps it, else the claim counts as what is so",
        proposal=told,
        key=key or STATUS[Status.SUPPORTED],
    )
    return [as_sentence(words)]


def unkept_speakers_words(claims: Sequence[Claim]) -> str:
    """Which claims a report tells as what is so that may be what somebody said, each a link; empty where none is."""
    return if_any(
        "[Claim|Claims] {numbers} may be what somebody said: a proposed speaker was not kept.",
        len(claims),
        numbers=_some_of([link(claim.number, claim.id) for claim in claims]),
    )


def unkept_everywhere_words(by_article: Sequence[tuple[str, Sequence[Claim]]]) -> str:
    """The same of several articles, by what each is called: of the first that have any, and how many more do."""
    having = [one for one in by_article if one[1]]
    told = [
        counted(
            "In “{article}” [claim|claims] {numbers} may be what somebody said: a proposed speaker was not kept.",
            len(claims),
            article=begun(name),
            numbers=_some_of([link(claim.number, claim.id) for claim in claims]),
        )
        for name, claims in having[:_MOST_ARTICLES]
    ]
    return sentences([*told, if_any("So it is in {count} more [article|articles].", len(having) - _MOST_ARTICLES)])


def loss_words(claim: Claim, proposal: Proposal) -> str:
    """What calling a claim an opinion takes from it; nothing where it is one, or no kind and no legal risk is known."""
    if claim.kind in NEED_NO_VERDICT:
        return ""
    parts = []
    if claim.kind is not None:
        kind, opinion = KIND[claim.kind], KIND[ClaimKind.OPINION]
        parts.append(_("its kind would change from {kind} to {opinion}", kind=kind, opinion=opinion))
    if claim.risk is Risk.LEGAL:
        parts.append(_("it is of legal risk and would stay open"))
    parts += [words] if (words := proposed_loss_words(proposal)) else []
    both = pgettext("between statements that both hold", ", and ").join(parts)
    return as_sentence(labelled(named([claim]), both)) if parts else ""


def proposed_loss_words(proposal: Proposal) -> str:
    """What speaks against calling it an opinion, of what a rule proposes."""
    proposed = [KIND[proposal.kind]] if proposal.kind is not None else []
    proposed += [_("legal risk")] if proposal.risk is Risk.LEGAL else []
    if not proposed:
        return ""
    return _(
        "a rule proposes {proposed}; as {opinion} it would need no verdict",
        proposed=and_list(proposed),
        opinion=KIND[ClaimKind.OPINION],
    )
