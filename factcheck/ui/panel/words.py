"""The sentences of the claim panel: what a claim is, what its verdict means, how it stands to others."""

from collections.abc import Sequence

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.labels import KIND, MEANING, RISK, STATUS, verdict_words
from factcheck.domain.wording.moments import local_moment
from factcheck.ui.panel.link_line import Piece

NOTHING_SELECTED = "Select a claim to judge it."
SUPPORTED_WITHOUT = "Supported, but no evidence is recorded."
NOTHING_TRIED = "What did you try? Add a reason, or evidence “looked, found nothing”."


def place_pieces(claim: Claim, parent: Claim | None, paragraph: str) -> list[Piece]:
    """What stands behind the number: "content of 12 · ¶9 · 2 passages · number · careful"."""
    pieces: list[Piece] = []
    if parent is not None:
        pieces += [("content of ", ""), (parent.number, parent.id)]
    kind, risk = KIND[claim.kind] if claim.kind else "", RISK[claim.risk] if claim.risk else ""
    for words in (paragraph, counted(len(claim.passages), "passage"), kind, risk):
        pieces += [(" · ", ""), (words, "")] if pieces and words else [(words, "")] if words else []
    return pieces


def meaning(claim: Claim) -> str:
    """What the verdict says, and what it lacks."""
    if claim.lacks_evidence:
        return SUPPORTED_WITHOUT
    if claim.status is Status.DISPUTED or claim.status is Status.NOT_NEEDED:
        return f"{verdict_words(claim)}."
    if claim.status is Status.UNVERIFIED and not (claim.evidence_count or claim.reason or claim.note):
        return NOTHING_TRIED
    return MEANING[claim.status]


def judged_words(claim: Claim) -> str:
    """Who judged it and when, in local time; empty where nobody did."""
    if not claim.judged_by and not claim.judged_at:
        return ""
    who = f"Judged by {claim.judged_by}" if claim.judged_by else "Judged"
    return f"{who}, {local_moment(claim.judged_at)}" if claim.judged_at else who


def family_pieces(claim: Claim, parent: Claim | None, children: Sequence[Claim]) -> list[Piece]:
    """The two questions of an attribution: did they say it, and is it so; empty for a claim alone."""
    if parent is None and not children:
        return []
    family = [(parent, "They said it"), (claim, "Is it so")] if parent else [(claim, "They said it")]
    family += [(child, "Is it so") for child in children]
    pieces: list[Piece] = []
    for one, question in family:
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
