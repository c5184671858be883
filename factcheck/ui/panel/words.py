"""The sentences of the claim panel: what a claim is, what its verdict means, how it stands to others."""

from collections.abc import Sequence

from factcheck.domain.records.claim import Claim, Relation
from factcheck.domain.records.denial import Denial
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.text.matching import same_words
from factcheck.domain.wording.claim_words import (
    caveat_words,
    judged_by_words,
    meaning_words,
    overtaken_words,
    question_words,
    verdict_words,
)
from factcheck.domain.wording.labels import KIND, RISK, STATUS
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.ui.panel.link_line import Piece

IN_HEAD = 160
NOTHING_SELECTED = "Select a claim to judge it."


_RELATION = {None: "content of", Relation.CONTENT: "content of", Relation.DENIED: "denied by"}


def place_pieces(claim: Claim, parent: Claim | None, paragraph: str) -> list[Piece]:
    """What stands behind the number: "content of 12 · ¶9 · 2 passages · number · careful · Low said"."""
    pieces: list[Piece] = []
    if parent is not None:
        pieces += [(f"{_RELATION[claim.relation]} ", ""), (parent.number, parent.id)]
    kind, risk = KIND[claim.kind] if claim.kind else "", RISK[claim.risk] if claim.risk else ""
    who = f"{claim.speaker} {claim.verb}".strip()
    for words in (paragraph, counted(len(claim.passages), "passage"), kind, risk, who):
        pieces += [(" · ", ""), (words, "")] if pieces and words else [(words, "")] if words else []
    return pieces


def meaning(claim: Claim) -> str:
    """What the verdict says, and what it lacks; of a stale one what it judged and what stands there now."""
    if claim.is_stale:
        before, now = _judged_and_now(claim)
        what = f"{verdict_words(claim)}. Judged: “{shortened(before, IN_HEAD)}” Now: “{shortened(now, IN_HEAD)}”"
        return " ".join(filter(None, (what, _sentence(caveat_words(claim)))))
    return " ".join(filter(None, (meaning_words(claim), _sentence(overtaken_words(claim)))))


def _judged_and_now(claim: Claim) -> tuple[str, str]:
    if same_words(claim.judged_words, claim.claimed_words):
        return claim.judged_statement or "", claim.statement
    return claim.judged_words, claim.claimed_words


def _sentence(words: str) -> str:
    return f"{words}." if words else ""


def judged_words(claim: Claim) -> str:
    """Who judged it, or said that it needs no verdict, and when, in local time; empty where nobody did."""
    who = judged_by_words(claim)
    return f"{who}, {local_timestamp(claim.judged_at)}" if claim.judged_at else who


def family_pieces(claim: Claim, parent: Claim | None, children: Sequence[Claim]) -> list[Piece]:
    """The two questions of an attribution: did they say it, and is it so; empty for a claim alone."""
    if parent is None and not children:
        return []
    family = [*([parent] if parent else []), claim, *children]
    pieces: list[Piece] = []
    for one in family:
        question = question_words(one).rstrip("?")
        pieces.append((one.number, "" if one is claim else one.id))
        pieces.append((f" {question}: {STATUS[one.status].lower()}. ", ""))
    return pieces


def denied_pieces(against: Sequence[Denial], elsewhere: Sequence[Denial] = ()) -> list[Piece]:
    """Who denies a claim, with links to the denials; `elsewhere` are denials that do not reach it."""
    pieces: list[Piece] = []
    for denial in against:
        scope = f": “{denial.scope}”" if denial.scope else ", not stated what exactly"
        opens, closes = (f"{denial.speaker} (", ")") if denial.speaker else ("claim ", "")
        pieces += [(f"Denied by {opens}", ""), (denial.number, denial.claim_id), (f"{closes}{scope}. ", "")]
    for denial in elsewhere:
        whose = capitalised(possessive(denial.speaker))
        pieces += [(f"{whose} denial (", ""), (denial.number, denial.claim_id), (") does not reach this. ", "")]
    return pieces


def possessive(name: str) -> str:
    """Whose: a name with its apostrophe, or "this" where there is none."""
    if not name:
        return "this"
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def also_pieces(also: Sequence[Claim]) -> list[Piece]:
    """Links to the other claims on these words; none where there is no other."""
    pieces: list[Piece] = []
    for claim in also:
        pieces += [(", " if pieces else "Also on these words: ", ""), (claim.number, claim.id)]
    return pieces


def details_summary(claim: Claim) -> str:
    """Kind, risk and speaker in short, for the folded section."""
    parts = [KIND[claim.kind]] if claim.kind else []
    if claim.risk:
        parts.append(RISK[claim.risk])
    if claim.speaker:
        parts.append(f"{claim.speaker} {claim.verb}".strip())
    if len(claim.passages) > 1:
        parts.append(counted(len(claim.passages), "passage"))
    return " · ".join(parts) or "kind, risk, who said it, passages"


def counted(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
