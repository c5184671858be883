"""The edits of claims, each answered with the claim, and of the passages they stand in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.errors import BadFieldError
from factcheck.domain.records.claim import Claim, ClaimKind, ClaimRef, Outcome, Passage, PassageRole, Proposal, Risk
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.splitting import Content, Split, division_of, further_split, saying_beside, split_of
from factcheck.domain.text.span import Span
from factcheck.services.desk import Desk
from factcheck.services.edits.fields import Count, Words
from factcheck.services.edits.words import choice, reason_of
from factcheck.translation import _


def make_claim(
    desk: Desk,
    *,
    quote: Words,
    occurrence: Count | None = None,
    statement: str | None = None,
    parent: ClaimRef | None = None,
    article: ArticleId,
) -> Claim:
    """Makes a claim of words that stand in the article."""
    span = desk.claims.place(article, quote, occurrence)
    return desk.claims.add(article, span, statement, parent.id if parent else None)


def make_implication(desk: Desk, *, statement: Words, parent: ClaimRef | None = None, article: ArticleId) -> Claim:
    """Makes a claim of what readers take from the article, in no words of it."""
    return desk.claims.add(article, None, statement, parent.id if parent else None)


def add_passage(
    desk: Desk, claim: ClaimRef, quote: Words, occurrence: Count | None = None, role: PassageRole = PassageRole.REPEATS
) -> Passage:
    """Lets a claim stand in further words, or need them too."""
    span = desk.claims.place(claim.article_id, quote, occurrence)
    longer = desk.claims.add_passage(claim.id, span, role)
    return next(one for one in reversed(longer.passages) if one.span == span)


def restate(desk: Desk, claim: ClaimRef, statement: str | None) -> Claim:
    """Puts a claim in other words."""
    desk.claims.restate(claim.id, statement or "")
    return desk.claims.get(claim.id)


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim that was judged, and what its verdict kept of what rules proposed."""

    claim: Claim
    kept: Proposal


def judge(desk: Desk, claim: ClaimRef, verdict: Judgement | None, reason: str = "", note: str | None = None) -> Judged:
    """Gives a claim a verdict, which keeps what rules propose of the claim, or takes it away."""
    judgement = verdict or Judgement.CLEAR
    given = reason_of(judgement, reason)
    kept = desk.claims.judge([claim.id], judgement, given, note, desk.claims.proposal(desk.claims.get(claim.id)))
    return Judged(desk.claims.get(claim.id), kept)


def set_outcome(desk: Desk, claim: ClaimRef, outcome: Outcome | None) -> Claim:
    """Decides about the words of a claim in the copy."""
    desk.claims.set_outcome([claim.id], outcome)
    return desk.claims.get(claim.id)


def set_note(desk: Desk, claim: ClaimRef, note: str | None) -> Claim:
    """Writes the note of a claim."""
    desk.claims.set_note(claim.id, note or "")
    return desk.claims.get(claim.id)


def set_kind(desk: Desk, claim: ClaimRef, kind: ClaimKind | None) -> Claim:
    """Says what sort of statement a claim is."""
    desk.claims.set_kind(claim.id, kind)
    return desk.claims.get(claim.id)


def set_risk(desk: Desk, claim: ClaimRef, risk: Risk | None) -> Claim:
    """Says how much care a claim asks for."""
    desk.claims.set_risk(claim.id, risk)
    return desk.claims.get(claim.id)


def set_claim_level(desk: Desk, claim: ClaimRef, level: Level | None) -> Claim:
    """Says from whom on statement, reason and note of a claim may be read."""
    desk.levels.set(desk.claims.get(claim.id), level)
    return desk.claims.get(claim.id)


def set_speaker(desk: Desk, claim: ClaimRef, speaker: str | None, verb: str | None = None) -> Claim:
    """Says who said it, and with which verb."""
    desk.claims.set_speaker(claim.id, speaker or "", verb)
    return desk.claims.get(claim.id)


def remove_claim(desk: Desk, claim: ClaimRef) -> Claim:
    """Takes a claim away with everything recorded of it."""
    removed = desk.claims.get(claim.id)
    desk.claims.remove([claim.id])
    return removed


def merge(desk: Desk, claim: ClaimRef, into: ClaimRef, taken: str = "") -> Claim:
    """Lets a claim go into another one, which takes the parts `taken` from it, with commas between."""
    parts = [choice("taken", ClaimPart, one.strip()) for one in taken.split(",") if one.strip()]
    return desk.regrouping.merge(into.id, claim.id, parts)


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """A claim that was split, and the contents that were made of it."""

    claim: Claim
    made: tuple[Claim, ...]


def split(
    desk: Desk,
    claim: ClaimRef,
    speaker: str = "",
    verb: str = "",
    quote: str = "",
    occurrence: Count | None = None,
    statement: str = "",
) -> SplitClaim:
    """Lets a claim say who said it, and makes what was said a claim beneath it.

    What is left out is as rules read it: who said it, with which verb, and what; of a claim that is split already the
    other sayings of its words, claims beside it, or one content for each of several speakers. Raises BadFieldError
    where they read nothing, or what they read is there already.
    """
    whole, case = desk.claims.get(claim.id), desk.case(claim.article_id)
    chosen = desk.claims.place(claim.article_id, quote, occurrence) if quote else None
    there = case.contents(claim.id)
    if there and not (quote or statement.strip()) and (parts := saying_beside(case.proof.text, whole, there)):
        kept, *beside = desk.regrouping.divide(claim.id, parts[0], parts[1:])
        return SplitClaim(kept, tuple(beside))
    found = _split_of(case.proof.text, whole, there, chosen)
    at = chosen or (found.contents[0].span if found.contents else None)
    if statement.strip() and at is not None:
        found = replace(found, contents=(Content(statement, at),))
    said = {one.statement for one in there}
    new = tuple(one for one in found.contents if one.statement.strip() and one.statement not in said)
    if not new:
        raise BadFieldError("statement", _("must be given, since by rule nothing is found that is not there already"))
    given = replace(found, speaker=speaker or found.speaker, verb=verb or found.verb, contents=new)
    made = desk.claims.split(claim.id, given)
    return SplitClaim(desk.claims.get(claim.id), tuple(made))


def _split_of(text: str, claim: Claim, there: Sequence[Claim], chosen: Span | None) -> Split:
    """How rules split a claim; of one that is split already, what comes next."""
    rules = language_of(claim.language).attributions
    if there:
        return further_split(text, claim, rules, there, chosen)
    return split_of(text, claim, rules, chosen)


def divide(desk: Desk, claim: ClaimRef, quote: Words, occurrence: Count | None = None, statement: str = "") -> Claim:
    """Makes words inside a claim one of their own, and gives it; the claim keeps the longer rest of its passage."""
    case, whole = desk.case(claim.article_id), desk.claims.get(claim.id)
    rules, span = language_of(case.article.language), desk.claims.place(claim.article_id, quote, occurrence)
    keeps, *others = division_of(case.proof.text, whole, rules.clauses, rules.attributions, span)
    others = [replace(one, statement=statement or one.statement) for one in others]
    return desk.regrouping.divide(claim.id, keeps, others)[-1]


def remove_passage(desk: Desk, claim: ClaimRef, passage: Passage) -> Passage:
    """Takes a passage off a claim."""
    desk.claims.remove_passage(claim.id, passage.id)
    return passage


EDITS: Mapping[str, tuple[Callable[..., Claim | Judged | SplitClaim | Passage], ...]] = {
    "claim": (make_claim, make_implication),
    "passage": (add_passage,),
    "statement": (restate,),
    "verdict": (judge,),
    "outcome": (set_outcome,),
    "note": (set_note,),
    "kind": (set_kind,),
    "risk": (set_risk,),
    "level": (set_claim_level,),
    "speaker": (set_speaker,),
    "split": (split,),
    "merge": (merge,),
    "divide": (divide,),
    "remove": (remove_claim, remove_passage),
}
