"""The sentences of the claim panel: what a claim is, what its verdict means, how it stands to others."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Alteration, Claim, Relation
from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.dates import iso_day
from factcheck.domain.rules.relative_dates import RelativeDates
from factcheck.domain.text.canonical import capitalised, shortened, shortened_at_difference
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.claim_words import (
    judged_by_words,
    judged_text,
    meaning_words,
    of_other_words,
    overtaken_words,
    said_by_words,
    verdict_words,
)
from factcheck.domain.wording.denial_words import denied_by_words, denier_words, target_words
from factcheck.domain.wording.joining import and_list, as_sentence, clauses, comma_list, quoted, sentences, with_remark
from factcheck.domain.wording.labels import KIND, LEVEL, RISK_IN_LINE, STATUS_IN_SENTENCE
from factcheck.domain.wording.relation_words import relation_words
from factcheck.domain.wording.relative_date_words import meant_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, counted
from factcheck.ui.panel.link_line import link

IN_HEAD = 160


def place_words(claim: Claim, parent: Claim | None, paragraph: str) -> str:
    """What stands behind the number: "content of 12 · ¶9 · 2 passages · number · needs a careful check · Low said".

    What it denies in another article is named here, too, since nothing else leads there.
    """
    kind, risk = KIND[claim.kind] if claim.kind else "", RISK_IN_LINE[claim.risk] if claim.risk else ""
    deniers = {one.claim_id: link(denier_words(one), one.claim_id) for one in claim.denied_by}
    denied = _("denied by {number}", number=and_list(list(deniers.values()))) if deniers else ""
    targets = [link(target_words(one), one.target_id) for one in claim.denials if one.target_id and one.target_article]
    denies = _("denies {targets}", targets=and_list(targets)) if targets else ""
    above = _above_words(claim, parent) if parent is not None and parent.id not in deniers else ""
    level = LEVEL[claim.level] if claim.level is not None else ""
    passages = _passages(claim) if len(claim.passages) > 1 else ""
    parts = (above, denied, denies, paragraph, passages, kind, risk, level, said_by_words(claim))
    return " · ".join(filter(None, parts))


ARTICLE_DATE = "article_date"
"""What a link leads to that leads to no claim: the field for the date of the article."""


def dates_meant(claim: Claim, case: Case, dates: RelativeDates) -> str:
    """Which days the relative dates in the words of a claim mean; without a date of the article a link to give it one.

    What hangs on a date is counted from the last one in the claim above, else before it in its paragraph or the last.
    """
    parent, before = case.claims.get(claim.parent_id) if claim.parent_id else None, []
    if parent is not None:
        before.append(parent.words)
    if claim.passages and claim.main.proof_id == case.proof.id:
        text, blocks, start = case.proof.text, case.proof.blocks, claim.main.span.start
        at = case.proof.block_index(start)
        before.append(text[blocks[at].start : start])
        before += [text[one.start : one.end] for one in blocks[max(0, at - 1) : at]]
    times = dates.times(claim.words, case.article.date, before)
    if not times:
        return ""
    is_dated = iso_day(case.article.date) is not None
    asks = not is_dated and any(one.first is None for one in times)
    return clauses(
        [meant_words(times if is_dated else [one for one in times if one.first is not None], claim.words)]
        + ([link(_("give the article its date"), ARTICLE_DATE)] if asks else [])
    )


def _above_words(claim: Claim, parent: Claim) -> str:
    number = link(parent.number, parent.id)
    if claim.relation is Relation.DENIED:  # once; that denial was taken away, or is about another claim
        return _("beneath {number}", number=number)
    return _("content of {number}", number=number)


def _passages(claim: Claim) -> str:
    return counted("{count} [passage|passages]", len(claim.passages))


def asked_words(is_speech: bool, is_denied: bool) -> str:
    """What is asked of a claim, before its answer: whether it was said, or is so, which somebody may deny."""
    if is_speech:
        return _("They said it")
    return _("Denied: is it so") if is_denied else _("Is it so")


def meaning(claim: Claim) -> str:
    """What the verdict says, and what it lacks; of a stale one what it judged and what stands there now."""
    if claim.is_stale and claim.alteration in _TOLD_ALONE:
        judged = _quoted_sentence(shortened(judged_text(claim), 2 * IN_HEAD))
        what = _("{verdict}. Judged: {before}", verdict=verdict_words(claim), before=judged)
        return sentences([what, _sentence(caveat_words(claim)), _sentence(overtaken_words(claim))])
    if claim.is_stale:
        before, now = map(_quoted_sentence, shortened_at_difference(*_judged_and_now(claim), IN_HEAD))
        what = _("{verdict}. Judged: {before} Now: {now}", verdict=verdict_words(claim), before=before, now=now)
        return sentences([what, _sentence(caveat_words(claim)), _sentence(overtaken_words(claim))])
    return sentences([meaning_words(claim), _sentence(overtaken_words(claim))])


_TOLD_ALONE = frozenset({Alteration.NOT_FOUND, Alteration.SENTENCE})
"""Of these nothing stands beside what was judged: the words stand nowhere now, or are the same."""


def _judged_and_now(claim: Claim) -> tuple[str, str]:
    if claim.has_other_words:
        return claim.judged_words, claim.claimed_words
    return claim.judged_statement or "", claim.statement


def _sentence(words: str) -> str:
    return as_sentence(words) if words else ""


def _quoted_sentence(words: str) -> str:
    return as_sentence(quoted(words))


def judged_words(claim: Claim) -> str:
    """Who judged it, or said that it needs no verdict, when, in local time, and of which words if it has others now."""
    moment = local_timestamp(claim.judged_at) if claim.judged_at else ""
    return comma_list([judged_by_words(claim), moment, of_other_words(claim)])


def family_words(claim: Claim, parent: Claim | None, children: Sequence[Claim]) -> str:
    """The two questions of an attribution: did they say it, and is it so; empty for a claim alone."""
    if parent is None and not children:
        return ""
    family = [*([parent] if parent else []), claim, *children]
    return sentences(
        _(
            "{number} {question}: {verdict}.",
            number=one.number if one is claim else link(one.number, one.id),
            question=asked_words(one.is_speech, bool(one.denied_by)),
            verdict=STATUS_IN_SENTENCE[one.status],
        )
        for one in family
    )


def denied_words(against: Sequence[Denial], others: Sequence[Denial] = ()) -> str:
    """Who denies a claim, with links to the denials; `others` are denials that do not reach it."""
    reach = [as_sentence(denied_by_words(_linked(one))) for one in against]
    return sentences([*reach, *map(_no_reach, others)])


def _linked(denial: Denial) -> Denial:
    """A denial whose claim is a link, with its article where that is another one."""
    return replace(denial, number=link(denier_words(denial), denial.claim_id), article="")


def related_words(claim: Claim, others: Callable[[ClaimId], Claim | None]) -> str:
    """How a claim stands to others, with links to them; what says the same, with its verdict."""
    return sentences(as_sentence(capitalised(_related(one, claim.id, others))) for one in claim.relations)


def _related(relation: ClaimRelation, claim_id: ClaimId, others: Callable[[ClaimId], Claim | None]) -> str:
    is_own = relation.claim_id == claim_id
    linked = replace(
        relation,
        number=link(relation.number, relation.claim_id),
        target_number=link(relation.target_number, relation.target_id),
    )
    other = others(relation.target_id if is_own else relation.claim_id)
    verdict = STATUS_IN_SENTENCE[other.status] if other and relation.kind is RelationKind.RESTATES else ""
    words = with_remark(relation_words(linked, claim_id), verdict)
    return words if is_own or not relation.note else _("{relation}: {note}", relation=words, note=relation.note)


def _no_reach(denial: Denial) -> str:
    who, number = denial.speaker, link(denial.number, denial.claim_id)
    if not who:
        return _("This denial ({number}) does not reach this.", number=number)
    if who.endswith("s"):
        return _("{who}’ denial ({number}) does not reach this.", who=who, number=number)
    return _("{who}’s denial ({number}) does not reach this.", who=who, number=number)


def also_words(also: Sequence[Claim]) -> str:
    """Links to the other claims on these words; none where there is no other."""
    numbers = comma_list(link(one.number, one.id) for one in also)
    return _("Also on these words: {numbers}", numbers=numbers) if numbers else ""


def details_summary(claim: Claim) -> str:
    """Kind, risk and speaker in short, for the folded section."""
    kind, risk = KIND[claim.kind] if claim.kind else "", RISK_IN_LINE[claim.risk] if claim.risk else ""
    passages = _passages(claim) if len(claim.passages) > 1 else ""
    parts = (kind, risk, said_by_words(claim), passages)
    return " · ".join(filter(None, parts)) or _("kind, risk, who said it, passages")
